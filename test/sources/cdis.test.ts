import path from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { scaled } from '../../src/sources/cdis/amount.js'
import { imfCountries } from '../../src/sources/cdis/countries.js'
import { cdis } from '../../src/sources/cdis/source.js'
import {
  counts,
  imported,
  importText,
  rejectsIn,
  rejectsOf,
  rowsIn,
  sharedFolder,
  write,
} from '../lake/workspace.js'
import { hostile } from './hostile.js'

/** A message of the portal's service. */
const messageHeader =
  'DATAFLOW,COUNTRY,DV_TYPE,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE,STATUS'
const message = 'IMF.STA:DIP(12.0.1),SRB,O,INWD_D_NETLA_FALL_ALL,RUS,A,2021,2500000000.5,6,'
/** A table made in the portal: labels, and a column a year. */
const tableHeader =
  'DATASET,SERIES_CODE,OBS_MEASURE,COUNTRY,DV_TYPE,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,SCALE,UNIT,2020,2021'
const table =
  'IMF.STA:DIP(12.0.1),SRB.O.INWD_D_NETLA_FALL_ALL.RUS.A,OBS_VALUE,"Serbia, Republic of",Reported official data,"Inward Direct investment, Net (liabilities less assets), All financial instruments, All entities",Russian Federation,Annual,Millions,US dollar,2400.25,2500.5'
/** The survey's older site, with a column a year and a comma at the end of each line. */
const oldHeader =
  'Country Name,Country Code,Indicator Name,Indicator Code,Counterpart Country Name,Counterpart Country Code,Attribute,2015,2016,'
const old =
  '"Serbia, Rep. of",942,"Inward Direct Investment Positions, US Dollars",IIW_BP6_USD,Russian Federation,922,Value,1500000.5,-20,'
const oldLongHeader =
  'Country Name,Country Code,Indicator Name,Indicator Code,Counterpart Country Name,Counterpart Country Code,Time Period,Value,Status'
const oldLong =
  '"Serbia, Rep. of",942,"Outward Direct Investment Positions, US Dollars",IOW_BP6_USD,Russian Federation,922,2016,42,'

const read = async (...lines: readonly string[]) => importText(cdis, 'data.csv', `${lines.join('\n')}\n`)
const positionsIn = async (workspace: string): Promise<string[]> =>
  (await rowsIn(workspace, 'observation')).map(
    ({ indicator, reporter, partner, period, category, value }) =>
      `${String(indicator)} ${String(reporter)}/${String(partner)} ${String(period)}${category ? ` ${String(category)}` : ''} ${value === null ? 'null' : Number(value)}`,
  )

