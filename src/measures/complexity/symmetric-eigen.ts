/** Eigenvalues, the largest first, with a unit eigenvector each: vector j stands at `vectors[j]`. */
export type Eigen = { readonly values: Float64Array; readonly vectors: readonly Float64Array[] }

/**
 * All eigenvalues and eigenvectors of a real symmetric matrix: Householder reduction to tridiagonal form, then implicit
 * QL with Wilkinson's shift (Wilkinson & Reinsch, *Linear Algebra*, 1971, contributions II/2 and II/4). Orthonormal to
 * rounding also where eigenvalues coincide; about 4n³ operations.
 * @param matrix n × n, row by row; the upper triangle is not read
 */
export const symmetricEigen = (matrix: Float64Array, size: number): Eigen => {
  if (matrix.length !== size * size) throw new RangeError(`${matrix.length} values for ${size} × ${size}.`)
  if (!matrix.every(Number.isFinite)) throw new RangeError('The matrix holds values that are not numbers.')
  const rows = Array.from({ length: size }, (_, row) => matrix.slice(row * size, (row + 1) * size))
  const { diagonal, below } = tridiagonal(rows)
  const vectors = transposed(rows) // a rotation then works on two whole arrays
  implicitQl(diagonal, below, vectors)
  const order = [...diagonal.keys()].toSorted((a, b) => (diagonal[b] as number) - (diagonal[a] as number))
  return {
    values: Float64Array.from(order, (at) => diagonal[at] as number),
    vectors: order.map((at) => vectors[at] as Float64Array),
  }
}

const transposed = (rows: readonly Float64Array[]): Float64Array[] =>
  rows.map((_, column) => Float64Array.from(rows, (row) => row[column] as number))

const dot = (a: Float64Array, b: Float64Array, length: number): number => {
  let sum = 0
  for (let at = 0; at < length; at += 1) sum += (a[at] as number) * (b[at] as number)
  return sum
}

/**
 * Reduces to tridiagonal form from the last row upwards; the rows become the orthogonal matrix Q of A = Q T Qᵀ.
 * @returns the diagonal of T, and what stands below it at 1 … n − 1
 */
const tridiagonal = (rows: readonly Float64Array[]): { diagonal: Float64Array; below: Float64Array } => {
  const size = rows.length
  const below = new Float64Array(size)
  const reflected = new Uint8Array(size)
  const halves = new Float64Array(size) // ½|u|² of each reflection
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
    reflected[last] = 1
    reflectBothSides(rows, u, half, last)
  }
  return { diagonal: accumulate(rows, halves, reflected), below }
}

/** A ← (1 − uuᵀ/h) A (1 − uuᵀ/h) on the leading `size` rows, lower triangle only. */
const reflectBothSides = (
  rows: readonly Float64Array[],
  u: Float64Array,
  half: number,
  size: number,
): void => {
  const p = new Float64Array(size)
  for (let row = 0; row < size; row += 1) {
    const a = rows[row] as Float64Array
    p[row] = (p[row] as number) + dot(a, u, row + 1)
    const factor = u[row] as number
    for (let column = 0; column < row; column += 1)
      p[column] = (p[column] as number) + (a[column] as number) * factor
  }
  for (let row = 0; row < size; row += 1) p[row] = (p[row] as number) / half
  const k = dot(u, p, size) / (2 * half)
  for (let row = 0; row < size; row += 1) p[row] = (p[row] as number) - k * (u[row] as number)
  for (let row = 0; row < size; row += 1) {
    const a = rows[row] as Float64Array
    const [f, g] = [u[row] as number, p[row] as number]
    for (let column = 0; column <= row; column += 1)
      a[column] = (a[column] as number) - f * (p[column] as number) - g * (u[column] as number)
  }
}

/** Multiplies the reflections together, in the place of the vectors that made them. @returns the diagonal of T */
const accumulate = (
  rows: readonly Float64Array[],
  halves: Float64Array,
  reflected: Uint8Array,
): Float64Array => {
  const diagonal = Float64Array.from(rows, (row, at) => row[at] as number)
  for (const [at, row] of rows.entries()) {
    const u = row.slice(0, at)
    if (reflected[at] === 1) {
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
  return diagonal
}

/** Makes T diagonal by rotations, and turns the vectors with it. Rarely needs more than two rounds a value. */
const implicitQl = (d: Float64Array, below: Float64Array, vectors: readonly Float64Array[]): void => {
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
      sweep(d, e, vectors, l, m)
    }
}

/** One implicit QL step on rows l … m. */
const sweep = (
  d: Float64Array,
  e: Float64Array,
  vectors: readonly Float64Array[],
  l: number,
  m: number,
): void => {
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
    rotate(vectors[i] as Float64Array, vectors[i + 1] as Float64Array, sine, cosine)
  }
  d[l] = (d[l] as number) - p
  e[l] = g
  e[m] = 0
}

const rotate = (a: Float64Array, b: Float64Array, sine: number, cosine: number): void => {
  for (let at = 0; at < a.length; at += 1) {
    const [x, y] = [a[at] as number, b[at] as number]
    b[at] = sine * x + cosine * y
    a[at] = cosine * x - sine * y
  }
}
