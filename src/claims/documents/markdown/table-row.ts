import type { Part } from './source-text.js'

/** The cells of a row of a pipe table, without the white space around them. A pipe after a backslash parts nothing. */
export const cellsOf = (row: string, from: number): Part[] => {
  const bounds: number[] = []
  for (const { 0: found, index } of row.matchAll(/\\.|\|/gs)) if (found === '|') bounds.push(index)
  const starts = [0, ...bounds.map((bound) => bound + 1)]
  const cells = starts.map((start, column) =>
    trimmed(row.slice(start, bounds[column] ?? row.length), from + start),
  )
  const inner = row.trimStart().startsWith('|') ? cells.slice(1) : cells
  const closed = bounds.length > 0 && row.slice((bounds.at(-1) ?? 0) + 1).trim() === ''
  return closed && inner.length > 1 ? inner.slice(0, -1) : inner
}

/** The row under a header: `--- | :---: | ---:`. */
export const isDelimiterRow = (row: string): boolean => {
  const cells = cellsOf(row, 0)
  return cells.length > 0 && cells.every(({ text }) => /^:?-+:?$/.test(text))
}

const trimmed = (text: string, from: number): Part => ({
  text: text.trim(),
  from: from + text.length - text.trimStart().length,
})
