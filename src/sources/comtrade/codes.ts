import { countryByComtrade, countryOf, type CountryCode } from '../../domain/country.js'
import { countryLabels } from '../../messages/country-labels.js'

/** Codes of Comtrade's own in place of ISO ones (`W00` the world, `S19` Other Asia, nes) are names like any other. */
const labelled = countryLabels()

/** The country a row names: by its number in that year, else by code or name. Null where it names none. */
export const countryIn = (
  year: number,
  number: string | null | undefined,
  iso: string | null | undefined,
  name: string | null | undefined,
): CountryCode | null => {
  if (number !== null && number !== undefined)
    return /^\d{1,4}$/.test(number) ? (countryByComtrade(Number(number), year)?.code ?? null) : null
  if (iso) return countryOf(iso)?.code ?? labelled(iso) ?? null
  return name ? (labelled(name) ?? null) : null
}

const classifications: Readonly<Record<string, string>> = {
  HS: 'HS',
  H0: 'HS1992',
  H1: 'HS1996',
  H2: 'HS2002',
  H3: 'HS2007',
  H4: 'HS2012',
  H5: 'HS2017',
  H6: 'HS2022',
  S1: 'SITC1',
  S2: 'SITC2',
  S3: 'SITC3',
  S4: 'SITC4',
  B4: 'BEC4',
  B5: 'BEC5',
  EB: 'EBOPS',
  EB02: 'EBOPS2002',
  EB10: 'EBOPS2010',
}

/** `H6` → `HS2022`; the old site wrote `H6` and `HS` alike. Null for one we do not know. */
export const classificationOf = (code: string | null | undefined): string | null =>
  code ? (classifications[code.toUpperCase()] ?? null) : 'HS'

const flows: Readonly<Record<string, 'import' | 'export' | 're-import' | 're-export'>> = {
  M: 'import',
  X: 'export',
  RM: 're-import',
  RX: 're-export',
  // Numbers of the site before 2023.
  1: 'import',
  2: 'export',
  3: 're-export',
  4: 're-import',
}
/** Parts of exports or imports that the lake has no name for: domestic exports, processing, foreign imports. */
const parts = new Set(['DX', 'FM', 'MIP', 'MOP', 'XIP', 'XOP'])

/** The flow of a row; `part` for one that is contained in another. Null where it is none. */
export const flowOf = (code: string | null | undefined, words: string | null | undefined) => {
  const text = code ?? words?.replace(/s$/i, '').toLowerCase() ?? ''
  if (parts.has(text.toUpperCase())) return 'part' as const
  return (
    flows[text.toUpperCase()] ??
    (['import', 'export', 're-import', 're-export'] as const).find((each) => each === text) ??
    null
  )
}

/** Comtrade's units of quantity, in the abbreviations of its own list; −1 is none. */
export const quantityUnits: Readonly<Record<string, string>> = {
  2: 'm²',
  3: '1000 kWh',
  4: 'm',
  5: 'u',
  6: '2u',
  7: 'l',
  8: 'kg',
  9: '1000u',
  10: 'pack',
  11: '12u',
  12: 'm³',
  13: 'carat',
  14: 'km',
  15: 'g',
  16: 'hive',
  17: '1000 m³',
  18: 'TJ',
  19: 'bbl',
  20: '1000 l',
  21: 't',
  22: 'kWh',
  23: 'l alc. 100 %',
  24: 'head',
  25: 'kg drained',
  26: 'kg C5H14ClNO',
  27: 'kg P2O5',
  28: 'kg H2O2',
  29: 'kg met.am.',
  30: 'kg N',
  31: 'kg KOH',
  32: 'kg K2O',
  33: 'kg NaOH',
  34: 'kg 90 % sdt',
  35: 'kg U',
  36: 'ct/l',
  37: 'Bq',
  38: 'g fissile',
  39: 'GRT',
  40: 'GT',
  41: 'cells',
}
