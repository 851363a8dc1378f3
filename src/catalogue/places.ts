import { chmod, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from '../domain/problem.js'
import { isCode, writeProblem } from '../lake/atomic-write.js'
import { layout } from '../lake/layout.js'
import { takeLock, type Lock } from '../lake/lock.js'
import { isInUse, temporaryPath } from '../lake/temporary.js'

/** Where the catalogue of a workspace lies: a store of its own, which the lake knows nothing of. */
export const cataloguePlaces = (workspace: string) => {
  const folder = join(workspace, 'catalogue')
  return {
    folder,
    meta: join(folder, 'meta.json'),
    entries: join(folder, 'entries'),
    media: join(folder, 'media'),
    erased: join(folder, 'erased.jsonl'),
    lock: join(folder, 'lock.json'),
    temporary: join(folder, 'tmp'),
    entry: (id: string) => join(folder, 'entries', `${id}.json`),
    mediaOf: (id: string) => join(folder, 'media', id),
  }
}
export type CataloguePlaces = ReturnType<typeof cataloguePlaces>

const lockLayout = (places: CataloguePlaces) => ({
  ...layout(places.folder),
  lock: places.lock,
  temporary: places.temporary,
})

/** Two writers wait for each other so long, in milliseconds. */
const patience = 20_000

/**
 * Takes the catalogue’s only writing place, waiting for whoever has it.
 * @throws Refusal `workspace-busy` after twenty seconds, `workspace-unwritable`
 */
export const lockCatalogue = async (places: CataloguePlaces): Promise<Lock> => {
  await makeFolder(places.folder)
  for (let waited = 0; ; waited += 25)
    try {
      return await takeLock(lockLayout(places))
    } catch (error) {
      const busy = error instanceof Refusal && error.problem.code === 'workspace-busy'
      if (!busy || waited >= patience) throw error
      await wait(25)
    }
}

/** Makes a folder that nobody else on the machine can look into. */
export const makeFolder = async (folder: string): Promise<void> => {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw writeProblem(error, folder)
  })
  if (made !== undefined) await chmod(folder, 0o700) // whatever the umask was
}

/** A path for a file that is being written; what a killed writer leaves of it the next one removes. */
export const writingPath = (places: CataloguePlaces): string => temporaryPath(lockLayout(places), 'original')

/** A folder for what an import unpacks; the caller removes it, or where it was killed the next writer. */
export const readingFolder = async (places: CataloguePlaces): Promise<string> => {
  await makeFolder(places.folder)
  const folder = temporaryPath(lockLayout(places), 'pull')
  await makeFolder(folder)
  return folder
}

/** Removes what killed processes left half done. Only for the holder of the lock: what is written is written by nobody else. */
export const sweepCatalogue = async (places: CataloguePlaces): Promise<void> => {
  for (const name of await namesIn(places.temporary))
    if (name.startsWith('original-') || !isInUse(name))
      await rm(join(places.temporary, name), { recursive: true, force: true })
  for (const name of await namesIn(places.folder))
    if (name.startsWith('lock.json.')) await rm(join(places.folder, name), { force: true })
}

/** Names in a folder, none where there is no such folder. */
export const namesIn = async (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: unknown) => {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return []
    throw error
  })
