import { harmless, type Paint } from './colour.js'
import { plainText, type Row } from '../workbench/csv.js'

export type Column = {
  readonly key: string
  /** The heading; default the key. Units stand here. */
  readonly title?: string
  /** Default: right where every value is a number, left otherwise. */
  readonly align?: 'left' | 'right'
}

export type TableLayout = {
  /** Cut the last text column with `…` so that a line fits into this; without it nothing is cut. */
  readonly width?: number
  readonly paint?: Paint
}

const missing = '–'
const gap = '  '

/** Rows as aligned text with a heading: numbers to the right, `–` for what is missing. */
export const table = (
  rows: readonly Row[],
  columns: readonly (Column | string)[],
  { width, paint = (_, text) => text }: TableLayout = {},
): string => {
  const laid = columns.map((column) => layOut(typeof column === 'string' ? { key: column } : column, rows))
  if (width !== undefined) cutToFit(laid, width)
  const line = (cell: (column: Laid) => string) => laid.map((column) => pad(cell(column), column)).join(gap)
  return [
    paint('bold', line(({ title }) => title).trimEnd()),
    ...rows.map((_, index) => line(({ cells }) => cells[index] ?? '').trimEnd()),
  ].join('\n')
}

type Laid = { title: string; cells: string[]; right: boolean; size: number }

const layOut = ({ key, title = key, align }: Column, rows: readonly Row[]): Laid => {
  const values = rows.map((row) => row[key] ?? null)
  const present = values.filter((value) => value !== null)
  const numbers = present.length > 0 && present.every((v) => typeof v === 'number' || typeof v === 'bigint')
  const cells = values.map((value) =>
    value === null ? missing : harmless(plainText(value)).replaceAll('\n', ' '),
  )
  const size = Math.max(...[title, ...cells].map(displayWidth))
  return { title, cells, right: align === undefined ? numbers : align === 'right', size }
}

const cutToFit = (laid: Laid[], width: number): void => {
  const total = laid.reduce((sum, { size }) => sum + size, gap.length * (laid.length - 1))
  const last = laid.findLast(({ right }) => !right)
  if (total <= width || last === undefined) return
  // Under some eight characters nothing would be left to read: then the line runs on.
  last.size = Math.min(last.size, Math.max(8, displayWidth(last.title), last.size - (total - width)))
  last.cells = last.cells.map((cell) => cut(cell, last.size))
}

const cut = (text: string, size: number): string => {
  if (displayWidth(text) <= size) return text
  let kept = ''
  for (const letter of text) {
    if (displayWidth(kept + letter) >= size) break
    kept += letter
  }
  return `${kept.trimEnd()}…`
}

const pad = (text: string, { size, right }: Laid): string => {
  const space = ' '.repeat(Math.max(0, size - displayWidth(text)))
  return right ? space + text : text + space
}

/** Columns a text takes on a terminal: combining marks none, East Asian wide letters two. */
export const displayWidth = (text: string): number => {
  let width = 0
  for (const letter of text.normalize('NFC'))
    if (!/\p{M}|\u200b/u.test(letter))
      width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(letter) ? 2 : 1
  return width
}
