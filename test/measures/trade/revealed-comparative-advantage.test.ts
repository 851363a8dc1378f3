import { readFileSync, existsSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reader } from '../../../src/measures/measure.js'
import { revealedComparativeAdvantage } from '../../../src/measures/trade/revealed-comparative-advantage.js'
import { balassa } from '../../../src/measures/trade/revealed-comparative-advantage-kernel.js'
import { openQuickLakes, type QuickLakes } from '../quick-lake.js'
import { answers, measured, noteIds } from '../small-lake.js'
import { expectRowsAgain, expectWorkedOut, threeCountries } from '../structure-lake.js'

let lakes: QuickLakes
let read: Reader
beforeAll(async () => {
  lakes = await openQuickLakes()
  read = await threeCountries(lakes)
})
afterAll(() => lakes.close())

const advantages = (parameters: Readonly<Record<string, string | number>> = {}) =>
  measured(read, revealedComparativeAdvantage, { dyad: 'SRB-WLD', years: '2010', ...parameters })

const indexIn = async (product: string, parameters: Readonly<Record<string, string | number>> = {}) =>
  (await advantages({ ...parameters, product })).rows[0]!

describe('Serbia’s advantage in 2010', () => {
  // machines: 70 of 100 against 570 of 1000; fuels: 30 of 100 against 310 of 1000
  test('is, the largest exports first, above 1 in machines and below 1 in fuels', async () => {
    const result = await advantages()
    expect(result.rows.map(({ key }) => key)).toEqual([
      { year: 2010, product: '84' },
      { year: 2010, product: '27' },
    ])
    expect(result.rows[0]!.value.value).toBeCloseTo(0.7 / 0.57, 12)
    expect(result.rows[1]!.value.value).toBeCloseTo(0.3 / 0.31, 12)
    expect(result.rows[0]!.also).toMatchObject({
      exports: { value: 70 },
      total: { value: 100 },
      world: { value: 570 },
      worldTotal: { value: 1000 },
    })
    expect(result.notes).toContainEqual({ id: 'reporters-counted', values: { year: 2010, count: 3 } })
  })

  test.each([
    ['symmetric', '84', 0.1023622], // (0.7 − 0.57) / (0.7 + 0.57)
    ['additive', '84', 0.13], // 0.7 − 0.57
    ['normalised', '84', 0.013], // 70/1000 − 100·570/1000²
    ['vollrath', '84', 1.8666667], // (70 / 30) / ((570 − 70) / ((1000 − 100) − (570 − 70))) = 2.3333 / 1.25
    ['balassa', '72', 0], // no steel among its exports
    ['symmetric', '72', -1],
  ])('in the form %s of %s is %f', async (form, product, expected) => {
    expect((await indexIn(product, { form })).value.value).toBeCloseTo(expected, 7)
  })

  test('in Vollrath’s form has imports beside exports', async () => {
    // RMA of fuels: (88 / 165) / ((341 − 88) / ((1100 − 253) − (341 − 88))) = 0.5333333 / (253 / 594) = 1.2521739
    // RXA of fuels: (30 / 70) / ((310 − 30) / ((1000 − 100) − (310 − 30))) = 0.4285714 / (280 / 620) = 0.9489796
    const { value, also } = await indexIn('27', { form: 'vollrath' })
    expect(value.value).toBeCloseTo(0.9489796, 7)
    expect(also!['rma']!.value).toBeCloseTo(1.2521739, 7)
    expect(also!['rta']!.value).toBeCloseTo(0.9489796 - 1.2521739, 6)
    expect(also!['lnRxa']!.value).toBeCloseTo(Math.log(0.9489796), 6)
    expect(also!['rc']!.value).toBeCloseTo(Math.log(0.9489796 / 1.2521739), 6)
  })

  test('to Russia alone is against the world’s exports to Russia', async () => {
    // fuels: 30 of 40 against 30 of 490
    expect((await indexIn('27', { dyad: 'SRB-RUS' })).value.value).toBeCloseTo(0.75 / (30 / 490), 12)
    expect((await advantages({ dyad: 'SRB-RUS' })).conventions).toContain('rca-to-market')
  })

  test('per head needs a population, and says so', async () => {
    const result = await advantages({ form: 'per-head' })
    expect(answers(result)).toEqual(['no-report', 'no-report'])
    expect(noteIds(result)).toContain('population-missing')
  })
})

