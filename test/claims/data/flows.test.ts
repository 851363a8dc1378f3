import { afterAll, describe, expect, test } from 'vitest'
import type { Claim } from '../../../src/claims/claim.js'
import { askLake, type AskOptions } from '../../../src/claims/data/ask.js'
import type { Evidence } from '../../../src/claims/data/evidence.js'
import { evidenceIn, type ToldEvidence } from '../../../src/claims/data/evidence-in.js'
import { englishSpeaker } from '../../../src/claims/messages/speaker.js'
import type { Lake } from '../../../src/lake/lake.js'
import { baci } from '../../../src/sources/baci/source.js'
import { comtrade } from '../../../src/sources/comtrade/source.js'
import { documents } from '../../../src/sources/documents/source.js'
import { tradeMap } from '../../../src/sources/trade-map/source.js'
import { fx } from '../../../src/sources/wdi/source.js'
import { wtoHs2 } from '../../../src/sources/wto-hs2/source.js'
import { claim, million, percentage, place, quantity, readingOf, trade } from './claims.js'
import { flow, openDataLakes, productFlow } from './data-lake.js'

const lakes = await openDataLakes()
afterAll(() => lakes.close())

/*
 * Morocco’s books, millions of dollars. With Spain: exports 800, 996, 1182 and imports 1500, 1830, 2000 in 2020, 2021, 2022.
 * Exports to the world 25,556 in 2021, of which its partners below make up all: France 5000, Spain 996, Italy 996, and
 * 18,564 to Brazil. Spain’s books: imports from Morocco 1104 in 2021.
 */
const books = await lakes.lake({
  source: comtrade,
  rows: {
    flow: [
      ...[800, 996, 1182].map((value, at) => flow('MAR-ESP', 'export', 2020 + at, value)),
      ...[1500, 1830, 2000].map((value, at) => flow('MAR-ESP', 'import', 2020 + at, value)),
      flow('MAR-WLD', 'export', 2021, 25_556),
      flow('MAR-FRA', 'export', 2021, 5000),
      flow('MAR-ITA', 'export', 2021, 996),
      flow('MAR-BRA', 'export', 2021, 18_564),
      flow('ESP-MAR', 'import', 2021, 1104),
      productFlow('MAR-ESP', 'export', 2021, '08', 249),
      productFlow('MAR-WLD', 'export', 2021, '08', 1245),
      productFlow('MAR-ESP', 'export', 2021, '0810', 120),
    ],
  },
})

const ask = async (
  lake: Lake,
  more: Partial<Claim>,
  options: AskOptions = { asOf: null },
): Promise<ToldEvidence> => {
  const { evidence } = await askLake(lake, readingOf([claim(more)]), options)
  return evidenceIn(evidence.get('0:c1') as Evidence, englishSpeaker)
}

const exports = trade('MAR-ESP', 'export')

