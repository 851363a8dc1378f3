import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openDuckdb } from '../../src/engine/duckdb/duckdb.js'
import type { Row } from '../../src/engine/engine.js'
import { sql } from '../../src/engine/sql.js'
import type { ImportReport } from '../../src/lake/import.js'
import { labelCountry } from '../../src/sources/eurostat/labels.js'
import { eurostat } from '../../src/sources/eurostat/source.js'
import {
  counts,
  imported,
  rejectsOf,
  rowsIn,
  sharedFolder,
  temporaryFolder,
  withLake,
} from '../lake/workspace.js'

describe('an extract in long form stored as Parquet', () => {
  const parquet = async (rows: string) => {
    const folder = temporaryFolder()
    const file = path.join(folder, 'eu_exports.parquet')
    const engine = await openDuckdb({ memory: 256, threads: 1, temporary: path.join(folder, 'engine') })
    await engine.writeParquet(
      sql`select * from (values ${{ text: rows, values: [] }}) t (product_code, flow, indicator, reporter, partner, period, "value")`,
      { path: file },
    )
    engine.close()
    const workspace = path.join(folder, 'workspace')
    return { workspace, report: await imported(workspace, eurostat, [file]) }
  }

  test('keeps CN8 and HS4 apart by level, and reads labels with their notes', async () => {
    const { workspace } = await parquet(`
      ('01012100', 'EXPORT', 'VALUE_IN_EUROS', 'Germany (incl. German Democratic Republic ''DD'' from 1991)', 'Belarus (Belorussia)', '2020-12', 9),
      ('0101', 'EXPORT', 'VALUE_IN_EUROS', 'Ireland (Eire)', 'Russian Federation (Russia)', '2020', 8),
      ('0101', 'IMPORT', 'QUANTITY_IN_100KG', 'Austria', 'Serbia', '202052', 7)`)
    expect(await rowsIn(workspace, 'flow_in_currency')).toMatchObject([
      {
        reporter: 'DEU',
        partner: 'BLR',
        level: 8,
        classification: 'CN2020',
        period: '2020-12',
        value: '9.000',
      },
      { reporter: 'IRL', partner: 'RUS', level: 4, product: '0101', period: '2020', value: '8.000' },
      { reporter: 'AUT', partner: 'SRB', flow: 'import', value: null, net_kg: '700.000' },
    ])
  })

  test('rejects what it cannot place', async () => {
    const { workspace } = await parquet(`
      ('0101', 'EXPORT', 'VALUE_IN_EUROS', 'Austria', 'Serbia', '2020', 1),
      ('0101', 'EXPORT', 'VALUE_IN_EUROS', 'Euro area - 20 countries (AT)', 'Serbia', '2020', 1),
      ('0101', 'EXPORT', 'VALUE_IN_EUROS', 'Austria', 'Atlantis', '2020', 1),
      ('Horses', 'EXPORT', 'VALUE_IN_EUROS', 'Austria', 'Serbia', '2020', 1),
      ('0101', 'EXPORT', 'PRICE', 'Austria', 'Serbia', '2020', 1),
      ('0101', 'EXPORT', 'VALUE_IN_EUROS', 'Austria', 'Serbia', 'then', 1),
      ('0101', 'EXPORT', 'VALUE_IN_EUROS', 'Austria', 'Serbia', '2020', -1)`)
    expect(await rejectsOf(workspace)).toEqual([
      '2 eurostat-aggregate',
      '3 eurostat-country',
      '4 eurostat-product',
      '5 eurostat-indicator',
      '6 eurostat-period',
      '7 eurostat-negative',
    ])
  })
})

const data = path.resolve('..', 'shared', 'data', 'trade')
const files = ['eu27_annual_exports_by_partner.csv.gz', 'eu27_monthly_by_reporter.csv.gz'].map((file) =>
  path.join(data, 'eu-export-eurostat', file),
)
const sanctioned = path.join(data, 'eu-sanctioned-hs-monthly', 'eu_exports_sanctioned_monthly.parquet')

