import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  combined,
  dividedHalfEven,
  factorOf,
  factorsOf,
  factorText,
} from '../../../src/measures/reconciliation/combine.js'

const both = { exporter: true, importer: true }
const milli = fc.bigInt({ min: 0n, max: 10n ** 15n })
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('rounding', () => {
  test('is to the nearest, and of two equally near to the even one', () => {
    const thirds = [4n, 5n, 6n, 14n, 15n, 16n, 25n, 35n].map((each) => dividedHalfEven(each, 10n))
    expect(thirds).toEqual([0n, 0n, 1n, 1n, 2n, 2n, 2n, 4n])
    expect([-4n, -5n, -6n, -15n, -25n].map((each) => dividedHalfEven(each, 10n))).toEqual([
      0n,
      0n,
      -1n,
      -2n,
      -2n,
    ])
  })
  test('of a factor is to fifteen places', () => {
    expect(factorText(factorOf(1 / 1.06))).toBe('0.943396226415094')
    expect(factorText(factorOf(1))).toBe('1.000000000000000')
    expect(factorText(factorOf(0.05))).toBe('0.050000000000000')
  })
})

describe('one value from two records', () => {
  test('1,000 exported, 1,166 imported at 6 % freight, equal weights: the mean of 1,000 and 1,100', () => {
    expect(combined(1_000_000n, 1_166_000n, factorsOf(both, 0.5, 0.06))).toBe(1_050_000n)
  })
  test('of 0.8 for the exporter: 0.8 · 1,000 + 0.2 · 1,100', () => {
    expect(combined(1_000_000n, 1_166_000n, factorsOf(both, 0.8, 0.06))).toBe(1_020_000n)
  })
  test('one record alone stands as it is, or made FOB', () => {
    expect(combined(1_234_567n, null, factorsOf({ exporter: true, importer: false }, 0.2, 0.06))).toBe(
      1_234_567n,
    )
    expect(combined(null, 106_000n, factorsOf({ exporter: false, importer: true }, 0.2, 0.06))).toBe(100_000n)
  })
  test('lies between the exporter’s record and the importer’s made FOB', () => {
    fc.assert(
      fc.property(milli, milli, share, share, (x, m, weight, margin) => {
        const value = combined(x, m, factorsOf(both, weight, margin))
        const fob = combined(null, m, factorsOf({ exporter: false, importer: true }, weight, margin))
        const [low, high] = x < fob ? [x, fob] : [fob, x]
        // A factor is exact to half of its fifteenth place, which is under a thousandth of a dollar here.
        expect(value >= low - 1n && value <= high + 1n).toBe(true)
      }),
    )
  })
  test('is the same where the sides are changed about, and no freight is between them', () => {
    fc.assert(
      fc.property(milli, milli, share, (x, m, weight) => {
        const one = combined(x, m, factorsOf(both, weight, 0))
        const other = combined(m, x, factorsOf(both, 1 - weight, 0))
        expect(one - other >= -1n && one - other <= 1n).toBe(true)
      }),
    )
  })
  test('is larger in proportion where both records are', () => {
    fc.assert(
      fc.property(
        milli,
        milli,
        share,
        share,
        fc.bigInt({ min: 2n, max: 1000n }),
        (x, m, weight, margin, times) => {
          const factors = factorsOf(both, weight, margin)
          const [one, many] = [combined(x, m, factors), combined(times * x, times * m, factors)]
          const off = many - times * one
          expect(off <= times && off >= -times).toBe(true)
        },
      ),
    )
  })
  test('of two equal records without freight is that record', () => {
    fc.assert(
      fc.property(milli, share, (x, weight) => {
        const value = combined(x, x, factorsOf(both, weight, 0))
        expect(value - x >= -1n && value - x <= 1n).toBe(true)
      }),
    )
  })
})
