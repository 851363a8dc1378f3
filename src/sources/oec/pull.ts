import { allCountries, countryOf, type CountryCode } from '../../domain/country.js'
import type { Page, Pull, PullRequest, Quotas, Verdict } from '../../lake/pull/pull.js'
import { countryIn } from './ids.js'

/** BACI in HS 1992: the only revision that reaches back to 1995. Its name in the file’s says the revision. */
const cube = 'trade_i_baci_a_92'
const json = ['application/json', 'text/json']
const usualLimit = 5000

/** The cube’s list of countries, whose ids nobody can guess, then the flows of the dyad both ways. */
export const oecPull: Pull = {
  base: 'https://api-v2.oec.world',
  key: {
    need: 'optional',
    in: 'query',
    name: 'token',
    obtain:
      'A token comes with a subscription at https://oec.world/en/resources/api; then `rapport config set keys.oec -`.',
  },
  takes: { dyad: 'needed', years: 'needed', products: true },
  quotas: () => ({ rows: usualLimit, perDay: null, perMinute: 20 }), // no limits are published: these are ours
  plan: (request) => [listPage(request)],
  judge: async (page, answer, quotas) => {
    const found = await answer.json()
    return page.leadsTo === undefined ? judgeRecords(page, found) : judgeList(page, found, quotas)
  },
}

const listPage = ({ dyad, years, products }: PullRequest): Page => ({
  id: 'countries',
  path: '/tesseract/members',
  query: { cube, level: 'Exporter Country' },
  format: 'json',
  types: json,
  leadsTo: 2,
  about: {
    one: JSON.stringify(candidates(dyad?.reporter ?? '', years?.[0] ?? 0)),
    other: JSON.stringify(candidates(dyad?.partner ?? '', years?.[0] ?? 0)),
    years: (years ?? []).join(','),
    level: products,
  },
})

/** A country, and its predecessors where the years begin before it. */
const candidates = (code: CountryCode, first: number): CountryCode[] => {
  const since = countryOf(code)?.since ?? 0
  const before = first < since ? allCountries.filter(({ successors }) => successors?.includes(code)) : []
  return [code, ...before.flatMap((each) => candidates(each.code, first))]
}

type Flow = {
  readonly exporters: string
  readonly importers: string
  readonly years: string
  readonly level: string
  readonly limit: number
  readonly offset: number
}

const recordsPage = (flow: Flow): Page => {
  const { exporters, importers, years, level, limit, offset } = flow
  const list = years.split(',')
  return {
    id: [
      cube,
      exporters.replaceAll(',', '_'),
      importers.replaceAll(',', '_'),
      level,
      ...new Set([list[0], list.at(-1)]),
      offset,
    ].join('-'),
    path: '/tesseract/data.jsonrecords',
    query: {
      cube,
      drilldowns: `Exporter Country,Importer Country,Year,${level}`,
      measures: 'Trade Value',
      include: `Exporter Country:${exporters};Importer Country:${importers};Year:${years}`,
      limit: `${limit},${offset}`,
    },
    format: 'json',
    types: json,
    about: { flow: JSON.stringify(flow) },
  }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined

const schema = (says: string): Verdict => ({ kind: 'refused', code: 'pull-schema', says })

/** What an error says in place of an answer. */
const errorIn = (found: unknown): Verdict | null => {
  const said = field(found, 'error') ?? field(found, 'detail') ?? field(found, 'message')
  if (said === undefined || said === null || said === false || said === '') return null
  const text = typeof said === 'string' ? said : JSON.stringify(said)
  return { kind: 'refused', code: 'pull-refused', says: `The OEC says: ${text.slice(0, 300)}` }
}

const judgeList = ({ about = {} }: Page, found: unknown, quotas: Quotas): Verdict => {
  const error = errorIn(found)
  if (error !== null) return error
  const members = field(found, 'members')
  if (!Array.isArray(members)) return schema('The list of the OEC has no “members”.')
  const keys = (members as unknown[]).map((member) => field(member, 'key'))
  if (!keys.some((key) => typeof key === 'string'))
    return schema('The members of the OEC’s list have no “key”.')
  const ids = (name: string): string[] => {
    const wanted = JSON.parse(about[name] ?? '[]') as string[]
    return keys.filter((key): key is string => {
      const country = typeof key === 'string' ? countryIn(key, null) : null
      return country !== null && wanted.includes(country)
    })
  }
  const [one, other] = [ids('one'), ids('other')]
  const unknown = one.length === 0 ? 'one' : other.length === 0 ? 'other' : null
  if (unknown !== null)
    return {
      kind: 'refused',
      code: 'pull-refused',
      says: `The OEC’s list of countries has no ${(JSON.parse(about[unknown] ?? '[]') as string[]).join(' or ')}.`,
    }
  const { years = '', level = 'HS2' } = about
  const limit = quotas.rows ?? usualLimit
  const asks = [
    [one, other],
    [other, one],
  ] as const
  return {
    kind: 'split',
    pages: asks.map(([from, to]) =>
      recordsPage({ exporters: from.join(','), importers: to.join(','), years, level, limit, offset: 0 }),
    ),
  }
}

/**
 * Records of a flow. How many there are stands beside them; where it does not, an answer as long as was allowed may have
 * been cut off, and the rest is asked for.
 */
const judgeRecords = (page: Page, found: unknown): Verdict => {
  const error = errorIn(found)
  if (error !== null) return error
  const records = field(found, 'data')
  if (!Array.isArray(records)) return schema('The answer of the OEC has no list “data”.')
  const flow = JSON.parse(page.about?.['flow'] ?? '{}') as Flow
  const rows = records.length
  const needed = ['Exporter Country ID', 'Importer Country ID', 'Year', `${flow.level} ID`, 'Trade Value']
  const missing = rows === 0 ? undefined : needed.find((name) => field(records[0], name) === undefined)
  if (missing !== undefined) return schema(`The records of the OEC have no ${missing}.`)
  const total = Number(field(field(found, 'page'), 'total') ?? NaN)
  const next = flow.offset + rows
  if (rows === 0)
    return next < total
      ? { kind: 'failed', status: 502, message: `Of ${total} records ${next} came.` }
      : { kind: 'empty' }
  const isCut = Number.isNaN(total) ? rows >= flow.limit : next < total
  return isCut
    ? { kind: 'more', rows, pages: [recordsPage({ ...flow, offset: next })] }
    : { kind: 'complete', rows }
}
