import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diagonals, phi, phiRow, proximityOf } from '../../../src/measures/complexity/proximity.js'
import { proximitySums } from '../../../src/measures/complexity/proximity-sums.js'
import { anyMatrix, chance, furthest, matrix, nested, phiByDefinition } from './matrices.js'

describe('proximity', () => {
  test('of products that 3, 2 and 1 countries have is 2/3, 1/3 and 1/2', () => {
    // together: a and b 2 of max(3, 2), a and c 1 of 3, b and c 1 of 2
    const proximity = proximityOf(nested, 'keep')
    expect([...phiRow(proximity, 0)]).toEqual([1, 2 / 3, 1 / 3])
    expect([...phiRow(proximity, 1)]).toEqual([2 / 3, 1, 1 / 2])
    expect([...phiRow(proximityOf(nested, 'zero'), 2)]).toEqual([1 / 3, 1 / 2, 0])
  })

  test.each(diagonals)(
    'with the diagonal `%s` is what its definition says, symmetric and in [0, 1]',
    (diagonal) => {
      fc.assert(
        fc.property(anyMatrix, (m) => {
          const proximity = proximityOf(m, diagonal)
          for (const [k, row] of phiByDefinition(m, diagonal).entries()) {
            expect([...phiRow(proximity, k)]).toEqual(row)
            for (const l of row.keys()) {
              expect(phi(proximity, k, l)).toBe(phi(proximity, l, k))
              expect(phi(proximity, k, l)).toBeLessThanOrEqual(1)
            }
          }
        }),
      )
    },
  )

  test('counts more countries than one word of bits holds', () => {
    const m = chance(131, 30, 9)
    expect(m.countries).toBeGreaterThan(128)
    const proximity = proximityOf(m, 'keep')
    for (const [k, row] of phiByDefinition(m, 'keep').entries())
      expect([...phiRow(proximity, k)]).toEqual(row)
  })

  test('of a product that nobody has is refused', () => {
    expect(() => proximityOf(matrix('10', '10'), 'keep')).toThrow(RangeError)
  })
})

describe('sums of proximity', () => {
  const rows = (length: number) =>
    fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: length, maxLength: length })

  test.each(diagonals)('with the diagonal `%s` are Σ n_k’·φ_kk’ for any n', (diagonal) => {
    const cases = anyMatrix.chain((m) => fc.tuple(fc.constant(m), rows(2 * m.products)))
    fc.assert(
      fc.property(cases, ([m, n]) => {
        const byDefinition = phiByDefinition(m, diagonal)
        const expected = [0, m.products].flatMap((offset) =>
          byDefinition.map((row) =>
            row.reduce((sum, value, l) => sum + value * (n[offset + l] as number), 0),
          ),
        )
        expect(furthest(proximitySums(m, Float64Array.from(n), diagonal), expected)).toBeLessThan(1e-12)
      }),
    )
  })

  test.each(diagonals)('of a large matrix with the diagonal `%s` agree to 1e-10', (diagonal) => {
    const m = chance(120, 200, 4)
    const byDefinition = phiByDefinition(m, diagonal)
    const expected = Array.from({ length: m.countries }, (_, i) =>
      byDefinition.map((row) =>
        row.reduce((sum, value, l) => sum + value * (m.values[i * m.products + l] as number), 0),
      ),
    ).flat()
    expect(furthest(proximitySums(m, Float64Array.from(m.values), diagonal), expected)).toBeLessThan(1e-10)
  })
})
