import type { Run, Table, TableRow } from '../core.js'
import { plain } from './figures.js'

/** From so many rows on only those in view are in the page. */
export const virtualFrom = 300
/** From so many rows on a filter field stands above the table. */
export const filterFrom = 20

export type Order = { readonly column: number; readonly descending: boolean }

/** A row with its place in the whole table, by which it is known while rows come and go. */
export type PlacedRow = TableRow & { readonly place: number }

/** The value a cell sorts by: of a figure its value, else its text; null where a value is missing. */
export const sortValue = (
  cell: readonly Run[] | undefined,
  valueOf: (ref: number) => number | null,
): number | string | null => {
  const ref = cell?.find((run) => run.ref !== undefined)?.ref
  if (ref !== undefined) return valueOf(ref)
  const text = plain(cell ?? [])
  return text === '' || text === '–' ? null : text
}

/** Rows in the order asked for, missing values last either way; without one as the document has them. */
export const ordered = (
  rows: readonly PlacedRow[],
  order: Order | null,
  valueOf: (ref: number) => number | null,
  compareText: (a: string, b: string) => number,
): readonly PlacedRow[] => {
  if (order === null) return rows
  const sign = order.descending ? -1 : 1
  return rows
    .map((row) => ({ row, value: sortValue(row.cells[order.column], valueOf) }))
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null)
      if (typeof a.value === 'number' && typeof b.value === 'number') return sign * (a.value - b.value)
      return sign * compareText(String(a.value), String(b.value))
    })
    .map(({ row }) => row)
}

/** The order after a press on a column's head: numbers from the largest, words from A, then the other way, then none. */
export const nextOrder = (order: Order | null, column: number, numeric: boolean): Order | null => {
  if (order?.column !== column) return { column, descending: numeric }
  return order.descending === numeric ? { column, descending: !numeric } : null
}

/** Rows that have each word of a text, whatever its case. */
export const filtered = (rows: readonly PlacedRow[], text: string): readonly PlacedRow[] => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter(({ cells }) => {
    const whole = cells.map(plain).join(' ').toLowerCase()
    return words.every((word) => whole.includes(word))
  })
}

/** Which rows are in the page: those in view and some on each side, from `first` to before `end`. */
export const inView = (
  count: number,
  top: number,
  height: number,
  rowHeight: number,
): { readonly first: number; readonly end: number } => {
  const around = 20
  const first = Math.max(0, Math.floor(top / rowHeight) - around)
  return {
    first: Math.min(first, count),
    end: Math.min(count, Math.ceil((top + height) / rowHeight) + around),
  }
}

/** A cell as it is copied: a figure's own value to its last digit, else the text. */
const copied = (cell: readonly Run[], valueOf: (ref: number) => number | null): string => {
  const [only, ...more] = cell
  if (only?.ref === undefined || more.length > 0) return plain(cell)
  const value = valueOf(only.ref)
  return value === null ? '' : String(value)
}

const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A table as CSV (RFC 4180). Figures are in their own unit, unrounded: a share as a fraction, money in dollars. */
export const tableCsv = ({ columns, rows }: Table, valueOf: (ref: number) => number | null): string =>
  [
    columns.map(({ title }) => title),
    ...rows.map(({ cells }) => columns.map((_, index) => copied(cells[index] ?? [], valueOf))),
  ]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('')
