import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  priceIndices,
  priceSums,
  volumeIndices,
  type WeighedPair,
} from '../../../src/measures/trade/price-volume-kernel.js'
import { priceVolume } from '../../../src/measures/trade/price-volume.js'
import { baci } from '../../../src/sources/baci/source.js'
import { openQuickLakes } from '../quick-lake.js'
import { answers, books, measured, type OpenLake } from '../small-lake.js'
import { baciText, openFiles } from './levels-lake.js'

/** Exporter, importer, product, thousands of dollars, tonnes. 643 Russia, 688 Serbia, 276 Germany, 156 China. */
const years: Readonly<Record<number, string>> = {
  // oil at 2, wheat at 1 dollars a kilogram; a machine without a weight
  2010: `643 688 270900 200 100
         643 688 100190 100 100
         643 688 840810 100 NA
         276 688 840810 100 NA
         156 276 850440 5 1`,
  // oil at 3, wheat at 1; the machine has a weight now
  2011: `643 688 270900 450 150
         643 688 100190 200 200
         643 688 840810 350 7
         276 688 840810 100 5
         156 276 850440 5 1`,
  2012: `643 688 720110 50 10
         276 688 840810 80 4`,
}

let lake: OpenLake
beforeAll(async () => {
  lake = await openFiles([
    [
      baci,
      Object.fromEntries(
        Object.entries(years).map(([year, rows]) => [
          `BACI_HS92_Y${year}_V202301.csv`,
          baciText(Number(year), rows),
        ]),
      ),
    ],
  ])
})
afterAll(() => lake.close())

const asked = { dyad: 'SRB-RUS', flow: 'import', years: '2011', source: 'baci' }
const of = (more: Readonly<Record<string, string | number>> = {}) =>
  measured(lake.read, priceVolume, { ...asked, ...more })

describe('prices and volumes of a flow', () => {
  // p₀q₀ = 200 + 100 = 300; p₁q₀ = 3·100 + 1·100 = 400; p₀q₁ = 2·150 + 1·200 = 500; p₁q₁ = 450 + 200 = 650 (thousands)
  test('by Fisher multiply to the change of value of the products matched', async () => {
    const result = await of()
    const [value, price, volume] = answers(result).map(Number) as [number, number, number]
    expect(value).toBeCloseTo(650 / 300, 12)
    expect(price).toBeCloseTo(Math.sqrt((400 / 300) * (650 / 500)), 12)
    expect(volume).toBeCloseTo(Math.sqrt((500 / 300) * (650 / 400)), 12)
    expect(price * volume).toBeCloseTo(value, 12)
    expect(result.rows.map(({ key }) => key['part'])).toEqual(['value', 'price', 'volume'])
    expect(result.conventions).toEqual(expect.arrayContaining(['price-fisher', 'unit-values-as-prices']))
  })

  test.each([
    ['laspeyres', 400 / 300, 650 / 400],
    ['paasche', 650 / 500, 500 / 300],
  ])('by %s the volume is its counterpart', async (form, price, volume) => {
    const found = answers(await of({ form })).map(Number)
    expect(found[1]).toBeCloseTo(price, 12)
    expect(found[2]).toBeCloseTo(volume, 12)
  })

  test('say how much of the value the products with weights are', async () => {
    const result = await of()
    // 300 of 400, 650 of 1000
    const note = { year: 2011, base: 2010, count: 2, before: 0.75, now: 0.65 }
    expect(result.notes).toContainEqual({ id: 'covered-by-weights', values: note })
    expect(result.rows[1]?.also).toMatchObject({
      laspeyres: { value: 400 / 300 },
      paasche: { value: 1.3 },
      coveredBefore: { value: 0.75 },
      coveredNow: { value: 0.65 },
      products: { value: 2 },
    })
    expect(result.rows[1]?.value.lineage).toMatchObject({
      arithmetic: expect.stringContaining('Σp₁q₀ / Σp₀q₀ = 400000 / 300000'),
    })
  })

  test('leave out a product whose unit value leaps, where a limit is given', async () => {
    // oil rose by half: with 1.4 as the limit wheat alone is matched, at the same price
    expect(answers(await of({ limit: 1.4 }))).toEqual([2, 1, 2])
  })

  test('at a coarser level are of sums', async () => {
    // chapters 10 and 27 are the same two products
    expect(answers(await of({ level: 2 }))[0]).toBeCloseTo(650 / 300, 12)
  })

  test('are against a base year where one is named', async () => {
    const result = await of({ years: '2010-2011', base: 2010 })
    expect(answers(result).slice(0, 3)).toEqual([1, 1, 1])
    expect(answers(result)[3]).toBeCloseTo(650 / 300, 12)
  })

  test('are null with a reason: no year before, nothing in common, no weights, nothing at all', async () => {
    const reasons = async (more: Readonly<Record<string, string>>) => [...new Set(answers(await of(more)))]
    expect(await reasons({ years: '2010' })).toEqual(['gap'])
    expect(await reasons({ years: '2012' })).toEqual(['undefined']) // weights in both, no product in both
    expect(await reasons({ dyad: 'SRB-DEU' })).toEqual(['no-report']) // no weight in 2010
    expect(await reasons({ years: '2014' })).toEqual(['no-report'])
    expect(await reasons({ dyad: 'SRB-CHN' })).toEqual(['zero'])
    expect(await reasons({ dyad: 'FRA-CHN' })).toEqual(['no-report'])
  })

  test('are not computed over codes that changed', async () => {
    const lakes = await openQuickLakes()
    try {
      const rows = [2011, 2012].map((year) => ({
        reporter: 'SRB',
        partner: 'RUS',
        flow: 'import' as const,
        year,
        product: '2709',
        level: 4,
        value: '10',
      }))
      const read = await lakes.lake([{ source: books, rows }])
      const result = await measured(read, priceVolume, { dyad: 'SRB-RUS', flow: 'import', years: '2012' })
      expect(new Set(answers(result))).toEqual(new Set(['classification-change']))
    } finally {
      lakes.close()
    }
  })
})

