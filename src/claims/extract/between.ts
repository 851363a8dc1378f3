import type { Mention, Sentence } from '../mentions/mention.js'
import { wordsIn } from '../lexicon/words.js'
import { gapCounts, wordsBetween } from './gap-counts.js'

/** What lies between two positions of a text, as far as it parts what stands at its ends. */
export type Gap = {
  readonly words: number
  readonly commas: number
  /** Colons, semicolons, full stops, question marks. */
  readonly stops: number
  readonly brackets: number
}

/** Measures the text between two positions. */
export const gapOf = (text: string, from: number, to: number): Gap => {
  const end = Math.min(to, text.length)
  if (end <= from) return { words: 0, commas: 0, stops: 0, brackets: 0 }
  const counts = gapCounts(text)
  const between = (before: Uint32Array): number => (before[end] ?? 0) - (before[from] ?? 0)
  return {
    words: wordsBetween(counts, from, end),
    commas: between(counts.commas),
    stops: between(counts.stops),
    brackets: between(counts.brackets),
  }
}

type OfType<T extends Mention['type']> = Extract<Mention, { type: T }>

/** Mentions of a type in a sentence. */
export const mentionsOf = <T extends Mention['type']>(sentence: Sentence, type: T): readonly OfType<T>[] => {
  const known = byType.get(sentence) ?? grouped(sentence)
  return (known.get(type) ?? []) as OfType<T>[]
}

const byType = new WeakMap<Sentence, ReadonlyMap<string, readonly Mention[]>>()

/** Grouped once: a long sentence is asked again for each of its quantities. */
const grouped = (sentence: Sentence): ReadonlyMap<string, readonly Mention[]> => {
  const groups = new Map<string, Mention[]>()
  for (const mention of sentence.mentions) {
    const group = groups.get(mention.type)
    if (group === undefined) groups.set(mention.type, [mention])
    else group.push(mention)
  }
  byType.set(sentence, groups)
  return groups
}

/** Position of the bracket that is open at a position, null where none is. */
export const openBracket = (text: string, sentence: Sentence, position: number): number | null => {
  let depth = 0
  for (let at = position - 1; at >= sentence.start; at--) {
    if (text[at] === ')') depth++
    if (text[at] === '(') {
      if (depth === 0) return at
      depth--
    }
  }
  return null
}

/** The last word before a position, lower case, with its place; null where none stands before it in the sentence. */
export const wordBefore = (
  text: string,
  sentence: Sentence,
  position: number,
): { text: string; start: number; end: number } | null => {
  const window = text.slice(Math.max(sentence.start, position - 40), position)
  const found = wordsIn(window).at(-1)
  if (found === undefined) return null
  const shift = position - window.length
  return { text: found.text.toLowerCase(), start: found.start + shift, end: found.end + shift }
}
