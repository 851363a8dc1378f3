import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { sql } from '../../src/engine/sql.js'
import type { BulkInput, Source } from '../../src/lake/source.js'
import { measureOf } from '../../src/measures/index.js'
import type { Measure, Measured } from '../../src/measures/measure.js'
import { baci } from '../../src/sources/baci/source.js'
import { sources } from '../../src/sources/index.js'
import { ots } from '../../src/sources/ots/source.js'
import { wtoHs2 } from '../../src/sources/wto-hs2/source.js'
import { baciText, imported, temporaryFolder, withLake, write } from './workspace.js'

/*
 * What is never added together (architecture.md, “The lake”): a trap for each kind. A sum that fell into one would be
 * the number in the comment beside it.
 */

const tableInput: BulkInput = {
  id: 'table',
  kind: 'bulk',
  format: 'csv',
  name: /^table.*\.csv$/,
  what: 'table.csv',
  table: 'flow',
  columns: ['reporter', 'partner', 'flow', 'period', 'level', 'product', 'value'],
  codes: {},
  judge: () => sql`
    select "row", try_cast(left("period", 4) as smallint) as "year", reporter, partner, flow, "period", "level", product,
           try_cast("value" as decimal(20, 3)) as value_usd, case when misshapen then 'table-shape' end as reject from line`,
  rows: () => sql`
    select reporter, partner, flow, "period", "year", 'HS' as classification, "level", product, value_usd,
           null as net_kg, null as quantity, null as quantity_unit, 'na' as valuation, 'na' as partner_basis,
           'reporter' as reported_by, "row" from judged`,
}

/** A source of the tests that publishes everything side by side: levels, months, groups, parts of flows. */
const table: Source = {
  ...wtoHs2,
  id: 'table',
  parser: 1,
  unions: [],
  inputs: [tableInput],
  rejects: { 'table-shape': 'The row has more or fewer cells than the header.' },
}

const start = () => {
  const folder = temporaryFolder()
  const workspace = path.join(folder, 'workspace')
  let files = 0
  /** Imports one file of a source, as on that day. */
  const bring = (source: Source, name: string, text: string, day = '2026-01-01') =>
    imported(workspace, source, [write(folder, `${(files += 1)}/${name}`, text)], {
      now: `${day}T00:00:00.000Z`,
    })
  const measured = (id: string, parameters: Readonly<Record<string, string>>, asOf: string | null = null) =>
    withLake(
      workspace,
      (lake): Promise<Measured> => {
        const { params, compute } = measureOf(id) as Measure
        return compute({ lake, asOf }, params.parse(parameters))
      },
      [table, ...sources],
    )
  /** Values by year, each a number or the reason why there is none. */
  const values = async (id: string, parameters: Readonly<Record<string, string>>, asOf?: string) =>
    (await measured(id, parameters, asOf)).rows.map(({ value }) => value.value ?? value.reason)
  return { bring, measured, values }
}

const tableText = (...lines: readonly string[]) =>
  `reporter,partner,flow,period,level,product,value\n${lines.join('\n')}\n`

const wtoText = (...lines: readonly string[]) =>
  [
    'FrequencyCode,IndicatorCode,PartnerEconomyCode,PeriodCode,ProductOrSectorClassificationCode,ProductOrSectorCode,ReportingEconomyCode,UnitCode,Value,Year',
    ...lines.map((line) => {
      const [reporter, year, partner, product, value] = line.split(' ')
      return `A,HS_M_0010,${partner},A,HS,${product},${reporter},USD,${value},${year}`
    }),
  ].join('\n')

const imports = { dyad: 'SRB-RUS', flow: 'import' }
const exports = { dyad: 'SRB-RUS', flow: 'export' }

test('two sources', async () => {
  const { bring, measured, values } = start()
  await bring(wtoHs2, '892-2010.csv', wtoText('892 2010 643 27 500'))
  await bring(baci, 'BACI_HS92_Y2010_V202301.csv', baciText('2010,643,688,270900,0.4,NA'))
  const chosen = await measured('trade-value', { ...imports, years: '2010' })
  expect([chosen.rows[0]?.value.value, chosen.basis?.source]).toEqual([500, 'wto-hs2']) // not 900
  expect(await values('trade-value', { ...imports, years: '2010', source: 'baci' })).toEqual([400])
})

