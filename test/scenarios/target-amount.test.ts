import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../../src/domain/problem.js'
import { amountOf } from '../../src/scenarios/target/amount.js'

test.each([
  ['4bn', 4e9],
  ['4 bn', 4e9],
  ['US$4bn', 4e9],
  ['US$ 4 billion', 4e9],
  ['$4.35m', 4_350_000],
  ['500m', 5e8],
  ['500 million USD', 5e8],
  ['1.5tn', 1.5e12],
  ['4 млрд', 4e9],
  ['4 млрд долл.', 4e9],
  ['4,5 млрд долларов США', 4.5e9],
  ['4 миллиарда', 4e9],
  ['4 mlrd', 4e9],
  ['4,5 milijarde dolara', 4.5e9],
  ['500 милиона', 5e8],
  ['120 тыс.', 120_000],
  ['4000000000', 4e9],
  ['4,000,000,000', 4e9],
  ['4.000.000.000', 4e9],
  ['4 000 000 000', 4e9],
  ['4 000 млн', 4e9],
  ['4.125bn', 4_125_000_000],
  ['4,000', 4000],
])('%s is %d dollars', (text, value) => {
  expect(amountOf(text)).toBe(value)
})

test.each([
  '',
  '4bm',
  'four billion',
  '0',
  '-4bn',
  '€4bn',
  '4bn EUR',
  '1,500 m',
  '4,00,0',
  '4b n',
  '4.5.6bn',
  '4e9',
])('“%s” is refused with an example', (text) => {
  expect(() => amountOf(text)).toThrow(Refusal)
  expect.assertions(3)
  try {
    amountOf(text)
  } catch (error) {
    const { code, remedy } = (error as Refusal).problem
    expect(code).toBe('usage-option')
    expect(remedy).toContain('4bn')
  }
})

test('a whole number of millions is the same in each spelling', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), (millions) => {
      const value = millions * 1e6
      for (const spelt of [`${millions}m`, `${millions} млн`, `${millions} miliona`, String(value)])
        expect(amountOf(spelt)).toBe(value)
    }),
  )
})