describe('a position', () => {
  test('is what one economy books about an immediate counterpart, in dollars', async () => {
    const { workspace } = await read(messageHeader, message)
    expect(await rowsIn(workspace, 'observation')).toMatchObject([
      {
        indicator: 'fdi-inward-position',
        reporter: 'SRB',
        partner: 'RUS',
        period: '2021',
        dimension: null,
        category: null,
        value: '2500000000.500000',
        unit: 'USD',
        qualifier: 'exact',
        note: null,
      },
    ])
  })

  test('of the inward books, of the outward books and of the mirror are apart', async () => {
    const outward = message.replace('INWD_D_NETLA', 'OTWD_D_NETAL').replace('2500000000.5', '1')
    const { workspace } = await read(
      messageHeader,
      message,
      outward,
      message.replace(',O,', ',SCC,'),
      outward.replace(',O,', ',SCC,'),
    )
    expect(await positionsIn(workspace)).toEqual([
      'fdi-inward-position SRB/RUS 2021 2500000000.5',
      'fdi-outward-position SRB/RUS 2021 1',
      'fdi-inward-position-derived SRB/RUS 2021 2500000000.5',
      'fdi-outward-position-derived SRB/RUS 2021 1',
    ])
  })

  test('may be of equity or of debt, which add up to the total and are not it', async () => {
    const { workspace } = await read(
      messageHeader,
      message.replace('FALL', 'F51'),
      message.replace('FALL', 'FL').replace('2500000000.5', '-3'),
    )
    expect(await positionsIn(workspace)).toEqual([
      'fdi-inward-position SRB/RUS 2021 equity 2500000000.5',
      'fdi-inward-position SRB/RUS 2021 debt -3',
    ])
  })

  test('may be negative, and none is none', async () => {
    const { workspace } = await read(
      messageHeader,
      message.replace('2500000000.5', '-17.25'),
      message.replace('2500000000.5', '0').replace('2021', '2020'),
    )
    expect((await rowsIn(workspace, 'observation')).map(({ value }) => value)).toEqual([
      '-17.250000',
      '0.000000',
    ])
  })

  test('that is confidential is known to be there, without a value', async () => {
    const { workspace } = await read(messageHeader, message, message.replace('2500000000.5,6,', ',6,C'))
    expect((await rowsIn(workspace, 'observation'))[1]).toMatchObject({
      indicator: 'fdi-inward-position',
      partner: 'RUS',
      value: null,
      qualifier: null,
      note: 'confidential',
    })
  })

  test('that is empty and not confidential is not there', async () => {
    const { workspace, result } = await read(messageHeader, message, message.replace('2500000000.5', ''))
    expect(result.ok && result.value.snapshot.originals).toMatchObject([{ read: 2, kept: 1, empty: 1 }])
    expect(await rowsIn(workspace, 'observation')).toHaveLength(1)
  })

  test('may be an estimate, or have a status that nobody knows', async () => {
    const { workspace } = await read(messageHeader, `${message}E`, `${message}Q`.replace('2021', '2020'))
    expect((await rowsIn(workspace, 'observation')).map(({ qualifier, note }) => [qualifier, note])).toEqual([
      ['estimate', null],
      ['uncertain', 'status Q'],
    ])
  })

  test('with the world, and with no named counterpart, are no positions with a country', async () => {
    const { workspace } = await read(
      messageHeader,
      message.replace('RUS', 'G001'),
      message.replace('RUS', 'TX983'),
    )
    expect((await rowsIn(workspace, 'observation')).map(({ partner }) => partner)).toEqual(['WLD', 'X-NES'])
  })

  test.each([
    ['a region', message.replace('RUS', 'GX031')],
    ['a group of countries', message.replace('RUS', 'G163')],
    ['gross assets', message.replace('NETLA', 'AG')],
    ['fellow enterprises', message.replace('FALL_ALL', 'FALL_FE')],
    ['a quarter', message.replace(',A,2021', ',Q,2021-Q2')],
  ])('with or of %s is passed over', async (_, line) => {
    const { result } = await read(messageHeader, message, line)
    expect(result.ok && result.value.snapshot.originals).toMatchObject([
      { read: 2, kept: 1, empty: 1, rejected: 0 },
    ])
  })
})

