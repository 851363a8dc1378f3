import { describe, expect, test } from 'vitest'
import {
  allCountries,
  countryByComtrade,
  countryOf,
  existedIn,
  latestByComtrade,
} from '../../src/domain/country.js'

const meaning = (code: number, year: number) => countryByComtrade(code, year)?.code ?? null

const existed = (code: string, year: number) => {
  const country = countryOf(code)
  return country && existedIn(country, year)
}

describe('the table', () => {
  test('holds the 249 codes of ISO 3166-1 and Kosovo', () => {
    const current = allCountries.filter(({ kind, iso2 }) => iso2 !== null && kind !== 'group')
    expect(current).toHaveLength(250)
    expect(current.every(({ code, iso2 }) => /^[A-Z]{3}$/.test(code) && /^[A-Z]{2}$/.test(iso2 ?? ''))).toBe(
      true,
    )
  })

  test('holds 193 members of the United Nations and two observers', () => {
    expect(allCountries.filter(({ kind, iso2 }) => kind === 'state' && iso2 !== null)).toHaveLength(195)
  })

  test('gives each code and each alpha-2 code once', () => {
    const codes = allCountries.map(({ code }) => code)
    const short = allCountries.flatMap(({ iso2 }) => iso2 ?? [])
    expect(new Set(codes).size).toBe(codes.length)
    expect(new Set(short).size).toBe(short.length)
  })

  test('never gives one UN Comtrade number to two countries in a year', () => {
    const numbers = allCountries.flatMap(({ code, comtrade }) =>
      comtrade.map((number) => ({ ...number, owner: code })),
    )
    const clashes = numbers.flatMap((a, i) =>
      numbers
        .slice(i + 1)
        .filter((b) => a.code === b.code && a.since <= b.until && b.since <= a.until)
        .map((b) => `${a.code}: ${a.owner}, ${b.owner}`),
    )
    expect(clashes).toEqual([])
  })

  test('has every number and year in order', () => {
    for (const { code, since, until, comtrade } of allCountries) {
      expect(since ?? 0, code).toBeLessThanOrEqual(until ?? 9999)
      for (const number of comtrade) {
        expect(Number.isInteger(number.code), code).toBe(true)
        expect(number.since, code).toBeLessThanOrEqual(number.until)
      }
    }
  })

  test('knows every successor, and each begins when its predecessor ends or was there before', () => {
    for (const { code, until, successors = [] } of allCountries)
      for (const successor of successors) {
        const heir = countryOf(successor)
        expect(heir, `${code} → ${successor}`).not.toBeNull()
        expect(heir?.since ?? 0, `${code} → ${successor}`).toBeLessThanOrEqual((until ?? 9999) + 2)
      }
  })

  test('is frozen', () => {
    expect(Object.isFrozen(allCountries)).toBe(true)
    expect(
      allCountries.every((country) => Object.isFrozen(country) && Object.isFrozen(country.comtrade)),
    ).toBe(true)
  })
})

describe('numbers of UN Comtrade', () => {
  test('688 is Serbia from 2006 and nothing before', () => {
    expect(meaning(688, 2006)).toBe('SRB')
    expect(meaning(688, 2005)).toBeNull()
  })

  test('891 is Serbia and Montenegro from 1992, with the stragglers of 2006', () => {
    expect([1991, 1992, 2005, 2006, 2007].map((year) => meaning(891, year))).toEqual([
      null,
      'SCG',
      'SCG',
      'SCG',
      null,
    ])
  })

  test.each([
    [890, 1991, 'YUG'],
    [890, 1992, null],
    [810, 1991, 'SUN'],
    [643, 1991, null],
    [643, 1992, 'RUS'],
    [842, 1981, 'USA'],
    [842, 1980, null],
    [841, 1980, 'USA'],
    [251, 2020, 'FRA'],
    [757, 2020, 'CHE'],
    [579, 2020, 'NOR'],
    [699, 1975, 'IND'],
    [356, 1974, 'IND'],
    [490, 2020, 'TWN'],
    [280, 1990, 'DEU'],
    [276, 1991, 'DEU'],
    [58, 1998, 'BLX'],
    [56, 1998, null],
    [56, 1999, 'BEL'],
    [711, 1999, 'SACU'],
    [710, 2000, 'ZAF'],
    [736, 2011, 'SDN'],
    [736, 2012, null],
    [729, 2012, 'SDN'],
    [728, 2012, 'SSD'],
    [412, 2010, 'XKX'],
    [97, 2020, 'EUN'],
    [899, 2020, 'X-NES'],
    [0, 2020, 'WLD'],
    [12345, 2020, null],
  ])('%i in %i is %s', (code, year, country) => {
    expect(meaning(code, year)).toBe(country)
  })

  test('without a year a number means its latest holder', () => {
    expect(latestByComtrade(891)?.code).toBe('SCG')
    expect(latestByComtrade(356)?.code).toBe('IND')
    expect(latestByComtrade(1)).toBeNull()
  })
})

describe('existence', () => {
  test('Yugoslavia, its rump and Serbia follow each other', () => {
    expect([1991, 1992, 2006].map((year) => existed('YUG', year))).toEqual([true, false, false])
    expect([1991, 1992, 2006, 2007].map((year) => existed('SCG', year))).toEqual([false, true, true, false])
    expect([2005, 2006, 2026].map((year) => existed('SRB', year))).toEqual([false, true, true])
  })

  test('Russia begins in 1992, where the Soviet Union has ended', () => {
    expect([1991, 1992].map((year) => existed('RUS', year))).toEqual([false, true])
    expect([1991, 1992].map((year) => existed('SUN', year))).toEqual([true, false])
  })

  test('a country without dates was always there', () => {
    expect(existed('FRA', 1800)).toBe(true)
    expect(countryOf('France')).toBeNull()
  })
})
