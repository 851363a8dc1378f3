import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { findingsOf } from '../../src/lake/findings/read.js'
import type { Source } from '../../src/lake/source.js'
import { comtrade } from '../../src/sources/comtrade/source.js'
import { wtoHs2 } from '../../src/sources/wto-hs2/source.js'
import { imported, rowsIn, temporaryFolder, withLake, write } from './workspace.js'

/** `SRB M RUS 2020 TOTAL 100` and, where it is known, the weight. */
const download = (...rows: readonly string[]): string =>
  [
    'reporterISO,flowCode,partnerISO,period,cmdCode,primaryValue,netWgt,classificationCode',
    ...rows.map((row) => {
      const cells = row.split(' ')
      return [...cells, ...(cells.length === 6 ? [''] : []), 'H5'].join(',')
    }),
  ].join('\n')

const found = async (
  text: string,
  source: Source = comtrade,
  name = 'download.csv',
  about: string[] = [],
) => {
  const folder = temporaryFolder()
  const workspace = path.join(folder, 'workspace')
  const { snapshot } = await imported(workspace, source, [write(folder, name, text)])
  return withLake(workspace, (lake) => findingsOf(lake, lake.snapshot(snapshot.id), { examples: 3, about }))
}

test('rows without anything odd have no findings, and no table of them', async () => {
  expect(await found(download('SRB M RUS 2020 TOTAL 100000', 'SRB M RUS 2020 27 60000'))).toEqual([])
})

test('the same flow twice is an error, with its place: it would be added together', async () => {
  const rows = ['SRB M RUS 2020 TOTAL 100', 'SRB M DEU 2020 TOTAL 7', 'SRB M DEU 2020 TOTAL 8']
  expect(await found(download(...rows))).toMatchObject([
    {
      code: 'duplicate',
      severity: 'error',
      count: 1,
      examples: [{ partner: 'DEU', expected: 1, found: 2, file: 'download.csv', row: 2 }],
    },
  ])
})

describe('totals and their parts', () => {
  const wto = (...rows: readonly [partner: string, value: number][]): string =>
    [
      'FrequencyCode,IndicatorCode,PartnerEconomyCode,PeriodCode,ProductOrSectorClassificationCode,ProductOrSectorCode,ReportingEconomyCode,UnitCode,Value,Year',
      ...rows.map(([partner, value]) => `A,HS_M_0010,${partner},A,HS,27,892,USD,${value},2010`),
    ].join('\n')

  test('a World row that its partners do not reach is told', async () => {
    const rows = wto(['000', 1_000_000], ['643', 900_000], ['276', 50_000])
    expect(await found(rows, wtoHs2, 'wto.csv')).toMatchObject([
      {
        code: 'total-differs',
        examples: [{ reporter: 'SRB', partner: 'WLD', expected: 1_000_000, found: 950_000, period: '2010' }],
      },
    ])
  })
  test('within one per cent it is not', async () => {
    expect(await found(wto(['000', 1_000_000], ['643', 995_000]), wtoHs2, 'wto.csv')).toEqual([])
  })
  test('chapters above their total are double counting', async () => {
    const rows = ['SRB M RUS 2020 TOTAL 100000', 'SRB M RUS 2020 27 60000', 'SRB M RUS 2020 31 60000']
    expect(await found(download(...rows))).toMatchObject([
      { code: 'parts-differ', examples: [{ product: 'TOTAL', level: 0, expected: 100_000, found: 120_000 }] },
    ])
  })
  test('headings above their chapter too', async () => {
    const rows = ['SRB M RUS 2020 27 60000', 'SRB M RUS 2020 2709 50000', 'SRB M RUS 2020 2711 20000']
    expect(await found(download(...rows))).toMatchObject([
      { code: 'parts-differ', examples: [{ product: '27', level: 2, expected: 60_000, found: 70_000 }] },
    ])
  })
  test('of an extract what is missing is not told: it was perhaps not asked for', async () => {
    expect(await found(download('SRB M RUS 2020 TOTAL 100000', 'SRB M RUS 2020 27 1'))).toEqual([])
  })
})

describe('a year among others', () => {
  const series = (...values: readonly number[]) =>
    download(...values.map((value, index) => `SRB M RUS ${2015 + index} TOTAL ${value}`))

  test('a thousand times its neighbours looks like another unit', async () => {
    expect(await found(series(5e6, 5.1e9, 5.2e6))).toMatchObject([
      { code: 'scale', severity: 'warning', examples: [{ period: '2016', found: 5.1e9 }] },
    ])
  })
  test('a twentieth of its neighbours is a jump, and may be true', async () => {
    expect(await found(series(4e6, 2e5, 5e6))).toMatchObject([{ code: 'jump', severity: 'note' }])
  })
  test('at the end of a series is not told: nothing is known of what comes after', async () => {
    expect(await found(series(4e6, 5e6, 5e9))).toEqual([])
  })
  test('beside a gap is not told', async () => {
    const rows = [
      'SRB M RUS 2015 TOTAL 5000000',
      'SRB M RUS 2017 TOTAL 9000000000',
      'SRB M RUS 2018 TOTAL 5000000',
    ]
    expect(await found(download(...rows))).toEqual([])
  })
  test('in a small flow is not told', async () => {
    expect(await found(series(400, 5e5, 400))).toEqual([])
  })
})

test('a kilogram that costs two thousand times the usual is told, with its row', async () => {
  const partners = ['DEU', 'FRA', 'ITA', 'AUT', 'HUN', 'ROU', 'BGR', 'POL', 'CZE', 'SVK', 'HRV']
  const usual = partners.map((partner) => `SRB M ${partner} 2020 270900 1000000 1000000`)
  expect(await found(download(...usual, 'SRB M RUS 2020 270900 1000000 500'))).toMatchObject([
    { code: 'unit-value', examples: [{ partner: 'RUS', expected: 1, found: 2000, row: 12 }] },
  ])
})

test('there is no chapter 77', async () => {
  expect(await found(download('SRB M RUS 2020 770110 5'))).toMatchObject([
    { code: 'no-chapter', examples: [{ product: '77' }] },
  ])
})

test('findings about a dyad leave out those of others', async () => {
  const rows = ['SRB M DEU 2020 TOTAL 7', 'SRB M DEU 2020 TOTAL 8', 'SRB M RUS 2020 TOTAL 8']
  expect(await found(download(...rows), comtrade, 'download.csv', ['SRB', 'RUS'])).toEqual([])
  expect(await found(download(...rows), comtrade, 'download.csv', ['SRB', 'DEU'])).toHaveLength(1)
})

test('nothing is mended: both rows are there', async () => {
  const folder = temporaryFolder()
  const workspace = path.join(folder, 'workspace')
  const text = download('SRB M DEU 2020 TOTAL 7', 'SRB M DEU 2020 TOTAL 8')
  await imported(workspace, comtrade, [write(folder, 'download.csv', text)])
  expect(await rowsIn(workspace)).toHaveLength(2)
})
