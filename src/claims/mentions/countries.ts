import { countryOf } from '../../domain/country.js'
import type { Place } from '../documents/document.js'
import type { TextLanguage } from '../quantities/found.js'
import { countryIndex, type CountryIndex, type Entry } from './country-index.js'
import { peopleIn } from './people.js'
import { adjectivePrefix, alsoPeople, commonWords, currencyNoun } from './country-noise.js'
import { prefixCodes } from './country-prefixes.js'
import { isCapital, keyOf, latinOf, wordsOf, type Word } from './country-words.js'
import type { CountryMention } from './mention.js'

/**
 * The countries, territories and groups a text names: by name, adjective, people or capital, in the forms of its
 * language, the longest name first (`Equatorial Guinea` is one mention). In order, none overlapping. Time grows with
 * the length of the text.
 *
 * Left out: names in what is no country (`South China Sea`), adjectives of money (`US dollars`), and what is more often
 * a common word at the head of a sentence (`Mali` in Serbian). `Brussels` is the European Union. `Serbia and
 * Montenegro` is two countries: prose that means the former union says so.
 */
export const countriesIn = (text: string, language: TextLanguage): CountryMention[] => {
  const index = countryIndex(language)
  const words = wordsOf(text, language)
  const mentions: CountryMention[] = []
  let at = 0
  while (at < words.length) {
    const entry = entryAt(words, at, index) ?? prefixedAt(words[at], index, language)
    const code = entry === null ? prefixAt(text, words, at, index, language) : entry.code
    const length = entry === null ? 1 : entry.words.length
    const left =
      code === null ||
      isMoney(text, words, at, length, entry, language) ||
      isCommon(text, words, at, length, language)
    if (!left) mentions.push(mentionOf(text, words, at, length, code, entry))
    at += length
  }
  return mentions.some(({ text: each }) => isAlsoPerson(each, language))
    ? outsideNames(mentions, peopleIn(text, language))
    : mentions
}

/** Michael Jordan, Sofija Petrović: names of people that name states elsewhere. */
const isAlsoPerson = (text: string, language: TextLanguage): boolean => alsoPeople.has(keyOf(text, language))

const outsideNames = (mentions: readonly CountryMention[], people: readonly Place[]): CountryMention[] => {
  let next = 0
  return mentions.filter(({ start }) => {
    while (next < people.length && (people[next]?.end ?? 0) <= start) next++
    return (people[next]?.start ?? Infinity) > start
  })
}

const mentionOf = (
  text: string,
  words: readonly Word[],
  at: number,
  length: number,
  code: string,
  entry: Entry | null,
): CountryMention => {
  const start = words[at]?.start ?? 0
  const end = words[at + length - 1]?.end ?? start
  const form = entry?.form ?? 'adjective'
  const group = entry?.group ?? countryOf(code)?.kind === 'group'
  return { type: 'country', start, end, text: text.slice(start, end), code, form, group }
}

/** The longest form that begins at a word. */
const entryAt = (words: readonly Word[], at: number, index: CountryIndex): Entry | null => {
  const first = words[at]
  const entries = first === undefined ? undefined : index.get(first.key)
  if (first === undefined || entries === undefined) return null
  return (
    entries.find((entry) => (!entry.capital || isCapital(first.text)) && standsAt(entry, words, at)) ?? null
  )
}

const standsAt = ({ words: wanted }: Entry, words: readonly Word[], at: number): boolean =>
  wanted.every(({ key, gap, exact }, offset) => {
    const word = words[at + offset]
    if (word === undefined || word.key !== key || (offset > 0 && word.gap !== gap)) return false
    if (exact === null || word.text === exact) return true
    const latin = latinOf(word.text)
    return latin === exact || (exact.length > 2 && latin === exact.toUpperCase())
  })

/** `Sino` in `Sino-Russian`: means a country only when another one follows the hyphen. */
const prefixAt = (
  text: string,
  words: readonly Word[],
  at: number,
  index: CountryIndex,
  language: TextLanguage,
): string | null => {
  const codes = prefixCodes(language)
  const hyphen = (left: Word, right: Word | undefined): boolean =>
    right !== undefined && /^[-‐‑–]$/u.test(text.slice(left.end, right.start))
  for (let each = at; each < at + 3; each++) {
    const word = words[each]
    if (word === undefined || !codes.has(word.key) || !hyphen(word, words[each + 1])) return null
    if ((entryAt(words, each + 1, index)?.code ?? null) !== null)
      return codes.get(words[at]?.key ?? '') ?? null
  }
  return null
}

/** `антироссийский`, `proruski`: the adjective with what stands before it in the same word. */
const prefixedAt = (word: Word | undefined, index: CountryIndex, language: TextLanguage): Entry | null => {
  const prefix = adjectivePrefix[language]?.exec(word?.key ?? '')?.[0]
  if (word === undefined || prefix === undefined) return null
  const entries = index.get(word.key.slice(prefix.length)) ?? []
  return (
    entries.find(({ words, form, code }) => form === 'adjective' && code !== null && words.length === 1) ??
    null
  )
}

/** `US dollars`, `Russian roubles`, `US$`, `долларов США`: a currency, not the country of a trade. */
const isMoney = (
  text: string,
  words: readonly Word[],
  at: number,
  length: number,
  entry: Entry | null,
  language: TextLanguage,
): boolean => {
  if (entry === null || entry.form === 'capital' || entry.form === 'people') return false
  const [first, last, next] = [words[at], words[at + length - 1], words[at + length]]
  const short = last !== undefined && /^(?:US|U\.S\.|CA|AU|NZ|HK)$/.test(text.slice(last.start, last.end))
  const sign = last === undefined ? '' : text.slice(last.end, last.end + 2)
  if (sign.startsWith('$') || (short && /^\s\$/.test(sign))) return true
  if (next !== undefined && next.gap === 'join' && currencyNoun[language].test(next.key)) return true
  const before = words[at - 1]
  const followsMoney = language !== 'en' && first !== undefined && ['сша', 'sad', 'usa'].includes(first.key)
  return (
    followsMoney && first.gap !== 'break' && before !== undefined && currencyNoun[language].test(before.key)
  )
}

/** A word of the language at the head of a sentence, with a word in lower case after it. */
const isCommon = (
  text: string,
  words: readonly Word[],
  at: number,
  length: number,
  language: TextLanguage,
): boolean => {
  const word = words[at]
  const next = words[at + 1]
  if (length > 1 || word === undefined || next === undefined || !commonWords[language].has(word.key))
    return false
  const head = /^$|[.!?…:]["'”“»’)\]]{0,3}\s{1,3}["'“„«(]{0,2}$|^["'“„«(]{1,2}$/u.test(
    text.slice(Math.max(0, word.start - 8), word.start),
  )
  return head && next.gap === 'join' && /^\p{Ll}/u.test(next.text)
}
