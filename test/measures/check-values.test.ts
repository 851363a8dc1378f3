import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Result } from '../../src/domain/problem.js'
import { openWorkspace, type Workspace } from '../../src/workbench.js'
import { answers, noteIds } from './small-lake.js'

/*
 * The check values that the data's own descriptions give (shared/data/trade/ots-flows and wto-hs2-imports, README.md), to
 * the dollar. The data are no part of the repository: without them these tests are skipped.
 */
const data = path.resolve('..', 'shared', 'data', 'trade')
const files = {
  'wto-hs2': ['wto-hs2-imports/wto_hs2_imports.parquet'],
  ots: ['ots-flows/ots_section_flows_pairs.parquet', 'ots-flows/yr_country_totals.csv.gz'],
}
const paths = (source: keyof typeof files) => files[source].map((file) => path.join(data, file))
const present = Object.values(files)
  .flat()
  .every((file) => existsSync(path.join(data, file)))

let root: string
let workspace: Workspace
beforeAll(async () => {
  if (!present) return
  root = mkdtempSync(path.join(os.tmpdir(), 'rapport-check-'))
  workspace = opened(await openWorkspace({ folder: path.join(root, 'workspace') }))
  for (const source of ['wto-hs2', 'ots'] as const) opened(await workspace.import(source, paths(source)))
}, 600_000)
afterAll(() => {
  if (!present) return
  workspace.close()
  rmSync(root, { recursive: true, force: true })
})
beforeEach((context) => {
  if (!present) context.skip(`no data in ${data}`)
})

const opened = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}

type Parameters = Readonly<Record<string, string | number>>
const measure = async (id: string, parameters: Parameters) =>
  opened(await workspace.measure(id, parameters)).result
const value = async (parameters: Parameters) => answers(await measure('trade-value', parameters))

describe('Open Trade Statistics: Serbia and Russia', () => {
  const years = { 2005: 0, 2008: 1, 2010: 2, 2013: 3, 2014: 4, 2015: 5, 2016: 6, 2017: 7, 2018: 8 }
  const fromRussia = [
    1_544_609_408, 3_273_215_123, 2_048_544_936, 1_794_122_745, 2_217_373_017, 1_686_709_513, 1_743_450_115,
    2_003_428_029, 2_473_452_504,
  ]
  const toRussia = [
    224_936_093, 642_087_156, 599_368_361, 1_162_034_155, 1_133_829_924, 808_995_390, 951_256_291,
    1_222_376_878, 1_187_079_341,
  ]

  test.each(Object.entries(years))(
    'in %s both directions are as stated, from both ends',
    async (year, at) => {
      const asked = { years: year, source: 'ots' }
      expect(await value({ ...asked, dyad: 'SRB-RUS', flow: 'import' })).toEqual([fromRussia[at]])
      expect(await value({ ...asked, dyad: 'RUS-SRB', flow: 'export' })).toEqual([fromRussia[at]])
      expect(await value({ ...asked, dyad: 'RUS-SRB', flow: 'import' })).toEqual([toRussia[at]])
      expect(await value({ ...asked, dyad: 'SRB-RUS', flow: 'export' })).toEqual([toRussia[at]])
    },
  )

  test('balance and turnover of 2018 are of those two', async () => {
    const asked = { dyad: 'SRB-RUS', years: '2018', source: 'ots' }
    expect(answers(await measure('balance', asked))).toEqual([1_187_079_341 - 2_473_452_504])
    expect(answers(await measure('turnover', asked))).toEqual([1_187_079_341 + 2_473_452_504])
  })

  test('unspecified goods and mineral products of 2018 are as stated, and all shares add up to one', async () => {
    const asked = { dyad: 'SRB-RUS', flow: 'import', years: '2018', source: 'ots' }
    expect(await value({ ...asked, product: '99' })).toEqual([489_817_519])
    expect(await value({ ...asked, product: '05' })).toEqual([1_312_269_295])
    const sections = [...Array.from({ length: 21 }, (_, index) => String(index + 1).padStart(2, '0')), '99']
    const shares = await Promise.all(
      sections.map((product) => measure('product-share', { ...asked, product })),
    )
    expect(shares.reduce((sum, { rows }) => sum + (rows[0]?.value.value as number), 0)).toBeCloseTo(1, 12)
  })

  test('Serbia and Montenegro is a country of its own before 2006', async () => {
    const asked = { flow: 'import', years: '2005', source: 'ots' }
    expect(await value({ ...asked, dyad: 'SCG-RUS' })).toEqual([182_720_994])
    expect(await value({ ...asked, dyad: 'SRB-RUS', years: '2004' })).toEqual(['no-report'])
  })

  test('Serbia’s totals are those that the source publishes', async () => {
    const asked = { dyad: 'SRB-WLD', source: 'ots' }
    expect(await value({ ...asked, flow: 'export', years: '2018' })).toEqual([23_510_600_484])
    expect(await value({ ...asked, flow: 'import', years: '2018' })).toEqual([35_269_778_845])
    expect(await value({ ...asked, flow: 'export', years: '2010' })).toEqual([11_731_808_065])
    expect(await value({ ...asked, flow: 'import', years: '2010' })).toEqual([22_478_988_888])
  })
})

