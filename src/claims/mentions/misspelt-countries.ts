import type { CountryCode } from '../../domain/country.js'
import type { Place } from '../documents/document.js'
import type { TextLanguage } from '../quantities/found.js'
import { countriesIn } from './countries.js'
import { countryIndex } from './country-index.js'
import { isCapital, keyOf, wordsOf, type Word } from './country-words.js'
import { foreignNames } from './foreign-names.js'
import { commonMisspellings, misspeltPhrases, otherWords } from './misspelt-words.js'
import { peopleIn } from './people.js'

/** A word that is written like a country’s name or adjective and is none. */
export type Misspelling = Place & {
  readonly text: string
  readonly code: CountryCode
  /** As it is usually written. */
  readonly meant: string
}

type Known = { readonly key: string; readonly text: string; readonly code: CountryCode }

/**
 * Names and adjectives of countries written wrong: `Ukranian`, `Phillipines`, `United State`, `Нидерланы`. Give the text
 * of the whole document, since the words of all of it are weighed.
 *
 * A word is one when it stands in the list of common slips; or when it begins with a capital, has seven letters or more,
 * is nowhere else in the text in lower case, occurs once (what an author writes twice is rather a name), is no country’s
 * name in other languages, no part of a person’s name and no known other word, and differs from a name or an adjective by
 * one letter that is neither its first nor its last (one changed, or put in beside no equal one, only of eight letters and
 * more: Gorman is no German). Shorter words, of five letters and more, only beside a country in a list of them, after `neighbouring`
 * or after a flow to or from it. Russian and Serbian adjectives in lower case: only a letter dropped
 * or doubled, of eight and more.
 */
export const misspeltCountries = (text: string, language: TextLanguage): Misspelling[] => {
  const table = language === 'sr-Cyrl' ? 'sr-Latn' : language
  const words = wordsOf(text, language)
  const seen = occurrences(words)
  const slips = slipsOf(table, language)
  const near = nearby(language)
  const judged = new Map<string, Known | null>()
  const found = new Map<number, Misspelling>()
  for (const { start, end, text: written, key } of words) {
    const slip = slips.get(key)
    const judge = (): Known | null => {
      if ((seen.get(key)?.count ?? 0) !== 1 || !isCandidate(written, key, seen, table, language)) return null
      const capital = isCapital(written)
      if (key.length >= 7) {
        const sure = near(key, capital)
        if (sure !== null) return sure
      }
      const short = capital ? near(key, capital, 5) : null
      return short !== null && isAmongCountries(text, start, end, language) ? short : null
    }
    if (!judged.has(key)) judged.set(key, slip ?? judge())
    const meant = judged.get(key)
    if (!meant || (slip !== undefined && !isCapital(written)) || isAddress(text, start, end)) continue
    found.set(start, { start, end, text: written, code: meant.code, meant: meant.text })
  }
  for (const each of language === 'en' ? phrasesIn(text, words) : []) found.set(each.start, each)
  return found.size === 0 ? [] : outsideNames([...found.values()], peopleIn(text, language))
}

/** A part of a person’s name is no country’s. Both are gone through once. */
const outsideNames = (found: readonly Misspelling[], people: readonly Place[]): Misspelling[] => {
  let next = 0
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start }) => {
      while (next < people.length && (people[next]?.end ?? 0) <= start) next++
      return (people[next]?.start ?? Infinity) > start
    })
}

type Seen = { readonly count: number; readonly lower: boolean }

const occurrences = (words: readonly Word[]): ReadonlyMap<string, Seen> => {
  const seen = new Map<string, Seen>()
  for (const { text, key } of words) {
    const before = seen.get(key)
    seen.set(key, { count: (before?.count ?? 0) + 1, lower: (before?.lower ?? false) || !isCapital(text) })
  }
  return seen
}

const isCandidate = (
  written: string,
  key: string,
  seen: ReadonlyMap<string, Seen>,
  table: 'en' | 'ru' | 'sr-Latn',
  language: TextLanguage,
): boolean => {
  if (key.length < 5 || /[^\p{L}]/u.test(written) || otherWords[table].has(key)) return false
  if (/\p{Ll}\p{Lu}/u.test(written) || countryIndex(language).has(key)) return false
  return isCapital(written) ? seen.get(key)?.lower === false : language !== 'en' && key.length >= 8
}

/** What stands before or after a country: a list of them, a neighbour, a flow to or from it. */
const isAmongCountries = (text: string, start: number, end: number, language: TextLanguage): boolean => {
  const before = text.slice(Math.max(0, start - 60), start)
  if (neighbour.test(before)) return true
  const last = countriesIn(before, language).at(-1)
  if (last !== undefined && inList.test(before.slice(last.end))) return true
  const after = text.slice(end, end + 60)
  const next = countriesIn(after, language)[0]
  return next !== undefined && inList.test(after.slice(0, next.start))
}

const inList = /^(?:, | and | or |, and | with |–|-| — | и | или | с | i | ili | sa? | или | са? )$/u
const neighbour =
  /(?:neighbou?r(?:ing)?|(?:exports?|sales|deliveries|shipments) to|imports from|(?:government|president|border|republic) (?:of|with)|соседн\p{L}{2}|экспорт\p{L}? в|импорт\p{L}? из|поставк\p{L} в|границ\p{L} с|республик\p{L}|susedn\p{L}{1,3}|izvoz\p{L}? u|uvoz\p{L}? iz|granic\p{L} sa|republik\p{L}|суседн\p{L}{1,3}|извоз\p{L}? у|увоз\p{L}? из|границ\p{L} са|републик\p{L}) $/iu

