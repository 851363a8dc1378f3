import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { decimalText } from '../../src/sources/wdi/decimal-text.js'
import { cpi, fx, gdp } from '../../src/sources/wdi/source.js'
import type { Source } from '../../src/lake/source.js'
import { counts, imported, importText, rejectsOf, rowsIn, temporaryFolder, write } from '../lake/workspace.js'
import { hostile } from './hostile.js'

const wide = (indicator: string, ...rows: readonly string[]) =>
  [
    '"Data Source","World Development Indicators",',
    '',
    '"Last Updated Date","2024-05-30",',
    '',
    '"Country Name","Country Code","Indicator Name","Indicator Code","2020","2021","2022",',
    ...rows.map((row) => {
      const [code, ...values] = row.split(' ')
      return `"Name of ${code}","${code}","What it is","${indicator}",${values.map((each) => `"${each === '-' ? '' : each}"`).join(',')},`
    }),
    '',
  ].join('\r\n')

const element = (fields: object) => ({
  indicator: { id: 'NY.GDP.MKTP.CD', value: 'GDP' },
  country: { id: 'RS', value: 'Serbia' },
  countryiso3code: 'SRB',
  date: '2021',
  value: 63.5,
  unit: '',
  obs_status: '',
  decimal: 0,
  ...fields,
})
const api = (...elements: readonly object[]) =>
  JSON.stringify([
    { page: 1, pages: 1, per_page: 50, total: elements.length, sourceid: '2', lastupdated: '2024-06-28' },
    elements.map(element),
  ])

const ecb = (...rows: readonly string[]) =>
  `${['KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,OBS_STATUS', ...rows].join('\n')}\n`

/** What was kept, in few words, and what was rejected. */
const read = async (source: Source, name: string, text: string) => {
  const { workspace, result } = await importText(source, name, text)
  if (!result.ok) throw new Error(result.error.message)
  const rows = await rowsIn(workspace, 'observation')
  const said = rows.map(
    ({ indicator, reporter, category, period, value, unit }) =>
      `${String(indicator)} ${String(reporter)} ${String(category)} ${String(period)} ${Number(value)} ${String(unit)}`,
  )
  return { rows, said, rejects: await rejectsOf(workspace), snapshot: result.value.snapshot }
}

describe('the CSV of the website', () => {
  test('has a column a year; an empty cell is no observation, and never a zero', async () => {
    const text = wide('NY.GDP.MKTP.CD', 'SRB 53.25 - 63.501234', 'RUS - - -')
    const { said, rows, snapshot } = await read(gdp, 'API_NY.GDP.MKTP.CD_DS2_en_csv_v2_1.csv', text)
    expect(said).toEqual([
      'gdp-current-usd SRB null 2020 53.25 USD',
      'gdp-current-usd SRB null 2022 63.501234 USD',
    ])
    expect(rows.map(({ row, place, partner }) => [row, place, partner])).toEqual([
      ['1', '2020', null],
      ['1', '2022', null],
    ])
    expect(snapshot.vintage).toBe('2024-05-30')
    expect(snapshot.originals[0]).toMatchObject({ read: 2, kept: 1, rejected: 0, empty: 1 })
  })

  test('holds sums over countries: the world and the European Union are kept, regions are not', async () => {
    const text = wide('SP.POP.TOTL', 'WLD 1 2 3', 'EUU 4 5 6', 'ECS 7 8 9', 'HIC 1 1 1', 'XKX 2 2 -')
    const { said, rejects } = await read(gdp, 'API_SP.POP.TOTL_DS2.csv', text)
    expect(said.map((each) => each.split(' ')[1])).toEqual([
      'WLD',
      'WLD',
      'WLD',
      'EUN',
      'EUN',
      'EUN',
      'XKX',
      'XKX',
    ])
    expect(rejects).toEqual([])
  })

  test('is rejected by row for a code that nobody knows, a word for a number, another series', async () => {
    const text = wide('FP.CPI.TOTL', 'SRB 1 2 3', 'SER 1 2 3', 'RUS 1 n/a 3').replace(
      /$/,
      '"Name","SRB","Another","NY.GDP.MKTP.CD","1","2","3",\n"Note"\n',
    )
    const { said, rejects } = await read(cpi, 'API_FP.CPI.TOTL_DS2.csv', text)
    expect(said).toHaveLength(5)
    expect(rejects).toEqual(['2 cpi-area', '3 cpi-value', '4 cpi-indicator', '5 cpi-shape'])
  })

  test('is left aside by a source that has none of its series, as the metadata beside it are', async () => {
    const folder = temporaryFolder()
    write(folder, 'in/Metadata_Country_API_NY.csv', '"Country Code","Region","IncomeGroup"\n"SRB","",""\n')
    write(folder, 'in/API_FP.csv', wide('FP.CPI.TOTL', 'SRB 1 2 3'))
    write(folder, 'in/API_NY.csv', wide('NY.GDP.MKTP.CD', 'SRB 1 2 3'))
    const report = await imported(path.join(folder, 'w'), gdp, [path.join(folder, 'in')])
    expect(report.leftAside).toEqual(['API_FP.csv', 'Metadata_Country_API_NY.csv'])
  })
})

