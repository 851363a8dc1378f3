import { beside } from './beside.js'
import { withoutOverflow } from './overflow.js'
import {
  baselinesOf,
  longSegment,
  partsAcross,
  pieceOf,
  sideLines,
  type Baseline,
  type Piece,
  type SideLine,
} from './sides.js'
import type { Segment } from './word.js'

/** Points between the places at which a gutter is looked for. */
const step = 2
/** More places than this are not tried, however wide the page. */
const places = 400

type Run = { readonly pieces: readonly Piece[]; readonly columns: boolean }

/**
 * Segments of a page (from the top down) as regions in reading order: what stands side by side in columns comes column
 * by column; what spans them parts them. A gutter needs running text on both sides: the gaps of tables are none.
 * @param known gutters of other pages, which need fewer lines here
 */
export const regionsOf = (segments: readonly Segment[], known: readonly number[] = []): Segment[][] =>
  regions(segments.map(pieceOf), 0, known).map((pieces) => pieces.map(({ segment }) => segment))

/** Where a page’s columns part; null where it has but one. On its last page a column may hold a line or two only. */
export const gutterOf = (segments: readonly Segment[]): number | null => bestGutter(segments.map(pieceOf))

const regions = (pieces: readonly Piece[], depth: number, known: readonly number[]): Piece[][] => {
  if (pieces.length === 0) return []
  const own = depth > 6 ? null : bestGutter(pieces)
  const x = own ?? (depth > 6 ? null : knownGutter(pieces, known))
  if (x === null) return [[...pieces]]
  const isKnown = own === null || known.some((other) => Math.abs(other - x) < 6)
  const found: Piece[][] = []
  let whole: Piece[] = []
  for (const run of runsAt(withoutOverflow(pieces, x), x, isKnown)) {
    if (!run.columns) {
      for (const piece of run.pieces) whole.push(piece)
      continue
    }
    if (whole.length > 0) found.push(whole)
    whole = []
    const left = run.pieces.filter(({ segment }) => segment.end <= x)
    const right = run.pieces.filter(({ segment }) => segment.end > x)
    found.push(...regions(left, depth + 1, known), ...regions(right, depth + 1, known))
  }
  if (whole.length > 0) found.push(whole)
  return found
}

/** Where a gutter puts most letters into columns; the middle of equally good places. */
const bestGutter = (pieces: readonly Piece[]): number | null => {
  if (pieces.length < 8) return null
  let left = Infinity
  let right = -Infinity
  for (const { segment } of pieces) {
    left = Math.min(left, segment.x)
    right = Math.max(right, segment.end)
  }
  let best = { letters: 0, from: 0, until: 0 }
  const width = Math.max(step, (right - left) / places)
  for (let x = left + 40; x < right - 40; x += width) {
    let letters = 0
    for (const run of runsAt(pieces, x)) if (run.columns) letters += lettersIn(run.pieces)
    if (letters > best.letters) best = { letters, from: x, until: x }
    else if (letters > 0 && letters === best.letters && x - best.until <= 1.01 * width) best.until = x
  }
  return best.letters === 0 ? null : (best.from + best.until) / 2
}

const knownGutter = (pieces: readonly Piece[], known: readonly number[]): number | null =>
  known.find((x) => runsAt(pieces, x, true).some(({ columns }) => columns)) ?? null

/** Consecutive segments that do not cover `x`, and those between them that do, or that a table across it holds. */
const runsAt = (pieces: readonly Piece[], x: number, known = false): Run[] => {
  const runs: Run[] = []
  let clear: Piece[] = []
  let crossing: Piece | undefined
  const close = (): void => {
    if (clear.length > 0) runs.push(...clearRuns(clear, x, known))
    clear = []
  }
  for (const piece of pieces) {
    if (piece.segment.x < x && piece.segment.end > x) {
      const cells: Piece[] = []
      while (isCellBeside(clear.at(-1), piece)) cells.unshift(clear.pop() as Piece)
      close()
      crossing = piece
      runs.push({ pieces: [...cells, piece], columns: false })
    } else if (isCellBeside(piece, crossing)) runs.push({ pieces: [piece], columns: false })
    else clear.push(piece)
  }
  close()
  return runs
}

/** A short piece on the line of another: a cell of its row. */
const isCellBeside = (piece: Piece | undefined, other: Piece | undefined): boolean =>
  piece !== undefined &&
  other !== undefined &&
  piece.letters < longSegment &&
  Math.abs(piece.segment.y - other.segment.y) < 0.3 * Math.min(piece.segment.size, other.segment.size)

const clearRuns = (pieces: Piece[], x: number, known: boolean): Run[] => {
  const left = pieces.filter(({ segment }) => segment.end <= x)
  if (left.length === 0 || left.length === pieces.length || pieces.length < (known ? 5 : 8))
    return [{ pieces, columns: false }]
  const baselines = baselinesOf(sideLines(left), sideLines(pieces.filter(({ segment }) => segment.end > x)))
  return partsAcross(baselines).map((part): Run => ({
    pieces: part.baselines.flatMap((line) => [...(line.left?.pieces ?? []), ...(line.right?.pieces ?? [])]),
    columns: !part.across && inColumns(part.baselines, known),
  }))
}

/**
 * Text at both sides, whatever tables stand within one of them. Beside many lines of text a few do, and at a gutter that
 * other pages have the last column may hold a line only, or nothing but a table.
 */
const inColumns = (baselines: readonly Baseline[], known: boolean): boolean => {
  const left = linesAt(baselines, 'left')
  const right = linesAt(baselines, 'right')
  const [proseLeft, proseRight] = [proseIn(left), proseIn(right)]
  if (known) {
    const prose = proseLeft + proseRight
    const other = proseLeft < proseRight ? left : right
    return prose >= 4 && (Math.min(proseLeft, proseRight) >= 1 || other.length >= 3)
  }
  const most = proseLeft > proseRight ? left : right
  if (beside(most, most === left ? right : left)) return true
  const least = Math.max(proseLeft, proseRight) >= 8 ? 2 : 4
  return Math.min(proseLeft, proseRight) >= least && isText(left) && isText(right)
}

const linesAt = (baselines: readonly Baseline[], side: 'left' | 'right'): SideLine[] =>
  baselines.flatMap((line) => line[side] ?? [])

const proseIn = (lines: readonly SideLine[]): number => lines.filter(({ kind }) => kind === 'prose').length

/** Most of what is in no cell is in long lines. */
const isText = (lines: readonly SideLine[]): boolean => {
  let [long, all] = [0, 0]
  for (const { kind, letters } of lines) {
    if (kind !== 'cells') all += letters
    if (kind === 'prose') long += letters
  }
  return long >= 0.6 * all
}

const lettersIn = (pieces: readonly Piece[]): number => pieces.reduce((sum, { letters }) => sum + letters, 0)
