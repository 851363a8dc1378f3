import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { rta } from '../../src/sources/rta/source.js'
import { counts, importText, rejectsOf, rowsIn } from '../lake/workspace.js'
import { hostile } from './hostile.js'

const columns = [
  'RTA ID',
  'RTA Name',
  'Coverage',
  'Type',
  'Notification',
  'Date of Signature (G)',
  'Date of Signature (S)',
  'Date of Entry into Force (G)',
  'Date of Entry into Force (S)',
  'Status',
  'Inactive Date',
  'Specific Entry/Exit dates',
  'Current signatories',
  'Original signatories',
]
const line =
  '77,Norway - Serbia,Goods & Services,FTA & EIA,GATT Art. XXIV,02-Mar-58,03-Apr-2019,04-May-1959,,In Force,,,Norway; Serbia,Norway; Serbia'
const textOf = (...lines: readonly string[]) => `${[columns.join(','), ...lines].join('\n')}\n`

const read = async (name: string, content: string | Uint8Array) => {
  const { workspace, result } = await importText(rta, name, content)
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.message}`)
  return { workspace, report: result.value }
}

describe('an agreement', () => {
  test('has its parties, type and days: signed is not in force', async () => {
    const { workspace } = await read('AllRTAs.csv', textOf(line))
    expect(await rowsIn(workspace, 'agreement')).toMatchObject([
      {
        agreement: 'rta:77',
        title: 'Norway - Serbia',
        parties: ['NOR', 'SRB'],
        kind: 'FTA & EIA',
        signed: '1958-03-02',
        provisional: null,
        in_force: '1959-05-04',
        ended: null,
        status: 'In Force',
        note: 'covers Goods & Services; services signed 2019-04-03; notified under GATT Art. XXIV',
      },
    ])
  })

  test('may be announced early, or have ended and stay listed', async () => {
    const { workspace } = await read(
      'AllRTAs.csv',
      textOf(
        '78,Iceland - Serbia,,FTA,,2020-01-02,,,,Early announcement-Signed,,,Iceland; Serbia,',
        '79,Türkiye - Serbia,Goods,FTA,,2001-01-02,,2002-01-01,,Inactive,31-Dec-05,,,Türkiye; Serbia',
      ),
    )
    expect(
      (await rowsIn(workspace, 'agreement')).map(({ parties, signed, in_force, ended, status, note }) => [
        parties,
        signed,
        in_force,
        ended,
        status,
        note,
      ]),
    ).toEqual([
      [['ISL', 'SRB'], '2020-01-02', null, null, 'Early announcement-Signed', null],
      [
        ['TUR', 'SRB'],
        '2001-01-02',
        '2002-01-01',
        '2005-12-31',
        'Inactive',
        'covers Goods; parties are the original signatories',
      ],
    ])
  })

  test('may have a union and names with a comma among its parties', async () => {
    const { workspace } = await read(
      'AllRTAs.csv',
      textOf(
        line.replace(
          'Norway; Serbia,',
          '"European Union; Korea, Republic of; Hong Kong, China; Chinese Taipei; Bolivia, Plurinational State of",',
        ),
      ),
    )
    expect((await rowsIn(workspace, 'agreement'))[0]?.['parties']).toEqual([
      'EUN',
      'KOR',
      'HKG',
      'TWN',
      'BOL',
    ])
  })

  test('for services only has their days', async () => {
    const { workspace } = await read(
      'AllRTAs.csv',
      textOf(line.replace('02-Mar-58', '').replace('04-May-1959', '')),
    )
    expect(await rowsIn(workspace, 'agreement')).toMatchObject([{ signed: '2019-04-03', in_force: null }])
  })

  test.each([
    ['has a day that could be two', line.replace('02-Mar-58', '02/03/1958'), 'rta-date'],
    ['has a day that there is not', line.replace('02-Mar-58', '30-Feb-58'), 'rta-date'],
    ['names nobody', line.replace('Norway; Serbia', 'Norway; Atlantis'), 'rta-party'],
    ['has no parties', line.replaceAll('Norway; Serbia', ''), 'rta-party'],
    ['has no number', line.replace('77', ''), 'rta-id'],
    ['has too many cells', `${line},more`, 'rta-shape'],
  ])('is rejected when it %s', async (_, bad, code) => {
    const { workspace, report } = await read('AllRTAs.csv', textOf(line, bad))
    expect(counts(report)).toEqual({ read: 2, kept: 1, rejected: 1 })
    expect(await rejectsOf(workspace)).toEqual([`2 ${code}`])
    expect(rta.rejects[code]).toBeDefined()
  })
})

/** A workbook; a number is a cell of a date. */
const workbook = (rows: readonly (readonly (string | number)[])[]): Uint8Array => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const cell = (value: string | number, row: number, column: number) => {
    const at = `r="${String.fromCharCode(65 + column)}${row}"`
    return typeof value === 'number'
      ? `<c ${at} s="1"><v>${value}</v></c>`
      : `<c ${at} t="inlineStr"><is><t>${value}</t></is></c>`
  }
  const sheet = rows
    .map(
      (cells, index) =>
        `<row r="${index + 1}">${cells.map((value, at) => cell(value, index + 1, at)).join('')}</row>`,
    )
    .join('')
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="AllRTAs" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    ),
  })
}

describe('the workbook that the data base exports', () => {
  test('is read with its days as days', async () => {
    const { workspace, report } = await read(
      'AllRTAs.xlsx',
      workbook([
        ['All RTAs'],
        columns,
        [
          '77',
          'Norway - Serbia',
          'Goods',
          'FTA',
          '',
          43_892,
          '',
          43_893,
          '',
          'In Force',
          '',
          '',
          'Norway; Serbia',
          '',
        ],
      ]),
    )
    expect(counts(report)).toMatchObject({ kept: 1, rejected: 0 })
    expect(await rowsIn(workspace, 'agreement')).toMatchObject([
      { agreement: 'rta:77', parties: ['NOR', 'SRB'], signed: '2020-03-02', in_force: '2020-03-03' },
    ])
  })

  test('is refused without its columns, by name', async () => {
    const { result } = await importText(
      rta,
      'AllRTAs.xlsx',
      workbook([
        ['RTA ID', 'RTA Name'],
        ['77', 'x'],
      ]),
    )
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'input-columns', message: expect.stringContaining('status') },
    })
    const other = await importText(rta, 'AllRTAs.xlsx', workbook([['x'], ['y']]))
    expect(other.result).toMatchObject({ ok: false, error: { code: 'input-columns' } })
  })
})

describe('hostile input', () => {
  hostile(rta, 'AllRTAs.csv', textOf(line))
  hostile(rta, 'AllRTAs.xlsx', workbook([columns, line.replace('&', 'and').split(',')]))
})
