import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isSpecialProduct, ranksOf } from '../../../src/measures/trade/product-rank-kernel.js'
import { productRank } from '../../../src/measures/trade/product-rank.js'
import { openQuickLakes, type QuickLakes, type QuickRow } from '../quick-lake.js'
import { answers, books, measured, noteIds } from '../small-lake.js'
import { expectTraceable } from './levels-again.js'

let lakes: QuickLakes
beforeAll(async () => {
  lakes = await openQuickLakes()
})
afterAll(() => lakes.close())

const row = (
  year: number,
  product: string,
  value: string | null,
  more: Partial<QuickRow> = {},
): QuickRow => ({
  reporter: 'SRB',
  partner: 'RUS',
  flow: 'import',
  year,
  product,
  value,
  ...more,
})

/** 27: 500, 31 and 84: 200 each, 99: 900 but nothing by name, 72: 0, 87: kept back; a year later 84 leads. */
const rows = [
  row(2010, '27', '500'),
  row(2010, '31', '200'),
  row(2010, '84', '200'),
  row(2010, '39', '50'),
  row(2010, '99', '900'),
  row(2010, '72', '0'),
  row(2010, '87', null),
  row(2011, '84', '300'),
  row(2011, '27', '100'),
]
const asked = { dyad: 'SRB-RUS', flow: 'import', years: '2010' }
const of = async (parameters: Readonly<Record<string, string | number>>) =>
  measured(await lakes.lake([{ source: books, rows }]), productRank, { ...asked, ...parameters })

describe('the rank of a product', () => {
  test.each([
    ['27', 1],
    ['31', 2],
    ['84', 2],
    ['39', 4], // 1, 2, 2, 4
    ['99', 'undefined'], // unspecified goods hold no rank
    ['72', 'zero'],
    ['87', 'suppressed'],
    ['01', 'zero'], // reported year, no row
  ])('of %s is %s', async (product, rank) => {
    expect(answers(await of({ product }))).toEqual([rank])
  })

  test('comes with its value, its share of all products and how many are ranked', async () => {
    const result = await of({ product: '27' })
    // 500 + 200 + 200 + 50 + 900 = 1850, the unspecified among them
    expect(result.rows[0]?.also).toMatchObject({
      trade: { value: 500 },
      share: { value: 500 / 1850 },
      ranked: { value: 4 },
    })
    expect(noteIds(result)).toEqual(['nulls-skipped'])
    expect(result.rows[0]?.value.lineage).toMatchObject({
      arithmetic: '1 + 0 products with a greater value, of 4 ranked',
    })
    await expectTraceable(await lakes.lake([{ source: books, rows }]), result)
  })

  test('has a row for each year, also for one without a report', async () => {
    expect(answers(await of({ product: '84', years: '2010-2012' }))).toEqual([2, 1, 'no-report'])
    expect(answers(await of({ product: '84', dyad: 'DEU-FRA' }))).toEqual(['no-report'])
  })

  test('without a product those of the last year are listed, in every year', async () => {
    const result = await of({ years: '2010-2011', top: 1 })
    expect(result.rows.map(({ key }) => key)).toEqual([
      { year: 2010, product: '84' },
      { year: 2011, product: '84' },
    ])
    const all = await of({ years: '2010-2011', top: 0 })
    expect(all.rows.map(({ key, value }) => [key['year'], key['product'], value.value])).toEqual([
      [2010, '27', 1],
      [2010, '84', 2],
      [2011, '84', 1],
      [2011, '27', 2],
    ])
  })

  test('two digits are no section where they name none', async () => {
    const sections = [row(2010, '05', '10', { level: 1 }), row(2010, '06', '20', { level: 1 })]
    const read = await lakes.lake([{ source: books, rows: sections }])
    const rank = async (product: string) => answers(await measured(read, productRank, { ...asked, product }))
    expect(await rank('05')).toEqual([2])
    expect(await rank('27')).toEqual(['no-report'])
  })

  test('is finer where a finer code is named: subheadings are added up to headings', async () => {
    const fine = ['270900', '270400', '840810'].map((product, index) =>
      row(2010, product, String(10 + index), { level: 6 }),
    )
    const read = await lakes.lake([{ source: books, rows: fine }])
    const rank = async (product: string) => answers(await measured(read, productRank, { ...asked, product }))
    expect(await rank('27')).toEqual([1]) // 10 + 11 over 12
    expect(await rank('2709')).toEqual([3])
  })
})

describe('what holds no rank', () => {
  test.each([
    ['HS', '99', true],
    ['HS2017', '999999', true],
    ['HS', '9701', false],
    ['CN2022', '2710XX', true],
    ['SITC3', '931', true],
    ['SITC3', '971', false],
    ['SITC3', '99', false],
  ])('%s %s: %s', (classification, product, special) => {
    expect(isSpecialProduct(classification, product)).toBe(special)
  })
})

describe('ranks of any values', () => {
  const values = fc.dictionary(fc.stringMatching(/^\d\d$/), fc.option(fc.integer({ min: 0, max: 20 })))

  test('are one more than the number of greater values', () => {
    fc.assert(
      fc.property(values, (record) => {
        const ranks = ranksOf(new Map(Object.entries(record)))
        for (const [code, value] of Object.entries(record)) {
          const greater = Object.values(record).filter((other) => (other ?? 0) > (value ?? 0)).length
          expect(ranks.get(code)).toBe(value === null || value === 0 ? undefined : 1 + greater)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('do not change with the unit', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 1000 }), (record, factor) => {
        const scaled = Object.entries(record).map(([code, value]): [string, number | null] => [
          code,
          value === null ? null : value * factor,
        ])
        expect(ranksOf(new Map(scaled))).toEqual(ranksOf(new Map(Object.entries(record))))
      }),
      { numRuns: 50 },
    )
  })
})
