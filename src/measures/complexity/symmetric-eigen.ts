import { implicitQl } from './implicit-ql.js'
import { eigenvectorAt } from './inverse-iteration.js'
import { accumulated, tridiagonal, turnedBack, type Tridiagonal } from './tridiagonal.js'

/** Eigenvalues, the largest first, with a unit eigenvector each: vector j stands at `vectors[j]`. */
export type Eigen = { readonly values: Float64Array; readonly vectors: readonly Float64Array[] }

/** All eigenvalues, the largest first, and one unit eigenvector. */
export type Eigenpair = { readonly values: Float64Array; readonly vector: Float64Array }

/** An eigenvalue closer than this to another, as a part of the largest, leaves its vector to the full solver. */
const apart = 1e-6

/**
 * All eigenvalues and eigenvectors of a real symmetric matrix: Householder reduction to tridiagonal form, then implicit
 * QL. Orthonormal to rounding also where eigenvalues coincide; about 4n³ operations.
 * @param matrix n × n, row by row; the upper triangle is not read
 */
export const symmetricEigen = (matrix: Float64Array, size: number): Eigen => all(reduced(matrix, size))

/**
 * All eigenvalues of a real symmetric matrix and the eigenvector of one, for a third of the work: QL without vectors, then
 * inverse iteration. Where the eigenvalue is within a millionth of the largest of its neighbours, or the vector does not come
 * out to rounding, it is {@link symmetricEigen}'s.
 * @param matrix n × n, row by row; the upper triangle is not read
 * @param index of the eigenvalue, counted from 0 for the largest
 */
export const symmetricEigenpair = (matrix: Float64Array, size: number, index: number): Eigenpair => {
  if (!(index >= 0 && index < size))
    throw new RangeError(`${size} eigenvalues have no number ${index}, counted from 0.`)
  const reduction = reduced(matrix, size)
  const found = reduction.diagonal.slice()
  implicitQl(found, reduction.below, () => {})
  const values = found.toSorted((a, b) => b - a)
  const value = values[index] as number
  const scale = Math.max(Math.abs(values[0] as number), Math.abs(values.at(-1) as number))
  const near = [values[index - 1], values[index + 1]].some(
    (other) => other !== undefined && Math.abs(other - value) <= apart * scale,
  )
  const z = near ? null : eigenvectorAt(reduction, value)
  if (z !== null) return { values, vector: turnedBack(reduction, z) }
  const { values: same, vectors } = all(reduction)
  return { values: same, vector: vectors[index] as Float64Array }
}

const reduced = (matrix: Float64Array, size: number): Tridiagonal => {
  if (matrix.length !== size * size) throw new RangeError(`${matrix.length} values for ${size} × ${size}.`)
  if (!matrix.every(Number.isFinite)) throw new RangeError('The matrix holds values that are not numbers.')
  return tridiagonal(Array.from({ length: size }, (_, row) => matrix.slice(row * size, (row + 1) * size)))
}

/** Every eigenpair of a matrix reduced; its reflections are used up. */
const all = (reduction: Tridiagonal): Eigen => {
  const { diagonal, below } = reduction
  const vectors = transposed(accumulated(reduction)) // a rotation then works on two whole arrays
  implicitQl(diagonal, below, (i, sine, cosine) =>
    rotate(vectors[i] as Float64Array, vectors[i + 1] as Float64Array, sine, cosine),
  )
  const order = [...diagonal.keys()].toSorted((a, b) => (diagonal[b] as number) - (diagonal[a] as number))
  return {
    values: Float64Array.from(order, (at) => diagonal[at] as number),
    vectors: order.map((at) => vectors[at] as Float64Array),
  }
}

const transposed = (rows: readonly Float64Array[]): Float64Array[] =>
  rows.map((_, column) => Float64Array.from(rows, (row) => row[column] as number))

const rotate = (a: Float64Array, b: Float64Array, sine: number, cosine: number): void => {
  for (let at = 0; at < a.length; at += 1) {
    const [x, y] = [a[at] as number, b[at] as number]
    b[at] = sine * x + cosine * y
    a[at] = cosine * x - sine * y
  }
}
