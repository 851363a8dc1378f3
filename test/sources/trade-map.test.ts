import { existsSync } from 'node:fs'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { amountIn } from '../../src/sources/trade-map/parse.js'
import { tradeMap } from '../../src/sources/trade-map/source.js'
import { flowsIn, imported, importText, rejectsOf, rowsIn, temporaryFolder } from '../lake/workspace.js'
import { hostile } from './hostile.js'

type Page = { titles?: readonly string[]; unit?: string; legend?: readonly string[]; grid: string }

const cells = (tag: 'td' | 'th', texts: readonly string[]) =>
  texts.map((text) => `<${tag}>${text}</${tag}>`).join('')
const rows = (...lines: readonly (readonly string[])[]) =>
  lines.map((line) => `<tr>${cells('td', line)}</tr>`).join('\n')
const heads = (...texts: readonly string[]) =>
  `<tr>${texts.map((text) => `<th scope="col">${text}</th>`).join('')}</tr>\n`

/** A page as Trade Map exports it: titles, legend and unit in tables of their own, then the grid. */
const page = ({ titles = [], unit = 'Unit : US Dollar thousand', legend = [], grid }: Page): string =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /></head><body>
<table>${titles.map((title) => `<tr><td><b>${title} </b></td></tr>`).join('')}</table>
<table id="ctl00_PageContent_GridLegendTable">${legend.map((line) => `<tr><td>${line}</td></tr>`).join('')}</table>
<table id="ctl00_PageContent_GridLabelUnitTable"><tr><td>${unit}</td></tr></table>
<div><table id="ctl00_PageContent_MyGridView1">
${grid}
</table></div></body></html>`

const exportedBy = (country: string) => [
  `List of importing markets for a product exported by ${country}`,
  'Product: 270900 Petroleum oils ...',
]
const partners = page({
  titles: exportedBy('Serbia'),
  grid:
    heads('Importers', 'Exported value in 2020', 'Exported value in 2021') +
    rows(['World', '30', '41'], ['\n Russian Federation \n', '12', ''], ['Korea, Republic of', '0', '5']),
})

const read = async (content: string | Uint8Array, name = 'export.xls') => {
  const { workspace, result } = await importText(tradeMap, name, content)
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return {
    flows: (await flowsIn(workspace)).toSorted(),
    rows: await rowsIn(workspace),
    rejects: await rejectsOf(workspace),
  }
}
const refusal = async (content: string | Uint8Array, name = 'export.xls') => {
  const { result } = await importText(tradeMap, name, content)
  return result.ok ? 'read' : `${result.error.code}: ${result.error.message}`
}

describe('a list of partners', () => {
  test('gives the title’s country, thousands as dollars, and nothing for an empty cell', async () => {
    const found = await read(partners)
    expect(found.flows).toEqual(
      [
        '2020 SRB→WLD 270900 30000',
        '2021 SRB→WLD 270900 41000',
        '2020 SRB→RUS 270900 12000',
        '2020 SRB→KOR 270900 0',
        '2021 SRB→KOR 270900 5000',
      ].toSorted(),
    )
    const first = found.rows.find((row) => row['partner'] === 'WLD' && row['period'] === '2020')
    expect(first).toMatchObject({
      flow: 'export',
      classification: 'HS',
      level: 6,
      valuation: 'fob',
      reported_by: 'reporter',
      place: 'Exported value in 2020',
    })
    expect(found.rejects).toEqual([])
  })

  test('may be of months, of imports and of all products', async () => {
    const found = await read(
      page({
        titles: ['List of supplying markets for a product imported by Serbia', 'Product: TOTAL All products'],
        grid:
          heads('Exporters', 'Imported value in 2024-M08', 'Imported value in 2024-M13') +
          rows(['Germany', '7', '8']),
      }),
    )
    expect(found.flows).toEqual(['2024-08 SRB→DEU TOTAL 7000'].toSorted())
    expect(found.rows[0]).toMatchObject({ flow: 'import', level: 0, valuation: 'cif', year: 2024 })
  })

  test('in the layout of indicators: only the value is read, its unit from the column', async () => {
    const found = await read(
      page({
        titles: ['List of supplying markets for a product imported by Serbia', 'Product: 27 Mineral fuels'],
        unit: '',
        grid:
          heads(
            '',
            'Exporters',
            'Value imported in 2021 (USD thousand)',
            'Trade balance 2021 (USD thousand)',
            "Share in Serbia's imports (%)",
            'Quantity imported in 2021',
            'Unit value (USD/unit)',
            'Growth in imported value between 2017-2021 (%, p.a.)',
            'Average distance of partner countries (km)',
          ) + rows(['+', 'Hungary', '1,234', '-5', '3', '77', '16', '-2', '400']),
      }),
    )
    expect(found.flows).toEqual(['2021 SRB→HUN 27 1234000'].toSorted())
  })

  test.each([
    [
      'French',
      ['Liste des marchés fournisseurs pour un produit importé par Serbie', 'Produit : 27 Combustibles'],
      'Exportateurs',
      'Valeur importée en 2021 (milliers de USD)',
      'Fédération de Russie',
    ],
    [
      'Spanish',
      [
        'Lista de los mercados proveedores para un producto importado por Serbia',
        'Producto: 27 Combustibles',
      ],
      'Exportadores',
      'Valor importado en 2021 (miles de USD)',
      'Federación de Rusia',
    ],
    [
      'Russian',
      ['Список рынков-поставщиков для продукта, импортируемого Сербия', 'Продукт: 27 Топливо'],
      'Экспортёры',
      'Стоимость импорта в 2021 (тыс. долл. США)',
      'Россия',
    ],
  ])('is read in %s', async (_, titles, label, value, partner) => {
    const found = await read(page({ titles, unit: '', grid: heads(label, value) + rows([partner, '9']) }))
    expect(found.flows).toEqual(['2021 SRB→RUS 27 9000'].toSorted())
  })

  test('is turned down row by row where a country is none, or a value can be read in two ways', async () => {
    const found = await read(
      page({
        titles: exportedBy('Serbia'),
        grid:
          heads('Importers', 'Exported value in 2020') +
          rows(
            ['Germany', '1'],
            ['Atlantis', '1'],
            ['France', '1.234'],
            ['Italy', '-1'],
            ['Spain', 'many'],
            ['Sources: somebody'],
          ),
      }),
    )
    expect(found.flows).toHaveLength(1)
    expect(found.rejects).toEqual([
      '3 trade-map-country',
      '4 trade-map-value',
      '5 trade-map-value',
      '6 trade-map-value',
    ])
  })
})

describe('a list of importers or exporters of a product', () => {
  test('has a reporter a row; the partner is the world', async () => {
    const found = await read(
      page({
        titles: ['List of importers for the selected product', 'Product: 848620 Machines'],
        grid:
          heads('Importers', 'Imported value in 2024-M02') + rows(['China', '5'], ['Taipei, Chinese', '6']),
      }),
    )
    expect(found.flows).toEqual(['2024-02 CHN→WLD 848620 5000', '2024-02 TWN→WLD 848620 6000'].toSorted())
    expect(found.rows.map(({ flow }) => flow)).toEqual(['import', 'import'])
  })
})

describe('a list of products', () => {
  test('has a code a row, with its zero and without its apostrophe', async () => {
    const found = await read(
      page({
        titles: ['List of products exported by Serbia'],
        grid:
          heads('Code', 'Product label', 'Exported value in 2020') +
          rows(
            ["'TOTAL", 'All products', '9'],
            ["'01", 'Live animals', '2'],
            ["'010121", 'Horses', '1'],
            ['1', 'a lost zero', '1'],
            ["'XX", 'none', '1'],
          ),
      }),
    )
    expect(found.flows).toEqual(
      ['2020 SRB→WLD TOTAL 9000', '2020 SRB→WLD 01 2000', '2020 SRB→WLD 010121 1000'].toSorted(),
    )
    expect(found.rejects).toEqual(['5 trade-map-product', '6 trade-map-product'])
  })
})

const bilateral = page({
  titles: ['Bilateral trade between Serbia and Russian Federation', 'Product: 27 Mineral fuels'],
  legend: [
    'Bilateral trade data have been reported by Serbia',
    "Russian Federation's imports have been reported by Serbia",
  ],
  grid: `<tr><th rowspan="2">Product code</th><th rowspan="2">Product label</th><td colspan="2">Serbia's exports to Russian Federation</td><td colspan="3">Russian Federation's imports from world</td></tr>
