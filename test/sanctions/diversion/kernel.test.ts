import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../../src/domain/problem.js'
import { benjaminiHochberg } from '../../../src/sanctions/diversion/false-discovery.js'
import { innocentOf } from '../../../src/sanctions/diversion/innocent.js'
import { exceedance, rankSumTest } from '../../../src/sanctions/diversion/permutation.js'
import { randomFrom, seedOf } from '../../../src/sanctions/diversion/random.js'
import { excess, surge, trendBefore, windowsOf } from '../../../src/sanctions/diversion/surge.js'

const dollars = fc.double({ min: 1, max: 1e12, noNaN: true })
const change = fc.record({ pre: dollars, post: dollars })
const scores = (values: readonly number[]) => Float64Array.from(values)

describe('the surge of listed over unlisted goods', () => {
  test('is the difference of two growths in logarithms', () => {
    // ln(800/100) − ln(300/150) = ln 8 − ln 2 = ln 4
    expect(surge({ pre: 100, post: 800 }, { pre: 150, post: 300 })).toBeCloseTo(Math.log(4), 12)
    // at the growth of the others 100 would be 200: 600 above
    expect(excess({ pre: 100, post: 800 }, { pre: 150, post: 300 })).toBe(600)
  })

  test('is zero where both grow alike', () => {
    fc.assert(
      fc.property(
        dollars,
        dollars,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (code, others, growth) => {
          const found = surge({ pre: code, post: code * growth }, { pre: others, post: others * growth })
          expect(found).toBeCloseTo(0, 9)
        },
      ),
    )
  })

  test('changes its sign where the windows change places', () => {
    fc.assert(
      fc.property(change, change, (code, others) => {
        const turned = surge({ pre: code.post, post: code.pre }, { pre: others.post, post: others.pre })
        expect(turned).toBeCloseTo(-(surge(code, others) as number), 9)
      }),
    )
  })

  test('is null without a base, and minus infinity where the flow ended', () => {
    expect(surge({ pre: 0, post: 5 }, { pre: 1, post: 1 })).toBeNull()
    expect(surge({ pre: 5, post: 5 }, { pre: 0, post: 1 })).toBeNull()
    expect(surge({ pre: 5, post: 5 }, { pre: 1, post: 0 })).toBeNull()
    expect(surge({ pre: 5, post: 0 }, { pre: 1, post: 1 })).toBe(-Infinity)
  })

  test('had a trend before: the same difference a year', () => {
    // ln(400/100) − ln(100/100) over two years: ln 2 a year
    expect(trendBefore([100, 150, 400], [100, 90, 100])).toBeCloseTo(Math.log(2), 12)
    expect(trendBefore([100], [100])).toBeNull()
    expect(trendBefore([0, 5], [1, 1])).toBeNull()
  })

  test('is between windows of equal length, the one before first', () => {
    expect(windowsOf([2019, 2020], [2022, 2023])).toEqual({ pre: [2019, 2020], post: [2022, 2023] })
    for (const [pre, post] of [
      [[2019, 2020, 2021], [2022]],
      [
        [2020, 2021],
        [2021, 2022],
      ],
      [[2022], [2019]],
      [[], []],
    ] as const)
      expect(() => windowsOf(pre, post)).toThrow(Refusal)
  })
})

describe('adjusted p-values', () => {
  test('are those of a worked example', () => {
    // Sorted 0.01 0.02 0.03 0.04, n = 4: 0.01·4/1 = 0.04, 0.02·4/2 = 0.04, 0.03·4/3 = 0.04, 0.04·4/4 = 0.04
    expect(benjaminiHochberg([0.04, 0.01, 0.03, 0.02])).toEqual([0.04, 0.04, 0.04, 0.04])
    // 0.005·5/1 = 0.025, 0.01·5/2 = 0.025, 0.05·5/3 = 0.0833, 0.2·5/4 = 0.25, 0.9·5/5 = 0.9
    const found = benjaminiHochberg([0.9, 0.005, 0.2, 0.05, 0.01])
    for (const [at, p] of [0.9, 0.025, 0.25, 0.25 / 3, 0.025].entries()) expect(found[at]).toBeCloseTo(p, 12)
    // the first alone would be 0.04·2 = 0.08, but the second is 0.05·2/2 = 0.05
    expect(benjaminiHochberg([0.04, 0.05])).toEqual([0.05, 0.05])
    expect(benjaminiHochberg([])).toEqual([])
  })

  test('are never below the p-value, never above 1, and keep its order', () => {
    const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(values, (given) => {
        const adjusted = benjaminiHochberg(given)
        for (const [at, p] of given.entries()) {
          expect(adjusted[at]).toBeGreaterThanOrEqual(p * (1 - 1e-12))
          expect(adjusted[at]).toBeLessThanOrEqual(1)
          for (const [other, q] of given.entries())
            if (p < q) expect(adjusted[at]).toBeLessThanOrEqual(adjusted[other] as number)
        }
      }),
    )
  })
})

