import { existsSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toMilli } from '../../src/sources/oec/decimal.js'
import { countryIn, hsCode } from '../../src/sources/oec/ids.js'
import { oec } from '../../src/sources/oec/source.js'
import { importInto, importText, rejectsOf, rowsIn, temporaryFolder } from '../lake/workspace.js'
import { hostile } from './hostile.js'

const record = {
  'Exporter Country ID': 'eusrb',
  'Exporter Country': 'Serbia',
  'Importer Country ID': 'eurus',
  'Importer Country': 'Russia',
  'Section ID': 17,
  'HS2 ID': 1787,
  'HS4 ID': 178703,
  HS4: 'Cars',
  Year: 2021,
  'Trade Value': 1234.5678,
}
type Fields = Readonly<Record<string, unknown>>
const without = (...names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)))

const read = async (name: string, ...records: readonly Fields[]) => {
  const text = JSON.stringify({ data: [record, ...records], source: [{ name: 'BACI' }] })
  const { workspace, result } = await importText(oec, name, text)
  if (!result.ok) throw new Error(result.error.message)
  return { workspace, rows: await rowsIn(workspace) }
}

describe('a record of the API', () => {
  test('is what one country sold to another, to a tenth of a cent', async () => {
    expect((await read('trade_i_baci_a_92.json')).rows).toMatchObject([
      {
        reporter: 'SRB',
        partner: 'RUS',
        flow: 'export',
        period: '2021',
        classification: 'HS1992',
        level: 4,
        product: '8703',
        value_usd: '1234.568',
        valuation: 'fob',
        reported_by: 'reconciled',
        place: 'data[0]',
      },
    ])
  })

  test('is of no revision of HS that the file does not say', async () => {
    expect((await read('answer.json')).rows).toMatchObject([{ classification: 'HS' }])
    expect((await read('exports-hs22.json')).rows).toMatchObject([{ classification: 'HS2022' }])
  })

  test('is read from a bare array too', async () => {
    const { workspace } = await importText(oec, 'answer.json', JSON.stringify([record]))
    expect(await rowsIn(workspace)).toMatchObject([{ product: '8703', place: '[0]' }])
  })

  test('has the finest product it names, without the section in front', async () => {
    const { rows } = await read(
      'answer.json',
      { ...record, 'HS6 ID': '1010121' },
      { ...without('HS4 ID'), 'HS2 ID': '101' },
      without('HS4 ID', 'HS2 ID'),
    )
    expect(rows.map(({ product, level }) => [product, level])).toEqual([
      ['8703', 4],
      ['010121', 6],
      ['01', 2],
      ['17', 1],
    ])
  })

  test('of a month is of that month', async () => {
    const { rows } = await read('answer.json', { ...without('Year'), 'Time ID': 202103 })
    expect(rows[1]).toMatchObject({ period: '2021-03', year: 2021 })
  })

  test('of services is under EBOPS: exports by partner, imports of the world', async () => {
    const service = {
      'Reporter Country ID': 'eusrb',
      'Partner Country ID': 'xxwld',
      'Trade Flow ID': 2,
      'Trade Flow': 'Exports',
      Year: 2015,
      'Service ID': 205,
      'Service Value': 7,
    }
    const { workspace, rows } = await read(
      'answer.json',
      service,
      { ...service, 'Service ID': '200', 'Trade Flow': 'Imports' },
      { ...service, 'Service ID': 'SC1', 'Partner Country ID': 'eurus' },
      { ...service, 'Trade Flow': 'Imports', 'Partner Country ID': 'eurus' },
      { ...service, 'Trade Flow': 'Balance' },
    )
    expect(
      rows
        .slice(1)
        .map((row) => [row['flow'], row['partner'], row['classification'], row['product'], row['level']]),
    ).toEqual([
      ['export', 'WLD', 'EBOPS2002', '205', 1],
      ['import', 'WLD', 'EBOPS2002', 'TOTAL', 0],
      ['export', 'RUS', 'EBOPS2010', 'SC1', 2],
    ])
    expect(rows.slice(1).every((row) => row['valuation'] === 'na')).toBe(true)
    expect(await rejectsOf(workspace)).toEqual(['5 oec-mirror', '6 oec-flow'])
  })

  const bad: readonly (readonly [string, Fields, string])[] = [
    ['does not name the exporter', without('Exporter Country ID', 'Exporter Country'), 'oec-country-missing'],
    ['does not name the importer', without('Importer Country ID', 'Importer Country'), 'oec-country-missing'],
    ['is of an area that is not specified', { ...record, 'Importer Country ID': 'xxxxa' }, 'oec-country'],
    ['is of an id without a continent', { ...record, 'Importer Country ID': 'rus' }, 'oec-country'],
    ['names no product', without('Section ID', 'HS2 ID', 'HS4 ID'), 'oec-product-missing'],
    ['has an id without its section', { ...record, 'HS4 ID': 8703 }, 'oec-product'],
    ['has an id in words', { ...record, 'HS4 ID': 'Cars' }, 'oec-product'],
    ['has no year', without('Year'), 'oec-period'],
    ['has a year with a fraction', { ...record, Year: 2021.5 }, 'oec-period'],
    ['has no value', without('Trade Value'), 'oec-value'],
    ['has a value in words', { ...record, 'Trade Value': 'much' }, 'oec-value'],
    ['has a value of objects', { ...record, 'Trade Value': { usd: 1 } }, 'oec-value'],
    ['has a value beyond the world’s', { ...record, 'Trade Value': 1e20 }, 'oec-value'],
    ['has a negative value', { ...record, 'Trade Value': -1 }, 'oec-negative'],
  ]
  test.each(bad)('is rejected when it %s', async (_, fields, code) => {
    const { workspace } = await read('answer.json', fields)
    expect(await rejectsOf(workspace)).toEqual([`2 ${code}`])
    expect(oec.rejects[code]).toBeDefined()
  })

  test('is rejected when it is no object', async () => {
    const { workspace } = await importText(oec, 'a.json', JSON.stringify({ data: [record, 7, null, []] }))
    expect(await rejectsOf(workspace)).toEqual(['2 oec-shape', '3 oec-shape', '4 oec-shape'])
  })
})

