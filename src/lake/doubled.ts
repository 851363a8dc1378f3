import type { Engine } from '../engine/engine.js'
import { identifier, join, sql } from '../engine/sql.js'
import { refusal } from '../domain/problem.js'
import type { Original } from './manifest.js'
import type { TableName } from './tables.js'

/** By what a statement is known in the tables whose rows are added or counted, and in what files may not share it. */
const statements = {
  flow: {
    parts: ['classification', 'level', 'flow', 'year', 'reporter'],
    key: ['classification', 'level', 'flow', 'period', 'reporter', 'partner', 'product', 'reported_by'],
    says: (row) =>
      `the ${row['flow']} of ${row['reporter']} with ${row['partner']} in ${row['period']}, product ${row['product']} (${row['classification']})`,
  },
  flow_in_currency: {
    parts: ['classification', 'level', 'flow', 'year', 'reporter'],
    key: [
      'classification',
      'level',
      'flow',
      'period',
      'reporter',
      'partner',
      'product',
      'currency',
      'reported_by',
    ],
    says: (row) =>
      `the ${row['flow']} of ${row['reporter']} with ${row['partner']} in ${row['period']}, product ${row['product']} (${row['classification']})`,
  },
  vote: {
    parts: ['body'],
    key: ['body', 'roll_call', 'country'],
    says: (row) => `the vote of ${row['country']} in ${row['roll_call']}`,
  },
  listed_entity: {
    parts: ['list'],
    key: ['list', 'entity_id'],
    says: (row) => `${row['entity_id']} of the list ${row['list']}`,
  },
} as const satisfies Partial<
  Record<
    TableName,
    {
      /** What files must share before it is worth looking for more. */
      readonly parts: readonly string[]
      readonly key: readonly string[]
      readonly says: (row: Readonly<Record<string, string>>) => string
    }
  >
>

/**
 * Two files of one import must not state the same thing: two vintages of a year, a table beside the files it was
 * joined from, or two states of a list, would be added together.
 * @throws Refusal `input-doubled` that names the two files and what they share
 */
export const refuseDoubled = async (
  engine: Engine,
  filesOf: (table: TableName) => readonly string[],
  originals: readonly Original[],
): Promise<void> => {
  if (originals.length < 2) return
  for (const [table, { parts, key, says }] of Object.entries(statements)) {
    const files = filesOf(table as TableName)
    if (files.length === 0) continue
    const rows = engine.parquet(files)
    const columns = join(key.map(identifier), ', ')
    const shared = await engine.rows(
      sql`select 1 from ${rows} group by ${join(parts.map(identifier), ', ')} having count(distinct file) > 1 limit 1`,
    )
    if (shared.length === 0) continue
    const [doubled] = await engine.rows<Readonly<Record<string, string>>>(
      sql`select ${columns}, cast(min(file) as varchar) as one, cast(max(file) as varchar) as other from ${rows}
        group by ${columns} having count(distinct file) > 1 order by ${columns} limit 1`,
    )
    if (doubled === undefined) continue
    const name = (file: string | undefined) =>
      originals.find(({ number }) => String(number) === file)?.name ?? String(file)
    throw refusal(
      'input-doubled',
      `${name(doubled['one'])} and ${name(doubled['other'])} both state ${says(doubled)}: they would be added together.`,
      { place: { file: name(doubled['other']) } },
    )
  }
}
