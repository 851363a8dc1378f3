import { describe, expect, test } from 'vitest'
import {
  captionOf,
  contentsOf,
  headingLike,
  headingLevel,
  sourceLine,
} from '../../../src/claims/documents/classify.js'
import { said } from './plain.js'

describe('a caption', () => {
  test.each([
    ['Figure 1. Exports of Kenya', 'figure', '1'],
    ['Fig. 3: Exports', 'figure', '3'],
    ['FIGURE 2a – Exports', 'figure', '2a'],
    ['Chart 1 Exports of Kenya to Uganda', 'figure', '1'],
    ['Table 2 – Imports', 'table', '2'],
    ['Table 2.1. Imports', 'table', '2.1'],
    ['Table A1: Imports', 'table', 'A1'],
    ['Table IV. Imports', 'table', 'IV'],
    ['Table 3', 'table', '3'],
    ['Table 3 (continued)', 'table', '3'],
    ['**Table 3.** Imports', 'table', '3'],
    ['Рис. 1. Экспорт Кении', 'figure', '1'],
    ['Рисунок 2 — Экспорт', 'figure', '2'],
    ['Диаграмма № 2. Экспорт', 'figure', '2'],
    ['Таблица 1', 'table', '1'],
    ['Табл. 4. Импорт', 'table', '4'],
    ['Табела 3: Увоз Кеније', 'table', '3'],
    ['График 2. Извоз', 'figure', '2'],
    ['Слика 5. Извоз', 'figure', '5'],
    ['Tabela br. 3: Uvoz Kenije', 'table', '3'],
    ['Grafikon 1. Izvoz', 'figure', '1'],
    ['Slika 4 – Izvoz', 'figure', '4'],
  ])('%s', (line, label, number) => {
    expect(captionOf(line)).toEqual({ label, number })
  })

  test.each([
    'Table 2 shows that exports rose.',
    'Table 2 and Figure 3 show exports.',
    'Table 2, in which exports stand, is long.',
    'Table 2 (see the annex) shows exports.',
    'Figure 1 illustrates the growth of trade.',
    'Figures 1 and 2 are drawn to scale.',
    'Таблица 2 показывает рост экспорта.',
    'Таблица 2 и рисунок 3 отражают рост.',
    'Табела 3 приказује извоз Кеније.',
    'Grafikon 1 prikazuje izvoz.',
    'Table tennis is popular.',
    'Table 2). Exports rose.',
    'Chart 12th of its kind',
    'Графики работы магазинов',
    'In Table 2, exports rose.',
  ])('is not: %s', (line) => {
    expect(captionOf(line)).toBeNull()
  })
})

describe('a source under an exhibit', () => {
  test.each([
    ['Source: Bank of Ghana', 8],
    ['Sources: Bank of Ghana, Bank of Togo', 9],
    ['Источник: Банк Ганы', 10],
    ['Источники – Банк Ганы', 12],
    ['Izvor: Banka Gane', 7],
    ['Извор: Банка Гане', 7],
  ])('%s', (line, at) => {
    expect(sourceLine(line)).toEqual({ at })
  })

  test.each(['Sources say that exports rose.', 'Источники сообщают о росте.', 'Izvori energije su skupi.'])(
    'is not: %s',
    (line) => {
      expect(sourceLine(line)).toBeNull()
    },
  )
})

describe('a line of a table of contents', () => {
  test.each([
    ['Introduction\t4', 'Introduction', '4', false],
    ['Introduction ........ 4', 'Introduction', '4', true],
    ['Introduction . . . . 14', 'Introduction', '14', true],
    ['Введение……12', 'Введение', '12', true],
    ['Preface      iv', 'Preface', 'iv', false],
    ['Trade in 2021\t112', 'Trade in 2021', '112', false],
  ])('%s', (line, title, page, leader) => {
    expect(contentsOf(line)).toEqual({ title, page, leader })
  })

  test.each(['Exports rose in 2021', 'Exports\t4.2', '12\t14', 'He said ... 4 times', 'Introduction 4'])(
    'is not: %s',
    (line) => {
      expect(contentsOf(line)).toBeNull()
    },
  )
})

