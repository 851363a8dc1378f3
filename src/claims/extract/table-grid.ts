import { blocksOfTable } from './table-blocks.js'
import type { Block, DocumentText } from '../documents/document.js'
import type { Passage } from '../mentions/mention.js'
import type { Quantity } from '../quantities/found.js'
import { mentionsOf } from './between.js'

/** A table’s cells by row and column; null where there is none. */
export type Grid = readonly (readonly (Cell | null)[])[]

/** A cell with what was recognised in it. */
export type Cell = { readonly block: Block; readonly passage: Passage | null }

/** Lays the cells of a table out. */
export const gridOf = (
  document: DocumentText,
  passages: ReadonlyMap<number, Passage>,
  table: number,
): (Cell | null)[][] => {
  const shape = document.tables[table]
  const grid: (Cell | null)[][] = Array.from({ length: shape?.rows ?? 0 }, () =>
    Array.from({ length: shape?.columns ?? 0 }, () => null),
  )
  for (const index of blocksOfTable(document, table)) {
    const block = document.blocks[index]
    if (block?.cell == null) continue
    const line = grid[block.cell.row]
    if (line !== undefined && line[block.cell.column] === null)
      line[block.cell.column] = { block, passage: passages.get(index) ?? null }
  }
  return grid
}

/** Rows marked as headers; without any the rows before the first with a number that is no year. */
export const headerRows = (grid: readonly (readonly (Cell | null)[])[]): ReadonlySet<number> => {
  const marked = grid.flatMap((line, row) =>
    line.some((cell) => cell?.block.cell?.header === true) ? [row] : [],
  )
  const heads = marked.filter(
    (row) =>
      (grid[row] ?? []).every(
        (cell) => cell === null || cell.block.cell?.header === true || cell.block.text === '',
      ) && !isSection(grid, row, marked),
  )
  if (heads.length > 0) return new Set(heads)
  const first = grid.findIndex((line) => line.some((cell) => cell !== null && quantityOf(cell) !== null))
  return new Set(Array.from({ length: Math.max(0, first) }, (_, row) => row))
}

/** A row of one label alone, under a header that has titles for other columns: a heading over the rows below it. */
const isSection = (grid: Grid, row: number, headers: readonly number[]): boolean => {
  const said = (line: number): number[] =>
    (grid[line] ?? []).flatMap((cell, column) => (cell === null || cell.block.text === '' ? [] : [column]))
  const own = said(row)
  return (
    own.length === 1 &&
    own[0] === 0 &&
    headers.some((other) => other < row && said(other).filter((column) => column > 0).length > 1)
  )
}

export const quantityOf = (cell: Cell): Quantity | null =>
  cell.passage?.sentences.flatMap((sentence) => mentionsOf(sentence, 'quantity'))[0] ?? null

/** The header cell above a column, its own or one that spans it. */
export const covering = (line: readonly (Cell | null)[], column: number): Cell | null => {
  for (let at = column; at >= 0; at--) {
    const cell = line[at]
    if (cell == null) continue
    const place = cell.block.cell
    return place !== null && place.column + Math.max(1, place.columnSpan) > column ? cell : null
  }
  return null
}
