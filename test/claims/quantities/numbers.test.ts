import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NumberStyle, TextLanguage } from '../../../src/claims/quantities/found.js'
import { numbersIn } from '../../../src/claims/quantities/numbers.js'

const language = fc.constantFrom<TextLanguage>('en', 'ru', 'sr-Latn', 'sr-Cyrl')
const decimal = fc.constantFrom<NumberStyle['decimal']>('.', ',', 'unknown')

/** Pieces that meet in texts, in an order no author would choose. */
const piece = fc.constantFrom(
  ...(
    '2022|17|1,806|3.4|0|150|999999999999999999999|million|млрд|milijarde|%|п. п.|odsto|$|USD|евро|(|)|[|]|-|–|−|+|/|.|,|:|×|½' +
    '|March|марта|mart|from|to|between|and|от|до|с|по|od|do|sa|na|и|i|third|of|half|треть|pola|a|one|два|dve|Q3|first|quarter' +
    '|HS|Table|resolution|No.|№|p.|tel.|ISBN|T-72|companies|людей|firmi|about|more than|less|ago|г.|godine|http://a.b/1|²|\u00a0|l|O'
  ).split('|'),
)
const text = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ', '\t')), { maxLength: 14 })
  .map((parts) => parts.flat().join(''))

const anyText = fc.oneof(text, fc.string({ maxLength: 60, unit: 'binary' }))

describe('whatever the text', () => {
  test('findings stand in order, do not overlap, and are what stands there', () => {
    fc.assert(
      fc.property(anyText, language, decimal, (given, spoken, mark) => {
        let end = 0
        for (const found of numbersIn(given, { language: spoken, style: { decimal: mark } })) {
          expect(found.start).toBeGreaterThanOrEqual(end)
          expect(found.end).toBeGreaterThan(found.start)
          expect(given.slice(found.start, found.end)).toBe(found.text)
          end = found.end
        }
      }),
      { numRuns: 500 },
    )
  })

  test('every digit is in a finding', () => {
    fc.assert(
      fc.property(anyText, language, decimal, (given, spoken, mark) => {
        const places = numbersIn(given, { language: spoken, style: { decimal: mark } })
        for (const { index } of given.matchAll(/\d/g))
          expect(places.some(({ start, end }) => start <= index && index < end)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('a value lies in what its digits and bound allow, and a range rises', () => {
    fc.assert(
      fc.property(anyText, language, decimal, (given, spoken, mark) => {
        for (const found of numbersIn(given, { language: spoken, style: { decimal: mark } })) {
          if (found.type !== 'quantity') continue
          expect(Number.isFinite(found.value)).toBe(true)
          expect(found.low).toBeLessThanOrEqual(found.value)
          expect(found.high).toBeGreaterThanOrEqual(found.value)
          if (found.upTo !== null) expect(found.upTo).toBeGreaterThan(found.value)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a date has an end not before its beginning', () => {
    fc.assert(
      fc.property(anyText, language, (given, spoken) => {
        for (const found of numbersIn(given, { language: spoken, style: { decimal: '.' } }))
          if (found.type === 'date' && found.from !== null && found.until !== null)
            expect(found.from <= found.until).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

test('a word that is also a property of every object means nothing', () => {
  const words = 'toString constructor valueOf hasOwnProperty'
  expect(numbersIn(words, { language: 'en', style: { decimal: '.' } })).toEqual([])
})

test('an exact number written in digits is read as that number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
      const [found] = numbersIn(`It sold ${value.toLocaleString('en-GB')} tonnes.`, {
        language: 'en',
        style: { decimal: '.' },
      })
      expect(found).toMatchObject({ type: 'quantity', value, unit: 't', bound: 'exact' })
    }),
  )
})

describe('a text of 200,000 characters ends', () => {
  const long = 200_000
  test.each<[string, string]>([
    ['digits', '1'.repeat(long)],
    ['spaces', ' '.repeat(long)],
    ['commas', '1,'.repeat(long / 2)],
    ['points', '1.'.repeat(long / 2)],
    ['hyphens', '1-'.repeat(long / 2)],
    ['slashes', '1/'.repeat(long / 2)],
    ['groups', '1 111 '.repeat(long / 6)],
    ['letters', 'a'.repeat(long)],
    ['letters and digits', 'a1'.repeat(long / 2)],
    ['letters that stand for digits', '1l'.repeat(long / 2)],
    ['lists', '1, and '.repeat(long / 7)],
    ['ranges', 'from 1 to '.repeat(long / 10)],
    ['number words', 'two hundred and '.repeat(long / 16)],
    ['abbreviations', 'p. '.repeat(long / 3)],
    ['years', '2021–'.repeat(long / 5)],
    ['months', 'March '.repeat(long / 6)],
    ['figures', 'Fig. 1, '.repeat(long / 8)],
    ['names of hosts', 'a.'.repeat(long / 2)],
    ['addresses', `http://${')'.repeat(long)}`],
    ['e-mails', 'a@'.repeat(long / 2)],
    ['telephones', '+1 (1) '.repeat(long / 7)],
    ['scales', 'million '.repeat(long / 8)],
    ['brackets', '['.repeat(long)],
  ])(
    '%s',
    (_, given) => {
      expect(numbersIn(given, { language: 'en', style: { decimal: 'unknown' } })).toBeInstanceOf(Array)
    },
    120_000,
  )
})
