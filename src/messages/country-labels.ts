import type { CountryCode } from '../domain/country.js'
import { findCountry } from './country-search.js'

/**
 * What a publisher's labels for countries mean: names in any of the languages, whatever their case, accents and
 * punctuation, and the publisher's own forms. Remembers what it has looked up, since a file says the same name often.
 * @param own the publisher's own forms, which go first; null for a label that is known to be no country
 * @returns null for what is no country; `undefined` for what nobody knows
 */
export const countryLabels = (own: Readonly<Record<string, CountryCode | null>> = {}) => {
  const known = new Map<string, CountryCode | null | undefined>(Object.entries(own))
  return (label: string): CountryCode | null | undefined => {
    const text = label.trim()
    if (known.has(text)) return known.get(text)
    const found = text === '' ? null : findCountry(text)
    const code = found?.ok === true ? found.code : undefined
    known.set(text, code)
    return code
  }
}