describe('A number of trade is supported', () => {
  test('where the reporter’s own books have it within its rounding', async () => {
    const found = await ask(books, { quantity: million(1000, 10), trade: exports })
    expect(found.verdict).toBe('supported') // 995 to 1005 holds 996
    expect(found.says).toBe('Morocco’s exports to Spain, 2021: USD 996 m in UN Comtrade.')
    expect(found.trials[0]).toMatchObject({
      source: 'comtrade',
      snapshots: ['comtrade-1'],
      value: 996e6,
      fits: true,
    })
  })

  test('as a turnover, which is exports and imports', async () => {
    const found = await ask(books, {
      kind: 'turnover',
      quantity: million(2826),
      trade: trade('MAR-ESP', 'turnover'),
    })
    expect(found).toMatchObject({ verdict: 'supported', arithmetic: '996 + 1,830 (USD m) = USD 2,826 m' })
  })

  test('as a balance, with or without a sign in the text', async () => {
    // 996 − 1830 = −834
    const balance = { kind: 'balance', trade: trade('MAR-ESP', 'balance') } as const
    expect(await ask(books, { ...balance, quantity: million(834) })).toMatchObject({ verdict: 'supported' })
    expect(await ask(books, { ...balance, quantity: million(834), sign: -1 })).toMatchObject({
      verdict: 'supported',
    })
    expect(await ask(books, { ...balance, quantity: million(834), sign: 1 })).not.toMatchObject({
      verdict: 'supported',
    })
  })

  test('as a share of all exports, of the product’s, and of the trade with the partner', async () => {
    const share = { kind: 'share', of: 'exports' } as const
    // 996 / 25,556 = 3.897 %
    expect(await ask(books, { ...share, quantity: percentage(3.9), trade: exports })).toMatchObject({
      verdict: 'supported',
      arithmetic: '996 / 25,556 = 3.897 % (USD m)',
    })
    const fruit = trade('MAR-ESP', 'export', { product: '08' })
    // 249 / 996 = 25 %: of the exports to Spain
    expect(await ask(books, { ...share, quantity: percentage(25), trade: fruit })).toMatchObject({
      verdict: 'supported',
    })
    // 249 / 1245 = 20 %: of the exports of fruit
    expect(
      await ask(books, { ...share, of: 'product', quantity: percentage(20), trade: fruit }),
    ).toMatchObject({
      verdict: 'supported',
    })
  })

  test('as growth, in per cent, in times and in dollars', async () => {
    const growth = { kind: 'growth', period: '2020/2021', trade: exports } as const
    // 996 / 800 = 1.245
    const rate = await ask(books, { ...growth, quantity: percentage(24.5), sign: 1 })
    expect(rate).toMatchObject({ verdict: 'supported', arithmetic: '996 / 800 − 1 = 24.5 % (USD m)' })
    const times = quantity(1.2, 0.1, { kind: 'times', unit: 'times' })
    expect(await ask(books, { ...growth, quantity: times })).toMatchObject({ verdict: 'supported' })
    expect(await ask(books, { ...growth, quantity: million(196), sign: 1 })).toMatchObject({
      verdict: 'supported',
    })
    expect(await ask(books, { ...growth, quantity: million(196), sign: -1 })).not.toMatchObject({
      verdict: 'supported',
    })
  })

  test('as a rank among countries, any place that a tie shares', async () => {
    // Brazil 18,564, France 5000, then Spain and Italy with 996 each: 3rd and 4th
    const rank = { kind: 'rank', trade: exports } as const
    expect(await ask(books, { ...rank, quantity: place(3) })).toMatchObject({ verdict: 'supported' })
    expect(await ask(books, { ...rank, quantity: place(4) })).toMatchObject({ verdict: 'supported' })
    expect(await ask(books, { ...rank, quantity: place(2) })).toMatchObject({
      verdict: 'contradicted',
      arithmetic: 'Brazil 18,564, France 5,000, then Spain 996: 3rd of 4 (USD m)',
    })
  })

  test('in words that name the chapter', async () => {
    const fruit = trade('MAR-ESP', 'export', { product: null, productText: 'fruits and nuts' })
    expect(await ask(books, { quantity: million(249), trade: fruit })).toMatchObject({ verdict: 'supported' })
  })
})

