import type { BlockKind } from '../document.js'
import { lineOf, segmentOf } from './lines.js'
import type { Columns } from './table-columns.js'
import type { Line, Word } from './word.js'

/** A line of a block or of a cell: words from left to right. */
export type TextLine = { readonly words: readonly Word[]; readonly page: number; readonly line: number }

/** A block before its text is written out. */
export type DraftBlock = {
  readonly kind: Exclude<BlockKind, 'cell'>
  readonly lines: readonly TextLine[]
  /** Size of its letters, in points; of a heading also whether it is bold, for its level. */
  readonly size: number
  readonly bold: boolean
  /** Of a footnote. */
  readonly mark: string | null
  /** Of a heading: 1 the highest. */
  readonly level: number | null
  /** Its first and last line as they stood, and the edges of its column: for judging whether it goes on elsewhere. */
  readonly first: Line
  readonly last: Line
  readonly left: number
  readonly right: number
}

export type DraftCell = {
  readonly column: number
  readonly columnSpan: number
  readonly lines: readonly TextLine[]
}

export type DraftRow = { readonly cells: readonly DraftCell[]; readonly header: boolean }

export type DraftTable = {
  readonly kind: 'table'
  readonly rows: readonly DraftRow[]
  readonly columns: Columns
  /** As they stood, so that a part on another page can be cut by the columns of the first. */
  readonly lines: readonly Line[]
  readonly size: number
  readonly page: number
  readonly lastPage: number
}

export type Draft = DraftBlock | DraftTable

export const textLine = (line: Line): TextLine => ({
  words: line.segments.flatMap(({ words }) => words),
  page: line.page,
  line: line.number,
})

/** Lines of one column as a block; a single line’s own edges stand for its column’s where these are not known. */
export const draftBlock = (
  kind: DraftBlock['kind'],
  lines: readonly [Line, ...Line[]],
  column: { readonly left: number; readonly right: number } = { left: lines[0].x, right: lines[0].end },
): DraftBlock => ({
  kind,
  lines: lines.map(textLine),
  size: lines[0].size,
  bold: lines.every(({ bold }) => bold),
  mark: null,
  level: null,
  first: lines[0],
  last: lines.at(-1) ?? lines[0],
  left: column.left,
  right: column.right,
})

/** Lines of cells as one line, which stands where the first of them does. */
export const rowLine = (lines: readonly TextLine[]): Line => {
  const words = lines.flatMap((line) => line.words)
  const line = lineOf([segmentOf(words, words[0]?.y ?? 0)], lines[0]?.page ?? 0)
  return { ...line, number: lines[0]?.line ?? 0 }
}
