import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { attempt } from '../../../src/domain/problem.js'
import { sheetReader, type SheetOptions } from '../../../src/lake/readers/sheet.js'
import { temporaryFolder, write } from '../workspace.js'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A workbook by hand: the XML of each sheet's rows by its name; style 1 is a date. */
const workbook = (
  sheets: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, string>> = {},
): Uint8Array => {
  const names = Object.keys(sheets)
  const part = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)
  return zipSync({
    '[Content_Types].xml': part('<Types/>'),
    'xl/workbook.xml': part(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
        .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': part(
      `<Relationships xmlns="${packages}">${names
        .map(
          (_, index) =>
            `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ),
    'xl/styles.xml': part(
      `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ),
    'xl/sharedStrings.xml': part(
      `<sst xmlns="${main}"><si><t>Србија</t></si><si><r><t>a</t></r><r><t>b</t></r></si></sst>`,
    ),
    ...Object.fromEntries(
      Object.values(sheets).map((rows, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        part(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`),
      ]),
    ),
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  })
}

const number = (at: string, value: number | string) => `<c r="${at}"><v>${value}</v></c>`

const opened = async (content: Uint8Array, options: SheetOptions = {}, member: string | null = null) => {
  const folder = temporaryFolder()
  const name = 'table.xlsx'
  const file = write(folder, name, content)
  const work = path.join(folder, 'work')
  mkdirSync(work)
  return attempt(async () => {
    const found = await sheetReader(options).open({ path: file, member, name, folder: work })
    const all = []
    for await (const record of found.records) all.push(record)
    return { head: found.head, records: all }
  })
}

const records = async (...of: Parameters<typeof opened>) => {
  const found = await opened(...of)
  if (!found.ok) throw new Error(`${found.error.code}: ${found.error.message}`)
  return found.value.records
}

const problem = async (...of: Parameters<typeof opened>) => {
  const found = await opened(...of)
  return found.ok ? 'read' : found.error.code
}

describe('a workbook', () => {
  test('gives texts, numbers, truth values, dates as ISO text, and null for what is empty or failed', async () => {
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>${number('C1', '0.1')}<c r="D1" t="b"><v>1</v></c><c r="F1" s="1"><v>44562</v></c><c r="G1" s="1"><v>44562.5</v></c><c r="H1" t="e"><v>#N/A</v></c><c r="I1" t="inlineStr"><is><t> x </t></is></c></row>`
    expect(await records(workbook({ One: rows }))).toEqual([
      {
        row: 1,
        place: 'One!1',
        value: {
          sheet: 'One',
          cells: ['Србија', 'ab', 0.1, true, null, '2022-01-01', '2022-01-01T12:00:00', null, 'x'],
        },
      },
    ])
  })

  test('counts rows over its sheets, and says of each its sheet and its own row; blank rows count', async () => {
    const content = workbook({
      'Table 1': `<row r="1">${number('A1', 1)}</row><row r="3">${number('B3', 2)}</row>`,
      'Table 2': `<row r="2">${number('A2', 3)}</row>`,
    })
    expect((await records(content)).map(({ row, place, value }) => [row, place, value.cells])).toEqual([
      [1, 'Table 1!1', [1, null]],
      [2, 'Table 1!2', [null, null]],
      [3, 'Table 1!3', [null, 2]],
      [4, 'Table 2!1', [null]],
      [5, 'Table 2!2', [3]],
    ])
  })

  test('is read by the sheets that are picked, and names all it has', async () => {
    const row = `<row r="1">${number('A1', 1)}</row>`
    const found = await opened(workbook({ Notes: row, Data: row }), { sheets: (name) => name === 'Data' })
    expect(found).toMatchObject({
      ok: true,
      value: { head: { sheets: 'Notes\nData' }, records: [{ row: 1, place: 'Data!1' }] },
    })
    expect(await problem(workbook({ Notes: row }), { sheets: (name) => name === 'Data' })).toBe(
      'input-format',
    )
  })

  test('shows its cells by the letters of their columns', () => {
    const cells = Array.from({ length: 28 }, (_, index) => index)
    const row = sheetReader().cells({ sheet: 'One', cells })
    expect([row['A'], row['Z'], row['AA'], row['AB']]).toEqual([0, 25, 26, 27])
  })

  test('may lie within a zip, or in a gzip', async () => {
    const content = workbook({ One: `<row r="1">${number('A1', 7)}</row>` })
    expect(await records(zipSync({ 'in.xlsx': content }), {}, 'in.xlsx')).toMatchObject([{ place: 'One!1' }])
    expect(await records(gzipSync(content))).toMatchObject([{ place: 'One!1' }])
  })

  test('is read by its list of parts, though the file goes on behind its end', async () => {
    const content = workbook({ One: `<row r="1">${number('A1', 7)}</row>` })
    expect(await records(Buffer.concat([content, content]))).toMatchObject([{ place: 'One!1' }])
  })

  test('gives back the numbers that were put in', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 30 }),
        async (values) => {
          const rows = values.map(
            (value, index) => `<row r="${index + 1}">${number(`A${index + 1}`, value)}</row>`,
          )
          const found = await records(workbook({ One: rows.join('') }))
          expect(found.map(({ value }) => (value.cells[0] as number) + 0)).toEqual(
            values.map((value) => value + 0),
          )
        },
      ),
      { numRuns: 30 },
    ))
})