describe('Open Trade Statistics: world exports', () => {
  const world = (year: string, ownTrade: string) =>
    measure('trade-value', { dyad: 'WLD-WLD', flow: 'export', years: year, source: 'ots', ownTrade })

  // The README's sums take a row with reporter = partner (re-imports) on both its sides; by default Rapport counts it once.
  test.each([
    ['1990', 3_674_909_762_148],
    ['2010', 18_035_205_022_876],
    ['2018', 22_847_706_670_700],
  ])(
    'of %s are as the README states with own trade (re-imports) counted on both sides',
    async (year, sum) => {
      expect(answers(await world(year, 'both'))).toEqual([sum])
    },
  )

  test('of 2018 with own trade counted once, the default, are 22,686,318,747,547, as in the HS4 table', async () => {
    const result = await world('2018', 'once')
    expect(answers(result)).toEqual([22_686_318_747_547])
    expect(noteIds(result)).toContain('own-trade')
    expect(result.notes.find(({ id }) => id === 'own-trade')?.values['both']).toBe(22_847_706_670_700)
  })

  test('of 1990 are the same either way: no own trade was recorded', async () => {
    expect(answers(await world('1990', 'once'))).toEqual([3_674_909_762_148])
  })

  test('and world imports are one sum', async () => {
    const asked = { dyad: 'WLD-WLD', flow: 'import', years: '2018', source: 'ots' }
    expect(await value(asked)).toEqual([22_686_318_747_547])
  })
})

describe('WTO: Serbia’s imports of 2010', () => {
  const serbia = { flow: 'import', years: '2010', source: 'wto-hs2' }

  test.each([
    ['RUS', 2_094_129_551, 1],
    ['DEU', 1_466_624_908, 2],
    ['ITA', 1_108_794_678, 3],
    ['CHN', 1_030_759_705, 4],
    ['BIH', 523_020_589, 5],
  ])('from %s are %i, place %i', async (partner, sum, place) => {
    const rank = await measure('partner-rank', { ...serbia, dyad: `SRB-${partner}` })
    expect(answers(rank)).toEqual([place])
    expect(rank.rows[0]?.also?.['trade']?.value).toBe(sum)
    expect(await value({ ...serbia, dyad: `SRB-${partner}` })).toEqual([sum])
  })

  test.each([
    ['27', 1_691_516_212],
    ['76', 118_845_045],
    ['31', 70_901_614],
  ])('of chapter %s from Russia are %i', async (product, sum) => {
    expect(await value({ ...serbia, dyad: 'SRB-RUS', product })).toEqual([sum])
  })

  test('from Russia are of 78 chapters', async () => {
    const result = await measure('trade-value', { ...serbia, dyad: 'SRB-RUS' })
    const lineage = result.rows[0]?.value.lineage
    expect(lineage).toMatchObject({ kind: 'rows', rows: 78, nulls: 0, sum: '2094129551' })
  })

  test('from the world are 13,866,044,154 by the World row and 13,888,960,853 by partners', async () => {
    const world = { ...serbia, dyad: 'SRB-WLD' }
    expect(await value(world)).toEqual([13_866_044_154])
    expect(await value({ ...world, total: 'summed' })).toEqual([13_888_960_853])
    // 0.165 % apart: not told
    expect(noteIds(await measure('trade-value', world))).toEqual([])
  })

  test('are 2.2 % above what Open Trade Statistics says, before freight is taken out', async () => {
    const across = { dyad: 'SRB-RUS', flow: 'import', years: '2010', source: 'wto-hs2', against: 'ots' }
    const { rows } = await measure('mirror-gap', { ...across, cost: 0 })
    expect(Math.exp(rows[0]?.value.value as number) - 1).toBeCloseTo(2_094_129_551 / 2_048_544_936 - 1, 12)
    expect(Math.exp(rows[0]?.value.value as number) - 1).toBeCloseTo(0.022, 3)
  })

  test('are in the file of no other year, and Russia’s of none', async () => {
    expect(await value({ ...serbia, dyad: 'SRB-RUS', years: '2008-2012' })).toEqual([
      'no-report',
      'no-report',
      2_094_129_551,
      'no-report',
      'no-report',
    ])
    expect(await value({ ...serbia, dyad: 'RUS-SRB', years: '2010' })).toEqual(['no-report'])
  })
})

