import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDuckdb } from '../../src/engine/duckdb/duckdb.js'
import { wtoHs2 } from '../../src/sources/wto-hs2/source.js'
import {
  flowsIn,
  imported,
  importText,
  rejectsIn,
  rejectsOf,
  rowsIn,
  sharedFolder,
  temporaryFolder,
  write,
} from '../lake/workspace.js'

const columns =
  'FrequencyCode,IndicatorCode,PartnerEconomyCode,PeriodCode,ProductOrSectorClassificationCode,ProductOrSectorCode,ReportingEconomyCode,UnitCode,Value,Year'
const good = 'A,HS_M_0010,643,A,HS,27,892,USD,5.25,2010'
const text = (...lines: readonly string[]) => `${[columns, ...lines].join('\r\n')}\r\n`

test('a row of the WTO is an import by chapter in the importer’s books, the World’s too', async () => {
  const { workspace } = await importText(wtoHs2, '892-2010.csv', text(good, good.replace(',643,', ',000,')))
  const [row] = await rowsIn(workspace)
  expect(row).toMatchObject({
    reporter: 'SRB',
    partner: 'RUS',
    flow: 'import',
    period: '2010',
    classification: 'HS',
    level: 2,
    product: '27',
    value_usd: '5.250',
    net_kg: null,
    valuation: 'cif',
    reported_by: 'reporter',
  })
  expect(await flowsIn(workspace)).toEqual(['2010 SRB→RUS 27 5.25', '2010 SRB→WLD 27 5.25'])
})

test('Serbia is 892, the European Union 918, Serbia and Montenegro 891 until 2006', async () => {
  const as = (code: string, year: string) => good.replace('892', code).replace('2010', year)
  const { workspace } = await importText(
    wtoHs2,
    'wto.csv',
    text(as('918', '2010'), as('891', '2004'), as('891', '2010'), as('688', '2010')),
  )
  expect(await flowsIn(workspace)).toEqual(['2010 EUN→RUS 27 5.25', '2004 SCG→RUS 27 5.25'])
  expect(await rejectsOf(workspace)).toEqual(['3 wto-economy', '4 wto-economy'])
})

const bad: readonly (readonly [string, string, string])[] = [
  ['has too few cells', 'A,HS_M_0010,643', 'wto-shape'],
  ['is of another indicator', good.replace('HS_M_0010', 'HS_X_0010'), 'wto-indicator'],
  ['is of a month', good.replace('643,A', '643,M01'), 'wto-indicator'],
  ['has a year that is none', good.replace('2010', '2010.5'), 'wto-year'],
  ['is of an aggregate of no known members', good.replace(',643,', ',905,'), 'wto-economy'],
  ['has a heading for a chapter', good.replace(',27,', ',2709,'), 'wto-product'],
  ['has a total for a chapter', good.replace(',27,', ',TO,'), 'wto-product'],
  ['is in another classification', good.replace(',HS,', ',SITC,'), 'wto-product'],
  ['is in another unit', good.replace('USD', 'EUR'), 'wto-unit'],
  ['has no value', good.replace('5.25', ''), 'wto-value'],
  ['has a value with a comma', good.replace('5.25', '"5,25"'), 'wto-value'],
  ['has a negative value', good.replace('5.25', '-5.25'), 'wto-negative'],
]

describe('a row of the WTO is rejected when it', () => {
  const folder = sharedFolder()
  const workspace = path.join(folder, 'workspace')
  beforeAll(async () => {
    await imported(workspace, wtoHs2, [write(folder, 'wto.csv', text(good, ...bad.map(([, line]) => line)))])
  })
  test.each(bad)('%s', async (_, line, code) => {
    const row = bad.findIndex((each) => each[1] === line) + 2
    expect((await rejectsIn(workspace))[row - 2]).toMatchObject({ row: String(row), code })
    expect(wtoHs2.rejects[code]).toBeDefined()
  })
})

test('a cell that is null in Parquet is no code, no unit and no value', async () => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'wto_hs2_imports.parquet')
  const engine = await openDuckdb({ memory: 256, threads: 1, temporary: path.join(folder, 'engine') })
  const nulls = [
    'IndicatorCode',
    'FrequencyCode',
    'PeriodCode',
    'Year',
    'PartnerEconomyCode',
    'ProductOrSectorCode',
    'UnitCode',
    'Value',
  ]
  const row = (missing: string | null) =>
    Object.entries({
      FrequencyCode: "'A'",
      IndicatorCode: "'HS_M_0010'",
      PartnerEconomyCode: "'643'",
      PeriodCode: "'A'",
      ProductOrSectorClassificationCode: "'HS'",
      ProductOrSectorCode: "'27'",
      ReportingEconomyCode: "'892'",
      UnitCode: "'USD'",
      Value: '5.25::double',
      Year: '2010::smallint',
    })
      .map(([name, value]) => `${name === missing ? 'null' : value} as "${name}"`)
      .join(', ')
  const query = [null, ...nulls].map((missing) => `select ${row(missing)}`).join(' union all ')
  await engine.writeParquet(
    { text: `${query} union all select ${row(null).replace('5.25', "'nan'")}`, values: [] },
    { path: file },
  )
  engine.close()
  const workspace = path.join(folder, 'workspace')
  await imported(workspace, wtoHs2, [file])
  expect(await flowsIn(workspace)).toEqual(['2010 SRB→RUS 27 5.25'])
  expect((await rejectsIn(workspace)).map(({ code }) => code)).toEqual([
    'wto-indicator',
    'wto-indicator',
    'wto-indicator',
    'wto-year',
    'wto-economy',
    'wto-product',
    'wto-unit',
    'wto-value',
    'wto-value',
  ])
  expect((await rejectsIn(workspace))[3]?.['raw']).toContain('"Year":null')
})