describe('the exports of the European Union by partner', () => {
  const workspace = path.join(sharedFolder(), 'workspace')
  let report: ImportReport
  let rows: Row[]
  beforeAll(async () => {
    if (!files.every((file) => existsSync(file))) return
    report = await imported(workspace, eurostat, files)
    rows = await rowsIn(workspace, 'flow_in_currency')
  })
  beforeEach((context) => {
    if (!files.every((file) => existsSync(file))) context.skip(`no data in ${data}`)
  })
  const ofUnion = (partner: string, period: RegExp) =>
    rows.filter(
      (row) =>
        row['reporter'] === 'EUN' &&
        row['partner'] === partner &&
        row['flow'] === 'export' &&
        period.test(String(row['period'])),
    )
  const sum = (of: readonly Row[]): number => of.reduce((all, { value }) => all + Number(value), 0)

  test.each([
    ['RUS', 2010, 82_710_364_021],
    ['RUS', 2021, 89_169_305_012],
    ['RUS', 2022, 55_008_109_008],
    ['RUS', 2023, 38_181_665_500],
    ['SRB', 2010, 7_781_132_108],
    ['SRB', 2021, 18_298_617_472],
    ['SRB', 2022, 24_382_763_552],
    ['SRB', 2023, 23_368_864_866],
  ])('to %s in %i are as the data’s description says', (partner, year, value) => {
    const found = ofUnion(partner, new RegExp(`^${year}$`))
    expect([found.length, sum(found)]).toEqual([1, value])
  })

  test.each([
    ['RUS', 2021, 89_169_305_014],
    ['KGZ', 2021, 263_239_032],
    ['KGZ', 2022, 1_170_905_948],
    ['KGZ', 2023, 2_733_762_750],
  ])('to %s in the months of %i add up as the data’s description says', (partner, year, value) => {
    const found = ofUnion(partner, new RegExp(`^${year}-`))
    expect([found.length, sum(found)]).toEqual([12, value])
  })

  test('are all kept but for Ceuta and Melilla, and for sums that have no code', async () => {
    expect(counts(report)).toEqual({ read: 17_470, kept: 15_996, rejected: 28 })
    const text = gunzipSync(readFileSync(files[0] as string)).toString('utf8')
    const unknown = (parse(text, { columns: true }) as Record<string, string>[])
      .filter(({ PARTNER = '', year }) => labelCountry(PARTNER, Number(year)) === undefined)
      .map(({ PARTNER = '' }) => PARTNER.replace(/ \(.*/, ''))
    expect([...new Set(unknown)].toSorted()).toEqual(['Ceuta', 'Melilla'])
  })
})

test('the goods under sanctions add up as the data’s description says', async (context) => {
  if (!existsSync(sanctioned)) return context.skip(`no data in ${data}`)
  const workspace = path.join(temporaryFolder(), 'workspace')
  const report = await imported(workspace, eurostat, [sanctioned])
  expect(counts(report)).toEqual({ read: 1_141_670, kept: 1_141_670, rejected: 0 })
  const sums = await withLake(workspace, (lake) =>
    lake.engine.rows(sql`select partner, "year", sum("value") as total
      from ${lake.engine.parquet(lake.manifest.snapshots.flatMap((each) => lake.files(each, 'flow_in_currency')))}
      where partner in ('RUS', 'KGZ') group by all order by partner, "year"`),
  )
  expect(
    sums.map(({ partner, year, total }) => [partner, year, Math.round(Number(total) / 100_000) / 10]),
  ).toEqual([
    ['KGZ', 2020, 90.6],
    ['KGZ', 2021, 108.7],
    ['KGZ', 2022, 797.8],
    ['RUS', 2020, 44_686.9],
    ['RUS', 2021, 51_785.6],
    ['RUS', 2022, 18_915.7],
  ])
}, 120_000)
