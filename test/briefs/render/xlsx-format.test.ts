import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Unit } from '../../../src/domain/quantity.js'
import { numberText } from '../../../src/briefs/figure-text.js'
import { dayNumber } from '../../../src/briefs/render/xlsx/dates.js'
import { printedFormat, unitFormat } from '../../../src/briefs/render/xlsx/number-format.js'
import { columnName } from '../../../src/briefs/render/xlsx/package-parts.js'
import { sheetNames } from '../../../src/briefs/render/xlsx/sheet-names.js'
import { languages, type Language } from '../../../src/messages/language.js'

const format = (value: number | null, unit: Unit, text: string, language: Language = 'en') =>
  printedFormat({ value, unit, text }, language)

describe('a number is shown as the brief prints it', () => {
  test.each([
    [1_187_079_341, 'USD', '1,187.1', '#,##0.0,,'], // under “US$ million”
    [192_973_000, 'USD', '192,973', '#,##0,'], // under “US$ thousand”
    [-45_584_615, 'USD', '−45,584,615', '#,##0'],
    [4_628_408_702, 'USD', '4,600', '#,##0,,'], // rounded to hundreds of millions of dollars: the cell shows 4,628
    [3_400_000_000, 'USD', 'US$ 3.4 billion', '"US$ "#,##0.0,,," billion"'],
    [0.0793, 'share', '7.9%', '0.0%'],
    [0.0793, 'share', '7.9', '0.0%'], // under “%”
    [0.31, 'share', '0.31', '#,##0.00'], // printed as a fraction
    [0.2346, 'rate', '+23.5%', '+0.0%;-0.0%;0.0%'],
    [-0.6, 'rate', '−60%', '0%'],
    [0.175, 'index', '0.175', '#,##0.000'],
    [2, 'rank', '+2', '+#,##0;-#,##0;#,##0'],
    [2018, 'years', '2,018', '0'],
    [5_600_000, 'persons', '5,600,000', '#,##0'],
    [21.75, 'TIV', '21.8', '#,##0.0'],
  ] as const)('%d %s as “%s”', (value, unit, text, expected) => {
    expect(format(value, unit, text)).toBe(expected)
  })

  test('in a language that writes the decimals after a comma', () => {
    expect(format(3_400_000_000, 'USD', '3,4\u00a0млрд\u00a0долл.', 'ru')).toBe(
      '#,##0.0,,,"\u00a0млрд\u00a0долл."',
    )
    expect(format(2_094_129_551, 'USD', '2.094.129.551', 'sr-Latn')).toBe('#,##0')
    expect(format(1_187_079_341, 'USD', '1\u00a0187,1', 'ru')).toBe('#,##0.0,,')
  })

  test('and by its unit where the text says another number, or none', () => {
    expect(format(0.5, 'share', 'one half')).toBe('0.00%')
    expect(format(1234.5, 'USD', '99')).toBe('#,##0.00')
    expect(unitFormat(null, 'USD')).toBe('#,##0')
    expect(unitFormat(2018, 'years')).toBe('0')
  })

  test('so that any sum a brief can print is scaled to its unit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e7, max: 1e12, noNaN: true }),
        fc.constantFrom(...languages),
        (value, language) => {
          expect(format(value, 'USD', numberText(value, 'usd-million', language), language)).toBe('#,##0.0,,')
          expect(format(value, 'USD', numberText(value, 'usd', language), language)).toMatch(/0,,,?("|$)/)
        },
      ),
    )
  })
})

describe('names of sheets', () => {
  const title = fc.string({ unit: fc.constantFrom(...'abÄßжЋ  :/\\?*[]\'"…-1\u0001😀'), maxLength: 60 })

  test('are legal and unique, whatever the titles', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(title, fc.constantFrom('History', 'history', '', "'"))), (titles) => {
        const names = sheetNames(titles)
        expect(names).toHaveLength(titles.length)
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0)
          expect(name.length).toBeLessThanOrEqual(31)
          expect(name).not.toMatch(/[\\/?*[\]:\p{Cc}\p{Cs}]|^'|'$/u)
          expect(name.toLowerCase()).not.toBe('history')
        }
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
      }),
      { numRuns: 500 },
    )
  })

  test('are cut at a word, and numbered where they meet', () => {
    expect(sheetNames(['2 Serbia: exports to Russia and imports from it, 2005–2018'])).toEqual([
      '2 Serbia exports to Russia and…', // 31 letters
    ])
    expect(sheetNames(['Text', 'TEXT', 'text'])).toEqual(['Text', 'TEXT (2)', 'text (3)'])
    expect(sheetNames(['History', ''])).toEqual(['History (2)', '–'])
  })
})

test('days are counted as workbooks count them', () => {
  expect(dayNumber('1900-03-01')).toBe(61) // a workbook has a 29 February 1900 as its day 60
  expect(dayNumber('2018-01-01')).toBe(43_101) // 118 years of 365 days, 29 leap days, and 2 to begin with
})

test('columns after Z have two letters', () => {
  expect([0, 25, 26, 51, 52, 701].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ'])
})
