import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  marketShareTerms,
  type MarketCells,
} from '../../../src/measures/trade/constant-market-share-kernel.js'
import { constantMarketShare } from '../../../src/measures/trade/constant-market-share.js'
import { openQuickLakes, type QuickLakes, type QuickRow } from '../quick-lake.js'
import { answers, books, measured } from '../small-lake.js'
import { expectTraceable } from './levels-again.js'

let lakes: QuickLakes
beforeAll(async () => {
  lakes = await openQuickLakes()
})
afterAll(() => lakes.close())

/** Importer, supplier, year, product, value: importers' books alone. */
const bought = (text: string): QuickRow[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .map(([reporter = '', partner = '', year, product = '', value = null]) => ({
      reporter,
      partner,
      flow: 'import',
      year: Number(year),
      product,
      value,
    }))

/*
 * Demand       2010: RUS 27 100, RUS 84 100, DEU 84 200, DEU 27 0 = 400     2011: 110, 130, 260, 40 = 540
 * r = 540 / 400 − 1 = 0.35; r_27 = 150 / 100 − 1 = 0.5; r_84 = 390 / 300 − 1 = 0.3
 * Serbia's part 2010: RUS 27 10, RUS 84 20, DEU 84 50 = 80        2011: 12, 26, 60, and 5 to DEU 27 = 103
 */
const rows = bought(`RUS SRB 2010 27 10
  RUS CHN 2010 27 90
  RUS SRB 2010 84 20
  RUS CHN 2010 84 80
  DEU SRB 2010 84 50
  DEU CHN 2010 84 150
  RUS SRB 2011 27 12
  RUS CHN 2011 27 98
  RUS SRB 2011 84 26
  RUS CHN 2011 84 104
  DEU SRB 2011 84 60
  DEU CHN 2011 84 200
  DEU SRB 2011 27 5
  DEU CHN 2011 27 35`)

const of = async (more: Readonly<Record<string, string | number>> = {}, given: readonly QuickRow[] = rows) =>
  measured(await lakes.lake([{ source: books, rows: given }]), constantMarketShare, {
    dyad: 'SRB-WLD',
    years: '2010-2011',
    ...more,
  })

/** Total, world, product, market, residual, to the ninth digit. */
const terms = async (...asked: Parameters<typeof of>) =>
  answers(await of(...asked)).map((each) => (typeof each === 'number' ? Number(each.toFixed(9)) + 0 : each)) // + 0: no −0

describe('the change of exports in four terms', () => {
  test('world growth, product mix, markets and residual', async () => {
    // world 0.35 · 80 = 28
    // product (0.5 − 0.35) · 10 + (0.3 − 0.35) · 70 = 1.5 − 3.5 = −2
    // market (0.1 − 0.5) · 10 + (0.3 − 0.3) · 20 + (0.3 − 0.3) · 50 = −4
    // residual (2 − 1) + (6 − 6) + (10 − 15) + 5, where Germany bought no 27 before = 1
    expect(await terms()).toEqual([23, 28, -2, -4, 1])
    const result = await of()
    expect(result.basis).toMatchObject({ source: 'books', record: 'mirror' })
    expect(result.rows[0]?.key).toEqual({ years: '2010–2011', part: 'total' })
    expect(result.rows[1]?.also?.['contribution']?.value).toBeCloseTo(28 / 80, 12)
    expect(result.rows[0]?.also).toMatchObject({
      exportsBefore: { value: 80 },
      exportsNow: { value: 103 },
      demandBefore: { value: 400 },
      demandNow: { value: 540 },
    })
    expect(result.notes).toContainEqual({
      id: 'markets-covered',
      values: { count: 2, share: 1, year: 2010 },
    })
  })

  test('to one market is that market’s part, with the world’s demand as before', async () => {
    // Russia: world 0.35 · 30 = 10.5; product 1.5 − 0.05 · 20 = 0.5; market −4; residual 1
    expect(await terms({ dyad: 'SRB-RUS' })).toEqual([8, 10.5, 0.5, -4, 1])
    // Germany: 17.5; −2.5; 0; −5 + 5
    expect(await terms({ dyad: 'SRB-DEU' })).toEqual([15, 17.5, -2.5, 0, 0])
  })

  test('over years looks at the first and the last', async () => {
    const later = rows.map((row) => (row.year === 2011 ? { ...row, year: 2013 } : row))
    expect(await terms({ years: '2010-2013' }, later)).toEqual([23, 28, -2, -4, 1])
  })

  test('leaves out a market that did not report both years, in exports and in world demand', async () => {
    const gone = bought(`BIH SRB 2010 84 20
      BIH CHN 2010 84 1000`)
    const result = await of({}, [...rows, ...gone])
    expect(answers(result).map((each) => Number(Number(each).toFixed(9)))).toEqual([23, 28, -2, -4, 1])
    expect(result.notes).toContainEqual({
      id: 'markets-covered',
      values: { count: 2, share: 0.8, year: 2010 }, // 80 of 100
    })
  })

  test('a country is no market of its own: what it buys from itself is demand, not export', async () => {
    const itself = bought(`SRB SRB 2010 84 7
      SRB SRB 2011 84 9`)
    const { rows: found } = await of({}, [...rows, ...itself])
    expect(found[0]?.also).toMatchObject({
      exportsBefore: { value: 80 },
      exportsNow: { value: 103 },
      demandBefore: { value: 407 },
      demandNow: { value: 549 },
    })
  })

  test('is traced to the flows of the markets it is about', async () => {
    await expectTraceable(await lakes.lake([{ source: books, rows }]), await of())
  })

  test('of the exporter’s own books rests on those and on the importers’', async () => {
    const own = [
      { ...rows[0]!, reporter: 'SRB', partner: 'RUS', flow: 'export' as const, value: '8' },
      { ...rows[0]!, reporter: 'SRB', partner: 'RUS', flow: 'export' as const, year: 2011, value: '16' },
    ]
    const result = await of({ dyad: 'SRB-RUS', record: 'own' }, [...rows, ...own])
    // world 0.35 · 8; product 0.15 · 8; market −0.4 · 8; residual 8 − 0.1 · 8
    expect(answers(result).map((each) => Number(Number(each).toFixed(9)))).toEqual([8, 2.8, 1.2, -3.2, 7.2])
    expect(result.conventions).toEqual(expect.arrayContaining(['record-own', 'market-own-record']))
  })
})

describe('where there is no answer', () => {
  test('each term says why', async () => {
    const reasons = async (...asked: Parameters<typeof of>) => [...new Set(answers(await of(...asked)))]
    expect(await reasons({ years: '2010-2012' })).toEqual(['gap'])
    expect(await reasons({ years: '1990-1992' })).toEqual(['no-report'])
    expect(await reasons({ dyad: 'SRB-FRA' })).toEqual(['no-report'])
    const headings = rows.map((row) => ({
      ...row,
      year: row.year + 1, // 2011 and 2012
      level: 4,
      product: `${row.product}01`,
    }))
    expect(await reasons({ years: '2011-2012' }, headings)).toEqual(['classification-change'])
  })

  test('one year has no change', async () => {
    await expect(of({ years: '2010' })).rejects.toMatchObject({ problem: { code: 'measure-refused' } })
  })

  test('from no exports there is a change, and no part of them', async () => {
    const result = await of({ dyad: 'CHN-DEU', years: '2010-2011' }, [
      ...bought(`DEU SRB 2010 84 50
        DEU SRB 2011 84 60
        DEU CHN 2011 84 7`),
    ])
    expect(answers(result)).toEqual([7, 0, 0, 0, 7])
    expect(result.rows[0]?.also?.['contribution']).toMatchObject({ value: null, reason: 'undefined' })
  })
})

describe('the terms of any trade', () => {
  const size = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  const amount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1_000_000 }))
  const cells: fc.Arbitrary<MarketCells> = size.chain(([markets, products]) => {
    const values = fc
      .array(amount, { minLength: markets * products, maxLength: markets * products })
      .map((each) => Float64Array.from(each))
    return fc.record({
      markets: fc.constant(markets),
      products: fc.constant(products),
      exportsBefore: values,
      exportsNow: values,
      demandBefore: values,
      demandNow: values,
    })
  })
  const add = (values: Float64Array) => values.reduce((sum, each) => sum + each, 0)

  test('sum to the change of exports', () => {
    fc.assert(
      fc.property(cells, (each) => {
        const { world, product, market, residual } = marketShareTerms(each)
        const change = add(each.exportsNow) - add(each.exportsBefore)
        const scale = Math.max(1, ...[change, world, product, market, residual].map(Math.abs))
        expect((world + product + market + residual) / scale).toBeCloseTo(change / scale, 9)
      }),
      { numRuns: 50 },
    )
  })

  test('are multiplied with the unit of exports, and do not know that of demand', () => {
    const times = (values: Float64Array, factor: number) => values.map((each) => each * factor)
    fc.assert(
      fc.property(cells, (each) => {
        const one = marketShareTerms(each)
        const dearer = marketShareTerms({
          ...each,
          exportsBefore: times(each.exportsBefore, 4),
          exportsNow: times(each.exportsNow, 4),
          demandBefore: times(each.demandBefore, 2),
          demandNow: times(each.demandNow, 2),
        })
        for (const term of ['world', 'product', 'market', 'residual'] as const)
          expect(dearer[term]).toBe(one[term] * 4) // powers of two change no digit
      }),
      { numRuns: 50 },
    )
  })

  test('with every share kept nothing is left to the exporter', () => {
    fc.assert(
      fc.property(cells, (each) => {
        // the exporter has half of every market in both years
        const half = (values: Float64Array) => values.map((value) => value / 2)
        const kept = marketShareTerms({
          ...each,
          exportsBefore: half(each.demandBefore),
          exportsNow: half(each.demandNow).map((value, cell) => (each.demandBefore[cell] === 0 ? 0 : value)),
        })
        expect(Math.abs(kept.residual)).toBeLessThan(1e-6)
      }),
      { numRuns: 50 },
    )
  })

  test('with one product and one market world growth explains all but the residual', () => {
    const one = (value: number) => Float64Array.of(value)
    const found = marketShareTerms({
      markets: 1,
      products: 1,
      exportsBefore: one(100),
      exportsNow: one(130),
      demandBefore: one(1000),
      demandNow: one(1200),
    })
    expect(found.world).toBeCloseTo(20, 9)
    expect(found.product).toBe(0)
    expect(found.market).toBe(0)
    expect(found.residual).toBeCloseTo(10, 9)
  })
})
