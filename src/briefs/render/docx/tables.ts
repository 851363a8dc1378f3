import {
  Paragraph,
  StringValueElement,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  XmlComponent,
  type ITableOptions,
  type ParagraphChild,
} from 'docx'
import type { Table as BriefTable, TableRow as BriefRow } from '../../document.js'
import { columnTexts, columnWidths, wordsFit } from '../column-widths.js'
import type { Context } from './context.js'
import { pixels, textTwips } from './page.js'
import { runsOf, words } from './runs.js'

/** Words for those who cannot see a table: its name, and what it is of. */
export type Alternative = { readonly title: string; readonly description: string }

/** A table with its alternative text (`w:tblCaption`, `w:tblDescription`), for which the library has no option. */
class DescribedTable extends Table {
  constructor(options: ITableOptions, { title, description }: Alternative) {
    super(options)
    const properties: unknown = this.root[0]
    if (!(properties instanceof XmlComponent)) throw new Error('a table begins with its properties')
    properties.addChildElement(new StringValueElement('w:tblCaption', title))
    properties.addChildElement(new StringValueElement('w:tblDescription', description))
  }
}

/** A cell to print: its words, in a paragraph style. */
export type Cell = { readonly style: string; readonly children: readonly ParagraphChild[] }

/**
 * A table of the brief's style with fixed widths; its first row is its header and stands on each page. No row stands
 * alone on a page, and what follows stays with the last ones.
 */
export const styledTable = (
  header: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  widths: readonly number[],
  alternative: Alternative,
): Table =>
  new DescribedTable(
    {
      style: 'BriefTable',
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: [...widths],
      tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noVBand: true },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: cellsOf(header, widths) }),
        ...rows.map(
          (cells, index) =>
            new TableRow({
              cantSplit: true,
              keepNext: index < 1 || index >= rows.length - 3,
              children: cellsOf(cells, widths),
            }),
        ),
      ],
    },
    alternative,
  )

const cellsOf = (cells: readonly Cell[], widths: readonly number[]): TableCell[] =>
  cells.map(
    ({ style, children }, index) =>
      new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        children: [new Paragraph({ style, children })],
      }),
  )

/** An exhibit's table: numbers to the right, the unit in the header, rows that matter in bold. */
export const exhibitTable = (table: BriefTable, alternative: Alternative, context: Context): Table => {
  const texts = columnTexts(table)
  const available = pixels(textTwips)
  const isNarrow = !wordsFit(texts, available, measures)
  const setting = isNarrow ? narrow : measures
  const style = (name: string): string => (isNarrow ? `Narrow${name}` : name)
  const header = table.columns.map(({ title, unit, numeric }) => ({
    style: style(numeric ? 'TableHeadNumber' : 'TableHead'),
    children: [
      words(title),
      ...(unit === null ? [] : [new TextRun({ text: unit, style: 'Unit', break: 1 })]),
    ],
  }))
  return styledTable(
    header,
    table.rows.map((row) => rowCells(row, table, context, style)),
    columnWidths(texts, available, setting).map((width) => Math.floor(width * 15)),
    alternative,
  )
}

const rowCells = (
  { cells, emphasis }: BriefRow,
  { columns }: BriefTable,
  context: Context,
  style: (name: string) => string,
): Cell[] =>
  columns.map(({ numeric }, index) => ({
    style: style(numeric ? 'TableNumber' : 'TableText'),
    children: runsOf(cells[index] ?? [], context, emphasis ? { text: 'Strong' } : {}),
  }))

/** Points of table text in pixels, and the room to the left and right of it. */
const measures = { fontSize: (8.5 * 96) / 72, padding: 14 }

/** The same of a table whose words would else be broken: smaller letters. */
const narrow = { ...measures, fontSize: (7 * 96) / 72 }
