import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countryOf } from '../../src/domain/country.js'
import { areaOf } from '../../src/sources/imts/codes.js'
import { periodOf } from '../../src/sources/imts/parse.js'
import { powerOf, shifted } from '../../src/sources/imts/scale.js'
import { imts } from '../../src/sources/imts/source.js'
import { importText, rejectsOf, rowsIn } from '../lake/workspace.js'
import { hostile } from './hostile.js'

const read = async (text: string) => {
  const { workspace, result } = await importText(imts, 'dataset.csv', text)
  if (!result.ok) throw new Error(result.error.message)
  return { workspace, rows: await rowsIn(workspace), report: result.value }
}
const brief = async (text: string) =>
  (await read(text)).rows.map((row) =>
    [
      row['reporter'],
      row['partner'],
      row['flow'],
      row['period'],
      Number(row['value_usd']),
      row['reported_by'],
    ].join(' '),
  )

const apiHeader =
  'STRUCTURE[;],STRUCTURE_ID,ACTION,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE,TRADE_FLOW,VALUATION,UNIT,STATUS'
const api = (
  country: string,
  indicator: string,
  partner: string,
  frequency: string,
  time: string,
  value: string,
  status = '',
) =>
  `dataflow,IMF.STA:IMTS(1.0.0),R,${country},${indicator},${partner},${frequency},${time},${value},6,XG,FOB,USD,${status}`
const good = api('SRB', 'XG_FOB_USD', 'RUS', 'A', '2021', '1234567890')
const apiText = (...lines: readonly string[]): string => `${[apiHeader, good, ...lines].join('\n')}\n`

describe('an observation of the API', () => {
  test('is a total in dollars: its SCALE is how the site shows it', async () => {
    expect((await read(apiText())).rows).toMatchObject([
      {
        reporter: 'SRB',
        partner: 'RUS',
        flow: 'export',
        period: '2021',
        classification: 'HS',
        level: 0,
        product: 'TOTAL',
        value_usd: '1234567890.000',
        valuation: 'fob',
        partner_basis: 'destination',
        reported_by: 'reporter',
      },
    ])
  })

  test('may be of a month, an import, an estimate, Kosovo, the world or the Union', async () => {
    expect(
      await brief(
        apiText(
          api('SRB', 'MG_CIF_USD', 'RUS', 'M', '2022-M03', '5'),
          api('SRB', 'XG_FOB_USD', 'KOS', 'A', '2021', '6', 'E'),
          api('SRB', 'XG_FOB_USD', 'G001', 'A', '2021', '7', 'A'),
          api('G998', 'XG_FOB_USD', 'RUS', 'A', '2021', '8'),
        ),
      ),
    ).toEqual([
      'SRB RUS export 2021 1234567890 reporter',
      'SRB RUS import 2022-03 5 reporter',
      'SRB XKX export 2021 6 estimate',
      'SRB WLD export 2021 7 reporter',
      'EUN RUS export 2021 8 reporter',
    ])
  })

  test('of a group, of a balance, or without a value holds nothing', async () => {
    const { report } = await read(
      apiText(
        api('SRB', 'XG_FOB_USD', 'G163', 'A', '2021', '5'),
        api('SRB', 'TBG_USD', 'RUS', 'A', '2021', '-5'),
        api('SRB', 'XG_FOB_USD', 'AUT', 'A', '2021', ''),
        api('SRB', 'XG_FOB_USD', 'AUT', 'A', '2022', 'NaN'),
      ),
    )
    expect(report.snapshot.originals[0]).toMatchObject({ read: 5, kept: 1, rejected: 0, empty: 4 })
  })

  test('is multiplied by UNIT_MULT, where the file has it', async () => {
    const text = `${apiHeader},UNIT_MULT\n${api('SRB', 'XG_FOB_USD', 'RUS', 'A', '2021', '1.5')},6\n`
    expect(await brief(text)).toEqual(['SRB RUS export 2021 1500000 reporter'])
  })

  const bad: readonly (readonly [string, string, string])[] = [
    ['is an import FOB beside one CIF', good.replace('XG_FOB', 'MG_FOB'), 'imts-fob-import'],
    ['is of another indicator', good.replace('XG_FOB_USD', 'XG_R_CH_PT'), 'imts-indicator'],
    ['is of a quarter', api('SRB', 'XG_FOB_USD', 'RUS', 'Q', '2021-Q1', '5'), 'imts-frequency'],
    ['is of an unknown country', good.replace('RUS', 'ZZZ'), 'imts-country'],
    ['is of a half-year', good.replace(',2021,', ',2021-S1,'), 'imts-period'],
    ['is of month 13', good.replace(',2021,', ',2021-M13,'), 'imts-period'],
    ['is in words', good.replace('1234567890', 'much'), 'imts-value'],
    ['is negative', good.replace('1234567890', '-1'), 'imts-negative'],
    ['is beyond all trade', good.replace('1234567890', '123456789012345'), 'imts-scale'],
    ['is of another dataset', good.replace('IMTS', 'BOP'), 'imts-dataset'],
  ]
  test.each(bad)('is rejected when it %s', async (_, line, code) => {
    const { workspace } = await read(apiText(line))
    expect(await rejectsOf(workspace)).toEqual([`2 ${code}`])
    expect(imts.rejects[code]).toBeDefined()
  })

  test('without flags in the file is of nobody knows whom', async () => {
    const text =
      'DATAFLOW,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE\nIMF.STA:IMTS(1.0.0),SRB,XG_FOB_USD,RUS,A,2021,5\n'
    expect((await read(text)).rows).toMatchObject([{ reported_by: null, value_usd: '5.000' }])
  })
})

