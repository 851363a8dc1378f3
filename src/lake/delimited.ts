import { createReadStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { refusal } from '../domain/problem.js'
import { writeProblem } from './atomic-write.js'
import { NotLines, numberedLines } from './numbered-lines.js'
import { packedProblem, unpacked } from './packing.js'
import { pipeToFile } from './pipe-to-file.js'
import { encodingByMark, plainText } from './plain-text.js'

/** A CSV made plain: one record a line, its number before it, no quotes, UTF-8, `\n`. What the engine reads without guessing. */
export type Delimited = {
  readonly path: string
  readonly separator: string
  readonly columns: readonly string[]
  /** Records, the header not counted. */
  readonly records: number
  readonly encoding: string
}

/** After the number of a record, and between the cells of one whose quotes were resolved; no text holds it. */
export const cellSeparator = '\x1f'
const breaking = new RegExp(`[\n${cellSeparator}]`, 'g')

/**
 * Unpacks a CSV and makes it plain. Where no cell is quoted the lines stay as they are; otherwise a streaming
 * parser resolves the quotes, and a line break within a cell becomes a space.
 * @param encodings tried in order, strictly; never guessed
 * @throws Refusal `input-encoding`, `input-truncated`, `input-format`, `input-columns`, `disk-full`
 */
export const makeDelimited = async (
  input: { path: string; member: string | null; name: string },
  target: string,
  needed: readonly string[],
  encodings: readonly string[],
  rename: (column: string) => string = (column) => column,
): Promise<Delimited> => {
  const { encoding, hasQuotes, lines } = await writePlain(input, target, encodings, { numbered: true })
  const header = (await firstLine(target)).replace(`0${cellSeparator}`, '')
  const separator = separatorOf(header)
  const columns = columnsOf(header, separator).map(rename)
  refuseColumns(input.name, columns, needed)
  if (!hasQuotes) return { path: target, separator, columns, encoding, records: lines - 1 }
  const resolved = `${target}.resolved`
  const records = await resolveQuotes(input.name, target, resolved, separator, columns.length)
  await rm(target)
  return { path: resolved, separator: cellSeparator, columns, encoding, records: records - 1 }
}

/** What stands between the cells, by the header: a comma if it has one, else a tab or a semicolon. */
export const separatorOf = (header: string): string =>
  header.includes(',') ? ',' : (/[\t;]/.exec(header)?.[0] ?? ',')

/** The names of the columns, without quotation marks. */
export const columnsOf = (header: string, separator: string): string[] =>
  header.split(separator).map((name) => name.trim().replace(/^"(.*)"$/, '$1'))

/** @throws Refusal `input-columns` where a needed column is missing, or is there twice */
export const refuseColumns = (file: string, columns: readonly string[], needed: readonly string[]): void => {
  const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ')
  const missing = needed.filter((name) => !columns.includes(name))
  const twice = needed.filter((name) => columns.indexOf(name) !== columns.lastIndexOf(name))
  if (missing.length === 0 && twice.length === 0) return
  const says =
    missing.length > 0
      ? `The file has no column ${quoted(missing)}; it has ${columns.join(', ').slice(0, 200)}.`
      : `The file has two columns ${quoted(twice)}.`
  throw refusal('input-columns', says, { place: { file } })
}

/**
 * Unpacks a text and writes it as UTF-8 with `\n`, in the first encoding that fits.
 * @throws Refusal `input-encoding`, `input-truncated`, `input-packing`, `disk-full`
 */
export const writePlain = async (
  input: { path: string; member: string | null; name: string },
  target: string,
  encodings: readonly string[],
  { numbered = false } = {},
): Promise<{ encoding: string; hasQuotes: boolean; lines: number }> => {
  const marked = input.member === null ? encodingByMark(await head(input.path)) : null
  const candidates = marked === null ? encodings : [marked]
  for (const [index, encoding] of candidates.entries()) {
    const { stream, hasQuotes } = plainText(input.name, encoding)
    const numbers = numbered ? numberedLines(cellSeparator, hasQuotes) : null
    const stages = numbers === null ? [stream] : [stream, numbers.stream]
    try {
      await pipeToFile([...(await unpacked(input.path, input.member)), ...stages], target)
      return { encoding, hasQuotes: hasQuotes(), lines: numbers?.count() ?? 0 }
    } catch (error) {
      // A quoted cell may hold line breaks: such a file is numbered by its records, later.
      if (error instanceof NotLines) return writePlain(input, target, [encoding])
      const problem = packedProblem(error, input.name)
      const another = problem?.problem.code === 'input-encoding' && index < candidates.length - 1
      if (!another) throw problem ?? writeProblem(error, target)
    }
  }
  throw refusal('input-encoding', 'No encoding fits the file.', { place: { file: input.name } })
}

const head = async (path: string): Promise<Buffer> => {
  const handle = await open(path, 'r')
  const bytes = Buffer.alloc(4)
  await handle.read(bytes, 0, 4, 0).finally(() => handle.close())
  return bytes
}

const firstLine = async (path: string): Promise<string> => {
  let text = ''
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 2 ** 14 })) {
    text += String(chunk)
    const end = text.indexOf('\n')
    if (end !== -1) return text.slice(0, end)
    if (text.length > 2 ** 20) break
  }
  return text
}

const resolveQuotes = async (name: string, from: string, to: string, separator: string, width: number) => {
  const { parse, CsvError } = await import('csv-parse')
  let count = 0
  const joined = new Transform({
    writableObjectMode: true,
    transform(cells: string[], _encoding, done) {
      count += 1
      // A record of another width is judged later, by its row: it keeps its place, padded or with its surplus visible.
      const plain = cells.map((cell) => cell.replaceAll(breaking, ' '))
      done(null, `${[count - 1, ...plain].join(cellSeparator)}\n`)
    },
  })
  const parser = parse({
    delimiter: separator,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: 2 ** 20,
  })
  const read = createReadStream(from, { highWaterMark: 2 ** 20 })
  await pipeToFile([read, parser, joined], to).catch((error: unknown) => {
    if (error instanceof CsvError)
      throw refusal('input-format', `A quotation mark is out of place (${width} columns expected).`, {
        place: { file: name, row: Number(error['records'] ?? count) },
      })
    throw writeProblem(error, to)
  })
  return count
}
