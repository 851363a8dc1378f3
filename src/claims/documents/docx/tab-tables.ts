import type { TableDraft } from '../assemble.js'
import { between } from '../draft.js'
import { contentsLines } from '../plain/contents.js'
import type { Line } from '../plain/lines.js'
import { tableAt } from '../plain/tables.js'
import type { DocxDraft } from './table.js'

/** Tables set with tabs or spaces, a paragraph a row: a text that became a document has no others. */
export const withTabTables = (drafts: readonly DocxDraft[]): DocxDraft[] => {
  const lines = drafts.map(lineOf)
  const contents = contentsLines(lines)
  const out: DocxDraft[] = []
  let chunk: Line[] = []
  const close = (): void => {
    for (let at = 0; at < chunk.length;) {
      const found = tableAt(chunk, at)
      const until = found === null ? at + 1 : Math.max(at + 1, found.until)
      const rows = chunk.slice(at, until).map(({ index }) => drafts[index] as DocxDraft)
      for (const one of found?.grid ? cellsOf(found.grid, rows, chunk.slice(at, until)) : rows) out.push(one)
      at = until
    }
    chunk = []
  }
  for (const [index, draft] of drafts.entries()) {
    const line = lines[index] as Line
    const mayBeRow = draft.kind === 'paragraph' && draft.cell === null && !/[\n\r]/.test(draft.raw)
    if (mayBeRow && draft.gathered.text !== '' && !contents.has(index)) chunk.push(line)
    else {
      close()
      out.push(draft)
    }
  }
  close()
  return out
}

/** A paragraph as a line whose places are counted over all of them. */
const lineOf = ({ raw }: DocxDraft, index: number): Line => ({
  index,
  start: index * furthest,
  end: index * furthest + raw.length,
  text: raw.length < furthest ? raw : '',
  opensPage: false,
})

/** Longer paragraphs are no rows; so far apart do lines stand. */
const furthest = 10_000

type Grid = NonNullable<NonNullable<ReturnType<typeof tableAt>>['grid']>

const cellsOf = ({ rows, columns, cells }: Grid, drafts: readonly DocxDraft[], lines: readonly Line[]) => {
  const table: TableDraft = { rows, columns }
  const byStart = new Map(lines.map(({ index }, at) => [index, at]))
  return cells.map(({ start, end, row, column, columnSpan, header }): DocxDraft => {
    const draft = drafts[byStart.get(Math.floor(start / furthest)) ?? 0] as DocxDraft
    const [from, until] = [start % furthest, ((end - 1) % furthest) + 1]
    return {
      ...draft,
      kind: 'cell',
      raw: draft.raw.slice(from, until),
      gathered: between(draft.gathered, from, until),
      bold: false,
      cell: { table, row, column, rowSpan: 1, columnSpan, header },
    }
  })
}
