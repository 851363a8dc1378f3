import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join as path } from 'node:path'
import type { Engine } from '../engine/engine.js'
import { flush, writeAtomically, writeProblem } from './atomic-write.js'
import type { Coverage } from './coverage.js'
import { enterSnapshot, type EnterOptions } from './enter.js'
import { prefixed, publish } from './import.js'
import type { Layout } from './layout.js'
import type { Snapshot } from './manifest.js'
import { writeTables } from './snapshot-files.js'
import type { Source } from './source.js'
import type { Parts, Staged } from './staging.js'
import type { TableName } from './tables.js'

/** A snapshot to be made from others: what decides its id, and nothing else does. */
export type Derivation = {
  readonly source: Source
  /** Ids of the snapshots it is made from. */
  readonly from: readonly string[]
  readonly method: string
  /** As JSON. */
  readonly parameters: Readonly<Record<string, unknown>>
}

/** What a derivation computed: canonical rows by year, and what there is to say of them. */
export type Computed = {
  readonly tables: ReadonlyMap<TableName, Parts>
  readonly coverage: (engine: Engine, flows: readonly string[]) => Promise<Coverage>
  /** Sentences a reader of the numbers must know. */
  readonly notes: readonly string[]
  /** What was counted and estimated, as JSON. */
  readonly found: Readonly<Record<string, unknown>>
}

export type DeriveReport = {
  readonly snapshot: Snapshot
  /** `imported` now, `known` from before (the same parents and parameters), or only `tried`. */
  readonly outcome: 'imported' | 'known' | 'tried'
  readonly seconds: number
}

/** Derived rows stand in no file: all of a snapshot carry this number, and their own in `row`. */
export const derivedFile = 1

/**
 * Makes a snapshot from others under the workspace's lock, by the steps of an import, and as immutable as one.
 * @param compute gives the rows; they are numbered from 1 in a total order, so that each is the same row in every run
 * @throws Refusal for a busy workspace, a full disk, and whatever `compute` refuses
 */
export const deriveSnapshot = async (
  layout: Layout,
  openEngine: () => Promise<Engine>,
  derivation: Derivation,
  options: EnterOptions,
  compute: (engine: Engine, snapshot: string, folder: string) => Promise<Computed>,
): Promise<DeriveReport> => {
  const started = performance.now()
  const { source, method, parameters } = derivation
  const id = derivedId(derivation)
  const { snapshot, outcome } = await enterSnapshot(layout, openEngine, id, options, async (engine, work) => {
    const [stage, folder] = [path(work, 'stage'), path(work, 'snapshot')]
    await mkdir(stage, { recursive: true }).catch((error: unknown) => {
      throw writeProblem(error, stage)
    })
    const { tables, coverage, notes, found } = await compute(engine, id, stage)
    options.signal?.throwIfAborted()
    const written = await writeTables(engine, [{ ...nothingRead, tables }], folder)
    const flows = (written.flow ?? []).map((file) => path(folder, file.path))
    const covered = `${JSON.stringify(await coverage(engine, flows))}\n`
    await writeAtomically(path(folder, 'coverage.json'), covered, path(work, 'coverage.tmp'))
    await flush(folder).catch(() => {}) // a folder cannot be flushed everywhere
    return {
      snapshot: {
        id,
        source: source.id,
        vintage: null,
        parser: source.parser,
        originals: [],
        tables: prefixed(`snapshots/${id}`, written),
        rejects: null,
        reasons: {},
        coverage: `snapshots/${id}/coverage.json`,
        derived: {
          from: derivation.from.toSorted(),
          method,
          parameters: { ...parameters },
          notes: [...notes],
          found: { ...found },
        },
      },
      publish: () => publish(layout, [], new Map(), work, id, null, options),
    }
  })
  return { snapshot, outcome, seconds: (performance.now() - started) / 1000 }
}

const nothingRead: Omit<Staged, 'tables'> = {
  encoding: null,
  head: {},
  read: 0,
  kept: 0,
  rejected: 0,
  empty: 0,
  reasons: {},
  rejects: null,
}

/** The hash of source, method's version, parents and parameters: the same input has the same id on every machine. */
const derivedId = ({ source, from, method, parameters }: Derivation): string => {
  const content = [source.id, source.parser, method, ...from.toSorted(), canonicalJson(parameters)].join('\n')
  return `${source.id}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}`
}

/** JSON with the keys of every object in order. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
