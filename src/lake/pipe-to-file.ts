import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

/**
 * Runs streams into a file. Where one fails, the file is closed before the error is thrown: a pipeline does not wait for a
 * file that is still being opened, and that late opening would empty what the caller writes there next.
 */
export const pipeToFile = async (
  stages: readonly (NodeJS.ReadableStream | NodeJS.ReadWriteStream)[],
  target: string,
): Promise<void> => {
  const file = createWriteStream(target)
  try {
    await pipeline([...stages, file])
  } catch (error) {
    if (!file.closed) await once(file, 'close').catch(() => {}) // its own error is the pipeline’s already
    throw error
  }
}
