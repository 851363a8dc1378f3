import { segmentOf } from './lines.js'
import { plainText, wordsIn } from './text.js'
import type { Line } from './word.js'

/** Edges of a column, in points, if its text is justified. */
type Edges = { readonly left: number; readonly right: number }

/** How far from an edge a line may begin or end, in points. */
const slack = 0.7
/** More lines in a row are not drawn apart. */
const longest = 12
/** The widest that justification draws words apart, in ems. */
const widest = 8

/**
 * Lines of few words that justification has drawn far apart (in narrow columns, without hyphenation) as lines of one
 * piece: those that fill the column from edge to edge as the text above or under them does.
 */
export const withJustified = (lines: readonly Line[]): readonly Line[] => {
  const edges = edgesOf(lines)
  if (edges === null) return lines
  const fills = ({ x, end }: Line): boolean =>
    Math.abs(x - edges.left) < slack && Math.abs(end - edges.right) < slack
  const text = lines.map((line) => fills(line) && line.segments.length === 1)
  const drawn = lines.map((line) => line.segments.length > 1 && fills(line) && isDrawnApart(line))
  const near = (at: number, by: 1 | -1): boolean => {
    for (let other = at + by; Math.abs(other - at) < longest; other += by) {
      const [line, before] = [lines[other], lines[other - by]]
      if (line === undefined || before === undefined || Math.abs(line.y - before.y) > 1.8 * line.size)
        return false
      if (Math.abs(line.size - before.size) > 0.3) return false
      if (text[other] === true) return true
      if (drawn[other] !== true)
        return by === 1 && Math.abs(line.x - edges.left) < slack && line.segments.length === 1
    }
    return false
  }
  return lines.map((line, at) =>
    drawn[at] === true && near(at, -1) && near(at, 1)
      ? { ...line, segments: [segmentOf(wordsIn(line), line.segments[0]?.y ?? line.y)] }
      : line,
  )
}

/** Words rather than figures in each piece, and no gap that only a table has. */
const isDrawnApart = ({ segments, size }: Line): boolean =>
  segments.every(({ words, x }, at) => {
    const gap = at === 0 ? 0 : x - (segments[at - 1]?.end ?? x)
    return gap < widest * size && /\p{L}/u.test(plainText(words))
  })

/** Where three or more lines begin and end alike. */
const edgesOf = (lines: readonly Line[]): Edges | null => {
  const counts = new Map<string, { count: number; edges: Edges }>()
  let best: { count: number; edges: Edges } | null = null
  for (const { x, end, segments } of lines) {
    if (segments.length > 1) continue
    const key = `${Math.round(x)} ${Math.round(end)}`
    const found = counts.get(key) ?? { count: 0, edges: { left: x, right: end } }
    found.count++
    counts.set(key, found)
    if (found.count > (best?.count ?? 2)) best = found
  }
  return best?.edges ?? null
}
