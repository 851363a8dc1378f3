import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { crossesRevision } from '../../../src/measures/trade/hs-revisions.js'
import { shown } from '../../../src/measures/trade/market-points.js'
import { demandGrowth } from '../../../src/measures/trade/demand-growth.js'
import { wtoHs2 } from '../../../src/sources/wto-hs2/source.js'
import { workedOut } from '../arithmetic.js'
import { openQuickLakes, type QuickLakes } from '../quick-lake.js'
import { answer, answers, books, measured, openSmallLake } from '../small-lake.js'
import { markets, yearly } from './prospects-rows.js'

let lakes: QuickLakes
beforeAll(async () => {
  lakes = await openQuickLakes()
})
afterAll(() => lakes.close())

const lake = (rows = markets) => lakes.lake([{ source: books, rows }])
const asked = { dyad: 'SRB-WLD', years: '2010-2012' }
type Result = Awaited<ReturnType<typeof measured>>
const partners = ({ rows }: Result) => rows.map(({ key }) => key['partner'])
const also = ({ rows }: Result, row: number, name: string) => answer(rows[row]!.also![name]!) as number

describe('growth of demand', () => {
  test('sets the growth of exports to a partner beside that of the partner’s imports', async () => {
    const result = await measured(await lake(), demandGrowth, asked)
    expect(partners(result)).toEqual(['BIH', 'RUS']) // by exports of 2012; nobody in particular is no market
    expect(answers(result)[0]).toBeCloseTo(0, 12)
    expect(answers(result)[1]).toBeCloseTo(0.1, 12)
    expect(also(result, 0, 'demand')).toBeCloseTo(0, 12)
    expect(also(result, 1, 'demand')).toBeCloseTo(0.2, 12)
    expect(result.conventions).toContain('market-demand-own')
    expect(result.conventions).toContain('no-composite')
  })

  test('says by which side of equal growth a share was lost', async () => {
    const result = await measured(await lake(), demandGrowth, asked)
    expect((answers(result)[1] as number) < also(result, 1, 'demand')).toBe(true) // 10 % against 20 %
  })

  test('has as area the part of world imports of the last year', async () => {
    const result = await measured(await lake(), demandGrowth, asked)
    // 1440 of 9 + 1440 + 500 + 51 + 100 = 2100
    expect(also(result, 1, 'marketShare')).toBeCloseTo(1440 / 2100, 12)
    expect(result.rows[1]?.also?.['marketShare']?.lineage).toMatchObject({ arithmetic: '1440 / 2100' })
    expect(result.notes).toContainEqual({ id: 'reporters-counted', values: { year: 2012, count: 5 } })
  })

  test('measures the growth of the world over those that report in every year, and counts them', async () => {
    const result = await measured(await lake(), demandGrowth, { ...asked, method: 'compound' })
    // without Croatia: 9 + 1000 + 500 + 100 = 1609 and 9 + 1440 + 500 + 100 = 2049
    for (const row of [0, 1])
      expect(also(result, row, 'worldDemand')).toBeCloseTo((2049 / 1609) ** 0.5 - 1, 12)
    const { lineage } = result.rows[0]!.also!['worldDemand']!
    expect(lineage).toMatchObject({ arithmetic: '(2049 / 1609)^(1/2) − 1' })
    expect(workedOut(lineage.kind === 'rows' ? '' : lineage.arithmetic)).toBeCloseTo(
      (2049 / 1609) ** 0.5 - 1,
      12,
    )
    const counted = { id: 'world-growth-reporters', values: { count: 4, years: '2010–2012' } }
    expect(result.notes).toContainEqual(counted)
  })

  test('shows the partner asked for whatever its size', async () => {
    const result = await measured(await lake(), demandGrowth, { ...asked, dyad: 'SRB-RUS', top: 1 })
    expect(partners(result)).toEqual(['BIH', 'RUS'])
    const one = await measured(await lake(), demandGrowth, { ...asked, top: 1 })
    expect(partners(one)).toEqual(['BIH'])
  })

  test('has no rate from years that are missing or without trade', async () => {
    const rows = yearly(`
      SRB RUS export 84 0 110 121
      SRB BIH export 84 - - 400
      RUS SRB import 84 90 - 120`)
    const result = await measured(await lake(rows), demandGrowth, asked)
    expect(partners(result)).toEqual(['BIH', 'RUS'])
    expect(answers(result)).toEqual(['zero', 'zero'])
    expect(also(result, 0, 'demand')).toBe('no-report') // Bosnia reports nothing
    expect(also(result, 1, 'demand')).toBe('gap')
  })

  test('by importers’ books has both sides from the importer', async () => {
    const wto = markets.filter(({ flow }) => flow === 'import')
    const read = await lakes.lake([{ source: wtoHs2, rows: wto }])
    const result = await measured(read, demandGrowth, { ...asked, method: 'compound' })
    expect(partners(result)).toEqual(['RUS'])
    expect(answers(result)[0]).toBeCloseTo((120 / 90) ** 0.5 - 1, 12)
    expect(result.conventions).toContain('record-mirror')
  })

  test('does not take a union for a market of its member', async () => {
    const wto = [
      ...yearly('EUN DEU import 84 50 50 50'),
      ...yearly('RUS DEU import 84 90 95 99'),
      ...yearly('EUN CHN import 84 5 5 5'),
    ]
    const read = await lakes.lake([{ source: wtoHs2, rows: wto }])
    expect(partners(await measured(read, demandGrowth, { ...asked, dyad: 'DEU-WLD' }))).toEqual(['RUS'])
    expect(partners(await measured(read, demandGrowth, { ...asked, dyad: 'CHN-WLD' }))).toEqual(['EUN'])
  })

  test('has no growth of the world where nobody reports every year', async () => {
    const rows = yearly(`
      SRB RUS export 84 100 110 121
      RUS SRB import 84 90 - 120`)
    const result = await measured(await lake(rows), demandGrowth, asked)
    expect(also(result, 0, 'worldDemand')).toBe('gap')
  })

  test('of a record that there is not is one row without a number', async () => {
    const result = await measured(await lake(), demandGrowth, { ...asked, years: '2015-2017' })
    expect([partners(result), answers(result)]).toEqual([['WLD'], ['no-report']])
  })

  test('takes World rows where the source publishes them, of every year or none', async () => {
    const small = await openSmallLake()
    try {
      const parameters = { dyad: 'SRB-WLD', years: '2010-2011', source: 'wto-hs2', method: 'compound' }
      const result = await measured(small.read, demandGrowth, parameters)
      // Montenegro has no World row in 2011: both years are sums, 300 + 20 and 330
      const mne = result.rows.findIndex(({ key }) => key['partner'] === 'MNE')
      expect(also(result, mne, 'imports')).toBe(330)
      expect(also(result, mne, 'demand')).toBeCloseTo(330 / 320 - 1, 12)
      // The Union: 6000 and 1100; Serbia 2000 and 1570; Montenegro 320 and 330 make 8320 and 3000
      expect(also(result, mne, 'worldDemand')).toBeCloseTo(3000 / 8320 - 1, 12)
      expect(also(result, mne, 'marketShare')).toBeCloseTo(330 / 3000, 12)
    } finally {
      small.close()
    }
  })
})

test('the partner asked for joins the largest once', () => {
  expect(shown(['A', 'B', 'C'], 2, 'WLD')).toEqual(['A', 'B'])
  expect(shown(['A', 'B', 'C'], 2, 'C')).toEqual(['A', 'B', 'C'])
  expect(shown(['A', 'B', 'C'], 0, 'B')).toEqual(['A', 'B', 'C'])
})

test('a window crosses a revision of HS only where the source does not name one', () => {
  expect(crossesRevision('HS', [2011, 2012])).toBe(true)
  expect(crossesRevision('HS', [2012, 2016])).toBe(false)
  expect(crossesRevision('HS1992', [2011, 2012])).toBe(false)
})
