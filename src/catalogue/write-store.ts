import { open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { refusal } from '../domain/problem.js'
import { flush, renameStubbornly, writeAtomically, writeProblem } from '../lake/atomic-write.js'
import { ErasedSchema, idOf, type Entry, type Erased, type Meta } from './entry.js'
import {
  cataloguePlaces,
  lockCatalogue,
  makeFolder,
  sweepCatalogue,
  writingPath,
  type CataloguePlaces,
} from './places.js'
import { readCatalogue, type Catalogue } from './read-store.js'

/** What a change may do, while it alone may write. */
export type Writer = {
  readonly places: CataloguePlaces
  /** The catalogue as it was when the change began. */
  readonly catalogue: Catalogue
  /** Ids that nothing had before. */
  readonly newIds: (count: number) => Promise<string[]>
  /** Writes entries, new ones or in place of those of their ids. */
  readonly write: (entries: readonly Entry[]) => Promise<void>
  /** Erases entries: the fact first, so that a killed eraser’s work can be ended. */
  readonly erase: (erased: readonly Erased[]) => Promise<void>
}

/**
 * Changes a catalogue, alone: others wait. What a killed writer left is removed first, erasures that were begun are ended.
 * @throws Refusal `workspace-busy`, `workspace-newer`, `catalogue-damaged`, `disk-full`, `workspace-unwritable`
 */
export const changeCatalogue = async <T>(
  workspace: string,
  change: (writer: Writer) => Promise<T>,
): Promise<T> => {
  const places = cataloguePlaces(workspace)
  const lock = await lockCatalogue(places)
  try {
    await sweepCatalogue(places)
    const catalogue = await readCatalogue(places)
    for (const id of catalogue.halfErased) await removeEntry(places, id)
    let meta = catalogue.meta
    const keepMeta = async (next: number): Promise<void> => {
      meta = { ...meta, next, revision: meta.revision + 1 }
      await writeMeta(places, meta)
    }
    if (catalogue.halfErased.length > 0) await keepMeta(meta.next)
    return await change({
      places,
      catalogue,
      newIds: async (count) => {
        const first = meta.next
        await keepMeta(first + count) // before they are used: a number that is lost is better than one used twice
        return Array.from({ length: count }, (_, at) => idOf(first + at))
      },
      write: async (entries) => {
        await lock.confirm()
        await writeEntries(places, entries)
        await keepMeta(meta.next)
      },
      erase: async (erased) => {
        await lock.confirm()
        await appendErased(places, erased)
        for (const { id } of erased) await removeEntry(places, id)
        await keepMeta(meta.next)
      },
    })
  } finally {
    await lock.release()
  }
}

const writeMeta = (places: CataloguePlaces, meta: Meta): Promise<void> =>
  writeAtomically(places.meta, `${JSON.stringify(meta)}\n`, writingPath(places))

/** Written at once, so many. */
const together = 16

/** Each file whole or not at all; the folder is brought to the disk once. */
const writeEntries = async (places: CataloguePlaces, entries: readonly Entry[]): Promise<void> => {
  if (entries.length === 0) return
  await makeFolder(places.entries)
  const write = async (entry: Entry): Promise<void> => {
    const [path, temporary] = [places.entry(entry.id), writingPath(places)]
    try {
      const handle = await open(temporary, 'wx', 0o600)
      try {
        await handle.writeFile(`${JSON.stringify(entry, null, 1)}\n`)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await renameStubbornly(temporary, path)
    } catch (error) {
      await rm(temporary, { force: true })
      throw writeProblem(error, path)
    }
  }
  for (let at = 0; at < entries.length; at += together) {
    // All of them to their end: one that still writes when the lock is given back would write beside another.
    const done = await Promise.allSettled(entries.slice(at, at + together).map(write))
    for (const each of done) if (each.status === 'rejected') throw each.reason
  }
  await flushFolder(places.entries)
}

const appendErased = async (places: CataloguePlaces, erased: readonly Erased[]): Promise<void> => {
  const lines = erased.map((each) => `${JSON.stringify(ErasedSchema.parse(each))}\n`).join('')
  const handle = await open(places.erased, 'a+', 0o600).catch((error: unknown) => {
    throw writeProblem(error, places.erased)
  })
  try {
    const before = await handle.readFile('utf8')
    const end = before.lastIndexOf('\n') + 1
    if (end < before.length) await handle.truncate(Buffer.byteLength(before.slice(0, end))) // a killed writer’s rest
    await handle.appendFile(lines)
    await handle.sync()
  } catch (error) {
    throw writeProblem(error, places.erased)
  } finally {
    await handle.close()
  }
}

const removeEntry = async (places: CataloguePlaces, id: string): Promise<void> => {
  await rm(places.entry(id), { force: true })
  await rm(places.mediaOf(id), { recursive: true, force: true })
  for (const path of [places.entry(id), places.mediaOf(id)]) await flushFolder(dirname(path))
}

const flushFolder = (folder: string): Promise<void> => flush(folder).catch(() => {}) // the names are gone all the same

/** @throws Refusal `catalogue-unknown` that says whether it was erased */
export const entryIn = ({ entries, erased }: Catalogue, id: string): Entry => {
  const found = entries.find((each) => each.id === id)
  if (found !== undefined) return found
  const gone = erased.find((each) => each.id === id)
  throw refusal(
    'catalogue-unknown',
    gone === undefined ? `The catalogue has no entry ${id}.` : `${id} was erased on ${gone.at.slice(0, 10)}.`,
  )
}
