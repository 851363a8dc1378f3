import { largest } from './largest.js'
import type { Place } from '../document.js'
import { isMissing, isNumber, isYear, spacedCells, type Cell } from './cells.js'
import type { Line } from './lines.js'

/** A cell that holds something, and where. */
export type GridCell = Place & {
  readonly row: number
  readonly column: number
  readonly columnSpan: number
  readonly header: boolean
}

/** A table read from lines. */
export type Grid = { readonly rows: number; readonly columns: number; readonly cells: readonly GridCell[] }

type Row = readonly (Cell | undefined)[]

/**
 * Cells by row and column. The rows before the first with a measured number are its header; a header that has one cell less
 * than the rows under it leaves the first column, that of the names, without a title.
 * @param headers rows of the header where the table itself says so, as a Markdown one does
 */
export const gridOf = (given: readonly Row[], headers: number | null = null): Grid => {
  const rows = given.map((row) => row.map((cell) => (cell?.text === '' ? undefined : cell)))
  const header = headers ?? headerRows(rows)
  const body = largest(rows.slice(header).map((row) => row.length))
  const columns = Math.max(body, largest(rows.slice(0, header).map((row) => row.length)))
  const moved = rows.map((row, at) =>
    at < header && !isSpread(row, rows.slice(0, header)) && lacksFirst(row, rows.slice(header), body)
      ? [undefined, ...row]
      : row,
  )
  return {
    rows: rows.length,
    columns,
    cells: moved.flatMap((row, at) =>
      row.flatMap((cell, column) =>
        cell === undefined
          ? []
          : {
              start: cell.start,
              end: cell.end,
              row: at,
              column,
              columnSpan: at < header ? spanOf(row, column, moved[at + 1], at + 1 < header) : 1,
              header: at < header,
            },
      ),
    ),
  }
}

/** Measured numbers: years stand in headers, and so do column numbers. */
const headerRows = (rows: readonly Row[]): number => {
  const first = rows.findIndex((row, at) => !countsUp(row) && hasNumber(row, rows[at + 1]))
  if (first === -1) return rows.length > 1 ? 1 : 0
  return first > 4 ? 1 : first
}

const hasNumber = (row: Row, below: Row | undefined): boolean => {
  const texts = row.flatMap((cell) => (cell === undefined ? [] : [cell.text]))
  const numbers = texts.filter(isNumber)
  const measured = numbers.filter((text) => !isYear(text))
  if (measured.length > 0) return measured.length * 4 >= texts.length || texts.some(isMissing)
  if (numbers.length === 0) return false
  // a row of names and years is a header where numbers stand under its years
  return !(below ?? []).some(
    (cell, column) => cell !== undefined && isYear(row[column]?.text ?? '') && under(cell.text),
  )
}

const under = (text: string): boolean => (isNumber(text) && !isYear(text)) || isMissing(text)

/** `1 2 3 4`, the numbers of the columns. */
const countsUp = (row: Row): boolean =>
  row.length > 2 &&
  row.every((cell, column) => cell !== undefined && cell.text.replace('.', '') === String(column + 1))

/** The upper of two header rows: titles over several columns, with nothing after the last of them. */
const isSpread = (row: Row, headers: readonly Row[]): boolean =>
  row.includes(undefined) || headers.some((other) => other.length > row.length && other[0] !== undefined)

const lacksFirst = (row: Row, body: readonly Row[], width: number): boolean => {
  if (row[0] === undefined || row.length < 2 || row.length !== width - 1) return false
  const first = body.flatMap(([cell]) => (cell === undefined ? [] : [cell.text]))
  const second = body.flatMap(([, cell]) => (cell === undefined ? [] : [cell.text]))
  const named = first.filter((text) => !isNumber(text)).length * 2 > first.length
  return named && second.filter((text) => isNumber(text) || isMissing(text)).length * 2 > second.length
}

/** A title over several columns: nothing beside it, and titles of their own beneath each of them. */
const spanOf = (row: Row, column: number, below: Row | undefined, belowIsHeader: boolean): number => {
  if (!belowIsHeader || below?.[column] === undefined) return 1
  let span = 1
  while (
    column + span < below.length &&
    row[column + span] === undefined &&
    below[column + span] !== undefined
  )
    span += 1
  return span
}

type Extent = { from: number; until: number }

/**
 * Rows of a table set in columns with spaces. Most rows must have as many cells, and those must stand under each other:
 * justified prose has wide gaps too, but not in columns.
 * @returns null where the lines are no table
 */
export const alignedRows = (lines: readonly Line[]): Row[] | null => {
  const split = lines.map(spacedCells)
  const count = mostCommon(split.map((cells) => cells.length))
  const full = split.filter((cells) => cells.length === count)
  if (count < 2 || full.length * 2 < split.length || full.length < 2) return null
  const columns = Array.from({ length: count }, (_, column): Extent => ({
    from: -largest(
      full.map((cells) => -(cells[column]?.at ?? 0)),
      -Infinity,
    ),
    until: largest(full.map((cells) => endOf(cells[column]))),
  }))
  if (columns.some(({ until }, at) => until > (columns[at + 1]?.from ?? Infinity))) return null
  return split.map((cells) => (cells.length === count ? cells : placed(cells, columns)))
}

const endOf = (cell: Cell | undefined): number => (cell === undefined ? 0 : cell.at + cell.text.length)

const mostCommon = (counts: readonly number[]): number => {
  const times = new Map<number, number>()
  for (const count of counts) if (count > 1) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].toSorted(([a, x], [b, y]) => y - x || b - a)[0]?.[0] ?? 0
}

/** Cells of a row with more or fewer of them go to the columns they overlap most; two in one column become one. */
const placed = (cells: readonly Cell[], columns: readonly Extent[]): Row => {
  const row: (Cell | undefined)[] = columns.map(() => undefined)
  for (const cell of cells) {
    const far = columns.map(({ from, until }) => Math.max(from - endOf(cell), cell.at - until))
    const column = far.indexOf(Math.min(...far))
    const there = row[column]
    row[column] = there === undefined ? cell : { ...there, end: cell.end, text: `${there.text} ${cell.text}` }
  }
  return row
}
