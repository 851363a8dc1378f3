import type { Place } from '../documents/document.js'
import type { TextLanguage } from '../quantities/found.js'

/** What stands between two words: what one name can hold (`-`, a space, the point of `St.`), `&`, a comma, or more. */
export type Gap = 'join' | 'and' | 'comma' | 'break'

/** A word, a number, or an abbreviation with points (`U.S.`). */
export type Word = Place & {
  readonly text: string
  /** What spellings share: lower case, without accents; Serbian in Latin letters. */
  readonly key: string
  /** What stands between the word before and this one. */
  readonly gap: Gap
}

const word = /(?:\p{Lu}\.){2,4}(?![\p{L}\p{N}])|\p{Lu}\.\p{Lu}(?![\p{L}\p{N}.])|[\p{L}\p{M}\p{N}]+/gu

/** The words of a text in order. */
export const wordsOf = (text: string, language: TextLanguage): Word[] => {
  const words: Word[] = []
  for (const { 0: found, index } of text.matchAll(word)) {
    const before = words.at(-1)
    words.push({
      start: index,
      end: index + found.length,
      text: found,
      key: keyOf(found, language),
      gap: before === undefined ? 'break' : gapIn(text.slice(before.end, index), before.end - before.start),
    })
  }
  return words
}

/** Names hold short abbreviations only: “St. Lucia” is one name, “to Chad. Niger” is two. */
const gapIn = (between: string, length: number): Gap => {
  if (/^(?:\s{1,3}|\s?[-‐‑–—/]\s?|['’ʼ‘`])$/u.test(between)) return 'join'
  if (length <= 4 && /^\.\s?$/u.test(between)) return 'join'
  if (/^\s?&\s?$/u.test(between)) return 'and'
  return /^\.?(?:,\s?|\s?\()$/u.test(between) ? 'comma' : 'break'
}

/** What two spellings of a word share: case, accents and the script of Serbian do not count, `U.S` is `U.S.` */
export const keyOf = (text: string, language: TextLanguage): string => {
  const lower = text.toLowerCase()
  if (/^[a-z\d]+$/.test(lower)) return lower
  const pointed = /\p{L}\.\p{L}$/u.test(lower) ? `${lower}.` : lower
  if (language === 'ru') return withoutAccents(pointed.replaceAll('ё', 'е'))
  return withoutAccents(language === 'en' ? pointed : latinOf(pointed))
}

/** Serbian Cyrillic in Latin letters, capitals too; other letters stay. */
export const latinOf = (text: string): string =>
  text.replace(/[а-яђјљњћџ]/giu, (letter) => {
    const latin = latinLetters[letter.toLowerCase()] ?? letter
    return letter === letter.toLowerCase() ? latin : latin.charAt(0).toUpperCase() + latin.slice(1)
  })

const latinLetters: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Array.from('абвгдежзијклмнопрстћуфхцчш', (each, at) => [each, 'abvgdežzijklmnoprstćufhcčš'[at]]),
  ),
  ђ: 'đ',
  љ: 'lj',
  њ: 'nj',
  џ: 'dž',
}

const foreign: Readonly<Record<string, string>> = { đ: 'dj', ø: 'o', ł: 'l', ı: 'i', æ: 'ae', ß: 'ss' }

/** Accents of Latin letters only: й is not и. */
const withoutAccents = (text: string): string =>
  /[^a-zа-я\d.]/.test(text)
    ? text
        .replace(
          /[\u00c0-\u024f\u1e00-\u1eff]/g,
          (letter) => foreign[letter] ?? letter.normalize('NFD').charAt(0),
        )
        .replace(/(?<=[a-z])[\u0300-\u036f]/g, '')
    : text

/** Whether a word begins with a capital. */
export const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text)