describe('two vintages of a source', () => {
  test('the newest stands, a day before brings the older back, and an old one that comes late does not win', async () => {
    const { bring, values } = start()
    await bring(baci, 'BACI_HS92_Y2020_V202201.csv', baciText('2020,688,643,270900,1,NA'), '2026-01-01')
    await bring(baci, 'BACI_HS92_Y2020_V202301.csv', baciText('2020,688,643,270900,2,NA'), '2026-02-01')
    await bring(baci, 'BACI_HS92_Y2020_V202101.csv', baciText('2020,688,643,270900,9,NA'), '2026-03-01')
    const question = { ...exports, years: '2020' }
    expect(await values('trade-value', question)).toEqual([2000]) // not 3000, 12000 or 9000
    expect(await values('trade-value', question, '2026-02-01')).toEqual([2000])
    expect(await values('trade-value', question, '2026-01-31')).toEqual([1000])
    expect(await values('trade-value', question, '2025-12-31')).toEqual(['no-report'])
  })

  test('a newer year replaces the older whole, other years stay', async () => {
    const { bring, values } = start()
    const old = ['2020,688,643,270900,1,NA', '2021,688,643,270900,2,NA', '2021,688,276,270900,4,NA']
    await bring(baci, 'BACI_HS92_Y2020_V202201.csv', baciText(...old))
    await bring(
      baci,
      'BACI_HS92_Y2021_V202301.csv',
      baciText('2021,688,643,270900,8,NA', '2021,688,276,847130,0,NA'),
    )
    expect(await values('trade-value', { ...exports, years: '2020-2021' })).toEqual([1000, 8000]) // not 10000
    expect(await values('trade-value', { dyad: 'SRB-DEU', flow: 'export', years: '2021' })).toEqual([0]) // not 4000
    expect(await values('trade-value', { dyad: 'SRB-WLD', flow: 'export', years: '2020-2021' })).toEqual([
      1000, 8000,
    ])
  })

  test('a newer reporter’s year replaces that reporter’s, others’ stay', async () => {
    const { bring, values } = start()
    await bring(wtoHs2, 'wto-1.csv', wtoText('892 2010 643 27 5', '892 2010 276 84 3', '191 2010 643 27 2'))
    await bring(wtoHs2, 'wto-2.csv', wtoText('892 2010 643 27 7', '892 2011 643 27 8'))
    expect(await values('trade-value', { ...imports, years: '2010-2011' })).toEqual([7, 8]) // not 12
    expect(await values('trade-value', { ...imports, dyad: 'SRB-DEU', years: '2010' })).toEqual([0]) // not 3
    expect(await values('trade-value', { ...imports, dyad: 'HRV-RUS', years: '2010' })).toEqual([2])
  })

  test('of a source that is replaced as a whole nothing older is seen, and what is not seen is not zero', async () => {
    const { bring, values } = start()
    const header = 'year,reporter_iso,export_value_usd,import_value_usd\n'
    await bring(ots, 'yr_country_totals_1.csv', `${header}2010,srb,100,200\n2011,srb,110,220\n`)
    await bring(ots, 'yr_country_totals_2.csv', `${header}2011,srb,111,222\n`)
    const world = { dyad: 'SRB-WLD', flow: 'export', years: '2010-2011' }
    expect(await values('trade-value', world)).toEqual(['no-report', 111])
    expect(await values('trade-value', { ...exports, years: '2010-2011' })).toEqual([
      'no-report',
      'no-report',
    ])
  })
})

test('two classifications of one source', async () => {
  const { bring, measured, values } = start()
  await bring(baci, 'BACI_HS92_Y2020_V202301.csv', baciText('2020,688,643,270900,1,NA'))
  await bring(baci, 'BACI_HS17_Y2020_V202301.csv', baciText('2020,688,643,270900,1.1,NA'))
  const chosen = await measured('trade-value', { ...exports, years: '2020' })
  expect([chosen.rows[0]?.value.value, chosen.basis?.classification]).toEqual([1100, 'HS2017']) // not 2100
  expect(await values('trade-value', { ...exports, years: '2020', classification: 'HS1992' })).toEqual([1000])
})

