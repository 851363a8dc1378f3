import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  concentrationOf,
  forms,
  type ConcentrationForm,
} from '../../../src/measures/trade/concentration-kernel.js'

const index = (values: readonly number[], n: number, form: ConcentrationForm, top = 3) =>
  concentrationOf(values, n, form, top).value as number

describe('concentration of 60, 30 and 10 over a list of four', () => {
  // shares 0.6, 0.3, 0.1: Σs² = 0.36 + 0.09 + 0.01 = 0.46, √0.46 = 0.6782330; 1/n = 0.25, √ = 0.5
  test.each([
    ['hhi', 0.46],
    ['unctad', 0.356466], // (0.6782330 − 0.5) / 0.5
    ['normalised', 0.28], // (0.46 − 0.25) / 0.75
    ['theil', 0.4883483], // 0.6 ln 2.4 + 0.3 ln 1.2 + 0.1 ln 0.4 = 0.5252812 + 0.0546965 − 0.0916291
    ['effective', 2.173913], // 1 / 0.46
  ] as const)('%s is %f', (form, expected) => {
    expect(index([30, 60, 10], 4, form)).toBeCloseTo(expected, 6)
  })

  test('the two largest hold 90 %', () => {
    expect(index([30, 60, 10], 4, 'top-n', 2)).toBeCloseTo(0.9, 12)
    expect(index([30, 60, 10], 4, 'top-n', 7)).toBeCloseTo(1, 12)
  })

  test('a shorter list gives another number: n is part of the convention', () => {
    expect(index([30, 60, 10], 3, 'unctad')).toBeCloseTo(0.238691, 6) // (0.6782330 − 0.5773503) / 0.4226497
    expect(index([30, 60, 10], 3, 'hhi')).toBeCloseTo(0.46, 12)
  })
})

describe('concentration at its ends', () => {
  test('of one item is null in the normalised forms, and 1 in the raw one', () => {
    for (const form of ['unctad', 'normalised'] as const)
      expect(concentrationOf([5], 1, form, 3).value, form).toBeNull()
    expect(index([5], 1, 'hhi')).toBe(1)
  })

  test('all in one of many is 1', () => {
    for (const form of ['unctad', 'normalised', 'hhi', 'effective', 'top-n'] as const)
      expect(index([7], 97, form), form).toBeCloseTo(1, 12)
    expect(index([7], 97, 'theil')).toBeCloseTo(Math.log(97), 12)
  })

  test('of nothing is null in every form', () => {
    for (const form of forms) expect(concentrationOf([], 97, form, 3).value, form).toBeNull()
  })
})

describe('for any values', () => {
  const values = fc.array(fc.double({ min: 0.001, max: 1e12, noNaN: true }), { minLength: 2, maxLength: 40 })
  const spare = fc.nat(60)

  test('the raw index lies between 1/n and 1, the normalised ones between 0 and 1', () => {
    fc.assert(
      fc.property(values, spare, (items, more) => {
        const n = items.length + more
        expect(index(items, n, 'hhi')).toBeGreaterThanOrEqual(1 / items.length - 1e-12)
        expect(index(items, n, 'hhi')).toBeLessThanOrEqual(1 + 1e-12)
        for (const form of ['unctad', 'normalised'] as const) {
          expect(index(items, n, form)).toBeGreaterThanOrEqual(-1e-12)
          expect(index(items, n, form)).toBeLessThanOrEqual(1 + 1e-12)
        }
        expect(index(items, n, 'effective')).toBeLessThanOrEqual(items.length * (1 + 1e-12))
        expect(index(items, n, 'theil')).toBeGreaterThanOrEqual(-1e-12)
      }),
    )
  })

  test('equal shares over the whole list are not concentrated at all', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 200 }),
        fc.double({ min: 1, max: 1e9, noNaN: true }),
        (n, each) => {
          const items = Array.from({ length: n }, () => each)
          for (const form of ['unctad', 'normalised', 'theil'] as const)
            expect(index(items, n, form)).toBeCloseTo(0, 10)
          expect(index(items, n, 'effective')).toBeCloseTo(n, 6)
        },
      ),
    )
  })

  test('neither the order nor the unit of the values matters', () => {
    fc.assert(
      fc.property(values, spare, fc.integer({ min: -20, max: 20 }), (items, more, power) => {
        const n = items.length + more
        const scaled = items.toReversed().map((item) => item * 2 ** power)
        for (const form of forms) expect(index(scaled, n, form)).toBe(index(items, n, form))
      }),
    )
  })

  test('moving trade from a smaller item to a larger one concentrates', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 100, max: 1000 }), (small, large) => {
        for (const form of ['hhi', 'unctad', 'normalised', 'theil'] as const)
          expect(index([large + 0.5, small - 0.5, 200], 5, form)).toBeGreaterThan(
            index([large, small, 200], 5, form),
          )
      }),
    )
  })
})
