import type { Line, Word } from './word.js'

/** Where a table’s columns part. */
export type Columns = { readonly separators: readonly number[]; readonly top: number }

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
  return { separators: separatorsFrom(edges, allowed, size), top: lines[0]?.y ?? 0 }
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

/** Columns that words from `x` to `end` stand in, first and last. */
export const columnsOf = (columns: Columns, x: number, end: number): readonly [number, number] => {
  const first = columns.separators.filter((separator) => separator <= x + 0.5).length
  const last = columns.separators.filter((separator) => separator < end - 0.5).length
  return [first, Math.max(first, last)]
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
      const parted =
        before !== undefined &&
        word.x - before.end > 0.45 * word.size &&
        columns.separators.some((separator) => separator >= before.end - 1 && separator <= word.x + 1)
      if (parted) {
        groups.push(group)
        group = []
      }
      group.push(word)
    }
    groups.push(group)
  }
  const cells: { words: Word[]; column: number; columnSpan: number }[] = []
  for (const words of groups) {
    const [first, last] = columnsOf(columns, words[0]?.x ?? 0, Math.max(...words.map(({ end }) => end)))
    const before = cells.at(-1)
    if (before !== undefined && before.column + before.columnSpan > first) {
      before.words.push(...words) // two pieces in one column
      before.columnSpan = Math.max(before.columnSpan, last - before.column + 1)
    } else cells.push({ words, column: first, columnSpan: last - first + 1 })
  }
  return cells
}