describe('A number that holds for something else is another definition, which is named', () => {
  test('another year', async () => {
    const found = await ask(books, { period: '2022', quantity: million(996), trade: exports })
    expect(found.verdict).toBe('other-definition')
    expect(found.says).toBe(
      'Holds for 2021, not 2022: UN Comtrade has USD 996 m for Morocco’s exports to Spain, 2021, and USD 1,182 m for Morocco’s exports to Spain, 2022.',
    )
  })

  const cases: readonly [string, Partial<Claim>, readonly string[], string][] = [
    [
      'the partner’s books',
      { quantity: million(1104), trade: exports },
      ['mirror'],
      'in Spain’s books, not Morocco’s own',
    ],
    [
      'imports for exports',
      { quantity: million(1830), trade: exports },
      ['direction'],
      'for imports, not exports',
    ],
    [
      'both directions',
      { quantity: million(2826), trade: exports },
      ['turnover'],
      'for exports and imports together',
    ],
    [
      'the heading’s chapter',
      { quantity: million(249), trade: trade('MAR-ESP', 'export', { product: '0810' }) },
      ['product-group'],
      'for fruit and nuts (HS 08) as a whole',
    ],
    [
      'a rate a year', // (1182 / 800)^(1/2) − 1 = 21.55 %
      { kind: 'growth', period: '2020/2022', quantity: percentage(21.6), trade: exports },
      ['growth-convention'],
      'as a yearly rate, compound',
    ],
    [
      'another window', // 1182 / 996 − 1 = 18.67 %
      { kind: 'growth', period: '2020/2022', quantity: percentage(18.7), trade: exports },
      ['growth-window'],
      'from 2021 to 2022, not from 2020 to 2022',
    ],
    [
      'the product’s share of all trade', // 249 / 25,556 = 0.974 %
      {
        kind: 'share',
        of: 'exports',
        quantity: percentage(0.97, 0.01),
        trade: trade('MAR-ESP', 'export', { product: '08' }),
      },
      ['share-base'],
      'as a share of Morocco’s exports to the world',
    ],
    [
      'two at once', // the growth of turnover a year: (3182 / 2300)^(1/2) − 1 = 17.62 %
      { kind: 'growth', period: '2020/2022', quantity: percentage(17.62, 0.01), trade: exports },
      ['growth-convention', 'turnover'],
      'as a yearly rate, compound, not from the first year to the last as a whole, and for exports and imports together',
    ],
  ]
  test.each(cases)('%s', async (_name, more, definitions, instead) => {
    const found = await ask(books, more)
    expect(found.verdict).toBe('other-definition')
    expect(found.trials[0]).toMatchObject({ definitions, fits: true })
    expect(found.says).toContain(`Holds ${instead}`)
  })

  test('the other currency, and the stated one by the year’s rate', async () => {
    const lake = await lakes.lake(
      { source: comtrade, rows: { flow: [flow('MAR-ESP', 'export', 2021, 996)] } },
      {
        source: fx,
        rows: {
          observation: [
            {
              indicator: 'exchange-rate',
              period: '2021',
              dimension: 'currency',
              category: 'USD',
              value: '1.2',
              unit: 'USD/EUR',
            },
          ],
        },
      },
    )
    const euro = (value: number) => quantity(value * 1e6, 1e6, { unit: 'EUR' })
    // 996 / 1.2 = 830
    expect(await ask(lake, { quantity: euro(830), trade: exports })).toMatchObject({
      verdict: 'supported',
      arithmetic: 'USD 996 m / 1.2 USD for 1 EUR = EUR 830 m',
    })
    expect((await ask(lake, { quantity: euro(996), trade: exports })).trials[0]?.definitions).toEqual([
      'currency',
    ])
    expect((await ask(lake, { quantity: million(830), trade: exports })).trials[0]?.definitions).toEqual([
      'currency',
    ])
  })

  test('the union as its members, or as one partner in a rank', async () => {
    const lake = await lakes.lake({
      source: wtoHs2,
      rows: {
        flow: [
          ...['ESP', 'FRA', 'ITA'].map((partner) => productFlow(`MAR-${partner}`, 'import', 2019, '08', 100)),
          productFlow('MAR-CHN', 'import', 2019, '08', 150),
          productFlow('MAR-USA', 'import', 2019, '08', 120),
          productFlow('MAR-EUN', 'import', 2019, '08', 320), // the union itself, beside its members
        ],
      },
    })
    const union = { kind: 'imports', period: '2019', trade: trade('MAR-EUN', 'import') } as const
    expect(await ask(lake, { ...union, quantity: million(320) })).toMatchObject({ verdict: 'supported' })
    expect((await ask(lake, { ...union, quantity: million(300) })).trials[0]?.definitions).toEqual(['union'])
  })
})

