import type { Block, DocumentText } from '../../../src/claims/documents/document.js'
import { placeOf } from '../../../src/claims/documents/document.js'
import { readPlain } from '../../../src/claims/documents/plain/read-plain.js'

/** Each block as its kind and its reading text. */
export const said = (text: string): string[] =>
  readPlain(text).blocks.map(({ kind, text: own }) => `${kind}: ${own}`)

/** The only block of a kind. */
export const only = (document: DocumentText, kind: Block['kind']): Block => {
  const [block, more] = document.blocks.filter((one) => one.kind === kind)
  if (block === undefined || more !== undefined) throw new Error(`not one ${kind}`)
  return block
}

/** A table as rows of cells, `-` where a cell holds nothing; header cells end in `:`. */
export const rowsOf = ({ blocks, tables }: DocumentText, table = 0): string[][] => {
  const { rows, columns } = tables[table] ?? { rows: 0, columns: 0 }
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, () => '-'))
  for (const { cell, text } of blocks)
    if (cell?.table === table) (grid[cell.row] as string[])[cell.column] = cell.header ? `${text}:` : text
  return grid
}

/** The stretch of the document's text a block stands in. */
export const standsIn = ({ text }: DocumentText, block: Block): string => {
  const { start, end } = placeOf(block)
  return text.slice(start, end)
}
