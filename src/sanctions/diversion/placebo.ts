import type { Series } from './cells.js'
import { surge, type Change, type Windows } from './surge.js'

/** Unlisted codes of a route in the order of their bases: of each its Δ against the other unlisted goods of its chapter. */
export type Placebos = { readonly bases: Float64Array; readonly scores: Float64Array }

/** A code of a route with its series over the years of both windows. */
export type RouteCode = { readonly product: string; readonly series: Series; readonly change: Change }

/** The sums of the two windows, whose years stand one after the other. */
export const changeOf = (series: Series, { pre }: Windows): Change => ({
  pre: sum(series.subarray(0, pre.length)),
  post: sum(series.subarray(pre.length)),
})

const sum = (values: Series): number => values.reduce((total, value) => total + value, 0)

/** Unlisted goods of each chapter of a route, added up. */
export const chaptersOf = (unlisted: readonly RouteCode[]): ReadonlyMap<string, Series> => {
  const chapters = new Map<string, Series>()
  for (const { product, series } of unlisted) {
    const chapter = product.slice(0, 2)
    const known = chapters.get(chapter)
    if (known === undefined) chapters.set(chapter, series.slice())
    else for (const [at, value] of series.entries()) known[at] = (known[at] as number) + value
  }
  return chapters
}

/** What unlisted codes score where each is taken for the listed one. */
export const placebosOf = (
  unlisted: readonly RouteCode[],
  chapters: ReadonlyMap<string, Series>,
  windows: Windows,
): Placebos => {
  const wholes = new Map([...chapters].map(([chapter, series]) => [chapter, changeOf(series, windows)]))
  const found = unlisted.flatMap(({ product, change }) => {
    const whole = wholes.get(product.slice(0, 2)) ?? { pre: 0, post: 0 }
    const others = { pre: less(whole.pre, change.pre), post: less(whole.post, change.post) }
    const score = surge(change, others)
    return score === null ? [] : [{ score, base: change.pre }]
  })
  const sorted = found.toSorted((a, b) => a.base - b.base || (a.score < b.score ? -1 : 1))
  return {
    bases: Float64Array.from(sorted, ({ base }) => base),
    scores: Float64Array.from(sorted, ({ score }) => score),
  }
}

/** A difference of sums of the same values is not below zero, and dust of rounding is none. */
const less = (whole: number, part: number): number => {
  const rest = whole - part
  return rest > Math.abs(whole) * 1e-12 ? rest : 0
}

/** Fewest placebo codes for a test: with fewer than 19 no p-value can reach 0.05. */
export const fewestPlacebos = 19
/** From so many on, only placebo codes with a base within a factor of ten are compared: small bases swing more. */
const enoughComparable = 99

/** Scores to hold a code of some base against. */
export const comparableTo = (
  base: number,
  { bases, scores }: Placebos,
): { readonly scores: Float64Array; readonly comparable: boolean } => {
  const near = scores.subarray(firstAtLeast(bases, base / 10), firstAbove(bases, base * 10))
  return near.length >= enoughComparable
    ? { scores: near, comparable: true }
    : { scores, comparable: near.length === scores.length }
}

const firstAtLeast = (sorted: Float64Array, value: number): number =>
  firstWhere(sorted, (each) => each >= value)
const firstAbove = (sorted: Float64Array, value: number): number => firstWhere(sorted, (each) => each > value)

/** The first place from which on all fit, found by halving. */
const firstWhere = (sorted: Float64Array, fits: (value: number) => boolean): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (fits(sorted[middle] as number)) high = middle
    else low = middle + 1
  }
  return low
}
