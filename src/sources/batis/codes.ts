import { allCountries, type CountryCode } from '../../domain/country.js'
import { sourceCode, type SourceCode } from '../../domain/source-code.js'

/** The source's own codes, of the edition with two letters and of the one with three. */
const ownCodes: Readonly<Record<string, CountryCode>> = {
  WL: 'WLD',
  WLD: 'WLD',
  W: 'WLD',
  EU: 'EUN',
  EU27_2020: 'EUN',
  '888': 'XKX',
  XKV: 'XKX',
  PAL: 'PSE',
  AN: 'ANT',
  YU: 'SCG', // Serbia and Montenegro
}

/** ISO 3166-1 of two letters (the WTO's files) and of three (the OECD's), with the source's own. */
export const batisCodes: readonly SourceCode[] = [
  ...new Map<string, CountryCode>([
    ...allCountries
      .filter(({ kind }) => kind === 'state' || kind === 'territory')
      .flatMap(({ code, iso2 }): [string, CountryCode][] => [
        [code, code],
        ...(iso2 === null ? [] : [[iso2, code] as [string, CountryCode]]),
      ]),
    ...Object.entries(ownCodes),
  ]),
].map(([code, country]) => sourceCode(code, country))
