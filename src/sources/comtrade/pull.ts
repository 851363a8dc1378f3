import { allCountries, countryOf, type CountryCode } from '../../domain/country.js'
import type { Year } from '../../domain/period.js'
import { refusal } from '../../domain/problem.js'
import type { Answer, Page, Pull, PullRequest, Quotas, Verdict } from '../../lake/pull/pull.js'
import { fieldName } from './fields.js'

const json = ['application/json', 'text/json']

/** `get` with a key, `preview` without: 500 rows a call and one period a call. */
const paths = { withKey: '/data/v1/get/C', without: '/public/v1/preview/C' } as const
const codesPath = '/files/v1/app/reference/HS.json'

/** The publisher takes at most twelve years or months a call. */
const mostPeriods = 12
/** It takes addresses of up to 4,096 characters; this much of one may be a list of codes. */
const longestList = 3400
/** Row limits of the publisher's plans: an answer of exactly so many rows was cut off, whatever limit we were told. */
const rowLimits = new Set([500, 100_000, 250_000])
const largest = 250_000

/** Both books of a dyad: for each of the two as reporter its totals with every partner, and products with the other and the world. */
export const comtradePull: Pull = {
  base: 'https://comtradeapi.un.org',
  key: {
    need: 'optional',
    in: 'header',
    name: 'Ocp-Apim-Subscription-Key',
    obtain:
      'A free key is had at https://comtradedeveloper.un.org (product “comtrade – v1”); then `rapport config set keys.comtrade -`.',
  },
  takes: { dyad: 'needed', years: 'needed', products: true, monthly: true },
  quotas: (key) =>
    key ? { rows: 100_000, perDay: 500, perMinute: 60 } : { rows: 500, perDay: null, perMinute: 30 }, // the publisher states no limit of calls here
  plan: (request, { key, quotas }) => {
    const asks = asksFor(request, key, quotas.rows ?? largest).flatMap(fitting)
    const byLists = asks.filter(isByLists)
    const once = asks.filter((ask) => !byLists.includes(ask)).map(pageOf)
    const depths = [...new Set(byLists.map(({ products }) => products[0] ?? ''))]
    const codes = depths.map((depth) =>
      codesPage(
        depth,
        byLists.filter(({ products }) => products[0] === depth),
      ),
    )
    return [...once, ...codes]
  },
  judge,
}

/** What one call asks for. */
type Ask = {
  readonly path: string
  readonly reporter: string
  readonly periods: readonly string[]
  /** Numbers of partners, 0 the world; none given is every partner with the world. */
  readonly partners: readonly string[]
  readonly flows: readonly string[]
  /** `TOTAL`, `AG2`, `AG4`, `AG6`, or a list of codes. */
  readonly products: readonly string[]
  /** Rows an answer may have. */
  readonly rows: number
}

const flows = ['M', 'X', 'RM', 'RX']
const depths = { HS2: ['AG2'], HS4: ['AG2', 'AG4'], HS6: ['AG2', 'AG4', 'AG6'] } as const

const asksFor = ({ dyad, years, products, monthly }: PullRequest, key: boolean, rows: number): Ask[] => {
  if (dyad === null || years === null) return []
  const path = `${key ? paths.withKey : paths.without}/${monthly ? 'M' : 'A'}/HS`
  const books = [
    [dyad.reporter, dyad.partner],
    [dyad.partner, dyad.reporter],
  ] as const
  return books.flatMap(([reporter, partner]) =>
    runs(years, reporter, partner).flatMap((run) => {
      const periods = run.years.flatMap((year) => (monthly ? monthsOf(year) : [String(year)]))
      return chunks(periods, key ? mostPeriods : 1).flatMap((some): Ask[] => {
        const ask = { path, reporter: run.reporter, periods: some, flows, rows }
        return [
          { ...ask, partners: [], products: ['TOTAL'] },
          ...depths[products].map((depth) => ({ ...ask, partners: [run.partner, '0'], products: [depth] })),
        ]
      })
    }),
  )
}

const monthsOf = (year: Year): string[] =>
  Array.from({ length: 12 }, (_, index) => `${year}${String(index + 1).padStart(2, '0')}`)

const chunks = <T>(list: readonly T[], size: number): T[][] =>
  list.length === 0 ? [] : [list.slice(0, size), ...chunks(list.slice(size), size)]

