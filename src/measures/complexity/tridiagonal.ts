/** A symmetric matrix as A = Q T Qᵀ, with T tridiagonal and Q a product of reflections. */
export type Tridiagonal = {
  /** What stands on the diagonal of T. */
  readonly diagonal: Float64Array
  /** What stands below it, at 1 … n − 1; 0 at 0. */
  readonly below: Float64Array
  /** u of reflection `at` stands in row `at`, at 0 … `at` − 1. */
  readonly rows: readonly Float64Array[]
  /** ½|u|² of each reflection; 0 where there is none. */
  readonly halves: Float64Array
}

/**
 * Householder reduction to tridiagonal form, from the last row upwards (Martin, Reinsch & Wilkinson, in Wilkinson &
 * Reinsch, *Linear Algebra*, 1971, contribution II/2); about (4/3)n³ operations.
 * @param rows of a symmetric matrix, of which the lower triangle is read; overwritten
 */
export const tridiagonal = (rows: readonly Float64Array[]): Tridiagonal => {
  const size = rows.length
  const below = new Float64Array(size)
  const halves = new Float64Array(size)
  const p = new Float64Array(size)
  for (let last = size - 1; last > 0; last -= 1) {
    const u = rows[last] as Float64Array
    const corner = u[last - 1] as number
    let rest = 0
    for (let at = 0; at < last - 1; at += 1) rest += (u[at] as number) ** 2
    if (rest === 0) {
      below[last] = corner
      continue
    }
    const length = Math.sqrt(rest + corner ** 2)
    const alpha = corner > 0 ? -length : length
    below[last] = alpha
    u[last - 1] = corner - alpha
    const half = length * (length + Math.abs(corner))
    halves[last] = half
    reflectBothSides(rows, u, half, last, p)
  }
  return { diagonal: Float64Array.from(rows, (row, at) => row[at] as number), below, rows, halves }
}

/** A ← (1 − uuᵀ/h) A (1 − uuᵀ/h) on the leading `size` rows, lower triangle only. */
const reflectBothSides = (
  rows: readonly Float64Array[],
  u: Float64Array,
  half: number,
  size: number,
  p: Float64Array,
): void => {
  for (let row = 0; row < size; row += 1) p[row] = image(rows[row] as Float64Array, u, p, row)
  let k = 0
  for (let row = 0; row < size; row += 1) {
    p[row] = (p[row] as number) / half
    k += (u[row] as number) * (p[row] as number)
  }
  k /= 2 * half
  for (let row = 0; row < size; row += 1) p[row] = (p[row] as number) - k * (u[row] as number)
  for (let row = 0; row < size; row += 1) {
    const a = rows[row] as Float64Array
    const [f, g] = [u[row] as number, p[row] as number]
    for (let column = 0; column <= row; column += 1)
      a[column] = (a[column] as number) - f * (p[column] as number) - g * (u[column] as number)
  }
}

/**
 * One row's part of p = A u: what its cells left of the diagonal add to p above, and (returned) to p at the row itself.
 * Two sums side by side, because one waits for each addition to end before the next.
 */
const image = (a: Float64Array, u: Float64Array, p: Float64Array, row: number): number => {
  const factor = u[row] as number
  let even = (a[row] as number) * factor
  let odd = 0
  let column = 0
  for (; column + 1 < row; column += 2) {
    const [left, right] = [a[column] as number, a[column + 1] as number]
    even += left * (u[column] as number)
    odd += right * (u[column + 1] as number)
    p[column] = (p[column] as number) + left * factor
    p[column + 1] = (p[column + 1] as number) + right * factor
  }
  if (column < row) {
    even += (a[column] as number) * (u[column] as number)
    p[column] = (p[column] as number) + (a[column] as number) * factor
  }
  return even + odd
}

/** Q z: a vector of T as one of A. */
export const turnedBack = ({ rows, halves }: Tridiagonal, z: Float64Array): Float64Array => {
  const vector = z.slice()
  for (const [at, u] of rows.entries()) {
    if (halves[at] === 0) continue
    let product = 0
    for (let k = 0; k < at; k += 1) product += (u[k] as number) * (vector[k] as number)
    const factor = product / (halves[at] as number)
    for (let k = 0; k < at; k += 1) vector[k] = (vector[k] as number) - factor * (u[k] as number)
  }
  return vector
}

/** Q itself, row by row, in the place of the vectors that made it: afterwards the rows hold no reflections. */
export const accumulated = ({ rows, halves }: Tridiagonal): readonly Float64Array[] => {
  for (const [at, row] of rows.entries()) {
    const u = row.slice(0, at)
    if (halves[at] !== 0) {
      const g = new Float64Array(at)
      for (let k = 0; k < at; k += 1) {
        const factor = u[k] as number
        const q = rows[k] as Float64Array
        for (let j = 0; j < at; j += 1) g[j] = (g[j] as number) + factor * (q[j] as number)
      }
      for (let k = 0; k < at; k += 1) {
        const factor = (u[k] as number) / (halves[at] as number)
        const q = rows[k] as Float64Array
        for (let j = 0; j < at; j += 1) q[j] = (q[j] as number) - factor * (g[j] as number)
      }
    }
    row.fill(0, 0, at)
    row[at] = 1
    for (let k = 0; k < at; k += 1) (rows[k] as Float64Array)[at] = 0
  }
  return rows
}
