import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Duplex } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { refusal } from '../../domain/problem.js'
import { writePlain } from '../delimited.js'
import { unpacked } from '../packing.js'
import type { FileRecord, RawFile, Reader } from './reader.js'

/** A cell of a table: its text with white space collapsed, and the marks by which publishers say what it is. */
export type HtmlCell = {
  readonly text: string
  /** The `title` of the cell, or of the first element in it that has one. */
  readonly title: string | null
  /** Of the cell and of the elements in it, with their `color`. */
  readonly style: string | null
  readonly colspan: number
  readonly rowspan: number
  /** A `<th>`. */
  readonly header: boolean
}

/** A `<tr>`. It is a heading within a `<thead>`, where it has a `<th>` of columns, and where all its cells are `<th>`. */
export type HtmlRow = { readonly cells: readonly HtmlCell[]; readonly heading: boolean }

export type HtmlTableOptions = {
  /** Picks the table, or the tables, by its attributes; names are in lower case. */
  readonly table: (attributes: Readonly<Record<string, string>>) => boolean
  /** What is looked for, in a few words, for the refusal of a file without it. */
  readonly what: string
  /** Where the page does not declare its own; tried in order, strictly; never guessed. */
  readonly encodings?: readonly string[]
}

/**
 * The rows of tables in an HTML page, read as a stream. What stands before the first of them is the `head`, a line of
 * text each, by number from `1`.
 */
export const htmlTableReader = (options: HtmlTableOptions): Reader<HtmlRow> => ({
  open: async (file) => {
    const target = join(file.folder, 'page.html')
    const { encoding } = await writePlain(file, target, await encodingsOf(file, options))
    return {
      encoding,
      head: await headOf(target, file.name, options),
      records: rowsOf(target, file.name, options),
    }
  },
  cells: ({ cells }) => Object.fromEntries(cells.map(({ text }, index) => [String(index + 1), text])),
})

/** Lines of a page above its grid, and letters of each, that are kept. */
const headLimits = { lines: 200, letters: 2000 }

const headOf = async (path: string, file: string, options: HtmlTableOptions) => {
  const head: Record<string, string> = {}
  let count = 0
  for await (const item of itemsOf(path, file, options)) {
    if (item.kind !== 'line') return head
    if (count < headLimits.lines) head[String(++count)] = item.text.slice(0, headLimits.letters)
  }
  throw refusal('input-format', `The page has no ${options.what}.`, { place: { file } })
}

async function* rowsOf(
  path: string,
  file: string,
  options: HtmlTableOptions,
): AsyncGenerator<FileRecord<HtmlRow>> {
  let row = 0
  for await (const item of itemsOf(path, file, options))
    if (item.kind === 'row') yield { row: ++row, place: null, value: item.row }
}

async function* itemsOf(path: string, file: string, { table }: HtmlTableOptions) {
  const page = await tableItems(file, table)
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 2 ** 16 }))
    yield* page.write(String(chunk))
  yield* page.end()
}

/** The encoding that the page declares, alone; else those of the source. */
const encodingsOf = async (
  file: RawFile,
  { encodings = ['utf-8'] }: HtmlTableOptions,
): Promise<readonly string[]> => {
  const [, label] = /<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(await beginningOf(file)) ?? []
  if (label === undefined) return encodings
  try {
    return [new TextDecoder(label).encoding]
  } catch {
    throw refusal('input-encoding', `The page declares the encoding “${label}”, which is not known.`, {
      place: { file: file.name },
    })
  }
}

/** The first kilobytes, each byte a letter; nothing where the packing is broken, which reading it whole will tell. */
const beginningOf = async ({ path, member }: RawFile): Promise<string> => {
  try {
    const stages = await unpacked(path, member)
    if (stages.length > 1) pipeline(stages as unknown as [Readable, Duplex]).catch(() => {})
    for await (const chunk of stages.at(-1) as Readable)
      return (chunk as Buffer).subarray(0, 2 ** 13).toString('latin1')
  } catch {
    return ''
  }
  return ''
}

/** What comes of a page: lines of text outside of picked tables, a mark where the first row of one begins, and the rows. */
type PageItem =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'grid' }
  | { readonly kind: 'row'; readonly row: HtmlRow }

/** Beyond these a page is a mistake or an attack. */
const limits = { row: 8 * 2 ** 20, cells: 10_000, depth: 1000, line: 10_000 }

/** Elements that do not break a line of text. */
const inline = new Set(
  'a abbr b bdi bdo big cite code em font i img input label small span strong sub sup td th u wbr'.split(' '),
)
/** Elements whose text nobody sees; of a choice, what is not chosen. */
const hidden = new Set(['script', 'style', 'template', 'option'])

type OpenCell = { -readonly [Key in keyof HtmlCell]: HtmlCell[Key] } & { readonly scope: string }
type OpenRow = { readonly cells: OpenCell[]; readonly inHead: boolean; size: number }
type OpenTable = { readonly picked: boolean; inHead: boolean; row: OpenRow | null; cell: OpenCell | null }

/**
 * Takes a page in pieces and gives what it has found so far. Holds one row of each table that is open.
 * @throws Refusal `input-format` for what is no table, `input-truncated` where the page ends within a picked one
 */
