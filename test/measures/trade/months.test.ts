import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { growth } from '../../../src/measures/trade/growth.js'
import { monthsAdded, monthsFrom } from '../../../src/measures/trade/rolling-kernel.js'
import { rolling } from '../../../src/measures/trade/rolling.js'
import { comtrade } from '../../../src/sources/comtrade/source.js'
import { openQuickLakes, type QuickLakes, type QuickRow } from '../quick-lake.js'
import { answer, answers, books, measured } from '../small-lake.js'
import { expectTraceable } from './levels-again.js'

let lakes: QuickLakes
beforeAll(async () => {
  lakes = await openQuickLakes()
})
afterAll(() => lakes.close())

const month = (period: string, value: string | null, more: Partial<QuickRow> = {}): QuickRow => ({
  reporter: 'SRB',
  partner: 'RUS',
  flow: 'import',
  year: Number(period.slice(0, 4)),
  period,
  product: '27',
  value,
  ...more,
})

/** Months from January 2020: 1, 2, 3 … in order, so that December 2020 is 12 and December 2021 is 24. */
const series = (count: number, more: Partial<QuickRow> = {}) =>
  Array.from({ length: count }, (_, index) => month(monthsFrom('2020-01', index), String(index + 1), more))

const asked = { dyad: 'SRB-RUS', flow: 'import', years: '2021' }
const roll = async (rows: readonly QuickRow[], parameters = {}, source = books) =>
  measured(await lakes.lake([{ source, rows }]), rolling, { ...asked, ...parameters })

describe('the sum of twelve months', () => {
  test('ends with each month of the year, beside the same sum a year before', async () => {
    const result = await roll(series(24))
    // to January 2021: 2 + … + 13 = 90; each month adds 12; to December 2021: 13 + … + 24 = 222
    expect(answers(result)).toEqual(Array.from({ length: 12 }, (_, index) => 90 + 12 * index))
    expect(result.rows[0]?.key).toEqual({ period: '2021-01' })
    expect(result.rows[11]?.also?.['before']).toMatchObject({ value: 78 }) // 1 + … + 12
    expect(result.rows[11]?.also?.['change']?.value).toBeCloseTo(222 / 78 - 1, 12)
    expect(answer(result.rows[0]!.also!['before']!)).toBe('gap') // no 2019
    expect(result.conventions).toContain('rolling-twelve-months')
    await expectTraceable(await lakes.lake([{ source: books, rows: series(24) }]), result)
  })

  test('needs all twelve: a missing one is a gap, and makes nothing yearly', async () => {
    const rows = series(24).filter(({ period }) => period !== '2021-02')
    const result = await roll(rows, { month: 12 })
    expect(answers(result)).toEqual(['gap'])
    expect(result.notes).toEqual([{ id: 'months-missing', values: { count: 1, months: '2021-02' } }])
    expect(answers(await roll(rows, { month: 2 }))).toEqual(['no-report'])
    expect(answers(await roll(series(20), { month: 12 }))).toEqual(['no-report'])
  })

  test('a month in which the reporter traded with others alone is zero, in whole books', async () => {
    const rows = [
      ...series(24).filter(({ period }) => period !== '2021-02'), // 14 is gone
      month('2021-02', '5', { partner: 'DEU' }),
    ]
    expect(answers(await roll(rows, { month: 12 }))).toEqual([222 - 14])
  })

  test('in an extract of cells it is not known', async () => {
    const rows = [
      ...series(24).filter(({ period }) => period !== '2021-02'),
      month('2021-02', '5', { partner: 'DEU' }),
    ]
    expect(answers(await roll(rows, { month: 12 }, comtrade))).toEqual(['gap'])
  })

  test('is null with what was kept back', async () => {
    const rows = series(24).map((row) => (row.period === '2021-03' ? { ...row, value: null } : row))
    expect(answers(await roll(rows, { month: 12 }))).toEqual(['suppressed'])
  })

  test('does not take a year for months', async () => {
    const years = [2020, 2021].map((year) => month(String(year), '500'))
    expect(answers(await roll(years, { month: 12 }))).toEqual(['no-report'])
    expect(answers(await roll([...years, ...series(24)], { month: 12 }))).toEqual([222])
  })
})

describe('the year to date', () => {
  test('is from January to the month, against the same months of the year before', async () => {
    const result = await roll(series(15), { form: 'year-to-date', month: 3 })
    // 13 + 14 + 15 against 1 + 2 + 3
    expect(answers(result)).toEqual([42])
    expect(result.rows[0]?.also).toMatchObject({ before: { value: 6 }, change: { value: 6 } })
    expect(result.rows[0]?.value.lineage).toMatchObject({ arithmetic: '13 + 14 + 15' })
  })

  test('has no rate from nothing', async () => {
    const rows = series(15).map((row) => (row.year === 2020 ? { ...row, value: '0' } : row))
    const result = await roll(rows, { form: 'year-to-date', month: 3 })
    expect(answer(result.rows[0]!.also!['change']!)).toBe('zero')
  })
})

