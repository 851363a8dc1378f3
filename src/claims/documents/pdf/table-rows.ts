import { plainText } from './text.js'
import { cellsIn, type Columns } from './table-columns.js'
import type { DraftCell, DraftRow, DraftTable, TextLine } from './draft.js'
import type { Line } from './word.js'

type Cell = { column: number; columnSpan: number; lines: TextLine[]; text: string; bold: boolean }
type Row = { cells: Cell[] }

/** The lines of a table as rows of cells: a line that only goes on with cells of the row above it belongs to that row. */
export const tableRows = (lines: readonly Line[], columns: Columns): DraftTable => {
  const steps = lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? line.y))
  const least = Math.min(...steps.filter((step) => step > 0), Infinity)
  const spaced = steps.filter((step) => step > 1.2 * least).length >= 0.25 * steps.length
  const rows: Row[] = []
  for (const [at, line] of lines.entries()) {
    const row = rowOf(line, columns)
    const above = rows.at(-1)
    const tight = at > 0 && (steps[at - 1] ?? Infinity) <= 1.15 * least && least <= 1.6 * line.size
    if (above !== undefined && tight && goesOn(above, row, spaced)) join(above, row)
    else rows.push(row)
  }
  const header = headerRows(rows)
  const first = lines[0] as Line
  return {
    kind: 'table',
    rows: rows.map(({ cells }, at): DraftRow => ({ cells: cells.map(cellOf), header: at < header })),
    columns: columns.separators.length + 1,
    separators: columns.separators,
    size: first.size,
    page: first.page,
    lastPage: (lines.at(-1) as Line).page,
  }
}

const cellOf = ({ column, columnSpan, lines }: Cell): DraftCell => ({ column, columnSpan, lines })

const rowOf = (line: Line, columns: Columns): Row => ({
  cells: cellsIn(line, columns).map(({ words, column, columnSpan }) => ({
    column,
    columnSpan,
    text: plainText(words),
    lines: [{ words, page: line.page, line: line.number }],
    bold: words.every(({ style }) => style.bold),
  })),
})

const isFigure = (text: string): boolean =>
  /^[^\p{L}]*\d[^\p{L}]*$/u.test(text) || /^(–|—|-|…|\.\.|n\/?a)$/i.test(text)

/** Where rows stand apart, lines that stand close are one row unless both hold figures in a column; else only small letters go on. */
const goesOn = (above: Row, row: Row, spaced: boolean): boolean => {
  const taken = new Map(above.cells.map((cell) => [cell.column, cell]))
  const clash = row.cells.some(({ column, text }) => {
    const other = taken.get(column)
    return other !== undefined && (isFigure(text) || isFigure(other.text))
  })
  if (clash) return false
  if (row.cells.some(({ columnSpan }) => columnSpan > 1)) return false
  if (spaced) return above.cells.every(({ columnSpan }) => columnSpan === 1)
  const labels = row.cells.filter(({ text }) => !isFigure(text))
  const small = labels.length > 0 && labels.every(({ text }) => /^[\p{Ll}(]/u.test(text))
  return small && labels.every(({ column }) => taken.has(column))
}

const join = (above: Row, row: Row): void => {
  for (const cell of row.cells) {
    const other = above.cells.find(({ column }) => column === cell.column)
    if (other === undefined) above.cells.push(cell)
    else {
      other.lines.push(...cell.lines)
      other.text += ` ${cell.text}`
    }
  }
  above.cells.sort((a, b) => a.column - b.column)
}

/** Rows before the first with a figure that is no year; of a table without figures the first, where it is bold and others are not. */
const headerRows = (rows: readonly Row[]): number => {
  const first = rows.findIndex(({ cells }) =>
    cells.some(({ column, text }) => column > 0 && isFigure(text) && !isYear(text)),
  )
  if (first > 0) return Math.min(first, leadingLabels(rows, first))
  if (first === 0) return 0
  const bold = rows.findIndex(({ cells }) => !cells.every((cell) => cell.bold))
  return bold > 0 ? bold : 0
}

/** A row with a single label before the figures begin is the first group’s name, not a header. */
const leadingLabels = (rows: readonly Row[], first: number): number => {
  let count = first
  while (
    count > 1 &&
    rows[count - 1]?.cells.every(({ column, columnSpan }) => column === 0 && columnSpan === 1)
  )
    count--
  return count
}

const isYear = (text: string): boolean => /^(1[89]|20)\d\d([–/-]\d{2,4})?(\s?г\.?|\.)?[*\d]?$/.test(text)
