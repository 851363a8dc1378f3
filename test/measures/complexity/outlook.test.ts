import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { densityOf, distanceOf } from '../../../src/measures/complexity/density.js'
import { complexityOf, type Complexity } from '../../../src/measures/complexity/eci.js'
import { gainOf, outlookOf, productComplexity } from '../../../src/measures/complexity/outlook.js'
import { diagonals } from '../../../src/measures/complexity/proximity.js'
import { deviationOf, meanOf } from '../../../src/measures/complexity/standardise.js'
import { anyMatrix, at, chance, furthest, matrix, nested, phiByDefinition } from './matrices.js'

const known = (result: Complexity): Extract<Complexity, { reason: null }> => {
  if (result.reason !== null) throw new Error(result.reason)
  return result
}

describe('density', () => {
  test('with a product near itself: 5/6, 10/13, 5/11 for the country with two products of three', () => {
    // φ: ab 2/3, ac 1/3, bc 1/2; reach a 2, b 13/6, c 11/6. With a and b: (5/3)/2, (5/3)/(13/6), (5/6)/(11/6);
    // with a alone: 1/2, (2/3)/(13/6), (1/3)/(11/6)
    const { density, reach, apart } = densityOf(nested, 'keep')
    expect(furthest(reach, [2, 13 / 6, 11 / 6])).toBeLessThan(1e-15)
    const expected = [1, 1, 1, 5 / 6, 10 / 13, 5 / 11, 1 / 2, 4 / 13, 2 / 11]
    expect(furthest(density.values, expected)).toBeLessThan(1e-15)
    expect(apart).toEqual([])
  })

  test('with a product not near itself: 2/3, 4/7 and 1', () => {
    // reach a 1, b 7/6, c 5/6; with a and b: (2/3)/1, (2/3)/(7/6), (5/6)/(5/6); with a alone: 0, 4/7, (1/3)/(5/6)
    const { density } = densityOf(nested, 'zero')
    const expected = [1, 1, 1, 2 / 3, 4 / 7, 1, 0, 4 / 7, 2 / 5]
    expect(furthest(density.values, expected)).toBeLessThan(1e-15)
  })

  test('of a product near no other is undefined, and the product named', () => {
    const m = matrix('110', '110', '001')
    expect(densityOf(m, 'zero').apart).toEqual([2])
    expect(densityOf(m, 'keep').apart).toEqual([])
  })

  test.each(diagonals)(
    'with the diagonal `%s` is as defined, in [0, 1], and 1 less it is the distance',
    (diagonal) => {
      fc.assert(
        fc.property(anyMatrix, (m) => {
          const phi = phiByDefinition(m, diagonal)
          const result = densityOf(m, diagonal)
          for (let i = 0; i < m.countries; i += 1)
            for (let k = 0; k < m.products; k += 1) {
              const row = phi[k] as number[]
              const reach = row.reduce((sum, value) => sum + value, 0)
              if (reach === 0) {
                expect(result.apart).toContain(k)
                continue
              }
              const omega = row.reduce((sum, value, l) => sum + at(m, i, l) * value, 0) / reach
              const value = result.density.values[i * m.products + k] as number
              expect(Math.abs(value - omega)).toBeLessThan(1e-12)
              expect(value).toBeGreaterThanOrEqual(0)
              expect(value).toBeLessThanOrEqual(1)
              expect(distanceOf(result).values[i * m.products + k]).toBe(1 - value)
            }
        }),
      )
    },
  )
})

