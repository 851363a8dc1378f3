import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { Transform, type Readable } from 'node:stream'
import { crc32, createGunzip } from 'node:zlib'
import { refusal, Refusal } from '../domain/problem.js'
import { writeProblem } from './atomic-write.js'
import { pipeToFile } from './pipe-to-file.js'
import type { Entry, ZipFile } from 'yauzl'

/** A packed file may unpack to this much, and to this many times its size: beyond it is a mistake or a bomb. */
const unpackedLimit = 64 * 2 ** 30
const ratioLimit = 200
/** Below this size the ratio says nothing: a file of one repeated line packs a thousandfold. */
const ratioFloor = 256 * 2 ** 20

export type Packing = 'none' | 'gzip' | 'zip'

/**
 * How a file is packed, by its first bytes and not by its name.
 * @throws Refusal `input-packing` for 7z and other archives we do not read
 */
export const packingOf = async (path: string): Promise<Packing> => {
  const handle = await open(path, 'r')
  const head = Buffer.alloc(6)
  await handle.read(head, 0, 6, 0).finally(() => handle.close())
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip'
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return 'zip'
  const archives: readonly [string, string][] = [
    ['7z\xbc\xaf', '7z'],
    ['\xfd7zXZ', 'xz'],
    ['Rar!', 'rar'],
    ['BZh', 'bzip2'],
    ['\x28\xb5\x2f\xfd', 'zstd'],
  ]
  const other = archives.find(([magic]) => head.toString('latin1').startsWith(magic))
  if (other) throw refusal('input-packing', `The file is packed with ${other[1]}.`, { place: { file: path } })
  return 'none'
}

/**
 * The files within a zip archive: their names, without folders.
 * @throws Refusal `input-format` where two have one name: only one of them could be read
 */
export const zipMembers = async (path: string): Promise<string[]> => {
  const names = new Set<string>()
  for await (const { entry, archive } of entriesOf(path)) {
    if (names.has(entry.fileName))
      throw refusal('input-format', `The archive holds ${entry.fileName} twice.`, { place: { file: path } })
    if (!entry.fileName.endsWith('/')) names.add(entry.fileName)
    archive.readEntry()
  }
  return [...names]
}

/** A readable and what it passes through, to be handed to `pipeline` with a sink at the end, so that every error reaches it. */
export type Stages = [Readable, ...Transform[]]

/** The bytes of a file as they were before packing. Lengths and checksums are checked at the end of the stream. */
export const unpacked = async (path: string, member: string | null): Promise<Stages> => {
  const { size } = await stat(path)
  if (member !== null) return zipMember(path, member, size)
  const source = createReadStream(path, { highWaterMark: 2 ** 20 })
  if ((await packingOf(path)) !== 'gzip') return [source]
  return [source, createGunzip({ chunkSize: 2 ** 20 }), limited(path, size)]
}

/** False where the file can be read where it lies. */
export const isPacked = async (path: string, member: string | null): Promise<boolean> =>
  member !== null || (await packingOf(path)) !== 'none'

/** Writes a file's bytes as they were before packing. */
export const unpackTo = async (
  path: string,
  member: string | null,
  name: string,
  target: string,
): Promise<void> => {
  await pipeToFile(await unpacked(path, member), target).catch((error: unknown) => {
    throw packedProblem(error, name) ?? writeProblem(error, target)
  })
}

/** What a broken packing means for the user; null where the error is another. */
export const packedProblem = (error: unknown, path: string): Refusal | null => {
  if (error instanceof Refusal) return error
  // The file system's own errors name a path, and a path may hold “zip” or “invalid” too.
  if (typeof error === 'object' && error !== null && 'syscall' in error) return null
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  const message = error instanceof Error ? error.message : String(error)
  if (/entry is encrypted/i.test(message))
    return refusal('input-packing', 'The archive is locked with a password.', { place: { file: path } })
  if (
    code === 'Z_BUF_ERROR' ||
    /unexpected (?:end|eof)|end of central directory|truncat|not enough bytes/i.test(message)
  )
    return refusal('input-truncated', 'The packed file ends before its end.', { place: { file: path } })
  if (
    code.startsWith('Z_') ||
    /crc|checksum|incorrect data check|invalid|zip|too many bytes in the stream/i.test(message)
  )
    return refusal('input-truncated', `The packed file is damaged (${message}).`, { place: { file: path } })
  return null
}

const limited = (path: string, packedSize: number): Transform => {
  let bytes = 0
  return new Transform({
    highWaterMark: 2 ** 20,
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > unpackedLimit || (bytes > ratioFloor && bytes > packedSize * ratioLimit))
        done(
          refusal('input-too-large', `The file unpacks to more than ${bytes} bytes.`, {
            place: { file: path },
          }),
        )
      else done(null, chunk)
    },
  })
}

async function* entriesOf(path: string): AsyncGenerator<{ entry: Entry; archive: ZipFile }> {
  const { default: yauzl } = await import('yauzl')
  const archive = await new Promise<ZipFile>((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(packedProblem(error, path) ?? error)
      else resolve(zip)
    })
  })
  try {
    const queue: (Entry | null)[] = []
    let wake = () => {}
    let failure: unknown = null
    archive.on('entry', (entry: Entry) => (queue.push(entry), wake()))
    archive.on('end', () => (queue.push(null), wake()))
    archive.on('error', (error: unknown) => ((failure = packedProblem(error, path) ?? error), wake()))
    archive.readEntry()
    for (;;) {
      if (queue.length === 0 && failure === null) await new Promise<void>((resolve) => (wake = resolve))
      if (failure !== null) throw failure
      const entry = queue.shift()
      if (entry === null) return
      if (entry) yield { entry, archive }
    }
  } finally {
    archive.close()
  }
}

const zipMember = async (path: string, member: string, packedSize: number): Promise<Stages> => {
  const { default: yauzl } = await import('yauzl')
  const archive = await new Promise<ZipFile>((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    )
  })
  return new Promise<Stages>((resolve, reject) => {
    archive.on('error', reject)
    archive.on('end', () => reject(refusal('input-missing', `${path} holds no ${member}.`)))
    archive.on('entry', (entry: Entry) => {
      if (entry.fileName !== member) return archive.readEntry()
      archive.openReadStream(entry, (error, stream) => {
        if (error) return reject(error)
        resolve([stream, checkedSum(entry.crc32, path), limited(path, packedSize)])
      })
    })
    archive.readEntry()
  })
}

/** yauzl checks lengths; the sum is ours to check. */
const checkedSum = (expected: number, path: string): Transform => {
  let sum = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum = crc32(chunk, sum)
      done(null, chunk)
    },
    flush(done) {
      done(
        sum === expected
          ? null
          : refusal('input-truncated', 'The packed file’s checksum is wrong.', { place: { file: path } }),
      )
    },
  })
}
