import fc from 'fast-check'
import { zipSync } from 'fflate'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { attempt } from '../../../src/domain/problem.js'
import { htmlTableReader } from '../../../src/lake/readers/html.js'
import { temporaryFolder, write } from '../workspace.js'

const opened = async (
  content: string | Uint8Array,
  { encodings, member = null }: { encodings?: readonly string[]; member?: string | null } = {},
) => {
  const folder = temporaryFolder()
  const name = 'page.xls'
  const file = write(folder, name, content)
  const work = path.join(folder, 'work')
  mkdirSync(work)
  const reader = htmlTableReader({
    table: ({ id }) => id === 'grid',
    what: 'table “grid”',
    ...(encodings && { encodings }),
  })
  return attempt(async () => {
    const found = await reader.open({ path: file, member, name, folder: work })
    const rows = []
    for await (const { row, value } of found.records) {
      rows.push(value)
      expect(row).toBe(rows.length)
    }
    return { head: found.head, encoding: found.encoding, rows }
  })
}

const read = async (...of: Parameters<typeof opened>) => {
  const found = await opened(...of)
  if (!found.ok) throw new Error(`${found.error.code}: ${found.error.message}`)
  return found.value
}

const texts = async (...of: Parameters<typeof opened>) =>
  (await read(...of)).rows.map(({ cells }) => cells.map(({ text }) => text))

const problem = async (...of: Parameters<typeof opened>) => {
  const found = await opened(...of)
  return found.ok ? 'read' : found.error.code
}

const grid = (rows: string): string => `<table id="grid">${rows}</table>`

