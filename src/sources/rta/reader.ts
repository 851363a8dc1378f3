import { refusal } from '../../domain/problem.js'
import { csvReader, type Cells } from '../../lake/readers/csv.js'
import type { FileRecord, Reader } from '../../lake/readers/reader.js'
import { sheetReader, type SheetRow } from '../../lake/readers/sheet.js'

/** Without these, in lower case, a list is refused. */
export const rtaColumns = [
  'rta id',
  'rta name',
  'coverage',
  'type',
  'status',
  'date of signature (g)',
  'date of entry into force (g)',
  'current signatories',
  'original signatories',
] as const

const isHeader = (cells: readonly string[]): boolean => {
  const names = new Set(cells.map((cell) => cell.trim().toLowerCase()))
  return names.has('rta id') && names.has('rta name')
}

export const rtaCsvReader = csvReader({
  columns: rtaColumns,
  header: isHeader,
  encodings: ['utf-8', 'windows-1252'],
  rename: (column) => column.toLowerCase(),
})

const sheets = sheetReader()

/** The list as the data base exports it: a workbook, its columns named in a row of the sheet that has them. */
export const rtaSheetReader: Reader<Cells> = {
  open: async (file) => {
    const opened = await sheets.open(file)
    return { ...opened, records: below(file.name, opened.records) }
  },
  cells: (cells) => cells,
}

async function* below(
  file: string,
  rows: AsyncIterable<FileRecord<SheetRow>>,
): AsyncGenerator<FileRecord<Cells>> {
  let header: { sheet: string; columns: readonly string[] } | null = null
  let row = 0
  for await (const { place, value } of rows) {
    const cells = value.cells.map((cell) => (cell === null ? '' : String(cell)))
    if (header === null && isHeader(cells)) {
      const columns = cells.map((cell) => cell.trim().toLowerCase())
      const missing = rtaColumns.filter((name) => !columns.includes(name))
      if (missing.length > 0)
        throw refusal(
          'input-columns',
          `The sheet has no column ${missing.map((name) => `“${name}”`).join(', ')}.`,
          {
            place: { file },
          },
        )
      header = { sheet: value.sheet, columns }
      continue
    }
    // Above the header, and in other sheets, no agreement stands.
    const columns: readonly string[] = header?.sheet === value.sheet ? header.columns : []
    row += 1
    yield { row, place, value: named(columns, columns.length === 0 ? [] : cells) }
  }
  if (header === null)
    throw refusal('input-columns', 'No row of the workbook names the columns “RTA ID” and “RTA Name”.', {
      place: { file },
    })
}

const named = (columns: readonly string[], cells: readonly string[]): Cells => {
  const value: Record<string, string> = {}
  for (const [index, column] of columns.entries()) value[column || `column ${index + 1}`] = cells[index] ?? ''
  for (const [index, cell] of cells.entries())
    if (index >= columns.length && cell !== '') value[`#${index + 1}`] = cell
  return value
}
