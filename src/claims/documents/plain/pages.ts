import type { Piece } from './pieces.js'
import { goesOn, isClosed } from './wrap.js'

/** Words that no paragraph ends with; the next page goes on, whatever it begins with. */
const openEnd =
  /(?:^|\s)(?:the|an?|of|in|to|and|or|by|from|with|for|at|as|than|its|their|is|are|was|were|usd|eur|и|в|во|на|с|со|из|к|от|до|для|по|о|об|за|при|или|а|у|са|од|за|i|u|na|sa|iz|od|do|za|po|o|ili|te|kao)$|[$€£(–—]$/iu

/** What a page can put between the two halves of a paragraph. */
const between: ReadonlySet<Piece['kind']> = new Set(['footnote', 'furniture', 'caption', 'table'])
const farthest = 24

/**
 * Paragraphs that the end of a page cut are whole again: the first half has no end, the second begins with a small letter, and
 * between them stands only what a page puts there. They stand where the first half stood.
 */
export const joinedPages = (pieces: readonly Piece[]): Piece[] => {
  const taken = new Set<number>()
  const joined = pieces.map((piece, at) => (taken.has(at) ? piece : withRest(piece, at, pieces, taken)))
  return joined.filter((_, at) => !taken.has(at))
}

const withRest = (piece: Piece, at: number, pieces: readonly Piece[], taken: Set<number>): Piece => {
  if (!isCuttable(piece)) return piece
  const halves = [piece]
  let next = restOf(piece, at, pieces, taken)
  while (next !== null) {
    const half = pieces[next] as Piece
    taken.add(next)
    halves.push(half)
    next = restOf(half, next, pieces, taken)
  }
  return {
    ...piece,
    parts: halves.flatMap(({ parts }) => parts),
    raw: halves.map(({ raw }) => raw).join(' '),
    alone: piece.alone && halves.length === 1,
  }
}

const restOf = (
  piece: Piece,
  at: number,
  pieces: readonly Piece[],
  taken: ReadonlySet<number>,
): number | null => {
  if (isClosed(piece.raw)) return null
  let next = at + 1
  while (
    next < pieces.length &&
    next - at < farthest &&
    (between.has(pieces[next]?.kind ?? 'title') || taken.has(next))
  )
    next += 1
  const rest = pieces[next]
  if (rest === undefined || rest.kind !== 'paragraph' || taken.has(next)) return null
  const hyphen = /\p{L}[-\u2010\u00ad]$/u.test(piece.raw)
  const runs =
    goesOn(rest.raw) || (openEnd.test(piece.raw.slice(-12)) && /^["'“„«(]?[\p{L}\d]/u.test(rest.raw))
  return runs && (hyphen || isLongEnough(rest.raw)) ? next : null
}

/** A name or a title in small letters is no half of a paragraph; the last words of one can be few, but they close it. */
const isLongEnough = (text: string): boolean => isClosed(text) || text.length > 60

const isCuttable = ({ kind, raw }: Piece): boolean =>
  (kind === 'paragraph' || kind === 'item') && raw.length > 30 && raw.includes(' ')
