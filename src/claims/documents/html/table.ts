import type { TableDraft } from '../assemble.js'
import { joinGathered } from '../draft.js'
import type { NoteDraft } from '../notes.js'

/** What HTML allows a cell to span, and how wide a table may grow by spans. */
const longestSpan = 1000
const widest = 5000

/** A block of HTML before notes and the title are told. */
export type HtmlDraft = NoteDraft & {
  /** It stands in the main part or an article of the page. */
  readonly main: boolean
}

export type HtmlCell = {
  readonly header: boolean
  readonly rowSpan: number
  readonly columnSpan: number
  /** What stands in it, in order, nested tables with it. */
  readonly parts: HtmlDraft[]
}

/** A table while it is read. */
export type TableFrame = {
  /** Index of its opening token. */
  readonly open: number
  readonly presentation: boolean
  readonly key: { rows: number; columns: number }
  readonly captions: HtmlDraft[]
  /** Text between the cells, where none may stand. */
  readonly stray: HtmlDraft[]
  readonly rows: HtmlCell[][]
  head: boolean
  cell: HtmlCell | null
  caption: boolean
}

/** A span as an attribute gives it, at least 1. */
export const spanOf = (value: string | undefined): number => {
  const span = Number.parseInt(value ?? '', 10)
  return Number.isFinite(span) && span > 1 ? Math.min(span, longestSpan) : 1
}

type Placed = {
  readonly cell: HtmlCell
  readonly row: number
  readonly column: number
  readonly span: number
}

/**
 * The blocks of a finished table: its caption, its cells in their order, then the tables within them. A table that only
 * lays out a page gives what stands in its cells.
 */
export const tableBlocks = (frame: TableFrame): HtmlDraft[] => {
  const before = [...frame.captions.map((block) => ({ ...block, captionFor: frame.key })), ...frame.stray]
  const { placed, columns } = placedCells(frame.rows)
  if (isLayout(frame, columns))
    return [...frame.captions, ...frame.stray, ...frame.rows.flat().flatMap(({ parts }) => parts)]
  frame.key.rows = frame.rows.length
  frame.key.columns = columns
  const cells = placed.map(({ cell, row, column, span }): HtmlDraft => {
    const own = cell.parts.filter((part) => part.cell === null && part.kind !== 'furniture')
    return {
      kind: 'cell',
      gathered: joinGathered(own.map(({ gathered }) => gathered)),
      level: null,
      mark: null,
      captionFor: null,
      bold: false,
      paragraph: null,
      anchors: own.flatMap(({ anchors }) => anchors),
      notes: own.some(({ notes }) => notes),
      main: own.some(({ main }) => main),
      number: null,
      cell: {
        table: frame.key as TableDraft,
        row,
        column,
        rowSpan: Math.min(cell.rowSpan, frame.rows.length - row),
        columnSpan: span,
        header: cell.header,
      },
    }
  })
  const nested = placed.flatMap(({ cell }) => cell.parts.filter((part) => part.cell !== null))
  return [...before, ...cells, ...nested]
}

/** Where each cell stands, cells that reach down from rows above left free. */
const placedCells = (rows: readonly (readonly HtmlCell[])[]): { placed: Placed[]; columns: number } => {
  /** By column, the first row that is free again. */
  const free: number[] = []
  const placed: Placed[] = []
  for (const [row, cells] of rows.entries()) {
    let column = 0
    for (const cell of cells) {
      while ((free[column] ?? 0) > row) column += 1
      const span = column + cell.columnSpan > widest ? 1 : cell.columnSpan
      placed.push({ cell, row, column, span })
      for (let covered = column; covered < column + span; covered++)
        free[covered] = Math.max(free[covered] ?? 0, row + cell.rowSpan)
      column += span
    }
  }
  return { placed, columns: free.length }
}

/** Longer texts stand in the cells of a page's layout, not in those of a table. */
const prose = 500

const isLayout = ({ rows, captions, presentation }: TableFrame, columns: number): boolean => {
  const cells = rows.flat()
  const filled = cells.filter(isFilled)
  if (filled.length <= 1) return true
  if (captions.length > 0 || cells.some(({ header }) => header)) return false
  if (presentation || columns === 1) return true
  if (rows.filter((row) => row.some(isFilled)).length === 1 && !cells.every(isShort)) return true
  const parts = filled.flatMap((cell) => cell.parts)
  return parts.some(
    ({ kind, cell, gathered }) =>
      cell !== null ||
      kind === 'heading' ||
      kind === 'title' ||
      (gathered.text.length > prose && !/\d/.test(gathered.text.slice(0, 3))),
  )
}

const isFilled = ({ parts }: HtmlCell): boolean => parts.some(({ gathered }) => gathered.text !== '')
const isShort = ({ parts }: HtmlCell): boolean => parts.every(({ gathered }) => gathered.text.length < 60)
