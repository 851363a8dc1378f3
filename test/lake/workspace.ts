import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import { attempt, type Problem, type Result } from '../../src/domain/problem.js'
import { openDuckdb } from '../../src/engine/duckdb/duckdb.js'
import type { Row } from '../../src/engine/engine.js'
import { sql } from '../../src/engine/sql.js'
import { importFiles, type ImportOptions, type ImportReport } from '../../src/lake/import.js'
import { openLake, type Lake } from '../../src/lake/lake.js'
import { layout } from '../../src/lake/layout.js'
import { snapshotCounts, type Manifest } from '../../src/lake/manifest.js'
import type { Source } from '../../src/lake/source.js'
import { engineFolder } from '../../src/lake/sweep.js'
import type { TableName } from '../../src/lake/tables.js'
import { sources } from '../../src/sources/index.js'

/** A folder that is gone after the test. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-lake-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The same for all tests of a group. */
export const sharedFolder = (): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-lake-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes a file, with the folders above it. */
export const write = (folder: string, name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
  return file
}

/** A file as BACI has it: year, exporter, importer, product, thousands of dollars, tonnes. */
export const baciText = (...lines: readonly string[]): string => `${['t,i,j,k,v,q', ...lines].join('\n')}\n`

export const importedAt = '2026-01-01T00:00:00.000Z'

const engineFor = (workspace: string, threads: number) => () =>
  openDuckdb({ memory: 512, threads, temporary: engineFolder(layout(workspace)) })

/** Imports as the workbench does, with a clock that stands still. */
export const importInto = (
  workspace: string,
  source: Source,
  paths: readonly string[],
  options: Partial<ImportOptions> = {},
  { threads = 1 } = {},
): Promise<Result<ImportReport>> =>
  attempt(() =>
    importFiles(layout(workspace), engineFor(workspace, threads), source, paths, {
      now: importedAt,
      ...options,
    }),
  )

/** The report of an import that must succeed. */
export const imported = async (...of: Parameters<typeof importInto>): Promise<ImportReport> => {
  const report = await importInto(...of)
  if (!report.ok) throw new Error(`${report.error.code}: ${report.error.message}`)
  return report.value
}

/** The problem of an import that must fail. */
export const refused = async (...of: Parameters<typeof importInto>): Promise<Problem> => {
  const report = await importInto(...of)
  if (report.ok) throw new Error(`it was ${report.value.outcome}`)
  return report.error
}

/** Writes one file into a folder of its own and imports it. */
export const importText = async (source: Source, name: string, content: string | Uint8Array) => {
  const folder = temporaryFolder()
  const workspace = path.join(folder, 'workspace')
  const file = write(folder, name, content)
  return { workspace, file, result: await importInto(workspace, source, [file]) }
}

export const withLake = async <T>(
  workspace: string,
  work: (lake: Lake) => Promise<T>,
  of: readonly Source[] = sources,
): Promise<T> => {
  const lake = await openLake(workspace, of, { memory: 512, threads: 1 })
  try {
    return await work(lake)
  } finally {
    lake.close()
  }
}

/** All rows of a table of a workspace's snapshots, in the order of their places in the originals. */
export const rowsIn = (workspace: string, table: TableName = 'flow'): Promise<Row[]> =>
  withLake(workspace, (lake) => {
    const files = lake.manifest.snapshots.flatMap((snapshot) => lake.files(snapshot, table))
    return files.length === 0
      ? Promise.resolve([])
      : lake.engine.rows(sql`select * from ${lake.engine.parquet(files)} order by snapshot, file, "row"`)
  })

/** What was rejected: file, row, code and the row as it came. */
export const rejectsIn = (workspace: string): Promise<Row[]> =>
  withLake(workspace, (lake) => {
    const files = lake.manifest.snapshots.flatMap(({ rejects }) =>
      rejects ? [lake.layout.at(rejects.path)] : [],
    )
    return files.length === 0
      ? Promise.resolve([])
      : lake.engine.rows(sql`select * from ${lake.engine.parquet(files)} order by file, "row"`)
  })

/** `read = kept + rejected` in the report, in each original, and in what lies on the disk. */
export const counts = ({ snapshot }: ImportReport) => {
  const { read, kept, rejected } = snapshotCounts(snapshot)
  return { read, kept, rejected }
}

/** Each row in few words: `2020 SRB→RUS 010121 1500`. */
export const flowsIn = async (workspace: string): Promise<string[]> =>
  (await rowsIn(workspace)).map(
    ({ period, reporter, partner, product, value_usd }) =>
      `${String(period)} ${String(reporter)}→${String(partner)} ${String(product)} ${Number(value_usd)}`,
  )

/** Rejects in few words: `2 baci-value`. */
export const rejectsOf = async (workspace: string): Promise<string[]> =>
  (await rejectsIn(workspace)).map(({ row, code }) => `${String(row)} ${String(code)}`)

export const manifestText = (workspace: string): string | null => {
  const file = path.join(workspace, 'manifest.json')
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

/** Every file of a workspace. */
export const filesIn = (workspace: string): string[] =>
  readdirSync(workspace, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => path.relative(workspace, path.join(each.parentPath, each.name)).replaceAll(path.sep, '/'))
    .toSorted()

/** Every file that the manifest speaks of, with the manifest itself: all that may lie in a workspace at rest. */
export const filesNamed = (workspace: string): string[] => {
  const { snapshots } = JSON.parse(manifestText(workspace) ?? '{"snapshots":[]}') as Manifest
  const named = snapshots.flatMap(({ tables, rejects, coverage, originals }) => [
    ...Object.values(tables).flatMap((files) => (files ?? []).map((file) => file.path)),
    ...(rejects ? [rejects.path] : []),
    ...(coverage === null ? [] : [coverage]),
    ...originals.map(({ sha256 }) => `originals/${sha256}`),
  ])
  return [...new Set(['manifest.json', ...named])].toSorted()
}