/** Years in which both countries keep their numbers: Serbia is 688 from 2006, and 891 with Montenegro before. */
const runs = (years: readonly Year[], reporter: CountryCode, partner: CountryCode) => {
  const found: { reporter: string; partner: string; years: Year[] }[] = []
  for (const year of years) {
    const pair = { reporter: numberIn(reporter, year), partner: numberIn(partner, year) }
    const last = found.at(-1)
    if (last?.reporter === pair.reporter && last.partner === pair.partner) last.years.push(year)
    else found.push({ ...pair, years: [year] })
  }
  return found
}

/**
 * UN Comtrade's number of a country in a year; of its predecessor, where it was not yet.
 * @throws Refusal `country-not-existing`
 */
const numberIn = (code: CountryCode, year: Year): string => {
  const candidates = [countryOf(code), ...predecessors(code)]
  for (const country of candidates) {
    const number = country?.comtrade.find(({ since, until }) => since <= year && year <= until)
    if (number) return String(number.code)
  }
  throw refusal('country-not-existing', `UN Comtrade has no number for ${code} in ${year}.`)
}

const predecessors = (code: CountryCode): (typeof allCountries)[number][] => {
  const direct = allCountries.filter(({ successors }) => successors?.includes(code))
  return [...direct, ...direct.flatMap((each) => predecessors(each.code))]
}

/** Rows that a reporter has at most as a rule: with a partner or the world, of a flow or of the rarer re-exports. */
const usual: Readonly<Record<string, { readonly whole: number; readonly part: number }>> = {
  TOTAL: { whole: 245, part: 200 },
  AG2: { whole: 98, part: 98 },
  AG4: { whole: 1250, part: 400 },
  AG6: { whole: 5500, part: 400 },
}

const expected = ({ periods, partners, flows: asked, products }: Ask): number => {
  const known = usual[products[0] ?? '']
  const perFlow = asked.reduce(
    (sum, flow) => sum + (known ? (flow.startsWith('R') ? known.part : known.whole) : products.length),
    0,
  )
  return periods.length * perFlow * Math.max(1, partners.length)
}

/** An ask, or the smaller ones that make it up, until each answer should stay under the limit of rows. */
const fitting = (ask: Ask): Ask[] => {
  const parts = expected(ask) < ask.rows ? null : cut(ask)
  return parts === null ? [ask] : parts.flatMap(fitting)
}

/** Too much for a call by itself: all headings of what is traded with the world. With a partner it may well fit. */
const isByLists = (ask: Ask): boolean =>
  /^AG[46]$/.test(ask.products[0] ?? '') &&
  ask.partners.join() === '0' &&
  cut(ask) === null &&
  expected(ask) >= ask.rows

/** Cuts an ask in two: its periods, else its flows, partners or codes. Null where it has one of each. */
const cut = (ask: Ask): Ask[] | null => {
  for (const part of ['periods', 'flows', 'partners', 'products'] as const) {
    const list = ask[part]
    const half = Math.ceil(list.length / 2)
    if (list.length > 1)
      return [list.slice(0, half), list.slice(half)].map((some) => ({ ...ask, [part]: some }))
  }
  return null
}

const pageOf = (ask: Ask): Page => {
  const { path, reporter, periods, partners, products } = ask
  const between = (list: readonly string[]) => [...new Set([list[0], list.at(-1)])].join('_')
  const frequency = path.endsWith('/M/HS') ? ['months'] : []
  return {
    id: [
      reporter,
      between(periods),
      ...frequency,
      between(products),
      partners.join('_') || 'all',
      ask.flows.join('_'),
    ].join('-'),
    path,
    query: queryOf(ask),
    format: 'json',
    types: json,
  }
}

/** The settings without which totals are counted many times: no second partner, customs procedure or mode of transport. */
const queryOf = ({ reporter, periods, partners, flows: asked, products, rows }: Ask) => ({
  reporterCode: reporter,
  period: periods.join(','),
  ...(partners.length > 0 && { partnerCode: partners.join(',') }),
  partner2Code: '0',
  cmdCode: products.join(','),
  flowCode: asked.join(','),
  customsCode: 'C00',
  motCode: '0',
  maxRecords: String(rows),
  format: 'JSON',
  breakdownMode: 'classic',
  includeDesc: 'false',
})

