import { Readable } from 'node:stream'
import { refusal } from '../domain/problem.js'
import { columnAt, readCsv } from '../workbench/screen-csv.js'

export const uploadKinds = ['document', 'data', 'names', 'unknown'] as const
export type UploadKind = (typeof uploadKinds)[number]

/** A name longer than this in bytes is one that some disk does not take. */
const [mostLetters, mostBytes] = [200, 240]

/**
 * The name a file is kept under: the last part of what was given, as a browser on any system may write it.
 * @throws Refusal `usage-option` for a name that is none, or too long
 */
export const uploadName = (given: string): string => {
  const name = (given.normalize('NFC').split(/[\\/]/).at(-1) ?? '').replaceAll(/\p{Cc}|\p{Cf}/gu, '').trim()
  if (/^\.*$/.test(name)) throw refusal('usage-option', 'name: a file name is due, such as draft.md.')
  if ([...name].length > mostLetters || Buffer.byteLength(name) > mostBytes)
    throw refusal('usage-option', `name: a file name has at most ${mostLetters} letters.`, {
      remedy: 'Give the file a shorter name.',
    })
  return name
}

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

const documents = new Set(['pdf', 'docx', 'html', 'htm', 'md', 'markdown', 'txt'])

/** Whether its name says that it is a text to be read, and not a table. */
export const isDocumentName = (name: string): boolean => documents.has(extensionOf(name))

/** Whether its name leaves open that a source reads it. */
export const mayBeData = (name: string): boolean =>
  !['pdf', 'docx', 'md', 'markdown'].includes(extensionOf(name))

/** How files of these formats begin, whatever their names say. */
const marks: Readonly<Record<string, string>> = { pdf: '%PDF-', docx: 'PK\u0003\u0004' }

/**
 * What an uploaded file is good for, by its name and its first bytes. A table of names may be data of a source as well: then
 * it is `names`, and `sources` says so.
 * @param sources which sources read it
 */
export const uploadKind = async (
  name: string,
  head: Uint8Array,
  sources: readonly string[],
): Promise<UploadKind> => {
  const mark = marks[extensionOf(name)]
  // A PDF may have some bytes before its mark (ISO 32000-1, annex H).
  const begins = mark === undefined || Buffer.from(head.subarray(0, 1024)).toString('latin1').includes(mark)
  if (isDocumentName(name) && begins) return 'document'
  if (await hasNames(name, head)) return 'names'
  return sources.length > 0 ? 'data' : 'unknown'
}

const hasNames = async (name: string, head: Uint8Array): Promise<boolean> => {
  if (!['csv', 'tsv'].includes(extensionOf(name))) return false
  try {
    const { columns } = await readCsv(Readable.from([firstLine(head)]), name)
    return columnAt(columns, 'name', 'full name', 'fullname', 'left') !== null
  } catch {
    return false // no text, or no table
  }
}

/** The header alone: what follows may be cut within a letter. */
const firstLine = (head: Uint8Array): Uint8Array => {
  const at = head.findIndex((byte) => byte === 10 || byte === 13)
  return at === -1 ? head : head.subarray(0, at + 1)
}
