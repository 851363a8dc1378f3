import { mkdir, stat } from 'node:fs/promises'
import { join as path } from 'node:path'
import type { Engine } from '../engine/engine.js'
import { identifier, join, sql, type Sql } from '../engine/sql.js'
import { flush } from './atomic-write.js'
import type { DataFile } from './manifest.js'
import type { Parts, Staged } from './staging.js'
import { sortOrder, type TableName } from './tables.js'

/** Up to this many rows a table is one file, above it one a year: thousands of small files cost more than they prune. */
export const rowsInOneFile = 1_000_000

/** Sorts what was staged into the snapshot's files. Paths are relative to the snapshot’s folder. */
export const writeTables = async (
  engine: Engine,
  staged: readonly Staged[],
  folder: string,
): Promise<Partial<Record<TableName, DataFile[]>>> => {
  await mkdir(folder, { recursive: true })
  const written: Partial<Record<TableName, DataFile[]>> = {}
  for (const table of new Set(staged.flatMap(({ tables }) => [...tables.keys()])))
    written[table] = await writeTable(
      engine,
      table,
      staged.flatMap(({ tables }) => tables.get(table) ?? []),
      folder,
    )
  return written
}

const writeTable = async (engine: Engine, table: TableName, staged: readonly Parts[], folder: string) => {
  const parts = [...new Set(staged.flatMap((each) => [...each.keys()]))].toSorted((a, b) => a - b)
  const queriesOf = (part: number) => staged.flatMap((each) => each.get(part)?.rows ?? [])
  /** Of a part that one input gives alone, what is alike in all rows need not be sorted. */
  const leanIn = (part: number) => {
    const [one, other] = staged.flatMap((each) => each.get(part) ?? [])
    return other === undefined ? one?.lean : undefined
  }
  const rows = staged.reduce(
    (sum, each) => sum + [...each.values()].reduce((all, { count }) => all + count, 0),
    0,
  )
  const whole = parts.length === 1 && parts[0] === 0
  if (rows <= rowsInOneFile || whole)
    return [await writeSorted(engine, table, parts.flatMap(queriesOf), folder, `${table}.parquet`, null)]
  const files: DataFile[] = []
  for (const part of parts) {
    // Rows of several years together are in every reader's years.
    const year = part === 0 ? null : part
    const name = `${table}-${year ?? 'years'}.parquet`
    files.push(await writeSorted(engine, table, queriesOf(part), folder, name, year, leanIn(part)))
  }
  return files
}

const writeSorted = async (
  engine: Engine,
  table: TableName,
  queries: readonly Sql[],
  folder: string,
  name: string,
  year: number | null,
  lean?: { rows: Sql; without: readonly string[]; columns: Sql },
): Promise<DataFile> => {
  const order = join(
    sortOrder[table].filter((column) => !lean?.without.includes(column)).map(identifier),
    ', ',
  )
  const target = path(folder, name)
  const sorted = sql`select * from (${lean?.rows ?? join(queries, ' union all ')}) order by ${order}`
  await engine.writeParquet(lean === undefined ? sorted : sql`select ${lean.columns} from (${sorted})`, {
    path: target,
  })
  await flush(target)
  return { path: name, rows: await countRows(engine, [target]), bytes: (await stat(target)).size, year }
}

export const countRows = async (engine: Engine, files: readonly string[]): Promise<number> => {
  const [count] = await engine.rows<{ lines: string }>(
    sql`select count(*) as lines from ${engine.parquet(files)}`,
  )
  return Number(count?.lines)
}
