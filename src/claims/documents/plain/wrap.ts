import type { Chunk, Line } from './lines.js'
import { headingLike } from '../classify.js'

/** Lines longer than this were not broken by hand or program: each is a paragraph. */
const widest = 132

/**
 * The width at which the text's lines were broken, null where they were not: the first word of a line would not have fitted
 * on the one before. Told from the whole document, for a short paragraph alone doesn't show it.
 */
export const wrapWidth = (chunks: readonly Chunk[]): number | null => {
  const widths = chunks.flatMap((chunk) => widthOf(chunk) ?? []).toSorted((a, b) => a - b)
  return widths[Math.floor((widths.length - 1) / 2)] ?? null
}

const widthOf = (chunk: Chunk): number | null => {
  if (chunk.length < 3 || chunk.some(({ text }) => /\S\t|[|│]/.test(text.slice(0, widest)))) return null
  const width = Math.max(...chunk.slice(0, 200).map(({ text }) => text.trimEnd().length))
  if (width < 40 || width > widest) return null
  const pairs = chunk.slice(0, -1).map((line, at) => [line, chunk[at + 1] as Line] as const)
  const full = pairs.filter(([line, next]) => isFull(line, next, width)).length
  return full * 10 >= pairs.length * 7 ? width : null
}

/** Whether a line has no room for the next one's first word. */
export const isFull = (line: Line, next: Line, width: number): boolean => {
  const word = /^\s*(\S{1,40})/.exec(next.text)?.[1] ?? ''
  return line.text.trimEnd().length + 1 + word.length > width * 0.92
}

const closed = /[.!?:;…]["'”“»)\]⁰¹²³⁴-⁹]{0,4}$/

/** Whether a text ends as a sentence does. */
export const isClosed = (text: string): boolean => closed.test(text.trimEnd().slice(-12))

/** Whether a line goes on with a sentence rather than beginning one. */
export const goesOn = (text: string): boolean => /^\s*["'“„«([]?\p{Ll}/u.test(text.slice(0, 80))

/**
 * Whether a line goes on with the one above it, of which it is separated by a line break only.
 * @param width at which the document's lines were broken; null where that is not known
 */
export const continues = (line: Line, next: Line, width: number | null): boolean => {
  const above = line.text.trimEnd()
  if (/\p{L}[-\u2010\u00ad]$/u.test(above.slice(-3)) && goesOn(next.text)) return true
  if (above.length > widest * 2 && next.text.length > widest && isClosed(above)) return false
  if (!isClosed(above) && goesOn(next.text) && above.length >= 20) return true
  if (width !== null && above.length <= width * 1.25) return isFull(line, next, width)
  if (above.length < 55 || above.length > widest || isClosed(above)) return false
  return next.text.trimEnd().length <= above.length + 12 && !(headingLike(above) && titled(above))
}

/** Nearly every long word has a capital, as in English titles. */
const titled = (text: string): boolean => {
  const long = text.match(/\p{L}{4,}/gu) ?? []
  return long.filter((word) => /^\p{Lu}/u.test(word)).length * 4 >= long.length * 3
}