test('levels of a classification', async () => {
  const { bring, values } = start()
  const lines = ['0,TOTAL,100', '2,27,60', '2,84,40', '6,270900,50', '6,271121,10', '6,847130,40']
  await bring(table, 'table.csv', tableText(...lines.map((line) => `SRB,RUS,export,2020,${line}`)))
  const question = { ...exports, years: '2020' }
  expect(await values('trade-value', question)).toEqual([100]) // not 300
  expect(await values('trade-value', { ...question, dyad: 'SRB-WLD' })).toEqual([100])
  expect(await values('trade-value', { ...question, product: '27' })).toEqual([60]) // not 120
  expect(await values('trade-value', { ...question, product: '270900' })).toEqual([50])
})

test('a year that is there at one level only is unknown at another, not zero', async () => {
  const { bring, values } = start()
  await bring(table, 'table.csv', tableText('SRB,RUS,export,2020,2,27,60', 'SRB,RUS,export,2021,6,270900,70'))
  expect(await values('trade-value', { ...exports, years: '2020-2021', product: '27' })).toEqual([
    60,
    'no-report',
  ])
})

describe('groups, the world and those without a name, among partners', () => {
  const partners = ['RUS 50', 'DEU 30', 'HRV 20', 'EUN 50', 'X-NES 40', 'WLD 141'].map((each) => {
    const [partner, value] = each.split(' ')
    return `SRB,${partner},export,2020,2,27,${value}`
  })

  test('are in no sum of partners, but for the unnamed; the world is published beside it', async () => {
    const { bring, values } = start()
    await bring(table, 'table.csv', tableText(...partners))
    const question = { dyad: 'SRB-WLD', flow: 'export', years: '2020' }
    expect(await values('trade-value', { ...question, total: 'summed' })).toEqual([140]) // not 190, 331
    expect(await values('trade-value', question)).toEqual([141])
    expect(await values('partner-share', { ...exports, years: '2020', total: 'summed' })).toEqual([50 / 140])
  })

  test('hold no rank', async () => {
    const { bring, measured, values } = start()
    await bring(table, 'table.csv', tableText(...partners))
    const ranks = await Promise.all(
      ['RUS', 'DEU', 'HRV', 'X-NES'].map((partner) =>
        values('partner-rank', { dyad: `SRB-${partner}`, flow: 'export', years: '2020' }),
      ),
    )
    expect(ranks.flat()).toEqual([1, 2, 3, 'undefined'])
    const { rows } = await measured('partner-rank', { ...exports, years: '2020' })
    expect(rows[0]?.also?.['ranked']?.value).toBe(3)
  })
})

test('months and years', async () => {
  const { bring, values } = start()
  const months = ['2020 100', '2020-01 45', '2020-02 55', '2021-01 70'].map(
    (each) => `SRB,RUS,export,${each.replace(' ', ',2,27,')}`,
  )
  await bring(table, 'table.csv', tableText(...months))
  expect(await values('trade-value', { ...exports, years: '2020' })).toEqual([100]) // not 200
  // a month of a year is not the year, and not a report of nothing either
  expect(await values('trade-value', { ...exports, years: '2020-2021' })).toEqual([100, 'no-report'])
})

test('exports and the re-exports in them, imports and the re-imports in them, in nobody’s books', async () => {
  const { bring, values } = start()
  const flows = ['export 100', 're-export 30', 'import 10', 're-import 2'].map(
    (each) => `SRB,RUS,${each.replace(' ', ',2020,2,27,')}`,
  )
  await bring(table, 'table.csv', tableText(...flows))
  expect(await values('trade-value', { ...exports, years: '2020' })).toEqual([100]) // not 130
  expect(await values('turnover', { dyad: 'SRB-RUS', years: '2020' })).toEqual([110]) // not 142
  const mirror = { dyad: 'RUS-SRB', record: 'mirror', years: '2020' }
  expect(await values('trade-value', { ...mirror, flow: 'export' })).toEqual([10]) // not 42
  expect(await values('trade-value', { ...mirror, flow: 'import' })).toEqual([100])
})
