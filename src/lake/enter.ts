import { rm } from 'node:fs/promises'
import { join as path } from 'node:path'
import type { Engine } from '../engine/engine.js'
import type { Layout } from './layout.js'
import { takeLock } from './lock.js'
import { emptyManifest, readManifest, writeManifest, type Snapshot } from './manifest.js'
import { sweep } from './sweep.js'

export type EnterOptions = {
  readonly dryRun?: boolean
  readonly signal?: AbortSignal
  /** ISO time that the snapshot says it was imported at. */
  readonly now: string
  readonly onNote?: (note: string) => void
}

/** A snapshot that lies ready in the work folder. */
export type MadeSnapshot = {
  readonly snapshot: Omit<Snapshot, 'sequence' | 'importedAt'>
  /** Moves it to where the manifest will name it. */
  readonly publish: () => Promise<void>
}

export type Entered<Made> =
  | { readonly outcome: 'imported' | 'tried'; readonly snapshot: Snapshot; readonly made: Made }
  | { readonly outcome: 'known'; readonly snapshot: Snapshot }

/**
 * Brings a snapshot into the workspace as its only writer. Nothing is seen by readers before the manifest is replaced; a
 * process that dies on the way leaves the old state, and leftovers that the next writer sweeps.
 * @param openEngine an engine for this alone, with the memory it may take
 * @param make makes the snapshot within the work folder; not called where it is known
 * @throws Refusal for a busy workspace, a full disk, and whatever `make` refuses
 */
export const enterSnapshot = async <Made extends MadeSnapshot>(
  layout: Layout,
  openEngine: () => Promise<Engine>,
  id: string,
  options: EnterOptions,
  make: (engine: Engine, work: string) => Promise<Made>,
): Promise<Entered<Made>> => {
  const known = (await readManifest(layout))?.snapshots.find((each) => each.id === id)
  if (known) return { snapshot: known, outcome: 'known' }
  const lock = await takeLock(layout)
  try {
    if (lock.tookOver !== null) options.onNote?.(`took over the lock of ${lock.tookOver}`)
    const manifest = (await readManifest(layout)) ?? emptyManifest
    const raced = manifest.snapshots.find((each) => each.id === id)
    if (raced) return { snapshot: raced, outcome: 'known' }
    const swept = await sweep(layout, manifest)
    if (swept.length > 0) options.onNote?.(`removed ${swept.length} leftovers of an interrupted import`)

    const work = path(layout.temporary, id)
    const engine = interruptible(await openEngine(), options.signal)
    try {
      const made = await make(engine, work)
      const sequence = manifest.sequence + 1
      const snapshot: Snapshot = { ...made.snapshot, sequence, importedAt: options.now }
      if (options.dryRun) return { snapshot, outcome: 'tried', made }
      options.signal?.throwIfAborted()
      await made.publish()
      await lock.confirm()
      await writeManifest(layout, {
        ...manifest,
        sequence,
        snapshots: [...manifest.snapshots, snapshot],
      })
      return { snapshot, outcome: 'imported', made }
    } finally {
      engine.close()
      await rm(work, { recursive: true, force: true })
    }
  } finally {
    await lock.release()
  }
}

/** The engine, with every statement ended when the work is called off. */
const interruptible = (engine: Engine, signal: AbortSignal | undefined): Engine =>
  signal === undefined
    ? engine
    : {
        ...engine,
        rows: (statement, options) => engine.rows(statement, { signal, ...options }),
        run: (statement, options) => engine.run(statement, { signal, ...options }),
        writeParquet: (query, target, options) => engine.writeParquet(query, target, { signal, ...options }),
      }
