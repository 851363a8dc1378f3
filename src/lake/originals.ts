import { createHash } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { access, copyFile, readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Duplex, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { refusal } from '../domain/problem.js'
import { flush, isCode, renameStubbornly, writeProblem } from './atomic-write.js'
import type { Layout } from './layout.js'
import { packingOf, unpacked, zipMembers } from './packing.js'
import type { Input, Source } from './source.js'

/** A file of the user's that an input of the source recognised, or one file within a zip. */
export type Recognised = {
  readonly path: string
  readonly name: string
  readonly member: string | null
  readonly input: Input
}

/** Files named by the user, each once, folders taken as their files, in the order of their names. */
export const filesAt = async (paths: readonly string[]): Promise<string[]> => {
  const files: string[] = []
  for (const path of paths) {
    const found = await stat(path).catch(() => null)
    if (found === null) throw refusal('input-missing', `There is no file or folder ${path}.`)
    if (!found.isDirectory()) files.push(path)
    else {
      const names = await readdir(path).catch((error: unknown) => {
        throw refusal('input-missing', `${path} cannot be read: ${String(error)}.`)
      })
      for (const name of names.toSorted())
        if ((await stat(join(path, name)).catch(() => null))?.isFile() ?? true) files.push(join(path, name))
    }
  }
  for (const file of files)
    await access(file, constants.R_OK).catch(() => {
      throw refusal('input-missing', `${file} cannot be read.`)
    })
  return [...new Map(files.map((file) => [resolve(file), file])).values()]
}

/** Which of the files a source reads, and which it leaves aside. A zip is taken as its files. */
export const recognise = async (source: Source, files: readonly string[]) => {
  const recognised: Recognised[] = []
  const leftAside: string[] = []
  const take = async (path: string, name: string, member: string | null) => {
    const input = await inputOf(source, { path, name: basename(member ?? path), member })
    if (input) recognised.push({ path, name, member, input })
    else leftAside.push(name)
  }
  for (const path of files) {
    const named = inputsNamed(source, basename(path)).length > 0
    const packed = /\.(zip|7z|rar|xz|zst|bz2)$/i.test(path) || named
    const packing = packed ? await packingOf(path) : 'none'
    if (packing !== 'zip' || (named && isWorkbook(path))) await take(path, basename(path), null)
    else for (const member of await zipMembers(path)) await take(path, `${basename(path)}/${member}`, member)
  }
  return { recognised, leftAside }
}

/** A workbook is a zip too, and is read as one thing. */
const isWorkbook = (path: string): boolean => /\.(xlsx|xlsm)$/i.test(path)

const inputsNamed = (source: Source, name: string): Input[] =>
  source.inputs.filter((input) => input.name.test(name.replace(/\.gz$/i, '')))

/** The first input that fits the name and, where the names say little, what the file begins with. */
const inputOf = async (
  source: Source,
  file: { path: string; name: string; member: string | null },
): Promise<Input | null> => {
  const named = inputsNamed(source, file.name)
  if (named.every(({ looksLike }) => looksLike === undefined)) return named[0] ?? null
  const head = await headOf(file.path, file.member)
  return named.find(({ looksLike = () => true }) => looksLike(head)) ?? null
}

/** The first 64 kB of a file as it is unpacked, each byte a letter; without the NULs and mark of UTF-16. */
const headOf = async (path: string, member: string | null): Promise<string> => {
  const stages = await unpacked(path, member)
  const last = stages.at(-1) as Readable
  // A torn archive is told of when the file is read as a whole.
  if (stages.length > 1) pipeline(stages as unknown as [Readable, Duplex]).catch(() => {})
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of last) {
      chunks.push(chunk as Buffer)
      length += (chunk as Buffer).length
      if (length >= headSize) break
    }
  } catch {
    return ''
  }
  const text = Buffer.concat(chunks).subarray(0, headSize).toString('latin1')
  return text.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').replaceAll('\0', '')
}

const headSize = 2 ** 16

/** SHA-256 of a file's bytes as they came, in hexadecimal. */
export const hashFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 2 ** 20 }), hash)
  return hash.digest('hex')
}

/**
 * Keeps a file as it came under its hash: cloned where the disk can, else copied. Not hard-linked: a program that
 * rewrites the user's file in place would change the evidence.
 */
export const keepOriginal = async (
  layout: Layout,
  path: string,
  sha256: string,
  temporary: string,
): Promise<void> => {
  const target = join(layout.originals, sha256)
  const exists = await access(target).then(
    () => true,
    () => false,
  )
  if (exists) return
  try {
    await copyFile(path, temporary, constants.COPYFILE_FICLONE)
    if ((await hashFile(temporary)) !== sha256)
      throw refusal('input-changed', `${path} changed while it was imported.`)
    await flush(temporary)
    await renameStubbornly(temporary, target)
  } catch (error) {
    if (isCode(error, 'ENOENT')) throw refusal('input-changed', `${path} vanished while it was imported.`)
    throw writeProblem(error, target)
  }
}
