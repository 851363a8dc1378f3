import type { TableColumn, TableReading, TableRow } from '../extract/table-reading.js'
import type { ReadDocument } from '../reading.js'
import type { Span } from './rule.js'
import { blocksOfTable } from '../extract/table-blocks.js'
import { spanIn } from './block-span.js'
import { statedIn, type Stated } from './stated.js'

/** A table with its numbers at hand. */
export type NumberTable = {
  readonly read: ReadDocument
  readonly table: TableReading
  /** The number of a cell; null where it states none. */
  readonly at: (row: number, column: number) => Stated | null
  /** The same, with `nil` where a dash stands for nothing. */
  readonly entry: (row: number, column: number) => Stated | 'nil' | null
  /** The caption’s text in lower case, empty without one. */
  readonly caption: string
}

/** The tables of a document. */
export const numberTables = (read: ReadDocument): NumberTable[] => {
  const stated = statedIn(read)
  return read.tables.map((table) => {
    const at = (row: number, column: number): Stated | null => {
      const id = table.cells[row]?.[column]
      return id == null ? null : (stated.get(id) ?? null)
    }
    const dashes = dashesOf(read, table.table)
    return {
      read,
      table,
      at,
      entry: (row, column) =>
        at(row, column) ?? (dashes.size > 0 && dashes.has(`${row}:${column}`) ? 'nil' : null),
      caption: table.caption === null ? '' : (read.document.blocks[table.caption]?.text.toLowerCase() ?? ''),
    }
  })
}

/** A dash says that there was none; `…`, `n/a` and an empty cell that nobody knows. */
const dashesOf = ({ document }: ReadDocument, table: number): ReadonlySet<string> =>
  new Set(
    blocksOfTable(document, table).flatMap((index) => {
      const block = document.blocks[index]
      return block?.cell != null && /^\s*[-–—−]{1,2}\s*$/u.test(block.text)
        ? [`${block.cell.row}:${block.cell.column}`]
        : []
    }),
  )

/** Rows of a role with their numbers. */
export const rowsWith = (
  { table }: NumberTable,
  fits: (row: TableRow) => boolean,
): { readonly number: number; readonly row: TableRow }[] =>
  table.rows.flatMap((row, number) => (row !== null && fits(row) ? [{ number, row }] : []))

/** Columns of a kind with their numbers. */
export const columnsWith = (
  { table }: NumberTable,
  fits: (column: TableColumn) => boolean,
): { readonly number: number; readonly column: TableColumn }[] =>
  table.columns.flatMap((column, number) => (fits(column) ? [{ number, column }] : []))

/** Where a column’s lowest header stands; the caption’s place where it has none. */
export const headerSpan = ({ read, table }: NumberTable, column: number): Span | null => {
  const index = read.document.blocks.findLastIndex(
    ({ cell }) =>
      cell !== null &&
      cell.table === table.table &&
      table.rows[cell.row] === null &&
      cell.column <= column &&
      column < cell.column + Math.max(1, cell.columnSpan),
  )
  return index < 0 ? null : spanIn(read, index)
}

/** A list of the first or largest, which need not add up to a total. */
export const isSelection = ({ caption }: NumberTable): boolean =>
  /\btop\b|largest|leading|main|major|selected|principal|biggest|most important|крупнейш|основн|главн|ведущ|отдельн|najveć|glavn|vodeć|najvažnij|izabran|највећ|главн|водећ|најважниј|изабран/u.test(
    caption,
  )