const askOf = ({ path, query }: Pick<Page, 'path' | 'query'>): Ask => {
  const list = (name: string) => (query[name] ?? '').split(',').filter((each) => each !== '')
  return {
    path,
    reporter: query['reporterCode'] ?? '',
    periods: list('period'),
    partners: list('partnerCode'),
    flows: list('flowCode'),
    products: list('cmdCode'),
    rows: Number(query['maxRecords'] ?? largest),
  }
}

/** An answer of the API. A single depth of products that is too much for one call is asked for by lists of its codes. */
async function judge(page: Page, answer: Answer, quotas: Quotas): Promise<Verdict> {
  const found = await answer.json()
  const fields = fieldsIn(found)
  if (page.about) return judgeCodes(page, fields.get('results'))
  const said = fields.get('error') || fields.get('message') || fields.get('errorobject')
  const status = Number(fields.get('statuscode') ?? 200)
  const message = said ? textOf(said) : ''
  if (status >= 400) return { kind: 'failed', status, message }
  const rows = fields.get('data')
  if (!Array.isArray(rows)) {
    if (message !== '') return { kind: 'refused', code: 'pull-refused', says: `UN Comtrade says: ${message}` }
    return { kind: 'refused', code: 'pull-schema', says: 'The answer of UN Comtrade has no list “data”.' }
  }
  if (message !== '') return { kind: 'refused', code: 'pull-refused', says: `UN Comtrade says: ${message}` }
  const missing = missingField(rows[0])
  if (missing)
    return { kind: 'refused', code: 'pull-schema', says: `The rows of UN Comtrade have no field ${missing}.` }
  const count = Number(fields.get('count') ?? rows.length)
  const isCut = rows.length >= (quotas.rows ?? Infinity) || rowLimits.has(rows.length) || count > rows.length
  if (isCut) return split(page, rows.length)
  return rows.length === 0 ? { kind: 'empty' } : { kind: 'complete', rows: rows.length }
}

const fieldsIn = (value: unknown): Map<string, unknown> =>
  new Map(
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([name, each]) => [fieldName(name), each])
      : [],
  )

const textOf = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 300)

const needed = ['reporterCode', 'partnerCode', 'flowCode', 'period', 'cmdCode', 'primaryValue']

const missingField = (row: unknown): string | undefined => {
  const has = fieldsIn(row)
  return row === undefined ? undefined : needed.find((name) => !has.has(fieldName(name)))
}

const split = (page: Page, rows: number): Verdict => {
  const ask = askOf(page)
  const parts = cut(ask)
  if (parts !== null) return { kind: 'split', pages: parts.map(pageOf) }
  const [depth = ''] = ask.products
  if (/^AG[46]$/.test(depth)) return { kind: 'split', pages: [codesPage(depth, [ask])] }
  const says = `The answer to ${page.id} has ${rows} rows, the most that are given, and cannot be asked for in parts.`
  return { kind: 'refused', code: 'pull-refused', says }
}

/** The publisher's list of codes, and what to ask with it. */
const codesPage = (depth: string, asks: readonly Ask[]): Page => ({
  id: asks.length === 1 ? `codes-${pageOf(asks[0] as Ask).id}` : `codes-${depth}`,
  path: codesPath,
  query: {},
  format: 'json',
  types: [...json, 'text/plain', 'application/octet-stream'], // a file of theirs, whatever its type
  leadsTo: asks.length * (depth === 'AG4' ? 3 : 15),
  about: { digits: depth.slice(2), asks: JSON.stringify(asks) },
})

const judgeCodes = ({ about = {} }: Page, results: unknown): Verdict => {
  const digits = Number(about['digits'])
  const codes = (Array.isArray(results) ? (results as unknown[]) : [])
    .map((each) => String(fieldsIn(each).get('id') ?? ''))
    .filter((code) => /^\d+$/.test(code) && code.length === digits)
  if (codes.length === 0)
    return {
      kind: 'refused',
      code: 'pull-schema',
      says: 'The list of HS codes of UN Comtrade has no “results” with an “id”.',
    }
  const lists = chunks(codes.toSorted(), Math.min(450, Math.floor(longestList / (digits + 1))))
  const asks = JSON.parse(about['asks'] ?? '[]') as Ask[]
  return {
    kind: 'split',
    pages: asks.flatMap((ask) => lists.map((products) => pageOf({ ...ask, products }))),
  }
}
