import type { TableDraft } from '../assemble.js'
import { joinGathered, moved, type Gathered } from '../draft.js'
import type { NoteDraft } from '../notes.js'

/** A block of a DOCX file: its places are places in `raw` until the whole text is put together. */
export type DocxDraft = NoteDraft & {
  readonly raw: string
  /** The block is of the note with this number. */
  readonly note: string | null
}

export type DocxCell = {
  column: number
  span: number
  /** Whether it goes on the cell above it. */
  continues: boolean
  deleted: boolean
  readonly parts: DocxDraft[]
}

export type DocxRow = { header: boolean; deleted: boolean; before: number; readonly cells: DocxCell[] }

/** A table while it is read. */
export type DocxTable = { readonly rows: DocxRow[] }

/** A cell spans at most as many columns. */
export const widestSpan = 1000

type Placed = { readonly cell: DocxCell; readonly row: number; readonly header: boolean; rowSpan: number }

/**
 * The blocks of a finished table: its cells in their order, then the tables within them. A frame around a text gives the
 * text.
 */
export const tableDrafts = ({ rows: all }: DocxTable): DocxDraft[] => {
  const rows = all.filter(({ deleted }) => !deleted)
  for (const row of rows) placeCells(row)
  const cells = mergedCells(rows)
  if (isFrame(cells)) return cells.flatMap(({ cell }) => cell.parts)
  const columns = cells.reduce((most, { cell }) => Math.max(most, cell.column + cell.span), 0)
  const table: TableDraft = { rows: rows.length, columns }
  const own = cells.map(({ cell, row, header, rowSpan }): DocxDraft => {
    const parts = cell.parts.filter((part) => part.cell === null)
    const first = parts.find(({ gathered }) => gathered.text !== '') ?? parts[0]
    return {
      kind: first?.kind === 'furniture' || first?.kind === 'footnote' ? first.kind : 'cell',
      ...joined(parts),
      level: null,
      mark: null,
      captionFor: null,
      bold: false,
      paragraph: first?.paragraph ?? null,
      note: first?.note ?? null,
      anchors: [],
      notes: false,
      number: null,
      cell: { table, row, column: cell.column, rowSpan, columnSpan: cell.span, header },
    }
  })
  return [...own, ...cells.flatMap(({ cell }) => cell.parts.filter((part) => part.cell !== null))]
}

const placeCells = ({ cells, before }: DocxRow): void => {
  let column = before
  for (const cell of cells) {
    cell.column = column
    column += cell.span
  }
}

/** The cells, those that go on the cell above taken into it. */
const mergedCells = (rows: readonly DocxRow[]): Placed[] => {
  const placed: Placed[] = []
  const above = new Map<number, Placed>()
  for (const [row, { cells, header }] of rows.entries()) {
    for (const cell of cells) {
      if (cell.deleted) continue
      const upper = cell.continues ? above.get(cell.column) : undefined
      if (upper !== undefined) {
        upper.rowSpan = row - upper.row + 1
        for (const part of cell.parts) upper.cell.parts.push(part)
        continue
      }
      const one: Placed = { cell, row, header, rowSpan: 1 }
      placed.push(one)
      above.set(cell.column, one)
    }
  }
  return placed
}

const joined = (parts: readonly DocxDraft[]): { raw: string; gathered: Gathered } => {
  const kept = parts.filter(({ raw }) => raw.trim() !== '')
  let length = 0
  const gathered = kept.map((part) => {
    const placed = moved(part.gathered, length)
    length += part.raw.length + 1
    return placed
  })
  return { raw: kept.map(({ raw }) => raw).join(' '), gathered: joinGathered(gathered) }
}

/** A table of one cell, of one column, or around other tables and headings: it sets off a text. */
const isFrame = (cells: readonly Placed[]): boolean => {
  const filled = cells.filter(({ cell }) => cell.parts.some(({ gathered }) => gathered.text !== ''))
  if (filled.length <= 1) return true
  if (cells.some(({ header }) => header)) return false
  if (filled.every(({ cell }) => cell.column === 0)) return cells.every(({ cell }) => cell.column === 0)
  return filled.some(({ cell }) =>
    cell.parts.some((part) => part.cell !== null || part.kind === 'heading' || part.kind === 'title'),
  )
}
