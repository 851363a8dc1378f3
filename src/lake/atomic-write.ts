import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { refusal } from '../domain/problem.js'

/** Windows refuses a rename while another process has the target open for a moment. */
const renameTries = 10

/** Renames, trying again on Windows’ passing refusals. */
export const renameStubbornly = async (from: string, to: string): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      const passing = isCode(error, 'EPERM') || isCode(error, 'EBUSY') || isCode(error, 'EACCES')
      if (!passing || process.platform !== 'win32' || attempt === renameTries) throw writeProblem(error, to)
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt))
    }
  }
}

/** Flushes a file, or a folder's entries where the platform can, to the disk. */
export const flush = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Folders cannot be flushed everywhere (Windows: EPERM; some network disks: EINVAL): the rename stands all the same.
    if (!isCode(error, 'EPERM') && !isCode(error, 'EINVAL') && !isCode(error, 'EISDIR')) throw error
  } finally {
    await handle.close()
  }
}

/**
 * Replaces a file whole: temporary name, flush, rename, flush of the folder. A reader sees the old file or the new.
 * @param temporary a free path on the same disk
 */
export const writeAtomically = async (path: string, content: string | Uint8Array, temporary: string) => {
  try {
    const handle = await open(temporary, 'w')
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await renameStubbornly(temporary, path)
    await flush(dirname(path)).catch(ignoreWindowsFolders)
  } catch (error) {
    await rm(temporary, { force: true })
    throw writeProblem(error, path)
  }
}

const ignoreWindowsFolders = (error: unknown) => {
  if (process.platform !== 'win32') throw error
}

export const isCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code

/** An error of the file system as a problem a user can act on; others pass through. */
export const writeProblem = (error: unknown, path: string): unknown => {
  if (isCode(error, 'ENOSPC') || isCode(error, 'EFBIG') || isCode(error, 'EDQUOT'))
    return refusal('disk-full', `There is no room to write ${path}.`)
  // ENOTDIR: the workspace that was named is a file
  if (['EACCES', 'EROFS', 'EPERM', 'ENOTDIR'].some((code) => isCode(error, code)))
    return refusal('workspace-unwritable', `${path} cannot be written.`)
  return error
}