describe('a download of the portal', () => {
  test('with an observation a row is in the scale it states', async () => {
    const text = [
      '"DATASET","SERIES_CODE","OBS_MEASURE","COUNTRY.ID","COUNTRY","SCALE.ID","SCALE","TIME_PERIOD","OBS_VALUE","STATUS"',
      '"IMF.STA:IMTS(1.0.0)","SRB.XG_FOB_USD.RUS.A","OBS_VALUE","SRB","Serbia","6","Millions","2021","996.123456","Estimated value"',
      '"IMF.STA:IMTS(1.0.0)","SRB.XG_FOB_USD.AUT.A","OBS_VALUE","SRB","Serbia","","","2021","996",""',
    ].join('\n')
    const { workspace, rows } = await read(`${text}\n`)
    expect(rows).toMatchObject([{ value_usd: '996123456.000', reported_by: 'estimate' }])
    expect(await rejectsOf(workspace)).toEqual(['2 imts-scale'])
  })

  test('with a series a row gives a flow for each column that is filled', async () => {
    const text = [
      'DATASET,SERIES_CODE,OBS_MEASURE,COUNTRY,SCALE,2020,2021,2021-Q1,2021-M01,UPDATE_DATE',
      'IMF.STA:IMTS(1.0.0),SRB.MG_CIF_USD.RUS.A,OBS_VALUE,Serbia,Millions,1.5,,,,2026-01-01',
      'IMF.STA:IMTS(1.0.0),SRB.MG_CIF_USD.RUS.M,OBS_VALUE,Serbia,Millions,,,,2.25,2026-01-01',
      'IMF.STA:IMTS(1.0.0),SRB.MG_CIF_USD.RUS.Q,OBS_VALUE,Serbia,Millions,,,7,,2026-01-01',
      'IMF.STA:IMTS(1.0.0),SRB.MG_CIF_USD.RUS.A,STATUS,Serbia,,E,,,,2026-01-01',
      'IMF.STA:IMTS(1.0.0),SRB.MG_CIF_USD.AUT.A,OBS_VALUE,Serbia,Millions,x,3,,,2026-01-01',
      'IMF.STA:IMTS(1.0.0),SRB,OBS_VALUE,Serbia,Millions,1,3,,,2026-01-01',
    ].join('\n')
    const { workspace, rows, report } = await read(`${text}\n`)
    expect(
      rows.map(({ partner, period, value_usd, place, reported_by }) => [
        partner,
        period,
        value_usd,
        place,
        reported_by,
      ]),
    ).toEqual([
      ['RUS', '2020', '1500000.000', '2020', null],
      ['RUS', '2021-01', '2250000.000', '2021-M01', null],
      ['AUT', '2021', '3000000.000', '2021', null],
    ])
    expect(await rejectsOf(workspace)).toEqual(['3 imts-frequency', '5 imts-value', '6 imts-series'])
    expect(report.snapshot.originals[0]).toMatchObject({ empty: 1 })
  })
})

