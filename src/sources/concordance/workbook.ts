import type { SheetRow } from '../../lake/readers/sheet.js'
import type { RowParser } from '../../lake/source.js'
import { classificationOf } from './classification.js'
import { answerPair } from './pairs.js'

type Column = { readonly index: number; readonly classification: string }

/** `From HS2022`, `To HS2017`, `CN 2024 code`: the classification a heading names. */
const named = (cell: SheetRow['cells'][number]): string | null =>
  typeof cell === 'string' ? classificationOf(cell.replaceAll(/\b(?:from|to|codes?)\b/gi, '')) : null

const columnsIn = (cells: SheetRow['cells']): Column[] =>
  cells.flatMap((cell, index) => {
    const classification = named(cell)
    return classification === null ? [] : [{ index, classification }]
  })

/** A sheet holds a table once two of a row's cells name classifications; its name says of which kind it is. */
export const parseWorkbook: RowParser<SheetRow> = () => {
  let [sheet, from, to]: [string, Column | undefined, Column | undefined] = ['', undefined, undefined]
  return ({ value: row }) => {
    if (row.sheet !== sheet) [sheet, from, to] = [row.sheet, undefined, undefined]
    if (from === undefined || to === undefined) {
      const found = columnsIn(row.cells)
      if (found.length === 2) [from, to] = found
      return []
    }
    const kind = /conversion/i.test(sheet) && !/correlation/i.test(sheet) ? 'conversion' : 'correlation'
    return answerPair({
      from: [from.classification, String(row.cells[from.index] ?? '')],
      to: [to.classification, String(row.cells[to.index] ?? '')],
      kind,
    })
  }
}