<tr><th>Value in 2020</th><th>Value in 2021</th><th> </th><th>Value in 2020</th><th>Value in 2021</th></tr>
<tr><td>'2709</td><td>Oils</td><td title="Direct Data">1</td><td title="Mirror Data">2</td><td></td><td>30</td><td></td></tr>`,
})

describe('a bilateral table', () => {
  test('says by its blocks whose trade it is, by each cell’s title or the legend who recorded it', async () => {
    const found = await read(bilateral)
    expect(found.flows).toEqual(
      ['2020 SRB→RUS 2709 1000', '2021 SRB→RUS 2709 2000', '2020 RUS→WLD 2709 30000'].toSorted(),
    )
    expect(
      found.rows
        .map((row) => [row['flow'], row['period'], row['reported_by'], row['valuation']].join(' '))
        .toSorted(),
    ).toEqual(['export 2020 reporter fob', 'export 2021 partner cif', 'import 2020 partner fob'])
  })
})

describe('direct and mirror data', () => {
  const marked = (cell: string, legend: readonly string[] = []) =>
    page({
      titles: exportedBy('Serbia'),
      legend,
      grid: `${heads('Importers', 'Exported value in 2020')}<tr><td>Germany</td>${cell}</tr>`,
    })
  test.each([
    ['a title', '<td title="Mirror Data">1</td>', [], 'partner'],
    [
      'a colour that the legend explains',
      '<td style="border-color:#002B54;color:Orange">1</td>',
      ['Mirror data are shown in orange'],
      'partner',
    ],
    [
      'no colour where the legend explains one',
      '<td style="border-color:#002B54">1</td>',
      ['Mirror data are shown in orange'],
      'reporter',
    ],
    ['a legend for all', '<td>1</td>', ['Data are based on partner data (mirror statistics)'], 'partner'],
    ['nothing', '<td>1</td>', [], 'reporter'],
  ])('are told by %s', async (_, cell, legend, by) => {
    expect((await read(marked(cell, legend))).rows.map((row) => row['reported_by'])).toEqual([by])
  })
  test('are not guessed where a mark is not explained', async () => {
    expect(await refusal(marked('<td title="Estimate">1</td>'))).toContain(
      'is not one that says whose record',
    )
    expect(await refusal(marked('<td><font color="orange">1</font></td>'))).toContain(
      'is not one that says whose record',
    )
  })
})

