import type { Line, Word } from './word.js'

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
    .flatMap(({ x, end }) => [
      { at: x, change: 1 },
      { at: end, change: -1 },
    ])
    .toSorted((a, b) => a.at - b.at || b.change - a.change)
  const allowed = Math.max(Math.floor(0.12 * lines.length), lines.length >= 3 ? 1 : 0)
  const separators = separatorsFrom(edges, allowed, size)
  return { separators, top: lines[0]?.y ?? 0, rights: rightsOf(spans, separators) }
}

const rightsOf = (spans: readonly { x: number; end: number }[], separators: readonly number[]): number[] => {
  const rights = Array.from({ length: separators.length + 1 }, () => -Infinity)
  for (const { x, end } of spans) {
    const column = separators.filter((separator) => separator <= x).length
    if (end <= (separators[column] ?? Infinity)) rights[column] = Math.max(rights[column] ?? end, end)
  }
  return rights
}

const separatorsFrom = (
  edges: readonly { at: number; change: number }[],
  allowed: number,
  size: number,
): number[] => {
  const separators: number[] = []
  let covered = 0
  let low: { from: number; least: number } | null = null
  let most = 0 // a separator needs more than it leaves covered on both its sides
  for (const [index, { at, change }] of edges.entries()) {
    covered += change
    if (change === 1) {
      if (low !== null && covered > Math.max(allowed, low.least)) {
        if (at - low.from >= 0.4 * size) separators.push((low.from + at) / 2)
        low = null
        most = covered
      }
      most = Math.max(most, covered)
    } else if (covered <= allowed && covered < most && index < edges.length - 1)
      low = low === null || covered < low.least ? { from: at, least: covered } : low
  }
  return separators
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
