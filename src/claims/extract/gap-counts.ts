import { wordsIn } from '../lexicon/words.js'

/** How many of each stand before a position of a text, by position: a gap is then a difference. */
export type GapCounts = {
  readonly text: string
  /** Words that begin before the position. */
  readonly words: Uint32Array
  readonly commas: Uint32Array
  /** Colons, semicolons, question and exclamation marks; not the points within a sentence: see {@link isStop}. */
  readonly stops: Uint32Array
  readonly brackets: Uint32Array
  /** Words in order, to know one that a position stands in. */
  readonly ends: readonly number[]
}

/** Counted once for a text, for gaps are asked for between any two mentions of a sentence. */
export const gapCounts = (text: string): GapCounts => {
  if (latest?.text === text) return latest
  const words = new Uint32Array(text.length + 1)
  const found = wordsIn(text)
  for (const { start } of found) words[start + 1] = 1
  for (let at = 1; at <= text.length; at++) words[at] = (words[at] ?? 0) + (words[at - 1] ?? 0)
  latest = {
    text,
    words,
    commas: countsOf(text, (at) => text[at] === ','),
    stops: countsOf(text, (at) => isStop(text, at)),
    brackets: countsOf(text, (at) => text[at] === '(' || text[at] === ')'),
    ends: found.map(({ end }) => end),
  }
  return latest
}

/** Passages are read one after the other: only the last is asked for again. */
let latest: GapCounts | null = null

const countsOf = (text: string, counted: (at: number) => boolean): Uint32Array => {
  const counts = new Uint32Array(text.length + 1)
  for (let at = 0; at < text.length; at++) counts[at + 1] = (counts[at] ?? 0) + (counted(at) ? 1 : 0)
  return counts
}

/**
 * Gaps are measured within a sentence, where a point is a decimal’s, an ordinal’s (`2022. godine`) or an abbreviation’s
 * (`млрд.`, `U.S.`): the one that ends a sentence stands at its end. What is left is a sentence that was not parted.
 */
const isStop = (text: string, at: number): boolean => {
  const mark = text.charAt(at)
  if (mark === ':') return !/\d/.test(text.charAt(at - 1)) || !/\d/.test(text.charAt(at + 1))
  if (mark === '.')
    return /^\p{Ll}{7}\.["'”“»’)\]]?\s["'“„«(]?\p{Lu}/u.test(text.slice(Math.max(0, at - 7), at + 5))
  return mark === ';' || mark === '?' || mark === '!'
}

/** Words between two positions, also those the positions cut: `’s trade` after `Serbia` has two. */
export const wordsBetween = ({ text, words, ends }: GapCounts, from: number, to: number): number => {
  const begun = words[from] ?? 0
  const within = (words[to] ?? 0) - begun
  const cut = begun === 0 ? 0 : Math.min(ends[begun - 1] ?? 0, to)
  return cut > from && /[\p{L}\p{M}]/u.test(text.slice(from, cut)) ? within + 1 : within
}
