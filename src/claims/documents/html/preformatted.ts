import type { TableDraft } from '../assemble.js'
import type { Block, NoteMark, Stretch } from '../document.js'
import type { Gathered } from '../draft.js'
import { readPlain } from '../plain/read-plain.js'
import { blockElements } from './elements.js'
import type { HtmlDraft } from './table.js'
import type { HtmlOpen, HtmlText, HtmlToken } from './tokens.js'

/** A piece of the text within an element: where it stands there, and in the source. */
type Piece = { readonly at: number; readonly token: HtmlText }

/**
 * The blocks of a preformatted text, read as the plain text that it is: its lines, columns and blank lines mean what they mean
 * there.
 * @returns null where it is no text of lines: of one or two, around other blocks, a program
 */
export const preformatted = (
  tokens: readonly HtmlToken[],
  index: number,
  around: Pick<HtmlDraft, 'notes' | 'main'>,
): HtmlDraft[] | null => {
  const { close } = tokens[index] as HtmlOpen
  const pieces: Piece[] = []
  let length = 0
  for (let at = index + 1; at < close; at++) {
    const token = tokens[at] as HtmlToken
    if (token.type === 'open' && (blockElements.has(token.name) || notText.has(token.name))) return null
    if (token.type !== 'text') continue
    pieces.push({ at: length, token })
    length += token.text.length
  }
  const text = pieces.map(({ token }) => token.text).join('')
  if ((text.match(/\S[^\n]*\n/g) ?? []).length < leastLines) return null
  const { blocks, tables } = readPlain(text)
  const drafts = tables.map(({ rows, columns }): TableDraft => ({ rows, columns }))
  const captionOf = new Map(tables.map(({ caption }, table) => [caption, drafts[table] as TableDraft]))
  return blocks.map((block, at): HtmlDraft => ({
    kind: block.kind === 'title' ? 'heading' : block.kind,
    gathered: placed(block, pieces),
    level: block.kind === 'title' ? 1 : block.level,
    mark: block.mark,
    cell: block.cell && { ...block.cell, table: drafts[block.cell.table] as TableDraft },
    captionFor: captionOf.get(at) ?? null,
    bold: false,
    paragraph: null,
    anchors: [],
    number: null,
    notes: around.notes,
    main: around.main,
  }))
}

const notText = new Set(['code', 'samp', 'kbd', 'sup', 'script', 'style', 'img', 'br', 'del', 's', 'strike'])
const leastLines = 3

/** A block's text with its places in the source. */
const placed = ({ text, stretches, marks }: Block, pieces: readonly Piece[]): Gathered => {
  const place = (position: number): number => {
    const { at, token } = pieces[pieceAt(pieces, position)] as Piece
    return token.text.length === token.end - token.start
      ? token.start + position - at
      : position > at
        ? token.end
        : token.start
  }
  const end = (position: number): number =>
    position === 0 ? place(0) : place(position - 1) + lastWidth(position)
  const lastWidth = (position: number): number => {
    const { token } = pieces[pieceAt(pieces, position - 1)] as Piece
    return token.text.length === token.end - token.start ? 1 : token.end - place(position - 1)
  }
  const moved = stretches.flatMap((stretch): Stretch[] => {
    if (stretch.length !== stretch.width)
      return [
        {
          ...stretch,
          from: place(stretch.from),
          width: end(stretch.from + stretch.width) - place(stretch.from),
        },
      ]
    const parts: Stretch[] = []
    const until = stretch.from + stretch.width
    for (let which = pieceAt(pieces, stretch.from), from = stretch.from; from < until; which++) {
      const { at, token } = pieces[which] as Piece
      const to = Math.min(until, at + token.text.length)
      if (to === from) continue
      const start = place(from)
      parts.push({
        at: stretch.at + from - stretch.from,
        length: to - from,
        from: start,
        width: end(to) - start,
      })
      from = to
    }
    return parts
  })
  return {
    text,
    stretches: moved,
    marks: marks.map((mark): NoteMark => ({ ...mark, start: place(mark.start), end: end(mark.end) })),
  }
}

/** Which piece a position stands in. */
const pieceAt = (pieces: readonly Piece[], position: number): number => {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.at ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return low
}
