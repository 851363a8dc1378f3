import { endsLine, endsSentence, sameSize } from './paragraphs.js'
import { plainText, textOfLine } from './text.js'
import { isContinued } from './signs.js'
import { textOf } from './roles.js'
import type { Draft, DraftBlock, DraftRow, DraftTable } from './draft.js'

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
      if (before?.kind === 'table' && continuesTable(before, draft)) {
        done[table] = joinTables(before, draft)
        for (const row of repeated(before, draft)) done.push(...furnitureFrom(row, draft))
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
    } else if (draft.kind === 'footnote') note = at
    else if (draft.kind === 'heading' || draft.kind === 'title') paragraph = table = -1
    done.push(draft)
  }
  return done
}

const joinBlocks = (block: DraftBlock, next: DraftBlock): DraftBlock => ({
  ...block,
  lines: [...block.lines, ...next.lines],
  last: next.last,
  right: next.right,
})

const continuesText = (block: DraftBlock, next: DraftBlock, adjacent: boolean): boolean => {
  if (next.kind !== 'paragraph' || !sameSize(block.size, next.size) || block.bold !== next.bold) return false
  const before = textOfLine(block.last)
  const text = textOfLine(next.first)
  const moved = block.last.page !== next.first.page || next.first.y < block.last.y
  if (adjacent && !moved) return false
  if (endsSentence(before)) return false
  return (
    /[-\u00ad\u2010]$/.test(before) ||
    /^[\p{Ll}]/u.test(text) ||
    (moved && !endsLine(block.last, next.first, block))
  )
}

/** Small letters at the foot of the next page that no mark begins go on with the note before. */
const continuesNote = (note: DraftBlock, next: DraftBlock): boolean =>
  next.kind === 'paragraph' &&
  next.first.page === note.last.page + 1 &&
  sameSize(note.size, next.size) &&
  !endsSentence(textOfLine(note.last)) &&
  /^\p{Ll}/u.test(textOfLine(next.first))

const continuesTable = (table: DraftTable, next: DraftTable): boolean => {
  if (table.columns !== next.columns || next.page !== table.lastPage + 1) return false
  const shift = (next.separators[0] ?? 0) - (table.separators[0] ?? 0)
  const repeats = repeated(table, next).length > 0
  const close = repeats ? 30 : 8
  return next.separators.every((x, at) => Math.abs(x - (table.separators[at] ?? 0) - shift) <= close)
}

const rowText = ({ cells }: DraftRow): string =>
  cells.map(({ lines }) => lines.map(({ words }) => plainText(words)).join(' ')).join('\t')

/** Rows at the head of a part that repeat the table’s own header. */
const repeated = (table: DraftTable, next: DraftTable): DraftRow[] => {
  const rows: DraftRow[] = []
  for (const [at, row] of table.rows.entries()) {
    const other = next.rows[at]
    if (other === undefined || rowText(row) !== rowText(other)) break
    rows.push(other)
  }
  return rows
}

const joinTables = (table: DraftTable, next: DraftTable): DraftTable => ({
  ...table,
  rows: [
    ...table.rows,
    ...next.rows.slice(repeated(table, next).length).map((row) => ({ ...row, header: false })),
  ],
  lastPage: next.lastPage,
})

const furnitureFrom = (row: DraftRow, { size, lastPage }: DraftTable): DraftBlock[] =>
  row.cells.flatMap(({ lines }): DraftBlock[] => {
    const words = lines.flatMap((line) => line.words)
    const [first] = words
    if (first === undefined) return []
    const line = {
      segments: [],
      x: first.x,
      end: first.end,
      y: first.y,
      size,
      page: lastPage,
      bold: false,
      number: 0,
    }
    return [
      {
        kind: 'furniture',
        lines,
        size,
        bold: false,
        mark: null,
        level: null,
        first: line,
        last: line,
        right: first.end,
      },
    ]
  })
