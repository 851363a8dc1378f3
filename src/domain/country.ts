import {
  formerStates,
  formerTerritories,
  groups,
  special,
  states,
  territories,
  unnamed,
  world,
  type CountryRow,
} from './country-table.js'

/**
 * ISO 3166-1 alpha-3, and where ISO has none a documented code of ours:
 * `WLD` the world; `EUN` the European Union as one reporter, `EAEU`, `WB6` … for groups; `XKX` Kosovo;
 * ISO 3166-3 codes for what is gone (`YUG`, `SCG`, `SUN`, `CSK`, `DDR`, `ANT`, `YMD`, `VDR`, `PCI`, `PCZ`);
 * `BLX` Belgium–Luxembourg and `SACU` the Southern African Customs Union as one reporter;
 * `X-NES` areas not elsewhere specified, `X-EUR-NES` … by region, `X-SPE` special categories, `X-BUN` bunkers,
 * `X-FZ` free zones. “Other Asia, nes” of UN Comtrade (490, `S19`) is `TWN`.
 */
export type CountryCode = string

/**
 * What a code stands for in a sum. `state` and `territory` hold ranks; `nes` and `special` are real trade without a
 * named partner: in totals, never in ranks; `group` and `world` are sums of others and enter no sum.
 */
export type CountryKind = 'state' | 'territory' | 'nes' | 'special' | 'group' | 'world'

/** A number of UN Comtrade and the years, both included, in which it means this country; 0 and 9999: no limit. */
export type ComtradeNumber = { readonly code: number; readonly since: number; readonly until: number }

export type Country = {
  readonly code: CountryCode
  readonly kind: CountryKind
  /** Current ISO 3166-1 alpha-2; also `XK` (user-assigned) and `EU` (reserved). */
  readonly iso2: string | null
  /** First and last year as an economy of its own; null: open. */
  readonly since: number | null
  readonly until: number | null
  readonly successors?: readonly CountryCode[]
  readonly comtrade: readonly ComtradeNumber[]
}

const always = { since: 0, until: 9999 }

/** Every country, territory, group and residual, in the order of the table. */
export const allCountries: readonly Country[] = Object.freeze([
  ...states.map((row) => countryFrom(row, 'state')),
  ...territories.map((row) => countryFrom(row, 'territory')),
  ...formerStates.map((row) => countryFrom(row, 'state')),
  ...formerTerritories.map((row) => countryFrom(row, 'territory')),
  ...unnamed.map((row) => countryFrom(row, 'nes')),
  ...special.map((row) => countryFrom(row, 'special')),
  ...groups.map((row) => countryFrom(row, 'group')),
  countryFrom(world, 'world'),
])

const byCode = new Map(allCountries.map((country) => [country.code, country]))
const byNumber = new Map<number, (ComtradeNumber & { readonly country: Country })[]>()
for (const country of allCountries)
  for (const number of country.comtrade)
    byNumber.set(number.code, [...(byNumber.get(number.code) ?? []), { ...number, country }])

/** The country with this code of ours, upper case as in the table; null when there is none. */
export function countryOf(code: CountryCode): Country | null {
  return byCode.get(code) ?? null
}

/** The country a UN Comtrade number means in a year: 891 is Serbia and Montenegro in 2004 and nothing in 2010. */
export function countryByComtrade(code: number, year: number): Country | null {
  const holder = byNumber.get(code)?.find(({ since, until }) => since <= year && year <= until)
  return holder?.country ?? null
}

/** The country a UN Comtrade number means, or meant last: for a number without a year, as a person types it. */
export function latestByComtrade(code: number): Country | null {
  const holders = byNumber.get(code) ?? []
  return holders.toSorted((a, b) => b.until - a.until)[0]?.country ?? null
}

/**
 * Whether the country was an economy of its own in that year. Not a test of data: sources keep codes a little longer
 * or start them earlier (`source-code.ts` says which).
 */
export function existedIn(country: Country, year: number): boolean {
  return (country.since ?? year) <= year && year <= (country.until ?? year)
}

function countryFrom([code, iso2, comtrade, years = '', successors]: CountryRow, kind: CountryKind): Country {
  const { since, until } = yearsFrom(years)
  return Object.freeze({
    code,
    kind,
    iso2: iso2 || null,
    since: since === always.since ? null : since,
    until: until === always.until ? null : until,
    ...(successors ? { successors: Object.freeze(successors.split(' ')) } : {}),
    comtrade: Object.freeze(comtrade.split(' ').filter(Boolean).map(numberFrom)),
  })
}

/** `688:2006-` */
function numberFrom(text: string): ComtradeNumber {
  const [code, years] = text.split(':')
  return Object.freeze({ code: Number(code), ...yearsFrom(years ?? '') })
}

/** `1992-2006`, `2006-`, `-1991`; empty is always. */
function yearsFrom(text: string): typeof always {
  const [since, until] = text.split('-')
  return { since: Number(since || always.since), until: Number(until || always.until) }
}
