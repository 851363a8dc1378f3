import { existsSync } from 'node:fs'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { beforeEach, describe, expect, test } from 'vitest'
import { gsdb } from '../../src/sources/gsdb/source.js'
import { counts, imported, importText, rejectsOf, rowsIn, temporaryFolder } from '../lake/workspace.js'
import { hostile } from './hostile.js'

const header =
  'case_id,sanctioned_state,sanctioning_state,begin,end,trade,descr_trade,arms,military,financial,travel,other,target_mult,sender_mult,objective,success'
const line =
  '7,Serbia,"Norway, EU",2001,2005,1,"exp_part, imp_part",1,0,0,1,0,0,1,"democracy,end_war","failed,success_part"'
const textOf = (...lines: readonly string[]) => `${[header, ...lines].join('\r\n')}\r\n`

const read = async (...lines: readonly string[]) => {
  const { workspace, result } = await importText(gsdb, 'GSDB_V3.csv', textOf(...lines))
  if (!result.ok) throw new Error(result.error.message)
  return { workspace, report: result.value }
}

describe('a case', () => {
  test('has its parties, types, aims and outcomes as lists, and the union as itself', async () => {
    const { workspace, report } = await read(line)
    expect(report.snapshot.vintage).toBe('3')
    expect(await rowsIn(workspace, 'sanction_case')).toMatchObject([
      {
        case_id: '7',
        senders: ['NOR', 'EUN'],
        targets: ['SRB'],
        sender_text: 'Norway, EU',
        target_text: 'Serbia',
        begin_year: 2001,
        end_year: 2005,
        ongoing: false,
        types: ['trade', 'arms', 'travel'],
        trade_detail: 'exp_part, imp_part',
        objectives: ['democracy', 'end_war'],
        successes: ['failed', 'success_part'],
      },
    ])
  })

  test('may name countries that have a comma in their name', async () => {
    const { workspace } = await read(
      line.replace(
        'Norway, EU',
        'Egypt, Arab Rep., Korea, North, Congo, Democratic Republic of the, France,Gambia, The',
      ),
    )
    expect((await rowsIn(workspace, 'sanction_case'))[0]?.['senders']).toEqual([
      'EGY',
      'PRK',
      'COD',
      'FRA',
      'GMB',
    ])
  })

  test('may name bodies that are no country: they are kept by name, and not expanded', async () => {
    const { workspace } = await read(line.replace('Norway, EU', 'UN, League of Arab States, South Vietnam'))
    expect((await rowsIn(workspace, 'sanction_case'))[0]?.['senders']).toEqual([
      'label:UN',
      'label:League of Arab States',
      'label:South Vietnam',
    ])
  })

  test('against Yugoslavia is against the federation to 1991 and against what was left of it after', async () => {
    const of = (begin: string) => line.replace('Serbia', 'Yugoslavia').replace('2001', begin)
    const { workspace } = await read(of('1991'), of('1992'), of('1998').replace('Yugoslavia', 'FRY'))
    expect((await rowsIn(workspace, 'sanction_case')).map(({ targets }) => targets)).toEqual([
      ['YUG'],
      ['SCG'],
      ['SCG'],
    ])
  })

  test('is in force where it runs to the last year of the edition and its outcome is open', async () => {
    const { workspace } = await read(
      line.replace('2005', '2021').replace('"failed,success_part"', '"ongoing,failed"'),
      line.replace('2005', '2021'),
      line.replace('"failed,success_part"', 'ongoing'),
    )
    expect(
      (await rowsIn(workspace, 'sanction_case')).map(({ end_year, ongoing }) => [end_year, ongoing]),
    ).toEqual([
      [null, true],
      [2021, false],
      [2005, false],
    ])
  })

  test.each([
    ['names nobody', line.replace('Norway', 'Atlantis'), 'gsdb-party'],
    ['has no sender', line.replace('"Norway, EU"', ''), 'gsdb-party'],
    ['ends before it begins', line.replace('2005', '1999'), 'gsdb-year'],
    ['has words for a year', line.replace('2001', 'then'), 'gsdb-year'],
    ['has a type that is neither 0 nor 1', line.replace(',1,0,0,1,0,', ',2,0,0,1,0,'), 'gsdb-type'],
    ['has an aim nobody has', line.replace('end_war', 'sport'), 'gsdb-outcome'],
    ['has an outcome nobody has', line.replace('failed', 'draw'), 'gsdb-outcome'],
    ['has no number', line.replace('7,', 'x,'), 'gsdb-case'],
    ['has too many cells', `${line},more`, 'gsdb-shape'],
    ['has too few', '7,Serbia', 'gsdb-shape'],
  ])('is rejected when it %s', async (_, bad, code) => {
    const { workspace, report } = await read(line, bad)
    expect(counts(report)).toEqual({ read: 2, kept: 1, rejected: 1 })
    expect(await rejectsOf(workspace)).toEqual([`2 ${code}`])
    expect(gsdb.rejects[code]).toBeDefined()
  })
})

