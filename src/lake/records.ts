import type { Condition, LineageTable, RowsLineage } from '../domain/lineage.js'
import type { Row } from '../engine/engine.js'
import { identifier, join, sql } from '../engine/sql.js'
import { conditionSql } from './binding.js'
import { currentRows } from './current.js'
import type { Lake } from './lake.js'
import type { Source } from './source.js'
import { tables } from './tables.js'

/** Tables of single records: all that numbers rest on but flows, which are summed. */
export type RecordTable = Exclude<LineageTable, 'flow'>

/** A row of a table that counts. Exact decimals are text, numbers that fit are numbers. */
export type LakeRecord = {
  readonly snapshot: string
  readonly text: (column: string) => string | null
  readonly number: (column: string) => number | null
  readonly list: (column: string) => readonly string[]
  /** Where the number of a column stands. */
  readonly lineage: (column: string) => RowsLineage
}

/**
 * The rows of a source's table that fit, of each part the newest snapshot's, in the order of snapshot, file and row.
 * @param where conditions on the table's own columns
 */
export const recordsOf = async (
  lake: Lake,
  source: Source,
  table: RecordTable,
  where: readonly Condition[],
  asOf: string | null,
): Promise<LakeRecord[]> => {
  const rows = currentRows(lake, source, table, asOf)
  if (rows === null) return []
  const order = join(['part', 'file', 'row'].map(identifier), ', ')
  const condition = where.length === 0 ? sql`true` : conditionSql(where)
  const found = await lake.ask(sql`select * from ${rows} where ${condition} order by ${order}`)
  return found.map((row) => recordFrom(source.id, table, row))
}

const recordFrom = (source: string, table: RecordTable, row: Row): LakeRecord => {
  const text = (column: string): string | null => {
    const value = row[column]
    return value === null || value === undefined ? null : String(value)
  }
  const number = (column: string): number | null => {
    const value = text(column)
    return value === null || value === '' ? null : Number(value)
  }
  return {
    snapshot: String(row['snapshot']),
    text,
    number,
    list: (column) => (Array.isArray(row[column]) ? row[column].map(String) : []),
    lineage: (column) => cellOf(source, table, row, column, text(column)),
  }
}

const cellOf = (
  source: string,
  table: RecordTable,
  row: Row,
  column: string,
  value: string | null,
): RowsLineage => {
  const [snapshot, file, number] = [String(row['snapshot']), Number(row['file']), Number(row['row'])]
  const stated = 'stated_at' in tables[table] ? row['stated_at'] : null
  const place = row['place'] ?? stated ?? null
  const where = [
    { column: 'file', op: 'in' as const, values: [file] },
    { column: 'row', op: 'in' as const, values: [number] },
  ]
  return {
    kind: 'rows',
    selection: { table, source, record: 'document', snapshots: [snapshot], where, column },
    rows: 1,
    nulls: value === null ? 1 : 0,
    sum: value,
    sample: [{ snapshot, file, row: number, place: place === null ? null : String(place), value }],
  }
}

/**
 * The lineage of a count or a sum over records that were read: the selection, to be run again, and the first rows.
 * @param where the conditions that chose them
 */
export const lineageOfAll = (
  lake: Lake,
  source: Source,
  table: RecordTable,
  { where, column, asOf }: { where: readonly Condition[]; column: string; asOf: string | null },
  records: readonly LakeRecord[],
): RowsLineage => ({
  kind: 'rows',
  selection: {
    table,
    source: source.id,
    record: 'document',
    snapshots: lake.snapshots(source.id, asOf).flatMap(({ id, tables: held }) => (held[table] ? [id] : [])),
    where,
    column,
  },
  rows: records.length,
  nulls: records.filter((record) => record.text(column) === null).length,
  sum: null,
  sample: records.slice(0, 20).flatMap((record) => record.lineage(column).sample),
})
