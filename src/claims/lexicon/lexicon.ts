import type { Concept } from '../mentions/concept.js'

/**
 * The words of a language that mean something to a claim: phrases parted by `|`, words by spaces, `*` at a word's end
 * for any ending. `noise` are phrases that would be mistaken for a concept and mean none.
 */
export type Lexicon = {
  readonly noise: string
  readonly concepts: Readonly<Record<Concept, string>>
}
