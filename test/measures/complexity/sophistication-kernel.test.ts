import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sophisticationOf } from '../../../src/measures/complexity/sophistication-kernel.js'
import { exportsOf } from './matrices.js'

const trade = exportsOf([80, 20], [50, 150]) // shares 0.8, 0.2 and 0.25, 0.75

describe('sophistication of two countries with incomes of 10,000 and 2,000', () => {
  const { prody, expy, covered } = sophisticationOf(trade, [10_000, 2_000])

  test('PRODY is 8,095.24 and 3,684.21', () => {
    expect(prody[0]).toBeCloseTo(8500 / 1.05, 9) // (0.8·10,000 + 0.25·2,000) / (0.8 + 0.25)
    expect(prody[1]).toBeCloseTo(3500 / 0.95, 9) // (0.2·10,000 + 0.75·2,000) / (0.2 + 0.75)
  })

  test('EXPY is 7,213.03 and 4,786.97, over all exports', () => {
    expect(expy[0]).toBeCloseTo((0.8 * 8500) / 1.05 + (0.2 * 3500) / 0.95, 9) // 6,476.19 + 736.84
    expect(expy[1]).toBeCloseTo((0.25 * 8500) / 1.05 + (0.75 * 3500) / 0.95, 9) // 2,023.81 + 2,763.16
    expect(covered).toEqual([1, 1])
  })
})

describe('a country of unknown income', () => {
  test('has no part in PRODY, and an EXPY all the same', () => {
    const { prody, expy } = sophisticationOf(trade, [10_000, null])
    expect(prody).toEqual([10_000, 10_000])
    expect(expy).toEqual([10_000, 10_000])
  })

  test('leaves a product of its own without PRODY, and its EXPY to the rest of its exports', () => {
    const { prody, expy, covered } = sophisticationOf(exportsOf([80, 20, 0], [50, 50, 100]), [10_000, null])
    expect(prody).toEqual([10_000, 10_000, null])
    expect(expy).toEqual([10_000, 10_000])
    expect(covered).toEqual([1, 0.5])
  })
})

test('without exports, or without any income, there is no EXPY', () => {
  expect(sophisticationOf(exportsOf([0, 0], [1, 1]), [5, 5])).toMatchObject({
    expy: [null, 5],
    covered: [null, 1],
  })
  expect(sophisticationOf(exportsOf([1, 1]), [null])).toEqual({
    prody: [null, null],
    expy: [null],
    covered: [0],
  })
})

test('PRODY and EXPY lie between the lowest and the highest income', () => {
  const rows = fc.array(fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  })
  const incomes = fc.array(fc.integer({ min: 100, max: 100_000 }), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(rows, incomes, (values, all) => {
      const income = all.slice(0, values.length)
      const { prody, expy } = sophisticationOf(exportsOf(...values), income)
      for (const value of [...prody, ...expy].filter((each) => each !== null)) {
        expect(value).toBeGreaterThanOrEqual(Math.min(...income) * (1 - 1e-12))
        expect(value).toBeLessThanOrEqual(Math.max(...income) * (1 + 1e-12))
      }
    }),
  )
})
