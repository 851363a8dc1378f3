import { existsSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { yearIn } from '../../src/sources/knomad/matrix.js'
import { shifted } from '../../src/sources/knomad/rows.js'
import { knomad } from '../../src/sources/knomad/source.js'
import { imported, importText, rejectsOf, rowsIn, temporaryFolder } from '../lake/workspace.js'
import { hostile } from './hostile.js'

type Lines = readonly (readonly (string | number | null)[])[]

/** A workbook of one sheet, texts inline. */
const workbook = (lines: Lines): Uint8Array => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const cell = (value: string | number | null, at: string) => {
    if (value === null) return ''
    return typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
  }
  const rows = lines.map(
    (line, row) =>
      `<row r="${row + 1}">${line.map((value, index) => cell(value, `${String.fromCharCode(65 + index)}${row + 1}`)).join('')}</row>`,
  )
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${office}"><sheets><sheet name="Bilateral" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`),
  })
}

const read = async (name: string, content: string | Uint8Array) => {
  const { workspace, result } = await importText(knomad, name, content)
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  const rows = await rowsIn(workspace, 'observation')
  return {
    rows,
    found: rows
      .map(
        (row) =>
          `${String(row['period'])} ${String(row['reporter'])}→${String(row['partner'])} ${Number(row['value'])}`,
      )
      .toSorted(),
    rejects: await rejectsOf(workspace),
  }
}

const title =
  'Bilateral Remittance Estimates for 2017 using Migrant Stocks (millions of US$) (April 2018 Version)'
const corner = 'Remittance-receiving country (across)  -  Remittance-sending country (down)'
const remittances = (...lines: Lines) =>
  workbook([[title], [corner, 'Serbia', 'Russian Federation', 'WORLD'], ...lines])

describe('a matrix of remittances', () => {
  test('gives dollars from the sending to the receiving country, estimates all', async () => {
    const { rows, found, rejects } = await read(
      'bilateral_remittance_matrix.xlsx',
      remittances(
        ['Korea, Dem. Rep.', 0, 2.74179, 3],
        ['WORLD', 10.5, null, 20],
        [null],
        ['Source: somebody'],
      ),
    )
    expect(found).toEqual([
      '2017 PRK→RUS 2741790',
      '2017 PRK→SRB 0',
      '2017 PRK→WLD 3000000',
      '2017 WLD→SRB 10500000',
      '2017 WLD→WLD 20000000',
    ])
    expect(rows[0]).toMatchObject({ indicator: 'remittances-estimate', unit: 'USD', qualifier: 'estimate' })
    expect(rows.map((row) => row['place'])).toContain('Bilateral!3, Serbia')
    expect(rejects).toEqual([])
  })
  test('may run the other way: its corner says so', async () => {
    const turned = 'Remittance-sending country (across) - Remittance-receiving country (down)'
    const { found } = await read(
      'bilateral_remittance_matrix.xlsx',
      workbook([[title], [turned, 'Serbia'], ['Russian Federation', 1]]),
    )
    expect(found).toEqual(['2017 SRB→RUS 1000000'])
  })
  test('is rejected cell by cell where a country is unknown or a value is no number', async () => {
    const { found, rejects } = await read(
      'bilateral_remittance_matrix.xlsx',
      remittances(['Serbia', 1, -2, 'x'], ['Atlantis', 1]),
    )
    expect(found).toEqual(['2017 SRB→SRB 1000000'])
    expect(rejects).toEqual(['3 knomad-value', '3 knomad-value', '4 knomad-country'])
  })
  test.each([
    ['its unit', [['Estimates for 2017'], [corner, 'Serbia'], ['Croatia', 1]], 'millions of US dollars'],
    [
      'its year',
      [['Estimates (US$ million) (April 2018 version)'], [corner, 'Serbia'], ['Croatia', 1]],
      'the year',
    ],
  ])('is not read when nothing says %s', async (_, lines, says) => {
    const { result } = await importText(knomad, 'bilateral_remittance_matrix.xlsx', workbook(lines))
    expect(!result.ok && result.error.message).toContain(says)
  })
})