test('an old file of the Direction of Trade Statistics, which states no scale, is refused with what to do', async () => {
  const text =
    'Country Name,Country Code,Indicator Name,Indicator Code,Counterpart Country Name,Counterpart Country Code,Attribute,2019,2020\n' +
    '"Serbia, Rep. of",942,Goods,TXG_FOB_USD,Russian Federation,922,Value,5000,6000\n'
  const { result } = await importText(imts, 'DOT_timeSeries.csv', text)
  expect(result).toMatchObject({ ok: false, error: { code: 'input-no-rows' } })
  expect(!result.ok && result.error.message).toContain('scale')
  const scaled = text.replace('Attribute,', 'Attribute,Scale,').replace('Value,', 'Value,Thousands,')
  expect(await brief(scaled)).toEqual(['SRB RUS export 2019 5000000 ', 'SRB RUS export 2020 6000000 '])
})

test.each([
  ['SRB', 'SRB'],
  ['942', 'SRB'],
  ['967', 'XKX'],
  ['688', 'MOZ'],
  ['WBG', 'PSE'],
  ['G001', 'WLD'],
  ['G110', null],
  ['ZZZ', undefined],
  ['000', undefined],
  ['EUN', 'EUN'],
])('the code %s is %s', (code, country) => {
  expect(areaOf(code)).toBe(country)
})

test('every number of the IMF is a country’s, and no two have the same', () => {
  const found = Array.from({ length: 1000 }, (_, number) => areaOf(String(number).padStart(3, '0'))).filter(
    (code) => typeof code === 'string',
  )
  expect(found.filter((code) => countryOf(code) === null)).toEqual([])
  expect(found.length).toBeGreaterThan(180)
  expect(new Set(found).size).toBe(found.length)
})

test.each([
  ['2021', '2021'],
  ['2021-M03', '2021-03'],
  ['2021M3', '2021-03'],
  ['2021-03', '2021-03'],
  ['2021-Q1', null],
  ['21', null],
])('the period %s is %s', (text, period) => {
  expect(periodOf(text)).toBe(period)
})

test('a scale is a power of ten or a word, and nothing else', () => {
  expect(['6', 'Millions', 'units', '0', '', 'many', '99', undefined].map(powerOf)).toEqual([
    6,
    6,
    0,
    0,
    null,
    null,
    null,
    null,
  ])
})

test('a point is moved without a rounding', () => {
  expect([shifted('0.1', 6), shifted('12.3456789', 6), shifted('1.5e3', 3), shifted('x', 6)]).toEqual([
    '100000',
    '12345678.9',
    '1500000',
    null,
  ])
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 9 }), (value, power) => {
      expect(BigInt(shifted(String(value), power) ?? '')).toBe(BigInt(value) * 10n ** BigInt(power))
    }),
  )
})

describe('hostile input', () => {
  hostile(imts, 'api.csv', apiText())
  hostile(
    imts,
    'portal.csv',
    'DATASET,SERIES_CODE,OBS_MEASURE,SCALE,2020,2021-M01\nIMF.STA:IMTS(1.0.0),SRB.MG_CIF_USD.RUS.A,OBS_VALUE,Millions,1.5,\n',
  )
})
