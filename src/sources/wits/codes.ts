import { countryByComtrade, countryOf, latestByComtrade, type CountryCode } from '../../domain/country.js'

/** WITS's numbers where they are not UN Comtrade's of that year. */
const numbers: Readonly<Record<number, CountryCode>> = {
  250: 'FRA',
  356: 'IND',
  578: 'NOR',
  756: 'CHE',
  840: 'USA',
  918: 'EUN',
}
/** Codes of three letters that WITS kept when ISO changed them. */
const letters: Readonly<Record<string, CountryCode>> = { ROM: 'ROU', TMP: 'TLS', ZAR: 'COD' }

/**
 * The reporter or partner a code means in a year. A number that only one country ever had means it in earlier years
 * too: South Africa is 710 here also before 2000. WITS's 890 is the Federal Republic of Yugoslavia from 1992.
 */
export const areaIn = (code: string, year: number): CountryCode | null => {
  const text = code.trim().toUpperCase()
  if (!/^\d{1,3}$/.test(text)) return letters[text] ?? countryOf(text)?.code ?? null
  const number = Number(text)
  if (number === 890 && year >= 1992) return 'SCG'
  const found = countryByComtrade(number, year) ?? latestByComtrade(number)
  return numbers[number] ?? found?.code ?? null
}

/** The revision of the Harmonized System that WITS's code of a nomenclature means; null for any other one. */
export const classificationIn = (code: string): string | null => {
  const [, index] = /^H([0-6])$/.exec(code.trim().toUpperCase()) ?? []
  return index === undefined
    ? null
    : `HS${['1992', '1996', '2002', '2007', '2012', '2017', '2022'][Number(index)]}`
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^MFN/, 'mfn'],
  [/^(?:PRF|PREF)/, 'preferential'],
  [/^(?:BND|BOUND)/, 'bound'],
  [/^AHS/, 'applied'],
]

/** The kind of duty: AHS is the effectively applied one, the lowest that a partner is granted. */
export const kindOf = (duty: string): string | null =>
  kinds.find(([shape]) => shape.test(duty.trim().toUpperCase()))?.[1] ?? null

/** A code of the Harmonized System, with the zero a spreadsheet drops; groups and national lines are none. */
export const productOf = (text: string): string | null => {
  const code = text.trim()
  if (/^total$/i.test(code)) return 'TOTAL'
  const padded = /^[1-9]\d*$/.test(code) && code.length % 2 === 1 ? `0${code}` : code
  return /^(?:\d{2}|\d{4}|\d{6})$/.test(padded) ? padded : null
}