test('a matrix of migrants gives persons by destination; places without a name stay apart', async () => {
  const { rows, found } = await read(
    'bilateral_migration_matrix_2017.xlsx',
    workbook([
      ['Bilateral Migration Matrix'],
      ['destination (across) - origin (down)', 'Serbia', 'Other North'],
      ['Macedonia, FYR', 5, 6],
    ]),
  )
  expect(found).toEqual(['2017 SRB→MKD 5', '2017 X-NES→MKD 6'])
  expect(rows.map((row) => [row['indicator'], row['unit'], row['category']].join(' ')).toSorted()).toEqual([
    'migrant-stock-estimate persons ',
    'migrant-stock-estimate persons other-north',
  ])
})

const longRemittances = 'sending_country,receiving_country,usd_million\nSerbia,Russian Federation,2.5\n'
const longStock = 'origin,destination,stock_2017\nRussian Federation,Serbia,3803\n'
test('the long tables say the year by the file’s name or the column’s', async () => {
  expect((await read('bilateral_remittances_2017.csv', longRemittances)).found).toEqual([
    '2017 SRB→RUS 2500000',
  ])
  expect((await read('migrants.csv', longStock)).found).toEqual(['2017 SRB→RUS 3803'])
  const { result } = await importText(knomad, 'remittances.csv', longRemittances)
  expect(!result.ok && result.error.message).toContain('the year')
})

test.each([
  ['2.74179', 6, '2741790'],
  ['0.0000001', 6, '0.1'],
  ['1e-7', 6, '0.1'],
  ['1.5e3', 6, '1500000000'],
  ['3803', 0, '3803'],
  ['0', 6, '0'],
  ['1,5', 6, null],
  ['', 6, null],
])('%s times ten to the power of %i is %s', (text, places, value) =>
  expect(shifted(text, places)).toBe(value),
)

test('moving the point changes no digit', () => {
  fc.assert(
    fc.property(fc.nat(10 ** 6), fc.nat(999_999), (whole, fraction) => {
      const text = `${whole}.${String(fraction).padStart(6, '0')}`
      expect(shifted(text, 6)).toBe(String(BigInt(whole) * 1_000_000n + BigInt(fraction)))
    }),
  )
})

test('the year of an estimate is not that of its version', () => {
  expect(yearIn([title])).toBe('2017')
  expect(yearIn(['Estimates (updated as of May 2022)', 'bilateral_remittance_matrix_2021_0.xlsx'])).toBe(
    '2021',
  )
  expect(yearIn(['no year'])).toBeNull()
})

describe('hostile input', () => {
  hostile(knomad, 'bilateral_remittances_2017.csv', longRemittances)
  hostile(knomad, 'migrants.csv', longStock)
  hostile(knomad, 'bilateral_remittance_matrix.xlsx', remittances(['Croatia', 1, 2, 3]))
})

test('the real tables: check values of Serbia', async (context) => {
  const folder = path.resolve('..', 'shared', 'data', 'relations', 'knomad-remittances')
  if (!existsSync(folder)) return context.skip(`no data in ${folder}`)
  const workspace = path.join(temporaryFolder(), 'workspace')
  const report = await imported(
    workspace,
    knomad,
    ['bilateral_remittances_2017.csv.gz', 'bilateral_migrant_stock_2017.csv.gz'].map((name) =>
      path.join(folder, name),
    ),
  )
  expect(report.snapshot.originals.map((each) => [each.read, each.kept, each.rejected])).toEqual([
    [12_293, 12_293, 0],
    [15_378, 15_378, 0],
  ])
  const rows = await rowsIn(workspace, 'observation')
  const value = (indicator: string, reporter: string, partner: string) =>
    Number(
      rows.find(
        (row) => row['indicator'] === indicator && row['reporter'] === reporter && row['partner'] === partner,
      )?.['value'],
    )
  expect(value('remittances-estimate', 'SRB', 'RUS')).toBe(2_741_790)
  expect(value('remittances-estimate', 'WLD', 'SRB')).toBeCloseTo(3_587_970_000, -5)
  expect(value('remittances-estimate', 'SRB', 'WLD')).toBeCloseTo(1_374_540_000, -5)
  expect(value('migrant-stock-estimate', 'SRB', 'RUS')).toBe(3803)
}, 60_000)
