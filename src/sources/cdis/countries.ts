import { countryOf, type CountryCode } from '../../domain/country.js'
import { countryLabels } from '../../messages/country-labels.js'

/** Codes that the IMF forms like ISO's and that are not ISO's; `TX983` is “not specified, including confidential”. */
const ownCodes: Readonly<Record<string, CountryCode>> = {
  G001: 'WLD',
  W00: 'WLD',
  KOS: 'XKX',
  UVK: 'XKX',
  TX983: 'X-NES',
  AN: 'ANT',
}

/** Names that no rule brings to the ones everybody uses. */
const ownLabels: Readonly<Record<string, CountryCode>> = {
  'China, P.R.: Mainland': 'CHN',
  'China, P.R.: Hong Kong': 'HKG',
  'China, P.R.: Macao': 'MAC',
  "China, People's Republic of": 'CHN',
  "Hong Kong Special Administrative Region, People's Republic of China": 'HKG',
  "Macao Special Administrative Region, People's Republic of China": 'MAC',
  'Congo, Rep. of': 'COG',
  'Congo, Republic of': 'COG',
  'Congo, Dem. Rep. of the': 'COD',
  'Congo, Democratic Republic of the': 'COD',
  'Yemen, Rep. of': 'YEM',
  'Yemen, Republic of': 'YEM',
  'Micronesia, Fed. States of': 'FSM',
  'Venezuela, Rep. Bolivariana de': 'VEN',
  'Venezuela, República Bolivariana de': 'VEN',
  'Venezuela, Republica Bolivariana de': 'VEN',
  'West Bank and Gaza Strip': 'PSE',
  'US Pacific Islands': 'PUS',
  'Tokelau Islands': 'TKL',
  'Guiana, French': 'GUF',
  'Not Specified (including Confidential)': 'X-NES',
  'Not Specified (Including Confidential)': 'X-NES',
}

/** Regions of the survey: sums over their countries, for which there is no code of ours. */
const regions = new Set([
  'Africa',
  'Americas',
  'Asia',
  'Caribbean',
  'Central America',
  'Central and South Asia',
  'East Asia',
  'Economies of Persian Gulf',
  'Euro Area',
  'Euro Area (EA)',
  'Europe',
  'Gulf Cooperation Council',
  'North Africa',
  'North and Central America',
  'North Atlantic and Caribbean',
  'Oceania',
  'Oceania and Polar Regions',
  'Other Near and Middle East Economies',
  'South America',
  'Sub-Saharan Africa',
])

/** Codes of regions and groups: `G163`, `GX031`, `U002`, and `1C_080`, `1E_…` of the older service. */
const regionCode = /^(?:G\d{3}|GX\d+|U\d{3}|\d[A-Z]_[A-Z0-9_]+)$/

/** `Serbia, Rep. of`, `Lesotho, Kingdom of`, `Curaçao, Kingdom of the Netherlands`. */
const longForm =
  /^(.+?), (?:The )?(?:(?:United|Islamic|Arab|Dem\.|Democratic|Federal) )*(?:Rep\.|Republic|Kingdom|Principality|Union) of(?: the(?: Netherlands)?)?$|^(.+?), United Kingdom-British Overseas Territory$/

/** Short names that are of two states: their long form says which. */
const ambiguous = new Set(['China', 'Congo', 'Germany', 'Korea', 'Vietnam', 'Yemen'])

/**
 * The country of a code or a name of the IMF; null for a region, and `undefined` for what nobody knows. Its own numbers
 * (942 Serbia, 922 Russia) are not read: every file of the survey has names or letters beside them, and the same
 * numbers mean other countries in UN lists.
 */
export const imfCountries = () => {
  const named = countryLabels(ownLabels)
  const byName = (label: string): CountryCode | undefined => {
    const [, state, territory] = longForm.exec(label) ?? []
    const short = state ?? territory
    return (
      named(label) ?? (short === undefined || ambiguous.has(short) ? undefined : (named(short) ?? undefined))
    )
  }
  return (text: string): CountryCode | null | undefined => {
    if (ownCodes[text] !== undefined) return ownCodes[text]
    if (text === '' || /^\d+$/.test(text)) return undefined
    if (/^[A-Z]{3}$/.test(text)) return countryOf(text)?.code
    return regions.has(text) || regionCode.test(text) ? null : byName(text)
  }
}
