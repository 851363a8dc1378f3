import { placeOf, type Block } from '../../documents/document.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import type { Span } from '../rule.js'
import { addressesIn } from './address.js'

/** An address a block gives, written out or behind its words. */
export type CitedAddress = {
  readonly block: number
  readonly url: string
  /** Position in the block's reading text at which it stands, or the words it is behind begin. */
  readonly at: number
  readonly written: boolean
  /** The words a link is behind; null where the address is written out. */
  readonly words: string | null
  /** Where the address stands in the document's text. */
  readonly span: Span
}

/** The addresses of a block: those a reader sees, and those of links in HTML and Markdown. */
export const addressesOf = (read: ReadDocument, block: number): CitedAddress[] => {
  const here = read.document.blocks[block]
  if (here === undefined) return []
  const seen = addressesIn(here.text).map(({ url, start, end }): CitedAddress => {
    return { block, url, at: start, written: true, words: null, span: spanIn(read, block, start, end) }
  })
  const { format } = read.document
  if (format !== 'html' && format !== 'markdown') return seen
  return [...seen, ...linksOf(read, block, here).filter(({ url }) => !seen.some((each) => each.url === url))]
}

const link = {
  html: /href\s{0,2}=\s{0,2}["']([^"'<>\s]{8,2000})["']/giu,
  markdown: /\]\((https?:[^()\s]{4,2000})/giu,
} as const

const linksOf = (read: ReadDocument, block: number, here: Block): CitedAddress[] => {
  const { document } = read
  const own = placeOf(here)
  const before = document.blocks[block - 1]
  const from = Math.max(before === undefined ? 0 : placeOf(before).end, own.start - 500)
  const form = document.format === 'html' ? link.html : link.markdown
  return Array.from(document.text.slice(from, own.end).matchAll(form)).flatMap(
    ({ 0: all, 1: url = '', index }) => {
      if (!/^https?:/iu.test(url)) return []
      const start = from + index + all.indexOf(url)
      const end = start + url.length
      const words =
        document.format === 'html' ? wordsAfter(document.text, end) : wordsBefore(document.text, start)
      // of Markdown the words stand before the address, of HTML after it
      const stretch = here.stretches.find(
        (each) => each.from + each.width >= (document.format === 'html' ? end : from + index),
      )
      return [
        {
          block,
          url,
          at: stretch?.at ?? here.text.length,
          written: false,
          words: words === '' ? null : words,
          span: { document: read.index, start, end },
        },
      ]
    },
  )
}

/** What stands between `<a href="…">` and `</a>`, as it is read. */
const wordsAfter = (text: string, end: number): string => {
  const rest = text.slice(end, end + 400)
  const closed = rest.indexOf('</a')
  const opened = rest.indexOf('>')
  if (opened < 0 || closed < opened) return ''
  return rest
    .slice(opened + 1, closed)
    .replace(/<[^<>]{0,80}>/gu, '')
    .replace(/&nbsp;|&#160;|\s/giu, ' ')
    .replace(/ {2,}/gu, ' ')
    .trim()
}

/** What stands in `[…](` before an address. */
const wordsBefore = (text: string, start: number): string =>
  /\[([^[\]]{1,200})\]\($/u.exec(text.slice(Math.max(0, start - 210), start))?.[1]?.trim() ?? ''
