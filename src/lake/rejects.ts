import { stat } from 'node:fs/promises'
import { join as path } from 'node:path'
import type { Engine } from '../engine/engine.js'
import { sql } from '../engine/sql.js'
import { refusal, type Refusal } from '../domain/problem.js'
import { flush } from './atomic-write.js'
import type { DataFile, Original } from './manifest.js'
import { countRows } from './snapshot-files.js'
import type { Source } from './source.js'
import type { Staged } from './staging.js'

export type RejectExample = { code: string; name: string; row: number; raw: string }

/** The rejects of all inputs as the snapshot's one file of them; null where there are none. */
export const writeRejects = async (
  engine: Engine,
  staged: readonly Staged[],
  work: string,
): Promise<DataFile | null> => {
  const files = staged.flatMap(({ rejects }) => rejects ?? [])
  if (files.length === 0) return null
  const target = path(work, 'rejects.parquet')
  await engine.writeParquet(sql`select * from ${engine.parquet(files)} order by file, "row"`, {
    path: target,
  })
  await flush(target)
  return {
    path: target,
    rows: await countRows(engine, [target]),
    bytes: (await stat(target)).size,
    year: null,
  }
}

/** Up to three rejected rows for each reason. */
export const rejectExamples = async (
  engine: Engine,
  staged: readonly Staged[],
  originals: readonly Original[],
): Promise<RejectExample[]> => {
  const files = staged.flatMap(({ rejects }) => rejects ?? [])
  if (files.length === 0) return []
  const rows = await engine.rows<{ code: string; file: number; row: string; raw: string }>(sql`
    select code, file, "row", raw from (
      select *, row_number() over (partition by code order by file, "row") as place_in_code
      from ${engine.parquet(files)}) where place_in_code <= 3 order by code, file, "row"`)
  return rows.map(({ code, file, row, raw }) => ({
    code,
    name: originals.find(({ number }) => number === file)?.name ?? String(file),
    row: Number(row),
    raw: raw.slice(0, 200),
  }))
}

/** How many rows were rejected for each reason. */
export const sumReasons = (staged: readonly Staged[]): Record<string, number> => {
  const sum: Record<string, number> = {}
  for (const { reasons } of staged)
    for (const [code, count] of Object.entries(reasons)) sum[code] = (sum[code] ?? 0) + count
  return sum
}

/** What is said where no row of an import could be kept. */
export const noRows = (
  source: Source,
  originals: readonly Original[],
  examples: readonly RejectExample[],
): Refusal => {
  const numberOf = (name: string) => originals.findIndex((each) => each.name === name)
  const [first] = examples.toSorted((a, b) => numberOf(a.name) - numberOf(b.name) || a.row - b.row)
  const read = originals.reduce((sum, each) => sum + each.read, 0)
  const why = first
    ? `None of the ${read} rows could be kept. The first one: ${source.rejects[first.code] ?? first.code}`
    : 'There are no rows at all.'
  return refusal('input-no-rows', why, {
    place: { file: first?.name ?? originals[0]?.name ?? source.id, ...(first && { row: first.row }) },
  })
}
