import { readFile } from 'node:fs/promises'
import { openDuckdb } from '../engine/duckdb/duckdb.js'
import { currentSignal, shared, type SharedAnswer } from '../engine/cancel.js'
import type { Column, Engine, Row } from '../engine/engine.js'
import type { Sql } from '../engine/sql.js'
import { refusal } from '../domain/problem.js'
import { CoverageSchema, type Coverage } from './coverage.js'
import { gone } from './forget.js'
import { layout, type Layout } from './layout.js'
import { emptyManifest, readManifest, type Manifest, type Snapshot } from './manifest.js'
import type { Source } from './source.js'
import type { TableName } from './tables.js'
import { temporaryFolder } from './temporary.js'

/** An open lake: one manifest, read once, and the engine that reads its files. */
export type Lake = {
  readonly layout: Layout
  readonly engine: Engine
  readonly manifest: Manifest
  readonly sources: readonly Source[]
  /** Snapshots of a source that were known on a day, newest first. */
  readonly snapshots: (source: string, asOf: string | null) => readonly Snapshot[]
  readonly snapshot: (id: string) => Snapshot
  readonly coverage: (snapshot: Snapshot) => Promise<Coverage | null>
  /** Absolute paths of a snapshot's files of a table, of some years where the files are cut by year. */
  readonly files: (snapshot: Snapshot, table: TableName, years?: readonly number[]) => string[]
  /** Absolute paths of the sums of a kind that a snapshot keeps of its flows of some years; null where a year has none. */
  readonly sums: (snapshot: Snapshot, years: readonly number[], kind: string) => string[] | null
  /**
   * The rows of a statement, asked once: snapshots never change while a lake is open, and sections ask for the
   * same sums again.
   */
  readonly ask: <T extends Row>(statement: Sql) => Promise<readonly T[]>
  /** The columns of a statement's answer, asked once like rows. */
  readonly askColumns: (statement: Sql) => Promise<readonly Column[]>
  readonly close: () => void
}

export type LakeSettings = { readonly memory: number; readonly threads: number }

/** Opens the lake of a workspace folder; an empty one where there is no manifest yet. */
export const openLake = async (
  folder: string,
  sources: readonly Source[],
  settings: LakeSettings,
): Promise<Lake> => {
  const places = layout(folder)
  const manifest = (await readManifest(places)) ?? emptyManifest
  const engine = await openDuckdb({ ...settings, temporary: await temporaryFolder(places, 'engine') })
  return lakeOn(places, engine, manifest, sources)
}

export const lakeOn = (
  places: Layout,
  engine: Engine,
  manifest: Manifest,
  sources: readonly Source[],
): Lake => {
  const coverages = new Map<string, Promise<Coverage | null>>()
  const answers = new Map<string, SharedAnswer<unknown>>()
  const once = <T>(what: 'rows' | 'columns', statement: Sql, answer: () => Promise<T>): Promise<T> => {
    const key = JSON.stringify([what, statement.text, statement.values])
    const before = answers.get(key)
    const known = before?.join(currentSignal()) ? before : shared(answer)
    answers.delete(key) // and set again: the map's order is the order of last use
    answers.set(key, known)
    known.answer.catch(() => answers.get(key) === known && answers.delete(key))
    const [oldest] = answers.keys()
    if (answers.size > answersKept && oldest !== undefined) answers.delete(oldest)
    return known.answer as Promise<T>
  }
  return {
    layout: places,
    engine,
    manifest,
    sources,
    snapshots: (source, asOf) =>
      manifest.snapshots
        .filter((each) => each.source === source && (asOf === null || each.importedAt.slice(0, 10) <= asOf))
        .toSorted(newestFirst),
    snapshot: (id) => {
      const found = manifest.snapshots.find((each) => each.id === id)
      if (found) return found
      throw gone(id, manifest.forgotten)
    },
    coverage: (snapshot) => {
      const known = coverages.get(snapshot.id) ?? readCoverage(places, snapshot)
      coverages.set(snapshot.id, known)
      return known
    },
    files: (snapshot, table, years) =>
      (snapshot.tables[table] ?? [])
        .filter(({ year }) => year === null || years === undefined || years.includes(year))
        .map(({ path }) => places.at(path)),
    sums: (snapshot, years, kind) => {
      const flows = (snapshot.tables.flow ?? []).filter(({ year }) => year === null || years.includes(year))
      const kept = (snapshot.sums ?? []).filter(
        (each) => each.kind === kind && each.year !== null && years.includes(each.year),
      )
      const whole = flows.every(({ year }) => kept.some((file) => file.year === year))
      return flows.length > 0 && whole ? kept.map(({ path }) => places.at(path)) : null
    },
    ask: <T extends Row>(statement: Sql) =>
      once<readonly T[]>('rows', statement, () => engine.rows<T>(statement)),
    askColumns: (statement) => once('columns', statement, () => engine.columns(statement)),
    close: () => engine.close(),
  }
}

/** How many answers an open lake remembers: those of a few briefs. */
const answersKept = 400

/** A stated vintage decides, then the order of import: an old vintage imported late does not win. */
const newestFirst = (a: Snapshot, b: Snapshot): number =>
  a.vintage !== null && b.vintage !== null && a.vintage !== b.vintage
    ? b.vintage.localeCompare(a.vintage, 'en')
    : b.sequence - a.sequence

const readCoverage = async (places: Layout, snapshot: Snapshot): Promise<Coverage | null> => {
  if (snapshot.coverage === null) return null
  const path = places.at(snapshot.coverage)
  try {
    const text = await readFile(path, 'utf8')
    // Version 1 had no extracts: all it says holds in version 2.
    return CoverageSchema.parse(JSON.parse(text.replace('rapport/coverage@1', 'rapport/coverage@2')))
  } catch {
    throw refusal('workspace-damaged', `${path} is missing or damaged.`)
  }
}
