import type { Concept } from '../mentions/concept.js'

/**
 * The words of a language that mean something to a claim: phrases parted by `|`, words by spaces, `*` at a word's end
 * for any ending. `noise` are phrases that would be mistaken for a concept and mean none; `hedges` are so before a number only, which they bound: `more than 20 %`, but
 * `20 % more than in 2021`.
 */
export type Lexicon = {
  readonly noise: string
  readonly hedges: string
  readonly concepts: Readonly<Record<Concept, string>>
}
