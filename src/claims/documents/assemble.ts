import { captionOf, sourceLine } from './classify.js'
import type { Block, BlockKind, Table } from './document.js'
import type { Gathered } from './draft.js'
import { withRoles } from './roles.js'

/** A table while its document is read; its identity tells its cells from those of others. */
export type TableDraft = { readonly rows: number; readonly columns: number }

export type CellDraft = {
  readonly table: TableDraft
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly header: boolean
}

/** A block whose place among the others is not settled yet. */
export type BlockDraft = {
  readonly kind: BlockKind
  readonly gathered: Gathered
  readonly level: number | null
  readonly mark: string | null
  readonly cell: CellDraft | null
  /** The table whose caption the document itself says this is. */
  readonly captionFor: TableDraft | null
  readonly paragraph: number | null
  /** All its letters are set bold. */
  readonly bold: boolean
}

/** A caption may be parted from its table by one line this long: a unit, a subtitle. */
const subtitle = 120

/**
 * Blocks and tables from what a reader gathered, in its order. Empty blocks fall away; captions are told by their text
 * where the document does not mark them, and join the table next to them; where a table marks no header, the rows above
 * the first figure are one.
 * @param lineOf gives the line of a position, null for formats without lines
 */
export const assemble = (
  drafts: readonly BlockDraft[],
  lineOf: ((position: number) => number) | null,
): { blocks: Block[]; tables: Table[] } => {
  const kept = withRoles(drafts.filter(({ gathered }) => gathered.text !== ''))
  const order = new Map<TableDraft, number>()
  for (const { cell } of kept) if (cell !== null && !order.has(cell.table)) order.set(cell.table, order.size)
  const headers = headerRows(kept)
  const captions = captionsOf(kept)
  const blocks = kept.map(({ kind, gathered, level, mark, cell, paragraph }): Block => {
    const first = gathered.stretches[0]?.from ?? 0
    return {
      kind,
      text: gathered.text,
      stretches: gathered.stretches,
      marks: gathered.marks,
      cell: cell && {
        ...cell,
        table: order.get(cell.table) ?? 0,
        header: cell.header || cell.row < (headers.get(cell.table) ?? 0),
      },
      mark,
      level,
      page: null,
      line: lineOf === null ? null : lineOf(first),
      paragraph,
    }
  })
  const tables = [...order.keys()].map((table) => ({
    caption: captions.get(table) ?? null,
    rows: table.rows,
    columns: table.columns,
  }))
  return { blocks, tables }
}

const captionsOf = (blocks: readonly BlockDraft[]): Map<TableDraft, number> => {
  const captions = new Map<TableDraft, number>()
  const taken = new Set<number>()
  const take = (table: TableDraft, index: number): void => {
    if (captions.has(table) || taken.has(index)) return
    captions.set(table, index)
    taken.add(index)
  }
  const firsts = new Map<TableDraft, number>()
  const lasts = new Map<TableDraft, number>()
  for (const [index, { captionFor, cell }] of blocks.entries()) {
    if (captionFor !== null) take(captionFor, index)
    if (cell === null) continue
    if (!firsts.has(cell.table)) firsts.set(cell.table, index)
    lasts.set(cell.table, index)
  }
  const isCaption = (index: number): boolean => {
    const block = blocks[index]
    if (block?.kind !== 'caption' || sourceLine(block.gathered.text) !== null) return false
    return captionOf(block.gathered.text)?.label !== 'figure'
  }
  for (const [table, first] of firsts) {
    const before = blocks[first - 1]
    const parted = before?.cell === null && before.gathered.text.length <= subtitle
    if (isCaption(first - 1)) take(table, first - 1)
    else if (parted && isCaption(first - 2)) take(table, first - 2)
  }
  for (const [table, last] of lasts) if (isCaption(last + 1)) take(table, last + 1)
  return captions
}

const year = /^(?:1[89]|20)\d\d(?:\s?[-–/]\s?(?:\d\d){1,2})?\.?(?:\s?г\.?)?$/
const figure = /^[^\p{L}\d]{0,6}\d[\d\s.,]*[^\p{L}\d]{0,6}$/u

/** A cell's text that is a figure and no year. */
const isFigure = (text: string): boolean => text.length <= 40 && figure.test(text) && !year.test(text)

const mostHeaderRows = 4

/** How many first rows are the header of each table that marks none. */
const headerRows = (blocks: readonly BlockDraft[]): Map<TableDraft, number> => {
  const marked = new Set<TableDraft>()
  const firstFigure = new Map<TableDraft, number>()
  for (const { cell, gathered } of blocks) {
    if (cell === null) continue
    if (cell.header) marked.add(cell.table)
    const known = firstFigure.get(cell.table)
    if (isFigure(gathered.text) && (known === undefined || cell.row < known))
      firstFigure.set(cell.table, cell.row)
  }
  return new Map(
    [...firstFigure].filter(
      ([table, row]) => !marked.has(table) && row <= mostHeaderRows && table.columns > 1,
    ),
  )
}
