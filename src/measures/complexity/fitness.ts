import { linksOf } from './links.js'
import type { Specialisation } from './specialisation.js'

/** Fitness of countries and complexity of products, by the non-linear iteration. */
export type Fitness = {
  /** F_i, mean 1; those of `falling` have 0 as their limit and no meaningful level. */
  readonly fitness: Float64Array
  /** G_k, mean 1. */
  readonly complexity: Float64Array
  readonly rounds: number
  /** Whether the stop rule was met before the last round allowed. */
  readonly converged: boolean
  /** Countries whose fitness is falling to 0 (Pugliese, Zaccaria & Pietronero 2016), ascending. */
  readonly falling: readonly number[]
}

/** ln F of two rounds closer than this are the same. */
const settled = 1e-9
/** A fitness at or below this is on its way to 0 and does not hold up the stop. */
const vanishing = 1e-12
const mostRounds = 1000
/** Keeps 1/F finite: a fitness here is 0 for every purpose. */
const least = 1e-300
/** A fitness that falls like rounds^−0.05 or faster over the second half of the rounds has no limit above 0. */
const slowestFall = -0.05

/**
 * Economic fitness (Tacchella, Cristelli, Caldarelli, Gabrielli & Pietronero 2012): F_i ← Σ_k M_ik·G_k and
 * G_k ← 1/Σ_i(M_ik/F_i), both from the round before, each divided by its mean; all start at 1. Stops when ln F of every
 * country above 1e-12 changes by less than 1e-9, else after 1,000 rounds.
 * @param specialisation without rows or columns of zeros (see `pruned`)
 */
export const fitnessOf = (specialisation: Specialisation): Fitness => {
  const { exporters, exports } = linksOf(specialisation)
  if ([...exports, ...exporters].some(({ length }) => length === 0))
    throw new RangeError('Rows and columns of zeros are dropped before fitness is computed.')
  let f = new Float64Array(exports.length).fill(1)
  let g = new Float64Array(exporters.length).fill(1)
  let halfway = f
  for (let round = 1; round <= mostRounds; round += 1) {
    const inverse = f.map((value) => 1 / value)
    const next = byMean(sumsOver(exports, g)).map((value) => Math.max(value, least))
    g = byMean(sumsOver(exporters, inverse).map((value) => 1 / value))
    const change = largestChange(f, next)
    f = next
    if (change < settled)
      return { fitness: f, complexity: g, rounds: round, converged: true, falling: vanishingIn(f) }
    if (round === mostRounds / 2) halfway = f
  }
  const falling = [...f.keys()].filter((country) => {
    const [then, now] = [halfway[country] as number, f[country] as number]
    return now <= vanishing || Math.log(now / then) / Math.LN2 < slowestFall
  })
  return { fitness: f, complexity: g, rounds: mostRounds, converged: false, falling }
}

const vanishingIn = (f: Float64Array): number[] =>
  [...f.keys()].filter((country) => (f[country] as number) <= vanishing)

const sumsOver = (lists: readonly Uint32Array[], values: Float64Array): Float64Array<ArrayBuffer> =>
  Float64Array.from(lists, (list) => {
    let sum = 0
    for (const at of list) sum += values[at] as number
    return sum
  })

const byMean = (values: Float64Array): Float64Array<ArrayBuffer> => {
  let sum = 0
  for (const value of values) sum += value
  const mean = sum / values.length
  return Float64Array.from(values, (value) => value / mean)
}

const largestChange = (before: Float64Array, after: Float64Array): number => {
  let most = 0
  for (const [at, value] of after.entries())
    if (value > vanishing) most = Math.max(most, Math.abs(Math.log(value / (before[at] as number))))
  return most
}