describe('the scale of a file', () => {
  test('is in the words of a table made in the portal', async () => {
    const { workspace } = await read(
      tableHeader,
      table,
      table.replace('Millions', 'Units').replace('INWD_D_NETLA', 'OTWD_D_NETAL'),
    )
    expect((await positionsIn(workspace)).toSorted()).toEqual([
      'fdi-inward-position SRB/RUS 2020 2400250000',
      'fdi-inward-position SRB/RUS 2021 2500500000',
      'fdi-outward-position SRB/RUS 2020 2400.25',
      'fdi-outward-position SRB/RUS 2021 2500.5',
    ])
  })

  test('is not in the bare 6 of a message of the service: its values are dollars', async () => {
    const { workspace } = await read(messageHeader, message)
    expect(await positionsIn(workspace)).toEqual(['fdi-inward-position SRB/RUS 2021 2500000000.5'])
  })

  test('is the multiplier of older messages', async () => {
    const { workspace } = await read(
      'FREQ,REF_AREA,INDICATOR,COUNTERPART_AREA,UNIT_MULT,TIME_PERIOD,OBS_VALUE,OBS_STATUS',
      'A,RS,IIW_BP6_USD,RU,6,2016,1500.000001,',
      'A,RS,IIWE_BP6_USD,RU,6,2016,1000,',
      'A,RS,IIW_BP6_USD,W00,6,2016,2e3,',
    )
    expect(await positionsIn(workspace)).toEqual([
      'fdi-inward-position SRB/RUS 2016 1500000001',
      'fdi-inward-position SRB/RUS 2016 equity 1000000000',
      'fdi-inward-position SRB/WLD 2016 2000000000',
    ])
  })

  test('that a table gives as a bare number, or not at all, is not guessed', async () => {
    const { workspace } = await read(
      tableHeader,
      table,
      table.replace('Millions', '6'),
      table.replace('Millions', ''),
      table.replace('Millions', 'Lakhs'),
    )
    expect(await rejectsOf(workspace)).toEqual(['2 cdis-scale', '3 cdis-scale', '4 cdis-scale'])
  })

  test('is applied in the digits, so that none is lost or made', () => {
    expect(scaled('0.1', 6)).toBe('100000')
    expect(scaled('1.2345678', 6)).toBe('1234567.8')
    expect(scaled('-0.000001', 6)).toBe('-1')
    expect(scaled('2.8671E10', 0)).toBe('28671000000')
    expect(scaled('-0.0', 6)).toBe('0')
    expect(scaled('5e-3', 0)).toBe('0.005')
    for (const wrong of ['', '.', '1,5', '1e', 'C', 'Infinity', '1'.repeat(16), '1e15'])
      expect(scaled(wrong, 0)).toBe(null)
    fc.assert(
      fc.property(fc.integer({ min: -1e8, max: 1e8 }), fc.integer({ min: 0, max: 6 }), (whole, power) => {
        expect(Number(scaled(String(whole), power))).toBe(whole * 10 ** power || 0)
      }),
    )
  })
})

describe('a table made in the portal', () => {
  test('is read by the code of its series, its cells placed by their year', async () => {
    const { workspace } = await read(tableHeader, table)
    const rows = await rowsIn(workspace, 'observation')
    expect(rows.map(({ place, value }) => [place, value]).toSorted()).toEqual([
      ['2020', '2400250000.000000'],
      ['2021', '2500500000.000000'],
    ])
  })

  test('may come a line for each observation, in words only, or with codes beside them', async () => {
    const words = (await read(
      tableHeader
        .replace('SERIES_CODE,OBS_MEASURE,', '')
        .replace('2020,2021', 'TIME_PERIOD,OBS_VALUE,STATUS'),
      table
        .replace('SRB.O.INWD_D_NETLA_FALL_ALL.RUS.A,OBS_VALUE,', '')
        .replace('2400.25,2500.5', '2021,2500.5,Estimated value'),
    ).then(({ workspace }) => rowsIn(workspace, 'observation'))) as unknown
    expect(words).toMatchObject([
      { reporter: 'SRB', partner: 'RUS', value: '2500500000.000000', qualifier: 'estimate' },
    ])
    const { workspace } = await read(
      'COUNTRY.ID,COUNTRY,DV_TYPE.ID,DV_TYPE,INDICATOR.ID,INDICATOR,COUNTERPART_COUNTRY.ID,COUNTERPART_COUNTRY,FREQUENCY.ID,SCALE.ID,SCALE,TIME_PERIOD,OBS_VALUE',
      'SRB,?,SCC,?,OTWD_D_NETAL_F51_ALL,?,RUS,?,A,6,Millions,2021,7',
    )
    expect(await positionsIn(workspace)).toEqual(['fdi-outward-position-derived SRB/RUS 2021 equity 7000000'])
  })

  test('says by its name when it was made', async () => {
    const { result } = await importText(
      cdis,
      'dataset_2026-03-29T08_13_34.4Z_DEFAULT_INTEGRATION_IMF.STA_DIP_12.0.1.csv',
      `${tableHeader}\n${table}\n`,
    )
    expect(result.ok && result.value.snapshot.vintage).toBe('2026-03-29')
  })
})