describe('an answer of the API', () => {
  test('is a pair of the page and its elements; a null is no observation', async () => {
    const { said, rows, snapshot } = await read(
      gdp,
      'answer.json',
      api({}, { date: '2020', value: null }, { date: '2019', value: 51234567890.125, obs_status: 'E' }),
    )
    expect(said).toEqual([
      'gdp-current-usd SRB null 2021 63.5 USD',
      'gdp-current-usd SRB null 2019 51234567890.125 USD',
    ])
    expect(rows[1]).toMatchObject({ qualifier: 'estimate', note: 'status E in the source', row: '3' })
    expect(snapshot.vintage).toBe('2024-06-28')
    expect(snapshot.originals[0]).toMatchObject({ read: 3, kept: 2, empty: 1 })
  })

  test('is rejected by element for what has no year, no country, no number', async () => {
    const { rejects } = await read(
      gdp,
      'answer.json',
      api(
        {},
        { date: '2021Q1' },
        { countryiso3code: 'ZZZ' },
        { value: { of: 1 } },
        { value: '1,5' },
        { indicator: { id: 'NY.GNP' } },
        { indicator: null },
      ),
    )
    expect(rejects).toEqual([
      '2 gdp-period',
      '3 gdp-area',
      '4 gdp-value',
      '5 gdp-value',
      '6 gdp-indicator',
      '7 gdp-shape',
    ])
  })

  test('that says only what was wrong with the question is refused', async () => {
    const { result } = await importText(gdp, 'a.json', '[{"message":[{"id":"120","value":"Invalid value"}]}]')
    expect(result).toMatchObject({ ok: false, error: { code: 'input-unrecognised' } })
  })
})

test('a long table is GDP by its name alone', async () => {
  const text = 'Country Name,Country Code,Year,Value\nSerbia,SRB,2021,63.5\nWorld,WLD,2021,9\nX,SRB,21,1\n'
  const { said, rejects } = await read(gdp, 'gdp_current_usd_2024.csv', text)
  expect(said).toEqual(['gdp-current-usd SRB null 2021 63.5 USD', 'gdp-current-usd WLD null 2021 9 USD'])
  expect(rejects).toEqual(['3 gdp-period'])
})

