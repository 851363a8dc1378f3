import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { comtrade } from '../../src/sources/comtrade/source.js'
import { hostile } from './hostile.js'
import {
  counts,
  flowsIn,
  imported,
  importText,
  rejectsOf,
  rowsIn,
  temporaryFolder,
} from '../lake/workspace.js'

/** A record of the API as the publisher writes it, but for what is given. */
const record = (changes: Readonly<Record<string, unknown>> = {}) => ({
  typeCode: 'C',
  freqCode: 'A',
  refPeriodId: 20210101,
  refYear: 2021,
  refMonth: 52,
  period: '2021',
  reporterCode: 688,
  flowCode: 'M',
  partnerCode: 643,
  partner2Code: 0,
  classificationCode: 'H5',
  cmdCode: 'TOTAL',
  aggrLevel: 0,
  customsCode: 'C00',
  mosCode: '0',
  motCode: 0,
  qtyUnitCode: -1,
  qty: 0,
  netWgt: 0,
  cifvalue: 1500.25,
  fobvalue: null,
  primaryValue: 1500.25,
  isReported: true,
  isAggregate: false,
  ...changes,
})
const answer = (...records: readonly unknown[]): string =>
  JSON.stringify({ elapsedTime: '0.1 secs', count: records.length, data: records, error: '' })

/** What becomes of one record: the row kept, or the code it was rejected for. */
const become = async (changes: Readonly<Record<string, unknown>>) => {
  const { workspace, result } = await importText(comtrade, 'answer.json', answer(record(changes), record()))
  if (!result.ok) throw new Error(result.error.message)
  const [reject] = await rejectsOf(workspace)
  return reject ?? (await rowsIn(workspace))[0]
}

describe('a record of UN Comtrade', () => {
  test('is an import by origin, CIF, to the cent; a weight of zero beside a value is none given', async () => {
    expect(await become({})).toMatchObject({
      source: 'comtrade',
      reporter: 'SRB',
      partner: 'RUS',
      flow: 'import',
      period: '2021',
      classification: 'HS',
      level: 0,
      product: 'TOTAL',
      value_usd: '1500.250',
      net_kg: null,
      quantity: null,
      valuation: 'cif',
      partner_basis: 'origin',
      reported_by: 'reporter',
    })
  })
  test('keeps the revision of a heading, not of a chapter', async () => {
    expect(await become({ cmdCode: '2709' })).toMatchObject({ classification: 'HS2017', level: 4 })
    expect(await become({ cmdCode: '27' })).toMatchObject({ classification: 'HS', level: 2 })
  })
  test('gets back a zero that a reader of numbers took from its code', async () => {
    expect(await become({ cmdCode: 10121 })).toMatchObject({ product: '010121', level: 6 })
  })
  test('has a quantity in the publisher’s unit', async () => {
    expect(await become({ cmdCode: '4407', qtyUnitCode: 12, qty: 250.5, netWgt: 1000 })).toMatchObject({
      quantity: '250.500',
      quantity_unit: 'm³',
      net_kg: '1000.000',
    })
  })
  test('is FOB where a country reports its imports so', async () => {
    expect(await become({ cifvalue: 0, fobvalue: 1500.25 })).toMatchObject({ valuation: 'fob' })
  })
  test('of a re-export is kept apart from exports', async () => {
    expect(await become({ flowCode: 'RX', fobvalue: 1500.25 })).toMatchObject({
      flow: 're-export',
      valuation: 'fob',
    })
  })
  test('of a month is a month, and 52 is the whole year', async () => {
    expect(await become({ freqCode: 'M', period: '202103', refMonth: 3 })).toMatchObject({
      period: '2021-03',
    })
    expect(await become({ period: '202152' })).toMatchObject({ period: '2021' })
  })
  test('that nobody reported is an estimate', async () => {
    expect(await become({ isReported: false })).toMatchObject({ reported_by: 'estimate' })
    expect(await become({ isReported: false, isAggregate: true })).toMatchObject({ reported_by: 'reporter' })
  })
  test('of services has its own classification and total', async () => {
    const services = { typeCode: 'S', classificationCode: 'EB10', aggrLevel: 1 }
    expect(await become({ ...services, cmdCode: 'S' })).toMatchObject({
      classification: 'EBOPS2010',
      level: 0,
    })
    expect(await become({ ...services, cmdCode: 'SC1', aggrLevel: null })).toMatchObject({
      level: 2,
      valuation: 'na',
    })
    expect(await become({ typeCode: 'S', classificationCode: 'EB02', cmdCode: '200' })).toMatchObject({
      level: 0,
    })
  })

  test.each([
    ['a second partner', { partner2Code: 276 }],
    ['a customs procedure', { customsCode: 'C06' }],
    ['a mode of transport', { motCode: 2100 }],
  ])('for %s is contained in the row for all: it is not added', async (_, changes) => {
    expect(await become(changes)).toBe('1 comtrade-part')
  })
  test.each(['DX', 'FM', 'MIP', 'MOP', 'XIP', 'XOP'])('of flow %s is a part of a whole', async (flowCode) => {
    expect(await become({ flowCode })).toBe('1 comtrade-subflow')
  })
  test.each([
    ['period', { period: '20211' }, 'comtrade-period'],
    ['month', { freqCode: 'M', period: '202113' }, 'comtrade-period'],
    ['flow', { flowCode: 'Z' }, 'comtrade-flow'],
    ['country', { partnerCode: 9999 }, 'comtrade-country'],
    ['country in that year: Serbia and Montenegro', { reporterCode: 891 }, 'comtrade-country'],
    ['product', { cmdCode: 'ABC' }, 'comtrade-product'],
    ['classification', { classificationCode: 'Q9' }, 'comtrade-product'],
    ['value', { primaryValue: 'n/a' }, 'comtrade-value'],
    ['trade: below zero', { primaryValue: -1 }, 'comtrade-negative'],
  ])('whose %s is none is rejected', async (_, changes, code) => {
    expect(await become(changes)).toBe(`1 ${code}`)
  })
  test('without the field of the value is rejected, not read as empty', async () => {
    const { primaryValue, ...without } = record()
    const { workspace } = await importText(
      comtrade,
      'a.json',
      answer({ ...without, tradeValue: primaryValue }, record()),
    )
    expect(await rejectsOf(workspace)).toEqual(['1 comtrade-shape'])
  })
})

