import { countryOf, type CountryCode } from '../../domain/country.js'
import { countryLabels } from '../../messages/country-labels.js'

/** Codes behind the continent that are not ISO's of today. Areas not specified (`xxa` …) have none that is documented. */
const ownCodes: Readonly<Record<string, CountryCode>> = {
  chi: 'X-CHI',
  fdr: 'DEU', // the Federal Republic, to 1990
  ksv: 'XKX',
  naa: 'ANT', // with Aruba
  rom: 'ROU',
  tmp: 'TLS',
  yar: 'YEM', // the north, to 1990
  zar: 'COD',
}

const named = countryLabels()

/** The country of an id (`eusrb`: continent and ISO code), or of a name where the file has no ids. */
export const countryIn = (id: string | null, name: string | null): CountryCode | null => {
  if (id === null) return name === null ? null : (named(name) ?? null)
  const [, iso = ''] = /^[a-z]{2}([a-z]{3})$/.exec(id.toLowerCase()) ?? []
  return ownCodes[iso] ?? countryOf(iso.toUpperCase())?.code ?? null
}

/**
 * The HS code of an id: the section stands in front of it, so that `178703` is heading 8703 and `10101` heading 0101.
 * Sections have one or two digits.
 */
export const hsCode = (id: string, level: 2 | 4 | 6): string | null =>
  /^\d+$/.test(id) && [1, 2].includes(id.length - level) ? id.slice(-level) : null
