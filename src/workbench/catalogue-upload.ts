import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { refusal } from '../domain/problem.js'
import { cataloguePlaces, readingFolder } from '../catalogue/places.js'
import { writeProblem } from '../lake/atomic-write.js'

/** An uploaded file of organisations has at most so many bytes. */
const mostUploaded = 32 * 2 ** 20

/**
 * Keeps what comes as bytes in the catalogue’s own folder, where a next writer removes it should this process be killed.
 * @returns where it lies, and what removes it
 * @throws Refusal `request-too-large`, `disk-full`, `workspace-unwritable`
 */
export const keepUpload = async (
  workspace: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> => {
  const folder = await readingFolder(cataloguePlaces(workspace))
  const path = join(folder, 'upload')
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      let size = 0
      for await (const piece of bytes) {
        size += piece.byteLength
        if (size > mostUploaded)
          throw refusal(
            'request-too-large',
            `A file of organisations has at most ${mostUploaded / 2 ** 20} MB here.`,
          )
        await file.write(piece)
      }
    } finally {
      await file.close()
    }
    return { path, remove }
  } catch (error) {
    await remove()
    throw writeProblem(error, path)
  }
}

/**
 * Keeps what comes as bytes for as long as it is used, and removes it whatever happens.
 * @param use takes the path under which it lies
 * @throws Refusal what {@link keepUpload} and `use` refuse with
 */
export const withUpload = async <T>(
  workspace: string,
  bytes: AsyncIterable<Uint8Array>,
  use: (path: string) => Promise<T>,
): Promise<T> => {
  const { path, remove } = await keepUpload(workspace, bytes)
  try {
    return await use(path)
  } finally {
    await remove()
  }
}
