import { describe, expect, test } from 'vitest'
import { misspeltCountries } from '../../../src/claims/mentions/misspelt-countries.js'
import { similarCountries, similarPlacesIn } from '../../../src/claims/mentions/similar-countries.js'
import type { TextLanguage } from '../../../src/claims/quantities/found.js'
import { allCountries, countryOf } from '../../../src/domain/country.js'
import { editDistance } from '../../../src/domain/edit-distance.js'
import { countryName } from '../../../src/messages/country-names.js'

const shown = (text: string, language: TextLanguage): string[] =>
  misspeltCountries(text, language).map(({ text: found, code, meant }) => `${found} → ${code} ${meant}`)

describe('names of countries written wrong', () => {
  test.each<[sentence: string, language: TextLanguage, ...found: string[]]>([
    ['Ukranian steel', 'en', 'Ukranian → UKR Ukrainian'],
    [
      'The Phillipines sold the Phillipines rice',
      'en',
      'Phillipines → PHL Philippines',
      'Phillipines → PHL Philippines',
    ],
    ['Uzbekstan and Kazakstan', 'en', 'Uzbekstan → UZB Uzbekistan', 'Kazakstan → KAZ Kazakhstan'],
    ['Indonnesia bought it', 'en', 'Indonnesia → IDN Indonesia'],
    ['the United State of America', 'en', 'United State → USA United States'],
    ['the United States’ and the United State Department', 'en', 'United State → USA United States'],
    ['Peru, Columbia and Chile', 'en', 'Columbia → COL Colombia'],
    ['Columbia University, British Columbia', 'en'],
    ['Austria and Australia, Spanish, Polish, Iranian', 'en'],
    ['Indiana, Syriac, Prussia, Slavonia, Germain', 'en'],
    ['Serbien und Kroatien; Banco do Brasil; Ukraina', 'en'],
    ['Mexicali and Panamax', 'en'],
    ['The Moldovian’s', 'en', 'Moldovian → MDA Moldovan'],
    ['Maria Colomban met Peter Cameron', 'en'],
    ['Azerbaizan once, Azerbaizan twice', 'en'], // a word an author writes twice, and no common slip
    ['www.ukranian.org and ukranian', 'en'],
    ['Нидерланы и Филипины', 'ru', 'Нидерланы → NLD Нидерланды', 'Филипины → PHL Филиппины'],
    ['в Белорусии', 'ru', 'Белорусии → BLR Белоруссии'],
    ['французкий сыр', 'ru', 'французкий → FRA французский'],
    ['татарский, прусский, детские, индейский', 'ru'],
    ['Azerbejžan', 'sr-Latn', 'Azerbejžan → AZE Azerbejdžan'],
    ['Холндија и Индонезија', 'sr-Cyrl', 'Холндија → NLD Holandija'],
  ])('%s', (sentence, language, ...found) => expect(shown(sentence, language)).toEqual(found))
})

describe('countries with like names', () => {
  test('every pair of names that differ little is known', () => {
    const named = allCountries.filter(
      ({ kind, until }) => (kind === 'state' || kind === 'territory') && until === null,
    )
    const missing: string[] = []
    for (const language of ['en', 'ru', 'sr-Latn'] as const)
      for (const [at, one] of named.entries())
        for (const other of named.slice(at + 1)) {
          const [a, b] = [countryName(one.code, language), countryName(other.code, language)]
          const short = Math.min(a.length, b.length)
          // One letter in four to six, two in longer words; names of several words tell themselves apart.
          if (short < 4 || /\s/.test(a + b) || Math.abs(a.length - b.length) > 2) continue
          if (editDistance(a, b) <= (short >= 7 ? 2 : 1) && !similarCountries(one.code).includes(other.code))
            missing.push(`${a} ${b}`)
        }
    expect(missing).toEqual([])
  })
  test('likeness goes both ways, between codes that exist', () => {
    for (const { code } of allCountries)
      for (const other of similarCountries(code)) {
        expect(similarCountries(other)).toContain(code)
        if (!/^[A-Z]{2}-/.test(other)) expect([other, countryOf(other)?.code]).toEqual([other, other])
      }
  })
  test('Serbia is like Syria and Siberia, Austria like Australia', () => {
    expect(similarCountries('SRB')).toEqual(expect.arrayContaining(['SYR', 'RU-SIB']))
    expect(similarCountries('AUT')).toContain('AUS')
    expect(similarCountries('XYZ')).toEqual([])
  })
  test('regions with names like countries are found', () => {
    expect(similarPlacesIn('born in Siberia, siberian', 'en')).toEqual([
      { start: 8, end: 15, text: 'Siberia', code: 'RU-SIB' },
    ])
    expect(similarPlacesIn('из Сибири', 'ru').map(({ code }) => code)).toEqual(['RU-SIB'])
    expect(similarPlacesIn('у Славонији', 'sr-Cyrl').map(({ code }) => code)).toEqual(['HR-SLAV'])
  })
})
