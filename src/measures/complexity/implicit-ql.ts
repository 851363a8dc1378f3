/** Does to the vectors i and i + 1 what was done to the matrix: (a, b) becomes (c·a − s·b, s·a + c·b). */
export type Rotate = (i: number, sine: number, cosine: number) => void

/**
 * Makes a symmetric tridiagonal matrix diagonal by implicit QL with Wilkinson's shift (Dubrulle, Martin & Wilkinson, in
 * Wilkinson & Reinsch, *Linear Algebra*, 1971, contribution II/4). Rarely needs more than two rounds a value.
 * @param d the diagonal; overwritten with the eigenvalues, in no order
 * @param below what stands below the diagonal, at 1 … n − 1
 * @param rotate called for each rotation, so that the caller can turn vectors with the matrix
 */
export const implicitQl = (d: Float64Array, below: Float64Array, rotate: Rotate): void => {
  const size = d.length
  const e = new Float64Array(size)
  e.set(below.subarray(1))
  // a threshold for the whole matrix, not for each row: of a matrix of low rank most rows are rounding alone
  let norm = 0
  for (let at = 0; at < size; at += 1)
    norm = Math.max(norm, Math.abs(d[at] as number) + Math.abs(e[at] as number))
  for (let l = 0; l < size; l += 1)
    for (let round = 0; ; round += 1) {
      let m = l
      while (m < size - 1 && Math.abs(e[m] as number) > Number.EPSILON * norm) m += 1
      if (m === l) break
      if (round === 100) throw new RangeError('No convergence in 100 rounds.') // never seen with finite values
      sweep(d, e, rotate, l, m)
    }
}

/** One implicit QL step on rows l … m. */
const sweep = (d: Float64Array, e: Float64Array, rotate: Rotate, l: number, m: number): void => {
  const slope = ((d[l + 1] as number) - (d[l] as number)) / (2 * (e[l] as number))
  const root = Math.hypot(slope, 1)
  let g = (d[m] as number) - (d[l] as number) + (e[l] as number) / (slope + (slope < 0 ? -root : root))
  let [sine, cosine, p] = [1, 1, 0]
  for (let i = m - 1; i >= l; i -= 1) {
    const f = sine * (e[i] as number)
    const b = cosine * (e[i] as number)
    const length = Math.hypot(f, g)
    e[i + 1] = length
    if (length === 0) {
      d[i + 1] = (d[i + 1] as number) - p
      e[m] = 0
      return
    }
    sine = f / length
    cosine = g / length
    const shifted = (d[i + 1] as number) - p
    const r = ((d[i] as number) - shifted) * sine + 2 * cosine * b
    p = sine * r
    d[i + 1] = shifted + p
    g = cosine * r - b
    rotate(i, sine, cosine)
  }
  d[l] = (d[l] as number) - p
  e[l] = g
  e[m] = 0
}
