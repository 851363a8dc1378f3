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
  /** Where the address stands in the document's text. */
  readonly span: Span
}

/** The addresses of a block: those a reader sees, and those of links in HTML and Markdown. */
export const addressesOf = (read: ReadDocument, block: number): CitedAddress[] => {
  const here = read.document.blocks[block]
  if (here === undefined) return []
  const seen = addressesIn(here.text).map(({ url, start, end }): CitedAddress => {
    return { block, url, at: start, written: true, span: spanIn(read, block, start, end) }
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
      // of Markdown the words stand before the address, of HTML after it
      const words = here.stretches.find(
        (each) => each.from + each.width >= (document.format === 'html' ? end : from + index),
      )
      return [
        {
          block,
          url,
          at: words?.at ?? here.text.length,
          written: false,
          span: { document: read.index, start, end },
        },
      ]
    },
  )
}
