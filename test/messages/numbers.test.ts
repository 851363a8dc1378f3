import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Language } from '../../src/messages/language.js'
import { formatDate, formatNumber } from '../../src/messages/numbers.js'

const languages: readonly Language[] = ['en', 'ru', 'sr-Latn', 'sr-Cyrl']

/** Spaces that do not break are shown as ␣, since they look like others. */
const seen = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, '␣')

describe('a number', () => {
  test.each([
    ['en', '1,234,567.5'],
    ['ru', '1␣234␣567,5'],
    ['sr-Latn', '1.234.567,5'],
    ['sr-Cyrl', '1.234.567,5'],
  ] as const)('in %s is %s', (language, text) => {
    expect(seen(formatNumber(1_234_567.5, 1, language))).toBe(text)
  })

  test.each([
    ['en', '1,234'],
    ['ru', '1␣234'],
    ['sr-Latn', '1.234'],
  ] as const)('of four digits is grouped in %s: %s', (language, text) => {
    expect(seen(formatNumber(1234, 0, language))).toBe(text)
  })

  test('has a true minus, and none before a zero that was rounded', () => {
    expect(formatNumber(-2.5, 1, 'en')).toBe('−2.5')
    expect(formatNumber(-0.04, 1, 'en')).toBe('0.0')
    expect(formatNumber(-0.05, 1, 'en')).toBe('−0.1')
    expect(formatNumber(-0, 0, 'ru')).toBe('0')
  })

  test('keeps as many decimals as were asked for', () => {
    expect(formatNumber(3, 2, 'en')).toBe('3.00')
    expect(formatNumber(2.005, 0, 'sr-Latn')).toBe('2')
  })

  test('can be read back in every language', () => {
    const value = fc.double({ min: -1e12, max: 1e12, noNaN: true })
    fc.assert(
      fc.property(
        value,
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom(...languages),
        (x, decimals, language) => {
          const read = readBack(formatNumber(x, decimals, language), language)
          expect(Math.abs(read - x)).toBeLessThanOrEqual(
            0.5 * 10 ** -decimals * (1 + 1e-9) + Math.abs(x) * 1e-15,
          )
          expect(Object.is(read, -0)).toBe(false)
        },
      ),
    )
  })
})

const readBack = (text: string, language: Language): number => {
  const [group, point] = language === 'en' ? [/,/g, '.'] : language === 'ru' ? [/\s/g, ','] : [/\./g, ',']
  return Number(text.replaceAll(group, '').replace(point, '.').replace('−', '-'))
}

describe('a date', () => {
  test.each([
    ['en', '24 November 2020'],
    ['ru', '24 ноября 2020 г.'],
    ['sr-Latn', '24. novembra 2020.'],
    ['sr-Cyrl', '24. новембра 2020.'],
  ] as const)('in %s is %s', (language, text) => {
    expect(seen(formatDate('2020-11-24', language)).replaceAll('␣', ' ')).toBe(text)
  })

  test('of which only the month or the year is known says no more', () => {
    expect(formatDate('2020-11', 'en')).toBe('November 2020')
    for (const language of languages) expect(formatDate('2020', language)).toBe('2020')
  })

  test('of an interval has both its ends', () => {
    expect(formatDate('2018/2022', 'en')).toBe('2018–2022')
    expect(formatDate('2020-11-24/2020-11-25', 'en')).toBe('24 November 2020–25 November 2020')
  })

  test('is the same day in every time zone', () => {
    const zone = process.env['TZ']
    try {
      for (const each of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
        process.env['TZ'] = each
        expect(formatDate('2020-01-01', 'en')).toBe('1 January 2020')
      }
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })
})
