import { describe, expect, test } from 'vitest'
import { allCountries } from '../../src/domain/country.js'
import { countryName } from '../../src/messages/country-names.js'
import { findCountry } from '../../src/messages/country-search.js'
import { languages } from '../../src/messages/language.js'

const found = (text: string) => {
  const answer = findCountry(text)
  return answer.ok ? answer.code : answer.suggestions
}

describe('a country is found', () => {
  test.each(languages)('by each of its names in %s', (language) => {
    for (const { code } of allCountries) {
      const name = countryName(code, language)
      expect(found(name), name).toBe(code)
      expect(found(name.toUpperCase()), name).toBe(code)
    }
  })

  test('by its code and by ISO 3166-1 alpha-2, in either case', () => {
    for (const { code, iso2 } of allCountries) {
      expect(found(code)).toBe(code)
      expect(found(code.toLowerCase())).toBe(code)
      if (iso2) expect(found(iso2)).toBe(code)
    }
  })

  test.each([
    ['688', 'SRB'],
    ['891', 'SCG'],
    ['4', 'AFG'],
    ['004', 'AFG'],
    ['0', 'WLD'],
    ['000', 'WLD'],
    ['842', 'USA'],
    ['840', 'USA'],
    ['356', 'IND'],
    ['736', 'SDN'],
    ['490', 'TWN'],
    ['97', 'EUN'],
  ])('by the number %s: %s', (number, code) => {
    expect(found(number)).toBe(code)
  })

  test.each([
    ['USA', 'USA'],
    ['U.S.A.', 'USA'],
    ['United States of America', 'USA'],
    ['UK', 'GBR'],
    ['Great Britain', 'GBR'],
    ['South Korea', 'KOR'],
    ['Korea, Republic of', 'KOR'],
    ['Russian Federation', 'RUS'],
    ['the Russian Federation', 'RUS'],
    ['РФ', 'RUS'],
    ['российская федерация', 'RUS'],
    ['Srbija', 'SRB'],
    ['srbija', 'SRB'],
    ['Република Србија', 'SRB'],
    ['China', 'CHN'],
    ['Китай', 'CHN'],
    ['Czech Republic', 'CZE'],
    ['Ivory Coast', 'CIV'],
    ["Cote d'Ivoire", 'CIV'],
    ['COTE DIVOIRE', 'CIV'],
    ['Holland', 'NLD'],
    ['Turkey', 'TUR'],
    ['Turkiye', 'TUR'],
    ['St. Lucia', 'LCA'],
    ['Curacao', 'CUW'],
    ['Cook Isds', 'COK'],
    ['Saint Vincent and the Grenadines', 'VCT'],
    ['Sudan (...2011)', 'SDN'],
    ['Netherlands (the)', 'NLD'],
    ['Bosnia & Herzegovina', 'BIH'],
    ['Nemacka', 'DEU'],
    ['EU', 'EUN'],
    ['EU27_2020', 'EUN'],
    ['ЕС', 'EUN'],
    ['European Union', 'EUN'],
    ['World', 'WLD'],
    ['NAFTA', 'USMCA'],
    ['Western Balkans', 'WB6'],
    ['SFRJ', 'YUG'],
    ['USSR', 'SUN'],
    ['Other Asia, nes', 'TWN'],
    ['Areas, nes', 'X-NES'],
    ['UNMIK/Kosovo', 'XKX'],
    ['Papua — New Guinea', 'PNG'],
  ])('“%s”: %s', (text, code) => {
    expect(found(text)).toEqual(code)
  })
})

describe('what is not found', () => {
  test.each([
    ['Sebria', 'SRB'],
    ['Rusia', 'RUS'],
    ['Сербиа', 'SRB'],
    ['Germny', 'DEU'],
    ['Korea', 'KOR'],
    ['Korea', 'PRK'],
  ])('“%s” suggests %s', (text, code) => {
    expect(findCountry(text)).toMatchObject({ ok: false, suggestions: expect.arrayContaining([code]) })
  })

  test('is not taken for a code: “British” is not BR, “constructor” nothing at all', () => {
    expect(findCountry('British').ok).toBe(false)
    expect(findCountry('Saint').ok).toBe(false)
    expect(found('constructor')).toEqual([])
  })

  test('gets at most three suggestions, and none when nothing is near', () => {
    expect(found('an').length).toBeLessThanOrEqual(3)
    expect(found('zzzzzzzzzz')).toEqual([])
    expect(found('')).toEqual([])
    expect(found('…')).toEqual([])
    expect(found('9998')).toEqual([])
  })
})
