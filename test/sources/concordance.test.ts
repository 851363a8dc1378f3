import { strToU8, zipSync } from 'fflate'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { sql } from '../../src/engine/sql.js'
import { classificationOf, codeIn } from '../../src/sources/concordance/classification.js'
import { concordance } from '../../src/sources/concordance/source.js'
import {
  counts,
  imported,
  importText,
  rejectsOf,
  rowsIn,
  temporaryFolder,
  withLake,
} from '../lake/workspace.js'
import { hostile } from './hostile.js'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A workbook of texts and numbers, a list of rows a sheet. */
const workbook = (sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>) => {
  const names = Object.keys(sheets)
  const ids = names.map((_, index) => index + 1)
  const cell = (value: string | number, at: string) =>
    typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
  const rows = (name: string) =>
    sheets[name]
      ?.map(
        (row, y) =>
          `<row r="${y + 1}">${row.map((each, x) => cell(each, `${'ABC'[x]}${y + 1}`)).join('')}</row>`,
      )
      .join('')
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${ids.map((id) => `<sheet name="${names[id - 1]}" sheetId="${id}" r:id="r${id}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}">${ids.map((id) => `<Relationship Id="r${id}" Type="${office}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"/>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}"/>`,
  }
  for (const id of ids)
    parts[`xl/worksheets/sheet${id}.xml`] =
      `<worksheet xmlns="${main}"><sheetData>${rows(names[id - 1] as string)}</sheetData></worksheet>`
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

const read = async (
  name: string,
  content: string | Uint8Array,
  table: 'concordance' | 'product_code' = 'concordance',
) => {
  const { workspace, result } = await importText(concordance, name, content)
  if (!result.ok) throw new Error(result.error.message)
  const rows = await rowsIn(workspace, table)
  const said = rows.map((row) =>
    table === 'concordance'
      ? `${String(row['from_classification'])} ${String(row['from_product'])} → ${String(row['to_classification'])} ${String(row['to_product'])} ${String(row['kind'])} ${String(row['weight'])}`
      : `${String(row['classification'])} ${String(row['product'])} < ${String(row['parent'])} ${String(row['level'])} ${String(row['name'])} (${String(row['unit'])})`,
  )
  return { said, rows, rejects: await rejectsOf(workspace), original: result.value.snapshot.originals[0] }
}

describe('the names of classifications', () => {
  test.each([
    ['HS22', 'HS2022'],
    ['HS92', 'HS1992'],
    ['H0', 'HS1992'],
    ['HS6', 'HS2022'],
    ['HS 2012', 'HS2012'],
    ['SITC Rev. 4', 'SITC4'],
    ['S3', 'SITC3'],
    ['BEC5', 'BEC5'],
    ['CN 2024', 'CN2024'],
  ])('%s means %s', (text, means) => expect(classificationOf(text)).toBe(means))
  test.each(['HS', 'H7', 'HS13', 'SITC', 'CN24', 'ISIC4', ''])(
    '“%s” names no revision that is known',
    (text) => expect(classificationOf(text)).toBeNull(),
  )
  test('codes get back their zero, and lose the dots they are printed with', () => {
    expect(codeIn('HS2022', '10121')).toBe('010121')
    expect(codeIn('HS2022', '0101.21')).toBe('010121')
    expect(codeIn('CN2024', '0201 20 11')).toBe('02012011')
    expect(codeIn('SITC4', '001.11')).toBe('00111')
    expect(codeIn('HS2022', '01012')).toBeNull()
    expect(codeIn('BEC4', '11A')).toBeNull()
  })
})

describe('a table by revision', () => {
  test('keeps one-to-many as it is: no weight is made up', async () => {
    const { said, rejects } = await read(
      'tables.csv',
      'kind,from_revision,to_revision,from_code,to_code\nconversion,HS22,HS17,010203,010204\ncorrelation,HS22,HS17,010203,010204\ncorrelation,HS22,HS17,010203,010205\nsplit,HS22,HS17,010203,010205\ncorrelation,HS,HS17,010203,010205\ncorrelation,HS22,HS17,01020,010205\nconversion,HS22\n',
    )
    expect(said).toEqual([
      'HS2022 010203 → HS2017 010204 conversion null',
      'HS2022 010203 → HS2017 010204 correlation null',
      'HS2022 010203 → HS2017 010205 correlation null',
    ])
    expect(rejects).toEqual([
      '4 concordance-kind',
      '5 concordance-classification',
      '6 concordance-code',
      '7 concordance-shape',
    ])
  })

  test('keeps the weights it gives, and is a conversion where it does not say what it is', async () => {
    const { said, rejects } = await read(
      'own.csv',
      'from_revision,to_revision,from_code,to_code,weight\nHS22,HS17,010203,010204,0.25\nHS22,HS17,010203,010205,1.5\nHS22,HS17,010203,010206,0\n',
    )
    expect(said).toEqual(['HS2022 010203 → HS2017 010204 conversion 0.250000'])
    expect(rejects).toEqual(['2 concordance-weight', '3 concordance-weight'])
  })

  test('is rejected by row for a revision or a code that is none; a row without codes holds nothing', async () => {
    const { rejects, original } = await read(
      'own.csv',
      'from_revision,to_revision,from_code,to_code\nHS22,HS17,010203,010204\nHS22,HS,010203,010204\nHS22,HS17,010203,\nHS22,HS17,,\nHS22,HS17,01020304,010204\nHS22,HS17,010203\n',
    )
    expect(rejects).toEqual([
      '2 concordance-classification',
      '3 concordance-code',
      '5 concordance-code',
      '6 concordance-shape',
    ])
    expect(original?.empty).toBe(1)
  })
})

test('the Combined Nomenclature goes from year to year', async () => {
  const { said, rejects } = await read(
    'cn.csv',
    'from_year,to_year,origin_code,destination_code\n2009,2010,01020304,01020399\n2009,10,01020304,01020399\n',
  )
  expect(said).toEqual(['CN2009 01020304 → CN2010 01020399 correlation null'])
  expect(rejects).toEqual(['2 concordance-classification'])
})

test('classifications side by side are joined at their finest levels', async () => {
  const { said, rejects } = await read(
    'hs6_bec4.csv',
    '"HS6_6d","HS6_4d","HS6_2d","BEC4_3d","BEC4_2d","BEC4_1d"\n"010203","0102","01","112","11","1"\n"","","","","",""\n"010203","0102","01","1x","11","1"\n',
  )
  expect(said).toEqual(['HS2022 010203 → BEC4 112 correlation null'])
  expect(rejects).toEqual(['3 concordance-code'])
})

const unsd = workbook({
  Notes: [['Read this first']],
  'HS2022-HS2017 Conversions': [
    ['From HS2022', 'To HS2017'],
    ['010203', '010204'],
    [10299, '010204'],
  ],
  'HS2022-HS2017 Correlations': [
    ['HS2022', 'HS2017', 'Relationship'],
    ['010203', '010204', '1:n'],
    ['', ''],
    ['see note', ''],
  ],
})

test('a workbook of the UN has a sheet a kind, and a heading that names the revisions', async () => {
  const { said, rows, rejects, original } = await read(
    'HS2022toHS2017ConversionAndCorrelationTables.xlsx',
    unsd,
  )
  expect(said).toEqual([
    'HS2022 010203 → HS2017 010204 conversion null',
    'HS2022 010299 → HS2017 010204 conversion null',
    'HS2022 010203 → HS2017 010204 correlation null',
  ])
  expect(rows[0]?.['place']).toBe('HS2022-HS2017 Conversions!2')
  expect(rejects).toEqual(['8 concordance-code'])
  expect(original).toMatchObject({ read: 8, kept: 3, rejected: 1, empty: 4 })
})

describe('a list of products', () => {
  const header = '"id","text","parent","isLeaf","aggrlevel","last_modified"'
  test('says its revision in a column, or in the name of its file', async () => {
    const { said } = await read(
      'all.csv',
      'revision,un_code,id,text,parent,isleaf,aggrlevel,standardunitabbr\nHS17,H5,TOTAL,Total - All,#,0,0,n/a\nHS17,H5,0102,"0102 - - Cows, live",01,0,4,kg\n',
      'product_code',
    )
    expect(said).toEqual(['HS2017 TOTAL < null 0 Total - All (null)', 'HS2017 0102 < 01 4 Cows, live (kg)'])
    const { said: sitc } = await read(
      'un_s4.csv',
      `${header}\n"001X","001X - Memo","00","0",4,2024-11-13\n`,
      'product_code',
    )
    expect(sitc).toEqual(['SITC4 001X < 00 4 Memo (null)'])
    const json = JSON.stringify({
      more: false,
      classCode: 'H6',
      results: [
        {
          id: '01',
          text: '01 - Animals',
          parent: 'TOTAL',
          isLeaf: '0',
          aggrLevel: 2,
          standardUnitAbbr: 'n/a',
        },
      ],
    })
    expect((await read('H6.json', json, 'product_code')).said).toEqual(['HS2022 01 < TOTAL 2 Animals (null)'])
  })

  test('is not read where neither says it', async () => {
    const { result } = await importText(concordance, 'list.csv', `${header}\n"01","01 - X","TOTAL","0",2,\n`)
    expect(result).toMatchObject({ ok: false, error: { code: 'input-unrecognised' } })
  })

  test('of the Harmonized System of 2022 keeps its total at level 0', async () => {
    const { said, rejects } = await read(
      'harmonized-system.csv',
      'section,hscode,description,parent,level\nI,01,Animals,TOTAL,2\nTOTAL,TOTAL,All,TOTAL,5\nI,0101,,01,4\nI,01-02,X,01,4\nI,0102,X,01,four\n',
      'product_code',
    )
    expect(said).toEqual(['HS2022 01 < TOTAL 2 Animals (null)', 'HS2022 TOTAL < null 0 All (null)'])
    expect(rejects).toEqual(['3 concordance-name', '4 concordance-code', '5 concordance-level'])
  })
})

describe('hostile input', () => {
  hostile(concordance, 'ConversionTables.xlsx', unsd)
  hostile(
    concordance,
    'table.csv',
    'kind,from_revision,to_revision,from_code,to_code\ncorrelation,HS22,HS17,010203,010204\n',
  )
  hostile(concordance, 'hs6_bec4.csv', '"HS6_6d","HS6_4d","BEC4_3d"\n"010203","0102","112"\n')
  hostile(
    concordance,
    'un_s4.csv',
    '"id","text","parent","isLeaf","aggrlevel"\n"001","001 - Live","00","0",3\n',
  )
})

describe('published tables, with the counts of their description', () => {
  const data = path.resolve('..', 'shared', 'data', 'trade', 'hs-nomenclature')
  const readAll = async (...names: readonly string[]) => {
    const workspace = path.join(temporaryFolder(), 'w')
    const report = await imported(
      workspace,
      concordance,
      names.map((name) => path.join(data, `${name}.csv.gz`)),
    )
    return { workspace, report }
  }
  const countsIn = (
    workspace: string,
    table: 'concordance' | 'product_code',
    by: 'kind' | 'classification',
  ) =>
    withLake(workspace, async (lake) => {
      const files = lake.manifest.snapshots.flatMap((snapshot) => lake.files(snapshot, table))
      const column = by === 'kind' ? sql`kind` : sql`classification || ' ' || "level"`
      const rows = await lake.engine.rows(
        sql`select ${column} as name, count(*) as n from ${lake.engine.parquet(files)} group by all`,
      )
      return Object.fromEntries(rows.map(({ name, n }) => [String(name), Number(n)]))
    })

  test('conversions and correlations of the UN', async (context) => {
    if (!existsSync(data)) context.skip(`no data in ${data}`)
    const { workspace, report } = await readAll('un_hs_correlation_conversion')
    expect(counts(report)).toEqual({ read: 311_051, kept: 311_051, rejected: 0 })
    expect(await countsIn(workspace, 'concordance', 'kind')).toEqual({
      conversion: 112_173,
      correlation: 198_878,
    })
  })

  test('tables of others', async (context) => {
    if (!existsSync(data)) context.skip(`no data in ${data}`)
    const { report } = await readAll(
      'hs_concordance_hs6',
      'hs6_sitc4',
      'hs6_bec4',
      'cn8_concordance_1988_2025',
    )
    const rows = report.snapshot.originals.map(({ name, read: all, kept, empty }) => [name, all, kept, empty])
    expect(rows).toEqual([
      ['hs_concordance_hs6.csv.gz', 112_174, 112_173, 1],
      ['hs6_sitc4.csv.gz', 5_611, 5_611, 0],
      ['hs6_bec4.csv.gz', 5_927, 5_926, 1],
      ['cn8_concordance_1988_2025.csv.gz', 16_962, 16_962, 0],
    ])
  })

  test('names of products', async (context) => {
    if (!existsSync(data)) context.skip(`no data in ${data}`)
    const names = ['hs_descriptions_all_revisions', 'un_s4', 'un_b5']
    const { workspace, report } = await readAll(...names)
    expect(counts(report)).toEqual({ read: 51_643, kept: 51_643, rejected: 0 })
    const found = await countsIn(workspace, 'product_code', 'classification')
    expect(found).toMatchObject({ 'HS1992 6': 5041, 'HS2012 6': 5206, 'HS2022 6': 5613, 'SITC4 5': 3696 })
    const { report: other } = await readAll('datasets_harmonized_system')
    expect(counts(other)).toEqual({ read: 6_940, kept: 6_940, rejected: 0 })
  })
})
