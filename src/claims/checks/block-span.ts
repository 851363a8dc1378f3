import { placeIn, placeOf } from '../documents/document.js'
import type { ReadDocument } from '../reading.js'
import type { Span } from './rule.js'

/** Where a part of a block's reading text stands in its document; the whole block without positions. */
export const spanIn = (read: ReadDocument, block: number, start?: number, end?: number): Span => {
  const within = read.document.blocks[block]
  if (within === undefined) return { document: read.index, start: 0, end: 0 }
  const place = start === undefined ? placeOf(within) : placeIn(within, start, end ?? within.text.length)
  return { document: read.index, ...place }
}