/** A workbook of one sheet. */
const workbook = (rows: readonly (readonly (string | number)[])[]): Uint8Array => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const cell = (value: string | number, row: number, column: number) =>
    typeof value === 'number'
      ? `<c r="${String.fromCharCode(65 + column)}${row}"><v>${value}</v></c>`
      : `<c r="${String.fromCharCode(65 + column)}${row}" t="inlineStr"><is><t>${value}</t></is></c>`
  const sheet = rows
    .map(
      (cells, index) =>
        `<row r="${index + 1}">${cells.map((value, at) => cell(value, index + 1, at)).join('')}</row>`,
    )
    .join('')
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="cases" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    ),
  })
}

test('the list may come as a workbook', async () => {
  const cells = [
    7,
    'Serbia',
    'Korea, South, UN',
    2001,
    2005,
    0,
    '',
    0,
    0,
    1,
    0,
    0,
    0,
    1,
    'democracy',
    'failed',
  ]
  const { workspace, result } = await importText(gsdb, 'GSDB_V4.xlsx', workbook([header.split(','), cells]))
  expect(result.ok && result.value.snapshot.vintage).toBe('4')
  expect(await rowsIn(workspace, 'sanction_case')).toMatchObject([
    {
      case_id: '7',
      senders: ['KOR', 'label:UN'],
      types: ['financial'],
      begin_year: 2001,
      trade_detail: null,
    },
  ])
  expect(await importText(gsdb, 'GSDB_V4.xlsx', workbook([['case_id'], [7]]))).toMatchObject({
    result: { ok: false, error: { code: 'input-columns' } },
  })
})

test('the dyadic version is refused: it has no years of beginning and end', async () => {
  const { result } = await importText(
    gsdb,
    'GSDB_V4_dyadic.csv',
    'case_id,year,sanctioned_state\n7,2001,Serbia\n',
  )
  expect(result).toMatchObject({ ok: false, error: { code: 'input-columns' } })
})

describe('hostile input', () => {
  hostile(gsdb, 'GSDB_V3.csv', textOf(line))
  const cells = [7, 'Serbia', 'UN', 2001, 2005, 0, '', 0, 0, 1, 0, 0, 0, 1, 'democracy', 'failed']
  hostile(gsdb, 'GSDB_V3.xlsx', workbook([header.split(','), cells]))
})

const file = path.resolve('..', 'shared', 'data', 'relations', 'gsdb', 'GSDB_V3.csv')
describe('the real file', () => {
  beforeEach((context) => {
    if (!existsSync(file)) context.skip(`no data in ${file}`)
  })

  test('has 1,325 cases; Serbia is in 26, always as a sender; Yugoslavia in 18', async () => {
    const workspace = path.join(temporaryFolder(), 'workspace')
    const report = await imported(workspace, gsdb, [file])
    expect(counts(report)).toEqual({ read: 1325, kept: 1325, rejected: 0 })
    const rows = await rowsIn(workspace, 'sanction_case')
    const has = (row: (typeof rows)[number], column: string, code: string) =>
      (row[column] as readonly string[]).includes(code)
    expect(rows.filter((row) => has(row, 'senders', 'SRB'))).toHaveLength(26)
    expect(rows.filter((row) => has(row, 'targets', 'SRB'))).toHaveLength(0)
    expect(
      rows.filter((row) => /Yugoslavia/.test(`${String(row['sender_text'])} ${String(row['target_text'])}`)),
    ).toHaveLength(18)
    expect(rows.find((row) => row['case_id'] === '1325')).toMatchObject({
      targets: ['USA'],
      senders: ['RUS'],
      types: ['trade', 'financial', 'travel', 'other'],
      ongoing: true,
      end_year: null,
    })
    expect(
      [...new Set(rows.flatMap((row) => [row['begin_year'], row['end_year']].map(Number)))].filter(
        (year) => year > 0 && (year < 1949 || year > 2022),
      ),
    ).toEqual([])
  })
})
