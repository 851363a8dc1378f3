import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { refusal, type Problem } from '../domain/problem.js'
import type { GivenDocument } from '../workbench/check.js'

/** What came on stdin is called so in every report. */
const stdinName = 'stdin'

const largest = 100 * 2 ** 20 // what a document may have; told before it is read into memory

export type FilesRead = {
  readonly documents: readonly GivenDocument[]
  readonly failed: readonly { readonly file: string; readonly problem: Problem }[]
}

/** Reads the files named, each once; `-` is stdin. What cannot be read is told beside the others. */
export const readFiles = async (
  names: readonly string[],
  cwd: string,
  stdin: NodeJS.ReadableStream,
): Promise<FilesRead> => {
  const documents: GivenDocument[] = []
  const failed: FilesRead['failed'][number][] = []
  for (const name of new Set(names)) {
    if (name === '-') {
      documents.push({ file: stdinName, bytes: await buffer(stdin) })
      continue
    }
    const bytes = await bytesOf(resolve(cwd, name), name)
    if (bytes instanceof Uint8Array) documents.push({ file: name, bytes })
    else failed.push({ file: name, problem: bytes })
  }
  return { documents, failed }
}

const bytesOf = async (path: string, file: string): Promise<Uint8Array | Problem> => {
  const place = { file }
  try {
    const found = await stat(path)
    if (found.isDirectory())
      return refusal('usage-option', 'It is a folder.', {
        place,
        remedy: `Name the documents in it, for example rapport check ${file.replace(/[\\/]+$/, '')}/*.md.`,
      }).problem
    if (found.size > largest)
      return refusal('document-too-large', 'It is larger than 100 MB.', { place }).problem
    return await readFile(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return refusal('input-missing', 'There is no such file.', { place }).problem
    return refusal('input-missing', `It cannot be read (${code}).`, { place }).problem
  }
}

/** Names for one page a document in a folder: `draft.check.html`; of two with one name the second is `draft-2`. */
export const pageNames = (files: readonly string[]): readonly string[] => {
  const seen = new Map<string, number>()
  return files.map((file) => {
    const stem = basename(file).replace(/\.[^.]*$/, '') || basename(file)
    const before = seen.get(stem) ?? 0
    seen.set(stem, before + 1)
    return `${stem}${before === 0 ? '' : `-${before + 1}`}.check.html`
  })
}
