import { afterAll, beforeAll, expect, test } from 'vitest'
import { marketShare } from '../../../src/measures/trade/market-share.js'
import { answers, measured, openSmallLake, type OpenLake } from '../small-lake.js'
import { expectTraceable } from './levels-again.js'

let small: OpenLake
beforeAll(async () => {
  small = await openSmallLake()
})
afterAll(() => small.close())

const of = (parameters: Readonly<Record<string, string>>) => measured(small.read, marketShare, parameters)

test('is the partner’s imports from the reporter over its imports from the world', async () => {
  // Serbia's imports of 2010: 700 of 2000 from Russia; 2011: 770 of 1570; Serbia has no 2013
  const result = await of({ dyad: 'RUS-SRB', years: '2010-2013', source: 'wto-hs2' })
  expect(answers(result)).toEqual([0.35, 770 / 1570, 847 / 1275, 'no-report'])
  expect(result.basis).toMatchObject({ source: 'wto-hs2', record: 'own' })
  expect(result.conventions).toEqual(['nominal-usd', 'imports-cif', 'market-own-record', 'total-published'])
  await expectTraceable(small.read, result)
})

test('in a product both parts are of that product', async () => {
  // chapter 84 of 2010: Russia 100, World 810; 2011: Russia none of 800
  expect(
    answers(await of({ dyad: 'RUS-SRB', years: '2010-2011', source: 'wto-hs2', product: '84' })),
  ).toEqual([100 / 810, 0])
})

test('is by the suppliers’ records where the mirror is asked for', async () => {
  // exports to Serbia in their own books, 2010: Russia 700 and nobody else
  const result = await of({ dyad: 'RUS-SRB', years: '2010', source: 'books', record: 'mirror' })
  expect(answers(result)).toEqual([1])
  expect(result.conventions).toContain('market-mirror-record')
})

test('of a reconciled record needs no side', async () => {
  // thousands to Serbia in 2010: 730.125 from Russia, 320 from Germany
  const result = await of({ dyad: 'RUS-SRB', years: '2010', source: 'baci' })
  expect(answers(result)[0]).toBeCloseTo(730.125 / 1050.125, 12)
  expect(result.conventions).toContain('record-reconciled')
})

test('shares of all suppliers add up to one', async () => {
  const shares = await Promise.all(
    ['RUS', 'DEU', 'CHN', 'BIH', 'MNE', 'X-NES'].map((supplier) =>
      of({ dyad: `${supplier}-SRB`, years: '2010', source: 'wto-hs2', total: 'summed' }),
    ),
  )
  expect(shares.reduce((sum, share) => sum + Number(answers(share)[0]), 0)).toBeCloseTo(1, 12)
})

test('an empty market has no shares, and an unknown one none that is known', async () => {
  expect(answers(await of({ dyad: 'DEU-SRB', years: '2014', source: 'wto-hs2', product: '84' }))).toEqual([
    'undefined', // 0 of 0
  ])
  const nobody = await of({ dyad: 'DEU-FRA', years: '2010', source: 'books' })
  expect(answers(nobody)).toEqual(['no-report'])
  expect(nobody.basis).toBeNull()
})

test('is not asked of documents', async () => {
  await expect(of({ dyad: 'RUS-SRB', years: '2020', record: 'document' })).rejects.toMatchObject({
    problem: { code: 'measure-refused' },
  })
})