test('a CSV of the site is read by the same rules', async () => {
  const text =
    'HS4 ID,HS4,Section ID,Year,Exporter Country ID,Importer Country,Trade Value\n10101,Horses,1,2020,euaut,Serbia,5.5\n10102,Cattle,1,2020,euaut,Nowhere,5\n'
  const { workspace } = await importText(oec, 'Exports HS92.csv', text)
  expect(await rowsIn(workspace)).toMatchObject([
    { reporter: 'AUT', partner: 'SRB', product: '0101', classification: 'HS1992', value_usd: '5.500' },
  ])
  expect(await rejectsOf(workspace)).toEqual(['2 oec-country'])
})

test.each([
  ['eusrb', 'SRB'],
  ['asrus', 'RUS'],
  ['euksv', 'XKX'],
  ['asyar', 'YEM'],
  ['eufdr', 'DEU'],
  ['xxwld', 'WLD'],
  ['afxxa', null],
  ['eu', null],
])('the id %s is %s', (id, code) => {
  expect(countryIn(id, null)).toBe(code)
})

test('a section has one or two digits in front of a code of HS', () => {
  expect([hsCode('178703', 4), hsCode('10101', 4), hsCode('101', 2), hsCode('1787', 2)]).toEqual([
    '8703',
    '0101',
    '01',
    '87',
  ])
  expect([hsCode('8703', 4), hsCode('1178703', 4), hsCode('', 2)]).toEqual([null, null, null])
})

describe('a value is rounded to three places, half to even', () => {
  test.each([
    ['1.0005', '1'],
    ['1.0015', '1.002'],
    ['1.00050001', '1.001'],
    ['0.9995', '1'],
    ['1e3', '1000'],
    ['1.5e-7', '0'],
    ['-0.0001', '0'],
    ['123456789012.3456789', '123456789012.346'],
    ['1.', null],
    ['Infinity', null],
    ['0x10', null],
  ])('%s is %s', (text, milli) => {
    expect(toMilli(text)).toBe(milli)
  })

  test('whatever the number, within half a tenth of a cent', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), (value) => {
        const rounded = Number(toMilli(String(value)))
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.0005 + value * 1e-15)
      }),
    )
  })
})

describe('hostile input', () => {
  hostile(oec, 'answer.json', JSON.stringify({ data: [record], source: [] }))
  hostile(oec, 'array.json', JSON.stringify([record]))
  hostile(
    oec,
    'cube.csv',
    'HS4 ID,HS4,Year,Exporter Country ID,Importer Country ID,Trade Value\n10101,Horses,2020,euaut,eusrb,5.5\n',
  )
})

const data = path.resolve('..', 'shared', 'data', 'trade', 'trademap-oec-samples')

test.for(['oec_hs4_exports_rca_2017.json.gz', 'oec_hs4_exports_rca_2018.json.gz'])(
  '%s, which does not name its country, is refused with what to do',
  async (name, context) => {
    const file = path.join(data, name)
    if (!existsSync(file)) return context.skip(`no data in ${data}`)
    const result = await importInto(path.join(temporaryFolder(), 'workspace'), oec, [file])
    expect(result).toMatchObject({
      ok: false,
      error: {
        code: 'input-no-rows',
        message: expect.stringContaining('Exporter Country and Importer Country'),
      },
    })
  },
)

test('lists of products and countries of the old API are no flows, and are not recognised', async (context) => {
  const files = ['oec_legacy_attr_hs92.json.gz', 'oec_legacy_attr_country.json.gz'].map((name) =>
    path.join(data, name),
  )
  if (!files.every((file) => existsSync(file))) return context.skip(`no data in ${data}`)
  const result = await importInto(path.join(temporaryFolder(), 'workspace'), oec, files)
  expect(result).toMatchObject({ ok: false, error: { code: 'input-unrecognised' } })
})
