import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leastSquares, solveSymmetric } from '../../../src/measures/reconciliation/least-squares.js'

const column = (...values: number[]): Float64Array => Float64Array.from(values)

describe('a line through four points', () => {
  // Means 1.5 and 2.75, Σ(x − 1.5)² = 5, Σ(x − 1.5)(y − 2.75) = 5.5: slope and intercept are 1.1. Residuals −0.1, 0.8,
  // −1.3, 0.6: their squares add up to 2.7, of 8.75 about the mean; 2.7 over n − 2 = 2 is 1.35.
  const fit = leastSquares([column(1, 1, 1, 1), column(0, 1, 2, 3)], column(1, 3, 2, 5))

  test('has the slope and the intercept of the textbook', () => {
    expect(fit.coefficients[0]).toBeCloseTo(1.1, 12)
    expect(fit.coefficients[1]).toBeCloseTo(1.1, 12)
  })
  test('and their standard errors, with two degrees of freedom', () => {
    expect(fit.standardErrors[0]).toBeCloseTo(Math.sqrt(1.35 * (1 / 4 + 2.25 / 5)), 12)
    expect(fit.standardErrors[1]).toBeCloseTo(Math.sqrt(1.35 / 5), 12)
  })
  test('explains 1 − 2.7 / 8.75 of the variance', () => {
    expect(fit.r2).toBeCloseTo(1 - 2.7 / 8.75, 12)
    expect(fit).toMatchObject({ n: 4, parameters: 2 })
  })
})

describe('columns that say the same', () => {
  test('have one coefficient between them: the first has it', () => {
    const { coefficients, parameters } = leastSquares(
      [column(1, 1, 1, 1), column(0, 1, 2, 3), column(1, 3, 5, 7), column(0, 0, 0, 0)],
      column(1, 3, 5, 7),
    )
    expect(coefficients[1]).toBeCloseTo(2, 12)
    expect(coefficients.slice(2)).toEqual([null, null])
    expect(parameters).toBe(2)
  })
  test('near to each other are still told apart, as a distance and its square are', () => {
    const distances = Array.from({ length: 200 }, (_, index) => 50 + 90 * index)
    const logs = distances.map((each) => Math.log(each))
    const { coefficients } = leastSquares(
      [column(...logs.map(() => 1)), column(...logs), column(...logs.map((each) => each ** 2))],
      column(...logs.map((each) => -0.2 + 0.07 * each - 0.003 * each ** 2)),
    )
    expect(coefficients[0]).toBeCloseTo(-0.2, 10)
    expect(coefficients[1]).toBeCloseTo(0.07, 10)
    expect(coefficients[2]).toBeCloseTo(-0.003, 10)
  })
})

describe('as many points as coefficients', () => {
  test('fit exactly, and have no standard errors', () => {
    const fit = leastSquares([column(1, 1), column(1, 3)], column(2, 8))
    expect(fit.coefficients.map((each) => Math.round(each ?? 0))).toEqual([-1, 3])
    expect(fit.standardErrors).toEqual([null, null])
  })
  test('nothing at all has no fit', () => {
    expect(leastSquares([column()], column())).toMatchObject({ n: 0, parameters: 0, coefficients: [null] })
  })
})

describe('residuals', () => {
  test('are orthogonal to every column', () => {
    const number = fc.integer({ min: -100, max: 100 })
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number, number), { minLength: 3, maxLength: 30 }), (rows) => {
        const columns = [
          column(...rows.map(() => 1)),
          column(...rows.map(([a]) => a)),
          column(...rows.map(([, b]) => b)),
        ]
        const y = column(...rows.map(([, , c]) => c))
        const { coefficients } = leastSquares(columns, y)
        const residuals = Array.from(y, (value, at) =>
          columns.reduce((left, each, k) => left - (coefficients[k] ?? 0) * (each[at] as number), value),
        )
        for (const each of columns)
          expect(Math.abs(residuals.reduce((sum, r, at) => sum + r * (each[at] as number), 0))).toBeLessThan(
            1e-6,
          )
      }),
    )
  })
})

describe('normal equations', () => {
  test('2x + y = 5, x + 3y = 10: x = 1, y = 3', () => {
    const x = solveSymmetric(column(2, 1, 1, 3), column(5, 10))
    expect(x[0]).toBeCloseTo(1, 12)
    expect(x[1]).toBeCloseTo(3, 12)
  })
  test('leave an unknown at 0 that the earlier ones already say', () => {
    const x = solveSymmetric(column(2, 2, 2, 2), column(6, 6))
    expect([...x]).toEqual([3, 0])
  })
})
