import { isFurniture } from './furniture.js'
import { largest } from './largest.js'
import { contentsHeading, headingLevel, headingLike, notesHeading } from '../classify.js'
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
    if (namesList(piece)) marked[at] = { ...piece, kind: 'heading', level: 2 }
    if (!canBeHeading(piece)) continue
    const next = marked.slice(at + 1, at + 6).find(({ kind }) => kind !== 'furniture' && kind !== 'footnote')
    if (next !== undefined && (followers.has(next.kind) || isProse(next)))
      marked[at] = { ...piece, kind: 'heading', level: levelOf(piece.raw) }
  }
  const title = titleOf(marked)
  const prose = marked.findIndex(isProse)
  return marked.map((piece, at) => {
    if (at === title) return { ...piece, kind: 'title', level: null }
    const under = title !== -1 && at > title && at < prose && at <= title + mostBylines
    return under && piece.kind === 'heading' && isByline(piece.raw) ? (pieces[at] as Piece) : piece
  })
}

/** How many lines under a title may say who wrote the text, when, and in which series. */
const mostBylines = 3

/** `Lima, 3 May 2021`, `Записка № 14`, `Working Paper no. 3`: a day or a number of the series, under the title. */
const isByline = (text: string): boolean =>
  /(?:^|[\s,])\d{1,2}\.? \p{L}{3,12}\.?,? (?:19|20)\d\d(?!\d)/u.test(text) ||
  /(?:№|(?:^|[\s,(])(?:no|nr|br|бр|broj|број|вып)\.?) ?\d/iu.test(text)

/**
 * Above the text stand the names of the series, the site and the authors too: the title says most. The first line of all may
 * have them right under it.
 */
const titleOf = (pieces: readonly Piece[]): number => {
  const first = pieces.findIndex(isProse)
  const open = pieces.slice(0, first === -1 ? pieces.length : first)
  const contents = open.findIndex(({ kind }) => kind === 'contents')
  const candidates = open
    .slice(0, contents === -1 ? open.length : contents)
    .map((piece, at) =>
      canBeTitle(at === 0 && piece.kind === 'paragraph' ? { ...piece, alone: true } : piece)
        ? wordCount(piece.raw)
        : isHead(piece)
          ? wordCount(piece.raw) / 100
          : 0,
    )
  const most = largest(candidates)
  return most === 0 ? -1 : candidates.indexOf(most)
}

/** A title can be the running head of all pages, where nothing else is the title. */
const isHead = ({ kind, raw, alone }: Piece): boolean =>
  kind === 'furniture' && alone && headingLike(raw) && !isFurniture(raw)

const canBeTitle = (piece: Piece): boolean =>
  !/^(?:\d{1,2}(?:\.\d{1,2}){0,4}|[IVX]{1,5})\. /.test(piece.raw) &&
  (piece.kind === 'heading' || canBeHeading(piece)) &&
  (piece.raw.match(/[,(;]/g) ?? []).length < 2

/** `Contents`, `Notes`: over what follows, blank line or not. */
const namesList = ({ kind, raw, parts }: Piece): boolean =>
  kind === 'paragraph' && parts.length === 1 && (contentsHeading(raw) || notesHeading(raw))

const canBeHeading = ({ kind, raw, alone, parts }: Piece): boolean =>
  alone &&
  parts.length < 4 &&
  headingLike(raw) &&
  (kind === 'paragraph' || (kind === 'item' && headingLevel(raw) !== null))

const isProse = ({ kind, raw }: Piece): boolean =>
  kind === 'paragraph' && ((isClosed(raw) && raw.length > 30) || raw.length > 90)

const levelOf = (text: string): number => headingLevel(text) ?? (text === text.toUpperCase() ? 1 : 2)

const wordCount = (text: string): number => (text.match(/\p{L}{2,}/gu) ?? []).length