describe('A number that fits nowhere', () => {
  test('is contradicted by the books it is about, with the nearest reading', async () => {
    const found = await ask(books, { quantity: million(600), trade: exports })
    expect(found.verdict).toBe('contradicted')
    expect(found.says).toBe(
      'Morocco’s exports to Spain, 2021: UN Comtrade has USD 996 m, 66 % more than claimed. The nearest other reading, Morocco’s exports to Spain, 2020, gives USD 800 m (UN Comtrade), 33.3 % more than claimed.',
    )
    expect(found.trials.length).toBeLessThanOrEqual(12)
  })

  const open: readonly [string, Partial<Claim>, RegExp][] = [
    ['of services', { trade: trade('MAR-ESP', 'export', { services: true }) }, /services/],
    [
      'whose product has no code',
      { trade: trade('MAR-ESP', 'export', { product: null, productText: 'berries' }) },
      /no code for “berries”/,
    ],
    ['that is a target', { modal: true }, /plan, a target/],
    ['without a year', { period: null, open: ['year'] }, /of which year/],
    ['whose partner is open', { trade: { ...exports, partner: null }, open: ['partner'] }, /with whom/],
    ['of another year than the books have', { period: '2017' }, /No source in the workspace has/],
    ['of months the books do not have', { period: '2021-03' }, /No source in the workspace has/],
    [
      'that is no money',
      { quantity: quantity(150, 1, { kind: 'measure', unit: 't' }) },
      /no amount of money/,
    ],
    ['in a currency without a rate', { quantity: quantity(1500e6, 1e6, { unit: 'RSD' }) }, /.*/],
  ]
  test.each(open)('is no contradiction in a claim %s', async (_name, more, why) => {
    const found = await ask(books, { quantity: million(600), trade: exports, ...more })
    expect(found.verdict).toBe('no-data')
    expect(found.says).toMatch(why)
  })

  test('is contradicted where a year that was open has been filled', async () => {
    const filled = { period: '2021', open: ['year'], filled: [{ what: 'year', from: 'heading' }] } as const
    expect(await ask(books, { ...filled, quantity: million(600), trade: exports })).toMatchObject({
      verdict: 'contradicted',
    })
  })

  test('that leaves open of what it is a share is supported by any whole, and contradicted by none', async () => {
    const fruit = { kind: 'share', of: null, trade: trade('MAR-ESP', 'export', { product: '08' }) } as const
    expect(await ask(books, { ...fruit, quantity: percentage(25) })).toMatchObject({ verdict: 'supported' }) // of trade with Spain
    expect(await ask(books, { ...fruit, quantity: percentage(20) })).toMatchObject({ verdict: 'supported' }) // of all fruit
    expect(await ask(books, { ...fruit, quantity: percentage(60) })).toMatchObject({ verdict: 'no-data' })
  })

  test('is no contradiction where a country was only filled in from the pair asked about', async () => {
    const options = { asOf: null, dyad: { reporter: 'MAR', partner: 'ESP' } }
    const half = { ...exports, partner: null }
    expect(await ask(books, { quantity: million(996), trade: half }, options)).toMatchObject({
      verdict: 'supported',
    })
    expect(await ask(books, { quantity: million(600), trade: half }, options)).toMatchObject({
      verdict: 'no-data',
    })
  })

  test('says what would settle it', async () => {
    const nowhere = await lakes.lake()
    const settles = async (more: Partial<Claim>) =>
      (await ask(nowhere, { quantity: million(1), trade: exports, ...more })).settles
    expect(await settles({ period: '2019' })).toBe(
      'UN Comtrade would settle it: rapport pull comtrade --dyad MAR-ESP --years 2019',
    )
    expect(await settles({ kind: 'growth', quantity: percentage(5), period: '2018/2022' })).toContain(
      '--years 2018-2022',
    )
    expect(await settles({ trade: trade('MAR-ESP', 'export', { product: '081010' }) })).toContain(
      '--products HS6',
    )
    expect(await settles({ source: 'ITC Trade Map' })).toContain('rapport import trade-map FILE')
  })
})