describe('outlook and gain of three countries of which each has all that the next one has', () => {
  // Q = (−4, 2, 8)/√6; the densities above
  const root6 = Math.sqrt(6)
  const density = densityOf(nested, 'keep')
  const q = productComplexity(known(complexityOf(nested)), 'uncentred')

  test('the outlook is 0, 40/11 and 296/143 before it is standardised', () => {
    // second: 5/11·8 ; third: 4/13·2 + 2/11·8 = (88 + 208)/143
    const { sums, coi } = outlookOf(nested, density, q)
    const expected = [0, 40 / 11 / root6, 296 / 143 / root6]
    expect(furthest(sums, expected)).toBeLessThan(1e-13)
    // in 143rds 0, 520, 296: mean 272, deviations −272, 248, 24, sd √((272² + 248² + 24²)/3) = √(136064/3)
    const sd = Math.sqrt(136_064 / 3)
    expect(furthest(coi ?? [], [-272 / sd, 248 / sd, 24 / sd])).toBeLessThan(1e-13)
  })

  test('the gain sums what is lacking, itself included', () => {
    // second, c: 8·1/(11/6) = 48/11
    // third, b: 2·1/(13/6) + 8·½/(11/6) = 12/13 + 24/11 = 444/143 ; c: 2·½/(13/6) + 8/(11/6) = 690/143
    const expected = [0, 0, 0, 0, 0, 48 / 11, 0, 444 / 143, 690 / 143].map((value) => value / root6)
    expect(furthest(gainOf(nested, density, q).values, expected)).toBeLessThan(1e-13)
  })

  test('the gain of the Atlas takes ω·Q off', () => {
    // second, c: 48/11 − 5/11·8 = 8/11 ; third, b: (444 − 88)/143 ; c: (690 − 208)/143
    const expected = [0, 0, 0, 0, 0, 8 / 11, 0, 356 / 143, 482 / 143].map((value) => value / root6)
    expect(furthest(gainOf(nested, density, q, 'atlas').values, expected)).toBeLessThan(1e-13)
  })

  test('the PCI in place of Q before centring gives other outlooks', () => {
    // PCI = (−3, 3, 9)/√6: second 5/11·9 = 45/11 ; third 4/13·3 + 2/11·9 = (132 + 234)/143
    const pci = productComplexity(known(complexityOf(nested)), 'standardised')
    const { sums } = outlookOf(nested, density, pci)
    expect(furthest(sums, [0, 45 / 11 / root6, 366 / 143 / root6])).toBeLessThan(1e-13)
  })
})

describe('for any matrix with an ECI', () => {
  test.each(diagonals)('with the diagonal `%s`, outlook and gain are as defined', (diagonal) => {
    const check = (m: ReturnType<typeof chance>) => {
      const complexity = complexityOf(m)
      if (complexity.reason !== null) return
      const { q } = complexity
      const phi = phiByDefinition(m, diagonal)
      const reach = phi.map((row) => row.reduce((sum, value) => sum + value, 0))
      if (reach.includes(0)) return
      const density = densityOf(m, diagonal)
      const [stata, atlas] = [gainOf(m, density, q), gainOf(m, density, q, 'atlas')]
      const scale = q.reduce((most, value) => Math.max(most, Math.abs(value)), 1)
      const { sums } = outlookOf(m, density, q)
      for (let i = 0; i < m.countries; i += 1) {
        let outlook = 0
        for (let k = 0; k < m.products; k += 1) {
          const omega = density.density.values[i * m.products + k] as number
          const lacks = 1 - at(m, i, k)
          outlook += omega * lacks * (q[k] as number)
          let gain = 0
          for (let l = 0; l < m.products; l += 1)
            gain += ((1 - at(m, i, l)) * (q[l] as number) * (phi[k]?.[l] as number)) / (reach[l] as number)
          const cell = i * m.products + k
          expect(Math.abs((stata.values[cell] as number) - lacks * gain) / scale).toBeLessThan(1e-10)
          const less = lacks * (gain - omega * (q[k] as number))
          expect(Math.abs((atlas.values[cell] as number) - less) / scale).toBeLessThan(1e-10)
        }
        expect(Math.abs((sums[i] as number) - outlook) / scale).toBeLessThan(1e-10)
      }
    }
    fc.assert(fc.property(anyMatrix, check))
    check(chance(40, 70, 8))
  })

  test('the outlook has mean 0 and deviation 1', () => {
    const m = chance(40, 70, 2)
    const { coi } = outlookOf(m, densityOf(m, 'keep'), known(complexityOf(m)).q)
    expect(meanOf(coi as Float64Array)).toBeCloseTo(0, 12)
    expect(deviationOf(coi as Float64Array)).toBeCloseTo(1, 12)
  })
})

test('where all outlooks are one there is no index of them', () => {
  const all = matrix('11', '11', '11')
  expect(outlookOf(all, densityOf(all, 'keep'), Float64Array.of(1, 2)).coi).toBeNull()
})
