import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allCountries } from '../../src/domain/country.js'
import { countryName } from '../../src/messages/country-names.js'
import { languages } from '../../src/messages/language.js'
import type { Country } from '../../web/src/answers.js'
import { countriesFor, dyadsFor, folded, searchable } from '../../web/src/frame/dyad-search.js'

const countries = allCountries.map(({ code, kind, until }): Country => ({
  code,
  kind,
  until,
  names: Object.fromEntries(
    languages.map((language) => [language, countryName(code, language)]),
  ) as Country['names'],
}))
const list = searchable(countries)
const first = (text: string, usual: readonly string[] = []) => {
  const [best] = dyadsFor(list, text, usual)
  return best && `${best.reporter}-${best.partner}`
}

describe('two countries', () => {
  test.each([
    ['serbia rus', 'SRB-RUS'],
    ['СРБИЈА РУСИЈА', 'SRB-RUS'],
    ['Сербия и Россия', 'SRB-RUS'],
    ['srbija – nemačka', 'SRB-DEU'],
    ['srbija nemacka', 'SRB-DEU'],
    ['rus srb', 'RUS-SRB'],
    ['bosnia and herzegovina ⇄ montenegro', 'BIH-MNE'],
    ['south africa china', 'ZAF-CHN'],
    ['SRB-RUS', 'SRB-RUS'],
  ])('%s', (text, dyad) => expect(first(text)).toBe(dyad))

  test('one country alone is paired with a usual partner', () => {
    expect(first('serb', ['CHN', 'RUS'])).toBe('SRB-CHN')
  })

  test('are never one country twice', () => {
    for (const { reporter, partner } of dyadsFor(list, 'serbia', ['SRB', 'SCG', 'RUS']))
      expect(partner).not.toBe(reporter)
  })

  test('that exist come before those that are no more', () => {
    expect(countriesFor(list, 'serbia')[0]).toBe('SRB') // not SCG, Serbia and Montenegro, until 2005
  })

  test('are not groups', () => {
    expect(countriesFor(list, 'european union')).toEqual([])
  })
})

test('folding twice changes nothing more', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => folded(folded(text)) === folded(text)))
})

test('a country is found by its whole name in each language', () => {
  for (const { code, kind, names } of countries) {
    if (kind !== 'state') continue
    for (const name of Object.values(names)) expect(countriesFor(list, name), name).toContain(code)
  }
})
