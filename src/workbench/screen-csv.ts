import { refusal } from '../domain/problem.js'

/** A row of a delimited file by the names of its columns, in the file’s order. */
export type CsvRow = { readonly row: number; readonly cells: readonly string[] }

export type CsvFile = { readonly columns: readonly string[]; readonly rows: AsyncGenerator<CsvRow> }

/**
 * Reads a delimited text as a stream: header, then rows. The separator is the header’s: comma, semicolon or tab.
 * @throws Refusal `screen-columns` without a header, for a row of more cells than it, and for an open quotation mark at the end;
 * `input-encoding` for what is not UTF-8
 */
export const readCsv = async (chunks: AsyncIterable<Uint8Array | string>, file: string): Promise<CsvFile> => {
  const records = recordsOf(textOf(chunks, file), file)
  const first = await records.next()
  if (first.done === true) throw refusal('screen-columns', 'The file is empty.', { place: { file } })
  const columns = first.value.map((cell) => cell.trim())
  return { columns, rows: rowsOf(records, columns.length, file) }
}

async function* rowsOf(
  records: AsyncGenerator<string[]>,
  width: number,
  file: string,
): AsyncGenerator<CsvRow> {
  let row = 0
  for await (const cells of records) {
    row += 1
    if (cells.length > width)
      throw refusal('screen-columns', `The row has ${cells.length} cells, the header ${width}.`, { place: { file, row } })
    yield { row, cells: [...cells, ...Array<string>(width - cells.length).fill('')] }
  }
} // prettier-ignore

async function* textOf(chunks: AsyncIterable<Uint8Array | string>, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of chunks)
      yield typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw refusal('input-encoding', 'The file is not in UTF-8.', { place: { file } })
  }
}

/** Records of a delimited text, quotes resolved; blank lines are none. The separator is settled by the first line. */
async function* recordsOf(chunks: AsyncIterable<string>, file: string): AsyncGenerator<string[]> {
  let [cells, cell]: [string[], string] = [[], '']
  let state: 'start' | 'plain' | 'quoted' | 'closing' = 'start'
  let separator: string | null = null
  let head = ''
  for await (const piece of chunks) {
    let text: string = piece
    if (separator === null) {
      head += piece
      if (!/[\r\n]/.test(head)) continue
      head = head.replace(/^\uFEFF/, '')
      separator = separatorIn(head.split(/[\r\n]/, 1)[0] ?? '')
      text = head
    }
    for (const letter of text) {
      if (state === 'quoted') {
        if (letter === '"') state = 'closing'
        else cell += letter
        continue
      }
      if (state === 'closing' && letter === '"') {
        cell += '"'
        state = 'quoted'
      } else if (letter === '"' && state === 'start') state = 'quoted'
      else if (letter === separator) {
        cells.push(cell)
        ;[cell, state] = ['', 'start']
      } else if (letter === '\n' || letter === '\r') {
        if (cells.length > 0 || cell !== '' || state !== 'start') yield [...cells, cell]
        ;[cells, cell, state] = [[], '', 'start']
      } else {
        cell += letter
        state = 'plain'
      }
    }
  }
  if (separator === null && head !== '') {
    head = head.replace(/^\uFEFF/, '')
    if (head !== '') yield head.split(separatorIn(head)).map((each) => each.replace(/^"|"$/g, ''))
  }
  if (state === 'quoted') throw refusal('screen-columns', 'A quotation mark is never closed.', { place: { file } })
  if (cells.length > 0 || cell !== '') yield [...cells, cell]
} // prettier-ignore

const separatorIn = (line: string): string =>
  line.includes(',') ? ',' : line.includes('\t') ? '\t' : line.includes(';') ? ';' : ','

/**
 * A cell for a spreadsheet: quoted where it must be, and with an apostrophe before what would be run as a formula.
 * Source: OWASP, “CSV Injection”.
 */
export const safeCell = (text: string): string => {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A line of cells, CRLF at its end. */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : safeCell(cell ?? ''))).join(',')}\r\n`

/** The place of a column by its name or one of its other names; null where there is none. */
export const columnAt = (columns: readonly string[], ...names: readonly string[]): number | null => {
  const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '')
  const at = columns.findIndex((column) => names.some((name) => plain(name) === plain(column)))
  return at === -1 ? null : at
}
