import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  advantage,
  advantageForms,
  logarithm,
  relativeAdvantage,
  relativeTradeAdvantage,
  revealedCompetitiveness,
  type Standing,
} from '../../../src/measures/trade/revealed-comparative-advantage-kernel.js'
import { workedOut } from '../arithmetic.js'

/** Exports of countries by product; every country exports something. */
const trade = fc.array(
  fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 10 ** 9 })), { minLength: 3, maxLength: 3 }),
  { minLength: 2, maxLength: 6 },
)
const runs = { numRuns: 50 }

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
const standingIn = (matrix: readonly (readonly number[])[], i: number, k: number): Standing => ({
  ik: matrix[i]![k]!,
  i: sum(matrix[i]!),
  wk: sum(matrix.map((row) => row[k]!)),
  w: sum(matrix.map(sum)),
})
const number = (form: (typeof advantageForms)[number], standing: Standing) => {
  const { value } = advantage(form, standing)
  return typeof value === 'number' ? value : null
}

describe('for any trade', () => {
  test('Σ_i (x_i/x_w)·B_ik = 1 for each product that is traded', () => {
    fc.assert(
      fc.property(trade, fc.nat(2), (matrix, k) => {
        const standings = matrix.map((_, i) => standingIn(matrix, i, k))
        if (standings[0]!.wk === 0) return
        const weighted = standings.map((each) => (each.i / each.w) * (number('balassa', each) ?? 0))
        expect(sum(weighted)).toBeCloseTo(1, 9)
      }),
      runs,
    )
  })

  test('Σ_i of the normalised form is 0 for each product, and Σ_k of the additive one for each country', () => {
    fc.assert(
      fc.property(trade, (matrix) => {
        for (const k of [0, 1, 2]) {
          const each = matrix.map((_, i) => number('normalised', standingIn(matrix, i, k)) ?? 0)
          // A country without exports adds 0 − 0.
          expect(sum(each)).toBeCloseTo(0, 9)
        }
        const additive = [0, 1, 2].map((k) => number('additive', standingIn(matrix, 0, k)))
        if (additive.every((value) => value !== null)) expect(sum(additive)).toBeCloseTo(0, 9)
      }),
      runs,
    )
  })

  test('no form knows the currency', () => {
    fc.assert(
      fc.property(trade, fc.integer({ min: -10, max: 10 }), (matrix, power) => {
        const scaled = matrix.map((row) => row.map((value) => value * 2 ** power))
        for (const form of advantageForms)
          expect(number(form, standingIn(scaled, 0, 0))).toBe(number(form, standingIn(matrix, 0, 0)))
      }),
      runs,
    )
  })

  test('the symmetric form ranks as Balassa’s, within −1 and 1', () => {
    fc.assert(
      fc.property(trade, (matrix) => {
        const pairs = matrix.flatMap((_, i) => {
          const [b, s] = [
            number('balassa', standingIn(matrix, i, 0)),
            number('symmetric', standingIn(matrix, i, 0)),
          ]
          return b === null || s === null ? [] : [{ b, s }]
        })
        for (const { s } of pairs) expect(Math.abs(s)).toBeLessThanOrEqual(1)
        for (const one of pairs)
          for (const other of pairs) if (one.b > other.b) expect(one.s).toBeGreaterThanOrEqual(other.s)
      }),
      runs,
    )
  })

  test('all forms agree on which side of the world a country is', () => {
    fc.assert(
      fc.property(trade, (matrix) => {
        const standing = standingIn(matrix, 0, 0)
        const b = number('balassa', standing)
        if (b === null || Math.abs(b - 1) < 1e-9) return
        expect(Math.sign(number('symmetric', standing)!)).toBe(Math.sign(b - 1))
        expect(Math.sign(number('additive', standing)!)).toBe(Math.sign(b - 1))
        expect(Math.sign(number('normalised', standing)!)).toBe(Math.sign(b - 1))
        const vollrath = number('vollrath', standing)
        if (vollrath !== null && Math.abs(vollrath - 1) > 1e-9)
          expect(Math.sign(vollrath - 1)).toBe(Math.sign(b - 1))
      }),
      runs,
    )
  })

  test('the arithmetic gives the number', () => {
    fc.assert(
      fc.property(trade, (matrix) => {
        for (const form of advantageForms) {
          const { value, arithmetic } = advantage(form, standingIn(matrix, 0, 0))
          if (typeof value !== 'number') continue
          // To eight digits of what the number is large by: an index of 200 million has none after its point
          expect(((workedOut(arithmetic) ?? Number.NaN) - value) / Math.max(1, Math.abs(value))).toBeCloseTo(
            0,
            8,
          )
        }
      }),
      runs,
    )
  })
})

describe('as specialised as the world', () => {
  test('is exactly 1, 0 in the symmetric form', () => {
    const standing = { ik: 7, i: 49, wk: 3, w: 21 }
    expect(number('balassa', standing)).toBe(1)
    expect(number('symmetric', standing)).toBe(0)
  })
})

describe('Vollrath’s indices', () => {
  // x: 20 of 50, the others 30 of 150: (20/30) / (30/120) = 2.6666667; m: 10 of 40, the others 50 of 160: (10/30) / (50/110) = 0.7333333
  const x = { ik: 20, i: 50, wk: 50, w: 200 }
  const m = { ik: 10, i: 40, wk: 60, w: 200 }

  test('compare with other products of other countries', () => {
    expect(relativeAdvantage(x).value).toBeCloseTo(2.6666667, 7)
    expect(relativeAdvantage(m).value).toBeCloseTo(0.7333333, 7)
    expect(relativeTradeAdvantage(x, m).value).toBeCloseTo(1.9333333, 7)
    expect(revealedCompetitiveness(x, m).value).toBeCloseTo(Math.log(2.6666667 / 0.7333333), 6)
    expect(logarithm({ ...x, ik: 0 }).value).toBe('zero')
    expect(revealedCompetitiveness(x, { ...m, ik: 0 }).value).toBe('zero')
  })

  test('need another product, another exporter of it, and another product of others', () => {
    expect(relativeAdvantage({ ik: 50, i: 50, wk: 60, w: 200 }).value).toBe('undefined')
    expect(relativeAdvantage({ ik: 20, i: 50, wk: 20, w: 200 }).value).toBe('undefined')
    expect(relativeAdvantage({ ik: 20, i: 50, wk: 170, w: 200 }).value).toBe('undefined')
  })
})
