import type { Place } from '../document.js'
import { withoutInvisible } from '../invisible.js'
import type { Line } from './lines.js'

/** A cell's place in the text without the white space about it, and the column of the line at which it begins. */
export type Cell = Place & { readonly text: string; readonly at: number }

/** The parts of a line between separators, empty ones too. */
const partsOf = (line: Line, separator: RegExp): Cell[] => {
  const cells: Cell[] = []
  let from = 0
  const push = (until: number): void => {
    const part = line.text.slice(from, until)
    const text = part.trim()
    const at = from + (text === '' ? 0 : part.length - part.trimStart().length)
    cells.push({
      text: withoutInvisible(text),
      at,
      start: line.start + at,
      end: line.start + at + text.length,
    })
  }
  for (const { 0: gap, index } of line.text.matchAll(separator)) {
    push(index)
    from = index + gap.length
  }
  push(line.text.length)
  return cells
}

/** A tab at the beginning leaves the first column empty. */
export const tabCells = (line: Line): Cell[] => partsOf(line, /\t/g)

/** Bars at both ends of the line stand for its edges. */
export const barCells = (line: Line): Cell[] => {
  const cells = partsOf(line, /[|│┃║]/g)
  const text = line.text.trim()
  return cells.slice(/^[|│┃║]/.test(text) ? 1 : 0, /[|│┃║]$/.test(text) ? -1 : undefined)
}

/** Cells with two spaces or more between them; those before the first don't count. */
export const spacedCells = (line: Line): Cell[] =>
  partsOf(line, /[ \u00a0]{2,}|[ \u00a0]?\t\s?/g).filter(({ text }) => text !== '')

const number =
  /^[([<>≈~±+\-−–—\s]{0,4}(?:\p{Sc}|[A-Z]{2,3}\s?\p{Sc}?)?\s?\d[\d\s.,'’\u00a0\u202f]{0,24}(?:%|\p{Sc}|[*†‡]|[¹²³⁰⁴-⁹]|[)\]]){0,4}$/u
const missing = /^(?:[-–—−.…*x×]{1,3}|n\/?a|н\/д|н\. ?д\.|нет данных|nd|n\.d\.|нп|np)$/iu

/** Whether a cell holds a number and nothing else, its sign, currency and brackets apart. */
export const isNumber = (text: string): boolean => text.length < 50 && number.test(text)

/** Whether a cell says that there is no value. */
export const isMissing = (text: string): boolean => missing.test(text)

export const isYear = (text: string): boolean =>
  /^(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)?\d\d)?(?:\s?(?:г\.?|гг\.?|god\.?|год\.?))?[*¹²³]?$/u.test(text)

/** A line that only draws an edge: `-----  -----`, `|---|:--:|`, `+----+`. */
export const isRuleLine = ({ text }: Line): boolean =>
  text.length < 1000 &&
  /^[\s|│┃║+:=_\-–—─━┄═┼├┤┬┴┌┐└┘╔╗╚╝╠╣╦╩╬]{3,}$/.test(text) &&
  /[-–—─━═=_]{2}/.test(text)
