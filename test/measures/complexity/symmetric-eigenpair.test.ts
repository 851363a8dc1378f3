import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eigenvectorAt } from '../../../src/measures/complexity/inverse-iteration.js'
import { symmetricEigen, symmetricEigenpair } from '../../../src/measures/complexity/symmetric-eigen.js'
import { tridiagonal } from '../../../src/measures/complexity/tridiagonal.js'
import { seeded } from '../reconciliation/seeded.js'
import { furthest } from './matrices.js'

/** H D H with H = 1 − 2wwᵀ/|w|²: the eigenvalues are the numbers given, and vector j is column j of H. */
const withEigenvalues = (values: readonly number[], seed: number) => {
  const random = seeded(seed)
  const size = values.length
  const w = values.map(() => random() - 0.5)
  const square = w.reduce((sum, entry) => sum + entry ** 2, 0)
  const h = w.map((a, row) => w.map((b, column) => (row === column ? 1 : 0) - (2 * a * b) / square))
  const matrix = new Float64Array(size * size)
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column <= row; column += 1) {
      const cell = values.reduce(
        (sum, value, at) => sum + (h[row]?.[at] as number) * value * (h[column]?.[at] as number),
        0,
      )
      matrix[row * size + column] = cell
      matrix[column * size + row] = cell
    }
  return { matrix, size, vectors: h.map((_, column) => h.map((row) => row[column] as number)) }
}

/** 1 − |cos| of the angle between two unit vectors, and so half of its square where it is small. */
const turn = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  1 - Math.abs(Array.from(a).reduce((sum, value, at) => sum + value * (b[at] as number), 0))

/** |A v − λ v| and | |v| − 1 |, the larger of them. */
const fault = (matrix: Float64Array, vector: Float64Array, value: number): number => {
  const size = vector.length
  const images = vector.map((own, row) =>
    vector.reduce((sum, entry, at) => sum + (matrix[row * size + at] as number) * entry, -value * own),
  )
  return Math.max(Math.hypot(...images), Math.abs(Math.hypot(...vector) - 1))
}

