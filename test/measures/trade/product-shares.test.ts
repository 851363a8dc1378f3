import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { productShare } from '../../../src/measures/trade/product-share.js'
import { shareInProduct } from '../../../src/measures/trade/share-in-product.js'
import { answers, measured, noteIds, openSmallLake, type OpenLake } from '../small-lake.js'

let small: OpenLake
beforeAll(async () => {
  small = await openSmallLake()
})
afterAll(() => small.close())

type Parameters = Readonly<Record<string, string>>
const ofFlow = (parameters: Parameters) => measured(small.read, productShare, parameters)
const ofProduct = (parameters: Parameters) => measured(small.read, shareInProduct, parameters)

/** Serbia's imports of 2010: from Russia 600 of chapter 27 and 100 of 84; from the world 1190 and 810. */
const wto = (product: string, years = '2010', dyad = 'SRB-RUS') => ({
  dyad,
  flow: 'import',
  years,
  product,
  source: 'wto-hs2',
})

describe('the share of a product in the flow with a partner', () => {
  test('is over all products of that flow', async () => {
    expect((await ofFlow(wto('27'))).rows[0]?.value.value).toBeCloseTo(600 / 700, 12)
    expect((await ofFlow(wto('84'))).rows[0]?.value.value).toBeCloseTo(100 / 700, 12)
  })

  test('is zero for a product that was not traded, null without a report or without any flow', async () => {
    expect(answers(await ofFlow(wto('84', '2011-2013')))).toEqual([0, 0, 'no-report'])
    expect(answers(await ofFlow(wto('84', '2014', 'SRB-DEU')))).toEqual(['undefined']) // 0 / 0
  })

  test('in the flow with the world is over the World rows, where they know products', async () => {
    const result = await ofFlow(wto('27', '2010', 'SRB-WLD'))
    expect(result.rows[0]?.value.value).toBeCloseTo(1190 / 2000, 12)
    expect(result.conventions).toContain('total-published')
  })

  test('in the flow with the world is over sums of partners, where there are no World rows', async () => {
    const asked = { dyad: 'SRB-WLD', flow: 'export', years: '2010', source: 'baci' }
    const result = await ofFlow({ ...asked, product: '270900' })
    expect(result.rows[0]?.value.value).toBeCloseTo(500 / 900, 12)
    expect(result.conventions).toContain('total-summed')
  })
})

describe('the share of a partner in the trade of a product', () => {
  test('is over the reporter’s trade of that product, not of everything', async () => {
    const fuels = await ofProduct(wto('27'))
    expect(fuels.rows[0]?.value.value).toBeCloseTo(600 / 1190, 12)
    expect((await ofProduct(wto('84'))).rows[0]?.value.value).toBeCloseTo(100 / 810, 12)
    expect(fuels.conventions).toContain('total-published')
  })

  test('says where the published total of the product and the sum of partners part', async () => {
    const result = await ofProduct(wto('84', '2011')) // World 800, Germany and China 785
    expect(answers(result)).toEqual([0])
    expect(noteIds(result)).toEqual(['total-differs'])
  })

  test('shows numerator and denominator', async () => {
    const { rows } = await ofProduct(wto('27'))
    expect(rows[0]?.also?.['part']?.value).toBe(600)
    expect(rows[0]?.also?.['whole']?.value).toBe(1190)
  })

  test('at six digits reads the source that has them', async () => {
    const result = await ofProduct({ dyad: 'RUS-SRB', flow: 'export', years: '2010', product: '270900' })
    // Russia's 650.125 to Serbia beside 2000 to China
    expect(result.rows[0]?.value.value).toBeCloseTo(650.125 / 2650.125, 12)
    expect(result.basis).toMatchObject({ source: 'baci', classification: 'HS1992' })
  })

  test('without any record is null', async () => {
    const result = await ofProduct({ dyad: 'SRB-RUS', flow: 'export', years: '2010', product: '2709' })
    expect(answers(result)).toEqual(['no-report']) // nothing has four digits
    expect(result.basis).toBeNull()
  })
})

test('what documents state of either is taken as stated', async () => {
  const asked = { dyad: 'SRB-RUS', flow: 'import', years: '2022', record: 'document' }
  expect(answers(await ofFlow({ ...asked, product: '27' }))).toEqual([0.5])
  expect(answers(await ofProduct({ ...asked, product: '27' }))).toEqual([0.36])
  expect(answers(await ofProduct({ ...asked, product: '31' }))).toEqual(['no-report'])
})
