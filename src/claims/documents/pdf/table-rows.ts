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
  const wide = steps.filter((step) => step > 1.2 * least).length
  const spacing = wide === 0 ? 'none' : wide >= 0.25 * steps.length ? 'rows' : 'some'
  const rows: Row[] = []
  for (const [at, line] of lines.entries()) {
    const row = rowOf(line, columns)
    const above = rows.at(-1)
    const tight = at > 0 && (steps[at - 1] ?? Infinity) <= 1.15 * least && least <= 1.6 * line.size
    if (above !== undefined && tight && goesOn(above, row, spacing)) join(above, row)
    else rows.push(row)
  }
  const header = headerRows(rows)
  const first = lines[0] as Line
  return {
    kind: 'table',
    rows: rows.map(({ cells }, at): DraftRow => ({ cells: cells.map(cellOf), header: at < header })),
    columns,
    lines,
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

/** A year may end a header of words. */
const isYear = (text: string): boolean => /^(1[89]|20)\d\d$/.test(text)

/**
 * Whether a line that stands close to the row above belongs to it: never where both hold figures in one column; where
 * rows stand apart if it fills fewer columns; else only if its cells go on in small letters.
 */
const goesOn = (above: Row, row: Row, spacing: 'rows' | 'some' | 'none'): boolean => {
  const taken = new Map(above.cells.map((cell) => [cell.column, cell]))
  const clash = row.cells.some(({ column, text }) => {
    const other = taken.get(column)
    if (other === undefined || /\d[–-]$/.test(other.text)) return false // 2019– over 2021
    return (isFigure(text) && !isYear(text)) || isFigure(other.text)
  })
  if (clash) return false
  const labels = row.cells.filter(({ text }) => !isFigure(text))
  const small = labels.length > 0 && labels.every(({ text }) => /^[\p{Ll}(]/u.test(text))
  const under = labels.every(({ column }) => cellOver(above, column) !== undefined)
  if (small && under) return true
  if (spacing === 'none' || [...above.cells, ...row.cells].some(({ columnSpan }) => columnSpan > 1))
    return false
  const hyphens = row.cells.some(({ column }) => /\p{Ll}[-\u00ad]$/u.test(taken.get(column)?.text ?? ''))
  const fewer = row.cells.length < above.cells.length
  const several = row.cells.length > 1 || row.cells[0]?.column !== 0
  return (
    hyphens ||
    (fewer ? spacing === 'rows' || several : spacing === 'rows' && !(under && row.cells.length > 1))
  )
}

const cellOver = ({ cells }: Row, column: number): Cell | undefined =>
  cells.find((cell) => cell.column <= column && column < cell.column + cell.columnSpan)

const join = (above: Row, row: Row): void => {
  for (const cell of row.cells) {
    const other = cellOver(above, cell.column)
    if (other === undefined) above.cells.push(cell)
    else {
      other.lines.push(...cell.lines)
      other.text += ` ${cell.text}`
    }
  }
  above.cells.sort((a, b) => a.column - b.column)
}

/** Bold rows above others that are not, else rows before the first with a number that is no year. */
const headerRows = (rows: readonly Row[]): number => {
  const bold = rows.findIndex(({ cells }) => !cells.every((cell) => cell.bold))
  if (bold > 0) return leadingLabels(rows, bold)
  const first = rows.findIndex(({ cells }) => cells.some(({ column, text }) => column > 0 && hasNumber(text)))
  return first > 0 ? leadingLabels(rows, first) : 0
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

/** Years, quarters and units such as `1,000 t` stand in headers too. */
const hasNumber = (text: string): boolean =>
  /\d/.test(text.replace(/(1[89]|20)\d\d([–/-]\d{2,4})?|\b[QHК][1-4]\b|['’]?000\b|1[,. ]000\b/g, ''))
