import { say } from '../../messages/said.js'
import { blockText } from '../block-text.js'
import type { Block, CellPlace, DocumentText, NoteMark, Table, Unreadable } from '../document.js'
import { captionsOf } from './captions.js'
import { compoundsIn, joinInLine, lineJoins, type Join } from './joins.js'
import { levelOf, partsOf } from './marks.js'
import { isBullet } from './signs.js'
import type { Draft, DraftBlock, DraftTable, TextLine } from './draft.js'
import type { Word } from './word.js'

type Written = Pick<DocumentText, 'text' | 'blocks' | 'tables' | 'unreadable'>

/** Writes the blocks out: their text one after the other, each with its places in it. */
export const assemble = (drafts: readonly Draft[]): Written => {
  const writer = writerFor(drafts)
  const blocks: Block[] = []
  const tables: Table[] = []
  const indices: number[] = [] // of each draft’s first block
  for (const draft of drafts) {
    if (blocks.length > 0) writer.text('\n\n')
    indices.push(blocks.length)
    if (draft.kind === 'table') {
      blocks.push(...cellsOf(draft, tables.length, writer))
      tables.push({ caption: null, rows: draft.rows.length, columns: draft.columns.separators.length + 1 })
      continue
    }
    if (draft.mark !== null) writer.text(`${draft.mark} `)
    const { bullet, lines } = unbulleted(draft)
    if (bullet !== null) writer.text(`${bullet} `)
    blocks.push({
      ...writer.block(lines),
      kind: draft.kind,
      cell: null,
      mark: draft.mark,
      level: draft.level,
    })
  }
  const captions = captionsOf(drafts).map((draft) => (draft === null ? null : (indices[draft] ?? null)))
  return {
    ...writer.done(),
    blocks,
    tables: tables.map((table, at) => ({ ...table, caption: captions[at] ?? null })),
  }
}

/** A bullet stands in the document’s text, but is not read with its item. */
const unbulleted = ({ kind, lines }: DraftBlock): { bullet: string | null; lines: readonly TextLine[] } => {
  const [first, ...rest] = lines
  const [bullet, ...words] = first?.words ?? []
  if (kind !== 'item' || first === undefined || bullet === undefined || words.length === 0)
    return { bullet: null, lines }
  return isBullet(bullet.text)
    ? { bullet: bullet.text, lines: [{ ...first, words }, ...rest] }
    : { bullet: null, lines }
}

const cellsOf = (draft: DraftTable, table: number, writer: Writer): Block[] => {
  const blocks: Block[] = []
  for (const [row, { cells, header }] of draft.rows.entries()) {
    if (row > 0) writer.text('\n')
    let column = 0
    for (const cell of cells) {
      writer.text('\t'.repeat(Math.max(0, cell.column - column)))
      column = Math.max(column, cell.column)
      const place: CellPlace = {
        table,
        row,
        column: cell.column,
        rowSpan: 1,
        columnSpan: cell.columnSpan,
        header,
      }
      blocks.push({ ...writer.block(cell.lines), kind: 'cell', cell: place, mark: null, level: null })
    }
  }
  return blocks
}

type Writer = {
  readonly text: (text: string) => void
  readonly block: (
    lines: readonly TextLine[],
  ) => Pick<Block, 'text' | 'stretches' | 'marks' | 'page' | 'line' | 'paragraph'>
  readonly done: () => { text: string; unreadable: Unreadable[] }
}

const writerFor = (drafts: readonly Draft[]): Writer => {
  const notes = new Set(
    drafts.flatMap((draft) => (draft.kind === 'table' || draft.mark === null ? [] : [draft.mark])),
  )
  const compounds = compoundsIn(textsIn(drafts))
  const parts: string[] = []
  let length = 0
  const unreadable: Unreadable[] = []
  const text = (part: string): void => {
    parts.push(part)
    length += part.length
  }
  const block = (lines: readonly TextLine[]) => {
    const reading = blockText()
    const marks: NoteMark[] = []
    let before: Word | undefined
    const joins = lineJoins(lines, compounds)
    for (const [index, { words, page }] of lines.entries()) {
      const level = levelOf(words)
      for (const [at, word] of words.entries()) {
        const join = before === undefined ? 'none' : at === 0 ? 'space' : joinInLine(before, word)
        const line = at === 0 && index > 0 && before !== undefined
        const between = line ? (joins[index - 1] ?? 'space') : join
        if (between === 'space') {
          reading.add(' ', length)
          text(' ')
        }
        const drops = at === words.length - 1 && joins[index] === 'hyphen'
        const start = length
        for (const { text: part, mark } of partsOf(word, before, level, notes)) {
          if (mark !== null) {
            marks.push({ at: reading.length(), mark, start: length, end: length + part.length })
            text(part)
            continue
          }
          const shown = printed(drops ? part.replace(/[-\u00ad\u2010]$/, '') : part)
          for (const [run] of shown.matchAll(/[\ufb00-\ufb06]|[^\ufb00-\ufb06]+/g)) {
            if (/[\ufb00-\ufb06]/.test(run)) reading.stand(run.normalize('NFKC'), length, run.length)
            else reading.add(run, length)
            text(run)
          }
        }
        if (word.mended.length > 0 || between === 'mended')
          unreadable.push(mendedAt(word, before, between, page, start, length))
        before = word
      }
    }
    const { text: read, stretches } = reading.done()
    const [first] = lines
    return {
      text: read,
      stretches,
      marks: marks.map((mark) => ({ ...mark, at: Math.min(mark.at, read.length) })),
      page: first?.page ?? null,
      line: first?.line ?? null,
      paragraph: null,
    }
  }
  return { text, block, done: () => ({ text: parts.join(''), unreadable }) }
}

/** A drawn soft hyphen is a hyphen; signs of no width say nothing on paper. */
const printed = (text: string): string => text.replace(/[\u200b\u2060\ufeff]/g, '').replace(/\u00ad/g, '-')

function* textsIn(drafts: readonly Draft[]): Generator<string> {
  for (const draft of drafts) {
    if (draft.kind === 'table') continue
    for (const { words } of draft.lines) for (const { text } of words) yield text
  }
}

const mendedAt = (
  word: Word,
  before: Word | undefined,
  join: Join,
  page: number,
  start: number,
  end: number,
): Unreadable => {
  const number = join === 'mended' ? `${before?.text ?? ''}${word.text}` : word.text
  return {
    what: 'mended-spaces',
    says: say('read/space', { page, number }),
    page,
    start: join === 'mended' ? start - (before?.text.length ?? 0) : start,
    end,
  }
}