/** Parts of addresses and file names are not spelt for readers. */
const isAddress = (text: string, start: number, end: number): boolean =>
  /[/@._~%=-]$/.test(text.slice(Math.max(0, start - 1), start).replace('-', '')) ||
  /^(?:[/@_%=]|\.\p{Ll})/u.test(text.slice(end, end + 2))

const built = new Map<TextLanguage, ReadonlyMap<string, readonly Known[]>>()

/** Names, adjectives and people of one word, by first letter and length. */
const knownWords = (language: TextLanguage): ReadonlyMap<string, readonly Known[]> => {
  const made = built.get(language)
  if (made !== undefined) return made
  const buckets = new Map<string, Known[]>()
  for (const [key, entries] of countryIndex(language))
    for (const { words, code, form, text } of entries) {
      if (words.length !== 1 || code === null || form === 'capital' || key.length < 5) continue
      const bucket = `${key.charAt(0)}${key.length}`
      buckets.set(bucket, [...(buckets.get(bucket) ?? []), { key, text, code }])
    }
  built.set(language, buckets)
  return buckets
}

/** The only country whose word is one inner letter away; null where there is none, or several. */
const nearby =
  (language: TextLanguage) =>
  (key: string, capital: boolean, long = 8): Known | null => {
    const buckets = knownWords(language)
    const close = [-1, 0, 1]
      .flatMap((more) => buckets.get(`${key.charAt(0)}${key.length + more}`) ?? [])
      .filter((known) => (capital || !isCapital(known.text)) && isSlip(key, known.key, capital, long))
    const [first] = close
    const only = first !== undefined && close.every(({ code }) => code === first.code)
    return only && !foreignNames(language).has(key) ? first : null
  }

/** One letter dropped, doubled or put in, changed, or two swapped, neither at the beginning nor at the end. */
const isSlip = (written: string, meant: string, capital: boolean, letters: number): boolean => {
  let left = 0
  while (left < written.length && written[left] === meant[left]) left++
  let right = 0
  const most = Math.min(written.length, meant.length) - left
  while (right < most && written.at(-1 - right) === meant.at(-1 - right)) right++
  if (left === 0 || right === 0) return false
  const [one, other] = [written.slice(left, written.length - right), meant.slice(left, meant.length - right)]
  const long = written.length >= letters
  if (one === '' && other.length === 1) return true // dropped
  if (one.length === 1 && other === '')
    return (capital && long) || one === written[left - 1] || one === written[left + 1]
  if (!capital || one.length !== other.length) return false
  const swapped = one.length === 2 && one.charAt(0) === other.charAt(1) && one.charAt(1) === other.charAt(0)
  return swapped || (long && one.length === 1)
}

const slipsOf = (table: 'en' | 'ru' | 'sr-Latn', language: TextLanguage): ReadonlyMap<string, Known> =>
  new Map(
    commonMisspellings[table].split(', ').flatMap((pair) => {
      const [wrong = '', text = ''] = pair.split(' ')
      const key = keyOf(text, language)
      const code = countryIndex(language).get(key)?.[0]?.code ?? phraseCodes[key]
      const known = countryIndex(language).get(keyOf(wrong, language)) !== undefined
      return code === undefined || code === null || known
        ? []
        : [[keyOf(wrong, language), { key, text, code }] as const]
    }),
  )

/** Words that are no name alone. */
const phraseCodes: Readonly<Record<string, CountryCode>> = {
  herzegovina: 'BIH',
  britain: 'GBR',
  saudijska: 'SAU',
}

const phrasesIn = (text: string, words: readonly Word[]): Misspelling[] => [
  ...misspeltPhrases.flatMap(([pattern, code, meant]) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      text: found,
      code,
      meant,
    })),
  ),
  ...words.filter(({ text: each }) => each === 'Columbia').flatMap((word) => columbiaAt(text, word)),
]

/** `Columbia` is a university, a district, a province; Colombia only when a country stands in the same list of them. */
const columbiaAt = (text: string, { start, end }: Word): Misspelling[] => {
  const before = text.slice(Math.max(0, start - 60), start)
  const after = text.slice(end, end + 60)
  if (/\b(?:British|District of|at|of) $/.test(before) && !/\b(?:exports|imports|Republic) of $/.test(before))
    return []
  if (
    /^,? (?:University|Law|Business|Records|Pictures|River|SIPA|District|Threadneedle|Sportswear|Basin|Center|Centre|College)/.test(
      after,
    )
  )
    return []
  const last = countriesIn(before, 'en').at(-1)
  const next = countriesIn(after, 'en')[0]
  const listed = last !== undefined && /^(?:, | and |, and | or |–|-)$/.test(before.slice(last.end))
  const lists = next !== undefined && /^(?:, | and |, and | or |–|-)$/.test(after.slice(0, next.start))
  return listed || lists ? [{ start, end, text: 'Columbia', code: 'COL', meant: 'Colombia' }] : []
}
