import { deepest, type Paint } from './graphic.js'
import { categories } from './palette.js'

/** One answer's part of a bar: from and to in shares, with zero at the middle of the neutral answer. */
export type Span = {
  readonly answer: number
  readonly share: number
  readonly from: number
  readonly to: number
}

/**
 * Stacks shares end to end. With a neutral answer the bar is moved so that half of it lies on each side of zero: what
 * comes before is negative, what comes after positive. Answers without a share take no room.
 */
export const spansOf = (shares: readonly (number | null)[], neutral?: number): Span[] => {
  const sum = (parts: readonly (number | null)[]) => parts.reduce((a: number, b) => a + (b ?? 0), 0)
  let at = neutral === undefined ? 0 : -sum(shares.slice(0, neutral)) - (shares[neutral] ?? 0) / 2
  return shares.flatMap((share, answer) => {
    if (share === null || share <= 0) return []
    const from = at
    at += share
    return [{ answer, share, from, to: at }]
  })
}

/**
 * The tint of an answer. Without a neutral one: a colour each. With one: grey at the neutral answer, the two sides in
 * two colours, deeper towards the ends of the scale.
 */
export const answerLook = (answer: number, answers: number, neutral?: number): Paint => {
  const border = { stroke: 'paper' } as const
  if (neutral === undefined) return { ...border, fill: categories[answer % categories.length] ?? 'category9' }
  if (answer === neutral) return { ...border, fill: 'other', opacity: 0.18 }
  const side = answer < neutral ? neutral : answers - 1 - neutral
  const opacity = (deepest * Math.abs(answer - neutral)) / side
  return { ...border, fill: answer < neutral ? 'accent' : 'reporter', opacity }
}
