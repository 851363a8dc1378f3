import type { Series } from './cells.js'
import { surge, type Change, type Windows } from './surge.js'

/** An unlisted code: its Δ against the other unlisted goods of its chapter, and its base. */
export type Placebo = { readonly score: number; readonly base: number }

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
): readonly Placebo[] =>
  unlisted.flatMap(({ product, change }) => {
    const chapter = chapters.get(product.slice(0, 2))
    if (chapter === undefined) return []
    const whole = changeOf(chapter, windows)
    const score = surge(change, { pre: less(whole.pre, change.pre), post: less(whole.post, change.post) })
    return score === null ? [] : [{ score, base: change.pre }]
  })

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
  placebos: readonly Placebo[],
): { readonly scores: readonly number[]; readonly comparable: boolean } => {
  const near = placebos.filter((each) => each.base >= base / 10 && each.base <= base * 10)
  const used = near.length >= enoughComparable ? near : placebos
  return { scores: used.map(({ score }) => score), comparable: used === near }
}
