import { createHash } from 'node:crypto'
import { copyFile, readFile, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { refusal } from '../domain/problem.js'
import { isCode, renameStubbornly, writeProblem } from '../lake/atomic-write.js'
import type { Media } from './entry.js'
import { makeFolder, writingPath, type CataloguePlaces } from './places.js'

/** A picture, a presentation: larger files are linked to and not kept. */
const mostBytes = 64 * 2 ** 20

/** Whether files that are to be kept are there and not too large. @throws Refusal `input-missing`, `input-too-large` */
export const refuseMedia = async (paths: readonly string[]): Promise<void> => {
  for (const path of paths) {
    const size = await sizeOf(path)
    if (size === null) throw refusal('input-missing', `The media file ${basename(path)} cannot be read.`)
    if (size > mostBytes)
      throw refusal('input-too-large', `A media file has at most ${mostBytes / 2 ** 20} MB.`, {
        remedy: 'Put it where it can be linked to, and give the link.',
      })
  }
}

/** Bytes of a file; null where it is none. */
const sizeOf = async (path: string): Promise<number | null> =>
  stat(path).then(
    (found) => (found.isFile() ? found.size : null),
    (error: unknown) => {
      if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR') || isCode(error, 'EACCES')) return null
      throw error
    },
  )

/** A file’s name as it is kept: none that leaves its folder or that another system refuses. */
const keptName = (path: string): string =>
  basename(path)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '_')
    .slice(-120)
    .replace(/^\.+/, '_')

/**
 * Copies files into an entry’s own folder, so that they go when it is erased. One of the same content is there already.
 * @returns all files of the entry
 */
export const keepMedia = async (
  places: CataloguePlaces,
  id: string,
  paths: readonly string[],
  before: readonly Media[],
): Promise<Media[]> => {
  const kept = [...before]
  for (const path of paths) {
    const bytes = await readFile(path)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (kept.some((each) => each.sha256 === sha256)) continue
    const taken = kept.map(({ name }) => name.toLowerCase())
    const name = freeName(keptName(path), taken)
    await makeFolder(places.mediaOf(id))
    const [target, temporary] = [join(places.mediaOf(id), name), writingPath(places)]
    try {
      await copyFile(path, temporary)
      await renameStubbornly(temporary, target)
    } catch (error) {
      await rm(temporary, { force: true })
      throw writeProblem(error, target)
    }
    kept.push({ name, bytes: bytes.length, sha256 })
  }
  return kept
}

const freeName = (name: string, taken: readonly string[]): string => {
  if (!taken.includes(name.toLowerCase())) return name
  for (let number = 2; ; number += 1) {
    const next = name.replace(/(?=\.[^.]*$)|$/, `-${number}`)
    if (!taken.includes(next.toLowerCase())) return next
  }
}
