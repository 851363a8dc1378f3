import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Source } from '../../src/lake/source.js'
import { tradeValue } from '../../src/measures/trade/trade-value.js'
import { openQuickLakes, type QuickLakes, type QuickRow } from './quick-lake.js'
import { answers, books, measured } from './small-lake.js'

let lakes: QuickLakes
beforeAll(async () => {
  lakes = await openQuickLakes()
})
afterAll(() => lakes.close())

const row = (reporter: string, year: number, value: string, more: Partial<QuickRow> = {}): QuickRow => ({
  reporter,
  partner: 'RUS',
  flow: 'export',
  year,
  product: '27',
  value,
  ...more,
})
const exportsOf = async (
  snapshots: Parameters<QuickLakes['lake']>[0],
  dyad: string,
  years: string,
  more: Readonly<Record<string, string>> = {},
) => {
  const { asOf = null, ...asked } = more
  const read = { ...(await lakes.lake(snapshots)), asOf }
  return measured(read, tradeValue, { dyad, flow: 'export', years, ...asked })
}

describe('of two snapshots of one source', () => {
  const older = [row('SRB', 2010, '1'), row('SRB', 2011, '2'), row('MNE', 2010, '3'), row('MNE', 2011, '4')]
  const newer = [row('SRB', 2010, '10')]
  const replacing = (replaces: Source['replaces']) => {
    const source = { ...books, replaces }
    return [
      { source, rows: older },
      { source, rows: newer, importedAt: '2026-02-01T00:00:00.000Z' },
    ]
  }

  // What a newer snapshot replaced and does not hold itself is not reported any more: unknown, not zero.
  test.each([
    ['all', [10, 'no-report'], ['no-report', 'no-report']],
    ['year', [10, 2], ['no-report', 4]],
    ['reporter-year', [10, 2], [3, 4]],
  ] as const)('the newer one replaces %s of the older', async (replaces, serbia, montenegro) => {
    expect(answers(await exportsOf(replacing(replaces), 'SRB-RUS', '2010-2011'))).toEqual(serbia)
    expect(answers(await exportsOf(replacing(replaces), 'MNE-RUS', '2010-2011'))).toEqual(montenegro)
  })

  test('a day before the newer one was known brings the older one back', async () => {
    const then = await exportsOf(replacing('all'), 'SRB-RUS', '2010-2011', { asOf: '2026-01-15' })
    expect(answers(then)).toEqual([1, 2])
  })

  test('no sum has both', async () => {
    const result = await exportsOf(replacing('reporter-year'), 'WLD-RUS', '2010')
    expect(answers(result)).toEqual([13]) // 10 anew and Montenegro's 3, without the 1 of before
  })
})

describe('levels of a classification', () => {
  const levels = [
    row('SRB', 2010, '100', { level: 0, product: 'TOTAL' }),
    row('SRB', 2010, '99', { level: 2, product: '27' }),
    row('SRB', 2010, '98', { level: 4, product: '2709' }),
    row('SRB', 2011, '50', { level: 4, product: '2709' }),
  ]

  test('are never added: a total is read at the coarsest', async () => {
    expect(answers(await exportsOf([{ source: books, rows: levels }], 'SRB-RUS', '2010'))).toEqual([100])
  })

  test.each([
    ['27', 99],
    ['2709', 98],
  ])('a product is read at its own: %s', async (product, value) => {
    const result = await exportsOf([{ source: books, rows: levels }], 'SRB-RUS', '2010', { product })
    expect(answers(result)).toEqual([value])
  })

  test('that a year has do not make a zero at another', async () => {
    const result = await exportsOf([{ source: books, rows: levels }], 'SRB-RUS', '2010-2011', {
      product: '27',
    })
    expect(answers(result)).toEqual([99, 'no-report'])
  })
})

test('a total without partners does not make a zero of a partner', async () => {
  const rows = [row('SRB', 2010, '5'), row('SRB', 2011, '7', { partner: 'WLD', level: 0, product: 'TOTAL' })]
  expect(answers(await exportsOf([{ source: books, rows }], 'SRB-RUS', '2010-2011'))).toEqual([
    5,
    'no-report',
  ])
})

test('months of a year are the same trade as the year, and are not added to it', async () => {
  const rows = [
    row('SRB', 2010, '12'),
    ...['2010-01', '2010-02'].map((period) => row('SRB', 2010, '6', { period })),
  ]
  expect(answers(await exportsOf([{ source: books, rows }], 'SRB-RUS', '2010'))).toEqual([12])
})

test('two classifications are never added: the newer one answers, or the one named', async () => {
  const rows = [
    row('SRB', 2010, '7', { classification: 'HS2007' }),
    row('SRB', 2010, '8', { classification: 'HS1992' }),
  ]
  expect(answers(await exportsOf([{ source: books, rows }], 'SRB-RUS', '2010'))).toEqual([7])
  const named = await exportsOf([{ source: books, rows }], 'SRB-RUS', '2010', { classification: 'HS1992' })
  expect(answers(named)).toEqual([8])
})

test('groups that report beside their members are in no sum', async () => {
  const rows = [row('DEU', 2010, '3'), row('FRA', 2010, '4'), row('EUN', 2010, '7'), row('WLD', 2010, '7')]
  expect(answers(await exportsOf([{ source: books, rows }], 'WLD-RUS', '2010'))).toEqual([7])
  const asPartner = rows.map((each) => ({ ...each, reporter: 'SRB', partner: each.reporter }))
  const summed = await exportsOf([{ source: books, rows: asPartner }], 'SRB-WLD', '2010', { total: 'summed' })
  expect(answers(summed)).toEqual([7])
})

test('the mirror of a group’s record is left out, unless it reports in place of its members', async () => {
  const rows = ['DEU', 'EUN'].map((reporter) => row(reporter, 2010, '5', { partner: 'SRB', flow: 'import' }))
  const mirror = { record: 'mirror' }
  const members = await exportsOf([{ source: books, rows }], 'SRB-WLD', '2010', mirror)
  expect(answers(members)).toEqual([5])
  const union = { ...books, unions: ['EUN'] }
  const both = await exportsOf([{ source: union, rows }], 'SRB-EUN', '2010', mirror)
  expect(answers(both)).toEqual([5])
})

test('a partner that was no country yet has no zero', async () => {
  const rows = [row('DEU', 1980, '5'), row('DEU', 2010, '6')]
  const result = await exportsOf([{ source: books, rows }], 'DEU-MNE', '1980-2010')
  expect(result.rows[0]?.value.reason).toBe('no-report')
  expect(result.rows.at(-1)?.value.value).toBe(0)
})

test('a part of a reconciled source, with the exports of a few, has no zero for the exports of others', async () => {
  const source: Source = { ...books, id: 'part', record: 'reconciled', replaces: 'year' }
  const part = [{ source, rows: [row('SRB', 2010, '1'), row('SRB', 2010, '2', { partner: 'MNE' })] }]
  expect(answers(await exportsOf(part, 'SRB-RUS', '2010'))).toEqual([1])
  expect(answers(await exportsOf(part, 'RUS-SRB', '2010'))).toEqual(['no-report'])
  expect(answers(await exportsOf(part, 'RUS-MNE', '2010'))).toEqual(['no-report'])
})
