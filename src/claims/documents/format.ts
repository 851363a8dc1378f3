import { refusal } from '../../domain/problem.js'
import type { DocumentFormat } from './document.js'

const byExtension: Readonly<Record<string, DocumentFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  pdf: 'pdf',
}

/** The last part of a file's name in small letters, `''` where it has none. */
export const extensionOf = (name: string): string =>
  /\.([\p{L}\d]{1,10})$/u.exec(name.slice(-16))?.[1]?.toLowerCase() ?? ''

/**
 * The format of a file that is not text, by what it holds; null where it can be text.
 * @throws Refusal `document-format`, `document-encrypted`
 */
export const binaryFormat = (bytes: Uint8Array, name: string): 'pdf' | 'docx' | null => {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  if (view.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return packed(view, name)
  if (view.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) throw compound(view, name)
  if (view.subarray(0, 5).includes('{\\rtf')) throw other(name, 'is RTF')
  const extension = byExtension[extensionOf(name)]
  if (extension === 'pdf' || extension === 'docx')
    throw other(name, `is no ${extension.toUpperCase()} inside`)
  return null
}

/** Control characters that texts hold: white space and terminal colours. */
const allowed = new Set('\t\n\v\f\r\u0085\u001b')

/** @throws Refusal `document-format` for a file that is no text */
export const refuseBinary = (text: string, name: string): void => {
  const beginning = text.slice(0, 2 ** 16)
  const controls = (beginning.match(/\p{Cc}/gu) ?? []).filter((control) => !allowed.has(control)).length
  if (controls * 100 > beginning.length) throw other(name, 'is no text')
}

const packed = (view: Buffer, name: string): 'docx' => {
  // names stand unpacked in a zip; the list of them at its end may be lost where the file was cut short
  if (view.includes('word/document')) return 'docx'
  throw other(name, view.includes('xl/workbook') ? 'is a spreadsheet' : 'is an archive of another kind')
}

const compound = (view: Buffer, name: string) =>
  view.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? refusal('document-encrypted', `${titleOf(name)} is encrypted.`)
    : other(name, 'is of an old Office format')

const other = (name: string, what: string) =>
  refusal('document-format', `${titleOf(name)} ${what}; text, Markdown, HTML, DOCX and PDF can be read.`)

export const titleOf = (name: string): string => (name === '-' || name === '' ? 'The input' : `“${name}”`)

/** The format of a text: HTML and, without an extension, Markdown by what it holds, else by the file's name. */
export const textFormat = (text: string, name: string): 'text' | 'markdown' | 'html' => {
  const named = byExtension[extensionOf(name)]
  if (named === 'html') return 'html'
  const beginning = text
    .slice(0, 2 ** 13)
    .replace(/^\ufeff/, '')
    .trimStart()
  if (
    /^(?:<\?xml[^<>]{0,200}>\s{0,20})?(?:<!--[^<>]{0,2000}-->\s{0,20})?<(?:!doctype\s+html|html|head|body)[\s>]/i.test(
      beginning,
    )
  )
    return 'html'
  if (named === 'markdown' || named === 'text') return named
  if (/^<[a-z][a-z\d]{0,10}[\s>/]/i.test(beginning) && (beginning.match(tags) ?? []).length > 2) return 'html'
  return isMarkdown(beginning) ? 'markdown' : 'text'
}

const tags = /<\/?(?:p|div|span|table|tr|td|ul|ol|li|h[1-6]|br|a|article|section|main|b|i|em|strong)[\s/>]/gi

/** A heading with `#`, a table's rule with bars, a link in brackets. */
const isMarkdown = (beginning: string): boolean =>
  /^#{1,6} \S/m.test(beginning) ||
  /^\|? ?:?-{3,40}:? ?\|[-:| ]{3,200}$/m.test(beginning) ||
  (beginning.match(/\[[^[\]\n]{1,80}\]\(https?:[^()\s]{1,200}\)/g) ?? []).length > 1
