import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { Claim } from '../../../src/claims/claim.js'
import { askLake } from '../../../src/claims/data/ask.js'
import { amountClaimed, fitsClaim } from '../../../src/claims/data/claimed.js'
import type { Lake } from '../../../src/lake/lake.js'
import { baci } from '../../../src/sources/baci/source.js'
import { comtrade } from '../../../src/sources/comtrade/source.js'
import { unVotes } from '../../../src/sources/un-votes/source.js'
import { fx, gdp } from '../../../src/sources/wdi/source.js'
import { wtoHs2 } from '../../../src/sources/wto-hs2/source.js'
import { claim, count, million, percentage, place, readingOf, trade } from './claims.js'
import { flow, openDataLakes, productFlow } from './data-lake.js'

const lakes = await openDataLakes()
afterAll(() => lakes.close())

/** A lake that counts the statements it is asked. */
const counted = (lake: Lake) => {
  const asked: string[] = []
  const wrapped: Lake = {
    ...lake,
    ask: (statement) => {
      asked.push(statement.text)
      return lake.ask(statement)
    },
    askColumns: (statement) => {
      asked.push(statement.text)
      return lake.askColumns(statement)
    },
  }
  return { lake: wrapped, asked }
}

const years = [2018, 2019, 2020, 2021]
const all = await lakes.lake(
  { source: comtrade, rows: { flow: years.map((year) => flow('MAR-ESP', 'export', year, year - 1000)) } },
  { source: wtoHs2, rows: { flow: years.map((year) => productFlow('ESP-MAR', 'import', year, '08', 50)) } },
  { source: baci, rows: { flow: years.map((year) => productFlow('MAR-ESP', 'export', year, '080510', 40)) } },
  {
    source: unVotes,
    rows: {
      vote: [
        {
          body: 'UNGA',
          roll_call: 'undl:1',
          resolution: 'A/RES/70/5',
          date: '2015-10-27',
          country: 'MAR',
          vote: 'yes',
        },
      ],
    },
  },
  {
    source: gdp,
    rows: { observation: [{ indicator: 'population', reporter: 'MAR', period: '2021', value: '37000000' }] },
  },
  {
    source: fx,
    rows: {
      observation: [
        { indicator: 'exchange-rate', period: '2021', category: 'USD', value: '1.2', unit: 'USD/EUR' },
      ],
    },
  },
)

const many: readonly Claim[] = years.flatMap((year) => {
  const period = String(year)
  const exports = trade('MAR-ESP', 'export')
  return [
    claim({ period, quantity: million(year), trade: exports }),
    claim({ period, kind: 'turnover', quantity: million(77), trade: trade('ESP-MAR', 'turnover') }),
    claim({ period, kind: 'share', of: 'exports', quantity: percentage(12), trade: exports }),
    claim({ period, kind: 'rank', quantity: place(2), trade: trade('MAR-EUN', 'import') }),
    claim({
      period: `${year - 2}/${year}`,
      kind: 'growth',
      quantity: percentage(3),
      trade: trade('MAR-ESP', 'import', { product: '0805' }),
    }),
    claim({ period, kind: 'vote', subject: 'MAR', topic: '70/5', says: 'yes' }),
    claim({
      period,
      kind: 'count',
      subject: 'MAR',
      topic: 'population',
      quantity: count(37_000_000, 'people'),
    }),
  ]
})

test('Every source is asked once for all claims of all documents', async () => {
  const one = counted(all)
  await askLake(one.lake, readingOf(many.slice(0, 7)), { asOf: null })
  const more = counted(all)
  const { evidence } = await askLake(more.lake, readingOf(many, many, many), { asOf: null })
  expect(evidence.size).toBe(3 * many.length)
  // three sources of flows; rates, votes, and two sources with observations
  expect(one.asked).toHaveLength(7)
  expect(more.asked).toHaveLength(one.asked.length)
})

test('A reading without claims that data hold asks nothing', async () => {
  const none = counted(all)
  const { evidence, against } = await askLake(none.lake, readingOf([claim({ kind: 'name' })], []), {
    asOf: null,
  })
  expect([evidence.size, against, none.asked]).toEqual([0, [], []])
})

test('The snapshots that evidence rests on are named, and those of a later day are not read', async () => {
  const reading = readingOf([claim({ quantity: million(1021), trade: trade('MAR-ESP', 'export') })])
  const { against } = await askLake(all, reading, { asOf: null })
  expect(against).toEqual([
    { source: 'baci', snapshot: 'baci-3', vintage: null },
    { source: 'comtrade', snapshot: 'comtrade-1', vintage: null },
  ])
  const early = await askLake(all, reading, { asOf: '2025-12-31' })
  expect(early.evidence.get('0:c1')).toMatchObject({ verdict: 'no-data' })
})

test('The same claims give the same evidence in every order of documents', async () => {
  const [first, second] = [
    readingOf(many.slice(0, 14), many.slice(14)),
    readingOf(many.slice(14), many.slice(0, 14)),
  ]
  const [a, b] = [await askLake(all, first, { asOf: null }), await askLake(all, second, { asOf: null })]
  expect(a.evidence.get('0:c3')).toEqual(b.evidence.get('1:c3'))
  expect(a.evidence.get('1:c1')).toEqual(b.evidence.get('0:c1'))
})

test('A number fits what it rounds to, and nothing that its digits exclude', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 1e9, noNaN: true }),
      fc.integer({ min: -2, max: 6 }),
      (value, digits) => {
        const step = 10 ** digits
        const rounded = Math.round(value / step) * step
        const claimed = amountClaimed(claim({ quantity: million(rounded / 1e6, step / 1e6) }))
        expect(claimed && fitsClaim(claimed, value)).toBe(true)
        expect(claimed && fitsClaim(claimed, rounded + 0.8 * step)).toBe(false)
      },
    ),
  )
})
