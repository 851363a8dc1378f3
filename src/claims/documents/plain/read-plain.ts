import { say } from '../../messages/said.js'
import type { Block, DocumentText, Place, Table } from '../document.js'
import { lineFinder } from '../line-finder.js'
import { captionsOf } from './captions.js'
import { contentsLines } from './contents.js'
import { runningHeads } from './furniture.js'
import { withHeadings } from './headings.js'
import { wordsOf, type Words } from './hyphen.js'
import { chunksOf, linesOf } from './lines.js'
import { notesOf } from './notes.js'
import { joinedPages } from './pages.js'
import { piecesOf, type Piece } from './pieces.js'
import { readingOf, type Context } from './reading.js'
import { wrapWidth } from './wrap.js'

/**
 * Reads plain text: paragraphs whole again where lines or pages cut them, tables set with tabs, bars or spaces, headings, lists,
 * captions, notes and their marks, tables of contents, and what only stands about on a page.
 * @param text of the file, byte order mark and line breaks as they are: all places are in it
 */
export const readPlain = (text: string): DocumentText => {
  const lines = linesOf(text)
  const chunks = chunksOf(lines)
  const notes = notesOf(text, lines)
  const heads = runningHeads(chunks)
  const setting = { notes, contents: contentsLines(lines), width: wrapWidth(chunks), heads }
  const pieces = chunks.flatMap((chunk) => piecesOf(chunk, setting))
  let words: Words | null = null
  return {
    format: 'text',
    text,
    ...blocksOf(withHeadings(joinedPages(pieces)), { text, notes, words: () => (words ??= wordsOf(text)) }),
    unreadable: unreadableIn(text),
    pages: null,
    title: null,
  }
}

const blocksOf = (pieces: readonly Piece[], context: Context): { blocks: Block[]; tables: Table[] } => {
  const blocks: Block[] = []
  const tables: (Table & { piece: number })[] = []
  const lineOf = lineFinder(context.text)
  const blockOf = new Map<number, number>()
  const push = (piece: Piece, parts: readonly Place[], more: Partial<Block>): void => {
    const read = readingOf(parts, context)
    if (read.text === '') return
    const { mark, level } = piece
    const line = lineOf(parts[0]?.start ?? 0)
    blocks.push({
      kind: 'paragraph',
      cell: null,
      mark,
      level,
      page: null,
      line,
      paragraph: null,
      ...more,
      ...read,
    })
  }
  pieces.forEach((piece, at) => {
    if (piece.kind !== 'table') {
      blockOf.set(at, blocks.length)
      push(piece, piece.parts, { kind: piece.kind })
      return
    }
    const { rows, columns, cells } = piece.grid as NonNullable<Piece['grid']>
    for (const { start, end, ...place } of cells)
      push(piece, [{ start, end }], { kind: 'cell', cell: { table: tables.length, rowSpan: 1, ...place } })
    tables.push({ caption: null, rows, columns, piece: at })
  })
  const captions = captionsOf(pieces)
  return {
    blocks,
    tables: tables.map(({ piece, ...table }) => ({
      ...table,
      caption: blockOf.get(captions.get(piece) ?? -1) ?? null,
    })),
  }
}

/** Characters that stand for ones lost in decoding. */
const unreadableIn = (text: string): DocumentText['unreadable'] => {
  const lost = text.split('\ufffd').length - 1
  const first = text.indexOf('\ufffd')
  const says = say('read/lost', { count: lost })
  return lost === 0 ? [] : [{ what: 'damaged', says, page: null, start: first, end: first + 1 }]
}
