/** The mean, summed in order. */
export const meanOf = (values: Float64Array): number => {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

/** The population standard deviation, √(Σ(v − mean)²/n), as the field standardises its indices. */
export const deviationOf = (values: Float64Array): number => {
  const mean = meanOf(values)
  let squares = 0
  for (const value of values) squares += (value - mean) ** 2
  return Math.sqrt(squares / values.length)
}

/** (v − mean) / deviation of every value. */
export const standardisedBy = (values: Float64Array, mean: number, deviation: number): Float64Array =>
  values.map((value) => (value - mean) / deviation)

/** Pearson's correlation; 0 where one of the two does not vary. */
export const correlationOf = (a: Float64Array, b: Float64Array): number => {
  const [meanA, meanB] = [meanOf(a), meanOf(b)]
  const spread = deviationOf(a) * deviationOf(b)
  if (spread === 0) return 0
  let sum = 0
  for (const [at, value] of a.entries()) sum += (value - meanA) * ((b[at] as number) - meanB)
  return sum / a.length / spread
}
