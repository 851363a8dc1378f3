import { largest } from './largest.js'
import { captionOf, noteOf, sourceLine } from '../classify.js'
import { barCells, isNumber, isRuleLine, spacedCells, tabCells, type Cell } from './cells.js'
import { alignedRows, gridOf, type Grid } from './grid.js'
import type { Chunk, Line } from './lines.js'

/**
 * A table that begins at a line of a chunk, and the line of the chunk after it; without a grid the lines that looked like one
 * and are none, which nobody needs to look at again.
 */
export type TableFound = { readonly grid: Grid | null; readonly until: number }

/** The table that begins at a line, in one of three forms: cells between tabs, between bars, in columns set with spaces. */
export const tableAt = (chunk: Chunk, from: number): TableFound | null =>
  tabTable(chunk, from) ?? barTable(chunk, from) ?? spacedTable(chunk, from)

const filled = (cells: readonly Cell[]): number => cells.filter(({ text }) => text !== '').length

/** What may stand between a table's rows in no form: a caption, a source and a note don't. */
const isOther = ({ text }: Line): boolean =>
  captionOf(text) !== null || sourceLine(text) !== null || /^\s*[⁰¹²³⁴-⁹]/.test(text.slice(0, 20))

/** The lines from one on that `isRow` takes; a short line without cells between two rows is a row of one cell. */
const runOf = (chunk: Chunk, from: number, isRow: (line: Line) => boolean): Line[] => {
  const run: Line[] = []
  for (let at = from; at < chunk.length; at += 1) {
    const line = chunk[at] as Line
    const next = chunk[at + 1]
    const within = run.length > 0 && next !== undefined && isRow(next) && line.text.length < 80
    if (isOther(line) || !(isRow(line) || within || (run.length > 0 && isRuleLine(line)))) break
    run.push(line)
  }
  return run
}

const tabTable = (chunk: Chunk, from: number): TableFound | null => {
  const isRow = (line: Line): boolean =>
    line.text.trimEnd().includes('\t') && !isMarked(line) && !isLong(tabCells(line))
  const run = isRow(chunk[from] as Line) ? runOf(chunk, from, isRow) : []
  const rows = run.map(tabCells)
  const most = largest(rows.map(filled))
  if (run.length === 0) return null
  const few = rows.filter((cells) => filled(cells) >= 2).length * 2 < rows.length
  if (few || most < 2 || (run.length < 2 && most < 3)) return { grid: null, until: from + run.length }
  return { grid: gridOf(withoutEmptyEnd(rows)), until: from + run.length }
}

/** A list item or a note whose mark a tab sets off, and nothing more. */
const isMarked = ({ text }: Line): boolean =>
  /^\s{0,12}(?:[-–—•·▪◦*]|\(?\d{1,3}[.)]|\(?\p{L}\)|[⁰¹²³⁴-⁹]{1,3}|\[\d{1,3}\])\t[^\t]*$/u.test(
    text.slice(0, 400),
  )

/** Prose with a tab in it. */
const isLong = (cells: readonly Cell[]): boolean =>
  filled(cells) < 3 && cells.some(({ text }) => text.length > 160 && /[.!?]\s/.test(text))

/** The same rows without a last column that is empty in all of them. */
const withoutEmptyEnd = (rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] => {
  const used = largest(rows.map((cells) => cells.findLastIndex(({ text }) => text !== '') + 1))
  return rows.map((cells) => cells.slice(0, used))
}

const barTable = (chunk: Chunk, from: number): TableFound | null => {
  const first = chunk[from] as Line
  const isRow = (line: Line): boolean =>
    line.text.length < 4000 && (/[|│┃║]/.test(line.text) || (isRuleLine(line) && line !== first))
  const starts =
    isRow(first) || (isRuleLine(first) && chunk[from + 1] !== undefined && isRow(chunk[from + 1] as Line))
  if (!starts) return null
  const run = [...(isRow(first) ? [] : [first]), ...runOf(chunk, from + (isRow(first) ? 0 : 1), isRow)]
  const rules = run.flatMap((line, at) => (isRuleLine(line) ? [at] : []))
  const rows = run.filter((line) => !isRuleLine(line)).map(barCells)
  const counts = new Set(rows.map((cells) => cells.length))
  if (rows.length < 2 || largest([...counts]) < 2 || (counts.size > 2 && rules.length === 0))
    return { grid: null, until: from + run.length }
  // a rule after the first rows ends the header, where no more follow among the rows
  const inner = rules.filter((at) => at > 0 && at < run.length - 1 && !rules.includes(at - 1))
  const firstRule =
    inner.length === 1 ? run.slice(0, inner[0]).filter((line) => !isRuleLine(line)).length : null
  return { grid: gridOf(withoutEmptyEnd(rows), firstRule === 0 ? null : firstRule), until: from + run.length }
}

const spacedTable = (chunk: Chunk, from: number): TableFound | null => {
  const isRow = (line: Line): boolean =>
    line.text.length < 1000 && (spacedCells(line).length > 1 || isRuleLine(line)) && !isNoteLine(line)
  if (!isRow(chunk[from] as Line)) return null
  const run = runOf(chunk, from, isRow)
  const lines = run.filter((line) => !isRuleLine(line))
  const rows = lines.length < 3 ? null : alignedRows(lines)
  if (rows === null) return { grid: null, until: from + run.length }
  // columns of names alone are an address list, a signature, a text in two columns: no table of figures
  const numbers = rows.filter((row) => row.some((cell) => cell !== undefined && isNumber(cell.text))).length
  return { grid: numbers * 2 < rows.length ? null : gridOf(rows), until: from + run.length }
}

const isNoteLine = ({ text }: Line): boolean => noteOf(text) !== null
