import { refusal } from '../domain/problem.js'
import type { Layout } from './layout.js'
import { takeLock } from './lock.js'
import { readManifest, snapshotCounts, writeManifest, type Forgotten, type Snapshot } from './manifest.js'
import { sweep } from './sweep.js'

export type ForgetReport = {
  readonly forgotten: Forgotten
  readonly rows: number
  /** Originals that went with it; those that another snapshot rests on stay. */
  readonly originals: number
  /** Snapshots computed from it: their numbers stay, but can no longer be traced to its rows. */
  readonly derived: readonly string[]
  readonly outcome: 'forgotten' | 'tried'
}

/**
 * Takes a snapshot out of the workspace with its originals and rejects, and leaves a line in the manifest: which,
 * who, when, why; nothing of what it held. The manifest goes first: killed on the way, the next writer sweeps the rest.
 * @throws Refusal `snapshot-gone` for one that is not there, `workspace-busy`
 */
export const forgetSnapshot = async (
  layout: Layout,
  id: string,
  { who, why, now, dryRun = false }: { who: string; why: string | null; now: string; dryRun?: boolean },
): Promise<ForgetReport> => {
  const lock = await takeLock(layout)
  try {
    const manifest = await readManifest(layout)
    const snapshot = manifest?.snapshots.find((each) => each.id === id)
    if (!manifest || !snapshot) throw gone(id, manifest?.forgotten ?? [])
    const others = manifest.snapshots.filter((each) => each.id !== id)
    const shared = new Set(others.flatMap(({ originals }) => originals.map(({ sha256 }) => sha256)))
    const own = new Set(snapshot.originals.map(({ sha256 }) => sha256).filter((hash) => !shared.has(hash)))
    const forgotten: Forgotten = {
      id,
      source: snapshot.source,
      importedAt: snapshot.importedAt,
      who,
      when: now,
      why,
    }
    const left = { ...manifest, snapshots: others, forgotten: [...manifest.forgotten, forgotten] }
    if (!dryRun) {
      await lock.confirm()
      await writeManifest(layout, left)
      await sweep(layout, left)
    }
    return {
      forgotten,
      rows: snapshotCounts(snapshot).kept,
      originals: own.size,
      derived: others.filter((each) => restsOn(each, id)).map((each) => each.id),
      outcome: dryRun ? 'tried' : 'forgotten',
    }
  } finally {
    await lock.release()
  }
}

const restsOn = ({ derived }: Snapshot, id: string): boolean => derived?.from.includes(id) ?? false

/** What is said of a snapshot that is not there: when it was forgotten and why, or that it was never here. */
export const gone = (id: string, forgotten: readonly Forgotten[]) => {
  const line = forgotten.findLast((each) => each.id === id)
  return refusal(
    'snapshot-gone',
    line === undefined
      ? `This workspace has no snapshot ${id}.`
      : `Snapshot ${id} was forgotten on ${line.when.slice(0, 10)} by ${line.who}${line.why ? `: ${line.why}` : ''}.`,
    line === undefined ? {} : { remedy: 'Import the same files again: they make the same snapshot.' },
  )
}
