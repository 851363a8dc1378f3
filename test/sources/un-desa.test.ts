import { existsSync } from 'node:fs'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { unDesa } from '../../src/sources/un-desa/source.js'
import { imported, importText, rejectsOf, rowsIn, temporaryFolder } from '../lake/workspace.js'
import { hostile } from './hostile.js'

type Lines = readonly (readonly (string | number | null)[])[]

/** A workbook with texts inline. */
const workbook = (sheets: Readonly<Record<string, Lines>>): Uint8Array => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const names = Object.keys(sheets)
  const cell = (value: string | number | null, at: string) => {
    if (value === null) return ''
    return typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
  }
  const sheet = (lines: Lines) =>
    `<worksheet><sheetData>${lines
      .map(
        (line, row) =>
          `<row r="${row + 1}">${line.map((value, index) => cell(value, `${String.fromCharCode(65 + index)}${row + 1}`)).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${office}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${names.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
    ),
    ...Object.fromEntries(
      Object.values(sheets).map((lines, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        strToU8(sheet(lines)),
      ]),
    ),
  })
}

const read = async (name: string, content: string | Uint8Array) => {
  const { workspace, result } = await importText(unDesa, name, content)
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  const rows = await rowsIn(workspace, 'observation')
  return {
    vintage: result.value.snapshot.vintage,
    rows,
    stocks: rows
      .map((row) =>
        [
          row['period'],
          `${String(row['partner'])}→${String(row['reporter'])}`,
          row['category'],
          Number(row['value']),
        ]
          .filter((each) => each !== null)
          .join(' '),
      )
      .toSorted(),
    rejects: await rejectsOf(workspace),
  }
}

const pairsName = 'undesa_pd_2020_ims_stock_by_sex_destination_and_origin.xlsx'
const pairsHeader = [
  'Index',
  'Region, development group, country or area of destination',
  'Notes of destination',
  'Location code of destination',
  'Type of data of destination',
  'Region, development group, country or area of origin',
  'Location code of origin',
] as const
const sexes = [
  'International migrant stock at mid-year: both sexes',
  null,
  'International migrant stock at mid-year: male',
  null,
  'International migrant stock at mid-year: female',
  null,
]
const blank = [null, null, null, null, null, null, null] as const
const pairs = (...lines: Lines): Uint8Array =>
  workbook({
    Contents: [['Table 1']],
    'Table 1': [
      ['United Nations'],
      [...blank, ...sexes],
      [...pairsHeader, 1990, 2020, 1990, 2020, 1990, 2020],
      ...lines,
    ],
    Notes: [['(1) Refers to something']],
  })
const of = (
  destination: string,
  code: number,
  origin: string,
  originCode: number,
  ...values: readonly (number | string | null)[]
) => [1, destination, 22, code, 'B R', origin, originCode, ...values]

describe('a workbook with a row a pair', () => {
  test('gives persons by destination and origin, sexes by the block above, and nothing for “..”', async () => {
    const found = await read(
      pairsName,
      pairs(of('    Serbia*', 688, 'Russian Federation*', 643, 10, 30, '..', 12, 6, null)),
    )
    expect(found.stocks).toEqual([
      '1990 RUS→SRB 10',
      '1990 RUS→SRB female 6',
      '2020 RUS→SRB 30',
      '2020 RUS→SRB male 12',
    ])
    expect(found.vintage).toBe('2020')
    expect(found.rows.find((row) => row['category'] === 'male')).toMatchObject({
      indicator: 'migrant-stock',
      dimension: 'sex',
      unit: 'persons',
      qualifier: 'estimate',
      note: 'type of data: B R',
      place: 'Table 1!4, 2020 male',
    })
  })
  test('knows countries by M49, where UN Comtrade counts otherwise too; regions stand aside', async () => {
    const found = await read(
      pairsName,
      pairs(
        of('WORLD', 900, 'WORLD', 900, 1),
        of('United States of America*', 840, 'India', 356, 2),
        of('Norway*', 578, 'Switzerland', 756, 3),
        of('Monaco', 492, 'France*', 250, 4),
        of('Channel Islands*', 830, 'China, Taiwan Province of China', 158, 5),
        of('Africa', 903, 'Serbia', 688, 6),
        of('Serbia', 688, 'EUROPE', 908, 7),
        of('Serbia', 688, 'Other', 2003, 8),
      ),
    )
    expect(found.stocks).toEqual([
      '1990 CHE→NOR 3',
      '1990 FRA→MCO 4',
      '1990 IND→USA 2',
      '1990 TWN→X-CHI 5',
      '1990 WLD→WLD 1',
      '1990 X-NES→SRB other 8',
    ])
    expect(found.rejects).toEqual([])
  })
  test('rejects a name that its number contradicts, a number nobody has, and what is no count', async () => {
    const found = await read(
      pairsName,
      pairs(
        of('Serbia', 643, 'Serbia', 688, 1),
        of('Serbia', 688, 'Atlantis', 5555, 1),
        of('Serbia', 688, 'Croatia', 191, 'many'),
        of('Serbia', 688, 'Croatia', 191, 5),
      ),
    )
    expect(found.rejects).toEqual(['4 un-desa-country', '5 un-desa-country', '6 un-desa-value'])
    expect(found.stocks).toEqual(['1990 HRV→SRB 5'])
  })
  test('does not guess the sex of years that repeat without a title', async () => {
    const content = workbook({
      'Table 1': [[...pairsHeader, 1990, 1990], of('Serbia', 688, 'Croatia', 191, 5, 2)],
    })
    const { result } = await importText(unDesa, pairsName, content)
    expect(!result.ok && result.error.message).toContain('which sex')
  })
})

