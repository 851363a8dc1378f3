import type { Place } from '../documents/document.js'
import type { TextLanguage } from '../quantities/found.js'
import { keyOf } from './country-words.js'
import { abbreviationsOf } from './sentence-words.js'

/** A stop with what closes after it (quotes, brackets, a note in brackets), up to the white space. */
const stop = /[.!?…]{1,8}["'”“»’)\]]{0,4}(?:\[\d{1,3}\]){0,3}(?=\s)/gu

/**
 * The sentences of a reading text: places without the white space around them, in order, covering all else. A point
 * after an abbreviation, an initial or an ordinal number ends none, nor does a stop before a word in lower case.
 * Where an abbreviation may end a sentence as well (`etc.`, `bn.`, `г.`), the next word decides.
 */
export const sentencesOf = (text: string, language: TextLanguage): Place[] => {
  const places: Place[] = []
  let start = afterSpace(text, 0)
  for (const { 0: found, index } of text.matchAll(stop)) {
    const end = index + found.length
    if (end <= start || !ends(text, start, index, found, language)) continue
    places.push({ start, end })
    start = afterSpace(text, end)
  }
  const end = start + text.slice(start).trimEnd().length
  return end > start ? [...places, { start, end }] : places
}

const afterSpace = (text: string, from: number): number => {
  let at = from
  while (at < text.length && /\s/.test(text.charAt(at))) at++
  return at
}

/** Whether the stop at `at` ends the sentence that began at `start`. */
const ends = (text: string, start: number, at: number, found: string, language: TextLanguage): boolean => {
  const next = nextWord(text, afterSpace(text, at + found.length))
  if (next === '') return false // the rest of the text is this sentence’s
  if (/^\p{Ll}/u.test(next) || /^[,;:–—-]/u.test(next)) return false
  if (!found.startsWith('.') || found.startsWith('..')) return true
  const before = wordBefore(text, start, at)
  if (/^\d+$/.test(before)) return endsAfterNumber(text, start, at, next, language)
  return endsAfterWord(before, next, found, language)
}

const endsAfterWord = (before: string, next: string, found: string, language: TextLanguage): boolean => {
  const { always, number, often, starts } = abbreviationsOf(language)
  const key = keyOf(before, language).replace(/\.$/, '')
  const begins = starts.has(keyOf(next, language))
  if (often.has(key) && !(always.has(key) && !begins)) return begins || found.length > 1
  if (always.has(key)) return false
  if (number.has(key) && /^\d|^[IVXL]+$/u.test(next)) return false
  // A. Kurti, V.V. Putin; but “vitamin C. The”
  return /^(?:\p{L}\.)*\p{Lu}$/u.test(before) ? begins : true
}

/** `1.` at the head of a text is its number; Serbian ordinals and years have a point: `U 2022. Srbija je`. */
const endsAfterNumber = (
  text: string,
  start: number,
  at: number,
  next: string,
  language: TextLanguage,
): boolean => {
  if (/^\d{1,3}$/.test(text.slice(start, at))) return false
  if (language !== 'sr-Latn' && language !== 'sr-Cyrl') return true
  if (/^\d/.test(next)) return false
  if (abbreviationsOf(language).starts.has(keyOf(next, language))) return true
  return text.slice(start, Math.min(at, start + 400)).split(' ').length > 4
}

/** Letters, digits and points before a stop: `U.S`, `2022`, `млрд`, `р-н`. */
const wordBefore = (text: string, start: number, at: number): string =>
  /[\p{L}\p{M}\p{N}.№-]{1,24}$/u.exec(text.slice(Math.max(start, at - 24), at))?.[0].replace(/^[.-]+/, '') ??
  ''

/** The next word, without the quotes and brackets that open it; else the next character; of an initial with its point. */
const nextWord = (text: string, from: number): string => {
  const part = text.slice(from, from + 40).replace(/^["'“”„«‘([]{1,4}\s?/u, '')
  return /^(?:\p{Lu}\.|[\p{L}\p{M}\p{N}]+)/u.exec(part)?.[0] ?? part.charAt(0)
}
