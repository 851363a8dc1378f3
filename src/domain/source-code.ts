import { allCountries, type CountryCode } from './country.js'

/**
 * What a source's code means in the years from `since` to `until`, both included (0 and 9999: no limit). One code has
 * one meaning in a year. Imports join against such lists, and a row whose code and year are in none is rejected.
 */
export type SourceCode = {
  readonly code: string
  readonly country: CountryCode
  readonly since: number
  readonly until: number
}

/** UN Comtrade's numbers, as BACI uses them too: decimal, without leading zeros. */
export const comtradeCodes: readonly SourceCode[] = allCountries.flatMap((country) =>
  country.comtrade.map(({ code, since, until }) => ({
    code: String(code),
    country: country.code,
    since,
    until,
  })),
)

/** One row of such a list; without years it is valid always. */
export const sourceCode = (code: string, country: CountryCode, since = 0, until = 9999): SourceCode => ({
  code,
  country,
  since,
  until,
})
