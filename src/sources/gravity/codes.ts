import { allCountries } from '../../domain/country.js'
import { sourceCode, type SourceCode } from '../../domain/source-code.js'

/** Codes of GeoDist that are not ISO's of today. */
const older: Readonly<Record<string, string>> = {
  PAL: 'PSE',
  ROM: 'ROU',
  TMP: 'TLS',
  YUG: 'SRB', // “Serbia and Montenegro”, its capital and main city Belgrade: see the caveats
  ZAR: 'COD',
}

const single = allCountries.filter(({ kind }) => kind === 'state' || kind === 'territory')

/** ISO codes, and those GeoDist kept when ISO changed them. */
export const geoDistCodes: readonly SourceCode[] = [
  ...Object.entries(older).map(([code, country]) => sourceCode(code, country)),
  ...single.filter(({ code }) => !(code in older)).map(({ code }) => sourceCode(code, code)),
]

/** ISO codes as Gravity has them; it went on calling Serbia and Montenegro `YUG` until the code changed. */
export const gravityCodes: readonly SourceCode[] = [
  sourceCode('YUG', 'YUG', 0, 1991),
  sourceCode('YUG', 'SCG', 1992, 9999),
  ...single.filter(({ code }) => code !== 'YUG').map(({ code }) => sourceCode(code, code)),
]
