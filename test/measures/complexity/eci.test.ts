import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  complexityOf,
  type Complexity,
  type PciStandardisation,
} from '../../../src/measures/complexity/eci.js'
import { diversity, ubiquity, type Specialisation } from '../../../src/measures/complexity/specialisation.js'
import { correlationOf, deviationOf, meanOf } from '../../../src/measures/complexity/standardise.js'
import { jacobi } from './jacobi.js'
import { anyMatrix, at, chance, furthest, matrix, nested } from './matrices.js'

type Known = Extract<Complexity, { reason: null }>

const known = (m: Specialisation, pci?: PciStandardisation): Known => {
  const result = complexityOf(m, pci)
  if (result.reason !== null) throw new Error(`no complexity: ${result.reason}`)
  return result
}

const root6 = Math.sqrt(6)

describe('three countries of which each has all that the next one has', () => {
  // M̃ = [[11, 5, 2]/18, [5, 5, 2]/12, [1, 1, 1]/3]: trace 49/36, determinant 1/36, so λ = 1, 1/4, 1/9.
  // (M̃ − 1/4) K = 0 for K = (2, −1, −4): 22 − 5 − 8 = 9 = 18·2/4; 10 − 5 − 8 = −3 = 12·(−1)/4; −3 = 3·(−4)/4. ✓.
  const result = known(nested)

  test('have the eigenvalues 1, 1/4 and 1/9', () => {
    expect(furthest(result.eigenvalues, [1, 1 / 4, 1 / 9])).toBeLessThan(1e-14)
  })

  test('have an ECI of (1.2247, 0, −1.2247)', () => {
    // mean −1, deviations 3, 0, −3, population sd √(18/3) = √6
    expect(furthest(result.eci, [3 / root6, 0, -3 / root6])).toBeLessThan(1e-13)
    expect(result.sign).toBe('diversity')
  })

  test('have a PCI by the ECI’s mean and deviation, or by its own', () => {
    // Q = 4·(mean of K over exporters) = 4·(−3/3, 1/2, 2) = (−4, 2, 8); by the ECI's: (Q + 1)/√6
    expect(furthest(result.pci, [-3 / root6, 3 / root6, 9 / root6])).toBeLessThan(1e-13)
    // its own mean is 2 and its sd √(72/3) = √24
    const own = known(nested, 'own')
    expect(furthest(own.pci, [-6 / Math.sqrt(24), 0, 6 / Math.sqrt(24)])).toBeLessThan(1e-13)
    expect(own.eci).toEqual(result.eci)
  })

  test('have before centring K = (2, −1, −4) and Q = (−4, 2, 8), in units of √6', () => {
    expect(furthest(result.k, [2 / root6, -1 / root6, -4 / root6])).toBeLessThan(1e-13)
    expect(furthest(result.q, [-4 / root6, 2 / root6, 8 / root6])).toBeLessThan(1e-13)
  })
})

describe('a second eigenvector', () => {
  /** D^−½ M U^−1 Mᵀ D^−½, cell by cell. */
  const symmetricForm = (m: Specialisation): number[][] => {
    const [d, u] = [diversity(m), ubiquity(m)]
    return Array.from({ length: m.countries }, (_, i) =>
      Array.from({ length: m.countries }, (__, j) => {
        let sum = 0
        for (let k = 0; k < m.products; k += 1) sum += (at(m, i, k) * at(m, j, k)) / (u[k] as number)
        return sum / Math.sqrt((d[i] as number) * (d[j] as number))
      }),
    )
  }

  /** ECI by the other solver, turned to agree with diversity. */
  const eciByJacobi = (m: Specialisation): { eci: Float64Array; values: number[] } => {
    const pairs = jacobi(symmetricForm(m))
    const d = Float64Array.from(diversity(m))
    const k = Float64Array.from(d, (count, i) => (pairs[1]?.vector[i] as number) / Math.sqrt(count))
    const sign = correlationOf(k, d) < 0 ? -1 : 1
    const [mean, sd] = [meanOf(k), deviationOf(k)]
    return { eci: k.map((value) => (sign * (value - mean)) / sd), values: pairs.map(({ value }) => value) }
  }

  test.each([
    [40, 60],
    [60, 25],
    [200, 300],
  ])('of %i countries and %i products agrees with another solver to 1e-10', (countries, products) => {
    const m = chance(countries, products, countries + products)
    const result = known(m)
    const expected = eciByJacobi(m)
    expect(m.countries).toBeGreaterThan(countries * 0.9)
    expect(furthest(result.eci, expected.eci)).toBeLessThan(1e-10)
    expect(furthest(result.eigenvalues, expected.values.slice(0, 3))).toBeLessThan(1e-12)
  })

  test.each([
    [200, 300],
    [150, 40],
  ])('of %i × %i gives each country the mean of its products, to 1e-10', (countries, products) => {
    const m = chance(countries, products, 3)
    const { k, q } = known(m)
    expect(furthest(k, meanOfProducts(m, q))).toBeLessThan(1e-10)
  })

  test('for any matrix: that mean holds, the ECI has mean 0 and deviation 1, and its sign follows the rule', () => {
    fc.assert(
      fc.property(anyMatrix, (m) => {
        const result = complexityOf(m)
        if (result.reason !== null) return
        expect(furthest(result.k, meanOfProducts(m, result.q))).toBeLessThan(1e-8)
        expect(Math.abs(meanOf(result.eci))).toBeLessThan(1e-12)
        expect(deviationOf(result.eci)).toBeCloseTo(1, 12)
        const correlation = correlationOf(result.eci, Float64Array.from(diversity(m)))
        if (result.sign === 'diversity') expect(correlation).toBeGreaterThan(0)
        else expect(Math.abs(correlation)).toBeLessThan(1e-7)
      }),
      { numRuns: 300 },
    )
  })

  test('has a reason to be missing exactly where the other solver finds λ₂ = 1 or λ₂ = λ₃', () => {
    fc.assert(
      fc.property(anyMatrix, (m) => {
        const expected = (): string | null => {
          if (m.countries < 3 || m.products < 2) return 'too-few'
          const [, second = 0, third = 0] = eciByJacobi(m).values
          if (second > 1 - 1e-10) return 'disconnected'
          return second - third < 1e-10 ? 'ambiguous' : null
        }
        expect(complexityOf(m).reason).toBe(expected())
      }),
      { numRuns: 300 },
    )
  })

  const meanOfProducts = (m: Specialisation, q: Float64Array): number[] =>
    Array.from(diversity(m), (d, i) => q.reduce((sum, value, k) => sum + at(m, i, k) * value, 0) / d)
})

