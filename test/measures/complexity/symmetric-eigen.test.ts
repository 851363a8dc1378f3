import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { symmetricEigen } from '../../../src/measures/complexity/symmetric-eigen.js'
import { seeded } from '../reconciliation/seeded.js'
import { jacobi } from './jacobi.js'

const symmetric = (size: number, entry: () => number): Float64Array => {
  const matrix = new Float64Array(size * size)
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column <= row; column += 1) {
      const value = entry()
      matrix[row * size + column] = value
      matrix[column * size + row] = value
    }
  return matrix
}

/** The largest |A v − λ v| and |vᵢ·vⱼ − δᵢⱼ|. */
const faults = (matrix: Float64Array, size: number): { residual: number; orthogonality: number } => {
  const { values, vectors } = symmetricEigen(matrix, size)
  let [residual, orthogonality] = [0, 0]
  for (const [index, vector] of vectors.entries()) {
    for (let row = 0; row < size; row += 1) {
      const image = vector.reduce(
        (sum, value, column) => sum + (matrix[row * size + column] as number) * value,
        0,
      )
      residual = Math.max(residual, Math.abs(image - (values[index] as number) * (vector[row] as number)))
    }
    for (const [other, second] of vectors.entries()) {
      const product = vector.reduce((sum, value, row) => sum + value * (second[row] as number), 0)
      orthogonality = Math.max(orthogonality, Math.abs(product - (index === other ? 1 : 0)))
    }
  }
  return { residual, orthogonality }
}

describe('eigenvalues of a symmetric matrix', () => {
  test('of [[2, 1], [1, 2]] are 3 and 1, with vectors along (1, 1) and (1, −1)', () => {
    const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2)
    expect([...values].map((value) => value.toFixed(14))).toEqual(['3.00000000000000', '1.00000000000000'])
    expect(Math.abs((vectors[0]?.[0] as number) - (vectors[0]?.[1] as number))).toBeLessThan(1e-15)
    expect(Math.abs((vectors[1]?.[0] as number) + (vectors[1]?.[1] as number))).toBeLessThan(1e-15)
  })

  test('of one number, and of none', () => {
    expect(symmetricEigen(Float64Array.of(-4), 1)).toEqual({
      values: Float64Array.of(-4),
      vectors: [Float64Array.of(1)],
    })
    expect(symmetricEigen(new Float64Array(0), 0).vectors).toEqual([])
  })

  test('agree with Jacobi’s rotations to 1e-12, with vectors orthonormal to 1e-13', () => {
    const random = seeded(11)
    for (const size of [3, 17, 60]) {
      const matrix = symmetric(size, () => random() - 0.5)
      const rows = Array.from({ length: size }, (_, row) =>
        Array.from(matrix.subarray(row * size, (row + 1) * size)),
      )
      const expected = jacobi(rows)
      const { values } = symmetricEigen(matrix, size)
      for (const [index, { value }] of expected.entries())
        expect(Math.abs((values[index] as number) - value), `${size}, λ${index + 1}`).toBeLessThan(1e-12)
      const { residual, orthogonality } = faults(matrix, size)
      expect(residual).toBeLessThan(1e-13)
      expect(orthogonality).toBeLessThan(1e-13)
    }
  })

  test('of matrices of low rank, many eigenvalues being one, keep their vectors orthonormal', () => {
    const ones = new Float64Array(40 * 40).fill(1) // 40 and 39 times 0
    const identity = symmetric(25, () => 0).map((_, index) => (index % 26 === 0 ? 1 : 0))
    const blocks = symmetric(30, () => 0).map((_, index) =>
      Math.floor(index / 30 / 6) === Math.floor((index % 30) / 6) ? 1 / 6 : 0,
    ) // five times 1, 25 times 0
    for (const [matrix, size] of [
      [ones, 40],
      [identity, 25],
      [blocks, 30],
      [new Float64Array(16), 4],
    ] as const) {
      const { residual, orthogonality } = faults(matrix, size)
      expect(residual, `${size}`).toBeLessThan(1e-13 * size)
      expect(orthogonality, `${size}`).toBeLessThan(1e-13)
    }
    expect(
      [...symmetricEigen(blocks, 30).values].filter((value) => Math.abs(value - 1) < 1e-14),
    ).toHaveLength(5)
  })

  test('hold for any small matrix', () => {
    const entries = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 21, maxLength: 21 })
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 6 }), (numbers, size) => {
        const left = [...numbers]
        const matrix = symmetric(size, () => left.pop() as number)
        const { residual, orthogonality } = faults(matrix, size)
        expect(residual).toBeLessThan(1e-13)
        expect(orthogonality).toBeLessThan(1e-13)
      }),
    )
  })
})

test('a matrix with holes is refused rather than searched for ever', () => {
  expect(() => symmetricEigen(Float64Array.of(1, NaN, NaN, 1), 2)).toThrow(RangeError)
  expect(() => symmetricEigen(new Float64Array(5), 2)).toThrow(RangeError)
})
