import type { Dyad } from '../domain/dyad.js'
import type { RowsLineage } from '../domain/lineage.js'
import type { Row } from '../engine/engine.js'
import { sql } from '../engine/sql.js'
import { currentRows } from './current.js'
import type { Lake } from './lake.js'

/** A deal in arms, as a register or a document has it. Numbers that are estimates are named in `estimated`. */
export type ArmsTransfer = {
  readonly supplier: string
  readonly recipient: string
  readonly designation: string
  readonly orderYear: number | null
  readonly ordered: number | null
  readonly delivered: number | null
  /** As printed: a list (`2019; 2021`) or a span (`2019-2021`). */
  readonly deliveryYears: string | null
  readonly estimated: readonly string[]
  readonly document: string | null
  /** Where the number of a column stands. */
  readonly lineage: (column: 'ordered' | 'delivered') => RowsLineage
}

/** Transfers between the two, in either direction, of one source, in the order of its rows. */
export const armsTransfers = async (
  lake: Lake,
  source: 'sipri' | 'documents',
  { reporter, partner }: Dyad,
  asOf: string | null,
): Promise<ArmsTransfer[]> => {
  const known = lake.sources.find(({ id }) => id === source)
  const rows = known && currentRows(lake, known, 'arms_transfer', asOf)
  if (!rows) return []
  const both = [reporter, partner]
  const found = await lake.ask<TransferRow>(sql`
    select * from ${rows} where supplier in ${both} and recipient in ${both} and supplier <> recipient
    order by part, file, "row"`)
  return found.map((row) => ({
    supplier: row.supplier,
    recipient: row.recipient,
    designation: row.designation ?? '',
    orderYear: row.order_year,
    ordered: row.ordered,
    delivered: row.delivered,
    deliveryYears: row.delivery_years,
    estimated: row.estimated_fields ?? [],
    document: row.document,
    lineage: (column) => cell(source, row, column),
  }))
}

type TransferRow = Row & {
  readonly [name in 'supplier' | 'recipient' | 'snapshot' | 'row']: string
} & {
  readonly [name in 'designation' | 'delivery_years' | 'document' | 'stated_at']: string | null
} & {
  readonly [name in 'order_year' | 'ordered' | 'delivered']: number | null
} & { readonly file: number; readonly estimated_fields: readonly string[] | null }

const cell = (
  source: 'sipri' | 'documents',
  row: TransferRow,
  column: 'ordered' | 'delivered',
): RowsLineage => {
  const { snapshot, file, stated_at: place } = row
  const number = Number(row.row)
  const value = row[column] === null ? null : String(row[column])
  return {
    kind: 'rows',
    selection: {
      table: 'arms_transfer',
      source,
      record: 'document',
      snapshots: [snapshot],
      where: [
        { column: 'file', op: 'in', values: [file] },
        { column: 'row', op: 'in', values: [number] },
      ],
      column,
    },
    rows: 1,
    nulls: value === null ? 1 : 0,
    sum: value,
    sample: [{ snapshot, file, row: number, place, value }],
  }
}
