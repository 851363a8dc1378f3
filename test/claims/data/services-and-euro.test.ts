import { afterAll, describe, expect, test } from 'vitest'
import type { Claim } from '../../../src/claims/claim.js'
import { askLake } from '../../../src/claims/data/ask.js'
import type { Evidence } from '../../../src/claims/data/evidence.js'
import { evidenceIn, type ToldEvidence } from '../../../src/claims/data/evidence-in.js'
import { englishSpeaker } from '../../../src/claims/messages/speaker.js'
import type { Lake } from '../../../src/lake/lake.js'
import { batis } from '../../../src/sources/batis/source.js'
import { comtrade } from '../../../src/sources/comtrade/source.js'
import { converted } from '../../../src/sources/converted/source.js'
import { eurostat } from '../../../src/sources/eurostat/source.js'
import { fx } from '../../../src/sources/wdi/source.js'
import { claim, million, percentage, place, quantity, readingOf, trade } from './claims.js'
import { flow, openDataLakes, type DataRow } from './data-lake.js'

const lakes = await openDataLakes()
afterAll(() => lakes.close())

const ask = async (lake: Lake, more: Partial<Claim>): Promise<ToldEvidence> => {
  const { evidence } = await askLake(lake, readingOf([claim(more)]), { asOf: null })
  return evidenceIn(evidence.get('0:c1') as Evidence, englishSpeaker)
}

describe('Services', async () => {
  const kinds = [
    ['EBOPS2010-reported', 200],
    ['EBOPS2010-final', 210],
    ['EBOPS2010', 260],
  ] as const
  const services = kinds.flatMap(([classification, value]) => [
    flow('PER-CHL', 'export', 2021, value, { classification }),
    flow('PER-CHL', 'import', 2021, value / 2, { classification }),
    flow('PER-WLD', 'export', 2021, value * 10, { classification }),
  ])
  const goods = [
    flow('PER-CHL', 'export', 2021, 700),
    flow('PER-CHL', 'import', 2021, 500),
    flow('PER-WLD', 'export', 2021, 14_000),
  ]
  const lake = await lakes.lake(
    { source: comtrade, rows: { flow: goods } },
    { source: batis, rows: { flow: services } },
  )
  const exports = trade('PER-CHL', 'export')

  test('added to goods are what trade may mean', async () => {
    const found = await ask(lake, { quantity: million(900), trade: exports }) // 700 + 200
    expect(found.verdict).toBe('other-definition')
    expect(found.trials[0]).toMatchObject({
      definitions: ['services'],
      source: 'comtrade',
      snapshots: ['comtrade-1', 'batis-2'],
      value: 900e6,
      arithmetic: '700 + 200 (USD m) = USD 900 m',
    })
    expect(found.says).toContain('Holds for goods and services, not goods alone: ')
  })

  test('are added in each direction of a turnover, and in both the part and the whole of a share', async () => {
    const both = await ask(lake, {
      kind: 'turnover',
      quantity: million(1500), // 700 + 200 + 500 + 100
      trade: trade('PER-CHL', 'turnover'),
    })
    expect(both.trials[0]).toMatchObject({
      definitions: ['services'],
      arithmetic: '700 + 200 + 500 + 100 (USD m) = USD 1,500 m',
    })
    const share = await ask(lake, {
      kind: 'share',
      of: 'exports',
      quantity: percentage(5.63, 0.01), // 900 / 16,000 = 5.625 %
      trade: exports,
    })
    expect(share.trials[0]?.definitions).toEqual(['services'])
  })

  test('balanced between both countries are another number, which is named', async () => {
    const found = await ask(lake, { quantity: million(960), trade: exports }) // 700 + 260
    expect(found.says).toContain(
      'goods and services, not goods alone (services balanced between both countries)',
    )
  })

  test('alone are held against records of services, as reported, completed or balanced', async () => {
    const alone = trade('PER-CHL', 'export', { services: true })
    for (const value of [200, 210, 260])
      expect(await ask(lake, { quantity: million(value), trade: alone })).toMatchObject({
        verdict: 'supported',
      })
    expect(await ask(lake, { quantity: million(700), trade: alone })).toMatchObject({
      verdict: 'contradicted',
    })
  })

  test('without a record of them say which source has one', async () => {
    const none = await lakes.lake({ source: comtrade, rows: { flow: goods } })
    const found = await ask(none, {
      quantity: million(200),
      trade: trade('PER-CHL', 'export', { services: true }),
    })
    expect(found.verdict).toBe('no-data')
    expect(found.says).toContain('No source in the workspace has Peru’s exports to Chile, services')
    expect(found.settles).toContain('rapport import batis FILE')
    expect(await ask(none, { quantity: million(900), trade: exports })).toMatchObject({
      verdict: 'contradicted',
    })
  })

  test('of one kind are not told apart', async () => {
    const kind = trade('PER-CHL', 'export', { services: true, product: null, productText: 'transport' })
    expect(await ask(lake, { quantity: million(200), trade: kind })).toMatchObject({ verdict: 'no-data' })
  })
})

