import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitnessOf } from '../../../src/measures/complexity/fitness.js'
import { diversity } from '../../../src/measures/complexity/specialisation.js'
import { meanOf } from '../../../src/measures/complexity/standardise.js'
import { anyMatrix, at, chance, furthest, matrix } from './matrices.js'

describe('fitness', () => {
  test('is 1 everywhere, after one round, where all countries have all products', () => {
    // F = 3·1 each, G = 1/(4·1) each, divided by their means
    const result = fitnessOf(matrix('111', '111', '111', '111'))
    expect(result).toMatchObject({ rounds: 1, converged: true, falling: [] })
    expect([...result.fitness]).toEqual([1, 1, 1, 1])
    expect([...result.complexity]).toEqual([1, 1, 1])
  })

  test('makes a product of one country more complex than a product of two', () => {
    // F = (1, 1); G = 1/(1/1) = 1 for each own product and 1/(1 + 1) = ½ for the shared one, divided by their mean 5/6
    const { fitness, complexity } = fitnessOf(matrix('110', '011'))
    expect(furthest(fitness, [1, 1])).toBeLessThan(1e-15)
    expect(furthest(complexity, [1.2, 0.6, 1.2])).toBeLessThan(1e-15)
  })

  test('where it converges reproduces itself: F ∝ Σ G and G ∝ 1/Σ(1/F)', () => {
    const m = chance(60, 90, 12)
    const { fitness, complexity, converged, rounds } = fitnessOf(m)
    expect(converged).toBe(true)
    expect(rounds).toBeGreaterThan(5)
    const [f, g] = [Float64Array.from(diversity(m)), new Float64Array(m.products)]
    for (let i = 0; i < m.countries; i += 1)
      f[i] = complexity.reduce((sum, value, k) => sum + at(m, i, k) * value, 0)
    for (let k = 0; k < m.products; k += 1)
      g[k] = 1 / fitness.reduce((sum, value, i) => sum + at(m, i, k) / value, 0)
    const apart = (values: Float64Array, next: Float64Array, above: number) =>
      values.reduce(
        (most, value, index) =>
          value > above ? Math.max(most, Math.abs((next[index] as number) / meanOf(next) / value - 1)) : most,
        0,
      )
    expect(apart(fitness, f, 1e-9)).toBeLessThan(1e-6)
    expect(apart(complexity, g, 1e-9)).toBeLessThan(1e-6)
  })
})

describe('a country whose one product its neighbour has as well', () => {
  // With r = F_B/F_A, two rounds turn r into r/(1 + 2r), so 1/r grows by 2 every two rounds: after 1,000 rounds from r = 1
  // it is 1 + 2·500 = 1001. F_A + F_B = 2, so F_B = 2/1002.
  const result = fitnessOf(matrix('11', '10'))

  test('falls to 0 as one over the rounds, and is named', () => {
    expect(result.fitness[1]).toBeCloseTo(2 / 1002, 12)
    expect(result).toMatchObject({ rounds: 1000, converged: false, falling: [1] })
  })
})

test('a country far below all others is named, though the rest has settled', () => {
  // a ladder: each country has one product more than the one before; the poorest fall by orders of magnitude
  const rows = Array.from({ length: 6 }, (_, i) => '1'.repeat(i + 1) + '0'.repeat(5 - i))
  const { falling, fitness } = fitnessOf(matrix(...rows))
  expect(falling).toContain(0)
  expect(fitness[0]).toBeLessThan(fitness[5] as number)
})

test('for any matrix, fitness and complexity are numbers ≥ 0 with mean 1', () => {
  fc.assert(
    fc.property(
      anyMatrix.filter(({ countries }) => countries > 0),
      (m) => {
        const { fitness, complexity } = fitnessOf(m)
        for (const value of [...fitness, ...complexity]) expect(value).toBeGreaterThanOrEqual(0)
        expect(meanOf(fitness)).toBeCloseTo(1, 9)
        expect(meanOf(complexity)).toBeCloseTo(1, 9)
      },
    ),
  )
})

test('rows and columns of zeros are dropped before', () => {
  expect(() => fitnessOf(matrix('10', '10'))).toThrow(RangeError)
  expect(() => fitnessOf(matrix('11', '00'))).toThrow(RangeError)
})
