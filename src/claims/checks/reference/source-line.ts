import type { ReadDocument } from '../../reading.js'
import type { Span } from '../rule.js'
import { spanIn } from '../block-span.js'

const label = /^(?:sources?|источники?|izvori?|извори?)\s*:/iu

/** Where a source is named for a block: in a note, in the block itself, or in the line beneath its table or figure. */
export const sourceSpan = (read: ReadDocument, block: number, source: string): Span | null => {
  const { blocks } = read.document
  const note = blocks.findIndex(({ text, kind }) => kind === 'footnote' && text === source)
  if (note >= 0) return spanIn(read, note)
  const at = blocks[block]?.text.indexOf(source) ?? -1
  if (at >= 0) return spanIn(read, block, at, at + source.length)
  const line = blocks.findIndex(({ text }, each) => each > block && label.test(text) && text.endsWith(source))
  if (line < 0) return null
  const { text } = blocks[line] ?? { text: '' }
  return spanIn(read, line, text.length - source.length, text.length)
}