describe('countries change with the years', () => {
  test.each([
    [688, 2006, 'SRB'],
    [891, 2004, 'SCG'],
    [890, 1990, 'YUG'],
    [842, 2021, 'USA'],
    [757, 2021, 'CHE'],
    [251, 2021, 'FRA'],
    [579, 2021, 'NOR'],
    [699, 2021, 'IND'],
    [490, 2021, 'TWN'],
    [280, 1990, 'DEU'],
    [0, 2021, 'WLD'],
    [899, 2021, 'X-NES'],
  ])('%i in %i is %s', async (partnerCode, year, code) => {
    const when = { period: String(year), refYear: year, reporterCode: 156 }
    expect(await become({ partnerCode, ...when })).toMatchObject({ partner: code })
  })
})

describe('the forms in which it comes', () => {
  const row = ['SRB→RUS TOTAL 1500.25']
  const flows = async (name: string, text: string) => {
    const { workspace, result } = await importText(comtrade, name, text)
    if (!result.ok) throw new Error(`${result.error.code} ${result.error.message}`)
    return (await flowsIn(workspace)).map((each) => each.slice(5))
  }
  test('an answer with other case of the fields', async () => {
    const upper = Object.fromEntries(
      Object.entries(record()).map(([name, value]) => [`${name[0]?.toUpperCase()}${name.slice(1)}`, value]),
    )
    expect(await flows('a.json', JSON.stringify({ Count: 1, Data: [upper] }))).toEqual(row)
  })
  test('a download of the site, whose rows have a comma more than the header', async () => {
    const header =
      'typeCode,freqCode,period,reporterCode,flowCode,partnerCode,partner2Code,cmdCode,primaryValue'
    expect(
      await flows('TradeData.csv', `${header}\n"C","A","2021","688","M","643","0","TOTAL","1500.25",\n`),
    ).toEqual(row)
  })
  test('a bulk file, with tabs', async () => {
    const header = [
      'period',
      'reporterCode',
      'flowCode',
      'partnerCode',
      'classificationCode',
      'cmdCode',
      'primaryValue',
    ]
    const text = `${header.join('\t')}\n2021\t688\tM\t643\tH5\tTOTAL\t1500.25\n`
    expect(await flows('COMTRADE-FINAL-CA688202101H5.txt', text)).toEqual(row)
  })
  test('a table of a package, in snake case and by names', async () => {
    const text =
      'reporter_iso,flow_desc,partner_iso,cmd_code,primary_value,ref_year\nSRB,Import,RUS,TOTAL,1500.25,2021\n'
    expect(await flows('table.csv', text)).toEqual(row)
  })
  test('a file of the site before 2023', async () => {
    const header =
      'Classification,Year,Period,Trade Flow Code,Trade Flow,Reporter Code,Reporter,Partner Code,Partner,2nd Partner Code,Commodity Code,Netweight (kg),Trade Value (US$)'
    expect(
      await flows(
        'comtrade.csv',
        `${header}\nH5,2021,2021,1,Import,688,Serbia,643,Russian Federation,,TOTAL,,1500.25\n`,
      ),
    ).toEqual(row)
  })
  test('an answer without data says so, and imports nothing', async () => {
    const { result } = await importText(
      comtrade,
      'empty.json',
      '{"elapsedTime":"0 secs","count":0,"data":[],"error":""}',
    )
    expect(result.ok ? '' : result.error.code).toBe('input-no-rows')
  })
})

describe('hostile input', () => {
  hostile(comtrade, 'answer.json', answer(record()))
  hostile(
    comtrade,
    'download.csv',
    'period,reporterCode,flowCode,partnerCode,cmdCode,primaryValue\n2021,688,M,643,"TOTAL",1500.25\n2021,688,X,643,"27",1\n',
  )
})

describe('real downloads', () => {
  const data = path.resolve('..', 'shared', 'data', 'trade', 'comtrade-samples')
  test('imports of sawn wood by Germany in 2021, to the tenth of a cent', async (context) => {
    const file = path.join(data, 'sample_eu_imports_39_hs_2018_2022.csv.gz')
    if (!existsSync(file)) context.skip(`no data in ${data}`)
    const workspace = path.join(temporaryFolder(), 'workspace')
    const report = await imported(workspace, comtrade, [file])
    expect(counts(report)).toEqual({ read: 173_358, kept: 173_358, rejected: 0 })
    const rows = (await rowsIn(workspace)).filter(
      (row) => row['reporter'] === 'DEU' && row['product'] === '4407' && row['year'] === 2021,
    )
    const from = (partner: string) => rows.find((row) => row['partner'] === partner)?.['value_usd']
    expect(from('RUS')).toBe('367235361.865')
    expect(from('SRB')).toBe('2146988.118')
  }, 60_000)
  test('answers of the API', async (context) => {
    const file = path.join(data, 'api_v1_get_C_A_HS_china_imports_2010.json')
    if (!existsSync(file)) context.skip(`no data in ${data}`)
    const workspace = path.join(temporaryFolder(), 'workspace')
    expect(counts(await imported(workspace, comtrade, [file]))).toEqual({ read: 4, kept: 4, rejected: 0 })
  })
})
