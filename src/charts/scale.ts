/** A value axis: its ends and the round numbers at which it is marked. */
export type Scale = { readonly min: number; readonly max: number; readonly ticks: readonly number[] }

/** The round step (1, 2 or 5 times a power of ten) that divides a span into about `count` parts. */
const roundStep = (span: number, count: number): number => {
  const rough = span / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5].find((each) => rough <= each * power * 1.0001) ?? 10
  return Math.max(factor * power, 1e-300) // ten times smaller still, and its power of ten is nought
}

/** Covers all values with round ends. Zero is part of it unless `zero` is false; nothing known gives 0 to 1. */
export const valueScale = (values: readonly number[], { zero = true, count = 5 } = {}): Scale => {
  const all = zero || values.length === 0 ? [0, ...values] : values
  const low = all.reduce((a, b) => Math.min(a, b), Infinity)
  const high = all.reduce((a, b) => Math.max(a, b), -Infinity)
  const step = roundStep(high > low ? high - low : Math.abs(high) || 1, count)
  const first = Math.floor(low / step + 1e-9)
  const last = Math.max(Math.ceil(high / step - 1e-9), first + 1)
  // Whole numbers times a step that is below one carry dust in the last digits (3 × 0.1): rounded away.
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  )
  return { min: ticks[0] ?? 0, max: ticks.at(-1) ?? 1, ticks }
}

/** Where a value lies on a scale drawn between two pixels. */
export const place = ({ min, max }: Scale, value: number, from: number, to: number): number =>
  from + ((value - min) / (max - min)) * (to - from)

/** Moves labels apart along one direction, keeping their order: `at` is the middle wished for, `size` the length. */
export const spread = (
  labels: readonly { readonly at: number; readonly size: number }[],
  from: number,
  to: number,
): number[] => {
  const order = labels
    .map((_, index) => index)
    .toSorted((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0))
  const middles = labels.map(({ at }) => at)
  let edge = from
  for (const index of order) {
    const half = (labels[index]?.size ?? 0) / 2
    middles[index] = Math.max(middles[index] ?? 0, edge + half)
    edge = middles[index] + half
  }
  edge = to
  for (const index of order.toReversed()) {
    const half = (labels[index]?.size ?? 0) / 2
    middles[index] = Math.min(middles[index] ?? 0, edge - half)
    edge = middles[index] - half
  }
  return middles
}
