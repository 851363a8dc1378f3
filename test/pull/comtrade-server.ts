import type { IncomingMessage, ServerResponse } from 'node:http'
import { allCountries } from '../../src/domain/country.js'
import { failing, fine, standIn, type Behaviour } from './stand-in.js'

type Options = {
  /** Keys that are accepted. */
  readonly keys?: readonly string[]
  /** Rows an answer holds at most: with a key, and without. */
  readonly limits?: { readonly get: number; readonly preview: number }
  /** Calls that are answered before the quota is used up. */
  readonly quota?: number
  /** Every so many-th call is one too many. */
  readonly busyEvery?: number
  /** Rows as they are on their way out. */
  readonly row?: (row: Row) => object
  /** Whether a reporter has reported a period. */
  readonly reported?: (reporter: string, period: string) => boolean
}

type Row = Readonly<Record<string, string | number | boolean | null>>

const partners = [
  '0',
  ...allCountries
    .filter(({ kind }) => kind === 'state' || kind === 'territory')
    .flatMap(({ comtrade }) => comtrade.find(({ since, until }) => since <= 2010 && until >= 2022) ?? [])
    .map(({ code }) => String(code))
    .slice(0, 225),
]
/** A small nomenclature: 30 chapters of 12 headings of 3 subheadings. */
const chapters = Array.from({ length: 30 }, (_, index) => String(index + 1).padStart(2, '0'))
const headings = chapters.flatMap((chapter) =>
  Array.from({ length: 12 }, (_, index) => `${chapter}${String(index + 1).padStart(2, '0')}`),
)
const subheadings = headings.flatMap((heading) => ['10', '20', '90'].map((last) => heading + last))
export const codes = { TOTAL: ['TOTAL'], AG2: chapters, AG4: headings, AG6: subheadings } as const

/**
 * UN Comtrade as its clients meet it: `/data/v1/get` with a key, `/public/v1/preview` without (one period a call, 500
 * rows), the list of HS codes; rows are cut off in silence, errors come as Azure's gateway words them.
 */
export const comtradeServer = async (options: Options = {}) => {
  const { keys = ['a-good-key'], quota = Infinity, busyEvery = Infinity } = options
  const { limits = { get: 100_000, preview: 500 }, row = (each) => each, reported = () => true } = options
  let calls = 0
  const answer: Behaviour = (request, response) => {
    calls += 1
    const url = new URL(request.url ?? '', 'http://server')
    if (url.pathname === '/files/v1/app/reference/HS.json') return fine(reference())(request, response)
    const [, kind, frequency] =
      /^\/(data\/v1\/get|public\/v1\/preview)\/C\/([AM])\/HS$/.exec(url.pathname) ?? []
    if (kind === undefined || frequency === undefined)
      return failing(404, { statusCode: 404, message: 'Resource not found' })(request, response)
    const open = kind.startsWith('public')
    const refused = refusal(request, open)
    if (refused) return refused(request, response)
    if (calls > quota)
      return failing(403, {
        statusCode: 403,
        message: 'Out of call volume quota. Quota will be replenished in 07:01:20.',
      })(request, response)
    if (calls % busyEvery === 0)
      return failing(
        429,
        { statusCode: 429, message: 'Rate limit is exceeded. Try again in 2 seconds.' },
        { 'retry-after': '2' },
      )(request, response)
    return give(url, open, frequency, request, response)
  }

  const refusal = ({ headers }: IncomingMessage, open: boolean): Behaviour | null => {
    const key = headers['ocp-apim-subscription-key']
    if (open) return null
    if (key === undefined)
      return failing(401, {
        statusCode: 401,
        message:
          'Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API.',
      })
    return keys.includes(String(key))
      ? null
      : failing(401, {
          statusCode: 401,
          message:
            'Access denied due to invalid subscription key. Make sure to provide a valid key for an active subscription.',
        })
  }

  const give = (
    { searchParams, href }: URL,
    open: boolean,
    frequency: string,
    request: IncomingMessage,
    response: ServerResponse,
  ) => {
    const list = (name: string) => (searchParams.get(name) ?? '').split(',').filter((each) => each !== '')
    const periods = list('period')
    if (href.length > 4096 || periods.length > (open ? 1 : 12))
      return failing(400, { statusCode: 400, message: 'The request is not valid.' })(request, response)
    const wrong = periods.some((each) => each.length !== (frequency === 'A' ? 4 : 6))
    const found = wrong ? [] : rowsOf(list, frequency).map(row)
    const asked = Number(searchParams.get('maxRecords') ?? Infinity)
    const data = found.slice(0, Math.min(asked, open ? limits.preview : limits.get))
    return fine({ elapsedTime: '0.05 secs', count: data.length, data, error: '' })(request, response)
  }

  const rowsOf = (list: (name: string) => string[], frequency: string): Row[] => {
    const asked = list('cmdCode').flatMap((code) => codes[code as keyof typeof codes] ?? [code])
    const given = list('partnerCode')
    return list('reporterCode').flatMap((reporter) =>
      list('period')
        .filter((period) => reported(reporter, period))
        .flatMap((period) =>
          list('flowCode').flatMap((flow) =>
            (given.length > 0 ? given : partners)
              .filter((partner) => partner !== reporter)
              .flatMap((partner) =>
                asked
                  .filter((code) => trades(flow, partner, code))
                  .map((code) => rowOf(reporter, partner, flow, period, code, frequency)),
              ),
          ),
        ),
    )
  }

  const server = await standIn(answer)
  return { ...server, answered: () => calls }
}

/** Re-exports and re-imports are rare, and a partner buys less than the world. */
const trades = (flow: string, partner: string, code: string): boolean =>
  (flow.length === 1 && partner === '0') ||
  Number(code.slice(-2).replace(/\D+/, '1')) % (flow.length * 2) === 0 ||
  code === 'TOTAL'

const rowOf = (
  reporter: string,
  partner: string,
  flow: string,
  period: string,
  code: string,
  frequency: string,
): Row => {
  const worth =
    (Number(reporter) * 31 + Number(partner) * 17 + Number(period) + code.length * 1000) * 10 + flow.length
  const primaryValue = partner === '0' ? worth * 1000 : worth
  const isImport = flow.endsWith('M')
  return {
    typeCode: 'C',
    freqCode: frequency,
    refPeriodId: Number(period.padEnd(6, '01').padEnd(8, '01')),
    refYear: Number(period.slice(0, 4)),
    refMonth: frequency === 'A' ? 52 : Number(period.slice(4)),
    period,
    reporterCode: Number(reporter),
    reporterISO: null,
    flowCode: flow,
    partnerCode: Number(partner),
    partnerISO: null,
    partner2Code: 0,
    classificationCode: 'H6',
    cmdCode: code,
    aggrLevel: code === 'TOTAL' ? 0 : code.length,
    customsCode: 'C00',
    mosCode: '0',
    motCode: 0,
    qtyUnitCode: -1,
    qty: 0,
    netWgt: 0,
    cifvalue: isImport ? primaryValue : null,
    fobvalue: isImport ? null : primaryValue,
    primaryValue,
    isReported: false,
    isAggregate: true,
  }
}

const reference = () => ({
  more: false,
  classCode: 'HS',
  className: 'Combined HS',
  results: Object.values(codes)
    .flat()
    .map((id) => ({
      id,
      text: `${id} - something`,
      parent: '#',
      isLeaf: '0',
      aggrLevel: id === 'TOTAL' ? 0 : id.length,
    })),
})
