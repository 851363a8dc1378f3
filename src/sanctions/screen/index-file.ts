import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isCode, writeAtomically } from '../../lake/atomic-write.js'
import type { Layout } from '../../lake/layout.js'
import type { Snapshot } from '../../lake/manifest.js'
import { temporaryPath } from '../../lake/temporary.js'
import { buildIndex } from './index-build.js'
import { contentsOf, type IndexAbout, type ListIndex } from './index-contents.js'
import { unpack } from './packed.js'

/** Counts the forms of the file: another one is made again. */
const indexVersion = 2

/** Counts the ways in which names are taken apart (`../names`): an index of another one is made again. A test holds it to that code. */
export const namesVersion = 1

/** Where the index of a snapshot lies: beside its tables, so that it goes when the snapshot goes. */
export const indexPath = (places: Layout, snapshot: Pick<Snapshot, 'id'>): string =>
  join(places.snapshots, snapshot.id, 'names.index')

/**
 * The index of a snapshot: the one kept beside it, or, where that is missing, torn, or of another version, one made now and kept.
 * @param onBuild called before an index is made, which takes a second or two
 */
export const openIndex = async (
  places: Layout,
  snapshot: Snapshot,
  onBuild: (snapshot: string) => void = () => {},
): Promise<ListIndex> => {
  const path = indexPath(places, snapshot)
  const kept = await readFile(path).catch((error: unknown) => {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return null
    throw error
  })
  const known = kept === null ? null : indexFrom(kept, snapshot.id)
  if (known !== null) return known
  onBuild(snapshot.id)
  const { readEntries } = await import('./read-entries.js') // the engine, which a kept index does not need
  const about = { index: indexVersion, names: namesVersion, snapshot: snapshot.id }
  const file = buildIndex(await readEntries(places, snapshot), about)
  await writeAtomically(path, file, temporaryPath(places, 'engine')).catch(() => {}) // a disk that only reads: it serves once
  return indexFrom(file, snapshot.id) as ListIndex
}

const indexFrom = (file: Uint8Array, snapshot: string): ListIndex | null => {
  const read = unpack(file)
  if (read === null) return null
  const about = read.about as IndexAbout
  return about.index === indexVersion && about.names === namesVersion && about.snapshot === snapshot
    ? contentsOf(about, read.sections)
    : null
}
