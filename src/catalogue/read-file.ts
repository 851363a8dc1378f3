import { open, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { refusal } from '../domain/problem.js'
import { isCode } from '../lake/atomic-write.js'
import { encodingByMark } from '../lake/plain-text.js'
import { csvReader } from '../lake/readers/csv.js'
import { sheetReader } from '../lake/readers/sheet.js'
import { givenKeys, readCells, type GivenCells, type GivenOrganisation } from './cells.js'
import { columnOf, headingOf, isHeader } from './columns.js'
import { cellText } from './lists.js'
import { OrganisationSchema, organisationNamed } from './organisation.js'
import { readVcards } from './vcard-lines.js'
import { vcardCells } from './vcard.js'

/** A row of a file: where it stands, and the organisation it tells of. */
export type GivenRow = GivenOrganisation & { readonly row: number; readonly place: string | null }

/** What a file holds. */
export type GivenFile = {
  readonly file: string
  readonly format: 'csv' | 'xlsx' | 'vcard' | 'json'
  readonly rows: readonly GivenRow[]
  /** Headings, or properties of cards, that are not known: what stands under them is left out. */
  readonly leftOut: readonly string[]
}

/** Bytes of a file, and rows; a catalogue of so many is no catalogue. */
const [mostBytes, mostRows] = [64 * 2 ** 20, 100_000]

export type ReadOptions = {
  /** A folder to unpack into; whoever made it removes it. */
  readonly folder: string
  /** Of a text that is not UTF-8: never guessed. */
  readonly encoding?: string | undefined
  /** The file’s name, where its path has another. */
  readonly name?: string | undefined
}

/**
 * Reads a file of organisations: a delimited text, a workbook, cards, or the JSON of an export. Its first bytes and its name say which.
 * @throws Refusal `input-missing`, `input-too-large`, `input-columns`, `input-encoding`, `input-format`
 */
export const readGivenFile = async (path: string, options: ReadOptions): Promise<GivenFile> => {
  const name = options.name ?? basename(path)
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : null),
    (error: unknown) => {
      if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR') || isCode(error, 'EACCES')) return null
      throw error
    },
  )
  if (size === null) throw refusal('input-missing', `${name} is no file that can be read.`)
  if (size > mostBytes)
    throw refusal('input-too-large', `A file of organisations has at most ${mostBytes / 2 ** 20} MB.`, { place: { file: name } })
  const head = await headOf(path)
  const start = head.toString('latin1').trimStart()
  const given = { path, member: null, name, folder: options.folder }
  if (head.subarray(0, 2).toString('latin1') === 'PK') return { file: name, format: 'xlsx', ...(await sheetRows(given)) }
  if (/\.(?:vcf|vcard)$/i.test(name) || /^(?:\xef\xbb\xbf)?BEGIN:VCARD/i.test(start))
    return { file: name, format: 'vcard', ...cardRows(await textIn(path, name, options.encoding), name) }
  if (/\.json$/i.test(name) || start.startsWith('{'))
    return { file: name, format: 'json', ...jsonRows(await textIn(path, name, 'utf-8'), name) }
  return { file: name, format: 'csv', ...(await csvRows(given, options.encoding)) }
} // prettier-ignore

const headOf = async (path: string): Promise<Buffer> => {
  const handle = await open(path, 'r')
  const bytes = Buffer.alloc(64)
  const { bytesRead } = await handle.read(bytes, 0, 64, 0).finally(() => handle.close())
  return bytes.subarray(0, bytesRead)
}

const encodingRemedy =
  'Save the file as UTF-8, or name what it is in with --encoding: windows-1251 (Cyrillic), windows-1250 (Serbian Latin).'