describe('the test by permutation', () => {
  test('counts the placebo codes that do as well, and the code itself', () => {
    expect(exceedance(5, scores([1, 2, 5, 9]))).toEqual({ p: 3 / 5, relabellings: 5, exact: true })
    expect(exceedance(-Infinity, scores([-Infinity, 1]))?.p).toBe(1)
    expect(exceedance(5, scores([]))).toBeNull()
  })

  test('enumerates where the relabellings are few', () => {
    // ranks of 9 and 8 among {9, 8, 1, 2, 3}: 5 + 4 = 9, the highest of 10 choices of two
    expect(rankSumTest([9, 8], scores([1, 2, 3]), 1)).toEqual({ p: 1 / 10, relabellings: 10, exact: true })
    // ranks 5 and 3: 8; as high are {5,4} and {5,3}: 2 of 10
    expect(rankSumTest([9, 3], scores([1, 2, 8]), 1)?.p).toBe(2 / 10)
    // one listed code: the same as counting
    expect(rankSumTest([5], scores([1, 2, 5, 9]), 1)?.p).toBe(exceedance(5, scores([1, 2, 5, 9]))?.p)
    expect(rankSumTest([], scores([1]), 1)).toBeNull()
  })

  test('draws the same where they are many, for the same seed', () => {
    const random = randomFrom(7)
    const [listed, placebo] = [Array.from({ length: 12 }, random), scores(Array.from({ length: 60 }, random))]
    const found = rankSumTest(listed, placebo, seedOf('ARM'))
    expect(found).toEqual(rankSumTest(listed, placebo, seedOf('ARM')))
    expect(found).toMatchObject({ exact: false, relabellings: 2000 })
    // close to what another seed gives: a share of 2,000 draws has an error of at most 0.0112
    expect(rankSumTest(listed, placebo, seedOf('KGZ'))?.p).toBeCloseTo(found?.p as number, 1)
  })

  const shareBelow = (values: readonly number[], bound: number) =>
    values.filter((p) => p <= bound).length / values.length

  test('gives uniform p-values where listed codes are like the others, a code at a time', () => {
    const random = randomFrom(20260101)
    const found = Array.from({ length: 4000 }, () => {
      const all = Array.from({ length: 100 }, () => Math.log(random() / (1 - random())))
      return exceedance(all[0] as number, scores(all.slice(1)))?.p as number
    })
    // 4,000 runs: one standard error at 0.5 is 0.008
    for (const bound of [0.05, 0.1, 0.25, 0.5, 0.75, 0.9])
      expect(Math.abs(shareBelow(found, bound) - bound)).toBeLessThan(0.03)
  })

  test('and a route at a time', () => {
    const random = randomFrom(42)
    const found = Array.from({ length: 600 }, (_, run) => {
      const all = Array.from({ length: 40 }, random)
      return rankSumTest(all.slice(0, 10), scores(all.slice(10)), run)?.p as number
    })
    // 600 runs: three standard errors at 0.5 are 0.061
    for (const bound of [0.1, 0.25, 0.5, 0.75])
      expect(Math.abs(shareBelow(found, bound) - bound)).toBeLessThan(0.065)
  })

  test('finds what is above all others', () => {
    const random = randomFrom(3)
    const placebo = scores(Array.from({ length: 200 }, random))
    expect(rankSumTest([2, 3, 4, 5, 6], placebo, 1)?.p).toBe(1 / 2000)
    expect(rankSumTest([-2, -3, -4, -5, -6], placebo, 1)?.p).toBe(1)
  })
})

describe('what else may be behind a row', () => {
  const row = {
    via: 'ARM',
    product: '840101',
    covered: 'whole',
    places: [],
    declared: { pre: 9e6, post: 6e6 },
    unlisted: { pre: 9e6, post: 3e6 },
    delta: Math.log(2), // 6/9 against 3/9
    untested: null,
    p: 0.01,
    adjusted: 0.05,
    placebos: 99,
    comparable: true,
    trendBefore: 0,
    excess: 3e6,
    lostBefore: null,
    lost: null,
    lostMissing: 'one-record',
    onward: { exports: { pre: 1e6, post: 2e6 }, imports: null },
  } as const
  const rules = { years: 3, twoRecords: false }

  test('is that others fell where the code itself did not grow', () => {
    expect(innocentOf(row, rules)).toEqual(['re-exports', 'others-fell'])
    expect(innocentOf({ ...row, declared: { pre: 9e6, post: 18e6 } }, rules)).toEqual(['re-exports'])
  })

  test('is no use of its own where its exports are not known', () => {
    const grown = { ...row, declared: { pre: 9e6, post: 18e6 }, onward: { exports: null, imports: null } }
    expect(innocentOf(grown, rules)).toEqual(['intermediary-stopped'])
  })
})
