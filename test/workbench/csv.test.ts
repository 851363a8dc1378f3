import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { csv, csvCell } from '../../src/workbench/csv.js'

describe('CSV for people', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+381 11', "'+381 11"],
    ['-cmd|x', "'-cmd|x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', `"'\rx"`],
    ['=a,"b"', `"'=a,""b"""`],
    ['a=b', 'a=b'],
    ['Fuel, oils', '"Fuel, oils"'],
    ['two\nlines', '"two\nlines"'],
    ['', ''],
  ])('the text %j is written %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell)
  })

  test('numbers stay numbers, exact decimals as the engine gives them too; missing is empty', () => {
    const row = { a: -5, b: 12n, c: '-1187079341.250', d: null, e: true, f: '0101' }
    expect(csv([row])).toBe('a,b,c,d,e,f\r\n-5,12,-1187079341.250,,true,0101\r\n')
  })

  test('columns come in the order asked for, and are there without rows', () => {
    expect(csv([{ b: 1, a: 2, c: 3 }], ['a', 'b'])).toBe('a,b\r\n2,1\r\n')
    expect(csv([], ['a', 'b'])).toBe('a,b\r\n')
    expect(csv([])).toBe('')
  })

  test('whatever text goes in comes out again, but for the quote before a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 }), (texts) => {
        const row = Object.fromEntries(texts.map((text, index) => [`c${index}`, text]))
        const [, cells] = parse(csv([row]), { record_delimiter: '\r\n' }) as string[][]
        expect(cells?.map((cell, index) => (cell === `'${texts[index]}` ? cell.slice(1) : cell))).toEqual(
          texts,
        )
      }),
    )
  })
})
