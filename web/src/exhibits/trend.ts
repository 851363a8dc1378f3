/** A series drawn in small: values in order of time, null where there is none; `fit` is the line laid through them. */
export type Trend = {
  readonly years: readonly number[]
  readonly values: readonly (number | null)[]
  readonly fit?: readonly number[]
  /** Ranks stand with the first on top. */
  readonly downwards?: boolean
}

export type Drawn = {
  /** Runs of points without a gap, as the `points` of polylines. */
  readonly lines: readonly string[]
  readonly fit: string | null
  /** The last point there is. */
  readonly end: { readonly x: number; readonly y: number } | null
  /** Where zero stands, if it lies within. */
  readonly zero: number | null
}

const text = (x: number, y: number): string => `${x.toFixed(1)},${y.toFixed(1)}`

/** A trend laid out in a box, its least value at the bottom and its greatest on top. */
export const drawnTrend = ({ values, fit, downwards }: Trend, width: number, height: number): Drawn => {
  const known = [...values, ...(fit ?? [])].filter((value) => value !== null)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const x = (index: number) => 2 + (index / Math.max(1, values.length - 1)) * (width - 4)
  const y = (value: number) => {
    const share = high === low ? 0.5 : (value - low) / (high - low)
    return 2 + (downwards ? share : 1 - share) * (height - 4)
  }
  const lines: string[][] = [[]]
  let end: Drawn['end'] = null
  for (const [index, value] of values.entries()) {
    if (value === null) {
      lines.push([])
      continue
    }
    lines.at(-1)?.push(text(x(index), y(value)))
    end = { x: x(index), y: y(value) }
  }
  return {
    lines: lines.filter((points) => points.length > 0).map((points) => points.join(' ')),
    fit: fit ? fit.map((value, index) => text(x(index), y(value))).join(' ') : null,
    end,
    zero: low < 0 && high > 0 ? y(0) : null,
  }
}

/**
 * The growth of a series and the curve fitted to it, by least squares through its logarithms; null where a value is missing
 * or not positive.
 */
export const exponentialFit = (
  values: readonly (number | null)[],
): { readonly rate: number; readonly fit: readonly number[] } | null => {
  if (values.length < 2 || values.some((value) => value === null || value <= 0)) return null
  const logs = values.map((value) => Math.log(value ?? 1))
  const middle = (logs.length - 1) / 2
  const mean = logs.reduce((sum, each) => sum + each, 0) / logs.length
  const [across, along] = logs.reduce(
    ([a, b], each, index) => [a + (index - middle) * (each - mean), b + (index - middle) ** 2],
    [0, 0],
  )
  const slope = across / along
  return {
    rate: Math.exp(slope) - 1,
    fit: logs.map((_, index) => Math.exp(mean + slope * (index - middle))),
  }
}
