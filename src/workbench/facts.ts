import { Refusal } from '../domain/problem.js'
import { openDuckdb } from '../engine/duckdb/duckdb.js'
import { importFiles, snapshotIdOf } from '../lake/import.js'
import { layout } from '../lake/layout.js'
import { readManifest, type Forgotten } from '../lake/manifest.js'
import { engineFolder } from '../lake/sweep.js'
import { documents } from '../sources/documents/source.js'
import { shipped } from './package.js'

const passing = new Set(['workspace-busy', 'workspace-unwritable', 'disk-full'])

/**
 * Sees to it that the facts that ship with this release are in the workspace: in a new one they are its first
 * snapshot, in an older one they come in as a newer one. A workspace that exists and cannot be written just now
 * is read as it is.
 */
export const ensureFacts = async (
  folder: string,
  now: string,
  note: (text: string) => void,
): Promise<void> => {
  const places = layout(folder)
  const manifest = await readManifest(places)
  const exists = manifest !== null
  // Facts that the user has taken out stay out, until a release brings others.
  if (manifest && manifest.forgotten.length > 0 && (await isForgotten(manifest.forgotten))) return
  const engine = () => openDuckdb({ memory: 256, threads: 1, temporary: engineFolder(places) })
  try {
    const { outcome, snapshot } = await importFiles(places, engine, documents, [shipped('facts')], {
      now,
      onNote: note,
    })
    if (outcome === 'imported')
      note(`the facts that ship with Rapport are in the workspace as ${snapshot.id}`)
  } catch (error) {
    if (!exists || !(error instanceof Refusal) || !passing.has(error.problem.code)) throw error
    note(`the facts that ship with Rapport were not brought up to date: ${error.problem.message}`)
  }
}

const isForgotten = async (forgotten: readonly Forgotten[]): Promise<boolean> => {
  const id = await snapshotIdOf(documents, [shipped('facts')])
  return forgotten.some((each) => each.id === id)
}
