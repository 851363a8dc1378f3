/** A share with the size of its sample; the design effect is 1 unless the pollster gives one. */
export type Sampled = {
  readonly share: number
  readonly n: number | null
  readonly designEffect: number | null
}

/** The standard normal deviate of a 95 per cent interval. */
export const deviate = 1.96

/** √(deff · p(1 − p) / n); null without the size of the sample. */
export const standardErrorOf = ({ share, n, designEffect }: Sampled): number | null =>
  n === null || n <= 0 ? null : Math.sqrt(((designEffect ?? 1) * share * (1 - share)) / n)

/** Of a difference between two samples: √(se₁² + se₂²); null where either is. */
export const errorOfChange = (before: Sampled, after: Sampled): number | null => {
  const [a, b] = [standardErrorOf(before), standardErrorOf(after)]
  return a === null || b === null ? null : Math.sqrt(a ** 2 + b ** 2)
}
