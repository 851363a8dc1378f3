import type { Row } from '../engine/engine.js'
import { sql } from '../engine/sql.js'
import type { Lake } from './lake.js'
import type { Snapshot } from './manifest.js'

/** A row that a derived row was computed from. */
export type ParentRow = {
  /** What it is to the derived row: the exporter's or importer's record, an amount, a rate. */
  readonly role: string
  readonly snapshot: string
  readonly file: number
  readonly row: number
  readonly place: string | null
  /** What it states, and what that was multiplied with, as exact decimal text. */
  readonly value: string | null
  readonly factor: string | null
  readonly note: string | null
}

/** The parents of rows of a derived snapshot, by the number of the derived row. */
export const parentRows = async (
  lake: Lake,
  snapshot: Snapshot,
  rows: readonly number[],
): Promise<ReadonlyMap<number, readonly ParentRow[]>> => {
  const files = lake.files(snapshot, 'flow_parent')
  const parents = new Map<number, ParentRow[]>(rows.map((row) => [row, []]))
  if (files.length === 0 || rows.length === 0) return parents
  const found = await lake.engine.rows<Stored>(sql`
    select "row", role, parent_snapshot, parent_file, parent_row, parent_place,
      cast("value" as varchar) as "value", cast(factor as varchar) as factor, note
    from ${lake.engine.parquet(files)} where "row" in ${[...rows]}
    order by "row", role, parent_snapshot, parent_file, parent_row, parent_place`)
  for (const each of found)
    parents.get(Number(each.row))?.push({
      role: each.role,
      snapshot: each.parent_snapshot,
      file: each.parent_file,
      row: Number(each.parent_row),
      place: each.parent_place,
      value: plain(each.value),
      factor: plain(each.factor),
      note: each.note,
    })
  return parents
}

type Stored = Row & {
  readonly [name in 'row' | 'role' | 'parent_snapshot' | 'parent_row']: string
} & { readonly [name in 'parent_place' | 'value' | 'factor' | 'note']: string | null } & {
  readonly parent_file: number
}

/** Without the zeros that the column's scale adds. */
const plain = (text: string | null): string | null =>
  text !== null && text.includes('.') ? text.replace(/\.?0+$/, '') : text