test('the world’s shares of a product’s exporters weigh their indices to 1', async () => {
  for (const product of ['27', '84', '72']) {
    let sum = 0
    for (const [country, share] of [
      ['SRB', 0.1],
      ['RUS', 0.3],
      ['DEU', 0.6],
    ] as const)
      sum += share * ((await indexIn(product, { dyad: `${country}-WLD` })).value.value as number)
    expect(sum, product).toBeCloseTo(1, 12)
  }
})

describe('a list of products', () => {
  test('has as many as asked for, and all of the world’s with 0', async () => {
    expect((await advantages({ top: 1 })).rows).toHaveLength(1)
    expect((await advantages({ top: 0 })).rows.map(({ key }) => key['product'])).toEqual(['84', '27', '72'])
  })

  test('can be the highest indices', async () => {
    const byValue = await advantages({ dyad: 'DEU-WLD', by: 'value' })
    // steel 100/600 over 0.12 = 1.39; machines 500/600 over 0.57 = 1.46
    expect(byValue.rows.map(({ key }) => key['product'])).toEqual(['84', '72'])
  })

  test('has the same products in each year', async () => {
    const result = await advantages({ years: '2010-2011' })
    expect(result.rows.map(({ key }) => `${key['year']} ${key['product']}`)).toEqual([
      '2010 27',
      '2010 84',
      '2011 27',
      '2011 84',
    ])
  })
})

describe('where there is no index', () => {
  test('the reason is told apart', async () => {
    expect((await indexIn('99')).value.reason).toBe('undefined') // nobody exports it
    expect((await indexIn('27', { years: '2012' })).value.reason).toBe('no-report')
    expect((await indexIn('27', { dyad: 'SRB-RUS', years: '2013' })).value.reason).toBe('undefined')
    // Serbia sells one product to Germany: there are no others to compare with
    expect((await indexIn('84', { dyad: 'SRB-DEU', form: 'vollrath' })).value.reason).toBe('undefined')
    // no fuels from Germany: a logarithm of nothing
    const fuels = await indexIn('27', { dyad: 'DEU-WLD', form: 'vollrath' })
    expect([fuels.value.value, fuels.also!['lnRxa']!.reason]).toEqual([0, 'zero'])
  })

  test('a record that there is not gives none; by its partners’ books a country that nobody names exports nothing', async () => {
    await expect(advantages({ source: 'books', record: 'reconciled' })).resolves.toMatchObject({
      basis: null,
    })
    expect(answers(await advantages({ dyad: 'HUN-WLD', years: '2010-2011' }))).toEqual([
      'undefined',
      'undefined',
    ])
  })
})

test('the index is what its arithmetic gives over rows that can be read again', async () => {
  for (const form of ['balassa', 'symmetric', 'vollrath', 'additive', 'normalised']) {
    for (const { value, also } of (await advantages({ form })).rows) {
      expectWorkedOut(value)
      await expectRowsAgain(read, value)
      if (form === 'vollrath') for (const name of ['rma', 'lnRxa']) expectWorkedOut(also![name]!)
    }
  }
})

test('Balassa’s index agrees with the one published for Czechia', (context) => {
  const folder = path.resolve('..', 'shared', 'data', 'trade', 'baci-hs22-world')
  const file = path.join(folder, 'CZE_2024.csv.gz')
  if (!existsSync(file)) return context.skip(`no data in ${folder}`)
  const [header = '', ...lines] = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n')
  // Texts with commas stand after the numbers.
  const at = (name: string) => header.split(',').indexOf(name)
  const texts = lines.map((line) => {
    const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)!.map((cell) => cell.replace(/,$/, ''))
    return {
      x: Number(cells[at('ExportValue')]),
      w: Number(cells[at('WorldExport')]),
      rca: Number(cells[at('rca')]),
    }
  })
  const [i, w] = [texts.reduce((sum, { x }) => sum + x, 0), texts.reduce((sum, each) => sum + each.w, 0)]
  expect(texts.length).toBe(5606)
  for (const { x, w: wk, rca } of texts) expect(balassa({ ik: x, i, wk, w }).value).toBeCloseTo(rca, 9)
})