describe('the older site of the survey', () => {
  test('has a line of values and one of statuses', async () => {
    const status = old.replace('Value,1500000.5,-20', 'Status,,')
    const secret = old.replace('Russian Federation,922', 'Montenegro,943')
    const { workspace } = await read(
      oldHeader,
      old,
      status,
      secret.replace('1500000.5,-20', ',5'),
      secret.replace('Value,1500000.5,-20', 'Status,C,'),
    )
    expect((await positionsIn(workspace)).toSorted()).toEqual([
      'fdi-inward-position SRB/MNE 2015 null',
      'fdi-inward-position SRB/MNE 2016 5',
      'fdi-inward-position SRB/RUS 2015 1500000.5',
      'fdi-inward-position SRB/RUS 2016 -20',
    ])
  })

  test('that marks a confidential cell in both lines has one such cell', async () => {
    const { workspace } = await read(
      oldHeader,
      old.replace('1500000.5', 'C'),
      old.replace('Value,1500000.5,-20', 'Status,C,'),
    )
    expect((await positionsIn(workspace)).toSorted()).toEqual([
      'fdi-inward-position SRB/RUS 2015 null',
      'fdi-inward-position SRB/RUS 2016 -20',
    ])
  })

  test('says in the name of an indicator whether it is derived', async () => {
    const { workspace } = await read(
      oldLongHeader,
      oldLong,
      oldLong.replace('Positions, US', 'Positions, Derived, US'),
      oldLong.replace('Direct Investment Positions, US', 'Equity Positions (Net), US'),
      oldLong.replace(/42,$/, ',C'),
    )
    expect(await positionsIn(workspace)).toEqual([
      'fdi-outward-position SRB/RUS 2016 42',
      'fdi-outward-position-derived SRB/RUS 2016 42',
      'fdi-outward-position SRB/RUS 2016 equity 42',
      'fdi-outward-position SRB/RUS 2016 null',
    ])
  })

  test('has positions in euros and of parts, which are passed over', async () => {
    const { result } = await read(
      oldLongHeader,
      oldLong,
      oldLong.replace('US Dollars', 'Euros').replace('IOW_BP6_USD', 'IOW_BP6_EUR'),
      oldLong.replace('Positions, US', 'Positions (Net) with Fellow Enterprises, US'),
      oldLong.replace('Russian Federation', 'East Asia'),
    )
    expect(result.ok && result.value.snapshot.originals).toMatchObject([
      { read: 4, kept: 1, empty: 3, rejected: 0 },
    ])
  })
})

const bad: readonly (readonly [string, string, string, string])[] = [
  ['is of another dataset', messageHeader, message.replace('DIP', 'PIP'), 'cdis-dataset'],
  [
    'has another indicator',
    messageHeader,
    message.replace('INWD_D_NETLA_FALL_ALL', 'XG_FOB_USD'),
    'cdis-indicator',
  ],
  ['does not say whose record it is', messageHeader, message.replace(',O,', ',,'), 'cdis-record'],
  ['is of a country that is none', messageHeader, message.replace('SRB', 'SRX'), 'cdis-country'],
  ['has a counterpart that is none', messageHeader, message.replace('RUS', 'TX091'), 'cdis-country'],
  ['has a number of the IMF’s for a country', messageHeader, message.replace('RUS', '922'), 'cdis-country'],
  ['has words for a value', messageHeader, message.replace('2500000000.5', 'n/a'), 'cdis-value'],
  [
    'has more than there is in the world',
    messageHeader,
    message.replace('2500000000.5', '2.5e16'),
    'cdis-value',
  ],
  ['has a month for a year', messageHeader, message.replace('2021', '2021-03'), 'cdis-period'],
  ['is confidential and has a value', messageHeader, `${message}C`, 'cdis-status'],
  ['has too many cells', messageHeader, `${message},,`, 'cdis-shape'],
  ['has too few cells', messageHeader, message.slice(0, -3), 'cdis-shape'],
  ['is in another currency', tableHeader, table.replace('US dollar', 'Euro'), 'cdis-unit'],
  ['has neither values nor statuses', tableHeader, table.replace('OBS_VALUE', 'NOTE'), 'cdis-measure'],
  ['does not say its currency', oldHeader, old.replace(', US Dollars', ''), 'cdis-unit'],
]

