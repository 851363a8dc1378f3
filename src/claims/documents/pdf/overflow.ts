import { longSegment, pieceOf, type Piece } from './sides.js'
import { segmentOf } from './lines.js'
import type { Segment } from './word.js'

/** How far from its column’s edge a line may begin, in points. */
const slack = 1.2

/**
 * Pieces of which those that run over a gutter at `x` are parted where the next column’s line begins: addresses and long
 * words that do not fit their column. A title over both columns has no lines of the right one next to it.
 */
export const withoutOverflow = (pieces: readonly Piece[], x: number): readonly Piece[] => {
  const crosses = ({ segment }: Piece): boolean => segment.x < x && segment.end > x
  if (!pieces.some(crosses)) return pieces
  const long = ({ letters, figures }: Piece): boolean => letters >= longSegment && !figures
  const leftStart = startOf(pieces.filter((piece) => piece.segment.end <= x && long(piece)))
  const right = pieces.filter((piece) => piece.segment.x >= x && long(piece))
  const rightStart = startOf(right)
  if (leftStart === null || rightStart === null) return pieces
  const parted = pieces.flatMap((piece): Piece[] => {
    const { segment } = piece
    if (!crosses(piece) || Math.abs(segment.x - leftStart) > 2.5 * segment.size) return [piece]
    const at = hasLineNextTo(right, segment)
      ? segment.words.findIndex((word) => begins(word.x, rightStart, segment.size))
      : -1
    if (at <= 0) return [piece]
    return [segment.words.slice(0, at), segment.words.slice(at)].map((words) =>
      pieceOf(segmentOf(words, segment.y)),
    )
  })
  return parted.toSorted((a, b) => a.segment.y - b.segment.y || a.segment.x - b.segment.x)
}

/** Among pieces from the top down, one right over or under a segment, of its size. */
const hasLineNextTo = (pieces: readonly Piece[], { y, size }: Segment): boolean => {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle] as Piece).segment.y < y - 1.6 * size) low = middle + 1
    else high = middle
  }
  for (let at = low; at < pieces.length && at < low + 8; at++) {
    const { segment } = pieces[at] as Piece
    const distance = Math.abs(segment.y - y)
    if (distance > 0.5 && distance < 1.6 * size && Math.abs(segment.size - size) < 0.3) return true
  }
  return false
}

/** At the edge of a column, or indented from it as the head of a paragraph or note. */
const begins = (x: number, edge: number, size: number): boolean =>
  Math.abs(x - edge) < slack || Math.abs(x - edge - size) < slack

/** Where most of these pieces begin; null where fewer than three do. */
const startOf = (pieces: readonly Piece[]): number | null => {
  const counts = new Map<number, { count: number; x: number }>()
  let best: { count: number; x: number } | null = null
  for (const { segment } of pieces) {
    const found = counts.get(Math.round(segment.x)) ?? { count: 0, x: segment.x }
    found.count++
    counts.set(Math.round(segment.x), found)
    if (found.count > (best?.count ?? 2)) best = found
  }
  return best?.x ?? null
}
