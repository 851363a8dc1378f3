import { allCountries } from '../../domain/country.js'
import { keyOf } from './country-words.js'
import type { TextLanguage } from '../quantities/found.js'

/** Languages of the titles and organisations that texts quote: `Serbien`, `Brasil`, `Ukraina`. */
const quoted: readonly string[] =
  'de fr es it pt nl pl cs sk sl hr ro hu sq tr sv da et lv lt en uk be bg mk ru sr sr-Latn'.split(' ')

const built = new Map<'en' | 'ru' | 'sr', ReadonlySet<string>>()

/** Keys of the countries’ names in other languages, as CLDR has them: no slips of a writer. */
export const foreignNames = (language: TextLanguage): ReadonlySet<string> => {
  const table = language === 'en' || language === 'ru' ? language : 'sr'
  const made = built.get(table)
  if (made !== undefined) return made
  const codes = allCountries.flatMap(({ iso2 }) => (iso2 === null ? [] : [iso2]))
  const keys = quoted.flatMap((other) => {
    const names = new Intl.DisplayNames(other, { type: 'region', fallback: 'none' })
    return codes
      .flatMap((iso2) => (names.of(iso2) ?? '').split(/[\s-]/u))
      .map((name) => keyOf(name, language))
  })
  const set = new Set(keys)
  built.set(table, set)
  return set
}
