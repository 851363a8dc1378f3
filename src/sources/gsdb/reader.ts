import { refusal } from '../../domain/problem.js'
import { csvReader, type Cells } from '../../lake/readers/csv.js'
import type { FileRecord, Opened, RawFile, Reader } from '../../lake/readers/reader.js'
import { sheetReader } from '../../lake/readers/sheet.js'

export const caseColumns = [
  'case_id',
  'sanctioned_state',
  'sanctioning_state',
  'begin',
  'end',
  'trade',
  'descr_trade',
  'arms',
  'military',
  'financial',
  'travel',
  'other',
  'objective',
  'success',
] as const

const csv = csvReader({
  columns: caseColumns,
  encodings: ['utf-8', 'windows-1252'],
  rename: (column) => column.toLowerCase(),
})

/** More than any edition has. */
const limit = 50_000

/**
 * The whole list: which year an edition ends with is known only from all its cases (`head.last`), and tells what was
 * still in force from what ended then.
 */
const whole = async (file: RawFile, opened: Opened<Cells>): Promise<Opened<Cells>> => {
  const records: FileRecord<Cells>[] = []
  for await (const record of opened.records) {
    if (records.length === limit)
      throw refusal('input-too-large', `A list of cases has no more than ${limit} rows.`, {
        place: { file: file.name },
      })
    records.push(record)
  }
  const ends = records.map(({ value }) => (value['end'] ?? '').trim()).filter((end) => /^\d{4}$/.test(end))
  const last = ends.reduce((latest, end) => (end > latest ? end : latest), '')
  return { ...opened, head: { ...opened.head, last }, records: each(records) }
}

async function* each<Value>(records: readonly Value[]): AsyncGenerator<Value> {
  yield* records
}

export const caseReader: Reader<Cells> = {
  open: async (file) => whole(file, await csv.open(file)),
  cells: csv.cells,
}

/** The same list as a workbook, its columns named in the first row of the first sheet. */
const sheet = sheetReader({ sheets: (_, index) => index === 0 })

export const sheetCaseReader: Reader<Cells> = {
  open: async (file) => {
    const opened = await sheet.open(file)
    const records: FileRecord<Cells>[] = []
    let columns: readonly string[] | null = null
    for await (const { place, value } of opened.records) {
      const cells = value.cells.map((cell) => (cell === null ? '' : String(cell)))
      if (columns === null) {
        columns = cells.map((cell) => cell.trim().toLowerCase())
        const missing = caseColumns.filter((name) => columns?.includes(name) !== true)
        if (missing.length > 0)
          throw refusal('input-columns', `The sheet has no column ${missing.join(', ')}.`, {
            place: { file: file.name },
          })
        continue
      }
      const named = columns
      const record = Object.fromEntries([
        ...named.map((name, index) => [name, cells[index] ?? '']),
        ...cells
          .slice(named.length)
          .flatMap((cell, index) => (cell === '' ? [] : [[`#${named.length + index + 1}`, cell]])),
      ]) as Cells
      records.push({ row: records.length + 1, place, value: record })
    }
    return whole(file, { encoding: null, head: opened.head, records: each(records) })
  },
  cells: (cells) => cells,
}
