import { afterAll, describe, expect, test } from 'vitest'
import type { Claim } from '../../../src/claims/claim.js'
import { askLake } from '../../../src/claims/data/ask.js'
import type { Evidence } from '../../../src/claims/data/evidence.js'
import { evidenceIn, type ToldEvidence } from '../../../src/claims/data/evidence-in.js'
import { englishSpeaker } from '../../../src/claims/messages/speaker.js'
import type { Lake } from '../../../src/lake/lake.js'
import { baci } from '../../../src/sources/baci/source.js'
import { comtrade } from '../../../src/sources/comtrade/source.js'
import { claim, million, percentage, readingOf, trade } from './claims.js'
import { flow, openDataLakes, type DataRow } from './data-lake.js'

const lakes = await openDataLakes()
afterAll(() => lakes.close())

const exports = trade('KEN-UGA', 'export')

const month = (period: string, millions: number, dyad = 'KEN-UGA'): DataRow =>
  flow(dyad, 'export', Number(period.slice(0, 4)), millions, { period })

/** Each month of some years, in millions, with what the year’s row of the books has. */
const yearOfMonths = (year: number, monthly: number): DataRow[] => [
  ...Array.from({ length: 12 }, (_, at) => month(`${year}-${String(at + 1).padStart(2, '0')}`, monthly)),
  flow('KEN-UGA', 'export', year, 12 * monthly),
]

/*
 * Kenya’s exports to Uganda: 40 a month in 2020, 50 in 2021, 62 in 2022, so 480, 600 and 744 a year.
 * April 2021 to March 2022: 9 × 50 + 3 × 62 = 636; from July: 6 × 50 + 6 × 62 = 672; from October: 3 × 50 + 9 × 62 = 708.
 * A year before, from July: 6 × 40 + 6 × 50 = 540.
 */
const months = await lakes.lake({
  source: comtrade,
  rows: { flow: [...yearOfMonths(2020, 40), ...yearOfMonths(2021, 50), ...yearOfMonths(2022, 62)] },
})

const ask = async (more: Partial<Claim>, lake: Lake = months): Promise<ToldEvidence> => {
  const { evidence } = await askLake(lake, readingOf([claim({ trade: exports, ...more })]), { asOf: null })
  return evidenceIn(evidence.get('0:c1') as Evidence, englishSpeaker)
}

describe('A fiscal year', () => {
  const fiscal = { period: '2021/2022', fiscal: true } as const

  test.each([
    ['April', 636, 'April 2021–March 2022'],
    ['July', 672, 'July 2021–June 2022'],
    ['October', 708, 'October 2021–September 2022'],
  ])('is supported by the twelve months from %s on, which are named', async (_month, value, text) => {
    const found = await ask({ ...fiscal, quantity: million(value) })
    expect(found.verdict).toBe('supported')
    expect(found.says).toContain(`Kenya’s exports to Uganda, fiscal year 2021/22 (${text})`)
  })

  test('of one number ends in it, or begins in it', async () => {
    const one = { period: '2022', fiscal: true } as const
    expect(await ask({ ...one, quantity: million(672) })).toMatchObject({ verdict: 'supported' }) // July 2021–June 2022
    expect(await ask({ ...one, period: '2021', quantity: million(672) })).toMatchObject({
      verdict: 'supported',
    })
    expect(await ask({ ...one, quantity: million(636) })).toMatchObject({ verdict: 'supported' })
  })

  test('is not the calendar year, whose number it holds for instead', async () => {
    const found = await ask({ ...fiscal, quantity: million(600) })
    expect(found.verdict).toBe('other-definition')
    expect(found.says).toContain('Holds for the calendar year 2021, not the fiscal year 2021/22')
    expect(found.trials[0]).toMatchObject({ definitions: ['fiscal'], fits: true })
  })

  test('is never contradicted: it may begin in the middle of a month, or in another', async () => {
    const found = await ask({ ...fiscal, quantity: million(300) })
    expect(found.verdict).toBe('no-data')
    expect(found.says).toContain('the text does not say in which month its year begins')
  })

  test('is no calendar year where books have no months', async () => {
    const years = await lakes.lake({
      source: comtrade,
      rows: { flow: [flow('KEN-UGA', 'export', 2021, 600), flow('KEN-UGA', 'export', 2022, 744)] },
    })
    const found = await ask({ ...fiscal, quantity: million(600) }, years)
    expect(found.verdict).toBe('no-data')
    expect(found.settles).toContain('--monthly')
  })

  test('grows over the fiscal year before it', async () => {
    // 672 / 540 − 1 = 24.44 %
    const growth = { ...fiscal, kind: 'growth', sign: 1 } as const
    expect(await ask({ ...growth, quantity: percentage(24.4) })).toMatchObject({
      verdict: 'supported',
      arithmetic: '672 / 540 − 1 = 24.444 % (USD m)',
    })
  })

  test('that the text calls a plain year is named', async () => {
    const found = await ask({ period: '2021', quantity: million(672) })
    expect(found.verdict).toBe('other-definition')
    expect(found.says).toContain(
      'Holds for the twelve months July 2021–June 2022, not the calendar year 2021',
    )
    expect(found.trials[0]).toMatchObject({ definitions: ['fiscal'] })
  })
})

