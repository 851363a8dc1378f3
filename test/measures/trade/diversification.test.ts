import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diversification } from '../../../src/measures/trade/diversification.js'
import { openQuickLakes, type QuickLakes } from '../quick-lake.js'
import { allLineages, answer, answers, books, measured } from '../small-lake.js'
import { markets } from './prospects-rows.js'

let lakes: QuickLakes
beforeAll(async () => {
  lakes = await openQuickLakes()
})
afterAll(() => lakes.close())

const lake = (rows = markets) => lakes.lake([{ source: books, rows }])
const asked = { dyad: 'SRB-WLD', years: '2010-2012' }
const partners = ({ rows }: Awaited<ReturnType<typeof measured>>) => rows.map(({ key }) => key['partner'])

describe('market diversification', () => {
  test('is the share of each partner, then the largest markets that are not served', async () => {
    const result = await measured(await lake(), diversification, asked)
    // exports of 2012: 400 + 121 + 79 to nobody in particular = 600; China imports 100, Croatia 51
    expect(partners(result)).toEqual(['BIH', 'RUS', 'CHN', 'HRV'])
    expect(answers(result)).toEqual([400 / 600, 121 / 600, 0, 0])
  })

  test('has each market’s growth and part of world imports beside it', async () => {
    const [, rus, chn, hrv] = (await measured(await lake(), diversification, asked)).rows
    expect(rus?.also?.['demand']?.value).toBeCloseTo(0.2, 12)
    expect(chn?.also?.['marketShare']?.value).toBeCloseTo(100 / 2100, 12)
    expect(answer(hrv!.also!['demand']!)).toBe('gap')
    expect(rus?.also?.['worldDemand']).toEqual(chn?.also?.['worldDemand'])
  })

  test('shows as many unserved markets as asked for', async () => {
    expect(partners(await measured(await lake(), diversification, { ...asked, unserved: 1 }))).toEqual([
      'BIH',
      'RUS',
      'CHN',
    ])
    expect(
      partners(await measured(await lake(), diversification, { ...asked, unserved: 0, top: 1 })),
    ).toEqual(['BIH'])
    const named = { ...asked, dyad: 'SRB-HRV', unserved: 0, top: 1 }
    expect(partners(await measured(await lake(), diversification, named))).toEqual(['BIH', 'HRV'])
  })

  test('does not take the exporter for a market of its own', async () => {
    const rows = [
      ...markets,
      ...markets.map((row) => ({ ...row, reporter: 'SRB', partner: 'SRB' })).slice(0, 1),
    ]
    expect(partners(await measured(await lake(rows), diversification, asked))).not.toContain('SRB')
  })

  test('prints shares over the sums it names', async () => {
    const [, rus] = (await measured(await lake(), diversification, asked)).rows
    expect(rus?.value.lineage).toMatchObject({ arithmetic: '121 / 600' })
    const sums = allLineages(rus!.value.lineage).flatMap((each) =>
      each.kind === 'rows' ? [Number(each.sum)] : [],
    )
    expect(sums).toEqual([121, 600])
  })

  test('of a record that there is not is one row without a number', async () => {
    const result = await measured(await lake(), diversification, { ...asked, years: '2015-2017' })
    expect(answers(result)).toEqual(['no-report'])
  })
})
