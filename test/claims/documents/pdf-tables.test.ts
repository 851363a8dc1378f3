import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/claims/documents/pdf/read-pdf.js'
import { blocksOf, blockWith, expectPlaces, rowsOf, stands } from './reading.js'
import { typst } from './typst.js'

describe('a table with a caption, wrapped rows and a note', async () => {
  const document = await readPdf(
    typst(String.raw`
The table below gives the trade of Portugal with Brazil, as the office of statistics counts it in its yearbook.

#figure(kind: table, supplement: [Table], caption: figure.caption(position: top)[Portugal and Brazil, EUR million.],
  table(columns: (110pt, auto, auto, auto), stroke: none, align: (left, right, right, right), column-gutter: 8pt,
    table.header([*Flow*], [*2019*], [*2020*], [*2021*]),
    [Exports], [1 100.5], [987.6], [1 234.5],
    [Imports of goods and of everything else], [2 000.1], [–], [2 100.0],
    [Balance#super[a]], [−899.6], [−812.4], [−865.5]))

#text(8pt)[#super[a] Exports less imports.]

After it the text goes on with a sentence.`),
  )

  test('is cells in rows and columns, header rows told from others', () => {
    expect(rowsOf(document)).toEqual([
      ['Flow', '2019', '2020', '2021'],
      ['Exports', '1 100.5', '987.6', '1 234.5'],
      ['Imports of goods and of everything else', '2 000.1', '–', '2 100.0'],
      ['Balance', '−899.6', '−812.4', '−865.5'],
    ])
    const headers = document.blocks.filter(({ cell }) => cell?.header).map(({ text }) => text)
    expect(headers).toEqual(['Flow', '2019', '2020', '2021'])
    expect(document.tables).toMatchObject([{ rows: 4, columns: 4 }])
  })

  test('knows its caption, and the note under it', () => {
    const caption = document.tables[0]?.caption ?? -1
    expect(document.blocks[caption]?.text).toBe('Table 1: Portugal and Brazil, EUR million.')
    expect(blockWith(document, 'Balance').marks.map(({ mark }) => mark)).toEqual(['a'])
    expect(blockWith(document, 'Exports less')).toMatchObject({ kind: 'footnote', mark: 'a' })
  })

  test('stands in the text with tabs between cells and line breaks between rows', () => {
    expectPlaces(document)
    expect(document.text).toContain('Exports\t1 100.5\t987.6\t1 234.5\nImports')
    expect(stands(document, blockWith(document, '−812.4'), '−812.4')).toBe('−812.4')
  })

  test('does not part the text around it', () => {
    expect(blocksOf(document, 'paragraph')).toHaveLength(2)
  })
})

test('a table that goes on over pages with its header repeated is one table', async () => {
  const document = await readPdf(
    typst(`
#set page(height: 260pt, header: [Annual review of trade], footer: context align(right, counter(page).display("1 / 1", both: true)))
*Table 3.* Partners of Chile by imports, million dollars
#table(columns: (1fr, auto, auto), stroke: none, align: (left, right, right),
  table.header([*Partner*], [*2020*], [*2021*]),
  ..range(1, 31).map(n => ([Country number #n], [#(n * 10).5], [#(n * 11).25])).flatten())
After it the text goes on.`),
  )
  expect(document.pages).toBeGreaterThan(3)
  expect(document.tables).toHaveLength(1)
  expect(rowsOf(document)).toEqual([
    ['Partner', '2020', '2021'],
    ...Array.from({ length: 30 }, (_, at) => [
      `Country number ${at + 1}`,
      `${(at + 1) * 10}.5`,
      `${(at + 1) * 11}.25`,
    ]),
  ])
  expect(blocksOf(document).filter((block) => !block.startsWith('cell'))).toEqual([
    'caption: Table 3. Partners of Chile by imports, million dollars',
    'paragraph: After it the text goes on.',
  ])
  expect(blockWith(document, 'Country number 1').page).toBe(1)
  expect(blockWith(document, 'Country number 30').page).toBeGreaterThan(3)
})

test('a header that spans columns stands at the first of them', async () => {
  const document = await readPdf(
    typst(`
Before the table.
#table(columns: (90pt, 60pt, 60pt, 60pt), stroke: none, align: (left, center, center, center),
  [], table.cell(colspan: 2)[Trade in both directions], [Share],
  [Year], [Exports], [Imports], [%],
  [2020], [11.5], [20.5], [3.1], [2021], [12.5], [22.5], [3.4], [2022], [14.5], [25.5], [3.9])`),
  )
  const spanning = blockWith(document, 'Trade in both').cell
  expect(spanning).toMatchObject({ row: 0, column: 1, columnSpan: 2, header: true })
  expect(rowsOf(document).slice(1, 3)).toEqual([
    ['Year', 'Exports', 'Imports', '%'],
    ['2020', '11.5', '20.5', '3.1'],
  ])
})

test('captions of tables and figures are told in four languages; a sentence about a figure is none', async () => {
  const document = await readPdf(
    typst(String.raw`
#let p(body) = block(above: 2em, body)
#p[Figure 3. Exports of Norway to Ghana, 2010–2020]
#p[Рис. 2. Экспорт Норвегии в Гану]
#p[Графикон 4: Извоз Норвешке у Гану]
#p[Tabela 5. Izvoz Norveške u Ganu]
#p[Figure 3 shows that exports of Norway to Ghana have doubled in the ten years since 2010, from a low level.]`),
  )
  expect(blocksOf(document)).toEqual([
    'caption: Figure 3. Exports of Norway to Ghana, 2010–2020',
    'caption: Рис. 2. Экспорт Норвегии в Гану',
    'caption: Графикон 4: Извоз Норвешке у Гану',
    'caption: Tabela 5. Izvoz Norveške u Ganu',
    'paragraph: Figure 3 shows that exports of Norway to Ghana have doubled in the ten years since 2010, from a low level.',
  ])
})

test('a label alone above its title is one caption with it', async () => {
  const document = await readPdf(
    typst(String.raw`
#set text(lang: "ru")
#align(right)[Таблица 2]
#align(center)[Товарооборот Польши и Вьетнама, млн долл.]
#table(columns: 3, stroke: none, column-gutter: 10pt, [Показатель], [2020 г.], [2021 г.], [Экспорт], [1 000,1], [1 234,5], [Импорт], [2 500,0], [2 965,5])`),
  )
  expect(blocksOf(document, 'caption')).toEqual([
    'caption: Таблица 2 Товарооборот Польши и Вьетнама, млн долл.',
  ])
  expect(document.tables[0]?.caption).toBe(0)
  expect(rowsOf(document)[1]).toEqual(['Экспорт', '1 000,1', '1 234,5'])
})

test('the letters of a chart are furniture: in a tagged file its figures’, else the marks of an axis', async () => {
  const chart = String.raw`
Before the chart.
#figure(alt: "A chart", block(width: 200pt, height: 120pt, {
  for (at, mark) in ("300", "200", "100", "0").enumerate() { place(dx: 0pt, dy: at * 30pt, mark) }
  place(dx: 60pt, dy: 45pt)[Exports]
}))
After the chart.`
  for (const tagged of [true, false]) {
    const document = await readPdf(typst(chart, { tagged }))
    expect(blocksOf(document)).toEqual(['paragraph: Before the chart.', 'paragraph: After the chart.'])
    expect(blocksOf(document, 'furniture')).toContain('furniture: 200')
  }
})
