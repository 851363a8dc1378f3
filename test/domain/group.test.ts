import { describe, expect, test } from 'vitest'
import { allCountries, countryOf } from '../../src/domain/country.js'
import { allGroups, groupOf, membersIn } from '../../src/domain/group.js'

const inGroup = (code: string, year: number) => {
  const group = groupOf(code)
  return group ? membersIn(group, year) : []
}

describe('the European Union on 31 December', () => {
  test.each([
    [1957, 0],
    [1958, 6],
    [1973, 9],
    [1981, 10],
    [1986, 12],
    [1995, 15],
    [2003, 15],
    [2004, 25],
    [2007, 27],
    [2012, 27],
    [2013, 28],
    [2019, 28],
    [2020, 27],
    [2026, 27],
  ])('of %i has %i members', (year, count) => {
    expect(inGroup('EUN', year)).toHaveLength(count)
  })

  test('of 2019 has the United Kingdom, of 2020 not', () => {
    expect(inGroup('EUN', 2019)).toContain('GBR')
    expect(inGroup('EUN', 2020)).not.toContain('GBR')
  })
})

describe('other groups', () => {
  test('the Eurasian Economic Union has five members from its first year', () => {
    expect(inGroup('EAEU', 2014)).toEqual([])
    expect(inGroup('EAEU', 2015)).toEqual(['ARM', 'BLR', 'KAZ', 'KGZ', 'RUS'])
  })

  test('Serbia is in CEFTA since 2007, and nobody is in CEFTA and the European Union at once', () => {
    expect(inGroup('CEFTA', 2006)).not.toContain('SRB')
    expect(inGroup('CEFTA', 2025)).toEqual(['ALB', 'BIH', 'MDA', 'MKD', 'MNE', 'SRB', 'XKX'])
    for (let year = 1993; year <= 2026; year++)
      expect(
        inGroup('CEFTA', year).filter((code) => inGroup('EUN', year).includes(code)),
        `${year}`,
      ).toEqual([])
  })

  test('the Western Balkan Six are six in each year from 2006', () => {
    for (const year of [2006, 2014, 2026]) expect(inGroup('WB6', year)).toHaveLength(6)
  })

  test('BRICS grows from four to five to nine to ten', () => {
    expect([2009, 2010, 2024, 2025].map((year) => inGroup('BRICS', year).length)).toEqual([4, 5, 9, 10])
  })

  test('nobody is in EFTA and the European Union at once', () => {
    for (let year = 1960; year <= 2026; year++)
      expect(
        inGroup('EFTA', year).filter((code) => inGroup('EUN', year).includes(code)),
        `${year}`,
      ).toEqual([])
  })

  test('Georgia left the Commonwealth of Independent States in 2009', () => {
    expect(inGroup('CIS', 2008)).toContain('GEO')
    expect(inGroup('CIS', 2009)).not.toContain('GEO')
  })
})

describe('every group', () => {
  test('is a country code of kind group, and the other way round', () => {
    const codes = allCountries.filter(({ kind }) => kind === 'group').map(({ code }) => code)
    expect(allGroups.map(({ code }) => code).toSorted()).toEqual(codes.toSorted())
  })

  test.each(allGroups)('$code has states and territories as members, with dates in order', ({ members }) => {
    for (const { country, from, until } of members) {
      expect(['state', 'territory'], country).toContain(countryOf(country)?.kind)
      for (const date of [from, until ?? from]) expect(new Date(date).toISOString().slice(0, 10)).toBe(date)
      expect(from < (until ?? '9999'), country).toBe(true)
    }
  })

  test.each(allGroups)('$code counts nobody twice', (group) => {
    for (let year = 1957; year <= 2026; year++) {
      const codes = membersIn(group, year)
      expect(new Set(codes).size, `${year}`).toBe(codes.length)
    }
  })

  test('an unknown group is null', () => {
    expect(groupOf('SRB')).toBeNull()
  })
})
