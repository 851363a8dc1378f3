import { failing, typed, type Behaviour } from './stand-in.js'

export const csv = 'application/vnd.sdmx.data+csv;version=1.0.0'
const flows = {
  IMTS: { header: 'COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY', derived: [''] },
  DIP: { header: 'COUNTRY,DV_TYPE,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY', derived: ['O', 'SCC'] },
} as const
export const headers = {
  IMTS: `DATAFLOW,${flows.IMTS.header},TIME_PERIOD,OBS_VALUE,SCALE,STATUS,METHODOLOGY`,
  DIP: `DATAFLOW,${flows.DIP.header},TIME_PERIOD,OBS_VALUE,SCALE,STATUS,METHODOLOGY`,
} as const
const known = new Set(['SRB', 'RUS', 'SCG', 'DEU', 'KOS', 'G998', 'G001'])

/**
 * The IMF’s API: SDMX-CSV by a key whose order depends on the dataset; what it does not know it leaves out without a word,
 * and notes beside a number have commas and line breaks.
 */
export const imfServer = (): Behaviour => (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://server')
  const [, name, key = ''] = /^\/data\/IMF\.STA,(IMTS|DIP)\/(.*)$/.exec(pathname) ?? []
  if (name !== 'IMTS' && name !== 'DIP') return failing(404)(request, response)
  const { derived } = flows[name]
  const parts = key.split('.').map((part) => part.split('+'))
  if (parts.length !== headers[name].split(',').length - 6) return failing(400)(request, response)
  const [countries = [], indicators = [], partners = [], [frequency = ''] = []] =
    name === 'DIP' ? [parts[0], ...parts.slice(2)] : parts
  const [first, last] = ['startPeriod', 'endPeriod'].map((each) => searchParams.get(each))
  const years = Array.from({ length: 16 }, (_, index) => String(2004 + index)).filter(
    (year) => (first ?? '0').slice(0, 4) <= year && year <= (last ?? '9').slice(0, 4),
  )
  const periods =
    frequency === 'A' ? years : years.flatMap((year) => ['01', '02'].map((month) => `${year}-M${month}`))
  const rows = countries.flatMap((country) =>
    derived.flatMap((type) =>
      indicators.flatMap((indicator) =>
        partners
          .filter((partner) => partner !== country && known.has(country) && known.has(partner))
          .flatMap((partner) =>
            periods.map(
              (period, index) =>
                `IMF.STA:${name}(1.0.0),${country},${type === '' ? '' : `${type},`}${indicator},${partner},${frequency},${period},${5_000_000 + index},6,${type === '' ? 'E' : ''},"From customs, mostly.\nSee the notes ""here""."`,
            ),
          ),
      ),
    ),
  )
  return typed(csv, `${[headers[name], ...rows].join('\n')}\n`)(request, response)
}
