import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reader } from '../../../src/measures/measure.js'
import { complementarity } from '../../../src/measures/trade/complementarity.js'
import { baskets, distance, overlap, type Basket } from '../../../src/measures/trade/similarity-kernel.js'
import { similarity } from '../../../src/measures/trade/similarity.js'
import { openQuickLakes, type QuickLakes } from '../quick-lake.js'
import { answers, measured, noteIds } from '../small-lake.js'
import { expectRowsAgain, threeCountries } from '../structure-lake.js'

let lakes: QuickLakes
let read: Reader
beforeAll(async () => {
  lakes = await openQuickLakes()
  read = await threeCountries(lakes)
})
afterAll(() => lakes.close())

const similarities = (parameters: Readonly<Record<string, string | number>> = {}) =>
  measured(read, similarity, { dyad: 'SRB-DEU', years: '2010', ...parameters })

describe('export similarity', () => {
  test('of Serbia and Germany is in machines alone', async () => {
    // min(70/100, 500/600)
    const result = await similarities()
    expect(result.rows[0]!.value.value).toBeCloseTo(0.7, 12)
    expect(result.notes).toContainEqual({ id: 'product-level', values: { digits: 2 } })
  })

  test('on one market is of what both sell there', async () => {
    // to Russia: min(10/40, 350/450)
    const result = await similarities({ market: 'RUS' })
    expect(result.rows[0]!.value.value).toBeCloseTo(0.25, 12)
    expect(result.conventions).toContain('similarity-one-market')
  })

  test('Finger–Kreinin similarity is symmetric', async () => {
    for (const [a, b] of [
      ['SRB', 'DEU'],
      ['SRB', 'RUS'],
      ['RUS', 'DEU'],
    ])
      expect(answers(await similarities({ dyad: `${a}-${b}` }))).toEqual(
        answers(await similarities({ dyad: `${b}-${a}` })),
      )
  })

  test('has no value in a year that one of the two does not report', async () => {
    expect(answers(await similarities({ years: '2010-2012' })).slice(1)).toEqual(['no-report', 'no-report'])
  })

  test('has none where one exports nothing, and counts no value kept back', async () => {
    expect(answers(await similarities({ dyad: 'SRB-RUS', market: 'SRB' }))).toEqual(['undefined'])
    expect(noteIds(await similarities({ years: '2013' }))).toContain('nulls-skipped')
  })

  test('rests on rows that can be read again', async () => {
    await expectRowsAgain(read, (await similarities()).rows[0]!.value)
  })
})

describe('complementarity', () => {
  const complementarities = (parameters: Readonly<Record<string, string | number>> = {}) =>
    measured(read, complementarity, { dyad: 'SRB-RUS', years: '2010', ...parameters })

  test('of Serbia’s exports with Russia’s imports', async () => {
    // |33/539 − 30/100| + |396/539 − 70/100| + |110/539 − 0| = 0.2387755 + 0.0346939 + 0.2040816; 1 − half of it
    const result = await complementarities()
    expect(result.rows[0]!.value.value).toBeCloseTo(0.7612245, 7)
    expect(result.conventions).toEqual(expect.arrayContaining(['complementarity-directional', 'demand-own']))
  })

  test('is directional: Russia’s exports with Serbia’s imports give another', async () => {
    // |88/253 − 280/300| + |165/253 − 0| + |0 − 20/300| = 0.5855072 + 0.6521739 + 0.0666667
    const result = await complementarities({ dyad: 'RUS-SRB' })
    expect(result.rows[0]!.value.value).toBeCloseTo(0.3478261, 7)
  })

  test('has no value where the partner does not report, or imports nothing', async () => {
    expect(answers(await complementarities({ years: '2010-2011' }))[1]).toBe('no-report')
    expect(answers(await complementarities({ dyad: 'SRB-BIH' }))).toEqual(['undefined'])
  })

  test('rests on rows that can be read again', async () => {
    await expectRowsAgain(read, (await complementarities()).rows[0]!.value)
  })
})

describe('for any two baskets', () => {
  const amount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 10 ** 9 }))
  const pairs = fc
    .array(fc.tuple(amount, amount), { minLength: 1, maxLength: 30 })
    .filter((each) => each.some(([a]) => a > 0) && each.some(([, b]) => b > 0))
  const basket = (values: readonly number[]): Basket => ({
    values,
    total: values.reduce((sum, value) => sum + value, 0),
  })
  const both = (each: readonly (readonly [number, number])[]) =>
    [basket(each.map(([a]) => a)), basket(each.map(([, b]) => b))] as const

  test('overlap is 1 − distance, from 0 to 1, symmetric, 1 with itself', () => {
    fc.assert(
      fc.property(pairs, (each) => {
        const [a, b] = both(each)
        expect(overlap(a, b)).toBeCloseTo(1 - distance(a, b), 9)
        expect(overlap(a, b)).toBe(overlap(b, a))
        expect(overlap(a, b)).toBeGreaterThanOrEqual(0)
        expect(overlap(a, b)).toBeLessThanOrEqual(1)
        expect(overlap(a, a)).toBeCloseTo(1, 9)
      }),
      { numRuns: 50 },
    )
  })

  test('shares count, not amounts', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: -20, max: 20 }), (each, power) => {
        const [a, b] = both(each)
        const scaled = basket(a.values.map((value) => value * 2 ** power))
        expect(distance(scaled, b)).toBe(distance(a, b))
        expect(overlap(scaled, b)).toBe(overlap(a, b))
      }),
      { numRuns: 50 },
    )
  })

  test('taking two products for one makes baskets no less alike', () => {
    fc.assert(
      fc.property(pairs, (each) => {
        const [first = [0, 0], second = [0, 0], ...rest] = each
        const merged = [[first[0] + second[0], first[1] + second[1]] as const, ...rest]
        const [fine, coarse] = [both(each), both(merged)]
        expect(overlap(...coarse)).toBeGreaterThanOrEqual(overlap(...fine) - 1e-9)
      }),
      { numRuns: 50 },
    )
  })

  test('what is not known counts as none', () => {
    const { products, a, b } = baskets(
      ['84', '27', '84'],
      (product) => (product === '27' ? null : 5),
      () => 1,
    )
    expect([products, a.values, a.total, b.total]).toEqual([['27', '84'], [0, 5], 5, 2])
  })
})
