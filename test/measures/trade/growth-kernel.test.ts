import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NullReason } from '../../../src/domain/quantity.js'
import { growthMethods, growthOf, studentT95, type Point } from '../../../src/measures/trade/growth-kernel.js'

/** Values of the years from 2010 on; a word is the reason why there is none. */
const series = (...values: (number | NullReason)[]): Point[] =>
  values.map((value, index) => ({
    year: 2010 + index,
    value: typeof value === 'number' ? value : null,
    reason: typeof value === 'number' ? null : value,
  }))

describe('growth fitted to logarithms', () => {
  // ln v = 0, 1, 1, 2 over t = 0 … 3: means 1.5 and 1, Σ(t − 1.5)² = 5, Σ(t − 1.5)(ln v − 1) = 1.5 + 1.5 = 3, b = 0.6.
  // Residuals −0.1, 0.3, −0.3, 0.1: 0.2 over n − 2 = 2 and over 5 gives 0.02, of which the root is 0.1414214.
  // t(2; 0.975) = 4.303: b lies in 0.6 ± 0.6085363.
  const points = series(1, Math.E, Math.E, Math.E ** 2)

  test('is the slope b, with a standard error of n − 2 degrees and an interval of 95 %', () => {
    const result = growthOf(points, 'log-points')
    expect(result.rate).toBeCloseTo(0.6, 12)
    expect(result.standardError).toBeCloseTo(0.14142136, 8)
    expect(result.low).toBeCloseTo(-0.0085361, 6)
    expect(result.high).toBeCloseTo(1.2085361, 6)
  })

  test('is e^b − 1 as a rate, and so are the ends of the interval', () => {
    const result = growthOf(points, 'log-linear')
    expect(result.rate).toBeCloseTo(0.8221188, 7) // e^0.6 − 1
    expect(result.low).toBeCloseTo(-0.0084998, 6) // e^−0.0085361 − 1
    expect(result.high).toBeCloseTo(2.3485792, 6) // e^1.2085361 − 1
    expect(result.standardError).toBeCloseTo(0.14142136, 8) // of b, not of the rate
  })

  test('has no standard error with two points', () => {
    const { rate, standardError, low, high } = growthOf(series(100, 110), 'log-linear')
    expect(rate).toBeCloseTo(0.1, 12)
    expect([standardError, low, high]).toEqual([null, null, null])
  })

  test('is not the rate between the ends', () => {
    expect(growthOf(points, 'compound').rate).toBeCloseTo(Math.exp(2 / 3) - 1, 12)
  })
})

describe('growth between two years', () => {
  test('compound counts intervals, not points: 100 to 144 over two years is 20 %', () => {
    expect(growthOf(series(100, 999, 144), 'compound').rate).toBeCloseTo(0.2, 12)
  })

  test('year on year looks at the last two years only', () => {
    expect(growthOf(series(1, 100, 80), 'year-on-year').rate).toBeCloseTo(-0.2, 12)
  })

  test('has no standard error', () => {
    expect(growthOf(series(1, 2, 3), 'compound')).toMatchObject({
      standardError: null,
      low: null,
      high: null,
    })
  })
})

describe('where there is no rate', () => {
  test.each([
    ['log-linear', series(1, 'no-report', 3, 4, 5), 'gap'],
    ['log-points', series(1, 'no-report', 3, 4, 5), 'gap'],
    ['compound', series('no-report', 2, 3), 'gap'],
    ['year-on-year', series(1, 'no-report', 3), 'gap'],
    ['log-linear', series(1, 'suppressed', 3), 'suppressed'],
    ['log-linear', series(1, 'contradictory', 3), 'contradictory'],
    ['log-linear', series('no-report', 'no-report', 'no-report'), 'no-report'],
    ['log-linear', series(1, 0, 3), 'zero'],
    ['log-linear', series(1, -2, 3), 'zero'],
    ['compound', series(0, 2, 3), 'zero'],
    ['compound', series(1, 2, 0), 'zero'],
    ['year-on-year', series(1, 0, 3), 'zero'],
  ] as const)('%s says why: %#', (method, points, reason) => {
    expect(growthOf(points, method)).toMatchObject({ rate: null, reason })
  })

  test('a single year is too few for every method', () => {
    for (const method of growthMethods)
      expect(growthOf(series(5), method), method).toMatchObject({ rate: null, reason: 'too-few' })
  })

  test('compound passes over a gap between its two years', () => {
    expect(growthOf(series(100, 'no-report', 121), 'compound').rate).toBeCloseTo(0.1, 12)
  })
})

