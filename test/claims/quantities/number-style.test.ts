import { describe, expect, test } from 'vitest'
import type { NumberStyle, Quantity } from '../../../src/claims/quantities/found.js'
import { numbersIn, signed } from '../../../src/claims/quantities/numbers.js'
import { numberStyleOf } from '../../../src/claims/quantities/number-style.js'

describe('the decimal mark is told from the whole document', () => {
  test.each<[string[], NumberStyle['decimal']]>([
    [['Growth was 12,5 %.'], ','],
    [['It cost 1.234,5 dinars.'], ','],
    [['Trade of 1.234.567 euros.'], ','], // two thousands marks: the other is the decimal one
    [['Growth was 3.4 per cent.'], '.'],
    [['It cost 1,234.5 dollars.'], '.'],
    [['Trade of 1,234,567 dollars.'], '.'],
    [['Indian trade of 12.5 lakh.'], '.'],
    [['Only 1,806 firms.'], 'unknown'],
    [['Only 1.806 firms.'], 'unknown'],
    [['On 17.03.2022 in 10.0.0.1, see 1.2.3.'], 'unknown'],
    [['A share of 0,125.'], ','], // no thousands begin with a nought
    [['Growth of 3,4 % and 5,6 %.', 'Version 2.5 of it.'], ','],
    [['Growth of 3,4 %.', 'Growth of 5.6 %.'], 'unknown'],
    [[], 'unknown'],
  ])('%j: %s', (texts, decimal) => expect(numberStyleOf(texts)).toEqual({ decimal }))
})

describe('a number is read in the document’s style, or as it alone can be read', () => {
  const value = (
    text: string,
    decimal: NumberStyle['decimal'],
    language: 'en' | 'ru' | 'sr-Latn' = 'en',
  ): number => (numbersIn(text, { language, style: { decimal } })[0] as Quantity).value

  test.each<[string, NumberStyle['decimal'], number]>([
    ['1,806', '.', 1806],
    ['1,806', ',', 1.806],
    ['1.806', '.', 1.806],
    ['1.806', ',', 1806],
    ['1,806', 'unknown', 1806], // English
    ['192,973', '.', 192973],
    ['4.2 billion', ',', 4.2e9],
    ['3,4 million', '.', 3.4e6],
    ['1,234,567', ',', 1234567],
    ['1.234.567', '.', 1234567],
    ['1.234,5', '.', 1234.5],
    ['0,125', '.', 0.125],
    ['2,134 firms', ',', 2134], // things have no thousandths
  ])('%s where the mark is %s: %d', (text, decimal, expected) => expect(value(text, decimal)).toBe(expected))

  test('Russian and Serbian write a decimal comma where the document says nothing', () => {
    expect(value('1,806 млрд', 'unknown', 'ru')).toBe(1.806e9)
    expect(value('1.806 milijardi', 'unknown', 'sr-Latn')).toBe(1806e9)
  })
})

test('a minus before the number and a word after it give one sign', () => {
  const [minus, less, more] = numbersIn('−4 %, then 4 % less, then 4 % more', {
    language: 'en',
    style: { decimal: '.' },
  }) as Quantity[]
  expect([minus, less, more].map((each) => signed(each as Quantity))).toEqual([-4, -4, 4])
})