describe('a table of a page', () => {
  test('gives a record a row, white space collapsed and entities decoded', async () => {
    expect(
      await texts(
        grid('<tr><td>\n  Côte d&#39;Ivoire&nbsp;\n </td><td>1 &lt; 2</td></tr><tr><td></td></tr>'),
      ),
    ).toEqual([["Côte d'Ivoire", '1 < 2'], ['']])
  })

  test('says of each cell its title, spans and style, and of each row whether it is a heading', async () => {
    const { rows } = await read(
      grid(
        `<tr><th rowspan="2" scope="col">Code</th><td colspan=3>Exports</td></tr><tr><th>2020</th><th>2021</th></tr>
         <tr><td title="Direct Data">5</td><td style="color:red"><span title=" Mirror  data">6</span></td><td colspan="x" rowspan="-1">7</td></tr>
         <tr><th scope="row">World</th><td>8</td></tr><tr><th>Total</th><td>9</td></tr>`,
      ),
    )
    expect(rows.map(({ heading }) => heading)).toEqual([true, true, false, false, false])
    expect(rows[0]?.cells.map(({ colspan, rowspan, header }) => [colspan, rowspan, header])).toEqual([
      [1, 2, true],
      [3, 1, false],
    ])
    expect(rows[2]?.cells).toEqual([
      { text: '5', title: 'Direct Data', style: null, colspan: 1, rowspan: 1, header: false },
      { text: '6', title: 'Mirror data', style: 'color:red', colspan: 1, rowspan: 1, header: false },
      { text: '7', title: null, style: null, colspan: 1, rowspan: 1, header: false },
    ])
  })

  test('is told apart from those around it, whose text is the head, a line each, and a choice its chosen one', async () => {
    const { head, rows } = await read(
      `<html><head><title>List</title><script>if (a < b) "x"</script></head><body><table><tr><td>Product:</td><td><b>27</b> Fuels</td></tr><tr><td> </td></tr></table>
       <p>Unit : US Dollar<br>thousand</p><select><option>no<option selected>yes</select><style>p {}</style>
       <table id="grid"><caption>Below</caption><tr><td>1</td></tr></table><table><tr><td>after</td></tr></table></body></html>`,
    )
    expect(head).toEqual({
      1: 'List',
      2: 'Product: 27 Fuels',
      3: 'Unit : US Dollar',
      4: 'thousand',
      5: 'yes',
      6: 'Below',
    })
    expect(rows).toHaveLength(1)
  })

  test('keeps the text of a table within a cell in that cell, unless that one is picked too', async () => {
    const inner = '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>'
    expect(await texts(grid(`<tr><td>x${inner}y</td><td>z</td></tr>`))).toEqual([['x a b c y', 'z']])
    expect(await texts(`<table><tr><td>${grid('<tr><td>1</td></tr>')}</td></tr></table>`)).toEqual([['1']])
    expect(await texts(grid(`<tr><td>x${grid('<tr><td>1</td></tr>')}</td></tr>`))).toEqual([['1'], ['x']])
  })

  test('is understood without the end tags that HTML lets be left out', async () => {
    expect(await texts(grid('<thead><tr><td>a<td>b<tbody><tr><td>1<td>2<tr><td>3'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3'],
    ])
  })

  test('goes on where there are two: all their rows are numbered in order', async () => {
    expect(await texts(`${grid('<tr><td>1</td></tr>')}${grid('<tr><td>2</td></tr>')}`)).toEqual([
      ['1'],
      ['2'],
    ])
  })

  test(
    'gives back the texts that were put in, wherever the stream is cut',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(fc.string({ unit: 'grapheme', maxLength: 9 }), { minLength: 1, maxLength: 5 }), {
            minLength: 1,
            maxLength: 5,
          }),
          fc.nat(70_000),
          async (rows, padding) => {
            const clean = (text: string) =>
              text
                .replace(/\p{Cc}/gu, '')
                .replace(/\s+/g, ' ')
                .trim()
            const escaped = (text: string) =>
              clean(text).replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`)
            const html = `<!--${' '.repeat(padding)}-->${grid(rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join(''))}`
            expect(await texts(html)).toEqual(rows.map((cells) => cells.map(clean)))
          },
        ),
        { numRuns: 60 },
      ),
    60_000,
  )
})

describe('the encoding of a page', () => {
  const cyrillic = Buffer.concat([
    Buffer.from(
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><table id="grid"><tr><td>',
    ),
    Buffer.from([0xd1, 0xf0, 0xe1, 0xe8, 0xff]),
    Buffer.from('</td></tr></table>'),
  ])
  test('is the one it declares, in a meta of either form, also when packed', async () => {
    expect(await read(cyrillic)).toMatchObject({
      encoding: 'windows-1251',
      rows: [{ cells: [{ text: 'Србия' }] }],
    })
    expect(await texts(gzipSync(cyrillic))).toEqual([['Србия']])
    expect(await texts(zipSync({ 'a.xls': cyrillic }), { member: 'a.xls' })).toEqual([['Србия']])
    expect((await read(`<meta charset="UTF-8">${grid('<tr><td>é</td></tr>')}`)).encoding).toBe('utf-8')
  })
  test('is held to it strictly', async () => {
    const wrong = Buffer.from(cyrillic.toString('latin1').replace('windows-1251', 'utf-8'), 'latin1')
    expect(await problem(wrong, { encodings: ['windows-1251'] })).toBe('input-encoding')
    expect(await problem(cyrillic.toString('latin1').replace('windows-1251', 'martian'))).toBe(
      'input-encoding',
    )
  })
  test('is the first of the source’s that fits where the page says nothing', async () => {
    const silent = Buffer.from(cyrillic.toString('latin1').replace(/<meta[^>]*>/, ''), 'latin1')
    expect(await read(silent, { encodings: ['utf-8', 'windows-1251'] })).toMatchObject({
      encoding: 'windows-1251',
    })
    expect(await problem(silent)).toBe('input-encoding')
  })
})

describe('a page is refused when it', () => {
  const good = grid('<tr><td>1</td><td>2</td></tr><tr><td>3</td></tr>')

  test('has no such table, by what was looked for', async () => {
    expect(await opened('<table id="other"><tr><td>1</td></tr></table>')).toMatchObject({
      ok: false,
      error: { code: 'input-format', message: 'The page has no table “grid”.', place: { file: 'page.xls' } },
    })
    expect(await problem('')).toBe('input-format')
    expect(await problem(grid(''))).toBe('input-format')
  })
  test('ends within the table, wherever it is cut', async () => {
    for (let end = good.indexOf('<td'); end < good.lastIndexOf('>'); end += 1)
      if (!good.slice(0, end).endsWith('</table'))
        expect(await problem(good.slice(0, end))).toBe('input-truncated')
  })
  test.each([
    ['has a row of more than ten thousand cells', grid(`<tr>${'<td>'.repeat(10_001)}</tr>`), 'input-format'],
    ['has a cell of 9 MB', grid(`<tr><td>${'x'.repeat(9 * 2 ** 20)}</td></tr>`), 'input-format'],
    ['has a title of 9 MB', grid(`<tr><td title="${'x'.repeat(9 * 2 ** 20)}">1</td></tr>`), 'input-format'],
    ['has a comment that does not end', `<!--${'x'.repeat(17 * 2 ** 20)}${good}`, 'input-format'],
    ['has a tag that does not end', `<p a="${'x'.repeat(17 * 2 ** 20)}${good}`, 'input-format'],
    [
      'has a tag of endless attributes',
      `<p ${Array.from({ length: 10 ** 6 }, (_, at) => `a${at}="x"`).join(' ')}>${good}`,
      'input-format',
    ],
    ['is a hundred thousand elements deep', `${'<b>'.repeat(100_000)}${good}`, 'input-format'],
    ['is a hundred thousand tables deep', '<table id="grid"><tr><td>'.repeat(100_000), 'input-format'],
    ['is torn in its packing', gzipSync(good).subarray(0, 40), 'input-truncated'],
    ['holds a NUL', good.replace('1', '\0'), 'input-encoding'],
  ])(
    '%s',
    async (_, content, code) => {
      expect(await problem(content)).toBe(code)
    },
    60_000,
  )

  test(
    'whatever comes, it is read or refused',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(
            fc.constantFrom(
              '<table id="grid">',
              '<table>',
              '</table>',
              '<tr>',
              '</tr>',
              '<td>',
              '</td>',
              '<th scope=col>',
              '<thead>',
              '</thead>',
              '<option>',
              '<p>',
              '</p>',
              '</br>',
              '<svg>',
              '<script>',
              '</script>',
              '<!--',
              '-->',
              '&',
              '"',
              '<',
              'x',
            ),
            { maxLength: 40 },
          ),
          async (parts) => {
            const found = await opened(parts.join(''))
            if (!found.ok) expect(found.error.code).toMatch(/^input-(format|truncated)$/)
          },
        ),
        { numRuns: 200 },
      ),
    60_000,
  )
})
