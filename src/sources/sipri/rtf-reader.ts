import { refusal } from '../../domain/problem.js'
import { refuseColumns } from '../../lake/delimited.js'
import type { Cells } from '../../lake/readers/csv.js'
import type { FileRecord, Reader } from '../../lake/readers/reader.js'
import type { RtfLine } from '../../lake/readers/rtf-text.js'
import { rtfReader } from '../../lake/readers/rtf.js'
import { partyOf } from './parties.js'

/** A line of the register as RTF, with the comments that go on below it. */
export type RegisterLine =
  /** A heading: whose deals stand below. */
  | { readonly kind: 'block'; readonly name: string }
  /** A deal by column; `party` is the partner as printed, `block` the heading above, absent where there is none. */
  | { readonly kind: 'deal'; readonly cells: Cells }
  /** A line that has no place in the register’s columns. */
  | { readonly kind: 'other'; readonly cells: readonly string[] }

/** The columns by the words that their titles have; a title is of the first one that fits. */
const titles: readonly (readonly [string, RegExp])[] = [
  ['party', /\b(?:recipient|supplier)\b/i],
  ['designation', /\bdesignation\b/i],
  ['description', /\bdescription\b/i],
  ['delivered', /\b(?:delivered|produced)\b/i],
  ['delivery_years', /\bdeliver(?:y|ies)\b/i],
  ['ordered', /\bordered\b/i],
  ['order_year', /\b(?:order|licen[cs]e)\b/i],
  ['comments', /\bcomments\b/i],
]

/** The columns of the register as RTF, by the names they have here. */
export const printedColumns: readonly string[] = titles.map(([name]) => name)

/** How far down the heading is looked for, letters of a line above it that are kept, and of one deal’s comments. */
const limits = { above: 200, letters: 2000, comments: 100_000 }

type Heading = {
  /** The lines above it, by number. */
  readonly head: Readonly<Record<string, string>>
  /** Which party the blocks are of. */
  readonly blocks: 'supplier' | 'recipient'
  /** Cells before the first column of a deal: two where a mark and a name have each their own place. */
  readonly partyCells: number
  /** The columns after the party. */
  readonly columns: readonly string[]
  /** The number of its last line. */
  readonly line: number
}

/**
 * The register as SIPRI’s former site gave it: columns set by tabs below a heading of several lines, blocks under bold
 * names. Each line is a record, blank ones left out; one of nothing but comments goes to the deal right above it.
 * @throws Refusal `input-columns` where no heading of the register is found, or one of its columns is missing
 */
export const registerRtfReader: Reader<RegisterLine> = {
  open: async (file) => {
    const heading = await headingOf((await rtfReader.open(file)).records, file.name)
    const { records } = await rtfReader.open(file)
    return {
      encoding: null,
      head: { ...heading.head, blocks: heading.blocks },
      records: linesBelow(records, heading, file.name),
    }
  },
  cells: (line) => {
    if (line.kind === 'block') return { block: line.name }
    if (line.kind === 'deal') return line.cells
    return Object.fromEntries(line.cells.map((cell, index) => [String(index + 1), cell]))
  },
}

/** The heading ends with the line that says “Comments”; above it are lines of three cells and more. */
const headingOf = async (records: AsyncIterable<FileRecord<RtfLine>>, file: string): Promise<Heading> => {
  const above: (readonly string[])[] = []
  for await (const { value } of records) {
    above.push(value.cells)
    if (value.cells.length > 2 && value.cells.some((cell) => /^comments$/i.test(cell))) {
      const start = above.findLastIndex((cells) => cells.length < 3) + 1
      return headingFrom(above.slice(0, start), above.slice(start), file)
    }
    if (above.length === limits.above) break
  }
  throw refusal(
    'input-columns',
    `None of the first ${above.length} lines is the heading of SIPRI’s trade register.`,
    { place: { file } },
  )
}

