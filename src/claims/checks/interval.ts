/** What a number may be once its rounding, or its `about`, is taken into account. Open ends are infinite. */
export type Interval = { readonly low: number; readonly high: number }

export const sumOf = (parts: readonly Interval[], signs: readonly (1 | -1)[]): Interval =>
  parts.reduce(
    (sum, { low, high }, index) =>
      signs[index] === -1
        ? { low: sum.low - high, high: sum.high - low }
        : { low: sum.low + low, high: sum.high + high },
    { low: 0, high: 0 },
  )

/** The quotient of two intervals above nothing; null where the divisor may be nothing or less. */
export const quotient = (a: Interval, b: Interval): Interval | null =>
  b.low <= 0 || a.low < 0 ? null : { low: a.low / b.high, high: a.high / b.low }

export const shifted = ({ low, high }: Interval, by: number): Interval => ({ low: low + by, high: high + by })
export const scaledBy = ({ low, high }: Interval, factor: number): Interval =>
  factor < 0 ? { low: high * factor, high: low * factor } : { low: low * factor, high: high * factor }

/** Widened by a hair, for 0.1 + 0.2 is not 0.3. */
export const overlaps = (a: Interval, b: Interval): boolean => {
  const hair = 1e-9 * Math.max(1, Math.abs(a.low), Math.abs(b.low))
  return a.low <= finite(b.high, hair) && b.low <= finite(a.high, hair)
}

const finite = (bound: number, hair: number): number => (Number.isFinite(bound) ? bound + hair : bound)