describe('a workbook with a column an origin', () => {
  const name = 'UN_MigrantStockByOriginAndDestination_2019.xlsx'
  const table = (title: string, ...lines: Lines): Lines => [
    [title],
    [
      'Year',
      'Sort order',
      'Major area, region, country or area of destination',
      'Notes',
      'Code',
      'Type of data (a)',
      'Country or area of origin',
    ],
    [null, null, null, null, null, null, 'Total', 'Other South', 'Croatia', 'Russian Federation'],
    ...lines,
  ]
  test('gives the same, by sheet; the title tells the sex', async () => {
    const found = await read(
      name,
      workbook({
        'Table 1': table(
          'Table 1. Total migrant stock at mid-year by origin and by destination',
          [2019, 7, 'Serbia', '(2)', 688, 'B', 90, 3, '..', 20],
          [2019, 8, 'Europe', null, 908, null, 1, 1, 1, 1],
        ),
        'Table 3': table('Table 3. Female migrant stock at mid-year by origin and by destination', [
          2019,
          7,
          'Serbia',
          '(2)',
          688,
          'B',
          50,
          null,
          null,
          11,
        ]),
      }),
    )
    expect(found.stocks).toEqual([
      '2019 RUS→SRB 20',
      '2019 RUS→SRB female 11',
      '2019 WLD→SRB 90',
      '2019 WLD→SRB female 50',
      '2019 X-NES→SRB other-south 3',
    ])
    expect(found.vintage).toBe('2019')
    expect(found.rejects).toEqual([])
  })
})

const long = 'year,destination,origin,stock\n2019,Serbia,Russian Federation,20\n2019,WORLD,Total,99\n'
test('the long table is read; an empty cell is unknown and a 0 is a 0', async () => {
  const found = await read(
    'migrants_long.csv',
    `${long}2019,Serbia,Croatia,\n2019,Serbia,Cuba,0\n2019,Andorra,Total,45102.00000000001\n2019,Oceania,Cuba,5\n2019,Serbia,Atlantis,5\nlast year,Serbia,Cuba,5\n`,
  )
  expect(found.stocks).toEqual(['2019 CUB→SRB 0', '2019 RUS→SRB 20', '2019 WLD→AND 45102', '2019 WLD→WLD 99'])
  expect(found.rejects).toEqual(['7 un-desa-country', '8 un-desa-year'])
})

describe('hostile input', () => {
  hostile(unDesa, 'migrants_long.csv', long)
  hostile(
    unDesa,
    pairsName,
    workbook({ 'Table 1': [[...pairsHeader, 2020], of('Serbia', 688, 'Croatia', 191, 5)] }),
  )
})

test('the real table: check values of the Russian-born in Serbia', async (context) => {
  const file = path.resolve(
    '..',
    'shared',
    'data',
    'relations',
    'un-migrant-stock',
    'migrants_by_origin_and_destination_total_long.csv.gz',
  )
  if (!existsSync(file)) return context.skip(`no data in ${file}`)
  const workspace = path.join(temporaryFolder(), 'workspace')
  const report = await imported(workspace, unDesa, [file])
  expect(report.snapshot.originals[0]).toMatchObject({ read: 135_761, rejected: 0 })
  const rows = await rowsIn(workspace, 'observation')
  const serbia = rows.filter((row) => row['reporter'] === 'SRB')
  const russians = serbia
    .filter((row) => row['partner'] === 'RUS')
    .map((row) => `${String(row['period'])} ${Number(row['value'])}`)
  expect(russians.toSorted()).toEqual([
    '1990 361',
    '1995 2297',
    '2000 3123',
    '2005 3081',
    '2010 3012',
    '2015 2944',
    '2019 2990',
  ])
  const total = (code: string) =>
    Number(
      rows.find((row) => row['reporter'] === code && row['partner'] === 'WLD' && row['period'] === '2019')?.[
        'value'
      ],
    )
  expect([total('SRB'), total('RUS')]).toEqual([820_312, 11_640_559])
}, 60_000)
