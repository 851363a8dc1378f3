import { rowRole } from '../../extract/header-unit.js'
import type { SeriesKind } from '../../extract/table-reading.js'
import type { Stated } from '../stated.js'
import { columnsWith, rowsWith, type NumberTable } from '../table-cells.js'

/** A number of a table; `nil` for a dash, which stands for nothing; null where the cell says nothing. */
export type Entry = Stated | 'nil' | null

/** A column, or a row, as one of the things a table’s relations hold between. */
export type Item = {
  readonly number: number
  readonly label: string
  readonly kind: SeriesKind
  readonly role: 'part' | 'total' | 'subtotal' | 'memo' | 'section'
  readonly flow: string | null
  readonly period: string | null
}

/**
 * A table seen along one of its two ways: relations hold between its items on each of its lines. Columns are the items
 * and rows the lines, or the other way round.
 */
export type View = {
  readonly items: readonly Item[]
  readonly lines: readonly Item[]
  readonly at: (item: number, line: number) => Entry
}

/** Both ways to see a table: its columns on each row, its rows in each column. */
export const viewsOf = (table: NumberTable): { readonly across: View; readonly down: View } => {
  const columns = columnsWith(
    table,
    ({ kind }) => kind !== 'label' && kind !== 'code' && kind !== 'rank',
  ).map(({ number, column }): Item => ({
    number,
    label: column.header,
    kind: column.kind,
    role: columnRole(column.header),
    flow: column.flow,
    period: column.period,
  }))
  const rows = rowsWith(table, () => true).map(({ number, row }): Item => ({
    number,
    label: row.label,
    kind: row.kind ?? 'value',
    role: row.role,
    flow: row.flow,
    period: row.period,
  }))
  return {
    across: { items: columns, lines: rows, at: (item, line) => table.entry(line, item) },
    down: { items: rows, lines: columns, at: (item, line) => table.entry(item, line) },
  }
}

/** The role the lowest of a column’s titles says, without its unit. */
const columnRole = (header: string): Item['role'] => {
  const lowest = header.split(' · ').at(-1) ?? ''
  const title = lowest.split(/[(,]/u)[0]?.split(':').at(-1) ?? ''
  return rowRole(title) === 'total' ? 'total' : 'part'
}

/** Levels add up; rates do not. */
export const isLevel = ({ kind }: Item): boolean => kind === 'value' || kind === 'count' || kind === 'other'
