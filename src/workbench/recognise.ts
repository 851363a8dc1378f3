import { Refusal } from '../domain/problem.js'
import { recognise as recogniseFor } from '../lake/originals.js'
import type { Source } from '../lake/source.js'
import { sources } from '../sources/index.js'

/**
 * Which sources read a file, by its name and by what it begins with; of a zip any of its files.
 * @param path of a file under the name its publisher or its user gave it
 * @returns ids of sources, in the order of `rapport sources`; none for a file that cannot be unpacked
 */
export const recognise = async (path: string): Promise<string[]> => {
  const found: string[] = []
  for (const source of sources) if (await reads(source, path)) found.push(source.id)
  return found
}

const reads = async (source: Source, path: string): Promise<boolean> => {
  try {
    return (await recogniseFor(source, [path])).recognised.length > 0
  } catch (error) {
    if (error instanceof Refusal) return false // an archive of another kind, or a torn one: told where it is imported
    throw error
  }
}