describe('countries and products', () => {
  test('that are alike have the same complexity', () => {
    const { eci, pci } = known(matrix('11110', '11110', '11000', '10001'))
    expect(eci[0]).toBeCloseTo(eci[1] as number, 12)
    expect(eci[0]).not.toBeCloseTo(eci[2] as number, 3)
    expect(pci[2]).toBeCloseTo(pci[3] as number, 12)
    expect(pci[2]).not.toBeCloseTo(pci[4] as number, 3)
  })

  test('that change places take their complexity with them', () => {
    const m = chance(12, 20, 5)
    const turned = { ...m, values: m.values.toReversed() }
    const [there, back] = [known(m), known(turned)]
    expect(furthest(there.eci, back.eci.toReversed())).toBeLessThan(1e-12)
    expect(furthest(there.pci, back.pci.toReversed())).toBeLessThan(1e-11)
  })
})

describe('the sign of the ECI', () => {
  test('where all countries are as diverse as each other comes from the first of those furthest from 0', () => {
    // K = (1, 0, −1): M̃ = [[3, 1, 0], [1, 2, 1], [0, 1, 3]]/4, λ₂ = 3/4
    const { eci, sign, eigenvalues } = known(matrix('1100', '0110', '0011'))
    expect(sign).toBe('other')
    expect(eigenvalues[1]).toBeCloseTo(3 / 4, 13)
    expect(furthest(eci, [Math.sqrt(1.5), 0, -Math.sqrt(1.5)])).toBeLessThan(1e-13)
  })
})

describe('there is no ECI', () => {
  test('of fewer than three countries or two products', () => {
    for (const m of [matrix('1'), matrix('11', '01'), matrix('1', '1', '1')])
      expect(complexityOf(m).reason).toBe('too-few')
    expect(complexityOf({ countries: 0, products: 0, values: new Uint8Array(0) }).reason).toBe('too-few')
  })

  test('where the matrix falls into parts, which are listed, the largest first', () => {
    const result = complexityOf(matrix('10010', '01100', '01100', '00101'))
    expect(result).toEqual({
      reason: 'disconnected',
      eigenvalues: null,
      components: [
        { countries: [1, 2, 3], products: [1, 2, 4] },
        { countries: [0], products: [0, 3] },
      ],
    })
  })

  test('where each country has a product of its own', () => {
    const result = complexityOf(matrix('1000', '0100', '0010', '0001'))
    expect(result.reason).toBe('disconnected')
    expect(result.reason !== null && result.components).toHaveLength(4)
  })

  test('where all countries have everything', () => {
    const result = complexityOf(matrix('1111', '1111', '1111'))
    expect(result.reason).toBe('ambiguous') // λ = 1, 0, 0
  })

  test('where two eigenvectors are as good as each other', () => {
    const result = complexityOf(matrix('110', '011', '101')) // a ring: λ = 1, 1/4, 1/4
    expect(result.reason).toBe('ambiguous')
    expect(furthest(result.eigenvalues ?? [], [1, 1 / 4, 1 / 4])).toBeLessThan(1e-14)
  })

  test('of rows or columns of zeros: they are dropped before', () => {
    expect(() => complexityOf(matrix('110', '110', '000'))).toThrow(RangeError)
    expect(() => complexityOf(matrix('110', '010', '100'))).toThrow(RangeError)
  })
})