describe('Euro', async () => {
  const euro = (value: number) => quantity(value * 1e6, 1e6, { unit: 'EUR' })
  const row = (dyad: string, direction: 'export' | 'import', period: string, millions: number): DataRow => {
    const year = Number(period.slice(0, 4))
    const { value_usd, ...rest } = flow(dyad, direction, year, millions, { period, classification: 'CN2021' })
    return { ...rest, currency: 'EUR', value: value_usd ?? null }
  }
  const rows = [
    row('AUT-SRB', 'export', '2020', 400),
    row('AUT-SRB', 'export', '2021', 500),
    row('AUT-SRB', 'import', '2021', 300),
    row('AUT-WLD', 'export', '2021', 10_000),
    ...Array.from({ length: 12 }, (_, at) =>
      row('AUT-SRB', 'export', `2022-${String(at + 1).padStart(2, '0')}`, 55),
    ),
  ]
  const rate = {
    source: fx,
    rows: {
      observation: [2020, 2021, 2022].map((year) => ({
        indicator: 'exchange-rate',
        period: String(year),
        dimension: 'currency',
        category: 'USD',
        value: '1.2',
        unit: 'USD/EUR',
      })),
    },
  }
  const lake = await lakes.lake({ source: eurostat, rows: { flow_in_currency: rows } })
  const withRates = await lakes.lake({ source: eurostat, rows: { flow_in_currency: rows } }, rate)
  const exports = trade('AUT-SRB', 'export')

  test('as published is held against a claim in euro without any rate', async () => {
    expect(await ask(lake, { quantity: euro(500), trade: exports })).toMatchObject({
      verdict: 'supported',
      arithmetic: 'EUR 500 m',
    })
    const both = { kind: 'turnover', trade: trade('AUT-SRB', 'turnover') } as const
    expect(await ask(lake, { ...both, quantity: euro(800) })).toMatchObject({ verdict: 'supported' })
    expect(await ask(lake, { quantity: euro(650), trade: exports })).toMatchObject({
      verdict: 'contradicted',
      arithmetic: 'EUR 500 m',
    })
    expect(await ask(lake, { period: '2020', quantity: euro(500), trade: exports })).toMatchObject({
      verdict: 'other-definition',
    })
  })

  test('of a year is the sum of twelve months where the year itself is not there', async () => {
    // 12 × 55
    expect(await ask(lake, { period: '2022', quantity: euro(660), trade: exports })).toMatchObject({
      verdict: 'supported',
    })
  })

  test('of a partner is what the other country’s books, which are not there, are held against', async () => {
    const found = await ask(lake, { kind: 'imports', quantity: euro(500), trade: trade('SRB-AUT', 'import') })
    expect(found.trials[0]).toMatchObject({ definitions: ['mirror'], fits: true })
  })

  test('gives shares and growth like any money, and places that need every partner not', async () => {
    const share = { kind: 'share', of: 'exports', trade: exports } as const
    expect(await ask(lake, { ...share, quantity: percentage(5) })).toMatchObject({
      verdict: 'supported', // 500 / 10,000
      arithmetic: '500 / 10,000 = 5 % (EUR m)',
    })
    const growth = { kind: 'growth', period: '2020/2021', sign: 1, trade: exports } as const
    expect(await ask(lake, { ...growth, quantity: percentage(25) })).toMatchObject({ verdict: 'supported' })
    // in dollars it can have been another rate
    expect(await ask(lake, { ...growth, quantity: percentage(29) })).toMatchObject({ verdict: 'no-data' })
    expect(await ask(lake, { kind: 'rank', quantity: place(1), trade: exports })).toMatchObject({
      verdict: 'no-data',
    })
  })

  test('is dollars at the year’s average rate, which near numbers do not contradict', async () => {
    // 500 × 1.2
    expect(await ask(withRates, { quantity: million(600), trade: exports })).toMatchObject({
      verdict: 'supported',
      arithmetic: 'EUR 500 m × 1.2 USD for 1 EUR = USD 600 m',
    })
    expect(await ask(withRates, { quantity: million(610), trade: exports })).toMatchObject({
      verdict: 'no-data',
    })
    expect(await ask(withRates, { quantity: million(900), trade: exports })).toMatchObject({
      verdict: 'contradicted',
    })
    expect((await ask(withRates, { quantity: million(500), trade: exports })).trials[0]).toMatchObject({
      definitions: ['currency'],
      fits: true,
    })
  })

  test('converted to dollars before comes back as the euro it was', async () => {
    const dollars = await lakes.lake(
      { source: converted, rows: { flow: [flow('AUT-SRB', 'export', 2021, 600)] } },
      rate,
    )
    expect(await ask(dollars, { quantity: euro(500), trade: exports })).toMatchObject({
      verdict: 'supported',
    })
  })

  test('without a rate or a row says how to get one', async () => {
    const dollars = await lakes.lake({
      source: comtrade,
      rows: { flow: [flow('AUT-SRB', 'export', 2021, 600)] },
    })
    const found = await ask(dollars, { quantity: euro(500), trade: exports })
    expect(found).toMatchObject({ verdict: 'no-data' })
    expect(found.settles).toContain('rapport pull fx')
  })
})