describe('A part of a year', () => {
  const partial = { period: '2022-01/2022-09' } as const

  test('is the sum of its months', async () => {
    // 9 × 62 = 558
    const found = await ask({ ...partial, quantity: million(558) })
    expect(found.verdict).toBe('supported')
    expect(found.says).toBe('Kenya’s exports to Uganda, January–September 2022: USD 558 m in UN Comtrade.')
    expect(await ask({ ...partial, quantity: million(500) })).toMatchObject({ verdict: 'contradicted' })
    expect(await ask({ period: '2022-03', quantity: million(62) })).toMatchObject({ verdict: 'supported' })
  })

  test('whose number is the whole year’s', async () => {
    const found = await ask({ ...partial, quantity: million(744) })
    expect(found.verdict).toBe('other-definition')
    expect(found.trials[0]?.definitions).toEqual(['part-of-year'])
    expect(found.says).toContain('Holds for all of 2022, not January–September 2022')
  })

  test('whose number is said of the whole year', async () => {
    const found = await ask({ period: '2022', quantity: million(558) })
    expect(found.verdict).toBe('other-definition')
    expect(found.trials[0]?.definitions).toEqual(['part-of-year'])
    expect(found.says).toContain('Holds for January–September 2022, not all of 2022')
  })

  test('is not looked for where a number is so round that some months come to it', async () => {
    // 550 to 650: ten months are 620, nine 558
    const found = await ask({ period: '2022', quantity: million(600, 100) })
    expect(found.trials.some(({ definitions }) => definitions.includes('part-of-year'))).toBe(false)
  })

  test('grows over the same months of the year before', async () => {
    // 9 × 62 / (9 × 50) − 1 = 24 %
    const growth = { ...partial, kind: 'growth', sign: 1 } as const
    expect(await ask({ ...growth, quantity: percentage(24) })).toMatchObject({
      verdict: 'supported',
      arithmetic: '558 / 450 − 1 = 24 % (USD m)',
    })
    expect(await ask({ ...growth, quantity: percentage(9) })).toMatchObject({ verdict: 'no-data' })
  })

  test('with a month missing is no sum', async () => {
    const lake = await lakes.lake({
      source: comtrade,
      rows: { flow: [month('2022-01', 62), month('2022-02', 62), month('2022-04', 62)] },
    })
    expect(await ask({ period: '2022-01/2022-04', quantity: million(186) }, lake)).toMatchObject({
      verdict: 'no-data',
    })
  })

  test('of a share is the same months of both', async () => {
    const rows = ['2022-01', '2022-02'].flatMap((period) => [
      month(period, 25),
      month(period, 100, 'KEN-WLD'),
    ])
    const lake = await lakes.lake({ source: comtrade, rows: { flow: rows } })
    const share = { kind: 'share', of: 'exports', period: '2022-01/2022-02' } as const
    expect(await ask({ ...share, quantity: percentage(25) }, lake)).toMatchObject({ verdict: 'supported' })
  })
})

test('A source cut by year that has none of the years asked for says nothing', async () => {
  const rows = [
    flow('KEN-UGA', 'export', 2015, 100, { classification: 'HS2012', level: 6, product: '090111' }),
  ]
  const lake = await lakes.lake({ source: baci, rows: { flow: rows }, cut: true })
  expect(await ask({ period: '2022', quantity: million(744) }, lake)).toMatchObject({
    verdict: 'no-data',
    trials: [],
  })
})