describe('an exchange rate', () => {
  test('of the World Bank is local currency for a dollar; the euro’s has a currency and no reporter', async () => {
    const text = wide(
      'PA.NUS.FCRF',
      'SRB 103.1 99.4 111.7',
      'EMU 0.87 0.84 0.95',
      'HRV 6.6 6.3 7.1',
      'WLD 1 - -',
    )
    const { said } = await read(fx, 'API_PA.NUS.FCRF_DS2.csv', text)
    expect(said).toContain('exchange-rate SRB RSD 2021 99.4 LCU/USD')
    expect(said).toContain('exchange-rate null EUR 2021 0.84 LCU/USD')
    expect(said).toContain('exchange-rate HRV null 2022 7.1 LCU/USD') // the kuna was the currency until 2022
  })

  test('of the ECB is currency for a euro, of a year or a month, and an average', async () => {
    const { said, rows, rejects } = await read(
      fx,
      'data.csv',
      ecb(
        'EXR.A.USD.EUR.SP00.A,A,USD,EUR,SP00,A,2021,1.18,A',
        'EXR.M.RSD.EUR.SP00.A,M,RSD,EUR,SP00,A,2021-03,117.6,A',
        'EXR.A.USD.EUR.SP00.E,A,USD,EUR,SP00,E,2021,1.13,A',
        'EXR.D.USD.EUR.SP00.A,D,USD,EUR,SP00,A,2021-03-04,1.2,A',
        'EXR.A.E01.EUR.EN00.A,A,E01,EUR,EN00,A,2021,99,A',
        'EXR.A.USD.EUR.SP00.A,A,USD,EUR,SP00,A,2022,,A',
        'EXR.A.TRL.EUR.SP00.A,A,TRL,EUR,SP00,A,2022,0,A',
      ),
    )
    expect(said).toEqual([
      'exchange-rate null USD 2021 1.18 USD/EUR',
      'exchange-rate null RSD 2021-03 117.6 RSD/EUR',
    ])
    expect(rows[0]?.['note']).toBe('USD for one EUR, average of the period')
    expect(rejects).toEqual(['3 fx-not-average', '4 fx-period', '5 fx-type', '7 fx-value'])
  })

  test('that six places cannot hold is rejected, not rounded to nothing', async () => {
    const { said, rejects } = await read(
      fx,
      'API_PA.NUS.FCRF_DS2.csv',
      wide('PA.NUS.FCRF', 'TUR 9.02E-06 8.5e-1 12', 'BRA 1e-12 - 5'),
    )
    expect(said.map((each) => each.split(' ')[4])).toEqual(['0.85', '12', '5'])
    expect(rejects).toEqual(['1 fx-small', '2 fx-small'])
  })
})

test('numbers are shifted and rounded as text', () => {
  const pairs = {
    '1.5e3': '1500',
    '-12.5e-1': '-1.25',
    '.5': '0.5',
    '1.0000005': '1.000001',
    '-0.0000001': '0',
  }
  for (const [text, plain] of Object.entries(pairs)) expect(decimalText(text)).toBe(plain)
  for (const text of ['', '.', 'e5', '1,5', '0x1', '1e9999']) expect(decimalText(text)).toBeNull()
  expect(decimalText('75187125426.73755')).toBe('75187125426.73755')
})

describe('hostile input', () => {
  hostile(gdp, 'API_NY.csv', wide('NY.GDP.MKTP.CD', 'SRB 1 2 3'))
  hostile(gdp, 'answer.json', api({}, { date: '2020', value: null }))
  hostile(gdp, 'gdp.csv', 'Country Name,Country Code,Year,Value\nSerbia,SRB,2021,63.5\n')
  hostile(fx, 'data.csv', ecb('EXR.A.USD.EUR.SP00.A,A,USD,EUR,SP00,A,2021,1.18,A'))
})

describe('GDP as published, with the check values of its description', () => {
  const file = path.resolve('..', 'shared', 'data', 'trade', 'gravity-country', 'gdp_current_usd.csv.gz')
  test('Serbia and Russia in 2010', async (context) => {
    if (!existsSync(file)) context.skip(`no data in ${path.dirname(file)}`)
    const workspace = path.join(temporaryFolder(), 'w')
    const report = await imported(workspace, gdp, [file])
    expect(counts(report)).toMatchObject({ read: 13_979, rejected: 0 })
    const rows = await rowsIn(workspace, 'observation')
    const of = (country: string) =>
      rows.find(({ reporter, period }) => reporter === country && period === '2010')?.['value']
    expect(Number(of('SRB')) / 1e9).toBeCloseTo(41.819, 3)
    expect(Number(of('RUS')) / 1e9).toBeCloseTo(1524.917, 3)
    expect(rows.some(({ reporter }) => reporter === 'WLD')).toBe(true)
  })
})
