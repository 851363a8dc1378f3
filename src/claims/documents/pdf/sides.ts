import type { Segment } from './word.js'

/** A segment as long as a line of text in a column, in letters. */
export const longSegment = 18
/** Words of a justified line stand no farther apart than this, in ems; if evenly, up to the other. */
const wordGap = 1.3
const evenGap = 3
/** Rows that make a table across two columns. */
const enoughRows = 3

/** A segment, its letters, and whether it is nothing but figures. */
export type Piece = { readonly segment: Segment; readonly letters: number; readonly figures: boolean }

export const pieceOf = (segment: Segment): Piece => ({
  segment,
  letters: segment.words.reduce((sum, { text }) => sum + text.length + 1, -1),
  figures: segment.words.every(({ text }) => /^[\d.,%()+−–-]+$/.test(text)),
})

/** What stands on one baseline at one side of a gutter. `cells`: it has gaps, or is nothing but figures. */
export type SideLine = {
  readonly pieces: Piece[]
  readonly y: number
  readonly size: number
  readonly kind: 'prose' | 'short' | 'cells'
  readonly letters: number
  readonly end: number
}

/** Pieces of one side (from the top down) by baseline. */
export const sideLines = (pieces: readonly Piece[]): SideLine[] => {
  const lines: SideLine[] = []
  let from = 0
  for (let at = 1; at <= pieces.length; at++) {
    const [before, piece] = [pieces[at - 1]?.segment, pieces[at]?.segment]
    if (before !== undefined && piece !== undefined && Math.abs(piece.y - before.y) < 0.3 * piece.size)
      continue
    if (at > from) lines.push(sideLine(pieces.slice(from, at)))
    from = at
  }
  return lines
}

const sideLine = (pieces: Piece[]): SideLine => {
  const [first] = pieces as [Piece, ...Piece[]]
  let letters = 0
  let end = -Infinity
  for (const piece of pieces) {
    letters += piece.letters
    end = Math.max(end, piece.segment.end)
  }
  const whole = pieces.length === 1 || isOneText(pieces)
  const kind =
    !whole || pieces.every(({ figures }) => figures) ? 'cells' : letters >= longSegment ? 'prose' : 'short'
  return { pieces, y: first.segment.y, size: first.segment.size, kind, letters, end }
}

/** Parts of a line with gaps no wider than justification makes them. */
const isOneText = (pieces: readonly Piece[]): boolean => {
  const gaps = pieces
    .slice(1)
    .map(({ segment }, at) => (segment.x - (pieces[at] as Piece).segment.end) / segment.size)
  const widest = Math.max(...gaps)
  return widest < wordGap || (widest < evenGap && isEven(pieces.map(({ segment }) => segment)))
}

/**
 * Whether the gaps between segments are those between their words, as in a line of words that justification draws
 * apart: of figures or of words alone in their cells nothing is known.
 */
export const isEven = (segments: readonly Segment[]): boolean => {
  const words = segments.flatMap((segment) => segment.words)
  if (words.filter(({ text }) => /\p{L}/u.test(text)).length < 0.6 * words.length) return false
  let least = Infinity
  let most = 0
  let count = 0
  for (let at = 1; at < words.length; at++) {
    const [before, word] = [words[at - 1], words[at]]
    if (before === undefined || word === undefined) continue
    const gap = (word.x - before.end) / word.size
    if (gap < 0.13) continue // parts of one word
    least = Math.min(least, gap)
    most = Math.max(most, gap)
    count++
  }
  return count >= 2 && most < evenGap && most <= 1.6 * least
}

/** A baseline with what stands on it at each side. */
export type Baseline = { readonly left: SideLine | null; readonly right: SideLine | null }

