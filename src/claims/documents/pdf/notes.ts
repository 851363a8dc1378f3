import { sameSize } from './paragraphs.js'
import { noteMark } from './signs.js'
import { plainText, wordsIn } from './text.js'
import { draftBlock, textLine, type DraftBlock } from './draft.js'
import type { Line, Word } from './word.js'

/** A mark at the head of a line, and the words after it. */
type Marked = { readonly mark: string; readonly raised: boolean; readonly rest: readonly Word[] }

/** Where the notes at the foot of a column begin: small letters to its end, the first line with a mark. */
export const notesFrom = (lines: readonly Line[], body: number): number => {
  let from = lines.length
  while (from > 0 && (lines[from - 1] as Line).size <= 0.93 * body) from--
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Line
    const marked = markedLine(line)
    if (marked === null || line.segments.length > 2) continue
    const foot = lines.slice(at)
    const text = foot.filter(({ segments }) => segments.length <= 2).length >= 0.8 * foot.length
    if (text && (marked.raised || marked.rest.length >= 3)) return at
  }
  return lines.length
}

/** The notes in lines of which the first has a mark. */
export const notesOf = (lines: readonly Line[], column: { left: number; right: number }): DraftBlock[] => {
  const notes: { mark: string; lines: [Line, ...Line[]]; head: readonly Word[] }[] = []
  for (const line of lines) {
    const marked = markedLine(line)
    const before = notes.at(-1)
    if (marked !== null && (before === undefined || marked.raised || follows(before.mark, marked.mark)))
      notes.push({ mark: marked.mark, lines: [line], head: marked.rest })
    else before?.lines.push(line)
  }
  return notes.map(({ mark, lines: all, head }) => {
    const block = draftBlock('footnote', all, column)
    return { ...block, mark, lines: [{ ...textLine(all[0]), words: head }, ...block.lines.slice(1)] }
  })
}

/** A paragraph that begins with a raised mark is a note wherever it stands. */
export const asNote = (block: DraftBlock): DraftBlock => {
  const marked = markedLine(block.first)
  if (block.kind !== 'paragraph' || marked === null || !marked.raised || marked.rest.length < 2) return block
  const [head, ...rest] = block.lines
  if (head === undefined) return block
  return { ...block, kind: 'footnote', mark: marked.mark, lines: [{ ...head, words: marked.rest }, ...rest] }
}

const markedLine = (line: Line): Marked | null => {
  const [first, ...rest] = wordsIn(line)
  const next = rest[0]
  if (first === undefined || next === undefined) return null
  const plain = first.text.normalize('NFKC')
  const raised = first.size <= 0.85 * next.size && next.y - first.y >= 0.1 * next.size
  if (raised || plain !== first.text)
    return /^[\d*†‡§a-z]{1,4}$/.test(plain) ? { mark: plain, raised: true, rest } : null
  const bare = first.text.replace(/[.)]$/, '')
  if (!noteMark.test(bare) || !sameSize(first.size, next.size)) return null
  return /^["“„«(\p{Lu}\d]|^http/u.test(plainText(rest)) ? { mark: bare, raised: false, rest } : null
}

const follows = (before: string, mark: string): boolean =>
  /^\d/.test(before) ? Number(mark) === Number(before) + 1 : !/^\d/.test(mark)
