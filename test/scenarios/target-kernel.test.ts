import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  askedRate,
  carriedOn,
  largestTogether,
  shareAsked,
  standardErrorsApart,
} from '../../src/scenarios/target/kernel.js'

const amount = fc.double({ min: 1, max: 1e12, noNaN: true })
const factors = fc.double({ min: 0.01, max: 100, noNaN: true })
const rate = fc.double({ min: -0.5, max: 2, noNaN: true })
const years = fc.integer({ min: 1, max: 40 })

describe('the growth a target asks', () => {
  test('is the yearly rate between two values', () => {
    // 100 → 121 in two years: √1.21 − 1 = 0.1; 100 → 25 in two: √0.25 − 1 = −0.5
    expect(askedRate(100, 121, 2).value).toBeCloseTo(0.1, 12)
    expect(askedRate(100, 25, 2).value).toBeCloseTo(-0.5, 12)
  })

  test('is not defined from nothing, and not to nothing or less', () => {
    expect(askedRate(0, 100, 3)).toEqual({ value: null, reason: 'zero' })
    expect(askedRate(100, 0, 3)).toEqual({ value: null, reason: 'undefined' })
    expect(askedRate(100, -5, 3)).toEqual({ value: null, reason: 'undefined' })
  })

  test('leads back to the target when it is carried on', () => {
    fc.assert(
      fc.property(amount, factors, years, (from, factor, ahead) => {
        const asked = askedRate(from, from * factor, ahead)
        expect(carriedOn(from, asked.value as number, ahead) / from / factor).toBeCloseTo(1, 9)
      }),
    )
  })

  test('is less the later the target', () => {
    fc.assert(
      fc.property(amount, fc.double({ min: 1.01, max: 50, noNaN: true }), years, (from, times, ahead) => {
        const [sooner, later] = [
          askedRate(from, from * times, ahead),
          askedRate(from, from * times, ahead + 1),
        ]
        expect(later.value as number).toBeLessThan(sooner.value as number)
      }),
    )
  })
})

describe('the distance from the growth shown', () => {
  test('is counted in standard errors of the slope', () => {
    // (ln 1.21 − ln 1.1) / 0.02 = ln 1.1 / 0.02 = 0.0953102 / 0.02 = 4.76551
    expect(standardErrorsApart(0.21, 0.1, 0.02).value).toBeCloseTo(4.76551, 5)
  })

  test('is zero where what is asked was shown, and turns its sign with the two', () => {
    fc.assert(
      fc.property(rate, rate, fc.double({ min: 0.001, max: 1, noNaN: true }), (asked, shown, error) => {
        expect(standardErrorsApart(asked, asked, error).value).toBe(0)
        const [there, back] = [
          standardErrorsApart(asked, shown, error).value as number,
          standardErrorsApart(shown, asked, error).value as number,
        ]
        expect(there + back).toBeCloseTo(0, 9)
      }),
    )
  })

  test('is not known without a standard error, nor where that is zero', () => {
    expect(standardErrorsApart(0.1, 0.05, null).reason).toBe('too-few')
    expect(standardErrorsApart(0.1, 0.05, 0).reason).toBe('undefined')
    expect(standardErrorsApart(null, 0.05, 0.01).reason).toBe('undefined')
  })
})

describe('the share a flow is asked to have', () => {
  test('rises with the flow and falls with the growth of the market', () => {
    // 5 % of the market today; the flow doubles, the market grows by 10 % in each of two years: 0.05 · 2 / 1.21
    expect(shareAsked(0.05, { last: 50, needs: 100 }, 0.1, 2).value).toBeCloseTo(0.1 / 1.21, 12)
    expect(shareAsked(0.05, { last: 0, needs: 100 }, 0.1, 2).reason).toBe('zero')
  })

  test('stays where the flow grows as its market does', () => {
    fc.assert(
      fc.property(
        amount,
        rate,
        years,
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        (last, growth, ahead, share) => {
          const needs = carriedOn(last, growth, ahead)
          expect((shareAsked(share, { last, needs }, growth, ahead).value as number) / share).toBeCloseTo(
            1,
            9,
          )
        },
      ),
    )
  })
})

describe('the products that make up a flow', () => {
  test('are the largest that together reach the part, ties by code', () => {
    // 50 + 30 = 80 of 100 is short of 90; with one of the two tens it is 90
    const values = [
      ['84', 10],
      ['27', 50],
      ['72', 30],
      ['39', 10],
      ['99', 0],
    ] as const
    expect(largestTogether(values, 0.9)).toEqual(['27', '72', '39'])
    expect(largestTogether(values, 0.5)).toEqual(['27'])
    expect(largestTogether([['27', 0]], 0.9)).toEqual([])
  })

  test('reach the part, and would not without the smallest of them', () => {
    const flow = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 30 })
    fc.assert(
      fc.property(flow, fc.double({ min: 0.1, max: 0.99, noNaN: true }), (values, part) => {
        const named = values.map((value, at) => [String(at), value] as const)
        const taken = largestTogether(named, part)
        const sum = (codes: readonly string[]) =>
          codes.reduce((total, code) => total + (values[Number(code)] as number), 0)
        const whole = values.reduce((total, value) => total + value, 0)
        expect(sum(taken)).toBeGreaterThanOrEqual(part * whole)
        if (taken.length > 0) expect(sum(taken.slice(0, -1))).toBeLessThan(part * whole)
      }),
    )
  })
})
