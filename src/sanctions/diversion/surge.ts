import { refusal } from '../../domain/problem.js'

/** Two spans of whole years of equal length, the first before the second. */
export type Windows = { readonly pre: readonly number[]; readonly post: readonly number[] }

/** US dollars of a flow in the two windows. */
export type Change = { readonly pre: number; readonly post: number }

/**
 * Checks that growth between the windows compares like with like.
 * @throws Refusal `usage-period` where they differ in length, overlap, or stand the wrong way round
 */
export const windowsOf = (pre: readonly number[], post: readonly number[]): Windows => {
  const [first, last] = [pre.at(-1), post[0]]
  if (pre.length !== post.length)
    throw refusal(
      'usage-period',
      `The windows have ${pre.length} and ${post.length} years; growth is between equal ones.`,
      { remedy: 'Give two spans of the same number of years, such as --pre 2019-2021 --post 2022-2024.' },
    )
  if (first === undefined || last === undefined || first >= last)
    throw refusal('usage-period', 'The window before must end before the other begins.', {
      remedy: 'Give them as --pre 2019-2021 --post 2022-2024.',
    })
  return { pre, post }
}

/** ln(post / pre); minus infinity where the flow ended, null where it had no base: then there is no growth, only a change. */
export const logGrowth = ({ pre, post }: Change): number | null => (pre > 0 ? Math.log(post / pre) : null)

/**
 * Δ = ln(post/pre) of a code − ln(post/pre) of the unlisted goods of its chapter; null where one of them has no base, or the
 * unlisted goods ended.
 */
export const surge = (code: Change, unlisted: Change): number | null => {
  const [growth, expected] = [logGrowth(code), logGrowth(unlisted)]
  return growth === null || expected === null || expected === -Infinity ? null : growth - expected
}

/** US dollars above what the code would have been at the growth of the unlisted goods of its chapter. */
export const excess = (code: Change, unlisted: Change): number | null =>
  unlisted.pre > 0 ? code.post - (code.pre * unlisted.post) / unlisted.pre : null

/**
 * The same difference within the window before, a year: between its first and its last year. What grew faster already was on
 * its way; null for a window of one year or with an end at zero.
 */
export const trendBefore = (code: readonly number[], unlisted: readonly number[]): number | null => {
  const steps = code.length - 1
  if (steps < 1) return null
  const ends = (values: readonly number[]): Change => ({ pre: values[0] ?? 0, post: values[steps] ?? 0 })
  const difference = surge(ends(code), ends(unlisted))
  return difference === null || !Number.isFinite(difference) ? null : difference / steps
}
