import { failing, fine, type Behaviour } from './stand-in.js'

type Options = {
  /** Records an answer holds at most, whatever is asked for. */
  readonly most?: number
  readonly token?: string | null
  /** Whether answers say how many records there are. */
  readonly total?: boolean
  readonly flows?: readonly string[]
}

const members = ['eusrb', 'asrus', 'euscg', 'eudeu', 'xxxxa']
const ids = { HS2: ['101', '527'], HS4: ['10101', '52709', '52710'], HS6: ['1010121', '5270900'] } as const

/** Tesseract: the members of a level, and records by drilldowns and filters, some of them at a time. */
export const oecServer = ({
  most = Infinity,
  token = null,
  total = true,
  flows = ['eusrb asrus', 'asrus eusrb'],
}: Options = {}): Behaviour => {
  return (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://server')
    const of = (name: string) => searchParams.get(name) ?? ''
    if (token !== null && of('token') !== token)
      return failing(401, { error: 'A token is needed.' })(request, response)
    if (pathname === '/tesseract/members')
      return fine({
        name: of('level'),
        caption: of('level'),
        members: members.map((key) => ({ key, caption: key.slice(2).toUpperCase() })),
      })(request, response)
    if (pathname !== '/tesseract/data.jsonrecords') return failing(404)(request, response)
    const [, , , level = ''] = of('drilldowns').split(',')
    const filters: Readonly<Record<string, string>> = Object.fromEntries(
      of('include')
        .split(';')
        .map((each) => each.split(':')),
    )
    const list = (name: string): string[] => (filters[name] ?? '').split(',')
    const records = list('Exporter Country').flatMap((exporter) =>
      list('Importer Country')
        .filter((importer) => flows.includes(`${exporter} ${importer}`))
        .flatMap((importer) =>
          list('Year').flatMap((year) =>
            (ids[level as keyof typeof ids] ?? []).map((id, index) => ({
              'Exporter Country ID': exporter,
              'Exporter Country': exporter,
              'Importer Country ID': importer,
              'Importer Country': importer,
              Year: Number(year),
              [`${level} ID`]: Number(id),
              [level]: 'Something',
              'Trade Value': 1000.25 + index,
            })),
          ),
        ),
    )
    const [limit = 0, offset = 0] = of('limit').split(',').map(Number)
    const data = records.slice(offset, offset + Math.min(limit, most))
    return fine({
      columns: Object.keys(data[0] ?? {}),
      data,
      ...(total && { page: { limit, offset, total: records.length } }),
    })(request, response)
  }
}
