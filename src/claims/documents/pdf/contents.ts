import { plainText } from './text.js'
import { isContentsHeading } from './signs.js'
import { textOf } from './block-words.js'
import {
  draftBlock,
  rowLine,
  type Draft,
  type DraftBlock,
  type DraftRow,
  type DraftTable,
  type TextLine,
} from './draft.js'

/** An entry of contents is no longer. */
const longestEntry = 200

/**
 * Under a heading such as `Contents`, a table of texts and page numbers is lines of contents, and so are texts that end
 * in numbers of pages, which rise.
 */
export const withContents = (drafts: readonly Draft[]): Draft[] => {
  let under = false
  let page = 0
  return drafts.flatMap((draft): Draft[] => {
    if (draft.kind === 'furniture') return [draft]
    if (draft.kind === 'table')
      return under && isContents(draft) ? draft.rows.map((row) => lineFrom(row)) : [draft]
    if (draft.kind === 'contents') return [draft]
    const entries = under ? entriesOf(draft, page) : null
    if (entries !== null) {
      page = entries.page
      return entries.blocks
    }
    under = isContentsHeading(textOf(draft))
    page = 0
    return [draft]
  })
}

/** The lines of a block as entries, each up to the number of its page; null where one lacks it. */
const entriesOf = (block: DraftBlock, from: number): { blocks: DraftBlock[]; page: number } | null => {
  const entries: TextLine[][] = []
  let open: TextLine[] = []
  let page = from
  for (const line of block.lines) {
    open.push(line)
    const text = open.map(({ words }) => plainText(words)).join(' ')
    if (text.length > longestEntry) return null
    const number = pageAt(text)
    if (number === null || number < page) continue
    page = number
    entries.push(open)
    open = []
  }
  if (open.length > 0 || entries.length === 0) return null
  const marked = entries.length === 1
  return {
    page,
    blocks: entries.map((lines): DraftBlock => ({
      ...(marked ? block : draftBlock('contents', [rowLine(lines)])),
      kind: 'contents',
      level: null,
    })),
  }
}

/** The number of a page that a line ends with; no contents have a year’s as many pages. */
const pageAt = (text: string): number | null => {
  const number = /\p{L}.*\s(\d{1,4})$/u.exec(text.slice(-longestEntry))?.[1]
  return number === undefined || Number(number) > 1800 ? null : Number(number)
}

const textsOf = ({ cells }: DraftRow): string[] =>
  cells.map(({ lines }) => lines.map(({ words }) => plainText(words)).join(' '))

const isContents = ({ rows }: DraftTable): boolean => {
  const last = rows.map((row) => textsOf(row).at(-1) ?? '')
  return last.filter((text) => /^(\d{1,4}|[ivxlc]{1,7})$/i.test(text)).length >= 0.8 * rows.length
}

const lineFrom = ({ cells }: DraftRow): DraftBlock =>
  draftBlock('contents', [rowLine(cells.flatMap(({ lines }) => lines))])
