/** How far one unit value lies from those of the same product, flow and year. */
export type Outlying = {
  /** (ln u − median) / (1.4826·MAD); null with too few values, or where half of them are the same. */
  readonly score: number | null
  readonly median: number
  /** Median of |ln u − median|. */
  readonly deviation: number
  /** How many values it was judged by. */
  readonly count: number
}

/** Fewer values than this are no distribution to judge by. */
export const fewestValues = 8
/** A score beyond this, in either direction, is an outlier (Iglewicz & Hoaglin 1993). */
export const outlierScore = 3.5
/** Makes the median absolute deviation an estimate of a normal distribution's standard deviation. */
const consistency = 1.4826

/** The middle value; of an even number the mean of the two in the middle. */
export const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return Number.isInteger(half)
    ? ((sorted[half - 1] as number) + (sorted[half] as number)) / 2
    : (sorted[Math.floor(half)] as number)
}

/**
 * Judges unit values, the reporter's with each partner, by the robust score of their logarithms.
 * @param value positive
 * @param all positive, the value itself among them
 */
export const outlying = (value: number, all: readonly number[]): Outlying => {
  const logarithms = all.map(Math.log)
  const median = medianOf(logarithms)
  const deviation = medianOf(logarithms.map((each) => Math.abs(each - median)))
  const judged = all.length >= fewestValues && deviation > 0
  return {
    score: judged ? (Math.log(value) - median) / (consistency * deviation) : null,
    median,
    deviation,
    count: all.length,
  }
}

export const isOutlier = ({ score }: Pick<Outlying, 'score'>): boolean =>
  score !== null && Math.abs(score) > outlierScore
