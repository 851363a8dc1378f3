import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { growth } from '../../src/measures/trade/growth.js'
import { tradeValue } from '../../src/measures/trade/trade-value.js'
import { cpi } from '../../src/sources/wdi/source.js'
import { answers, books, measured, type OpenLake } from './small-lake.js'
import { bankText, booksText, openFiles } from './trade/levels-lake.js'
import { expectTraceable } from './trade/levels-again.js'

let lake: OpenLake
beforeAll(async () => {
  lake = await openFiles([
    [
      books,
      {
        'books.csv': booksText(`SRB RUS export 2010 27 100
          SRB RUS export 2011 27 132
          SRB RUS export 2012 27 121
          SRB RUS export 2013 27 200
          SRB RUS import 2010 27 300
          SRB RUS import 2011 27 288`),
      },
    ],
    [
      cpi,
      {
        // consumer prices: +20 %, then +10 % against 2010, none for 2013; the deflator +25 %
        'API_FP.CPI.TOTL_DS2_en_csv_v2_1.csv': bankText(
          'FP.CPI.TOTL',
          'USA 100 120 110 -\nSRB 100 200 300 400',
        ),
        'API_NY.GDP.DEFL.ZS_DS2_en_csv_v2_2.csv': bankText('NY.GDP.DEFL.ZS', 'USA 80 100 100 100'),
      },
    ],
  ])
})
afterAll(() => lake.close())

const asked = { dyad: 'SRB-RUS', flow: 'export', source: 'books' }
const value = (more: Readonly<Record<string, string | number>>) =>
  measured(lake.read, tradeValue, { ...asked, ...more })

describe('values in constant dollars', () => {
  test('are divided by the prices of the United States, in dollars of the year named', async () => {
    const result = await value({ years: '2010-2012', deflate: 'us-cpi', base: 2010 })
    // 100 / 1; 132 / 1.2; 121 / 1.1
    expect(answers(result).map((each) => Number(Number(each).toFixed(9)))).toEqual([100, 110, 110])
    expect(result.conventions).toContain('deflated-us-cpi')
    expect(result.conventions).not.toContain('nominal-usd')
    expect(result.notes).toContainEqual({ id: 'deflated-to', values: { base: 2010, source: 'Prices' } })
    await expectTraceable(lake.read, result)
  })

  test('are in dollars of the last year unless another is named', async () => {
    const result = await value({ years: '2010-2012', deflate: 'us-cpi' })
    expect(answers(result)[0]).toBeCloseTo(110, 9) // 100 / (100 / 110)
    expect(answers(result)[2]).toBe(121)
    expect(result.rows[0]?.value.lineage).toMatchObject({ arithmetic: '100 / (100 / 110)' })
  })

  test('by the deflator of GDP are other ones', async () => {
    const result = await value({ years: '2010-2011', deflate: 'us-gdp', base: 2011 })
    expect(answers(result)).toEqual([125, 132]) // 100 / (80 / 100)
    expect(result.conventions).toContain('deflated-us-gdp')
  })

  test('are not known in a year without prices, and none is without the base year’s', async () => {
    expect(answers(await value({ years: '2012-2013', deflate: 'us-cpi', base: 2012 }))).toEqual([
      121,
      'no-report',
    ])
    expect(answers(await value({ years: '2010-2013', deflate: 'us-cpi' }))).toEqual(
      Array.from({ length: 4 }, () => 'no-report'),
    )
  })

  test('keep the reason of a value that is not known', async () => {
    const result = await value({ years: '2010', dyad: 'DEU-FRA', deflate: 'us-cpi' })
    expect(answers(result)).toEqual(['no-report'])
  })

  test('in the base year are the current ones, and without a deflator all are', async () => {
    expect(answers(await value({ years: '2011', deflate: 'us-cpi' }))).toEqual([132])
    expect((await value({ years: '2011' })).conventions).toContain('nominal-usd')
  })
})

describe('growth in constant dollars', () => {
  const rate = (more: Readonly<Record<string, string>>) => measured(lake.read, growth, { ...asked, ...more })

  test('is growth less inflation, whatever the base year', async () => {
    const result = await rate({ years: '2010-2011', method: 'compound', deflate: 'us-cpi' })
    expect(answers(result)[0]).toBeCloseTo(1.32 / 1.2 - 1, 12)
    expect(result.conventions).toContain('deflated-us-cpi')
    expect(answers(await rate({ years: '2010-2011', method: 'compound' }))[0]).toBeCloseTo(0.32, 12)
  })

  test('of turnover is of both flows deflated', async () => {
    // 400 to 420, prices + 20 %
    const result = await rate({ years: '2010-2011', flow: 'turnover', method: 'compound', deflate: 'us-cpi' })
    expect(answers(result)[0]).toBeCloseTo(420 / 1.2 / 400 - 1, 12)
  })

  test('in log points nominal growth is real growth and inflation', async () => {
    const of = async (more: object) =>
      Number(answers(await rate({ years: '2010-2011', method: 'log-points', ...more }))[0])
    expect(await of({})).toBeCloseTo((await of({ deflate: 'us-cpi' })) + Math.log(1.2), 12)
  })

  test('that a document states is not deflated', async () => {
    await expect(rate({ years: '2018-2022', record: 'document', deflate: 'us-cpi' })).rejects.toMatchObject({
      problem: { code: 'measure-refused' },
    })
  })
})