describe('a table is not read when nobody can know', () => {
  const simple = (more: Partial<Page>) =>
    page({
      titles: exportedBy('Serbia'),
      grid: heads('Importers', 'Exported value in 2020') + rows(['Germany', '1']),
      ...more,
    })
  test.each([
    ['its reporter', simple({ titles: ['Product: 27 Fuels'] }), 'whose trade'],
    [
      'its reporter, which is a group',
      simple({ titles: exportedBy('Least Developed Countries') }),
      'whose trade',
    ],
    ['its product', simple({ titles: exportedBy('Serbia').slice(0, 1) }), 'product’s code'],
    ['its unit', simple({ unit: '' }), 'unit is not stated'],
    [
      'its direction, for title and column differ',
      simple({ grid: heads('Importers', 'Imported value in 2020') + rows(['Germany', '1']) }),
      'exports or imports',
    ],
    ['it as dollars', simple({ unit: 'Unit : Euro thousand' }), 'another currency'],
    [
      'its values, for it has quantities',
      simple({ grid: heads('Importers', 'Exported quantity in 2020, Tons') + rows(['Germany', '1']) }),
      'no column of trade values',
    ],
    [
      'its values, for it has growth rates',
      simple({
        grid: heads('Importers', 'Exported growth in value between 2019-2020 (%)') + rows(['Germany', '1']),
      }),
      'no column of trade values',
    ],
    [
      'its months, for it has quarters',
      simple({ grid: heads('Importers', 'Exported value in 2020-Q1') + rows(['Germany', '1']) }),
      'no column of trade values',
    ],
  ])('%s', async (_, content, says) => {
    expect(await refusal(content)).toContain(says)
  })
  test('its unit, in a currency of a column', async () => {
    expect(
      await refusal(
        simple({
          grid: heads('Importers', 'Exported value in 2020 (Euro thousand)') + rows(['Germany', '1']),
        }),
      ),
    ).toContain('another currency')
  })
})

describe('the text and the workbook', () => {
  const name = 'Trade_Map_-_List_of_importing_markets_for_a_product_exported_by_Serbia_(All_products)'
  const lines =
    'Importers\tExported value in 2020\tExported value in 2021\t\nWorld\t30\t41\t\nGermany\t12\t\t\n'
  test('of a text: the name says what titles would, the unit among it', async () => {
    const found = await read(lines, `${name} (USD thousand).txt`)
    expect(found.flows).toEqual(
      ['2020 SRB→WLD TOTAL 30000', '2021 SRB→WLD TOTAL 41000', '2020 SRB→DEU TOTAL 12000'].toSorted(),
    )
    expect(await refusal(lines, `${name} (1).txt`)).toContain('A text export has none')
  })
  test('of a text that is bilateral: a block’s title stands in its first column only', async () => {
    const text = `Product code\tProduct label\tSerbia's exports to Germany\t\tGermany's imports from world\t\n\t\tValue in 2020\tValue in 2021\tValue in 2020\tValue in 2021\n'01\tAnimals\t1\t2\t3\t4\n`
    expect(
      (await read(text, 'Trade_Map_-_Bilateral_trade_between_Serbia_and_Germany (USD thousand).txt')).flows,
    ).toEqual(
      [
        '2020 SRB→DEU 01 1000',
        '2021 SRB→DEU 01 2000',
        '2020 DEU→WLD 01 3000',
        '2021 DEU→WLD 01 4000',
      ].toSorted(),
    )
  })
  test('of a workbook: the same grid, titles above it', async () => {
    const found = await read(
      workbook([
        ['List of importing markets for a product exported by Serbia'],
        ['Product: 2709 Oils'],
        ['Unit : US Dollar thousand'],
        [],
        ['Importers', 'Exported value in 2020'],
        ['Germany', 12.5],
      ]),
      `${name}.xlsx`,
    )
    expect(found.flows).toEqual(['2020 SRB→DEU 2709 12500'].toSorted())
    expect(found.rows[0]).toMatchObject({ row: '6', place: 'Sheet!6, Exported value in 2020' })
  })
})

