import { describe, expect, test } from 'vitest'
import { allCountries } from '../../src/domain/country.js'
import { countryName } from '../../src/messages/country-names.js'
import { languages } from '../../src/messages/language.js'

/** Names that are an abbreviation in every language and so may equal the code. */
const codeIsName = new Set(['ASEAN', 'BRICS', 'CEFTA', 'EFTA', 'USMCA'])

describe.each(languages)('in %s', (language) => {
  test('every country has a name that is not its code', () => {
    const bare = allCountries
      .map(({ code }) => code)
      .filter((code) => !codeIsName.has(code))
      .filter((code) => ['', code].includes(countryName(code, language)))
    expect(bare).toEqual([])
  })

  test('no name is shared by two countries', () => {
    const seen = new Map<string, string[]>()
    for (const { code } of allCountries) {
      const name = countryName(code, language)
      seen.set(name, [...(seen.get(name) ?? []), code])
    }
    expect([...seen.values()].filter((codes) => codes.length > 1)).toEqual([])
  })

  test('names have no abbreviated words, ampersands or surrounding space', () => {
    const odd = allCountries
      .map(({ code }) => countryName(code, language))
      .filter((name) => /&|St\.|о-в|Св\.|^\s|\s$/.test(name))
    expect(odd).toEqual([])
  })
})

test.each([
  ['SRB', 'Serbia', 'Сербия', 'Srbija', 'Србија'],
  ['RUS', 'Russia', 'Россия', 'Rusija', 'Русија'],
  ['USA', 'United States', 'США', 'SAD', 'САД'],
  ['HKG', 'Hong Kong', 'Гонконг', 'Hongkong', 'Хонгконг'],
  ['BIH', 'Bosnia and Herzegovina', 'Босния и Герцеговина', 'Bosna i Hercegovina', 'Босна и Херцеговина'],
  ['KNA', 'Saint Kitts and Nevis', 'Сент-Китс и Невис', 'Sent Kits i Nevis', 'Сент Китс и Невис'],
  ['CYM', 'Cayman Islands', 'Острова Кайман', 'Kajmanska ostrva', 'Кајманска острва'],
  ['MHL', 'Marshall Islands', 'Маршалловы острова', 'Maršalska ostrva', 'Маршалска острва'],
  ['SCG', 'Serbia and Montenegro', 'Сербия и Черногория', 'Srbija i Crna Gora', 'Србија и Црна Гора'],
  ['EUN', 'European Union', 'Европейский союз', 'Evropska unija', 'Европска унија'],
  ['WLD', 'World', 'Весь мир', 'Svet', 'Свет'],
])('%s is %s, %s, %s, %s', (code, ...names) => {
  expect(languages.map((language) => countryName(code, language))).toEqual(names)
})

test('Serbian Cyrillic holds no Latin letters, and Russian neither', () => {
  const latin = allCountries.flatMap(({ code }) =>
    (['sr-Cyrl', 'ru'] as const)
      .map((language) => countryName(code, language))
      .filter((name) => /[a-z]/i.test(name)),
  )
  expect(latin).toEqual(['USMCA']) // an English abbreviation with no Serbian form in use
})

test('an unknown code comes back as it is', () => {
  expect(countryName('QQQ', 'ru')).toBe('QQQ')
  expect(countryName('constructor', 'en')).toBe('constructor')
})
