import type { Cells } from '../../lake/readers/csv.js'
import type { HtmlRow } from '../../lake/readers/html.js'
import type { SheetRow } from '../../lake/readers/sheet.js'

/** A cell at its place in the grid, whatever the file's format. */
export type GridCell = {
  readonly text: string
  readonly title: string | null
  readonly coloured: boolean
  /** How many more rows it reaches down. */
  readonly below: number
}

const plain = (text: string): GridCell => ({ text: text.trim(), title: null, coloured: false, below: 0 })

const colour = /(?:^|;)\s*color\s*:\s*(?!black|white|inherit|#000|#fff|#002b54)/i

/** A row of a page: a cell that spans columns stands in the first of them and, as text, in all. */
export const pageCells = ({ cells }: HtmlRow): GridCell[] =>
  cells.flatMap((cell) => {
    const at: GridCell = {
      text: cell.text,
      title: cell.title,
      coloured: colour.test(cell.style ?? ''),
      below: cell.rowspan - 1,
    }
    return Array.from({ length: Math.min(cell.colspan, 500) }, () => at)
  })

export const sheetCells = ({ cells }: SheetRow): GridCell[] =>
  cells.map((cell) => plain(cell === null ? '' : String(cell)))

/** A line of text; its header was taken as the names of columns, so that those are its keys. */
export const textCells = (cells: Cells): GridCell[] => Object.values(cells).map(plain)
