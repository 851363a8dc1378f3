import { largest } from './largest.js'
import { headingLevel, headingLike } from '../classify.js'
import type { Piece } from './pieces.js'
import { isClosed } from './wrap.js'

/** What a heading can stand over. */
const followers: ReadonlySet<Piece['kind']> = new Set(['heading', 'item', 'caption', 'table', 'contents'])

/**
 * Lines between blank ones that look like headings and stand over something become headings; of those before the first
 * paragraph the longest becomes the title, the first of equals.
 */
export const withHeadings = (pieces: readonly Piece[]): Piece[] => {
  const marked = [...pieces]
  for (let at = marked.length - 1; at >= 0; at -= 1) {
    const piece = marked[at] as Piece
    if (!canBeHeading(piece)) continue
    const next = marked.slice(at + 1, at + 6).find(({ kind }) => kind !== 'furniture' && kind !== 'footnote')
    if (next !== undefined && (followers.has(next.kind) || isProse(next)))
      marked[at] = { ...piece, kind: 'heading', level: levelOf(piece.raw) }
  }
  const title = titleOf(marked)
  return marked.map((piece, at) => (at === title ? { ...piece, kind: 'title', level: null } : piece))
}

/** Above the text stand the names of the series, the site and the authors too: the title says most. */
const titleOf = (pieces: readonly Piece[]): number => {
  const first = pieces.findIndex(isProse)
  const open = pieces.slice(0, first === -1 ? pieces.length : first)
  const contents = open.findIndex(({ kind }) => kind === 'contents')
  const candidates = open
    .slice(0, contents === -1 ? open.length : contents)
    .map((piece) => (canBeTitle(piece) ? wordCount(piece.raw) : 0))
  const most = largest(candidates)
  return most === 0 ? -1 : candidates.indexOf(most)
}

const canBeTitle = (piece: Piece): boolean =>
  (piece.kind === 'heading' || canBeHeading(piece)) && (piece.raw.match(/[,(;]/g) ?? []).length < 2

const canBeHeading = ({ kind, raw, alone, parts }: Piece): boolean =>
  alone &&
  parts.length < 4 &&
  headingLike(raw) &&
  (kind === 'paragraph' || (kind === 'item' && headingLevel(raw) !== null))

const isProse = ({ kind, raw }: Piece): boolean =>
  kind === 'paragraph' && ((isClosed(raw) && raw.length > 30) || raw.length > 90)

const levelOf = (text: string): number => headingLevel(text) ?? (text === text.toUpperCase() ? 1 : 2)

const wordCount = (text: string): number => (text.match(/\p{L}{2,}/gu) ?? []).length
