import type { NullReason } from '../../domain/quantity.js'

export const growthMethods = ['log-linear', 'log-points', 'compound', 'year-on-year'] as const
export type GrowthMethod = (typeof growthMethods)[number]

export type Point = {
  readonly year: number
  readonly value: number | null
  readonly reason: NullReason | null
}

export type Growth = {
  readonly rate: number | null
  readonly reason: NullReason | null
  /** Standard error of the slope of ln v on t, with n − 2 degrees of freedom; null where it is not a fit. */
  readonly standardError: number | null
  /** 95 % interval of the rate. */
  readonly low: number | null
  readonly high: number | null
  readonly arithmetic: string
  readonly gaps: readonly number[]
}

/** The points that a method looks at: the last two, the first and the last, or all. */
export const usedBy = <T>(method: GrowthMethod, points: readonly T[]): readonly T[] => {
  if (method === 'year-on-year') return points.slice(-2)
  return method === 'compound' ? [...points.slice(0, 1), ...points.slice(1).slice(-1)] : points
}

/**
 * The growth rate of a series of yearly values, as a fraction a year.
 *
 * `log-linear`: e^b − 1 with b the least-squares slope of ln v on t (UNCTAD Handbook of Statistics; ITC Trade Map's
 * annual growth). `log-points`: b itself. `compound`: (v_T / v_S)^(1/(T − S)) − 1 over T − S intervals.
 * `year-on-year`: v_T / v_(T−1) − 1. A zero or negative value has no logarithm, and gives null (`zero`).
 * @param gaps `refuse`: every year of the window is needed; `allow`: at least four are fitted, with true years on the axis
 */
export const growthOf = (
  points: readonly Point[],
  method: GrowthMethod,
  gaps: 'refuse' | 'allow' = 'refuse',
): Growth => {
  const ends = method === 'compound' || method === 'year-on-year'
  const used = usedBy(method, points)
  const missing = used.filter(({ value }) => value === null)
  const present = used.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]))
  if (present.length === 0) return none(missing[0]?.reason ?? 'no-report', missing)
  if (missing.length > 0 && (gaps === 'refuse' || ends))
    return none(
      missing[0]?.reason === 'no-report' || missing[0]?.reason === null
        ? 'gap'
        : (missing[0]?.reason ?? 'gap'),
      missing,
    )
  if (present.length < (missing.length === 0 ? 2 : 4)) return none('too-few', missing)
  if (present.some(({ value }) => value <= 0)) return none('zero', missing)
  return ends ? between(present) : fitted(present, method, missing)
}

const none = (reason: NullReason, missing: readonly Point[]): Growth => ({
  rate: null,
  reason,
  standardError: null,
  low: null,
  high: null,
  arithmetic: 'not computed',
  gaps: missing.map(({ year }) => year),
})

type Known = { readonly year: number; readonly value: number }

const between = (points: readonly Known[]): Growth => {
  const [first, last] = [points[0] as Known, points.at(-1) as Known]
  const intervals = last.year - first.year
  const rate = (last.value / first.value) ** (1 / intervals) - 1
  const power = intervals === 1 ? '' : `^(1/${intervals})`
  return {
    rate,
    reason: null,
    standardError: null,
    low: null,
    high: null,
    arithmetic: `(${last.value} / ${first.value})${power} − 1`,
    gaps: [],
  }
}

const fitted = (points: readonly Known[], method: GrowthMethod, missing: readonly Point[]): Growth => {
  const n = points.length
  const meanYear = points.reduce((sum, { year }) => sum + year, 0) / n
  const logs = points.map(({ value }) => Math.log(value))
  const meanLog = logs.reduce((sum, log) => sum + log, 0) / n
  const spread = points.reduce((sum, { year }) => sum + (year - meanYear) ** 2, 0)
  const slope =
    points.reduce(
      (sum, { year }, index) => sum + (year - meanYear) * ((logs[index] as number) - meanLog),
      0,
    ) / spread
  const residual = points.reduce(
    (sum, { year }, index) => sum + ((logs[index] as number) - meanLog - slope * (year - meanYear)) ** 2,
    0,
  )
  const standardError = n > 2 ? Math.sqrt(residual / (n - 2) / spread) : null
  const asRate = (b: number) => (method === 'log-points' ? b : Math.exp(b) - 1)
  const reach = standardError === null ? null : studentT95(n - 2) * standardError
  return {
    rate: asRate(slope),
    reason: null,
    standardError,
    low: reach === null ? null : asRate(slope - reach),
    high: reach === null ? null : asRate(slope + reach),
    arithmetic: `${method === 'log-points' ? '' : 'e^b − 1, '}b = ${slope.toPrecision(6)} fitted to ln v of ${points.map(({ year, value }) => `${year}: ${value}`).join(', ')}`,
    gaps: missing.map(({ year }) => year),
  }
}

const t95 = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
]

/** The 97.5 % point of Student's t; beyond 30 degrees by the usual expansion around the normal's 1.96. */
export const studentT95 = (degrees: number): number => {
  const z = 1.959964
  return (
    t95[degrees - 1] ??
    z + (z ** 3 + z) / (4 * degrees) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2)
  )
}
