import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inOrder, isCalendarDay, isDateOrInterval, isIsoDate } from '../../src/domain/iso-date.js'

describe('a date', () => {
  test.each(['2022', '1900', '2199-12', '2022-02', '2022-02-28', '2024-02-29'])('may be %s', (text) => {
    expect(isIsoDate(text)).toBe(true)
  })

  test.each([
    '',
    '22',
    '1899',
    '2200',
    '2022-00',
    '2022-13',
    '2022-2',
    '2022-02-30',
    '2023-02-29',
    '2022-04-31',
  ])('is not “%s”', (text) => {
    expect(isIsoDate(text)).toBe(false)
  })

  test('of a calendar day may lie in any year', () => {
    expect(['1648-10-24', '2022-02-24', '0001-01-01'].every(isCalendarDay)).toBe(true)
    expect(['2022', '2022-02', '2022-02-00', '2022-02-32', '2022-02-24T00:00'].some(isCalendarDay)).toBe(
      false,
    )
  })

  test('is every day that there is', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        expect([isCalendarDay(day), isIsoDate(day), isIsoDate(day.slice(0, 7))]).toEqual([true, true, true])
      }),
    )
  })
})

describe('an interval', () => {
  test.each(['2022', '2024-02-29', '2022/2023', '2022-02/2022-02', '2022-02-24/2022', '2022/2022-02-24'])(
    'may be %s',
    (text) => {
      expect(isDateOrInterval(text)).toBe(true)
    },
  )

  test.each([
    '',
    '/',
    '2022/',
    '/2022',
    '2022/2021',
    '2022/2022-13',
    '2023-02-29/2023',
    '2022-03/2022-02-28',
    '2020/2021/2022',
    '2022 / 2023',
  ])('is not “%s”', (text) => {
    expect(isDateOrInterval(text)).toBe(false)
  })

  test('begins with a year of four figures', () => {
    fc.assert(fc.property(fc.string(), (text) => !isDateOrInterval(text) || /^\d{4}/.test(text)))
  })

  test('runs forwards, as far as both ends are exact', () => {
    expect(inOrder('2022-02-24', '2022')).toBe(true)
    expect(inOrder('2022-02-24', '2022-02-23')).toBe(false)
  })
})
