import { allCountries, countryOf, existedIn, type CountryCode } from '../../domain/country.js'
import { groupOf, membersIn } from '../../domain/group.js'
import type { Year } from '../../domain/period.js'
import { refusal } from '../../domain/problem.js'
import type { Page, PullRequest } from '../../lake/pull/pull.js'
import { eurostatCodes } from './codes.js'

/** What one call asks for. */
export type Ask = {
  readonly reporters: readonly string[]
  readonly partners: readonly string[]
  /** None given is every code of every level. */
  readonly products: readonly string[]
  readonly flows: readonly string[]
  /** Years or months without a gap. */
  readonly periods: readonly string[]
}

/** The dataset’s own count of product codes of all levels, as its documentation of limits gives it. */
const allProducts = 40_321

/** Chapters of the Combined Nomenclature: 77 is reserved, 98 and 99 are the Union’s own. */
const chapters = Array.from({ length: 99 }, (_, index) => String(index + 1).padStart(2, '0')).filter(
  (chapter) => chapter !== '77',
)

/**
 * A member of the Union in those years is asked for its trade with the other country; where neither is one, the Union is
 * asked for its trade with both.
 * @throws Refusal for a country that has no code in a year
 */
export const asksFor = ({ dyad, years, products, monthly }: PullRequest): Ask[] => {
  if (dyad === null || years === null) return []
  const pairs = [
    [dyad.reporter, dyad.partner],
    [dyad.partner, dyad.reporter],
  ] as const
  const lists = products === 'HS2' ? ['TOTAL', ...chapters] : []
  return runs(years, (year) => {
    const reporting = pairs.filter(([one, other]) => reports(one, year) && other !== 'EUN')
    return reporting.length > 0
      ? reporting.map(([one, other]) => ({ reporters: codesIn(one, year), partners: codesIn(other, year) }))
      : [{ reporters: ['EU27_2020'], partners: pairs.flatMap(([one]) => codesIn(one, year)) }]
  }).flatMap(({ who, run }) =>
    who.map((each) => ({
      ...each,
      products: lists,
      flows: ['1', '2'],
      periods: monthly ? run.flatMap(monthsOf) : run.map(String),
    })),
  )
}

type Who = Pick<Ask, 'reporters' | 'partners'>

/** Years one after another that are asked for in the same way. */
const runs = (years: readonly Year[], whoIn: (year: Year) => readonly Who[]) => {
  const found: { who: readonly Who[]; run: Year[] }[] = []
  for (const year of years) {
    const [who, last] = [whoIn(year), found.at(-1)]
    if (last && JSON.stringify(last.who) === JSON.stringify(who)) last.run.push(year)
    else found.push({ who, run: [year] })
  }
  return found
}

const union = groupOf('EUN')
const reports = (code: CountryCode, year: Year): boolean =>
  code === 'EUN' || (union !== null && membersIn(union, year).includes(code))

/** Serbia is asked for as `XS`: `RS` is the code of no partner of this dataset. Others have their ISO code, if they have one. */
const preferred: Readonly<Record<CountryCode, string>> = { SRB: 'XS', EUN: 'EU27_2020' }

const codesIn = (code: CountryCode, year: Year): string[] => {
  const own = preferred[code]
  for (const each of candidates(code, year)) {
    if (own !== undefined && each === code) return [own]
    const known = eurostatCodes.filter(
      ({ country, since, until }) => country === each && since <= year && year <= until,
    )
    const iso = known.find((found) => found.code === countryOf(each)?.iso2)
    if (known.length > 0) return iso ? [iso.code] : known.map((found) => found.code)
  }
  throw refusal('country-not-existing', `Eurostat has no code for ${code} in ${year}.`)
}

/** The country, or before it was one its predecessors. */
const candidates = (code: CountryCode, year: Year): CountryCode[] => {
  const country = countryOf(code)
  if (country === null || existedIn(country, year)) return [code]
  return allCountries
    .filter((each) => each.successors?.includes(code))
    .flatMap((each) => candidates(each.code, year))
}

const monthsOf = (year: Year): string[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)

/** Cells the publisher would search, by which it decides whether it answers at once, later, or not. */
export const cost = ({ reporters, partners, products, flows, periods }: Ask): number =>
  reporters.length *
  partners.length *
  (products.length === 0 ? allProducts : products.length) *
  flows.length *
  periods.length

/** Cuts an ask in two. Null where it has one of each. */
export const cut = (ask: Ask): Ask[] | null => {
  for (const part of ['periods', 'flows', 'partners', 'reporters', 'products'] as const) {
    const list = ask[part]
    const half = Math.ceil(list.length / 2)
    if (list.length > 1)
      return [list.slice(0, half), list.slice(half)].map((some) => ({ ...ask, [part]: some }))
  }
  return null
}

/** An ask, or the smaller ones that make it up, until each is likely to be answered at once. */
export const fitting = (ask: Ask, cells: number): Ask[] => {
  const parts = cost(ask) <= cells ? null : cut(ask)
  return parts === null ? [ask] : parts.flatMap((part) => fitting(part, cells))
}

/** The key of SDMX: frequency, reporter, partner, product, flow, indicator. */
export const pageOf = (ask: Ask): Page => {
  const { reporters, partners, products, flows, periods } = ask
  const [first = '', last = first] = [periods[0], periods.at(-1)]
  const frequency = first.length === 4 ? 'A' : 'M'
  const key = [
    frequency,
    ...[reporters, partners, products, flows].map((list) => list.join('+')),
    'VALUE_IN_EUROS',
  ]
  const between = [...new Set([products[0] ?? 'all', products.at(-1) ?? 'all'])].join('_')
  const when = [...new Set([first, last])].join('_')
  return {
    id: [frequency, reporters.join('_'), partners.join('_'), between, flows.join('_'), when].join('-'),
    path: `/sdmx/2.1/data/ds-045409/${key.join('.')}`,
    query: { startPeriod: first, endPeriod: last, format: 'SDMX-CSV', compressed: 'false' },
    format: 'csv',
    // Faults and notices of a later answer are XML, whatever was asked for.
    types: ['application/vnd.sdmx.data+csv', 'text/csv', 'application/xml', 'text/xml'],
    about: { ask: JSON.stringify(ask) },
  }
}

export const askOf = ({ about }: Page): Ask => JSON.parse(about?.['ask'] ?? '{}') as Ask