describe('one eigenvector', () => {
  test('of [[2, 1], [1, 2]], for 3 or for 1, is along (1, 1) or (1, −1)', () => {
    const matrix = Float64Array.of(2, 1, 1, 2)
    const [first, second] = [symmetricEigenpair(matrix, 2, 0), symmetricEigenpair(matrix, 2, 1)]
    expect(furthest(first.values, [3, 1])).toBeLessThan(1e-15)
    expect(turn(first.vector, [Math.SQRT1_2, Math.SQRT1_2])).toBeLessThan(1e-15)
    expect(turn(second.vector, [Math.SQRT1_2, -Math.SQRT1_2])).toBeLessThan(1e-15)
  })

  test('of [[1, ·], [1, 1]] is read from the lower triangle', () => {
    // with 1 above the diagonal too the eigenvalues are 2 and 0; with what stands there they would not even be real
    expect(furthest(symmetricEigenpair(Float64Array.of(1, -9, 1, 1), 2, 0).values, [2, 0])).toBeLessThan(
      1e-15,
    )
  })

  test('is the one that the matrix was made with, and so are the eigenvalues', () => {
    for (const size of [3, 30, 90]) {
      const values = Array.from({ length: size }, (_, at) => 1 / (1 + at))
      const made = withEigenvalues(values, size)
      for (const index of [0, 1, 2, size - 1]) {
        const pair = symmetricEigenpair(made.matrix, size, index)
        expect(furthest(pair.values, values), `${size}`).toBeLessThan(1e-14)
        expect(turn(pair.vector, made.vectors[index] as number[]), `${size}, ${index}`).toBeLessThan(1e-14)
      }
    }
  })

  test.each([1e-3, 2e-6, 5e-7, 1e-8, 1e-10, 1e-12, 0])(
    'with a neighbour %d away belongs to its eigenvalue to rounding, and is at right angles to the others',
    (gap) => {
      const values = [1, 0.5, 0.5 - gap, ...Array.from({ length: 37 }, (_, at) => 0.3 / (1 + at))]
      const { matrix, size, vectors } = withEigenvalues(values, 5)
      const pair = symmetricEigenpair(matrix, size, 1)
      expect(furthest(pair.values, values)).toBeLessThan(1e-14)
      expect(fault(matrix, pair.vector, 0.5)).toBeLessThan(1e-13)
      for (const other of [0, 3, 39])
        expect(1 - turn(pair.vector, vectors[other] as number[])).toBeLessThan(1e-13)
      // rounding over the distance is what any solver leaves of the neighbour
      if (gap > 0)
        expect(1 - turn(pair.vector, vectors[2] as number[])).toBeLessThan(Math.max(1e-13, 1e-14 / gap))
    },
  )

  test('with a neighbour nearer than a millionth is, bit for bit, the full solver’s', () => {
    const values = [1, 0.5, 0.5 - 1e-7, 0.2, 0.1]
    const { matrix, size } = withEigenvalues(values, 8)
    const all = symmetricEigen(matrix, size)
    expect(symmetricEigenpair(matrix, size, 1).vector).toEqual(all.vectors[1])
    expect(symmetricEigenpair(matrix, size, 2).vector).toEqual(all.vectors[2])
    expect(symmetricEigenpair(matrix, size, 0).vector).not.toBe(all.vectors[0])
    expect(turn(symmetricEigenpair(matrix, size, 0).vector, all.vectors[0] as Float64Array)).toBeLessThan(
      1e-15,
    )
  })

  test('of a matrix that falls into parts, or holds one number throughout', () => {
    const blocks = Float64Array.of(2, 1, 0, 0, 1, 2, 0, 0, 0, 0, 5, 2, 0, 0, 2, 5) // 7, 3 and 3, 1
    const pair = symmetricEigenpair(blocks, 4, 0)
    expect(furthest(pair.values, [7, 3, 3, 1])).toBeLessThan(1e-14)
    expect(turn(pair.vector, [0, 0, Math.SQRT1_2, Math.SQRT1_2])).toBeLessThan(1e-15)
    expect(fault(blocks, symmetricEigenpair(blocks, 4, 2).vector, 3)).toBeLessThan(1e-14)
    const ones = new Float64Array(30 * 30).fill(1) // 30, and 29 times 0
    expect(turn(symmetricEigenpair(ones, 30, 0).vector, Array(30).fill(1 / Math.sqrt(30)))).toBeLessThan(
      1e-14,
    )
    expect(fault(ones, symmetricEigenpair(ones, 30, 1).vector, 0)).toBeLessThan(1e-13)
    expect(fault(new Float64Array(9), symmetricEigenpair(new Float64Array(9), 3, 1).vector, 0)).toBe(0)
  })

  test('belongs to its eigenvalue in any small matrix, whatever its scale', () => {
    const entries = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 21, maxLength: 21 })
    const scales = fc.constantFrom(1e-40, 1, 1e40)
    fc.assert(
      fc.property(
        entries,
        fc.integer({ min: 1, max: 6 }),
        fc.nat(5),
        scales,
        (numbers, size, number, scale) => {
          const matrix = new Float64Array(size * size)
          const left = [...numbers]
          for (let row = 0; row < size; row += 1)
            for (let column = 0; column <= row; column += 1) {
              const value = (left.pop() as number) * scale
              matrix[row * size + column] = value
              matrix[column * size + row] = value
            }
          const index = number % size
          const { values, vector } = symmetricEigenpair(matrix, size, index)
          expect(furthest(values, symmetricEigen(matrix, size).values) / scale).toBeLessThan(1e-13)
          const unscaled = matrix.map((value) => value / scale)
          expect(fault(unscaled, vector, (values[index] as number) / scale)).toBeLessThan(1e-13)
        },
      ),
    )
  })

  test('that there is not is refused', () => {
    expect(() => symmetricEigenpair(Float64Array.of(1), 1, 1)).toThrow(RangeError)
    expect(() => symmetricEigenpair(Float64Array.of(1), 1, -1)).toThrow(RangeError)
    expect(() => symmetricEigenpair(Float64Array.of(1, NaN, NaN, 1), 2, 0)).toThrow(RangeError)
  })
})

test('inverse iteration at a number that is no eigenvalue says so', () => {
  const rows = [Float64Array.of(2, 1), Float64Array.of(1, 2)] // 3 and 1
  expect(eigenvectorAt(tridiagonal(rows), 2.5)).toBeNull()
  expect(turn(eigenvectorAt(tridiagonal(rows), 3) ?? [0, 0], [Math.SQRT1_2, Math.SQRT1_2])).toBeLessThan(
    1e-15,
  )
})
