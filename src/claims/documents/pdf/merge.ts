import { endsLine, endsSentence, sameSize } from './paragraphs.js'
import { plainText } from './text.js'
import { isContinued } from './signs.js'
import { textOf } from './block-words.js'
import { tableRows } from './table-rows.js'
import type { Columns } from './table-columns.js'
import type { Line } from './word.js'
import {
  draftBlock,
  rowLine,
  type Draft,
  type DraftBlock,
  type DraftCell,
  type DraftRow,
  type DraftTable,
} from './draft.js'

/** Joins what a page, a column or a float parted: paragraphs, notes, tables with a repeated header. */
export const merged = (drafts: readonly Draft[]): Draft[] => {
  const done: Draft[] = []
  let paragraph = -1
  let note = -1
  let table = -1
  for (const draft of drafts) {
    const at = done.length
    if (draft.kind === 'table') {
      const before = done[table]
      const part = before?.kind === 'table' ? partOf(before, draft) : null
      if (before?.kind === 'table' && part !== null) {
        done[table] = joinTables(before, part)
        for (const row of repeated(before, part)) done.push(...furnitureFrom(row))
        continue
      }
      table = at
    } else if (draft.kind === 'caption' && isContinued(textOf(draft))) {
      done.push({ ...draft, kind: 'furniture' })
      continue
    } else if (draft.kind === 'paragraph' || draft.kind === 'item') {
      const before = done[paragraph]
      const open = done[note]
      if (
        before !== undefined &&
        before.kind !== 'table' &&
        continuesText(before, draft, paragraph === at - 1)
      ) {
        done[paragraph] = joinBlocks(before, draft)
        continue
      }
      if (open !== undefined && open.kind !== 'table' && continuesNote(open, draft)) {
        done[note] = joinBlocks(open, draft)
        continue
      }
      paragraph = at
      table = -1
    } else if (draft.kind === 'caption') table = -1
    else if (draft.kind === 'footnote') note = at
    else if (draft.kind === 'heading' || draft.kind === 'title') paragraph = table = -1
    done.push(draft)
  }
  return done
}

const joinBlocks = (block: DraftBlock, next: DraftBlock): DraftBlock => ({
  ...block,
  lines: [...block.lines, ...next.lines],
  last: next.last,
  left: next.left,
  right: next.right,
})

const continuesText = (block: DraftBlock, next: DraftBlock, adjacent: boolean): boolean => {
  if (next.kind !== 'paragraph' || !sameSize(block.size, next.size) || block.bold !== next.bold) return false
  const before = block.last.text
  const text = next.first.text
  const moved = block.last.page !== next.first.page || next.first.y < block.last.y
  if (adjacent && !moved) return false
  const full = moved && block.lines.length > 1 && !endsLine(block.last, next.first, block)
  const indented = next.first.x - next.left > 0.8 * next.size
  if (endsSentence(before)) return full && !indented
  return /[-\u00ad\u2010]$/.test(before) || /^[\p{Ll}]/u.test(text) || full
}

/** Small letters at the foot of the next page or column that no mark begins go on with the note before. */
const continuesNote = (note: DraftBlock, next: DraftBlock): boolean =>
  next.kind === 'paragraph' &&
  (next.first.page === note.last.page + 1 ||
    (next.first.page === note.last.page && next.first.y < note.last.y)) &&
  sameSize(note.size, next.size) &&
  !endsSentence(note.last.text) &&
  /^[\p{Ll}\d(]/u.test(next.first.text)

/**
 * The part of a table at the head of the next page, cut by the table’s own columns; null where it does not fit them.
 * A header of its own must repeat the table’s.
 */
const partOf = (table: DraftTable, next: DraftTable): DraftTable | null => {
  const [first, last] = [next.lines[0], table.lines.at(-1)]
  const inNextColumn =
    next.page === table.lastPage && first !== undefined && last !== undefined && first.y < last.y
  if (next.page !== table.lastPage + 1 && !inNextColumn) return null
  const segments = next.lines.flatMap((line) => line.segments)
  const shift =
    Math.min(...segments.map(({ x }) => x)) -
    Math.min(...table.lines.flatMap((line) => line.segments.map(({ x }) => x)))
  for (const by of [0, shift]) {
    const columns = shifted(table.columns, by)
    const crossing = segments.filter(({ x, end }) =>
      columns.separators.some((at) => x < at - 1 && end > at + 1),
    )
    if (crossing.length > 0.15 * segments.length) continue
    if (
      columnsFilled(next.lines, columns) <
      Math.min(columns.separators.length, next.columns.separators.length) + 1
    )
      continue
    const part = tableRows(next.lines, columns)
    const header = part.rows.filter((row) => row.header).length
    if (header === 0 || repeated(table, part).length > 0) return part
    if (
      next.columns.separators.length === table.columns.separators.length &&
      table.rows.every((row) => !row.header)
    )
      return part
  }
  return null
}

/** How many of a table’s columns lines have something in. */
const columnsFilled = (lines: readonly Line[], { separators }: Columns): number =>
  new Set(
    lines.flatMap(({ segments }) =>
      segments.map(({ x, end }) => separators.filter((separator) => separator < (x + end) / 2).length),
    ),
  ).size

const shifted = (columns: Columns, by: number): Columns => ({
  ...columns,
  separators: columns.separators.map((at) => at + by),
  rights: columns.rights.map((at) => at + by),
})

const cellText = ({ lines }: DraftCell): string => lines.map(({ words }) => plainText(words)).join(' ')

const rowText = ({ cells }: DraftRow): string => cells.map(cellText).join('\t')

/** Rows at the head of a part that repeat one of the table’s first rows. */
const repeated = (table: DraftTable, next: DraftTable): DraftRow[] => {
  const heads = new Set(table.rows.slice(0, 5).map(rowText))
  const until = next.rows.findIndex((row) => !heads.has(rowText(row)))
  return next.rows.slice(0, Math.min(5, until === -1 ? next.rows.length : until))
}

const joinTables = (table: DraftTable, next: DraftTable): DraftTable => {
  const rows = next.rows.slice(repeated(table, next).length).map((row) => ({ ...row, header: false }))
  const [first, ...rest] = rows
  const last = table.rows.at(-1)
  const joined =
    first !== undefined && last !== undefined && goesOnWith(last, first)
      ? [...table.rows.slice(0, -1), joinRows(last, first), ...rest]
      : [...table.rows, ...rows]
  return { ...table, rows: joined, lines: [...table.lines, ...next.lines], lastPage: next.lastPage }
}

/** A row that a page’s end parts goes on in small letters, under its own cells. */
const goesOnWith = (row: DraftRow, next: DraftRow): boolean =>
  next.cells.length < row.cells.length &&
  next.cells.every(
    (cell) => /^\p{Ll}/u.test(cellText(cell)) && row.cells.some(({ column }) => column === cell.column),
  )

const joinRows = (row: DraftRow, next: DraftRow): DraftRow => ({
  ...row,
  cells: row.cells.map((cell) => ({
    ...cell,
    lines: [
      ...cell.lines,
      ...next.cells.filter(({ column }) => column === cell.column).flatMap(({ lines }) => lines),
    ],
  })),
})

const furnitureFrom = (row: DraftRow): DraftBlock[] =>
  row.cells.map(({ lines }) => draftBlock('furniture', [rowLine([...lines])]))
