import { sql, join, type Sql } from '../engine/sql.js'
import type { Lake } from './lake.js'

/**
 * The rows of a table of transcribed documents, as a relation: of each document the newest snapshot that has it.
 * So a document added by the user stays when a later release brings its own facts anew. Null where there are none.
 */
export const transcribed = (
  lake: Lake,
  table: 'observation' | 'event' | 'document',
  asOf: string | null,
): Sql | null => {
  const snapshots = lake.snapshots('documents', asOf)
  const parts = snapshots.flatMap((snapshot, index) => {
    const files = lake.files(snapshot, table)
    if (files.length === 0) return []
    const newer = snapshots.slice(0, index).flatMap((each) => lake.files(each, 'document'))
    const own = table === 'document' ? sql`id` : sql`document`
    const taken =
      newer.length === 0 ? sql`` : sql` where ${own} not in (select id from ${lake.engine.parquet(newer)})`
    return [sql`select ${ordinal(index)} as part, * from ${lake.engine.parquet(files)}${taken}`]
  })
  return parts.length === 0 ? null : sql`(${join(parts, ' union all ')})`
}

const ordinal = (index: number): Sql => ({ text: String(index), values: [] })