describe('gaps allowed', () => {
  test('four years are fitted where they truly stand on the axis', () => {
    const result = growthOf(series(100, 110, 'no-report', 133.1, 146.41), 'log-linear', 'allow')
    expect(result.rate).toBeCloseTo(0.1, 12) // closing the gap would give 10.9 %
    expect(result.gaps).toEqual([2012])
  })

  test('three years are too few', () => {
    const result = growthOf(series(100, 110, 'no-report', 133.1), 'log-linear', 'allow')
    expect(result).toMatchObject({ rate: null, reason: 'too-few', gaps: [2012] })
  })

  test('without a gap three years are enough', () => {
    expect(growthOf(series(100, 110, 121), 'log-linear', 'allow').rate).toBeCloseTo(0.1, 12)
  })

  test('an end that is missing stays missing for a rate between the ends', () => {
    expect(growthOf(series(100, 110, 121, 133, 'no-report'), 'compound', 'allow').reason).toBe('gap')
  })
})

describe('the 97.5 % point of Student’s t', () => {
  test.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [5, 2.571],
    [10, 2.228],
    [20, 2.086],
    [30, 2.042],
    [40, 2.021],
    [60, 2.0],
    [120, 1.98],
    [1000, 1.962],
  ])('with %i degrees is %f', (degrees, t) => {
    expect(studentT95(degrees)).toBeCloseTo(t, 3)
  })

  test('falls with the degrees, also where the table ends', () => {
    for (let degrees = 1; degrees < 60; degrees++)
      expect(studentT95(degrees + 1), `${degrees}`).toBeLessThan(studentT95(degrees))
  })
})

describe('for any series', () => {
  const rate = fc.double({ min: -0.5, max: 2, noNaN: true })
  const first = fc.double({ min: 1, max: 1e12, noNaN: true })

  test('one that grows exactly by a rate has that rate by every method', () => {
    fc.assert(
      fc.property(first, rate, fc.integer({ min: 2, max: 12 }), (start, g, n) => {
        const points = series(...Array.from({ length: n }, (_, t) => start * (1 + g) ** t))
        for (const method of ['log-linear', 'compound', 'year-on-year'] as const)
          expect(growthOf(points, method).rate).toBeCloseTo(g, 8)
        expect(growthOf(points, 'log-points').rate).toBeCloseTo(Math.log(1 + g), 8)
      }),
    )
  })

  const values = fc.array(fc.double({ min: 0.001, max: 1e9, noNaN: true }), { minLength: 3, maxLength: 12 })

  test('the unit of the values does not matter', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (levels, factor) => {
        for (const method of growthMethods) {
          const one = growthOf(series(...levels), method)
          const other = growthOf(series(...levels.map((level) => level * factor)), method)
          expect((other.rate as number) + 1).toBeCloseTo((one.rate as number) + 1, 6 - digits(one.rate))
        }
      }),
    )
  })

  test('the rate lies within its interval', () => {
    fc.assert(
      fc.property(values, (levels) => {
        const { rate: g, low, high } = growthOf(series(...levels), 'log-linear')
        expect(low as number).toBeLessThanOrEqual(g as number)
        expect(high as number).toBeGreaterThanOrEqual(g as number)
      }),
    )
  })
})

/** Digits before the point: rates may be huge, and a comparison of doubles is a relative one. */
const digits = (value: number | null): number => Math.ceil(Math.log10(Math.abs(value ?? 0) + 1))
