import type { Format } from './drawing.js'
import { place, valueScale, type Scale } from './scale.js'

/** An axis of a bubble chart. */
export type BubbleAxis = {
  /** With the unit: `Growth of exports, % a year`. */
  readonly title: string
  readonly format: Format
  /** False for values that lie far from zero. Default true. */
  readonly zero?: boolean
  /**
   * Points beyond are drawn at the axis' end, with their value in their label. `outliers` finds the ends: Tukey's far
   * fences, three times the interquartile range beyond the quartiles. Left out: nothing is clipped.
   */
  readonly clip?: 'outliers' | readonly [low: number, high: number]
}

/** A value on a laid-out axis: its pixel, and whether it is beyond the axis' end. */
export type OnAxis = { readonly at: number; readonly clipped: boolean }

/** An axis over its values: the round scale, the range it is drawn for, and the places of values in pixels. */
export type LaidAxis = {
  readonly scale: Scale
  /** The values at the two ends of the plot: the scale's own and the room that bubbles at its ends need. */
  readonly range: readonly [from: number, to: number]
  readonly place: (value: number) => OnAxis
  /** The pixel of a value, also of one beyond the scale. */
  readonly pixel: (value: number) => number
}

/**
 * The fences beyond which a value is far out: quartile ∓ 3 × interquartile range. Fewer than five values have none.
 * Source: Tukey, Exploratory Data Analysis (1977), ch. 2.
 */
export const farFences = (values: readonly number[]): readonly [low: number, high: number] => {
  if (values.length < 5) return [-Infinity, Infinity]
  const sorted = values.toSorted((a, b) => a - b)
  const quartile = (part: number) => {
    const at = (sorted.length - 1) * part
    const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0]
    return below + (above - below) * (at - Math.floor(at))
  }
  const [first, third] = [quartile(0.25), quartile(0.75)]
  return [first - 3 * (third - first), third + 3 * (third - first)]
}

/**
 * Lays an axis between two pixels (`to` may be above `from`) so that the bubbles at its ends stay within the plot.
 * `references` are values that the axis must show too.
 */
export const layAxis = (
  { zero = true, clip }: BubbleAxis,
  values: readonly number[],
  radii: readonly number[],
  references: readonly number[],
  [from, to]: readonly [number, number],
): LaidAxis => {
  const [low, high] =
    clip === undefined ? [-Infinity, Infinity] : clip === 'outliers' ? farFences(values) : clip
  const kept = values.filter((value) => value >= low && value <= high)
  const scale = valueScale(
    [...(kept.length > 0 ? kept : [low, high].filter(Number.isFinite)), ...references],
    {
      zero,
    },
  )
  const held = (value: number) =>
    value > high ? scale.max : value < low ? scale.min : Math.min(Math.max(value, scale.min), scale.max)
  const direction = to > from ? 1 : -1
  const inset = (end: number) =>
    Math.max(
      0,
      ...values.map(
        (value, index) => (radii[index] ?? 0) + 4 - Math.abs(place(scale, held(value), from, to) - end),
      ),
    )
  const [first, last] = [from + direction * inset(from), to - direction * inset(to)]
  const perPixel = (scale.max - scale.min) / (last - first)
  return {
    scale,
    range: [scale.min - (first - from) * perPixel, scale.max + (to - last) * perPixel],
    pixel: (value) => place(scale, value, first, last),
    place: (value) => ({ at: place(scale, held(value), first, last), clipped: value > high || value < low }),
  }
}
