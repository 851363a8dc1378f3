import type { Mention, Sentence } from '../mentions/mention.js'
import { wordsIn } from '../lexicon/words.js'

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
  const between = text.slice(from, to)
  const count = (pattern: RegExp): number => between.match(pattern)?.length ?? 0
  return {
    words: wordsIn(between).length,
    commas: count(/,/g),
    stops: count(/[:;.?!]/g),
    brackets: count(/[()]/g),
  }
}

/** Mentions of a type in a sentence. */
export const mentionsOf = <T extends Mention['type']>(
  sentence: Sentence,
  type: T,
): Extract<Mention, { type: T }>[] =>
  sentence.mentions.filter((each): each is Extract<Mention, { type: T }> => each.type === type)

/** Whether the position lies inside round brackets that open in the sentence and are not closed before it. */
export const inBrackets = (text: string, sentence: Sentence, position: number): boolean =>
  openBracket(text, sentence, position) !== null

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