const tableItems = async (
  file: string,
  isPicked: (attributes: Readonly<Record<string, string>>) => boolean,
) => {
  const { Parser } = await import('htmlparser2')
  const tables: OpenTable[] = []
  let [depth, sinceEvent, line, ended] = [0, 0, '', false]
  let silentFrom: number | null = null
  let ready: PageItem[] = []
  const refuse = (message: string) => refusal('input-format', message, { place: { file } })

  const pickedTable = () => tables.findLast(({ picked }) => picked)
  const endLine = () => {
    const text = collapsed(line)
    if (text !== '') ready.push({ kind: 'line', text })
    line = ''
  }
  const endCell = (table: OpenTable) => {
    if (table.cell) table.cell.text = collapsed(table.cell.text)
    table.cell = null
  }
  const endRow = (table: OpenTable) => {
    endCell(table)
    if (table.picked && table.row) ready.push({ kind: 'row', row: rowFrom(table.row) })
    table.row = null
  }
  const beginRow = (table: OpenTable): OpenRow => {
    endRow(table)
    if (table.picked) ready.push({ kind: 'grid' })
    table.row = { cells: [], inHead: table.inHead, size: 0 }
    return table.row
  }
  const beginCell = (table: OpenTable, header: boolean, attributes: Readonly<Record<string, string>>) => {
    endCell(table)
    const row = table.row ?? beginRow(table)
    if (row.cells.length >= limits.cells) throw refuse(`A row has more than ${limits.cells} cells.`)
    table.cell = cellFrom(header, attributes)
    row.cells.push(table.cell)
    grow(row, (attributes['title']?.length ?? 0) + (attributes['style']?.length ?? 0))
  }
  const grow = (row: OpenRow, by: number) => {
    row.size += by
    if (row.size > limits.row) throw refuse('A row is longer than 8 MB: this is no table of data.')
  }
  const addText = (text: string) => {
    const table = pickedTable()
    if (table?.cell && table.row) {
      table.cell.text += text
      grow(table.row, text.length)
    } else if (line.length < limits.line) line += text.slice(0, limits.line)
  }

  /** What an element within a cell says of it. */
  const mark = (attributes: Readonly<Record<string, string>>) => {
    const { cell, row } = pickedTable() ?? {}
    if (!cell || !row) return
    const { title = '', style = '', color } = attributes
    cell.title ??= collapsed(title) || null
    cell.style = [cell.style ?? '', style, color ? `color:${color}` : ''].filter(Boolean).join(';') || null
    grow(row, title.length + style.length + (color?.length ?? 0))
  }

  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        sinceEvent = 0
        depth += 1
        if (depth > limits.depth) throw refuse(`Elements are nested more than ${limits.depth} deep.`)
        if (hidden.has(name) && attributes['selected'] === undefined) silentFrom ??= depth
        if (name === 'td' || name === 'th' || !inline.has(name)) addText(' ')
        if (!inline.has(name)) endLine()
        const table = tables.at(-1)
        if (name === 'table')
          tables.push({ picked: isPicked(attributes), inHead: false, row: null, cell: null })
        else if (table && name === 'thead') table.inHead = true
        else if (table && name === 'tr') beginRow(table)
        else if (table && (name === 'td' || name === 'th')) beginCell(table, name === 'th', attributes)
        else mark(attributes)
      },
      ontext: (text) => {
        sinceEvent = 0
        if (silentFrom === null) addText(text)
      },
      onclosetag: (name) => {
        sinceEvent = 0
        if (silentFrom === depth) silentFrom = null
        depth -= 1
        if (!inline.has(name)) {
          addText(' ')
          endLine()
        }
        const table = tables.at(-1)
        if (!table) return
        if (name === 'td' || name === 'th') endCell(table)
        else if (name === 'tr') endRow(table)
        else if (name === 'thead') table.inHead = false
        else if (name === 'table') {
          endRow(table)
          tables.pop()
          if (ended && table.picked)
            throw refusal('input-truncated', 'The page ends within its table.', { place: { file } })
        }
      },
    },
    { decodeEntities: true },
  )

  const taken = (): PageItem[] => {
    const items = ready
    ready = []
    return items
  }
  return {
    write: (text: string): PageItem[] => {
      sinceEvent += text.length
      parser.write(text)
      if (sinceEvent > limits.row) throw refuse('A tag or a comment is longer than 8 MB.')
      return taken()
    },
    end: (): PageItem[] => {
      ended = true
      parser.end()
      endLine()
      return taken()
    },
  }
}

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim()

const cellFrom = (header: boolean, attributes: Readonly<Record<string, string>>): OpenCell => ({
  text: '',
  title: collapsed(attributes['title'] ?? '') || null,
  style: attributes['style'] ?? null,
  colspan: span(attributes['colspan'], 1000),
  rowspan: span(attributes['rowspan'], 65_534),
  header,
  scope: (attributes['scope'] ?? '').toLowerCase(),
})

/** As browsers read it: a whole number from 1 to the most that HTML allows; anything else is 1. */
const span = (text: string | undefined, most: number): number =>
  Math.min(Math.max(Number.parseInt(text ?? '1', 10) || 1, 1), most)

const rowFrom = ({ cells, inHead }: OpenRow): HtmlRow => ({
  cells: cells.map(({ text, title, style, colspan, rowspan, header }) => ({
    text,
    title,
    style,
    colspan,
    rowspan,
    header,
  })),
  heading:
    inHead ||
    cells.some(({ header, scope }) => header && scope.startsWith('col')) ||
    (cells.length > 0 && cells.every(({ header, scope }) => header && scope !== 'row')),
})