describe('whose months are read', () => {
  const mirrored = series(24, { reporter: 'RUS', partner: 'SRB', flow: 'export' })

  test('the partner’s where the reporter has none', async () => {
    const result = await roll(mirrored, { month: 12 })
    expect(answers(result)).toEqual([222])
    expect(result.basis).toMatchObject({ source: 'books', record: 'mirror' })
  })

  test('those of one source, the one with most months, or the one named', async () => {
    const read = await lakes.lake([
      { source: books, rows: series(3) },
      { source: comtrade, rows: series(24) },
    ])
    const of = (more: object) => measured(read, rolling, { ...asked, month: 12, ...more })
    expect((await of({})).basis).toMatchObject({ source: 'comtrade', named: false })
    const named = await of({ source: 'books' })
    expect(named.basis).toMatchObject({ source: 'books', named: true })
    expect(answers(named)).toEqual(['no-report'])
  })

  test('with the world the published row stands before the sum over partners', async () => {
    const both = [...series(24), ...series(24, { partner: 'DEU' })]
    const world = { dyad: 'SRB-WLD', month: 12 }
    expect(answers(await roll(both, world))).toEqual([444])
    const published = series(24, { partner: 'WLD' }).map((row) => ({ ...row, value: `${row.value}0` }))
    expect(answers(await roll([...both, ...published], world))).toEqual([2220])
  })

  test('documents and sources that do not exist are refused', async () => {
    await expect(roll([], { record: 'document' })).rejects.toMatchObject({
      problem: { code: 'measure-refused' },
    })
    await expect(roll([], { source: 'nobody' })).rejects.toMatchObject({
      problem: { code: 'unknown-source' },
    })
  })
})

describe('growth of months', () => {
  const grow = async (rows: readonly QuickRow[], more = {}) =>
    measured(await lakes.lake([{ source: books, rows }]), growth, {
      ...asked,
      method: 'month-on-same-month',
      ...more,
    })

  test('is against the same month of the year before, month by month', async () => {
    const result = await grow(series(15))
    // 13 / 1 − 1, 14 / 2 − 1, 15 / 3 − 1, and no more months
    expect(answers(result).slice(0, 4)).toEqual([12, 6, 4, 'gap'])
    expect(result.rows).toHaveLength(12)
    expect(result.conventions).toContain('growth-month-on-same-month')
    expect(result.notes[0]).toMatchObject({ id: 'months-missing', values: { count: 9 } })
    expect(result.rows[0]?.value.lineage).toMatchObject({ arithmetic: '(13 / 1) − 1' })
    await expectTraceable(await lakes.lake([{ source: books, rows: series(15) }]), result)
  })

  test('has a row for each month where there is no record', async () => {
    const result = await grow([])
    expect(new Set(answers(result))).toEqual(new Set(['no-report']))
    expect(result.rows).toHaveLength(12)
  })

  test('is of one flow in current dollars', async () => {
    await expect(grow(series(24), { flow: 'turnover' })).rejects.toMatchObject({
      problem: { code: 'measure-refused' },
    })
    await expect(grow(series(24), { deflate: 'us-cpi' })).rejects.toMatchObject({
      problem: { code: 'measure-refused' },
    })
  })
})

describe('months', () => {
  test('are counted across the turn of the year', () => {
    expect(monthsFrom('2022-03', -12)).toBe('2021-03')
    expect(monthsFrom('2022-01', -1)).toBe('2021-12')
    expect(monthsAdded('2022-02', 'year-to-date')).toEqual(['2022-01', '2022-02'])
    expect(monthsAdded('2022-02', 'twelve-months')).toHaveLength(12)
    expect(monthsAdded('2022-02', 'twelve-months')[0]).toBe('2021-03')
  })

  test('there and back is where one was', () => {
    const any = fc.tuple(fc.integer({ min: 1850, max: 2150 }), fc.integer({ min: 1, max: 12 }))
    fc.assert(
      fc.property(any, fc.integer({ min: -400, max: 400 }), ([year, number], offset) => {
        const start = `${year}-${String(number).padStart(2, '0')}`
        expect(monthsFrom(monthsFrom(start, offset), -offset)).toBe(start)
      }),
      { numRuns: 50 },
    )
  })
})
