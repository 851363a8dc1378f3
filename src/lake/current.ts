import { identifier, join, sql, type Sql } from '../engine/sql.js'
import type { Lake } from './lake.js'
import type { Snapshot } from './manifest.js'
import type { Source } from './source.js'
import type { TableName } from './tables.js'

/** Tables of which a newer snapshot may replace a part: all but flows (`binding.ts`) and what stands beside them. */
export type ReadTable = Exclude<TableName, 'flow' | 'flow_parent' | 'finding'>

/** What a newer snapshot states anew of a table where its source's files are extracts: all rows alike in these. */
const cells: Readonly<Record<ReadTable, readonly string[]>> = {
  flow_in_currency: [
    'classification',
    'level',
    'flow',
    'period',
    'reporter',
    'partner',
    'product',
    'currency',
  ],
  observation: ['indicator', 'reporter', 'partner', 'period', 'dimension', 'category'],
  event: ['date', 'kind', 'title'],
  arms_transfer: ['recipient', 'supplier'], // a register is exported by pair: its deals come and go together
  roll_call: ['body', 'roll_call'],
  vote: ['body', 'roll_call'],
  poll_answer: ['country', 'pollster', 'wave', 'question_id', 'document'],
  listed_entity: ['list'],
  listed_name: ['list'],
  listed_detail: ['list'],
  listed_good: ['regime', 'annex'],
  agreement: ['agreement'],
  sanction_case: ['case_id'],
  tariff: ['reporter', 'partner', 'year', 'classification', 'kind'],
  concordance: ['from_classification', 'to_classification', 'kind'],
  product_code: ['classification', 'language'],
  document: ['id'],
}

const byDocument: Partial<Record<ReadTable, readonly string[]>> = { document: ['id'] }

/**
 * The rows of a table that count: of each part that snapshots of the source state, the newest one's, with `part`
 * counting the snapshots, newest first. Null where there are none.
 * @param asOf only snapshots known on that day
 */
export const currentRows = (lake: Lake, source: Source, table: ReadTable, asOf: string | null): Sql | null =>
  rowsThatCount(lake, source, table, lake.snapshots(source.id, asOf))

/** The same of the snapshots named, newest first: what a lineage rests on is read again as it was. */
export const rowsThatCount = (
  lake: Lake,
  source: Source,
  table: ReadTable,
  known: readonly Snapshot[],
): Sql | null => {
  const snapshots = known.filter((each) => lake.files(each, table).length > 0)
  const counted = source.replaces === 'all' ? snapshots.slice(0, 1) : snapshots
  const alike = source.replaces === 'document' ? (byDocument[table] ?? ['document']) : cells[table]
  const parts = counted.map((snapshot, part) => {
    const newer = counted.slice(0, part).flatMap((each) => lake.files(each, table))
    const rows = sql`select ${{ text: String(part), values: [] }} as part, * from ${lake.engine.parquet(lake.files(snapshot, table))}`
    if (newer.length === 0) return rows
    const columns = join(alike.map(identifier), ', ')
    const same = join(
      alike.map((column) => sql`n.${identifier(column)} is not distinct from o.${identifier(column)}`),
      ' and ',
    )
    return sql`select * from (${rows}) o where not exists (
      select 1 from (select distinct ${columns} from ${lake.engine.parquet(newer)}) n where ${same})`
  })
  return parts.length === 0 ? null : sql`(${join(parts, ' union all ')})`
}