describe('tables of contents', () => {
  test('are lines with leaders', () => {
    expect(said('Trade ....... 3\nInvestment ....... 7\n\nExports rose.')).toEqual([
      'contents: Trade ....... 3',
      'contents: Investment ....... 7',
      'paragraph: Exports rose.',
    ])
  })

  test('are lines with tabs under a heading that says so, or with titles that return', () => {
    const entries = 'Trade of Ghana\t3\nInvestment\t7'
    expect(said(`Содержание\n\n${entries}`)[1]).toBe('contents: Trade of Ghana 3')
    expect(said(`${entries}\n\nTrade of Ghana\n\nExports rose.\n\nInvestment\n\nNone came.`)[0]).toBe(
      'contents: Trade of Ghana 3',
    )
  })

  test('are not columns of figures', () => {
    expect(said('Tea\t3\nCoffee\t7\nSugar\t5').every((line) => line.startsWith('cell'))).toBe(true)
    expect(said('Tea\t3\nCoffee\t7\nSugar\t15').every((line) => line.startsWith('cell'))).toBe(true)
  })
})

describe('a heading', () => {
  test.each([
    'Trade of Ghana in 2021',
    'How strong is trade?',
    '2.1 Imports',
    'ВЫВОДЫ',
    'Закључак',
    'Exports to the U.S.',
    'Results¹²',
  ])('looks like: %s', (line) => {
    expect(headingLike(line)).toBe(true)
  })

  test.each([
    'Exports rose.',
    'exports of tea',
    'Dear Sir,',
    '4,177',
    'Table 1. Tea',
    'Source: Bank of Ghana',
    'https://example.org',
    'A. Otieno, Trade of Kenya, 3 May 2021',
    '2,134 companies',
    'Authors:',
    '45 ships sank',
  ])('does not look like: %s', (line) => {
    expect(headingLike(line)).toBe(false)
  })

  test.each([
    ['2 Trade', 1],
    ['2.1 Imports', 2],
    ['2.1.3. Tea', 3],
    ['IV. Trade', 1],
    ['Глава 2', 1],
    ['Trade', null],
  ])('%s has depth %s', (line, level) => {
    expect(headingLevel(line)).toBe(level)
  })

  const text =
    'Kenya exported tea to Uganda in all of these years, more of it in each, and at a better price.'

  test('stands alone over text', () => {
    expect(
      said(`Trade of Kenya with Uganda\n\nExports\n\n${text}\n\n1. Imports\n\n${text}`).map((line) =>
        line.slice(0, 20),
      ),
    ).toEqual([
      'title: Trade of Keny',
      'heading: Exports',
      'paragraph: Kenya exp',
      'heading: 1. Imports',
      'paragraph: Kenya exp',
    ])
  })

  test('is not the last line, nor a line of an address', () => {
    expect(said(`${text}\n\nAmina Otieno`)[1]).toBe('paragraph: Amina Otieno')
    expect(said(`${text}\n\nAmina Otieno\nNairobi\n\n${text}`)[1]).toBe('paragraph: Amina Otieno')
  })
})

describe('list items', () => {
  test('lose their bullets, which could be read as a minus, and keep their numbers', () => {
    expect(said('- 4.2 million tonnes\n– tea\n• coffee\n1. sugar\n2) salt\n(a) rice')).toEqual([
      'item: 4.2 million tonnes',
      'item: tea',
      'item: coffee',
      'item: 1. sugar',
      'item: 2) salt',
      'item: (a) rice',
    ])
  })

  test('go on in indented lines', () => {
    expect(
      said('1. The two countries will lower\n   their tariffs on tea.\n2. They will meet again.'),
    ).toEqual([
      'item: 1. The two countries will lower their tariffs on tea.',
      'item: 2. They will meet again.',
    ])
  })

  test('are not numbers with decimals, years or negative numbers', () => {
    expect(
      said('4.2 million tonnes were sold.\n\n2021. That was the year.\n\n-4 % was the result.').map((line) =>
        line.slice(0, 9),
      ),
    ).toEqual(Array(3).fill('paragraph'))
  })
})

test('the answers of a poll go with their numbers', () => {
  expect(
    said(
      '  1. Which market matters most?\n    Uganda grows fastest\n    33 (31%)\n    Rwanda comes next\n    30 (28%)',
    ),
  ).toEqual([
    'item: 1. Which market matters most?',
    'paragraph: Uganda grows fastest 33 (31%)',
    'paragraph: Rwanda comes next 30 (28%)',
  ])
})
