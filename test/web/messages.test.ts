import { describe, expect, test } from 'vitest'
import { languages } from '../../src/messages/language.js'
import { en } from '../../web/src/messages/en.js'
import { locales, message, type MessageId, type Text } from '../../web/src/messages/message.js'
import { ru } from '../../web/src/messages/ru.js'
import { sr } from '../../web/src/messages/sr.js'

const ids = Object.keys(en) as MessageId[]
const forms = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text))
const placeholders = (text: Text): string[] =>
  [...new Set(forms(text).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].toSorted()

describe.each([
  ['Russian', ru, 'ru'],
  ['Serbian', sr, 'sr-Latn'],
] as const)('%s', (_, catalogue, language) => {
  test.each(ids)('%s has the placeholders of the English', (id) => {
    expect(placeholders(catalogue[id])).toEqual(placeholders(en[id]))
  })

  test.each(ids)('%s has each plural that the language tells apart, or none', (id) => {
    const text = catalogue[id]
    if (typeof text === 'string') return
    const needed = new Intl.PluralRules(locales[language]).resolvedOptions().pluralCategories
    expect(Object.keys(text).toSorted()).toEqual([...needed].toSorted())
  })
})

test('numbers are counted in each language’s way', () => {
  expect(message('en', 'table.rows', { count: 1 })).toBe('1 row')
  expect(message('ru', 'table.rows', { count: 22 })).toBe('22 строки')
  expect(message('ru', 'table.rows', { count: 11 })).toBe('11 строк')
  expect(message('sr-Latn', 'table.rows', { count: 2 })).toBe('2 reda')
  expect(message('sr-Cyrl', 'table.rows', { count: 5 })).toBe('5 редова')
})

test('Serbian in Cyrillic keeps what fills a placeholder, and abbreviations', () => {
  expect(message('sr-Cyrl', 'measures.unknown', { id: 'partner-rank' })).toBe(
    'Нема показатеља „partner-rank“.',
  )
  expect(message('sr-Cyrl', 'exhibit.copy')).toBe('Копирај CSV')
})

test('no message is empty in any language', () => {
  for (const language of languages)
    for (const id of ids) expect(message(language, id).trim(), id).not.toBe('')
})
