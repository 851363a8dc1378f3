import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { isOutlier, medianOf, outlying } from '../../../src/measures/trade/unit-value-kernel.js'
import { unitValue } from '../../../src/measures/trade/unit-value.js'
import type { Measured } from '../../../src/measures/measure.js'
import { baci } from '../../../src/sources/baci/source.js'
import { baciText, imported, sharedFolder, withLake, write } from '../../lake/workspace.js'
import { answers, measured, noteIds } from '../small-lake.js'
import { expectWorkedOut } from '../structure-lake.js'

/*
 * Serbia (688) sells pumps (841330) at 10 dollars a kilogram, a little more or less, to seven countries and at 1000 to
 * Russia (643): thousands of dollars and tonnes. Engines (840810) have no weight, gold (710811) goes to three.
 */
const pumps = [276, 156, 40, 191, 70, 499, 100].map(
  (partner, index) => `2021,688,${partner},841330,${10 + index / 10},1.000`,
)
const lines = [
  ...pumps,
  '2021,688,643,841330,1000.000,1.000',
  '2021,688,643,840810,70.000,           NA',
  '2021,688,643,710811,50.000,0.001',
  '2021,688,276,710811,51.000,0.001',
  '2021,688,156,710811,52.000,0.001',
  '2021,688,643,841391,5.000,0.500',
  '2021,643,688,270900,900.000,2000.000',
]

const folder = sharedFolder()
const workspace = `${folder}/workspace`
beforeAll(async () => {
  const file = write(folder, 'BACI_HS17_Y2021_V202401.csv', baciText(...lines))
  await imported(workspace, baci, [file])
})

const values = (parameters: Readonly<Record<string, string | number>> = {}): Promise<Measured> =>
  withLake(workspace, (lake) =>
    measured({ lake, asOf: null }, unitValue, {
      dyad: 'SRB-RUS',
      flow: 'export',
      years: '2021',
      ...parameters,
    }),
  )

describe('unit values of Serbia’s exports to Russia', () => {
  test('are dollars a kilogram, the largest trade first', async () => {
    const { rows } = await values()
    expect(rows.map(({ key, value }) => [key['product'], value.value ?? value.reason])).toEqual([
      ['841330', 1000], // 1,000,000 / 1,000
      ['840810', 'no-report'], // no weight
      ['710811', 50_000], // 50,000 / 1
      ['841391', 10], // 5,000 / 500
    ])
    for (const { value } of rows) if (value.value !== null) expectWorkedOut(value)
  })

  test('added up to chapters leave out what has no weight', async () => {
    const { rows } = await values({ level: 2 })
    const chapter = rows.find(({ key }) => key['product'] === '84')
    // (1,000,000 + 5,000) / (1,000 + 500); the engines' 70,000 are in the trade and not in the unit value
    expect(chapter!.value.value).toBeCloseTo(670, 9)
    expect(chapter!.also).toMatchObject({ trade: { value: 1_075_000 }, weighed: { value: 1_005_000 } })
  })

  test('far from those with other partners are outliers', async () => {
    const result = await values({ product: '841330' })
    const [row] = result.rows
    // ln of 10 … 10.6 and of 1000; the score is beyond any doubt
    expect(row!.also).toMatchObject({ partners: { value: 8 }, outlier: { value: 1 } })
    expect(row!.also!['score']!.value).toBeGreaterThan(100)
    expect(result.notes).toContainEqual({
      id: 'unit-value-outliers',
      values: { year: 2021, count: 1, products: '841330' },
    })
    const germany = await values({ product: '841330', dyad: 'SRB-DEU' })
    expect(germany.rows[0]!.also).toMatchObject({ outlier: { value: 0 } })
    expect(noteIds(germany)).not.toContain('unit-value-outliers')
  })

  test('of fewer than eight partners are not judged', async () => {
    const { rows } = await values({ product: '710811' })
    expect(rows[0]!.also).toMatchObject({ score: { reason: 'too-few' }, partners: { value: 3 } })
  })
})

describe('where there is none', () => {
  test('the reason is told apart: nothing traded, no weight, no report', async () => {
    expect(answers(await values({ product: '720110' }))).toEqual(['undefined'])
    expect(answers(await values({ product: '840810' }))).toEqual(['no-report'])
    expect(answers(await values({ years: '2020-2021', product: '841391' }))).toEqual(['no-report', 10])
    expect(answers(await values({ dyad: 'HUN-SVK' }))).toEqual(['no-report'])
  })

  test('with the world no partner is compared', async () => {
    expect(noteIds(await values({ dyad: 'SRB-WLD' }))).toContain('outliers-not-judged')
  })
})

describe('outliers', () => {
  const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true })
  const many = fc.array(positive, { minLength: 8, maxLength: 30 })

  test('by hand: eight values, one far off', () => {
    // ln 1 … the values e^0 to e^6 and e^40: median of 0,1,2,3,4,5,6,40 = 3.5; deviations 3.5 2.5 1.5 .5 .5 1.5 2.5 36.5: median 2
    const all = [0, 1, 2, 3, 4, 5, 6, 40].map(Math.exp)
    const far = outlying(Math.exp(40), all)
    expect(far).toMatchObject({ count: 8 })
    expect(far.median).toBeCloseTo(3.5, 12)
    expect(far.deviation).toBeCloseTo(2, 12)
    expect(far.score).toBeCloseTo(36.5 / (1.4826 * 2), 10)
    expect(isOutlier(far)).toBe(true)
    expect(isOutlier(outlying(1, all))).toBe(false)
  })

  test('are none among seven, nor where half of the values are the same', () => {
    expect(outlying(1e6, [1, 2, 3, 4, 5, 6, 1e6]).score).toBeNull()
    expect(outlying(1e6, [2, 2, 2, 2, 2, 2, 2, 1e6]).score).toBeNull()
    expect(isOutlier({ score: null })).toBe(false)
    expect([isOutlier({ score: 3.5 }), isOutlier({ score: -3.6 })]).toEqual([false, true])
  })

  test('do not depend on the currency or the unit of weight', () => {
    fc.assert(
      fc.property(many, fc.integer({ min: -10, max: 10 }), (all, power) => {
        const [first = 1] = all
        const scaled = all.map((each) => each * 2 ** power)
        const [a, b] = [outlying(first, all).score, outlying(first * 2 ** power, scaled).score]
        if (a === null || b === null || Math.abs(outlying(first, all).deviation) < 1e-6) return
        expect(b).toBeCloseTo(a, 6)
      }),
      { numRuns: 50 },
    )
  })

  test('are less than half of the values', () => {
    fc.assert(
      fc.property(many, (all) => {
        const flagged = all.filter((each) => isOutlier(outlying(each, all)))
        expect(flagged.length).toBeLessThanOrEqual(all.length / 2)
      }),
      { numRuns: 50 },
    )
  })

  test('the median is the middle, or the mean of the two in the middle', () => {
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3])]).toEqual([2, 2.5])
  })
})
