import { allCountries, type CountryCode } from '../../domain/country.js'
import { countryName } from '../../messages/country-names.js'
import type { TextLanguage } from '../quantities/found.js'
import { englishForms, russianForms, serbianForms } from './country-forms.js'
import { isCapital, keyOf, latinOf, wordsOf, type Gap, type Word } from './country-words.js'
import type { CountryMention } from './mention.js'

/** A name in one of its forms, as a table gives it. `code` is null for what only looks like a country. */
export type CountryForm = {
  readonly text: string
  readonly code: CountryCode | null
  readonly form: CountryMention['form']
  /** Only with exactly these letters and accents. */
  readonly exact?: boolean
}

/** A form ready for comparison with the words of a text. */
export type Entry = {
  readonly code: CountryCode | null
  readonly form: CountryMention['form']
  readonly group: boolean
  readonly words: readonly EntryWord[]
  /** As the table writes it. */
  readonly text: string
  /** Whether its first word must be written with a capital. */
  readonly capital: boolean
}

type EntryWord = {
  readonly key: string
  readonly gap: Gap
  /** Of abbreviations, and of names that are words without their accents. */
  readonly exact: string | null
}

/** Forms by the key of their first word, the longest first. */
export type CountryIndex = ReadonlyMap<string, readonly Entry[]>

const built = new Map<string, CountryIndex>()

/** All forms of a language; made when a text in it is first read. Both scripts of Serbian share one. */
export const countryIndex = (language: TextLanguage): CountryIndex => {
  const key = language === 'sr-Cyrl' ? 'sr-Latn' : language
  const known = built.get(key)
  if (known !== undefined) return known
  const index = indexOf(formsOf[key](), key)
  built.set(key, index)
  return index
}

const formsOf: Readonly<Record<'en' | 'ru' | 'sr-Latn', () => readonly CountryForm[]>> = {
  en: () => [...englishForms(), ...englishNames()],
  ru: russianForms,
  'sr-Latn': serbianForms,
}

/** Two countries in prose, no country at all, or a word in its own right without its accent (Réunion). */
const notByName = new Set(['SCG', 'BLX', 'NTZ', 'PCI', 'WLD', 'REU'])

/** The English table does not say again what stands in messages; the inflected ones say how each word is inflected. */
const englishNames = (): CountryForm[] =>
  allCountries
    .filter(({ code, kind }) => kind !== 'nes' && kind !== 'special' && !notByName.has(code))
    .map(({ code, kind }) => ({
      text: countryName(code, 'en').replace(/ \([^)]*\d\)$/, ''), // “Yugoslavia (to 1991)”
      code,
      form: kind === 'group' ? 'group' : 'name',
    }))

const indexOf = (forms: readonly CountryForm[], language: TextLanguage): CountryIndex => {
  const index = new Map<string, Entry[]>()
  const seen = new Set<string>()
  for (const form of forms) {
    if (seen.has(form.text)) continue // the first of two forms that are written alike is kept: the tables decide
    seen.add(form.text)
    const entry = entryOf(form, language)
    const first = entry.words[0]
    if (first === undefined) continue
    const same = index.get(first.key)
    if (same === undefined) index.set(first.key, [entry])
    else same.push(entry)
  }
  for (const entries of index.values())
    if (entries.length > 1)
      entries.sort((a, b) => b.words.length - a.words.length || Number(b.capital) - Number(a.capital))
  return index
}

const entryOf = ({ text, code, form, exact = false }: CountryForm, language: TextLanguage): Entry => ({
  code,
  form,
  group: code !== null && groupCodes.has(code),
  words: plain.test(text)
    ? [entryWord({ text, key: keyOf(text, language), gap: 'join' }, exact)]
    : wordsOf(text, language).map((each, at) => entryWord(at === 0 ? { ...each, gap: 'join' } : each, exact)),
  text,
  capital: isCapital(text),
})

const entryWord = ({ text, key, gap }: Pick<Word, 'text' | 'key' | 'gap'>, exact: boolean): EntryWord => ({
  key,
  gap,
  exact: exact || isAbbreviation(text) ? latinOf(text) : null,
})

/** One word: most forms are. */
const plain = /^[^\s.,()'’‘&+\d–—-]+$/u

const groupCodes = new Set(allCountries.filter(({ kind }) => kind === 'group').map(({ code }) => code))

/** US, UAE, BiH: as words in lower case they mean something else; ASEAN and NAFTA do not. */
const isAbbreviation = (text: string): boolean =>
  /\p{Lu}/u.test(text.slice(1)) &&
  ((text.length <= 4 && /^\p{Lu}[\p{Lu}\d]+$/u.test(text)) || /^\p{Lu}\p{Ll}*\p{Lu}/u.test(text))