test('a limit to changes of unit values holds for rises and for falls', () => {
  const changed = (to: number): WeighedPair => ({
    before: { kilograms: 1, value: 4 },
    now: { kilograms: 1, value: to },
  })
  const matched = (to: number) => priceSums([changed(to)], 2).products
  expect([1, 2, 8, 9].map(matched)).toEqual([0, 1, 1, 0]) // a quarter, a half, twice, 2.25 times
})

describe('indices of any prices and quantities', () => {
  const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true })
  const pair = fc.tuple(positive, positive, positive, positive)
  const asPair = ([p0, q0, p1, q1]: readonly [number, number, number, number]): WeighedPair => ({
    before: { kilograms: q0, value: p0 * q0 },
    now: { kilograms: q1, value: p1 * q1 },
  })
  const pairs = fc.array(pair, { minLength: 1, maxLength: 8 })
  const close = (a: number, b: number) => expect(a / b).toBeCloseTo(1, 9)

  test('price times its counterpart in volume is the change of value, in every form', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const sums = priceSums(all.map(asPair))
        for (const form of ['fisher', 'laspeyres', 'paasche'] as const)
          close(priceIndices(sums)[form] * volumeIndices(sums)[form], sums.p1q1 / sums.p0q0)
      }),
      { numRuns: 50 },
    )
  })
  test('Fisher reverses with time, and lies between Laspeyres and Paasche', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const there = priceIndices(priceSums(all.map(asPair)))
        const back = priceIndices(priceSums(all.map(([p0, q0, p1, q1]) => asPair([p1, q1, p0, q0]))))
        close(there.fisher * back.fisher, 1)
        const [low, high] = [
          Math.min(there.laspeyres, there.paasche),
          Math.max(there.laspeyres, there.paasche),
        ]
        expect(there.fisher).toBeGreaterThanOrEqual(low * (1 - 1e-12))
        expect(there.fisher).toBeLessThanOrEqual(high * (1 + 1e-12))
      }),
      { numRuns: 50 },
    )
  })

  test('prices that all rise by one factor give that factor, whatever the quantities', () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: 0.1, max: 10, noNaN: true }), (all, factor) => {
        const sums = priceSums(all.map(([p0, q0, , q1]) => asPair([p0, q0, p0 * factor, q1])))
        for (const index of Object.values(priceIndices(sums))) close(index, factor)
      }),
      { numRuns: 50 },
    )
  })

  test('the unit of weight does not matter', () => {
    fc.assert(
      fc.property(pairs, positive, (all, unit) => {
        const one = priceIndices(priceSums(all.map(asPair)))
        const scaled = all.map((each) => {
          const { before, now } = asPair(each)
          return {
            before: { ...before, kilograms: before.kilograms * unit },
            now: { ...now, kilograms: now.kilograms * unit },
          }
        })
        close(priceIndices(priceSums(scaled)).fisher, one.fisher)
      }),
      { numRuns: 50 },
    )
  })
})
