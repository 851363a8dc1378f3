import { countryOf } from '../../domain/country.js'
import { refusal } from '../../domain/problem.js'
import type { Page, Pull, PullRequest, Verdict } from '../../lake/pull/pull.js'
import { errorSaid, judgeTable, refused } from '../../lake/pull/whole-answer.js'
import { exchangeRates, prices, products, type SeriesTable } from './series.js'

/** Series of the World Bank, of every country or of the two of a dyad: a call each. */
const pullOf = (table: SeriesTable): Pull => ({
  base: 'https://api.worldbank.org',
  key: 'none',
  takes: { dyad: 'optional', years: 'optional' },
  quotas: () => ({ rows: 20_000, perDay: null, perMinute: 60 }),
  plan: (request, { quotas }) =>
    Object.keys(table).map((indicator) => pageOf(addressOf(indicator, request, quotas.rows ?? 20_000), 1)),
  judge: async (page, answer) => judge(page, await answer.json()),
})

const rates = pullOf(exchangeRates)

/** Rates of the World Bank, and beside them the European Central Bank's of the dollar, of years and months. */
export const fxPull: Pull = {
  ...rates,
  others: { ecb: 'https://data-api.ecb.europa.eu/service' },
  plan: (request, means) => [...rates.plan(request, means), ecbPage(request)],
  judge: async (page, answer) =>
    page.at === 'ecb' ? judgeEcb(await answer.text()) : judge(page, await answer.json()),
  judgeStatus: (page, status) => (page.at === 'ecb' && status === 404 ? { kind: 'empty' } : null),
}
export const gdpPull = pullOf(products)
export const cpiPull = pullOf(prices)

const addressOf = (indicator: string, { dyad, years }: PullRequest, rows: number) => {
  const countries = dyad === null ? 'all' : [dyad.reporter, dyad.partner].map(iso3).join(';')
  const dates = years === null ? {} : { date: [...new Set([years[0], years.at(-1)])].join(':') }
  return {
    path: `/v2/country/${countries}/indicator/${indicator}`,
    query: { format: 'json', per_page: String(rows), ...dates },
  }
}

/** The dollar for one euro, which begins in 1999: before, “no results found” (404). */
const ecbPage = ({ years }: PullRequest): Page => {
  const between = years === null ? [] : [...new Set([years[0], years.at(-1)])].map(String)
  const [first, last = first] = between
  return {
    id: ['ecb-USD-EUR', ...(between.length === 0 ? ['all'] : between)].join('-'),
    at: 'ecb',
    path: '/data/EXR/A+M.USD.EUR.SP00.A',
    query: {
      format: 'csvdata',
      ...(first && { startPeriod: first }),
      ...(last && { endPeriod: last }),
    },
    format: 'csv',
    types: ['text/csv', 'application/vnd.sdmx.data+csv'],
  }
}

const ecbColumns = [
  'FREQ',
  'CURRENCY',
  'CURRENCY_DENOM',
  'EXR_TYPE',
  'EXR_SUFFIX',
  'TIME_PERIOD',
  'OBS_VALUE',
]

const judgeEcb = (text: string): Verdict =>
  /^\s*[<{]/.test(text)
    ? errorSaid('The ECB', text)
    : judgeTable(text, ecbColumns, 'The answer of the ECB', (name) => name)

/** The World Bank knows countries by their ISO codes, as they are today. */
const iso3 = (code: string): string => {
  const country = countryOf(code)
  if (country && /^[A-Z]{3}$/.test(code) && ['state', 'territory', 'world'].includes(country.kind))
    return code
  throw refusal('usage-country', `The World Bank has no code for ${code}.`)
}

const pageOf = ({ path, query }: Pick<Page, 'path' | 'query'>, number: number): Page => {
  const [countries = '', indicator = ''] = path.split('/').filter((_, index) => index === 3 || index === 5)
  const dates = (query['date'] ?? 'all').replace(':', '_')
  return {
    id: [indicator, countries.replaceAll(';', '_'), dates, number].join('-'),
    path,
    query: { ...query, page: String(number) },
    format: 'json',
    types: ['application/json', 'text/json'],
  }
}

/** An answer is a list: what the page is, and its records; or one object with the messages of an error. */
const judge = (page: Page, found: unknown): Verdict => {
  const [head, records] = Array.isArray(found) ? (found as unknown[]) : [found]
  const message = messageIn(head)
  if (message !== null) return refused('pull-refused', `The World Bank says: ${message}`)
  const pages = Number(field(head, 'pages'))
  if (!Number.isInteger(pages) || pages < 0) return schema('pages', 'The answer')
  if (records === null || records === undefined || pages === 0) return { kind: 'empty' }
  if (!Array.isArray(records)) return schema('records after its head', 'The answer')
  if (records.length === 0) return { kind: 'empty' }
  const missing = ['countryiso3code', 'date', 'value'].find((name) => field(records[0], name) === undefined)
  if (missing !== undefined) return schema(missing, 'A record')
  if (pages > mostPages) return refused('pull-refused', `The World Bank would give ${pages} pages.`)
  const number = Number(page.query['page'])
  const further = number === 1 ? Array.from({ length: pages - 1 }, (_, index) => index + 2) : []
  if (further.length === 0) return { kind: 'complete', rows: records.length }
  return { kind: 'more', rows: records.length, pages: further.map((next) => pageOf(page, next)) }
}

/** Far more than all countries in all years have. */
const mostPages = 1000

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined

const messageIn = (head: unknown): string | null => {
  const messages = field(head, 'message')
  if (!Array.isArray(messages)) return null
  return (messages as unknown[])
    .map((each) => String(field(each, 'value') ?? field(each, 'key') ?? ''))
    .join(' ')
}

const schema = (what: string, where: string): Verdict =>
  refused('pull-schema', `${where} of the World Bank has no ${what}.`)
