import { randomFrom } from './random.js'

/** What a permutation test found. */
export type PermutationTest = {
  /** Share of the relabellings whose statistic is at least the one observed, which is among them: never 0. */
  readonly p: number
  /** Relabellings looked at, the observed one among them. */
  readonly relabellings: number
  /** True where they are all that there are, false where they were drawn. */
  readonly exact: boolean
}

/** Up to this many relabellings are enumerated; of more, {@link draws} are drawn. */
const enumerated = 20_000
const draws = 1_999

/**
 * One listed code against placebo codes: each of them might have been the listed one, so that the share with a score at
 * least as high is the p-value of the relabellings (one-sided, exact).
 * @returns null without placebo codes
 */
export const exceedance = (score: number, placebo: Float64Array): PermutationTest | null => {
  if (placebo.length === 0) return null
  const atLeast = placebo.reduce((count, other) => (other >= score ? count + 1 : count), 0)
  const relabellings = placebo.length + 1
  return { p: (atLeast + 1) / relabellings, relabellings, exact: true }
}

/**
 * All listed codes of a route against its placebo codes, by the sum of the ranks of their scores (one-sided). Ranks rather than
 * means: a code whose trade ended has a score of minus infinity, and one that soars does not decide alone.
 * @param seed of the draws, where there are too many relabellings to enumerate
 * @returns null where there is nothing to compare
 */
export const rankSumTest = (
  listed: readonly number[],
  placebo: Float64Array,
  seed: number,
): PermutationTest | null => {
  if (listed.length === 0 || placebo.length === 0) return null
  const ranks = doubledRanks([...listed, ...placebo])
  const observed = sum(ranks.subarray(0, listed.length))
  const all = combinations(ranks.length, listed.length)
  return all <= enumerated
    ? { p: countAll(ranks, listed.length, observed) / all, relabellings: all, exact: true }
    : { p: drawn(ranks, listed.length, observed, seed), relabellings: draws + 1, exact: false }
}

/** Twice the mean rank of each score among all, so that ties have whole numbers too. */
const doubledRanks = (scores: readonly number[]): Int32Array => {
  const order = scores.map((_, index) => index).toSorted((a, b) => compare(scores[a], scores[b]))
  const ranks = new Int32Array(scores.length)
  for (let from = 0; from < order.length;) {
    let to = from
    while (to + 1 < order.length && scores[order[to + 1] as number] === scores[order[from] as number]) to += 1
    for (let at = from; at <= to; at += 1) ranks[order[at] as number] = from + to + 2
    from = to + 1
  }
  return ranks
}

const compare = (a = 0, b = 0): number => (a < b ? -1 : a > b ? 1 : 0)
const sum = (values: Int32Array): number => values.reduce((total, value) => total + value, 0)

/** How many ways there are to choose, as far as it matters: infinity above the limit. */
const combinations = (from: number, chosen: number): number => {
  let ways = 1
  for (let step = 1; step <= Math.min(chosen, from - chosen); step += 1) {
    ways = (ways * (from - step + 1)) / step
    if (ways > enumerated) return Infinity
  }
  return Math.round(ways)
}

/** Choices whose ranks add up to at least the number observed. */
const countAll = (ranks: Int32Array, chosen: number, observed: number): number => {
  const from = (start: number, left: number, total: number): number => {
    if (left === 0) return total >= observed ? 1 : 0
    let count = 0
    for (let at = start; at <= ranks.length - left; at += 1)
      count += from(at + 1, left - 1, total + (ranks[at] as number))
    return count
  }
  return from(0, chosen, 0)
}

/** The p-value from drawn choices, the observed one counted among them (Davison and Hinkley 1997, 4.3). */
const drawn = (ranks: Int32Array, chosen: number, observed: number, seed: number): number => {
  const random = randomFrom(seed)
  const pool = ranks.slice()
  let atLeast = 1
  for (let draw = 0; draw < draws; draw += 1) {
    let total = 0
    for (let at = 0; at < chosen; at += 1) {
      const other = at + Math.floor(random() * (pool.length - at))
      const rank = pool[other] as number
      pool[other] = pool[at] as number
      pool[at] = rank
      total += rank
    }
    if (total >= observed) atLeast += 1
  }
  return atLeast / (draws + 1)
}
