import { Buffer } from 'node:buffer'
import type { Readable } from 'node:stream'
import type { Entry, ZipFile } from 'yauzl'
import { refusal, Refusal } from '../../../domain/problem.js'

/** The parts of a DOCX file. */
export type Package = {
  readonly has: (name: string) => boolean
  /** The bytes of a part, in chunks. */
  readonly read: (name: string) => AsyncIterable<Uint8Array>
}

/** All parts together may unpack to this much; one alone to this many times its size, once it is large. */
const unpackedLimit = 200 * 2 ** 20
const ratioLimit = 300
const ratioFloor = 32 * 2 ** 20
const mostEntries = 20_000

/**
 * Opens a DOCX file's bytes.
 * @throws Refusal `document-encrypted`, `document-format` for what is no DOCX, `document-damaged`, `document-too-large`
 */
export const openPackage = async (bytes: Uint8Array): Promise<Package> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  refuseOthers(buffer)
  const { fromBuffer } = await import('yauzl')
  const archive = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true }, (error, zip) => (error ? reject(damaged(error)) : resolve(zip)))
  })
  const entries = await entriesOf(archive)
  const isXml = (name: string): boolean => /\.(?:xml|rels)$/i.test(name)
  const unpacked = [...entries.values()].filter(({ fileName }) => isXml(fileName))
  const total = unpacked.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  const bomb = unpacked.some(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > ratioFloor && uncompressedSize > ratioLimit * compressedSize,
  )
  if (total > unpackedLimit || bomb)
    throw refusal('document-too-large', `The document unpacks to ${Math.round(total / 2 ** 20)} MB.`)
  const entryOf = (name: string): Entry | undefined => entries.get(name.toLowerCase())
  return {
    has: (name) => entryOf(name) !== undefined,
    read: (name) => chunksOf(archive, entryOf(name)),
  }
}

/** What is wrong with a package as the user is told it. */
export const damaged = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error
  const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 120) : String(error)
  return refusal('document-damaged', `The document is broken: ${reason.replace(/\.$/, '')}.`)
}

const refuseOthers = (buffer: Buffer): void => {
  const head = buffer.subarray(0, 8).toString('latin1')
  const holds = (name: string): boolean => buffer.includes(Buffer.from(name, 'utf16le'))
  const word = { remedy: 'Open it in a word processor, save it as DOCX and check that.' }
  if (head.startsWith('\xd0\xcf\x11\xe0')) {
    if (holds('EncryptedPackage'))
      throw refusal('document-encrypted', 'The document is locked with a password.')
    throw refusal('document-format', 'The file is of an old format of Word or of another program.', word)
  }
  if (head.startsWith('{\\rtf')) throw refusal('document-format', 'The file is RTF, not DOCX.', word)
  if (!head.startsWith('PK'))
    throw refusal('document-damaged', 'The file is no DOCX: it does not begin as one.')
}

const entriesOf = (archive: ZipFile): Promise<Map<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>()
    if (archive.entryCount > mostEntries) {
      reject(refusal('document-too-large', `The document holds ${archive.entryCount} parts.`))
      return
    }
    archive.on('error', (error: unknown) => reject(damaged(error)))
    archive.on('end', () => resolve(entries))
    archive.on('entry', (entry: Entry) => {
      const name = entry.fileName.toLowerCase()
      if (entries.has(name) && !name.endsWith('/')) reject(damaged(`it holds ${entry.fileName} twice`))
      else if (entry.isEncrypted())
        reject(refusal('document-encrypted', 'The document is locked with a password.'))
      else entries.set(name, entry)
      archive.readEntry()
    })
    archive.readEntry()
  })

async function* chunksOf(archive: ZipFile, entry: Entry | undefined): AsyncGenerator<Uint8Array> {
  if (entry === undefined) return
  try {
    const stream = await new Promise<Readable>((resolve, reject) => {
      archive.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)))
    })
    for await (const chunk of stream) yield chunk as Uint8Array
  } catch (error) {
    throw damaged(error)
  }
}