/** Lines of both sides by baseline, from the top down. */
export const baselinesOf = (left: readonly SideLine[], right: readonly SideLine[]): Baseline[] => {
  const found: Baseline[] = []
  let [at, beside] = [0, 0]
  while (at < left.length || beside < right.length) {
    const [one, other] = [left[at] ?? null, right[beside] ?? null]
    const distance = one === null ? Infinity : other === null ? -Infinity : one.y - other.y
    const level = Math.abs(distance) < 0.3 * Math.min(one?.size ?? 0, other?.size ?? 0)
    found.push({ left: level || distance < 0 ? one : null, right: level || distance > 0 ? other : null })
    if (level || distance < 0) at++
    if (level || distance > 0) beside++
  }
  return found
}

/**
 * Baselines from the top down as parts that a table takes across the gutter and parts it does not: a table has rows
 * with cells at both sides, and neither side's lines are text that fills its column.
 */
export const partsAcross = (
  baselines: readonly Baseline[],
): { baselines: readonly Baseline[]; across: boolean }[] => {
  const edges = { left: edgeOf(baselines, 'left'), right: edgeOf(baselines, 'right') }
  const isFull = (line: SideLine | null, side: 'left' | 'right'): boolean =>
    line !== null && line.kind === 'prose' && line.end >= edges[side]
  const starts = startOf(baselines, 'right')
  const parts: { baselines: readonly Baseline[]; across: boolean }[] = []
  let from = 0
  let at = 0
  while (at < baselines.length) {
    let until = at
    let [rows, cells, alone] = [0, 0, 0]
    let end = at
    for (; until < baselines.length; until++) {
      const { left, right } = baselines[until] as Baseline
      if (isFull(left, 'left') || isFull(right, 'right') || alone > 2) break
      if (left === null || right === null) {
        alone++
        if (rows === 0) break
        continue
      }
      if (left.kind === 'prose' && right.kind === 'prose') break
      rows++
      alone = 0
      end = until + 1
      if (left.kind === 'cells' || right.kind === 'cells') cells++
    }
    const group = baselines.slice(at, end)
    if (rows >= enoughRows && cells >= 0.5 * rows && !areTwoTables(group, starts)) {
      if (at > from) parts.push({ baselines: baselines.slice(from, at), across: false })
      parts.push({ baselines: group, across: true })
      from = end
    }
    at = Math.max(end, at + 1)
  }
  if (from < baselines.length) parts.push({ baselines: baselines.slice(from), across: false })
  return parts
}

/** Two tables side by side, one in each column: the right one has labels of its own, where its column’s text begins. */
const areTwoTables = (rows: readonly Baseline[], start: number): boolean => {
  const firsts = rows.flatMap(({ right }) => right?.pieces[0] ?? [])
  const labels = firsts.filter(({ segment }) => segment.words.some(({ text }) => /\p{L}/u.test(text)))
  const near = firsts.filter(({ segment }) => Math.abs(segment.x - start) < segment.size)
  return near.length >= 0.8 * firsts.length && labels.length >= 0.6 * firsts.length
}

/** Where four or more lines of a side’s text begin. */
const startOf = (baselines: readonly Baseline[], side: 'left' | 'right'): number => {
  const starts = baselines
    .flatMap((baseline) =>
      baseline[side]?.kind === 'prose' ? (baseline[side]?.pieces[0]?.segment.x ?? []) : [],
    )
    .toSorted((a, b) => a - b)
  return starts.length < 4 ? -Infinity : (starts[Math.floor(starts.length / 2)] ?? -Infinity)
}

/** Where lines of text that fill a side's column end at the least: most lines of prose end near its edge. */
const edgeOf = (baselines: readonly Baseline[], side: 'left' | 'right'): number => {
  let start = Infinity
  const ends: number[] = []
  for (const baseline of baselines) {
    const line = baseline[side]
    if (line?.kind !== 'prose') continue
    start = Math.min(start, line.pieces[0]?.segment.x ?? Infinity)
    ends.push(line.end)
  }
  const edge = ends.toSorted((a, b) => b - a)[Math.floor(0.1 * ends.length)] ?? Infinity
  return edge - 0.12 * (edge - start)
}
