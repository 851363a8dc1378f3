import { say } from '../messages/said.js'
import { refusal } from '../../domain/problem.js'
import type { DocumentText, Unreadable } from './document.js'
import { decode } from './encoding.js'
import { binaryFormat, refuseBinary, textFormat, titleOf } from './format.js'

/** Larger files are no documents that somebody reads. */
export const largestDocument = 100 * 2 ** 20

/**
 * Reads a document of any of the formats; which one is told by what it holds, then by its name. Its content is not trusted:
 * {@link readSafely} runs this in a process of its own.
 * @param name the file's, or `-`
 * @throws Refusal `document-format`, `document-encrypted`, `document-damaged`, `document-no-text`, `document-too-large`
 */
export const readDocument = async (bytes: Uint8Array, name: string): Promise<DocumentText> => {
  if (bytes.length > largestDocument) {
    const size = Math.ceil(bytes.length / 2 ** 20)
    throw refusal('document-too-large', `${titleOf(name)} has ${size} MB; 100 MB can be read.`)
  }
  const binary = binaryFormat(bytes, name)
  const document = binary === null ? await readText(bytes, name) : await readBinary(bytes, binary)
  if (!document.blocks.some(({ text }) => /[\p{L}\d]/u.test(text))) throw noText(name)
  return document
}

const noText = (name: string) => refusal('document-no-text', `${titleOf(name)} holds no text.`)

/** The readers are loaded only when their format comes: some take a while. */
const readBinary = async (bytes: Uint8Array, format: 'pdf' | 'docx'): Promise<DocumentText> => {
  if (format === 'pdf') return (await import('./pdf/read-pdf.js')).readPdf(bytes)
  return (await import('./docx/read-docx.js')).readDocx(bytes)
}

const readText = async (bytes: Uint8Array, name: string): Promise<DocumentText> => {
  const { text, guessed } = decode(bytes, declaredEncoding(bytes))
  if (!/\S/.test(text)) throw noText(name)
  refuseBinary(text, name)
  const document = await readers[textFormat(text, name)](text)
  return guessed === null ? document : { ...document, unreadable: [guess(guessed), ...document.unreadable] }
}

const readers = {
  text: async (text: string) => (await import('./plain/read-plain.js')).readPlain(text),
  markdown: async (text: string) => (await import('./markdown/read-markdown.js')).readMarkdown(text),
  html: async (text: string) => (await import('./html/read-html.js')).readHtml(text),
} as const satisfies Record<string, (text: string) => Promise<DocumentText>>

const guess = (encoding: string): Unreadable => ({
  what: 'encoding',
  says: say('read/encoding', { encoding }),
  page: null,
  start: null,
  end: null,
})

/** What an HTML page says of its encoding, in its first kilobytes. */
const declaredEncoding = (bytes: Uint8Array): string | null => {
  const beginning = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const found =
    /<meta[^<>]{0,200}?charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w.:-]{2,30})/i.exec(beginning) ??
    /^<\?xml[^<>]{0,100}?encoding\s{0,4}=\s{0,4}["']([\w.:-]{2,30})/i.exec(beginning)
  return found?.[1] ?? null
}
