import { plainText } from './text.js'
import { separatorsFrom, type Edge } from './separators.js'
import type { Line, Segment, Word } from './word.js'

/** Where a table’s columns part. */
export type Columns = {
  readonly separators: readonly number[]
  /** Baseline of the first row. */
  readonly top: number
  /** Right edges of what stands in each column. */
  readonly rights: readonly number[]
}

/** The columns of lines with gaps: between them nothing stands, but for a few lines that span them. */
export const columnsIn = (lines: readonly Line[]): Columns => {
  const spans = lines.flatMap(({ segments }) => segments)
  const size = Math.min(...lines.map((line) => line.size))
  const edges = spans
    .flatMap(({ x, end }): Edge[] => [
      { at: x, change: 1 },
      { at: end, change: -1 },
    ])
    .toSorted((a, b) => a.at - b.at || b.change - a.change)
  const allowed = Math.max(Math.floor(0.12 * lines.length), lines.length >= 3 ? 1 : 0)
  const separators = withoutHeaderGaps(lines, separatorsFrom(edges, allowed, size))
  return { separators, top: lines[0]?.y ?? 0, rights: rightsOf(spans, separators) }
}

/**
 * Without separators that only the words of a header make, drawn apart by justification: of two columns one stands in no
 * row of figures, and another line of the header runs through.
 */
const withoutHeaderGaps = (lines: readonly Line[], separators: readonly number[]): readonly number[] => {
  const first = lines.findIndex(({ segments }) => segments.slice(1).some(isFigure))
  if (first <= 0) return separators
  const body = lines.slice(first).flatMap(({ segments }) => segments)
  const header = lines.slice(0, first).flatMap(({ segments }) => segments)
  const stands = (from: number, until: number): boolean =>
    body.some(({ x, end }) => (x + end) / 2 > from && (x + end) / 2 < until)
  const kept: number[] = []
  for (const [at, separator] of separators.entries()) {
    const bare =
      !stands(kept.at(-1) ?? -Infinity, separator) || !stands(separator, separators[at + 1] ?? Infinity)
    if (!bare || !header.some(({ x, end }) => x < separator - 1 && end > separator + 1)) kept.push(separator)
  }
  return kept
}

const isFigure = ({ words }: Segment): boolean => {
  const text = plainText(words)
  return /^[^\p{L}]*\d[^\p{L}]*$/u.test(text) && !/^(1[89]|20)\d\d$/.test(text)
}

const rightsOf = (spans: readonly { x: number; end: number }[], separators: readonly number[]): number[] => {
  const rights = Array.from({ length: separators.length + 1 }, () => -Infinity)
  for (const { x, end } of spans) {
    const column = separators.filter((separator) => separator <= x).length
    if (end <= (separators[column] ?? Infinity)) rights[column] = Math.max(rights[column] ?? end, end)
  }
  return rights
}

/** Columns that words from `x` to `end` stand in, first and last. A header set flush right may be wider than its column. */
const columnsAt = ({ separators, rights }: Columns, x: number, end: number): readonly [number, number] => {
  const first = separators.filter((separator) => separator <= x + 0.5).length
  const last = Math.max(first, separators.filter((separator) => separator < end - 0.5).length)
  const flush = last === first + 1 && Math.abs((rights[last] ?? Infinity) - end) < 1.5
  return [flush && x > (rights[first] ?? 0) - 0.5 * (end - x) ? last : first, last]
}

/** Words of a line by cell: parted at gaps, and at separators where more than a usual space stands. */
export const cellsIn = (
  line: Line,
  columns: Columns,
): { words: Word[]; column: number; columnSpan: number }[] => {
  const groups: Word[][] = []
  for (const { words } of line.segments) {
    let group: Word[] = []
    for (const word of words) {
      const before = group.at(-1)
      const gap = before === undefined ? 0 : (word.x - before.end) / word.size
      const parts = (separator: number): boolean =>
        before !== undefined && separator >= before.end - 1 && separator <= word.x + 1
      if (gap > 0.62 || (gap > 0.45 && columns.separators.some(parts))) {
        groups.push(group)
        group = []
      }
      group.push(word)
    }
    groups.push(group)
  }
  const cells: { words: Word[]; column: number; columnSpan: number }[] = []
  for (const words of groups) {
    const [first, last] = columnsAt(columns, words[0]?.x ?? 0, Math.max(...words.map(({ end }) => end)))
    const before = cells.at(-1)
    const until = before === undefined ? 0 : before.column + before.columnSpan
    if (before !== undefined && first < until && last >= until)
      cells.push({ words, column: until, columnSpan: last - until + 1 })
    else if (before !== undefined && first < until) {
      before.words.push(...words) // two pieces in one column
      before.columnSpan = Math.max(before.columnSpan, last - before.column + 1)
    } else cells.push({ words, column: first, columnSpan: last - first + 1 })
  }
  return cells
}
