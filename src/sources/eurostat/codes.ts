import { allCountries, type CountryCode } from '../../domain/country.js'
import { sourceCode, type SourceCode } from '../../domain/source-code.js'

/**
 * Codes of Eurostat's geonomenclature that are not the ISO code of the same land, or not in all years. `CS` and `YU`
 * were used twice. What is not specified is real trade without a named partner; so are stores and provisions.
 */
const ownCodes: readonly SourceCode[] = [
  sourceCode('EL', 'GRC'),
  sourceCode('UK', 'GBR'),
  sourceCode('XS', 'SRB'),
  sourceCode('XM', 'MNE'),
  sourceCode('BE', 'BLX', 0, 1998), // with Luxembourg
  sourceCode('BE', 'BEL', 1999),
  sourceCode('CS', 'CSK', 0, 1992),
  sourceCode('CS', 'SCG', 1993),
  sourceCode('YU', 'YUG', 0, 1991),
  sourceCode('YU', 'SCG', 1992),
  sourceCode('DD', 'DDR'),
  sourceCode('SU', 'SUN'),
  sourceCode('AN', 'ANT'),
  sourceCode('TP', 'TLS'),
  sourceCode('ZR', 'COD'),
  sourceCode('YD', 'YMD'),
  sourceCode('VD', 'VDR'),
  sourceCode('PZ', 'PCZ'),
  sourceCode('XP', 'PSE'), // West Bank and Gaza Strip
  sourceCode('QP', 'X-NES'), // high seas
  ...['QQ', 'QR', 'QS'].map((code) => sourceCode(code, 'X-BUN')), // stores and provisions
  ...['QU', 'QV', 'QW'].map((code) => sourceCode(code, 'X-NES')), // not specified
  ...['QX', 'QY', 'QZ'].map((code) => sourceCode(code, 'X-SPE')), // not specified for commercial or military reasons
]

const owned = new Set(ownCodes.map(({ code }) => code))

/** Two-letter codes of countries and territories, as reporters and partners have them. */
export const eurostatCodes: readonly SourceCode[] = [
  ...ownCodes,
  ...allCountries
    .filter(
      ({ kind, iso2 }) => (kind === 'state' || kind === 'territory') && iso2 !== null && !owned.has(iso2),
    )
    .map(({ code, iso2 }) => sourceCode(iso2 as string, code)),
  sourceCode('EU27_2020', 'EUN'),
  sourceCode('WORLD', 'WLD'),
]

/** Sums over countries that have no code here: what the API calls them. Their rows hold no data of their own. */
const aggregate =
  /^(?:EU|EU\d\d|EU27_2007|EA|EA\d\d|EUROZONE|EURO_AREA)$|^(?:EXT|INT|EXTRA|INTRA)_|_(?:EXTRA|INTRA)$/

export const isAggregateCode = (code: string): boolean => aggregate.test(code)

/** The country of a code in a year; null when it has none. */
export const eurostatCountry = (code: string, year: number): CountryCode | null =>
  byCode.get(code)?.find(({ since, until }) => since <= year && year <= until)?.country ?? null

const byCode = new Map<string, SourceCode[]>()
for (const each of eurostatCodes) byCode.set(each.code, [...(byCode.get(each.code) ?? []), each])