describe('WTO: other importers', () => {
  test.each([
    ['EUN-SRB', '2006', 3_215_989_411],
    ['EUN-SRB', '2010', 5_156_482_031],
    ['EUN-SRB', '2015', 7_879_952_886],
    ['EUN-SRB', '2019', 11_870_521_205],
    ['EUN-RUS', '2010', 180_691_688_205],
    ['EUN-RUS', '2013', 232_778_700_644],
    ['EUN-RUS', '2019', 132_919_154_444],
    ['MNE-SRB', '2011', 752_694_648],
    ['MNE-SRB', '2015', 574_896_141],
    ['MNE-SRB', '2019', 500_439_155],
  ])('%s in %s: %i, by the importer’s own record and as the exporter’s mirror', async (dyad, year, sum) => {
    const asked = { years: year, source: 'wto-hs2' }
    expect(await value({ ...asked, dyad, flow: 'import' })).toEqual([sum])
    const [importer, exporter] = dyad.split('-')
    expect(await value({ ...asked, dyad: `${exporter}-${importer}`, flow: 'export' })).toEqual([sum])
  })

  test('all importers together from Serbia in 2015: 10,877,874,920, by 77 importers', async () => {
    const result = await measure('trade-value', {
      dyad: 'SRB-WLD',
      flow: 'export',
      years: '2015',
      source: 'wto-hs2',
    })
    expect(answers(result)).toEqual([10_877_874_920])
    expect(result.notes).toContainEqual({ id: 'reporters-counted', values: { year: 2015, count: 77 } })
    const importers = { dyad: 'WLD-SRB', flow: 'import', years: '2015', source: 'wto-hs2' }
    expect(await value(importers)).toEqual([10_877_874_920])
  })

  test('2009 is missing for every importer', async () => {
    const asked = { dyad: 'EUN-RUS', flow: 'import', years: '2008-2010', source: 'wto-hs2' }
    expect((await value(asked))[1]).toBe('no-report')
  })
})

describe('with both sources', () => {
  test('the importer’s own record of 2010 comes before the reconciled one', async () => {
    const result = await measure('trade-value', { dyad: 'SRB-RUS', flow: 'import', years: '2010' })
    expect(answers(result)).toEqual([2_094_129_551])
    expect(result.basis).toMatchObject({ source: 'wto-hs2', record: 'own', named: false })
  })

  test('a series that only one of them has whole is of that one', async () => {
    const result = await measure('trade-value', { dyad: 'SRB-RUS', flow: 'import', years: '2010-2018' })
    expect(result.basis).toMatchObject({ source: 'ots', record: 'reconciled' })
    expect(result.rows[0]?.value.value).toBe(2_048_544_936)
  })

  test('growth of Serbia’s imports from Russia over 2014–2018 is 3.6 % a year by least squares', async () => {
    const asked = { dyad: 'SRB-RUS', flow: 'import', years: '2014-2018', source: 'ots' }
    // ln of 2217.373017, 1686.709513, 1743.450115, 2003.428029, 2473.452504 (million):
    // 7.704079, 7.430535, 7.463621, 7.602615, 7.813370; b = (−2·7.704079 − 7.430535 + 7.602615 + 2·7.813370) / 10
    const { rows } = await measure('growth', asked)
    expect(rows[0]?.value.value).toBeCloseTo(Math.exp(0.0390662) - 1, 5)
  })
})
