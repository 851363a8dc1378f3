import type { NullReason } from '../../domain/quantity.js'

/** A number, or why there is none. */
export type Worked =
  { readonly value: number; readonly reason: null } | { readonly value: null; readonly reason: NullReason }

const found = (value: number): Worked => ({ value, reason: null })
const none = (reason: NullReason): Worked => ({ value: null, reason })

/**
 * The yearly growth that leads from one value to another: g = (to / from)^(1 / years) − 1.
 * @param years intervals between the two, at least one
 * @returns null with `zero` from nothing, for no rate leads away from it; with `undefined` to nothing or less, which no
 * rate reaches
 */
export const askedRate = (from: number, to: number, years: number): Worked => {
  if (from <= 0) return none('zero')
  if (to <= 0) return none('undefined')
  return found((to / from) ** (1 / years) - 1)
}

/** A value that grows at a rate: v · (1 + g)^years. */
export const carriedOn = (value: number, rate: number, years: number): number => value * (1 + rate) ** years

/**
 * How many standard errors of the slope lie between a rate and the one that a trend showed: (ln(1 + g) − b) / s_b with
 * b = ln(1 + shown). Above zero where more is asked than was shown.
 * @returns null with `too-few` without a standard error, with `undefined` where it is zero or the rate is −100 % or less
 */
export const standardErrorsApart = (
  rate: number | null,
  shown: number | null,
  standardError: number | null,
): Worked => {
  if (standardError === null || shown === null) return none('too-few')
  if (rate === null || rate <= -1 || shown <= -1 || standardError <= 0) return none('undefined')
  return found((Math.log(1 + rate) - Math.log(1 + shown)) / standardError)
}

/**
 * The part of a market that a flow would have when both have changed: s · (needs / last) / (1 + g)^years.
 * @param share the part today
 * @param rate what the market grows by a year
 */
export const shareAsked = (
  share: number,
  flow: { readonly last: number; readonly needs: number },
  rate: number,
  years: number,
): Worked => (flow.last <= 0 ? none('zero') : found((share * flow.needs) / flow.last / (1 + rate) ** years))

/**
 * The largest products that together make a part of a flow, the largest first, ties by code.
 * @param part the least fraction of the flow, 0 to 1
 * @returns none where the flow is nothing
 */
export const largestTogether = (
  values: readonly (readonly [product: string, value: number])[],
  part: number,
): string[] => {
  const sorted = values
    .filter(([, value]) => value > 0)
    .toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b, 'en'))
  const whole = sorted.reduce((sum, [, value]) => sum + value, 0)
  const taken: string[] = []
  let sum = 0
  for (const [product, value] of sorted) {
    if (sum >= part * whole) break
    taken.push(product)
    sum += value
  }
  return taken
}
