/** How letters look. One object a font and page, shared by its words. */
export type Style = { readonly bold: boolean; readonly italic: boolean }

/**
 * Glyphs without a space between them, drawn in one font on one baseline. Points (1/72 inch), `y` down from the top
 * edge of the page as a reader holds it.
 */
export type Word = {
  readonly text: string
  readonly x: number
  readonly end: number
  /** The baseline. */
  readonly y: number
  readonly size: number
  readonly style: Style
  /** A space was drawn before or after it, whatever the gap. */
  readonly spaced: boolean
  /** Positions in `text` at which a space inside a number was taken out. */
  readonly mended: readonly number[]
  /** Marked as an artifact of the page, which is no part of what the document says. */
  readonly artifact: boolean
  /** Marked content it belongs to (PDF’s MCID), by which the structure tree refers to it. */
  readonly content: number | null
}

/** Words with no gap between them that could part two columns. */
export type Segment = {
  readonly words: readonly Word[]
  readonly x: number
  readonly end: number
  readonly y: number
  /** Size of most of its letters. */
  readonly size: number
}

/** A line of one column: segments from left to right. */
export type Line = Omit<Segment, 'words'> & {
  readonly segments: readonly Segment[]
  readonly page: number
  /** Its words with the spaces between them. */
  readonly text: string
  /** All of its letters are bold. */
  readonly bold: boolean
  /** From 1, in reading order of the page; 0 until it is known. */
  readonly number: number
}

/** A page as glyphs were drawn on it. */
export type PageWords = {
  /** From 1. */
  readonly page: number
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  /** Something else than text is drawn on it. */
  readonly drawn: boolean
  /** Letters whose meaning the font does not tell. */
  readonly unknown: number
  /** Some text is in a font that could not be opened. */
  readonly fontFailed: boolean
  /** The page could not be read. */
  readonly damaged: boolean
}

/** Size of most letters. */
export const sizeOf = (words: readonly Word[]): number => {
  const first = words[0]?.size ?? 0
  if (words.every((word) => word.size === first)) return first
  const letters = new Map<number, number>()
  for (const { size, text } of words) letters.set(size, (letters.get(size) ?? 0) + text.length)
  let best = 0
  let most = -1
  for (const [size, count] of letters)
    if (count > most || (count === most && size > best)) [best, most] = [size, count]
  return best
}

/** A space stands between two words of a line: one was drawn, or the gap is a space’s. */
export const spaceBetween = (before: Word, after: Word): boolean => {
  const gap = (after.x - before.end) / Math.max(before.size, after.size, 0.1)
  return gap >= 0.13 || (after.spaced && gap > 0.03)
}
