import { describe, expect, test } from 'vitest'
import { displayWidth, table } from '../../src/cli/table.js'

const rows = [
  { product: '0101', label: 'Live horses', value: 5 },
  {
    product: '27',
    label: 'Mineral fuels, mineral oils and products of their distillation',
    value: 1187079341,
  },
  { product: '99', label: null, value: null },
]
const columns = [{ key: 'product', title: 'HS' }, 'label', { key: 'value', title: 'USD' }]

describe('a table', () => {
  test('aligns numbers right and codes left, and shows a dash for what is missing', () => {
    expect(table(rows, columns)).toBe(
      [
        'HS    label                                                                  USD',
        '0101  Live horses                                                              5',
        '27    Mineral fuels, mineral oils and products of their distillation  1187079341',
        '99    –                                                                        –',
      ].join('\n'),
    )
  })

  test('cuts its last text column to the width of a terminal', () => {
    expect(table(rows, columns, { width: 40 })).toBe(
      [
        'HS    label                          USD',
        '0101  Live horses                      5',
        '27    Mineral fuels, minera…  1187079341',
        '99    –                                –',
      ].join('\n'),
    )
  })

  test('cuts no number and leaves something to read, however narrow the terminal', () => {
    expect(table(rows, columns, { width: 10 })).toContain('Mineral…  1187079341')
  })

  test('aligns Cyrillic, combining and wide letters alike', () => {
    expect(['Србија', 'Ñandú', 'n\u0303', 'Q\u0301', '中国'].map(displayWidth)).toEqual([6, 5, 1, 1, 4])
  })

  test('shows no control characters of its data', () => {
    expect(table([{ a: 'x\u001b[2Jy\nz\tw' }], ['a'])).toBe('a\nx\ufffd[2Jy z w')
  })

  test('with nothing in it is its heading', () => {
    expect(table([], ['key', 'value'])).toBe('key  value')
  })
})
