import type { Line } from './word.js'

/** How the running text is set: headings are larger or bolder, notes smaller. */
export type Body = { readonly size: number; readonly bold: boolean }

type Letters = { all: number; bold: number }

/**
 * The largest size in which a good part of the text stands in paragraphs: lines of one piece, three or more under each
 * other. (The most frequent size alone may be that of tables, notes or an index.)
 */
export const bodyOf = (columns: readonly (readonly Line[])[]): Body => {
  const running = new Map<number, Letters>()
  const every = new Map<number, Letters>()
  for (const lines of columns)
    for (const [at, line] of lines.entries()) {
      count(every, line)
      if (isRunning(lines[at - 1], line) && isRunning(line, lines[at + 1])) count(running, line)
    }
  const counted = running.size > 0 ? running : every
  let total = 0
  for (const { all } of counted.values()) total += all
  const large = [...counted].filter(([, { all }]) => all >= 0.12 * total).toSorted(([a], [b]) => b - a)
  const [size, { all, bold }] = large[0] ?? [10, { all: 0, bold: 0 }]
  return { size, bold: bold > 0.5 * all }
}

const isRunning = (above: Line | undefined, below: Line | undefined): boolean =>
  above !== undefined &&
  below !== undefined &&
  above.segments.length === 1 &&
  below.segments.length === 1 &&
  Math.abs(above.size - below.size) < 0.3 &&
  below.y - above.y > 0 &&
  below.y - above.y < 2.2 * below.size

const count = (sizes: Map<number, Letters>, { size, segments }: Line): void => {
  const rounded = Math.round(2 * size) / 2
  const letters = sizes.get(rounded) ?? { all: 0, bold: 0 }
  for (const { words } of segments)
    for (const { text, style } of words) {
      letters.all += text.length
      if (style.bold) letters.bold += text.length
    }
  sizes.set(rounded, letters)
}
