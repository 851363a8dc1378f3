import { describe, expect, test } from 'vitest'
import { checkTexts } from '../../../src/claims/check.js'
import { tableGrowth } from '../../../src/claims/checks/arith/table-growth.js'
import { tableShare } from '../../../src/claims/checks/arith/table-share.js'
import { tableSum } from '../../../src/claims/checks/arith/table-sum.js'
import { tableAndText } from '../../../src/claims/checks/consistency/table-and-text.js'
import type { Rule } from '../../../src/claims/checks/rule.js'

const said = (rule: Rule, ...lines: string[]): string[] =>
  checkTexts([lines.join('\n')], [rule]).map(({ message }) => message)

describe('the sums of a table', () => {
  test('run along rows as well as down columns', () => {
    // 88 + 90 + 101 + 97 = 376
    const rows = (year: number) => [
      'Trade of Peru with Chile by quarter, USD million',
      '',
      '           Q1    Q2    Q3    Q4   2024',
      'Sales     112   131   127   140    510',
      `Buying     90    88   101    97    ${year}`,
      'Services   15    16    14    18     63',
    ]
    expect(said(tableSum, ...rows(386))).toEqual(['The columns add up to 376 m, the table says “386”.'])
    expect(said(tableSum, ...rows(376))).toEqual([])
  })

  test('need no word for a total where the other lines agree', () => {
    // 530 + 214 = 744, 544 + 220 + 12 = 776
    const ports = (last: string) => [
      'Таблица 2. Ввоз по портам, тыс. тонн',
      '',
      'Порт\t2022\t2023\t2024',
      'Поти\t512\t530\t544',
      'Батуми\t201\t214\t220',
      'Прочие\t48\t–\t12',
      `По портам\t761\t744\t${last}`,
    ]
    expect(said(tableSum, ...ports('786'))).toEqual([
      'The rows add up to 776 thousand, the table says “786”.',
    ])
    expect(said(tableSum, ...ports('776'))).toEqual([])
  })

  test('leave out lines where a number is missing, but not those with a dash', () => {
    const rows = (first: string) => [
      '| Kvartal | Koža | Vuna | U zbiru |',
      '|---|--:|--:|--:|',
      '| prvi | 124 | 81 | 205 |',
      '| drugi | 130 | 77 | 207 |',
      `| treći | ${first} | 94 | 104 |`,
    ]
    expect(said(tableSum, ...rows('…'))).toEqual([])
    expect(said(tableSum, ...rows('118'))).toEqual(['The columns add up to 212, the table says “104”.'])
  })

  test('hold differences to their columns too', () => {
    // 470 − 422 = 48
    expect(
      said(
        tableSum,
        'Exports and imports, EUR m',
        '',
        'Year   Out    In    Gap',
        '2021   412   388    24',
        '2022   455   401    54',
        '2023   470   422    84',
        '2024   491   440    51',
      ),
    ).toEqual(['The difference is 48 m, the table says “84”.'])
  })

  test('show the number that spoils a row and a column at once', () => {
    // 2 085 + 2 430 = 4 515 in the column; 9 000 + 4 515 = 13 515 in the row
    const [found] = checkTexts(
      [
        [
          'Продажи, тыс. долл.',
          '',
          'Месяц\tВсего\tМука\tСахар',
          'Год\t13 515\t9 000\t5 415',
          'май\t6 385\t4 300\t2 085',
          'июнь\t7 130\t4 700\t2 430',
        ].join('\n'),
      ],
      [tableSum],
    )
    expect(found?.arithmetic).toBe('2.085 + 2.43 = 4.515 m; 9 + 5.415 = 14.415 m')
  })

  test('are not looked for in a long list without totals', () => {
    const rows = Array.from({ length: 800 }, (_, at) => `Good ${at}\t${1000 + at}\t${2000 + at}`)
    expect(said(tableSum, 'Table 1. Goods', '', 'Good\t2022\t2023', ...rows)).toEqual([])
  })

  test('stop at headings among the rows and at other totals', () => {
    const rows = [
      'Table 1. Crossings',
      '',
      'Road\t2023\t2024',
      'Cars\t120,400\t131,200',
      'Buses\t3,100\t3,300',
      'Road, total\t123,500\t134,500',
      'Passenger trains\t900\t950',
      'Goods trains\t2,100\t2,250',
      'Rail, total\t3,000\t3,200',
      'All\t126,500\t137,700',
    ]
    expect(said(tableSum, ...rows)).toEqual([])
    expect(said(tableSum, ...rows.map((row) => row.replace('3,200', '3,400')))).not.toEqual([])
  })
})

describe('the changes of a table', () => {
  test('may have the later year first', () => {
    expect(
      said(
        tableGrowth,
        'Table 1. Tea trade, EUR million',
        '',
        'Buyer\t2024\t2023\t+/-, %',
        'Japan\t66\t60\t10.0',
        'Nepal\t44\t40\t10.0',
        'Oman\t36\t30\t12.0', // 36 / 30 = 1.2
      ),
    ).toEqual(['From “30” to “36” is a change of 20 %, the table says “12.0”; its other rows agree.'])
  })

  test('may be indices against the year above', () => {
    expect(
      said(
        tableGrowth,
        '| Год | Оборот, млн долл. | К предыдущему году, % |',
        '|---|---|---|',
        '| 2020 | 400 | – |',
        '| 2021 | 500 | 125,0 |',
        '| 2022 | 550 | 110,0 |',
        '| 2023 | 660 | 112,0 |', // 660 / 550 = 1.2
        '| 2024 | 627 | 95,0 |',
      ),
    ).toEqual(['From “550” to “660” is a change of 20 %, the table says “112,0”; its other rows agree.'])
  })

  test('are of something else where no line agrees', () => {
    expect(
      said(
        tableGrowth,
        'Table 4. Freight, thousand tonnes',
        '',
        'Mode   2023   2024   Real growth, %',
        'Rail    500    540    4.1',
        'Road    800    760    -7.7',
        'Sea     250    300    15.2',
      ),
    ).toEqual([])
  })
})

test('shares of a table need no total row', () => {
  // 4,500 of 30,000 is 15 %, 1,500 is 5 %
  const rows = (last: string) => [
    'Table 1. Buyers of Lao power',
    '',
    'Buyer\tGWh\tPercent',
    'Thailand\t24,000\t80.0',
    'Vietnam\t4,500\t15.0',
    `Cambodia\t1,500\t${last}`,
  ]
  expect(said(tableShare, ...rows('8.0'))).toHaveLength(1)
  expect(said(tableShare, ...rows('5.0'))).toEqual([])
})

describe('a number of the text', () => {
  const table = [
    'Table 1. Exports of Kenya to Uganda, USD thousand',
    '',
    'Goods\t2022\t2023',
    'Cement\t80,120\t91,340',
    'Steel\t60,410\t66,200',
    '',
  ]

  test('is that of the row its sentence names', () => {
    expect(
      said(tableAndText, ...table, 'Cement earned Kenyan firms USD 93.14 million in 2023.'),
    ).toHaveLength(1)
    expect(said(tableAndText, ...table, 'Cement earned Kenyan firms USD 91.3 million in 2023.')).toEqual([])
  })

  test('may be of some months or by other books', () => {
    expect(
      said(
        tableAndText,
        ...table,
        'In the first ten months of 2023 cement had brought USD 78.2 million. Ugandan customs put cement at USD 97 million in 2023.',
      ),
    ).toEqual([])
  })
})
