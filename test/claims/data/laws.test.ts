import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { Claim } from '../../../src/claims/claim.js'
import { askLake } from '../../../src/claims/data/ask.js'
import { endsOf, monthSpan, shifted, spanOf } from '../../../src/claims/data/flows/span.js'
import { chapterNamed, codeNamed } from '../../../src/claims/data/product-code.js'
import { figure, money, ordinal } from '../../../src/claims/data/figures.js'
import { englishSpeaker } from '../../../src/claims/messages/speaker.js'
import { comtrade } from '../../../src/sources/comtrade/source.js'
import { claim, million, percentage, readingOf, trade } from './claims.js'
import { flow, openDataLakes } from './data-lake.js'

const lakes = await openDataLakes()
afterAll(() => lakes.close())

// Millions that no sum, difference or neighbour of which is another: powers of three, and with the world much more.
const years = [2015, 2016, 2017, 2018, 2019, 2020]
const value = (direction: 'export' | 'import', year: number): number =>
  3 ** (year - 2013) + (direction === 'export' ? 0.5 : 1000)
const lake = await lakes.lake({
  source: comtrade,
  rows: {
    flow: years.flatMap((year) => [
      flow('GHA-TGO', 'export', year, value('export', year)),
      flow('GHA-TGO', 'import', year, value('import', year)),
      flow('GHA-WLD', 'export', year, 20_000 + year),
    ]),
  },
})

const year = fc.constantFrom(...years)
const direction = fc.constantFrom('export' as const, 'import' as const)

const verdictOf = async (more: Partial<Claim>) =>
  (await askLake(lake, readingOf([claim(more)]), { asOf: null })).evidence.get('0:c1')?.verdict

test('What is written down from the data is supported, rounded to any digit', async () => {
  await fc.assert(
    fc.asyncProperty(year, direction, fc.constantFrom(0.1, 1, 10), async (when, which, step) => {
      const rounded = Math.round(value(which, when) / step) * step
      const said = { period: String(when), quantity: million(rounded, step), trade: trade('GHA-TGO', which) }
      expect(await verdictOf(said)).toBe('supported')
    }),
    { numRuns: 40 },
  )
})

test('Growth and shares of the data are supported, and with another sign they are not', async () => {
  await fc.assert(
    fc.asyncProperty(year, year, direction, async (a, b, which) => {
      const [first, last] = [Math.min(a, b), Math.max(a, b)]
      fc.pre(first < last)
      const rate = (value(which, last) / value(which, first) - 1) * 100
      const growth = { kind: 'growth', period: `${first}/${last}`, trade: trade('GHA-TGO', which) } as const
      const quantity = percentage(Math.round(rate * 10) / 10)
      expect(await verdictOf({ ...growth, quantity, sign: 1 })).toBe('supported')
      expect(await verdictOf({ ...growth, quantity, sign: -1 })).not.toBe('supported')
      const part = (value('export', last) / (20_000 + last)) * 100
      const share = {
        kind: 'share',
        of: 'exports',
        period: String(last),
        trade: trade('GHA-TGO', 'export'),
      } as const
      expect(await verdictOf({ ...share, quantity: percentage(Math.round(part * 100) / 100, 0.01) })).toBe(
        'supported',
      )
    }),
    { numRuns: 30 },
  )
})

test('A number far from all that the data hold is contradicted', async () => {
  await fc.assert(
    fc.asyncProperty(
      year,
      direction,
      fc.integer({ min: 100_000, max: 900_000 }),
      async (when, which, wrong) => {
        const said = { period: String(when), quantity: million(wrong), trade: trade('GHA-TGO', which) }
        expect(await verdictOf(said)).toBe('contradicted')
      },
    ),
    { numRuns: 30 },
  )
})

test('A span moved forth and back is the same span', () => {
  const period = fc.tuple(
    fc.integer({ min: 1850, max: 2150 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 30 }),
  )
  fc.assert(
    fc.property(period, fc.integer({ min: -20, max: 20 }), ([start, month, months], by) => {
      const span = monthSpan(`${start}-${String(month).padStart(2, '0')}`, months)
      expect(span.periods).toHaveLength(months)
      expect(shifted(shifted(span, by), -by)).toEqual(span)
    }),
  )
})

test.each([
  ['2022', ['2022']],
  ['2020/2022', ['2020', '2021', '2022']],
  ['2022-11/2023-01', ['2022-11', '2022-12', '2023-01']],
  ['2022-03-17', null],
  ['2020/2022-02', null],
  ['2022/2020', null],
  ['', null],
])('The period “%s” is made of %j', (period, periods) => {
  expect(spanOf(period)?.periods ?? null).toEqual(periods)
})

test('A single period of growth is compared with the year before', () => {
  expect(endsOf('2022')).toMatchObject({ from: { periods: ['2021'] }, to: { periods: ['2022'] } })
  expect(endsOf('2022-03')).toMatchObject({ from: { periods: ['2021-03'] }, to: { periods: ['2022-03'] } })
  expect(endsOf('2018/2022')).toMatchObject({ from: { periods: ['2018'] }, to: { periods: ['2022'] } })
  expect(endsOf('2020/2022-02')).toBeNull()
})

test.each([
  ['Fruit and nuts', '08'],
  ['nuts and fruits', '08'],
  ['Удобрения', '31'],
  ['Povrće', '07'],
  ['fuel', null], // more, or less, than chapter 27
  ['berries', null],
  ['', null],
])('The product “%s” is chapter %s', (text, code) => {
  expect(chapterNamed(text)).toBe(code)
})

test('A code in a product’s name is read as it stands', () => {
  expect(
    ['machinery (HS 84)', 'crude oil, HS code 2709', 'код ТН ВЭД 2709', '84 lorries'].map(codeNamed),
  ).toEqual(['84', '2709', '2709', null])
})

test('Figures show the digits asked for and no more than they have', () => {
  const { text } = englishSpeaker
  expect([figure(25_556.4, 5), figure(3.8973, 3), figure(0.00412, 2), figure(100, 6)].map(text)).toEqual([
    '25,556',
    '3.9',
    '0.0041',
    '100',
  ])
  expect([money(996_049_876, 'USD', 4), money(-5e9, 'EUR', 3), money(12, 'USD', 2)].map(text)).toEqual([
    'USD 996 m',
    '−EUR 5,000 m',
    'USD 12',
  ])
  expect([1, 2, 3, 4, 11, 22, 113].map((place) => text(ordinal(place)))).toEqual([
    '1st',
    '2nd',
    '3rd',
    '4th',
    '11th',
    '22nd',
    '113th',
  ])
})
