import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openDuckdb } from '../../../src/engine/duckdb/duckdb.js'
import { sql } from '../../../src/engine/sql.js'
import { coverageOf } from '../../../src/lake/coverage.js'
import { extractCoverage } from '../../../src/lake/extract-coverage.js'
import { writeFlowSums } from '../../../src/lake/flow-sums.js'
import { lakeOn, type Lake } from '../../../src/lake/lake.js'
import { layout } from '../../../src/lake/layout.js'
import type { DataFile, Snapshot } from '../../../src/lake/manifest.js'
import type { Source } from '../../../src/lake/source.js'
import { tables, type TableName } from '../../../src/lake/tables.js'
import { sources } from '../../../src/sources/index.js'

type Cell = string | number | null | readonly string[]
export type DataRow = Readonly<Record<string, Cell>>

/** A snapshot of a source by its rows: what a row leaves out is null. */
export type DataSnapshot = {
  readonly source: Source
  readonly rows: Readonly<Partial<Record<TableName, readonly DataRow[]>>>
  /** Files a year with sums beside them, as a large snapshot has. */
  readonly cut?: boolean
}

/** A flow of goods in millions of US dollars. */
export const flow = (
  dyad: string,
  direction: 'export' | 'import',
  year: number,
  millions: number | null,
  more: DataRow = {},
): DataRow => {
  const [reporter = '', partner = ''] = dyad.split('-')
  return {
    reporter,
    partner,
    flow: direction,
    year,
    period: String(year),
    classification: 'HS',
    level: 0,
    product: 'TOTAL',
    value_usd: millions === null ? null : (millions * 1e6).toFixed(3),
    ...more,
  }
}

/** The same of a product, at the level of its digits. */
export const productFlow = (
  dyad: string,
  direction: 'export' | 'import',
  year: number,
  product: string,
  millions: number,
): DataRow => flow(dyad, direction, year, millions, { product, level: product.length })

/** Small lakes whose tables are written without files to import, with every source of Rapport known. */
export const openDataLakes = async () => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'rapport-claims-'))
  const engine = await openDuckdb({ memory: 256, threads: 2, temporary: path.join(root, 'engine') })
  let count = 0

  const snapshotOf = async (
    places: ReturnType<typeof layout>,
    { source, rows, cut = false }: DataSnapshot,
    sequence: number,
  ): Promise<Snapshot> => {
    const id = `${source.id}-${sequence}`
    const folder = `snapshots/${id}`
    mkdirSync(places.at(folder), { recursive: true })
    const files: Partial<Record<TableName, DataFile[]>> = {}
    for (const [table, all] of Object.entries(rows) as [TableName, readonly DataRow[]][]) {
      const lines = places.at(`${folder}/${table}.jsonl`)
      const text = all.map((row, at) =>
        JSON.stringify({ source: source.id, snapshot: id, file: 1, row: at + 1, ...row }),
      )
      writeFileSync(lines, text.join('\n'))
      const file = `${folder}/${table}.parquet`
      await engine.writeParquet(sql`select * from ${engine.jsonLines(lines, tables[table])}`, {
        path: places.at(file),
      })
      files[table] = [{ path: file, rows: all.length, bytes: 0, year: null }]
    }
    const flows = files.flow?.map(({ path: file }) => places.at(file)) ?? []
    if (flows.length > 0) {
      const coverage =
        source.replaces === 'cell'
          ? await extractCoverage(engine, flows)
          : await coverageOf(engine, flows, source.record === 'reconciled')
      writeFileSync(places.at(`${folder}/coverage.json`), JSON.stringify(coverage))
    }
    const sums = cut ? await cutByYear(places, folder, source, rows.flow ?? [], files) : []
    return {
      id,
      source: source.id,
      sequence,
      importedAt: `2026-01-${String(sequence).padStart(2, '0')}T00:00:00.000Z`,
      vintage: null,
      parser: 1,
      originals: [],
      tables: files,
      ...(cut && { sums }),
      rejects: null,
      reasons: {},
      coverage: flows.length > 0 ? `${folder}/coverage.json` : null,
    }
  }

  const cutByYear = async (
    places: ReturnType<typeof layout>,
    folder: string,
    source: Source,
    rows: readonly DataRow[],
    files: Partial<Record<TableName, DataFile[]>>,
  ) => {
    const years = [...new Set(rows.map(({ year }) => Number(year)))]
    const whole = places.at(`${folder}/flow.parquet`)
    for (const year of years)
      await engine.writeParquet(sql`select * from ${engine.parquet([whole])} where "year" = ${year}`, {
        path: places.at(`${folder}/flow-${year}.parquet`),
      })
    const cut = years.map((year) => ({ path: `flow-${year}.parquet`, rows: 1, bytes: 0, year }))
    files.flow = cut.map((each) => ({ ...each, path: `${folder}/${each.path}` }))
    const sums = await writeFlowSums(engine, source, cut, places.at(folder))
    return sums.map((each) => ({ ...each, path: `${folder}/${each.path}` }))
  }

  return {
    /** A lake of these snapshots, each newer than the one before. */
    lake: async (...snapshots: readonly DataSnapshot[]): Promise<Lake> => {
      count += 1
      const places = layout(path.join(root, String(count)))
      const made: Snapshot[] = []
      for (const [index, each] of snapshots.entries()) made.push(await snapshotOf(places, each, index + 1))
      const manifest = {
        schema: 'rapport/manifest@1' as const,
        sequence: made.length,
        snapshots: made,
        forgotten: [],
      }
      return lakeOn(places, engine, manifest, sources)
    },
    close: () => {
      engine.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
