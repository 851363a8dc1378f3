import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { refusal } from '../../domain/problem.js'
import { refuseColumns, separatorOf, writePlain } from '../delimited.js'
import type { FileRecord, Reader } from './reader.js'

/** The cells of a record by column. A cell beyond the header is under `#<number>`; one that is missing is absent. */
export type Cells = Readonly<Record<string, string>>

export type CsvOptions = {
  /** Columns without which a file is refused. */
  readonly columns: readonly string[]
  /** Where the header is: the first line; the first record of which this is true (what stands above is the `head`, by line number); or nowhere, and these are its names. */
  readonly header?: 'first' | ((cells: readonly string[]) => boolean) | readonly string[]
  /** By default the header's: a comma if it has one, else a tab or a semicolon. */
  readonly separator?: ',' | ';' | '\t' | '|'
  /** Tried in order, strictly; never guessed. */
  readonly encodings?: readonly string[]
  /** False for formats in which a quotation mark is a letter like any other. */
  readonly quotes?: boolean
  /** Brings the names of columns to those in `columns`. A column without a name is `column <number>`. */
  readonly rename?: (column: string, index: number) => string
}

/** A delimited text, read as a stream: records of any encoding the source names, quotes resolved. */
export const csvReader = (options: CsvOptions): Reader<Cells> => ({
  open: async ({ path, member, name, folder }) => {
    const target = join(folder, 'text.csv')
    const { encoding } = await writePlain({ path, member, name }, target, options.encodings ?? ['utf-8'])
    const found = await findHeader(target, name, options)
    refuseColumns(name, found.columns, options.columns)
    return { encoding, head: found.head, records: below(target, name, found, options) }
  },
  cells: (cells) => cells,
})

type Header = {
  readonly columns: readonly string[]
  readonly separator: string
  readonly head: Readonly<Record<string, string>>
  /** Records above the first one of data. */
  readonly above: number
}

/** How far down a header is looked for. */
const linesAbove = 200

const findHeader = async (path: string, file: string, options: CsvOptions): Promise<Header> => {
  const { header = 'first', rename = (column: string) => column } = options
  const separator = options.separator ?? separatorOf(await firstLineOf(path))
  const named = (cells: readonly string[]) =>
    cells.map((cell, index) => rename(cell.trim() || `column ${index + 1}`, index))
  if (Array.isArray(header)) return { columns: header as string[], separator, head: {}, above: 0 }
  const isHeader = typeof header === 'function' ? header : () => true
  const head: Record<string, string> = {}
  let above = 0
  for await (const cells of recordsOf(path, file, separator, options)) {
    above += 1
    if (isHeader(cells.map((cell) => cell.trim()))) return { columns: named(cells), separator, head, above }
    head[String(above)] = cells.join(separator).trim()
    if (above >= linesAbove) break
  }
  throw refusal(
    'input-columns',
    above === 0
      ? 'The file is empty.'
      : `None of the first ${above} lines is the header of this kind of file.`,
    { place: { file } },
  )
}

async function* below(
  path: string,
  file: string,
  { columns, separator, above }: Header,
  options: CsvOptions,
): AsyncGenerator<FileRecord<Cells>> {
  let row = -above
  for await (const cells of recordsOf(path, file, separator, options)) {
    row += 1
    if (row < 1) continue
    const value: Record<string, string> = {}
    for (const [index, cell] of cells.entries()) value[columns[index] ?? `#${index + 1}`] = cell
    yield { row, place: null, value }
  }
  await rm(path, { force: true })
}

async function* recordsOf(
  path: string,
  file: string,
  separator: string,
  { quotes = true }: CsvOptions,
): AsyncGenerator<string[]> {
  const { parse, CsvError } = await import('csv-parse')
  const parser = parse({
    delimiter: separator,
    quote: quotes ? '"' : null,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 2 ** 23,
  })
  const ended = pipeline(createReadStream(path, { highWaterMark: 2 ** 18 }), parser)
  ended.catch(() => {}) // told below; one who leaves early tears the pipeline, and does not wait for it
  let count = 0
  try {
    for await (const cells of parser) {
      count += 1
      yield cells as string[]
    }
    await ended
  } catch (error) {
    if (error instanceof CsvError)
      throw refusal(
        'input-format',
        error.code === 'CSV_MAX_RECORD_SIZE'
          ? 'A record is longer than 8 MB: a quotation mark is not closed, or this is no table.'
          : 'A quotation mark is out of place.',
        { place: { file, row: count + 1 } },
      )
    throw error
  }
}

const firstLineOf = async (path: string): Promise<string> => {
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 2 ** 14 }))
    return String(chunk).split('\n', 1)[0] ?? ''
  return ''
}