describe('a workbook is refused when it', () => {
  const good = workbook({ One: `<row r="1">${number('A1', 1)}</row>` })

  test('is an old binary one: the remedy says what to do', async () => {
    const found = await opened(Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'))
    expect(found).toMatchObject({ ok: false, error: { code: 'input-packing' } })
    expect(!found.ok && found.error.remedy).toContain('.xlsx')
  })

  test.each([
    ['is empty', new Uint8Array(), 'input-format'],
    ['is a page of HTML', Buffer.from('<html><table></table></html>'), 'input-format'],
    ['is another archive', zipSync({ 'a.csv': strToU8('a,b\n') }), 'input-format'],
    ['is a 7z archive', Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1'), 'input-packing'],
    [
      'has a sheet that is no XML',
      workbook({ One: '' }, { 'xl/worksheets/sheet1.xml': 'no < xml' }),
      'input-format',
    ],
    [
      'lacks the sheet it names',
      workbook({ One: '' }, { 'xl/_rels/workbook.xml.rels': '<Relationships/>' }),
      'input-format',
    ],
    ['has cells without an address', workbook({ One: '<row><c><v>1</v></c></row>' }), 'input-format'],
    [
      'has a text that is not in its list',
      workbook({ One: '<row r="1"><c r="A1" t="s"><v>9</v></c></row>' }),
      'input-format',
    ],
    [
      'has one cell in the far corner',
      workbook({
        One: `<row r="1">${number('A1', 1)}</row><row r="1048576">${number('XFD1048576', 1)}</row>`,
      }),
      'input-too-large',
    ],
    [
      'hides such a cell’s address',
      workbook({ One: `<row r="1048576">${number('&#88;FD1048576', 1)}</row>` }),
      'input-too-large',
    ],
    [
      'has a wide row and a million empty ones',
      workbook({ One: `<row r="1">${number('XFD1', 1)}</row>${'<row/>'.repeat(1_000_000)}` }),
      'input-too-large',
    ],
    [
      'unpacks to more than a sheet may hold',
      workbook({ One: `<row r="1">${' '.repeat(130 * 2 ** 20)}</row>` }),
      'input-too-large',
    ],
    [
      'unpacks to more than a workbook may hold',
      workbook(
        { One: '', Two: '' },
        {
          'xl/worksheets/sheet1.xml': ' '.repeat(100 * 2 ** 20),
          'xl/worksheets/sheet2.xml': ' '.repeat(100 * 2 ** 20),
        },
      ),
      'input-too-large',
    ],
    [
      'defines entities of its own',
      workbook(
        { One: '' },
        {
          'xl/worksheets/sheet1.xml':
            '<!DOCTYPE a [<!ENTITY b "<c r=\'A1\'><v>1</v></c>">]><worksheet><sheetData><row r="1">&b;</row></sheetData></worksheet>',
        },
      ),
      'read',
    ],
  ])(
    '%s',
    async (_, content, code) => {
      expect(await problem(content)).toBe(code)
    },
    60_000,
  )

  test('ends before its end, wherever it is cut', async () => {
    for (let end = 4; end < good.length; end += 7)
      expect(await problem(good.subarray(0, end))).toBe('input-truncated')
  })

  test(
    'has a byte changed: it is never read as something else',
    () =>
      fc.assert(
        fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
          const bytes = Buffer.from(good)
          bytes[at] = (bytes[at] as number) ^ by
          const found = await opened(bytes)
          if (found.ok)
            expect(found.value.records).toMatchObject([{ row: 1, place: 'One!1', value: { cells: [1] } }])
          else expect(found.error.code).toMatch(/^input-/)
        }),
        { numRuns: 300 },
      ),
    60_000,
  )
})
