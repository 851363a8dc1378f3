import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPeriod, parseYear, parseYears, yearOf, yearRange, yearsText } from '../../src/domain/period.js'

const refused: unknown = expect.objectContaining({
  problem: expect.objectContaining({ code: 'usage-period' }),
})

describe('a period', () => {
  test.each(['2022', '1800', '2199', '2022-01', '2022-12'])('may be %s', (text) => {
    expect(isPeriod(text)).toBe(true)
  })

  test.each(['22', '1799', '2200', '2022-00', '2022-13', '2022-1', '2022-03-01', '2022 ', '', 'Q1'])(
    'is not “%s”',
    (text) => {
      expect(isPeriod(text)).toBe(false)
    },
  )

  test('a month lies in its year', () => {
    expect(yearOf('2022-03')).toBe(2022)
    expect(yearOf('2022')).toBe(2022)
  })
})

describe('years as a person writes them', () => {
  test.each([
    ['2022', [2022]],
    ['2018-2020', [2018, 2019, 2020]],
    ['2018–2020', [2018, 2019, 2020]],
    ['2018..2019', [2018, 2019]],
    ['2018 - 2019', [2018, 2019]],
    ['2020-2020', [2020]],
  ])('“%s”', (text, years) => {
    expect(parseYears(text)).toEqual(years)
  })

  test.each(['2022-2018', '2018-', '-2018', '2022-03', '2010-2012-2014', '18-22', '2018...2022', 'all', ''])(
    '“%s” is refused',
    (text) => {
      expect(() => parseYears(text)).toThrow(refused)
    },
  )

  test('one year is refused where it is none', () => {
    expect(parseYear('2022')).toBe(2022)
    for (const text of ['22', '2022-03', '3022', ' 2022'])
      expect(() => parseYear(text), text).toThrow(refused)
  })
})

describe('years as they are printed', () => {
  test.each([
    [[2010], '2010'],
    [[2010, 2011, 2012], '2010–2012'],
    [[2015, 2010, 2013, 2012, 2010], '2010, 2012–2013, 2015'],
    [[], ''],
  ])('%j are “%s”', (years, text) => {
    expect(yearsText(years)).toBe(text)
  })

  test('can be read again, run by run', () => {
    const year = fc.integer({ min: 1800, max: 2199 })
    fc.assert(
      fc.property(fc.uniqueArray(year, { minLength: 1 }), (years) => {
        const again = yearsText(years).split(', ').flatMap(parseYears)
        expect(again).toEqual(years.toSorted((a, b) => a - b))
      }),
    )
  })

  test('a range has both its ends', () => {
    const year = fc.integer({ min: 1800, max: 2199 })
    fc.assert(
      fc.property(year, year, (a, b) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)]
        const years = yearRange(first, last)
        expect([years[0], years.at(-1), years.length]).toEqual([first, last, last - first + 1])
      }),
    )
  })
})
