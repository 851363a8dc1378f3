import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvRecords, csvText } from '../../web/src/csv.js'
import { csvCells, isNumeric, planIn } from '../../web/src/sql/answer.js'
import { errorPlace, lineAndColumn } from '../../web/src/sql/error-place.js'

const at = (message: string, text: string): string | null => {
  const place = errorPlace(message, text)
  return place === null ? null : text.slice(place.start, place.end)
}

describe('the word at fault', () => {
  const text = 'select *\nfrom flow\nwhere nope = 1'
  test('is named by its character', () => expect(at('syntax error (character 20).', text)).toBe('where'))
  test('is named by a caret below its line', () =>
    expect(at(`not found\n\nLINE 3: where nope = 1\n${' '.repeat(8 + 6)}^`, text)).toBe('nope'))
  test('is found in a line that was cut', () => {
    const long = `select ${'a, '.repeat(40)}nope from flow`
    const shown = `...${long.slice(-30)}`
    const caret = 'LINE 1: '.length + shown.indexOf('nope')
    expect(at(`no\n\nLINE 1: ${shown}\n${' '.repeat(caret)}^`, long)).toBe('nope')
  })
  test('is nowhere where the message says nothing of a place', () =>
    expect(errorPlace('This is not a statement that reads.', text)).toBeNull())
  test('is nowhere where the place is not in the statement', () =>
    expect(errorPlace('(character 900)', text)).toBeNull())
})

test('line and column are counted from one', () => {
  expect(lineAndColumn('ab\ncd', 4)).toEqual({ line: 2, column: 2 })
  expect(lineAndColumn('ab', 0)).toEqual({ line: 1, column: 1 })
})

describe('CSV', () => {
  test('quotes what has commas, quotes and line ends; null is empty', () =>
    expect(csvText([['a,b', 'say "x"', null, 1.5, true]])).toBe('"a,b","say ""x""",,1.5,true\r\n'))
  test('that is written is read again', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), (rows) => {
        expect(csvRecords(csvText([['k', 'v'], ...rows]))).toEqual(rows.map(([k, v]) => ({ k, v })))
      }),
    ))
})

describe('an answer', () => {
  const answer = { truncated: null, milliseconds: 1, licences: [] }
  test('has the plan where it was asked to explain', () => {
    const columns = [
      { name: 'explain_key', type: 'VARCHAR' },
      { name: 'explain_value', type: 'VARCHAR' },
    ]
    expect(planIn({ ...answer, columns, rows: [['physical_plan', 'SCAN']] })).toBe('SCAN')
    expect(planIn({ ...answer, columns: [{ name: 'x', type: 'INTEGER' }], rows: [[1]] })).toBeNull()
  })
  test('is copied with its header, lists as JSON', () =>
    expect(
      csvCells({ ...answer, columns: [{ name: 'x', type: 'INTEGER[]' }], rows: [[[1, 2]], [null]] }),
    ).toEqual([['x'], ['[1,2]'], [null]]))
  test.each([
    ['BIGINT', true],
    ['DECIMAL(20,3)', true],
    ['UTINYINT', true],
    ['VARCHAR', false],
    ['INTEGER[]', false],
    ['INTERVAL', false],
  ])('stands to the right where its type is a number: %s %s', (type, numeric) =>
    expect(isNumeric({ type })).toBe(numeric),
  )
})