/** A workbook of one sheet, texts inline. */
const workbook = (lines: readonly (readonly (string | number)[])[]): Uint8Array => {
  const cell = (value: string | number, row: number, column: number) => {
    const at = `${String.fromCharCode(65 + column)}${row + 1}`
    return typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
  }
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${office}"><sheets><sheet name="Sheet" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet><sheetData>${lines.map((line, row) => `<row r="${row + 1}">${line.map((value, column) => cell(value, row, column)).join('')}</row>`).join('')}</sheetData></worksheet>`,
    ),
  })
}

test.each([
  ['1', '1000'],
  ['1,234,567', '1234567000'],
  ['1 234', '1234000'],
  ['0.5', '500'],
  ['0.1234', '123.4'],
  ['12.34', '12340'],
  ['1234.567', '1234567'],
  ['1.234', null],
  ['1,23', null],
  ['', null],
])('%s thousand are %s dollars', (text, value) => {
  expect(amountIn(text, { dollars: true, shift: 3 })).toBe(value)
})

describe('hostile input', () => {
  hostile(
    tradeMap,
    'export.xls',
    `<table><tr><td>List of products exported by Serbia</td></tr><tr><td>Unit : US Dollar thousand</td></tr></table>
<table id="ctl00_PageContent_MyGridView1"><tr><th>Code</th><th>Exported value in 2020</th></tr>
<tr><td>'01</td><td>2</td></tr></table>`,
  )
  hostile(
    tradeMap,
    'Trade_Map_-_List_of_products_exported_by_Serbia_(USD thousand).txt',
    "Code\tProduct label\tExported value in 2020\n'01\tAnimals\t2\n'02\tMeat\t3\n",
  )
  hostile(
    tradeMap,
    'Trade_Map.xlsx',
    workbook([
      ['List of products exported by Serbia (USD thousand)'],
      ['Code', 'Exported value in 2020'],
      ["'01", 2],
    ]),
  )
})

describe('real exports', () => {
  const folder = path.resolve('..', 'shared', 'data', 'trade', 'trademap-oec-samples')
  test.for([
    [
      'trademap_importing_markets_monthly_exported_by_Singapore_848620.xls',
      34,
      'SGP',
      'WLD',
      '2024-08',
      1499941,
    ],
    ['trademap_importing_markets_exported_by_USA.xls', 77, 'USA', 'WLD', '2024-08', 787448],
    ['trademap_importing_markets_exported_by_Netherlands.xls', 49, 'NLD', 'WLD', '2025-08', null],
    ['trademap_importers_for_selected_product.xls', 92, 'CHN', 'WLD', '2024-02', 1839865],
    ['trademap_exporters_for_selected_product.xls', 57, 'SGP', 'WLD', '2024-02', 1219818],
    ['trademap_bilateral_Netherlands_Taipei_848620.xls', 1, 'NLD', 'TWN', '2025-01', 65450],
  ] as const)(
    '%s: every row is kept',
    async ([name, rowCount, reporter, partner, period, thousands], context) => {
      if (!existsSync(path.join(folder, name))) return context.skip(`no data in ${folder}`)
      const workspace = path.join(temporaryFolder(), 'workspace')
      const report = await imported(workspace, tradeMap, [path.join(folder, name)])
      expect(report.snapshot.originals[0]).toMatchObject({ rejected: 0, kept: rowCount })
      const found = (await rowsIn(workspace)).find(
        (row) => row['reporter'] === reporter && row['partner'] === partner && row['period'] === period,
      )
      expect(found).toBeDefined()
      if (thousands !== null) expect(Number(found?.['value_usd'])).toBe(thousands * 1000)
    },
  )
  test('a saved page of quantities is refused, by what it lacks', async (context) => {
    const name = 'trademap_page_supplying_markets_imported_by_China.html.gz'
    if (!existsSync(path.join(folder, name))) return context.skip(`no data in ${folder}`)
    await expect(
      imported(path.join(temporaryFolder(), 'workspace'), tradeMap, [path.join(folder, name)]),
    ).rejects.toThrow('no column of trade values')
  })
})
