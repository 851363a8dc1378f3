import type { Said, Word } from '../messages/said.js'
import type { Verdict } from '../claim.js'

/**
 * Ways to understand a number other than the one its words give, in the words of the design. `stated` is the claim as
 * it stands. Several can hold together (`mirror` and `year`).
 *
 * Valuation is none of them: no source keeps one cell both CIF and FOB (of IMTS, which publishes both, the CIF row is
 * kept), and the exports FOB in the partner's books, `mirror`, are what an import FOB can be held against.
 */
export const definitions = [
  'stated',
  'mirror', // the partner's books
  'year', // the year before or after
  'fiscal', // a fiscal year that begins in April, July or October
  'part-of-year', // the months up to a given one
  'revision', // another revision of the classification
  'growth-convention', // simple, compound, log-linear
  'growth-window', // other first or last year
  'product-group', // the heading or chapter above or beneath
  'direction', // exports for imports
  'turnover', // both directions
  'services', // goods and services
  'currency',
  'total', // published total for the sum of products, or the reverse
  'union', // the union as one partner, or its members
  'share-base', // of the product's trade or of all trade
] as const
export type Definition = (typeof definitions)[number]

/** What one source says under one definition. */
export type Trial = {
  readonly definitions: readonly Definition[]
  /** In words: `Serbia’s exports to Russia as Russia’s imports, 2021`. */
  readonly says: Word
  readonly source: string
  /** Snapshots its rows came from. */
  readonly snapshots: readonly string[]
  /** In the claim's unit. */
  readonly value: number
  /** Of the claim's value: value / claim − 1. Null where the claim is 0. */
  readonly off: number | null
  /** Whether it lies within what the claim's rounding allows. */
  readonly fits: boolean
  /** One line that can be done again: `996 / 25,556 = 3.9 %`. */
  readonly arithmetic: Word
}

/** What the lake says of a claim. */
export type Evidence = {
  readonly verdict: Exclude<Verdict, 'inconsistent'>
  /** One sentence: which definition fits, or what data say and how close the others came. */
  readonly says: Said
  readonly arithmetic: Word | null
  /** Sources asked, and the trials: those that fit first, then by distance, at most twelve. */
  readonly trials: readonly Trial[]
  /** Of `no-data`: what would settle it, as a sentence with a command (`rapport pull comtrade …`). */
  readonly settles: Said | null
}