/** Titles are set over several lines: each column’s words are read downwards. */
const headingFrom = (
  above: readonly (readonly string[])[],
  lines: readonly (readonly string[])[],
  file: string,
): Heading => {
  const width = Math.max(...lines.map((cells) => cells.length))
  const words = Array.from({ length: width }, (_, index) =>
    lines
      .map((cells) => cells[index] ?? '')
      .join(' ')
      .trim(),
  )
  const names = words.map((title) => titles.find(([, fits]) => fits.test(title))?.[0] ?? title)
  const partyCells = Math.max(
    names.findIndex((name) => name !== 'party'),
    0,
  )
  const columns = names.slice(partyCells)
  refuseColumns(file, [...names.slice(0, Math.min(partyCells, 1)), ...columns], printedColumns)
  const stated = above.map(
    (cells, index) => [String(index + 1), cells.join(' ').trim().slice(0, limits.letters)] as const,
  )
  return {
    head: Object.fromEntries(stated.filter(([, text]) => text !== '')),
    blocks: /^\W*recipient/i.test(words[0] ?? '') ? 'recipient' : 'supplier',
    partyCells,
    columns,
    line: above.length + lines.length,
  }
}

type Held = { readonly from: number; readonly to: number; readonly line: RegisterLine }

async function* linesBelow(
  records: AsyncIterable<FileRecord<RtfLine>>,
  heading: Heading,
  file: string,
): AsyncGenerator<FileRecord<RegisterLine>> {
  let held: Held | null = null
  let block: string | null = null
  let row = 0
  const record = ({ from, to, line }: Held): FileRecord<RegisterLine> => ({
    row: ++row,
    place: from === to ? `line ${from}` : `lines ${from}–${to}`,
    value: line,
  })
  for await (const { row: number, value } of records) {
    if (number <= heading.line) continue
    const more: Held | null = held === null ? null : continued(held, number, value, heading, file)
    if (more !== null) {
      held = more
      continue
    }
    if (held !== null) yield record(held)
    held = null
    const line = lineOf(value, heading, block)
    if (line === null) continue
    // A line of one text that is not bold may be a heading all the same: what stands below it is nobody’s.
    if (line.kind === 'other' && statedIn(value).length === 1) block = null
    if (line.kind === 'block') block = line.name
    held = { from: number, to: number, line }
  }
  if (held !== null) yield record(held)
}

const statedIn = ({ cells }: RtfLine): readonly string[] => cells.filter((cell) => cell !== '')

/** The deal above with what a line adds to its comments; null for a line that is none of them. A name alone is no comment. */
const continued = (
  { from, line }: Held,
  number: number,
  printed: RtfLine,
  { partyCells, columns }: Heading,
  file: string,
): Held | null => {
  const [more = '', ...others] = statedIn(printed)
  const place = partyCells + columns.indexOf('comments')
  const isAlone = printed.cells.length === 1 || printed.cells[place] === more
  if (line.kind !== 'deal' || printed.bold || more === '' || others.length > 0 || !isAlone) return null
  if (partyOf(more) !== undefined) return null
  const comments = `${line.cells['comments'] ?? ''} ${more}`.trim()
  if (comments.length > limits.comments)
    throw refusal('input-format', `The comments of a deal are longer than ${limits.comments} letters.`, {
      place: { file, place: `line ${number}` },
    })
  return { from, to: number, line: { kind: 'deal', cells: { ...line.cells, comments } } }
}

/** What a line is by its cells; null for a blank one. */
const lineOf = (
  printed: RtfLine,
  { partyCells, columns }: Heading,
  block: string | null,
): RegisterLine | null => {
  const { cells } = printed
  const [name, ...others] = statedIn(printed)
  if (name === undefined) return null
  if (printed.bold && others.length === 0) return { kind: 'block', name }
  const before = cells.slice(0, Math.max(cells.length - columns.length, 0))
  // A name reaches over the place of its mark’s tab; where there is none, both tabs stand.
  const isPlaced =
    before.length === partyCells
      ? partyCells === 1 || /^(?:[RSL]:)?$/i.test(before[0] ?? '')
      : before.length === 1 && before[0] !== ''
  if (!isPlaced) return { kind: 'other', cells }
  const stated = columns.map((column, index) => [column, cells[before.length + index] ?? ''] as const)
  return {
    kind: 'deal',
    cells: {
      ...(block !== null && { block }),
      party: before.join(' ').trim(),
      ...Object.fromEntries(stated),
    },
  }
}
