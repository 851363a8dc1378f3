import { describe, expect, test } from 'vitest'
import { readPlain } from '../../../src/claims/documents/plain/read-plain.js'
import { rowsOf, said, standsIn } from './plain.js'

const table = (text: string): string[][] => rowsOf(readPlain(text))

describe('a table set with tabs', () => {
  test('has its header above the first row with figures, years in the header notwithstanding', () => {
    expect(table('Partner\t2020\t2021\nUganda\t912\t1,004\nRwanda\t210\t199')).toEqual([
      ['Partner:', '2020:', '2021:'],
      ['Uganda', '912', '1,004'],
      ['Rwanda', '210', '199'],
    ])
  })

  test('keeps columns where cells are missing at the start and the end of a row', () => {
    expect(
      table('Group\tPartner\tValue\tShare\nEAC\tUganda\t912\t30%\n\tRwanda\t210\nSADC\tMalawi\t55\t2%'),
    ).toEqual([
      ['Group:', 'Partner:', 'Value:', 'Share:'],
      ['EAC', 'Uganda', '912', '30%'],
      ['-', 'Rwanda', '210', '-'],
      ['SADC', 'Malawi', '55', '2%'],
    ])
  })

  test('has a header over columns in two rows, whose upper cells span those beneath', () => {
    const document = readPlain(
      'Partner\tExports\t\tImports\t\n\t2020\t2021\t2020\t2021\nUganda\t912\t1,004\t300\t310',
    )
    expect(rowsOf(document)[1]).toEqual(['-', '2020:', '2021:', '2020:', '2021:'])
    expect(document.blocks.find(({ text }) => text === 'Exports')?.cell).toMatchObject({
      column: 1,
      columnSpan: 2,
    })
    expect(document.blocks.find(({ text }) => text === 'Imports')?.cell).toMatchObject({
      column: 3,
      columnSpan: 2,
    })
    expect(document.blocks.find(({ text }) => text === 'Partner')?.cell).toMatchObject({ columnSpan: 1 })
  })

  test('can have a header one cell short: the names’ column goes without', () => {
    expect(table('2020\t2021\nUganda\t912\t1,004\nRwanda\t210\t199')[0]).toEqual(['-', '2020:', '2021:'])
  })

  test('counts a row of column numbers as header', () => {
    expect(table('Страна\tЭкспорт\tДоля\n1\t2\t3\nУганда\t912\t30,1').map(([first]) => first)).toEqual([
      'Страна:',
      '1:',
      'Уганда',
    ])
  })

  test('takes a row of one cell between its rows', () => {
    expect(table('Good\tValue\nFood\nTea\t912\nCoffee\t100')[1]).toEqual(['Food:', '-'])
  })

  test('of text alone has its first row as header', () => {
    expect(table('Country\tCapital\nKenya\tNairobi\nGhana\tAccra').map(([first]) => first)).toEqual([
      'Country:',
      'Kenya',
      'Ghana',
    ])
  })

  test('begins with figures where it has no header', () => {
    expect(table('Uganda\t912\t30\nRwanda\t210\t7')[0]).toEqual(['Uganda', '912', '30'])
  })

  test('gives each cell its place and its line', () => {
    const document = readPlain('Partner\tValue\nUganda\t  912 \n')
    const cell = document.blocks.find(({ text }) => text === '912')
    expect(cell?.line).toBe(2)
    expect(standsIn(document, cell!)).toBe('912')
  })

  test('is not prose with a tab in it', () => {
    expect(
      said('\tKenya exported tea to many countries in that year.\n\n1.\tUganda exported coffee.').map(
        (line) => line.slice(0, 9),
      ),
    ).toEqual(['paragraph', 'item: 1. '])
  })
})

describe('a table set with bars', () => {
  test('ends its header at a rule', () => {
    expect(table('| Year | Rank |\n|------|------|\n| 2020 | third |\n| 2021 | second |')).toEqual([
      ['Year:', 'Rank:'],
      ['2020', 'third'],
      ['2021', 'second'],
    ])
  })

  test('can be boxed', () => {
    expect(
      table(
        '+--------+-------+\n| Good   | Value |\n+--------+-------+\n| Tea    | 912   |\n| Coffee |       |\n+--------+-------+',
      ),
    ).toEqual([
      ['Good:', 'Value:'],
      ['Tea', '912'],
      ['Coffee', '-'],
    ])
  })

  test('is not a line of names', () => {
    expect(said('Photo: A. Otieno | Agency of Pictures\n\nExports rose.')[0]).toMatch(/^paragraph/)
  })
})

describe('a table set with spaces', () => {
  const aligned = `Partner         Exports   Imports
Uganda            912.4     310.0
South Sudan       210.1      12.5
Rwanda            199.0
Total           1,321.5     322.5`

  test('has columns where its cells stand under each other', () => {
    expect(table(aligned)).toEqual([
      ['Partner:', 'Exports:', 'Imports:'],
      ['Uganda', '912.4', '310.0'],
      ['South Sudan', '210.1', '12.5'],
      ['Rwanda', '199.0', '-'],
      ['Total', '1,321.5', '322.5'],
    ])
  })

  test('is not justified prose', () => {
    const prose = `Kenya  exported  tea to  Uganda in 2020, and
coffee to  Rwanda,  which  in turn  sold 912
cattle  to Kenya  in the  same  year,  and 14
more  in 2021,  when  prices  rose by 4 per cent.`
    expect(readPlain(prose).tables).toEqual([])
  })

  test('is not a list of names in two columns', () => {
    expect(readPlain('A. Otieno     J. Ssali\nB. Mensah     K. Addo\nC. Banda      L. Phiri').tables).toEqual(
      [],
    )
  })
})

describe('the caption of a table', () => {
  const body = 'Partner\t2020\nUganda\t912\nRwanda\t210'
  const captionOf = (text: string): string | undefined => {
    const { blocks, tables } = readPlain(text)
    return blocks[tables[0]?.caption ?? -1]?.text
  }

  test.each([
    ['above it', `Table 1. Exports of Kenya\n\n${body}`, 'Table 1. Exports of Kenya'],
    [
      'above a line that says the unit',
      `Table 1. Exports of Kenya\n\nUSD million\n\n${body}`,
      'Table 1. Exports of Kenya',
    ],
    ['above it without a blank line', `Table 1. Exports of Kenya\n${body}`, 'Table 1. Exports of Kenya'],
    ['below it', `${body}\n\nTabela 2: Izvoz Kenije`, 'Tabela 2: Izvoz Kenije'],
    ['in two lines', `Таблица 1\nЭкспорт Кении\n\n${body}`, 'Таблица 1 Экспорт Кении'],
  ])('stands %s', (_, text, caption) => {
    expect(captionOf(text)).toBe(caption)
  })

  test('is not the source beneath it, nor a caption of another table', () => {
    const text = `Table 1. Exports\n\n${body}\n\nSource: customs of Kenya.\n\nTable 2. Imports\n\n${body}`
    const { blocks, tables } = readPlain(text)
    expect(tables.map(({ caption }) => blocks[caption ?? -1]?.text)).toEqual([
      'Table 1. Exports',
      'Table 2. Imports',
    ])
  })

  test('is lacking where none is near', () => {
    expect(captionOf(`Kenya exported tea.\n\n${body}`)).toBeUndefined()
  })
})
