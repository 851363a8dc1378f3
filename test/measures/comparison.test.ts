import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compare } from '../../src/measures/comparison.js'
import type { Measure, Measured } from '../../src/measures/measure.js'
import { withRecordInterval } from '../../src/measures/record-interval.js'
import { balance } from '../../src/measures/trade/balance.js'
import { mirrorGap } from '../../src/measures/trade/mirror-gap.js'
import { tradeValue } from '../../src/measures/trade/trade-value.js'
import { baci } from '../../src/sources/baci/source.js'
import { openQuickLakes, type QuickLakes, type QuickRow } from './quick-lake.js'
import { books } from './small-lake.js'

let lakes: QuickLakes
beforeAll(async () => {
  lakes = await openQuickLakes()
})
afterAll(() => lakes.close())

const row = (
  reporter: string,
  partner: string,
  flow: 'export' | 'import',
  year: number,
  product: string,
  value: string | null,
): QuickRow => ({ reporter, partner, flow, year, product, value })

const asMeasure = (measure: unknown): Measure => measure as Measure
const values = ({ rows }: Measured) =>
  rows.map(({ key, value, also }) => [...Object.values(key), value.value, also?.['rank']?.value])

describe('a measure beside itself for others', () => {
  // Imports from Russia: Serbia 30, Bosnia 40, Montenegro 30; Albania reports and has none; North Macedonia does not report.
  const rows = [
    row('SRB', 'RUS', 'import', 2020, '27', '30'),
    row('BIH', 'RUS', 'import', 2020, '27', '40'),
    row('MNE', 'RUS', 'import', 2020, '27', '30'),
    row('ALB', 'DEU', 'import', 2020, '27', '5'),
    row('SRB', 'DEU', 'import', 2020, '84', '70'),
    row('SRB', 'RUS', 'import', 2020, '84', '20'),
  ]
  const question = (more: object = {}) =>
    tradeValue.params.parse({ dyad: 'SRB-RUS', flow: 'import', years: '2020', ...more })

  test('a group stands for its members; equal values share a rank, and who did not report has none', async () => {
    const read = await lakes.lake([{ source: books, rows }])
    const compared = await compare(read, asMeasure(tradeValue), question({ product: '27' }), {
      peers: ['WB6'],
    })
    expect(values(compared)).toEqual([
      ['BIH', 2020, 40, 1],
      ['SRB', 2020, 30, 2],
      ['MNE', 2020, 30, 2],
      ['ALB', 2020, 0, 4],
      ['MKD', 2020, null, null],
      ['XKX', 2020, null, null],
    ])
    expect(compared.rows[0]?.also?.['compared']?.value).toBe(4)
    expect(compared.rows.at(-1)?.value.reason).toBe('no-report')
    expect(compared.notes).toContainEqual({
      id: 'members-of-year',
      values: { countries: 'WB6', year: '2020' },
    })
  })

  test('partners and products are ranked among themselves', async () => {
    const read = await lakes.lake([{ source: books, rows }])
    const partners = await compare(read, asMeasure(tradeValue), question(), { partners: ['RUS', 'DEU'] })
    expect(values(partners)).toEqual([
      ['DEU', 2020, 70, 1],
      ['RUS', 2020, 50, 2],
    ])
    const products = await compare(read, asMeasure(tradeValue), question(), { products: ['27', '84'] })
    expect(values(products)).toEqual([
      ['27', 2020, 30, 1],
      ['84', 2020, 20, 2],
    ])
  })

  test('all are read from the source that answers for the dyad', async () => {
    const other = [row('RUS', 'BIH', 'export', 2020, '270900', '999')]
    const read = await lakes.lake([
      { source: books, rows: rows.slice(0, 1) },
      { source: baci, rows: other.map((each) => ({ ...each, level: 6 })) },
    ])
    const compared = await compare(read, asMeasure(tradeValue), question(), { peers: ['BIH'] })
    expect(values(compared)).toEqual([
      ['SRB', 2020, 30, 1],
      ['BIH', 2020, null, null],
    ])
  })

  test('a measure that is not asked product by product is refused for products', async () => {
    const read = await lakes.lake([{ source: books, rows }])
    await expect(
      compare(read, { ...asMeasure(mirrorGap), params: balance.params.omit({ product: true }) }, question(), {
        products: ['27'],
      }),
    ).rejects.toMatchObject({ problem: { code: 'measure-refused' } })
  })
})

describe('the interval between two records', () => {
  const rows = [
    row('SRB', 'RUS', 'export', 2020, '27', '100'),
    row('RUS', 'SRB', 'import', 2020, '27', '130'),
    row('SRB', 'RUS', 'export', 2021, '27', '50'),
    row('RUS', 'SRB', 'import', 2021, '27', '50'),
    row('RUS', 'SRB', 'import', 2022, '27', '70'),
  ]

  test('stands beside a mirror value where the reporter’s own differs', async () => {
    const read = await lakes.lake([{ source: books, rows }])
    const parameters = tradeValue.params.parse({ dyad: 'SRB-RUS', years: '2020-2022', record: 'mirror' })
    const result = await withRecordInterval(
      read,
      asMeasure(tradeValue),
      parameters,
      await tradeValue.compute(read, parameters),
    )
    expect(
      result.rows.map(({ value, also }) => [
        value.value,
        also?.['recordLow']?.value,
        also?.['recordHigh']?.value,
      ]),
    ).toEqual([
      [130, 100, 130],
      [50, undefined, undefined], // both the same
      [70, undefined, undefined], // Serbia has no record of 2022
    ])
    expect(result.notes).toContainEqual({ id: 'record-interval', values: {} })
  })

  test('an own record has none', async () => {
    const read = await lakes.lake([{ source: books, rows }])
    const parameters = tradeValue.params.parse({ dyad: 'SRB-RUS', years: '2020', record: 'own' })
    const own = await tradeValue.compute(read, parameters)
    expect(await withRecordInterval(read, asMeasure(tradeValue), parameters, own)).toBe(own)
  })
})

describe('a partner that stands under its union', () => {
  const swiss = (partner: string, year: number, value: string) =>
    row('CHE', partner, 'import', year, '84', value)
  const mirror = (dyad: string, years: string) =>
    tradeValue.params.parse({ dyad, flow: 'export', years, record: 'mirror' })

  test('is not known where the books name the union and no member', async () => {
    const read = await lakes.lake([
      { source: books, rows: [swiss('DEU', 2017, '55'), swiss('EUN', 2018, '170'), swiss('USA', 2018, '9')] },
    ])
    const { rows } = await tradeValue.compute(read, mirror('DEU-CHE', '2017-2018'))
    expect(rows.map(({ value }) => [value.value, value.reason])).toEqual([
      [55, null],
      [null, 'no-report'],
    ])
  })

  test('has no trade where another member is named beside the union, or the country is in none', async () => {
    const read = await lakes.lake([
      { source: books, rows: [swiss('FRA', 2018, '60'), swiss('EUN', 2018, '170')] },
    ])
    const { rows: germany } = await tradeValue.compute(read, mirror('DEU-CHE', '2018'))
    expect(germany[0]?.value.value).toBe(0)
    const { rows: serbia } = await tradeValue.compute(read, mirror('SRB-CHE', '2018'))
    expect(serbia[0]?.value.value).toBe(0)
  })
})
