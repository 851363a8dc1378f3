import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isCode } from './atomic-write.js'
import type { Layout } from './layout.js'
import type { Manifest } from './manifest.js'
import { isInUse, temporaryPath } from './temporary.js'

/** The folder of an engine of this process. */
export const engineFolder = (layout: Layout): string => temporaryPath(layout, 'engine')

/** Guards of locks that are no more (`lock.ts`). */
const guardPrefix = 'lock.json.'

/** Removes what killed writers left: everything that the manifest does not name. Only for the holder of the lock. */
export const sweep = async (layout: Layout, manifest: Manifest): Promise<string[]> => {
  const snapshots = new Set(manifest.snapshots.map(({ id }) => id))
  const originals = new Set(manifest.snapshots.flatMap((each) => each.originals.map(({ sha256 }) => sha256)))
  const removed = [
    ...(await sweepFolder(layout.snapshots, (name) => snapshots.has(name))),
    ...(await sweepFolder(layout.rejects, (name) => snapshots.has(name.replace(/\.parquet$/, '')))),
    ...(await sweepFolder(layout.originals, (name) => originals.has(name))),
    ...(await sweepFolder(layout.temporary, isInUse)),
    ...(await sweepFolder(layout.folder, (name) => !name.startsWith(guardPrefix))),
  ]
  return removed
}

const sweepFolder = async (folder: string, keep: (name: string) => boolean): Promise<string[]> => {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return []
    throw error
  })
  const leftovers = names.filter((name) => !keep(name)).map((name) => join(folder, name))
  for (const path of leftovers) await rm(path, { recursive: true, force: true })
  return leftovers
}
