import { plainDigits } from '../classify.js'
import type { NoteBook } from './notes.js'

/** A mark of a note within a text, and what is left out with it: brackets, a comma between two marks. */
export type MarkFound = {
  readonly mark: string
  readonly start: number
  readonly end: number
}

const abbreviation =
  /^(?:p|pp|no|nos|vol|fig|figs|art|arts|sec|ch|chap|tab|doc|res|par|para|cf|ca|inc|стр|рис|табл|гл|ст|том|бр|чл|сл|п|пп|čl|str|sl|br|tač)$/iu
const units = /^(?:m|km|cm|mm|dm|ft|yd|mi|м|км|см|мм|дм|kwh|кв|куб)$/iu

/**
 * Numbers set right after a word or its full stop, as a raised mark is left when a text loses its form: `sanctions.14`,
 * `”14`, `sanctions14`. Whether they are marks depends on the notes.
 */
export function* gluedNumbers(text: string): Generator<MarkFound> {
  const form =
    /(?:[\p{L}%)\]”»"’'][.,;!?]?["”»’')]?|\b(?:19|20)\d\d\.)(\d{1,3})(?=[\s)\]”»]|[.,;:]?(?:\s|$))/gu
  for (const found of text.matchAll(form)) {
    const mark = found[1] ?? ''
    const end = found.index + found[0].length
    const start = end - mark.length
    const token = /\S{1,60}$/u.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? ''
    if (!mark.startsWith('0') && mayCarryMark(token)) yield { mark, start, end }
  }
}

const mayCarryMark = (token: string): boolean => {
  if (/:\/\/|www\.|@/.test(token)) return false
  if (/\d\.?$/.test(token)) return /(?:^|[^\d.,])(?:19|20)\d\d\.$/.test(token) // a year ends a sentence
  const word = /(\p{L}{1,40})[.,;!?]?["”»’')\]]{0,2}$/u.exec(token)?.[1]
  if (word === undefined) return /[)\]”»"’'%][.,;!?]?$/u.test(token)
  const glued = token.endsWith(word)
  if (glued) return token === word && /^\p{Ll}{4,}$/u.test(word)
  return word.length > 2 && !abbreviation.test(word)
}

/** The marks of notes in a stretch of text, in order. Powers (`10⁶`) and units (`m³`) are text. */
export const marksIn = (text: string, notes: NoteBook): MarkFound[] =>
  [
    ...raisedMarks(text, notes),
    ...bracketedMarks(text, notes),
    ...(notes.starred.size > 0 ? starMarks(text, notes) : []),
    ...(notes.plain.size > 0 ? [...gluedNumbers(text)].filter(({ mark }) => notes.plain.has(mark)) : []),
  ].toSorted((a, b) => a.start - b.start)

const raisedMarks = (text: string, notes: NoteBook): MarkFound[] =>
  Array.from(text.matchAll(/[⁰¹²³⁴-⁹]{1,3}/g)).flatMap(({ 0: raised, index }) => {
    const mark = plainDigits(raised)
    const before = text.slice(Math.max(0, index - 24), index)
    const after = text.charAt(index + raised.length)
    const known = notes.raised.has(mark) || notes.plain.has(mark) || notes.bracketed.has(mark)
    return isPower(before, after, known) ? [] : [{ mark, start: index, end: index + raised.length }]
  })

const isPower = (before: string, after: string, known: boolean): boolean => {
  if (before === '' || /[⁻⁺⁰¹²³⁴-⁹₀-₉⁄]$/.test(before) || /[⁄⁰¹²³⁴-⁹]/.test(after)) return true
  const word = /[\p{L}\d]{1,24}$/u.exec(before)?.[0]
  if (word === undefined) return /\s$/.test(before) && !known
  if (word === '10' || units.test(word) || /^\p{L}$/u.test(word)) return true
  return (/\d$/.test(word) && !known) || /\p{L}/u.test(after)
}

/** `[3]`, `[1, 2]`, `[4–6]`, `[2, p. 14]`. */
const brackets =
  /\[([\d*a-z]{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,8})(?:,\s?(?:p|pp|с|c|стр|str|s)\.\s?[\d–-]{1,9})?\]/g

const listed = (list: string): string[] => list.split(/\s?[,;–-]\s?/)

/** The marks in brackets of a text, apart from those at the beginning of a line, where notes begin. */
export const bracketsWithin = (text: string): ReadonlySet<string> =>
  new Set(
    Array.from(text.matchAll(brackets)).flatMap(({ 1: list = '', index }) =>
      /[^\s\ufeff][ \u00a0]{0,2}$/.test(text.slice(Math.max(0, index - 3), index)) ? listed(list) : [],
    ),
  )

const bracketedMarks = (text: string, notes: NoteBook): MarkFound[] => {
  if (notes.bracketed.size === 0 && notes.plain.size === 0) return []
  return Array.from(text.matchAll(brackets)).flatMap(({ 0: all, 1: list = '', index }) => {
    const marks = listed(list)
    if (!marks.some((mark) => notes.bracketed.has(mark) || notes.plain.has(mark))) return []
    return marks.map((mark) => ({ mark, start: index, end: index + all.length }))
  })
}

const starMarks = (text: string, notes: NoteBook): MarkFound[] =>
  Array.from(text.matchAll(/(?<=[\p{L}\d)%.,”"»])(?:\*{1,3}|[†‡]{1,2})(?=[\s.,;:)]|$)/gu)).flatMap(
    ({ 0: mark, index }) =>
      notes.starred.has(mark) ? [{ mark, start: index, end: index + mark.length }] : [],
  )
