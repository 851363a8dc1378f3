import type { Trade } from '../claim.js'
import type { Direction } from './table-direction.js'

/** What a column, or a row in a table that runs the other way, holds. */
export type SeriesKind =
  'label' | 'code' | 'value' | 'growth' | 'share' | 'rank' | 'count' | 'poll answer' | 'other'

/** A column of a table as its headers describe it. */
export type TableColumn = {
  readonly kind: SeriesKind
  /** Its headers from top to bottom. */
  readonly header: string
  /** `USD`, `%`, `t` …; null where no header says. */
  readonly unit: string | null
  /** 1000 for `US Dollar, thousands`. */
  readonly scale: number
  readonly period: string | null
  /** Of a growth: the first year of the period it runs over. */
  readonly base: string | null
  readonly perYear: boolean
  readonly flow: Trade['flow']
  readonly country: string | null
  readonly direction: Direction | null
}

/** A row of a table: what its label says. */
export type TableRow = {
  readonly label: string
  /** HS code, where a column of codes or the label gives one. */
  readonly code: string | null
  readonly country: string | null
  /** `total` is the whole of the rows above or below it; a `section` is a heading over the rows that follow, without numbers. */
  readonly role: 'part' | 'total' | 'subtotal' | 'memo' | 'section'
  /** What its numbers are where its label says other than its columns: `Change, %` under columns of years. */
  readonly kind: 'growth' | 'share' | null
  readonly period: string | null
  readonly flow: Trade['flow']
  readonly direction: Direction | null
}

/** A table as claims: for each cell that states a number the id of its claim. */
export type TableReading = {
  /** Index in the document's `tables`. */
  readonly table: number
  /** Index of the block of its caption, or of the heading or line over it; null without. */
  readonly caption: number | null
  readonly columns: readonly TableColumn[]
  /** By row number; header rows are null. */
  readonly rows: readonly (TableRow | null)[]
  /** Claim ids by row and column, null where a cell states nothing. */
  readonly cells: readonly (readonly (string | null)[])[]
}
