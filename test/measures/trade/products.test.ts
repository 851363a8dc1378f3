import { afterAll, beforeAll, expect, test } from 'vitest'
import { chooseRecord } from '../../../src/measures/trade/flow-values.js'
import { productTable } from '../../../src/measures/trade/products.js'
import { answer, openSmallLake, type OpenLake } from '../small-lake.js'

let small: OpenLake
beforeAll(async () => {
  small = await openSmallLake()
})
afterAll(() => small.close())

const table = async (partner: string, year: number, window: readonly number[]) => {
  const dyad = { reporter: 'SRB', partner }
  const asked = { dyad, flow: 'import' as const, years: window, product: 'TOTAL', source: 'wto-hs2' }
  const choice = await chooseRecord(small.read, asked)
  if (choice === null) throw new Error('the small lake has this record')
  const { total, lines } = await productTable(small.read, choice, { dyad, flow: 'import', year, window })
  return {
    total: answer(total),
    lines: lines.map(({ product, value, share, shareInProduct, growth }) => [
      product,
      ...[value, share, shareInProduct, growth].map(answer),
    ]),
  }
}

test('the products of a flow, largest first, with both shares and growth over the window', async () => {
  // from Russia 600 of 27 and 100 of 84, from everybody 1190 and 810
  expect(await table('RUS', 2010, [2010])).toEqual({
    total: 700,
    lines: [
      ['27', 600, 600 / 700, 600 / 1190, 'too-few'],
      ['84', 100, 100 / 700, 100 / 810, 'too-few'],
    ],
  })
})

test('a product grows over the years in which it was traded; none of it in one of them is no rate', async () => {
  // 27: 600, 770, 847: logs 6.396930, 6.646391, 6.741701; b = (6.741701 − 6.396930) / 2 = 0.1723855
  const { lines } = await table('RUS', 2012, [2010, 2011, 2012])
  expect(lines).toHaveLength(1)
  expect(lines[0]?.[4]).toBeCloseTo(Math.exp(0.1723855) - 1, 6)
  const { lines: german } = await table('DEU', 2012, [2010, 2011, 2012])
  expect(german.map(([product]) => product)).toEqual(['84']) // 27 only in 2010
  const { lines: later } = await table('DEU', 2014, [2012, 2013, 2014])
  expect(later.map((line) => line[4])).toEqual(['gap']) // nobody reported 2013
})

test('a World row is a line of its own where no partner has the product', async () => {
  const { lines } = await table('WLD', 2012, [2012])
  expect(lines.map(([product, value]) => [product, value])).toEqual([
    ['27', 850],
    ['84', 425],
  ])
})
