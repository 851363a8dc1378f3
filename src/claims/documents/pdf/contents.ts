import { plainText } from './text.js'
import { isContentsHeading } from './signs.js'
import { textOf } from './block-words.js'
import { draftBlock, rowLine, type Draft, type DraftBlock, type DraftRow, type DraftTable } from './draft.js'

/** Under a heading such as `Contents`, a table of texts and page numbers is lines of contents. */
export const withContents = (drafts: readonly Draft[]): Draft[] => {
  let under = false
  return drafts.flatMap((draft): Draft[] => {
    if (draft.kind === 'table')
      return under && isContents(draft) ? draft.rows.map((row) => lineFrom(row)) : [draft]
    if (draft.kind !== 'furniture' && draft.kind !== 'contents') under = isContentsHeading(textOf(draft))
    return [draft]
  })
}

const textsOf = ({ cells }: DraftRow): string[] =>
  cells.map(({ lines }) => lines.map(({ words }) => plainText(words)).join(' '))

const isContents = ({ rows }: DraftTable): boolean => {
  const last = rows.map((row) => textsOf(row).at(-1) ?? '')
  return last.filter((text) => /^(\d{1,4}|[ivxlc]{1,7})$/i.test(text)).length >= 0.8 * rows.length
}

const lineFrom = ({ cells }: DraftRow): DraftBlock =>
  draftBlock('contents', [rowLine(cells.flatMap(({ lines }) => lines))])
