import type { Format } from './drawing.js'

/** Pixels of area a unit of value, so that the largest bubble and all of them together leave the plot readable. */
export const areaScale = (values: readonly number[], plotArea: number, largestRadius = 30): number => {
  const largest = values.reduce((a, b) => Math.max(a, b), 0)
  const sum = values.reduce((a, b) => a + Math.max(b, 0), 0)
  if (largest <= 0) return 0
  return Math.min((Math.PI * largestRadius ** 2) / largest, (plotArea * 0.2) / sum)
}

/** Below this a bubble could not be seen: smaller ones, and those of zero, are drawn this large. */
export const smallestRadius = 2

/** The radius in pixels of a value: its area, not its radius, is in proportion. */
export const radiusOf = (value: number, scale: number): number =>
  Math.max(smallestRadius, Math.sqrt((Math.max(value, 0) * scale) / Math.PI))

/**
 * At most three round values (1, 2 or 5 times a power of ten) for the key, falling, each some five times the next: the
 * first at most the largest of the data and 22 pixels in radius, the last still drawn to scale. A value whose text
 * also stands for half of it, or for half as much again, is left out: its format is too coarse to be true.
 */
export const legendSizes = (largest: number, scale: number, format: Format): number[] => {
  if (largest <= 0 || scale <= 0) return []
  const top = Math.min(largest, (Math.PI * keyRadius ** 2) / scale)
  const power = 10 ** Math.floor(Math.log10(top) + 1e-9)
  const factor = [5, 2, 1].find((each) => each * power <= top * (1 + 1e-9)) ?? 1
  const round = (value: number) => Number(value.toPrecision(12))
  return (roundSteps[factor] ?? [])
    .map((step) => round(step * power))
    .filter((value) => Math.sqrt((value * scale) / Math.PI) >= smallestRadius)
    .filter((value) => ![value / 2, value * 1.5].some((other) => format(other) === format(value)))
}

/** Pixels: larger circles would take the room of the plot. */
const keyRadius = 22

const roundSteps: Readonly<Record<number, readonly number[]>> = {
  5: [5, 1, 0.2],
  2: [2, 0.5, 0.1],
  1: [1, 0.2, 0.05],
}
