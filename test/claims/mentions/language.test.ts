import { describe, expect, test } from 'vitest'
import { languageOf } from '../../../src/claims/mentions/language.js'

describe('the language of a text', () => {
  test.each([
    ['The exports of Chile to Peru rose by a third, and imports fell.', 'en'],
    ['Exports of Čačak’s and Niš’s factories to the Republic of Chile were down in May.', 'en'],
    ['Экспорт Чили в Перу вырос на треть, а импорт упал.', 'ru'],
    ['Извоз Чилеа у Перу порастао је за трећину, а увоз је пао.', 'sr-Cyrl'],
    ['Izvoz Čilea u Peru porastao je za trećinu, a uvoz je pao.', 'sr-Latn'],
    ['Izvoz je porastao za trecinu u odnosu na prosle godine', 'sr-Latn'],
    ['Робна размена', 'sr-Cyrl'],
  ])('%s', (text, language) => {
    expect(languageOf(text, language === 'sr-Cyrl' ? 'sr-Latn' : 'en')).toBe(language)
  })
  test('a mixed document has its main one', () => {
    const english = 'The trade of Chile was as it is, and the rest of the year was to be the same. '
    expect(languageOf(`${english.repeat(3)}Источник: расчёты авторов.`)).toBe('en')
  })
  test('what tells nothing has that of its document', () => {
    expect(languageOf('2022', 'ru')).toBe('ru')
    expect(languageOf('Chile', 'sr-Latn')).toBe('sr-Latn')
    expect(languageOf('Chile', 'ru')).toBe('en') // Latin letters are no Russian
    expect(languageOf('Перу', 'sr-Latn')).toBe('sr-Cyrl')
  })
  test('addresses do not count', () => {
    expect(languageOf(`Экспорт вырос https://example.org/${'the-of-and/'.repeat(20)}`)).toBe('ru')
  })
})