describe('Several sources', () => {
  test('are told apart where one of them has the number and another of the same standing has not', async () => {
    const lake = await lakes.lake(
      { source: comtrade, rows: { flow: [flow('MAR-ESP', 'export', 2021, 996)] } },
      { source: tradeMap, rows: { flow: [flow('MAR-ESP', 'export', 2021, 1010)] } },
    )
    const found = await ask(lake, { quantity: million(996), trade: exports })
    expect(found.verdict).toBe('supported')
    expect(found.says).toBe(
      'Morocco’s exports to Spain, 2021: USD 996 m in UN Comtrade. ITC Trade Map has USD 1,010 m, 1.4 % more than claimed.',
    )
  })

  test('never include what documents state', async () => {
    const stated = {
      indicator: 'trade-value',
      reporter: 'MAR',
      partner: 'ESP',
      period: '2021',
      value: '996000000',
      unit: 'USD',
    }
    const lake = await lakes.lake({ source: documents, rows: { observation: [stated] } })
    expect(await ask(lake, { quantity: million(996), trade: exports })).toMatchObject({
      verdict: 'no-data',
      trials: [],
    })
  })

  test('with one reconciled record have no mirror, and no totals but sums over products and partners', async () => {
    const rows = [
      productFlow('MAR-ESP', 'export', 2021, '080510', 600),
      productFlow('MAR-ESP', 'export', 2021, '270900', 300),
      productFlow('MAR-FRA', 'export', 2021, '080510', 100),
      productFlow('ESP-MAR', 'export', 2021, '870323', 500),
    ].map((row) => ({ ...row, classification: 'HS2017' }))
    const plain = await lakes.lake({ source: baci, rows: { flow: rows } })
    const cut = await lakes.lake({ source: baci, rows: { flow: rows }, cut: true })
    for (const lake of [plain, cut]) {
      expect(await ask(lake, { quantity: million(900), trade: exports })).toMatchObject({
        verdict: 'supported',
      })
      // Morocco’s imports from Spain are Spain’s exports to it
      expect(
        await ask(lake, { kind: 'imports', quantity: million(500), trade: trade('MAR-ESP', 'import') }),
      ).toMatchObject({
        verdict: 'supported',
      })
      // 900 / 1000, and of chapter 08 600 / 700
      const share = { kind: 'share', of: 'exports' } as const
      expect(await ask(lake, { ...share, quantity: percentage(90), trade: exports })).toMatchObject({
        verdict: 'supported',
      })
      const fruit = trade('MAR-ESP', 'export', { product: '08' })
      expect(
        await ask(lake, { ...share, of: 'product', quantity: percentage(85.7), trade: fruit }),
      ).toMatchObject({
        verdict: 'supported',
      })
    }
  })

  test('of which only reconciled ones speak contradict a number by more than they differ from what is reported', async () => {
    const rows = [
      flow('MAR-ESP', 'export', 2021, 1000, { classification: 'HS2017', level: 6, product: '080510' }),
    ]
    const lake = await lakes.lake({ source: baci, rows: { flow: rows } })
    expect(await ask(lake, { quantity: million(950), trade: exports })).toMatchObject({ verdict: 'no-data' }) // 5 % apart
    expect(await ask(lake, { quantity: million(400), trade: exports })).toMatchObject({
      verdict: 'contradicted',
    })
    expect(await ask(lake, { quantity: million(950), trade: exports, source: 'CEPII, BACI' })).toMatchObject({
      verdict: 'contradicted',
    })
  })

  test('of which only reconciled ones speak show no other reading of a loose number', async () => {
    const rows = [1000, 1100].map((value, at) =>
      flow('MAR-ESP', 'export', 2020 + at, value, { classification: 'HS2017', level: 6, product: '080510' }),
    )
    const lake = await lakes.lake({ source: baci, rows: { flow: rows } })
    // one billion fits 2020, but 2021 as reported may well be one billion too
    expect(await ask(lake, { quantity: million(1000, 100), trade: exports })).toMatchObject({
      verdict: 'no-data',
    })
    expect(await ask(lake, { quantity: million(1000), trade: exports })).toMatchObject({
      verdict: 'other-definition',
    })
  })

  test('whose extract has not all partners give no sum over them, and no rank', async () => {
    const lake = await lakes.lake({
      source: tradeMap,
      rows: { flow: [flow('MAR-ESP', 'export', 2021, 996), flow('MAR-FRA', 'export', 2021, 100)] },
    })
    const world = await ask(lake, { quantity: million(1096), trade: trade('MAR-WLD', 'export') })
    expect(world).toMatchObject({ verdict: 'no-data', trials: [] })
    expect(await ask(lake, { kind: 'rank', quantity: place(1), trade: exports })).toMatchObject({
      verdict: 'no-data',
    })
  })

  test('with importers’ records alone have an export as the partner’s import, which contradicts nothing', async () => {
    const lake = await lakes.lake({
      source: wtoHs2,
      rows: {
        flow: [
          productFlow('ESP-MAR', 'import', 2019, '08', 1104),
          productFlow('MAR-ESP', 'import', 2019, '87', 700),
        ],
      },
    })
    const asked = { period: '2019', trade: exports } as const
    expect((await ask(lake, { ...asked, quantity: million(1104) })).trials[0]?.definitions).toEqual([
      'mirror',
    ])
    expect(await ask(lake, { ...asked, quantity: million(996) })).toMatchObject({ verdict: 'no-data' })
    // 1104 + 700, each from the importer’s books
    const both = { kind: 'turnover', period: '2019', trade: trade('MAR-ESP', 'turnover') } as const
    expect(await ask(lake, { ...both, quantity: million(1804) })).toMatchObject({
      verdict: 'other-definition',
    })
  })
})