describe('a row is rejected when it', () => {
  const folder = sharedFolder()
  const workspace = path.join(folder, 'workspace')
  const headers = [messageHeader, tableHeader, oldHeader]
  const of = (header: string) => bad.filter((each) => each[1] === header)
  beforeAll(async () => {
    const good = [message, table, old]
    const files = headers.map((header, index) =>
      write(
        folder,
        `${index}.csv`,
        `${[header, good[index], ...of(header).map((each) => each[2])].join('\n')}\n`,
      ),
    )
    const report = await imported(workspace, cdis, files)
    expect(counts(report)).toEqual({ read: bad.length + 3, kept: 3, rejected: bad.length })
  })
  test.each(bad)('%s', async (_, header, line, code) => {
    const row = of(header).findIndex((each) => each[2] === line) + 2
    const found = (await rejectsIn(workspace)).find(
      (each) => Number(each['row']) === row && each['file'] === headers.indexOf(header) + 1,
    )
    expect(found?.['code']).toBe(code)
    expect(cdis.rejects[code]).toBeDefined()
  })
})

test('the IMF’s long names are of the countries they name, and two states of one short name stay apart', () => {
  const countryOf = imfCountries()
  const names: Readonly<Record<string, string | null | undefined>> = {
    'Serbia, Rep. of': 'SRB',
    'Kosovo, Republic of': 'XKX',
    'North Macedonia, Republic of': 'MKD',
    'Congo, Rep. of': 'COG',
    'Congo, Democratic Republic of the': 'COD',
    'Korea, Rep. of': 'KOR',
    "Korea, Dem. People's Rep. of": 'PRK',
    'China, P.R.: Mainland': 'CHN',
    'Taiwan Province of China': 'TWN',
    'Ethiopia, The Federal Dem. Rep. of': 'ETH',
    'Tanzania, United Rep. of': 'TZA',
    'Egypt, Arab Rep. of': 'EGY',
    'Lesotho, Kingdom of': 'LSO',
    'Comoros, Union of the': 'COM',
    'Curaçao, Kingdom of the Netherlands': 'CUW',
    'Anguilla, United Kingdom-British Overseas Territory': 'AIA',
    'South Africa': 'ZAF',
    'South America': null,
    'Not Specified (including Confidential)': 'X-NES',
    'Atlantis, Rep. of': undefined,
    EUR: undefined,
    '643': undefined,
    '': undefined,
  }
  expect(Object.fromEntries(Object.keys(names).map((name) => [name, countryOf(name)]))).toEqual(names)
})

describe('a file of positions', () => {
  test.each([
    ['COUNTERPART_COUNTRY', messageHeader, message],
    ['OBS_VALUE', messageHeader, message],
    ['SCALE', tableHeader, table],
    ['SERIES_CODE', tableHeader, table],
    ['ATTRIBUTE', oldHeader.replace('Attribute', 'ATTRIBUTE'), old],
  ])('without the column %s is refused with its name', async (column, header, line) => {
    const { result } = await read(header.replace(column, 'WHAT'), line)
    expect(result).toMatchObject({ ok: false, error: { code: 'input-columns' } })
    expect(result.ok ? '' : result.error.message).toContain(`“${column}”`)
  })

  test('of another survey of the IMF is not taken for one', async () => {
    const { result } = await read(
      messageHeader.replace('DV_TYPE', 'SECTOR'),
      'IMF.STA:PIP(5.0.0),SRB,S1,P_TOTINV_P_USD,RUS,A,2021,5,6,',
    )
    expect(result).toMatchObject({ ok: false, error: { code: 'input-unrecognised' } })
  })
})

describe('hostile input', () => {
  hostile(
    cdis,
    'message.csv',
    `${messageHeader}\n${message}\n${message.replace('2500000000.5,6,', ',6,C')}\n`,
  )
  hostile(cdis, 'table.csv', `${tableHeader}\n${table}\n`)
  hostile(cdis, 'old.csv', `${oldHeader}\n${old}\n`)
  hostile(cdis, 'long.csv', `${oldLongHeader}\n${oldLong}\n`)
})
