import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookOf, besideBook } from '../../../src/measures/trade/book.js'
import { matrixOf } from '../../../src/measures/trade/matrix.js'
import { vectorOf } from '../../../src/measures/trade/vector.js'
import { openSmallLake, type OpenLake } from '../small-lake.js'

let lake: OpenLake
beforeAll(async () => {
  lake = await openSmallLake()
})
afterAll(() => lake.close())

const srbRus = { reporter: 'SRB', partner: 'RUS' }

describe('a flow by product', () => {
  test('finer rows are added up to the level asked for', async () => {
    const question = { dyad: srbRus, flow: 'import' as const, years: [2010, 2011], source: 'baci', level: 2 }
    const book = await bookOf(lake.read, question)
    const vector = await vectorOf(lake.read, book!, { ...srbRus, flow: 'import', years: [2010, 2011] })
    expect(vector.products).toEqual(['27', '84'])
    expect(vector.value('27', 2010)).toBe(650_125)
    expect(vector.total(2011).value).toBe(700_000)
    expect(vector.quantity('27', 2010).lineage).toMatchObject({
      selection: {
        where: expect.arrayContaining([{ column: 'product', op: 'starts-with', values: ['27'] }]),
      },
      rows: 1,
      sum: '650125',
    })
  })

  test('no row is zero where the record covers the year, and unknown where it does not', async () => {
    const question = { dyad: srbRus, flow: 'import' as const, years: [2010, 2013], source: 'wto-hs2' }
    const book = await bookOf(lake.read, question)
    const vector = await vectorOf(lake.read, book!, { ...srbRus, flow: 'import', years: [2010, 2013] })
    expect(vector.value('72', 2010)).toBe(0)
    expect(vector.value('72', 2013)).toBe(null)
    expect(vector.quantity('72', 2013).reason).toBe('no-report')
  })

  test('the world’s flow is the sum over reporters, who are counted', async () => {
    const question = { dyad: srbRus, flow: 'export' as const, years: [2010], source: 'baci' }
    const book = await bookOf(lake.read, question)
    const vector = await vectorOf(lake.read, book!, {
      reporter: 'WLD',
      partner: 'WLD',
      flow: 'export',
      years: [2010],
    })
    // 500 + 650.125 + 80 + 300 + 100 + 320 + 90 + 2000 thousand
    expect(vector.total(2010).value).toBe(4_040_125)
    expect(vector.reporters(2010)).toBe(4)
  })
})

describe('a flow by country and product', () => {
  test('has a row a country, and none for unspecified ones', async () => {
    const question = { dyad: srbRus, flow: 'import' as const, years: [2010], source: 'wto-hs2' }
    const book = await bookOf(lake.read, question, { partners: 'all' })
    const world = await besideBook(lake.read, book!, {
      dyad: { reporter: 'SRB', partner: 'WLD' },
      flow: 'import',
      years: [2010],
    })
    const matrix = await matrixOf(lake.read, world!, 'partner', {
      reporter: 'SRB',
      partner: 'WLD',
      flow: 'import',
      years: [2010],
    })
    expect(matrix.countries).toEqual(['BIH', 'CHN', 'DEU', 'MNE', 'RUS'])
    expect(matrix.products).toEqual(['27', '84'])
    expect([...matrix.values]).toEqual([40, 60, 0, 350, 50, 300, 0, 0, 600, 100])
    expect(matrix.cell('DEU', '84')).toMatchObject({ value: 300, unit: 'USD' })
  })
})