const textIn = async (path: string, file: string, encoding = 'utf-8'): Promise<string> => {
  const bytes = await readFile(path)
  try {
    return new TextDecoder(encodingByMark(bytes) ?? encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    const says =
      error instanceof RangeError
        ? `“${encoding}” is no encoding that is known.`
        : `The file is not in ${encoding.toUpperCase()}.`
    throw refusal('input-encoding', says, { place: { file }, remedy: encodingRemedy })
  }
}

type Rows = Pick<GivenFile, 'rows' | 'leftOut'>
type Raw = { readonly path: string; readonly member: null; readonly name: string; readonly folder: string }

const refuseTooMany = (count: number, file: string): void => {
  if (count > mostRows)
    throw refusal('input-too-large', `The file has more than ${mostRows} rows.`, { place: { file } })
}

/** The text is read once, so that its encoding is told apart from what else may be wrong. */
const csvRows = async (raw: Raw, encoding = 'utf-8'): Promise<Rows> => {
  if (encoding !== 'utf-8' && !isEncoding(encoding)) await textIn(raw.path, raw.name, encoding)
  const reader = csvReader({ columns: [], header: isHeader, encodings: [encoding], rename: headingName })
  const { records } = await reader.open(raw).catch((error: unknown) => {
    throw withRemedy(error, raw.name)
  })
  const rows: GivenRow[] = []
  const seen = new Set<string>()
  for await (const { row, value } of records) {
    for (const heading of Object.keys(value)) seen.add(heading)
    const cells = Object.entries(value).map(([heading, cell]) => [heading, cellText(cell)] as const)
    if (cells.some(([, cell]) => cell.trim() !== ''))
      rows.push({ row, place: null, ...readCells(knownCells(cells)) })
    refuseTooMany(rows.length, raw.name)
  }
  return { rows, leftOut: unknownAmong([...seen]) }
}

const isEncoding = (label: string): boolean => {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}

const withRemedy = (error: unknown, file: string): unknown => {
  const problem =
    typeof error === 'object' && error !== null && 'problem' in error
      ? (error.problem as { code: string; message: string })
      : null
  if (problem?.code === 'input-encoding')
    return refusal('input-encoding', problem.message, { place: { file }, remedy: encodingRemedy })
  if (problem?.code === 'input-columns') return noHeader(file)
  return error
}

const noHeader = (file: string) =>
  refusal('input-columns', 'No row of the file is a header with a column of names.', {
    place: { file },
    remedy: 'Run `rapport catalogue template` for the headings that are known.',
  })

/** Of a known heading our own name, of another as it is, marked as unknown. */
const unknownMark = '?'
const headingName = (heading: string): string => {
  const found = columnOf(heading)
  return found === null ? `${unknownMark}${heading}` : headingOf(found.column, found.number)
}

/** Of two columns of one meaning (`name` in two languages) the first that holds something. */
const knownCells = (cells: Iterable<readonly [string, string]>): GivenCells => {
  const known: Record<string, string> = {}
  for (const [heading, cell] of cells)
    if (!heading.startsWith(unknownMark) && !heading.startsWith('#') && !known[heading]?.trim())
      known[heading] = cell
  return known
}

const unknownAmong = (headings: readonly string[]): string[] =>
  headings.flatMap((heading) =>
    heading.startsWith(unknownMark) ? [heading.slice(1)] : heading.startsWith('#') ? [heading] : [],
  )

const sheetRows = async (raw: Raw): Promise<Rows> => {
  const { records } = await sheetReader().open(raw)
  const rows: GivenRow[] = []
  const leftOut = new Set<string>()
  const headers = new Map<string, readonly string[]>()
  let row = 0
  for await (const { place, value } of records) {
    const cells = value.cells.map((cell) => (cell === null ? '' : String(cell)))
    const header = headers.get(value.sheet)
    if (header === undefined) {
      if (!isHeader(cells)) continue
      headers.set(value.sheet, cells.map((cell) => (cell.trim() === '' ? '#' : headingName(cell.trim()))))
      for (const heading of unknownAmong(headers.get(value.sheet) as string[])) if (heading !== '#') leftOut.add(heading)
      continue
    }
    if (cells.every((cell) => cell.trim() === '')) continue
    row += 1
    rows.push({ row, place, ...readCells(knownCells(cells.map((cell, at) => [header[at] ?? '#', cellText(cell)] as const))) })
    refuseTooMany(rows.length, raw.name)
  }
  if (headers.size === 0) throw noHeader(raw.name)
  return { rows, leftOut: [...leftOut] }
} // prettier-ignore

const cardRows = (text: string, file: string): Rows => {
  const leftOut = new Set<string>()
  const rows = readVcards(text, file).map((card, at): GivenRow => {
    const { cells, leftOut: left } = vcardCells(card)
    for (const name of left) leftOut.add(name)
    return { row: at + 1, place: `line ${card.line}`, ...readCells(cells) }
  })
  refuseTooMany(rows.length, file)
  return { rows, leftOut: [...leftOut] }
}

const Exported = z.object({
  schema: z.literal('rapport/catalogue-export@1'),
  entries: z.array(z.object({ id: z.string(), organisation: z.unknown() })).max(mostRows),
})

const jsonRows = (text: string, file: string): Rows => {
  const parsed = Exported.safeParse(jsonIn(text, file))
  if (!parsed.success)
    throw refusal('input-format', 'The JSON is no export of a catalogue.', { place: { file } })
  const rows = parsed.data.entries.map(({ id, organisation }, at): GivenRow => {
    const read = OrganisationSchema.safeParse(organisation)
    const [issue] = read.error?.issues ?? []
    const problems = read.success
      ? []
      : [{ column: issue?.path.join('.') ?? '', says: `It cannot be kept (${issue?.message}).`, remedy: 'Export it anew.' }] // prettier-ignore
    const value = read.success ? read.data : organisationNamed('')
    return { row: at + 1, place: null, id, organisation: value, given: givenKeys(value), media: [], problems }
  })
  return { rows, leftOut: [] }
}

const jsonIn = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw refusal('input-format', 'The file is no JSON.', { place: { file } })
  }
}
