import { plainText } from './text.js'
import { isContentsHeading } from './signs.js'
import { textOf } from './block-words.js'
import type { Draft, DraftBlock, DraftRow, DraftTable } from './draft.js'

/** Under a heading such as `Contents`, a table of texts and page numbers is lines of contents. */
export const withContents = (drafts: readonly Draft[]): Draft[] => {
  let under = false
  return drafts.flatMap((draft): Draft[] => {
    if (draft.kind === 'table')
      return under && isContents(draft) ? draft.rows.map((row) => lineFrom(row, draft)) : [draft]
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

const lineFrom = ({ cells }: DraftRow, { size, page }: DraftTable): DraftBlock => {
  const lines = cells.flatMap((cell) => cell.lines)
  const words = lines.flatMap((line) => line.words)
  const [x, end] = [words[0]?.x ?? 0, words.at(-1)?.end ?? 0]
  const line = {
    segments: [],
    x,
    end,
    y: words[0]?.y ?? 0,
    size,
    page,
    bold: false,
    number: lines[0]?.line ?? 0,
  }
  const [head] = lines
  const whole = head === undefined ? [] : [{ ...head, words }]
  return {
    kind: 'contents',
    lines: whole,
    size,
    bold: false,
    mark: null,
    level: null,
    first: line,
    last: line,
    right: end,
  }
}
