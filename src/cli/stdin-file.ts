import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { refusal } from '../domain/problem.js'

/**
 * Files as the user named them, `-` replaced by a temporary file with what comes on stdin. A source knows its files
 * by their names, so the name has to be said.
 * @returns the paths, and what removes the temporary file again
 */
export const withStdin = async (
  files: readonly string[],
  name: string | undefined,
  stdin: NodeJS.ReadableStream,
): Promise<{ paths: string[]; remove: () => Promise<void> }> => {
  if (!files.includes('-')) return { paths: [...files], remove: async () => {} }
  if (name === undefined)
    throw refusal(
      'usage-option',
      'A file from stdin needs a name, since the source knows its files by their names.',
      {
        remedy: 'Add --name, for example --name BACI_HS17_Y2020_V202301.csv.',
      },
    )
  const folder = await mkdtemp(join(tmpdir(), 'rapport-stdin-'))
  const path = join(folder, basename(name))
  const remove = () => rm(folder, { recursive: true, force: true })
  await pipeline(stdin, createWriteStream(path)).catch(async (error: unknown) => {
    await remove()
    throw error
  })
  return { paths: files.map((file) => (file === '-' ? path : file)), remove }
}
