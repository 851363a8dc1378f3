import type { Block, Place } from '../documents/document.js'

/** Something that is marked in a block: positions in its reading text. */
export type Marked = Place & {
  readonly what: 'finding' | 'against' | 'claim' | 'unread'
  readonly id: string
  /** It began in an earlier block: its id and its sign stand there. */
  readonly rest: boolean
}

/** A part of what is marked that lies wholly inside, or wholly outside, every other one. */
export type Piece = Marked & { readonly first: boolean; readonly last: boolean }

const depth = { finding: 0, against: 1, claim: 2, unread: 3 } as const

/** Outer ones first; of equals a finding is around a claim. */
const byPlace = (a: Marked, b: Marked): number =>
  a.start - b.start ||
  b.end - a.end ||
  depth[a.what] - depth[b.what] ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * Cuts what overlaps so that the parts can be nested as elements are. Parts of one stay in order; its first and last
 * are told, so that an id and a sign stand once.
 */
export const nested = (marked: readonly Marked[]): readonly Piece[] => {
  const waiting: Piece[] = marked
    .filter(({ start, end }) => end > start)
    .toSorted(byPlace)
    .map((each) => ({ ...each, first: !each.rest, last: !each.rest }))
  const pieces: Piece[] = []
  const around: Piece[] = []
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { start } = next
    while ((around.at(-1)?.end ?? Infinity) <= start) around.pop()
    const outer = around.at(-1)
    let piece = next
    if (outer !== undefined && piece.end > outer.end) {
      waiting.push({ ...piece, start: outer.end, first: false })
      waiting.sort(byPlace)
      piece = { ...piece, end: outer.end, last: false }
    }
    pieces.push(piece)
    around.push(piece)
  }
  return pieces
}

/**
 * Where a place of the document’s text stands in a block’s reading text; null where none of it does. The reverse of
 * `placeIn`: a stretch that is not equally long on both sides is taken whole.
 */
export const within = ({ stretches }: Block, { start, end }: Place): Place | null => {
  let from: number | null = null
  let until: number | null = null
  for (const { at, length, from: there, width } of stretches) {
    if (there >= end || there + width <= start || length === 0) continue
    const alike = length === width
    const begins = alike ? at + Math.max(0, start - there) : at
    const ends = alike ? at + Math.min(length, end - there) : at + length
    from = Math.min(from ?? begins, begins)
    until = Math.max(until ?? ends, ends)
  }
  return from === null || until === null || until <= from ? null : { start: from, end: until }
}
