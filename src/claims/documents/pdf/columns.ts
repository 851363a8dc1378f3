import type { Segment } from './word.js'

/** Points between the places at which a gutter is looked for. */
const step = 2
/** More places than this are not tried, however wide the page. */
const places = 400
/** A segment as long as a line of text in a column, in letters. */
const longSegment = 18
/** Words of a justified line stand no farther apart than this, in ems. */
const wordGap = 1.3

/** A segment, its letters, and whether it is nothing but figures. */
type Piece = { readonly segment: Segment; readonly letters: number; readonly figures: boolean }

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

const pieceOf = (segment: Segment): Piece => ({
  segment,
  letters: segment.words.reduce((sum, { text }) => sum + text.length + 1, -1),
  figures: segment.words.every(({ text }) => /^[\d.,%()+−–-]+$/.test(text)),
})

const regions = (pieces: readonly Piece[], depth: number, known: readonly number[]): Piece[][] => {
  if (pieces.length === 0) return []
  const own = depth > 6 ? null : bestGutter(pieces)
  const x = own ?? (depth > 6 ? null : knownGutter(pieces, known))
  if (x === null) return [[...pieces]]
  const found: Piece[][] = []
  let whole: Piece[] = []
  for (const run of runsAt(pieces, x, own === null)) {
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

/** Consecutive segments that do not cover `x`, and those between them that do. */
const runsAt = (pieces: readonly Piece[], x: number, known = false): Run[] => {
  const runs: Run[] = []
  let clear: Piece[] = []
  const close = (): void => {
    if (clear.length > 0) runs.push({ pieces: clear, columns: inColumns(clear, x, known) })
    clear = []
  }
  for (const piece of pieces) {
    if (piece.segment.x < x && piece.segment.end > x) {
      close()
      runs.push({ pieces: [piece], columns: false })
    } else clear.push(piece)
  }
  close()
  return runs
}

/** At a gutter that other pages have, the last column may hold a line or two only. */
const inColumns = (pieces: readonly Piece[], x: number, known: boolean): boolean =>
  pieces.length >= (known ? 5 : 8) &&
  isRunningText(
    pieces.filter(({ segment }) => segment.end <= x),
    4,
  ) &&
  isRunningText(
    pieces.filter(({ segment }) => segment.end > x),
    known ? 1 : 4,
  )

/** Long lines, each alone on its baseline: short ones beside others are cells of a table. */
const isRunningText = (pieces: readonly Piece[], least: number): boolean => {
  const tally = { letters: 0, long: 0, count: 0, cells: 0, lines: 0, figures: 0 }
  let line = 0
  let beside = false
  const close = (): void => {
    tally.lines++
    if (line >= longSegment) {
      tally.long += line
      tally.count++
    } else if (beside) tally.cells++
  }
  for (const [at, { segment, letters, figures }] of pieces.entries()) {
    const before = pieces[at - 1]?.segment
    const level = before !== undefined && Math.abs(before.y - segment.y) < 0.3 * segment.size
    const goesOn = level && segment.x - before.end < wordGap * segment.size // justified words may stand far apart
    if (before !== undefined && !goesOn) {
      beside ||= level
      close()
      beside = level
      line = 0
    }
    line += letters
    tally.letters += letters
    if (figures) tally.figures++
  }
  close()
  const { letters, long, count, cells, lines, figures } = tally
  return count >= least && figures < 0.25 * pieces.length && cells < 0.3 * lines && long >= 0.6 * letters
}

const lettersIn = (pieces: readonly Piece[]): number => pieces.reduce((sum, { letters }) => sum + letters, 0)
