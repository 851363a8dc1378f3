import { captionLabel, isBareLabel, isContentsLine, itemMarker } from './signs.js'
import { wordsIn } from './text.js'
import { draftBlock, type DraftBlock } from './draft.js'
import { spaceBetween, type Line } from './word.js'

/** What a column’s lines are measured against. */
export type Column = {
  readonly left: number
  readonly right: number
  /** From baseline to baseline within a paragraph, by size of letters (see {@link leadingsOf}). */
  readonly leadings: ReadonlyMap<number, number>
}

/** Sizes that count as one. */
export const sameSize = (a: number, b: number): boolean => Math.abs(a - b) <= 0.05 * Math.max(a, b)

/** Lines of text of one column as blocks: paragraphs, items, lines of contents. Headings and captions are told later. */
export const paragraphsOf = (lines: readonly Line[], column: Column): DraftBlock[] => {
  const blocks: [Line, ...Line[]][] = []
  for (const line of lines) {
    const block = blocks.at(-1)
    if (block !== undefined && goesOn(block, line, column)) block.push(line)
    else blocks.push([line])
  }
  return blocks.map((block) => blockOf(block, column))
}

const blockOf = (lines: readonly [Line, ...Line[]], column: Column): DraftBlock => {
  const [first] = lines
  const contents = isContentsLine((lines.at(-1) ?? first).text)
  const kind = contents ? 'contents' : itemMarker(first.text) === null ? 'paragraph' : 'item'
  return draftBlock(kind, lines, column)
}

/** Whether a line belongs to the paragraph above it. */
const goesOn = (block: readonly [Line, ...Line[]], line: Line, column: Column): boolean => {
  const [first] = block
  const last = block.at(-1) ?? first
  const text = line.text
  const before = last.text
  const step = line.y - last.y
  if (step <= 0 || !sameSize(line.size, last.size)) return false
  if (
    step > 1.3 * Math.min(column.leadings.get(Math.round(line.size)) ?? 1.4 * line.size, 1.75 * line.size) &&
    step > 1.25 * line.size
  )
    return false
  if (isContentsLine(before) || (block.length === 1 && isBareLabel(before))) return false
  if (isContentsLine(text)) return block.length < 3
  if (line.bold !== last.bold && (last.bold || line.bold) && first.bold !== line.bold) {
    if (block.every(({ bold }) => bold) || line.bold)
      return !endsLine(last, line, column) && !endsSentence(before)
  }
  const open = !endsLine(last, line, column)
  if (itemMarker(text) !== null && (endsSentence(before) || !open || itemMarker(first.text) !== null)) {
    const wrapped = open && /^(\d{1,2}|\p{L})[.)]/u.test(text) && !endsSentence(before)
    if (!wrapped || Math.abs(line.x - first.x) < 1) return false
  }
  if (captionLabel(text)?.parted === true && (endsSentence(before) || !open)) return false
  const indent = (line.x - last.x) / line.size
  if (block.length > 1 && indent > 0.8 && indent < 6 && Math.abs(last.x - column.left) < 0.5 * line.size)
    return false
  if (
    block.length === 1 &&
    indent > 0.8 &&
    Math.abs(last.x - column.left) < 0.5 * line.size &&
    endsSentence(before)
  )
    if (itemMarker(first.text) === null) return false
  if (!open && (endsSentence(before) || /^\p{Lu}/u.test(text)))
    return centred(last, column) && centred(line, column)
  return true
}

/** The next line’s first word would have had room: the writer broke the line. */
export const endsLine = (last: Line, next: Line, { right }: Pick<Column, 'right'>): boolean => {
  const words = wordsIn(next)
  let end = words[0]?.end ?? next.x
  for (let at = 1; at < words.length; at++) {
    const [before, word] = [words[at - 1], words[at]]
    if (before === undefined || word === undefined || spaceBetween(before, word)) break
    end = word.end
  }
  return last.end + 0.3 * next.size + (end - next.x) < right - 0.6 * next.size
}

export const endsSentence = (text: string): boolean => /[.!?:…]["”“»’)\]\d]{0,4}$/.test(text)

const centred = (line: Line, { left, right }: Column): boolean =>
  line.x - left > line.size && Math.abs(line.x - left - (right - line.end)) < 0.15 * (right - left)

/** The column that lines stand in: its left edge is where most begin, its right edge the farthest that several reach. */
export const columnOf = (lines: readonly Line[], leadings: ReadonlyMap<number, number>): Column => {
  const starts = new Map<number, number>()
  for (const { x } of lines) starts.set(Math.round(x), (starts.get(Math.round(x)) ?? 0) + 1)
  let left = lines[0]?.x ?? 0
  let most = 0
  for (const [x, count] of starts) if (count > most || (count === most && x < left)) [left, most] = [x, count]
  const ends = lines.map(({ end }) => end).toSorted((a, b) => b - a)
  const several = Math.max(2, Math.floor(0.1 * ends.length))
  const reached = ends.find((end, at) => (ends[at + several - 1] ?? -Infinity) >= end - 0.08 * (end - left))
  return { left, right: reached ?? ends[0] ?? left, leadings }
}

/** The usual step from line to line for each size of letters: the median of those under two lines. */
export const leadingsOf = (columns: readonly (readonly Line[])[]): Map<number, number> => {
  const steps = new Map<number, number[]>()
  for (const lines of columns)
    for (const [at, line] of lines.entries()) {
      const step = line.y - (lines[at - 1]?.y ?? line.y)
      const size = Math.round(line.size)
      if (step <= 0.8 * line.size || step > 2.2 * line.size || !sameSize(line.size, lines[at - 1]?.size ?? 0))
        continue
      const all = steps.get(size)
      if (all === undefined) steps.set(size, [step])
      else all.push(step)
    }
  return new Map(
    [...steps].map(([size, all]) => [
      size,
      all.toSorted((a, b) => a - b)[Math.floor((all.length - 1) * 0.4)] as number,
    ]),
  )
}
