import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDay, looseDate } from '../../src/domain/loose-date.js'

describe('a date as lists write it', () => {
  test.each([
    ['21 Mar 1950', '1950-03-21'],
    ['5 September 1961', '1961-09-05'],
    ['Mar 1950', '1950-03'],
    ['Nov. 1973', '1973-11'],
    ['March 21, 1950', '1950-03-21'],
    ['23-Sep-2026', '2026-09-23'],
    ['21/03/1950', '1950-03-21'],
    ['21.03.1950', '1950-03-21'],
    ['00/00/1950', '1950'],
    ['dd/mm/1950', '1950'],
    ['00/03/1950', '1950-03'],
    ['dd/03/1950', '1950-03'],
    ['1950-3-1', '1950-03-01'],
    ['1950-3', '1950-03'],
    ['1950', '1950'],
    ['2026-02-27T00:00:09.554Z', '2026-02-27'],
    ['29 Feb 1952', '1952-02-29'],
    ['1953 to 1958', '1953/1958'],
    ['1953-1958', '1953/1958'],
    ['between 1953 and 1958', '1953/1958'],
    ['Jan 1953 to Mar 1958', '1953-01/1958-03'],
  ])('%s is %s', (text, value) => expect(looseDate(text)).toEqual({ value, circa: false }))

  test.each(['circa 1951', 'Approximately 1951', 'about 1951', 'c. 1951', '1951 (approximately)'])(
    '%s is approximate',
    (text) => expect(looseDate(text)).toEqual({ value: '1951', circa: true }),
  )
  test('a span may be approximate at one end', () => {
    expect(looseDate('circa 1950 to circa 1955')).toEqual({ value: '1950/1955', circa: true })
  })

  test('two numbers before the year are day and month in Europe, month and day in America', () => {
    expect(looseDate('03/04/1950')?.value).toBe('1950-04-03')
    expect(looseDate('03/04/1950', 'month-first')?.value).toBe('1950-03-04')
    expect(looseDate('21/03/1950', 'month-first')).toBeNull()
  })

  test.each([
    '',
    'unknown',
    '30 Feb 1950',
    '31/04/1950',
    '21 Foo 1950',
    'Marble 1950',
    '0000',
    '1950-13',
    '50',
    '1950 1951',
  ])('“%s” is none', (text) => expect(looseDate(text)).toBeNull())

  test('isoDay takes whole days only', () => {
    expect(isoDay('21/09/2026')).toBe('2026-09-21')
    expect(isoDay('09/21/2026', 'month-first')).toBe('2026-09-21')
    expect(isoDay('Sep 2026')).toBeNull()
  })

  test('what is found is a date of the calendar, for any text', () => {
    const part = fc.constantFrom('1', '31', '02', 'Feb', 'to', '1950', '/', '-', ' ', 'circa ', 'dd', '.')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 7 }), (parts) => {
        for (const date of looseDate(parts.join(''))?.value.split('/') ?? []) {
          expect(date).toMatch(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/)
          if (date.length === 10) expect(new Date(date).toISOString().slice(0, 10)).toBe(date)
        }
      }),
    )
  })
})
