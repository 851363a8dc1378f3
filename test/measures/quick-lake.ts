import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openDuckdb } from '../../src/engine/duckdb/duckdb.js'
import { sql } from '../../src/engine/sql.js'
import { coverageOf } from '../../src/lake/coverage.js'
import { lakeOn } from '../../src/lake/lake.js'
import { layout } from '../../src/lake/layout.js'
import { writeFlowSums } from '../../src/lake/flow-sums.js'
import type { DataFile, Snapshot } from '../../src/lake/manifest.js'
import type { Source } from '../../src/lake/source.js'
import { tables } from '../../src/lake/tables.js'
import type { Reader } from '../../src/measures/measure.js'

/** A row of `flow` as far as measures look at it. */
export type QuickRow = {
  readonly reporter: string
  readonly partner: string
  readonly flow: 'export' | 'import'
  readonly year: number
  readonly product: string
  readonly value: string | null
  readonly level?: number
  readonly classification?: string
  readonly period?: string
}

export type QuickSnapshot = {
  readonly source: Source
  readonly rows: readonly QuickRow[]
  readonly importedAt?: string
  /** Files a year with sums beside them, as a large snapshot has. */
  readonly cut?: boolean
}

/** One engine for many small lakes, whose tables are written without files to import: for properties over random flows. */
export const openQuickLakes = async () => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'rapport-quick-'))
  const engine = await openDuckdb({ memory: 256, threads: 2, temporary: path.join(root, 'engine') })
  let count = 0

  const snapshotOf = async (
    places: ReturnType<typeof layout>,
    { source, rows, importedAt = '2026-01-01T00:00:00.000Z', cut = false }: QuickSnapshot,
    sequence: number,
  ): Promise<Snapshot> => {
    const id = `${source.id}-${sequence}`
    mkdirSync(places.at(`snapshots/${id}`), { recursive: true })
    const file = places.at(`snapshots/${id}/flow.parquet`)
    const lines = places.at(`snapshots/${id}/flow.jsonl`)
    writeFileSync(lines, linesOf(id, source, rows))
    await engine.writeParquet(sql`select * from ${engine.jsonLines(lines, tables.flow)}`, { path: file })
    const years = cut ? [...new Set(rows.map(({ year }) => year))] : []
    for (const year of years)
      await engine.writeParquet(sql`select * from ${engine.parquet([file])} where "year" = ${year}`, {
        path: places.at(`snapshots/${id}/flow-${year}.parquet`),
      })
    const inYears = years.map((year) => ({ path: `flow-${year}.parquet`, rows: 1, bytes: 0, year }))
    const folder = places.at(`snapshots/${id}`)
    const inFolder = <T extends DataFile>(each: T) => ({ ...each, path: `snapshots/${id}/${each.path}` })
    const sums = await writeFlowSums(engine, source, inYears, folder)
    const coverage = await coverageOf(engine, [file], source.record === 'reconciled')
    writeFileSync(places.at(`snapshots/${id}/coverage.json`), JSON.stringify(coverage))
    return {
      id,
      source: source.id,
      sequence,
      importedAt,
      vintage: null,
      parser: 1,
      originals: [],
      tables: {
        flow: cut
          ? inYears.map(inFolder)
          : [{ path: `snapshots/${id}/flow.parquet`, rows: rows.length, bytes: 0, year: null }],
      },
      ...(cut && { sums: sums.map(inFolder) }),
      rejects: null,
      reasons: {},
      coverage: `snapshots/${id}/coverage.json`,
    }
  }

  return {
    engine,
    /** A lake of these snapshots, each newer than the one before. */
    lake: async (snapshots: readonly QuickSnapshot[]): Promise<Reader> => {
      count += 1
      const places = layout(path.join(root, String(count)))
      const made: Snapshot[] = []
      for (const [index, each] of snapshots.entries()) made.push(await snapshotOf(places, each, index + 1))
      const sources = [...new Set(snapshots.map(({ source }) => source))]
      const manifest = {
        schema: 'rapport/manifest@1' as const,
        sequence: made.length,
        snapshots: made,
        forgotten: [],
      }
      return { lake: lakeOn(places, engine, manifest, sources), asOf: null }
    },
    close: () => {
      engine.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

export type QuickLakes = Awaited<ReturnType<typeof openQuickLakes>>

/** The columns of `flow`, as JSON lines: what has no cell is null. */
const linesOf = (snapshot: string, source: Source, rows: readonly QuickRow[]): string =>
  rows
    .map((row, index) =>
      JSON.stringify({
        source: source.id,
        reporter: row.reporter,
        partner: row.partner,
        flow: row.flow,
        period: row.period ?? String(row.year),
        year: row.year,
        classification: row.classification ?? 'HS',
        level: row.level ?? 2,
        product: row.product,
        value_usd: row.value,
        snapshot,
        file: 1,
        row: index + 1,
      }),
    )
    .join('\n')
