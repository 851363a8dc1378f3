import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { en, type MessageId } from '../../src/messages/en.js'
import { languages, type Language } from '../../src/messages/language.js'
import { message, messagePieces } from '../../src/messages/message.js'
import { ru } from '../../src/messages/ru.js'
import { toCyrillic } from '../../src/messages/serbian-script.js'
import { sr } from '../../src/messages/sr.js'

const ids = Object.keys(en) as MessageId[]
const translations = { ru, sr }
const cyrillic = Object.fromEntries(ids.map((id) => [id, toCyrillic(sr[id])])) as Record<MessageId, string>
const catalogues = [
  ['en', en],
  ['ru', ru],
  ['sr-Latn', sr],
  ['sr-Cyrl', cyrillic],
] as const satisfies readonly (readonly [Language, Readonly<Record<MessageId, string>>])[]

/** The parser numbers its elements and is no dependency of ours: these have a name, or a name and branches. */
const kinds = { text: 1, number: 2, select: 5, plural: 6 }
type Named = {
  readonly type: number
  readonly value: string
  readonly options?: Readonly<Record<string, { readonly value: readonly Named[] }>>
}

const elementsOf = (text: string) => new IntlMessageFormat(text, 'en').getAst() as unknown as readonly Named[]

/** A message's placeholders with what they are asked for: a text, a number, or one of several words. */
const placeholders = (text: string): Map<string, 'text' | 'number' | 'choice'> => {
  const found = new Map<string, 'text' | 'number' | 'choice'>()
  const walk = (elements: readonly Named[]): void => {
    for (const element of elements) {
      const { type, value, options } = element
      if (type === kinds.text && !found.has(value)) found.set(value, 'text')
      if (type === kinds.number || type === kinds.plural) found.set(value, 'number')
      if (type === kinds.select) found.set(value, 'choice')
      for (const branch of Object.values(options ?? {})) walk(branch.value)
    }
  }
  walk(elementsOf(text))
  return found
}

const names = (text: string): string[] => [...placeholders(text).keys()].toSorted()

/** The words that a message chooses by; none where it does not choose. */
const choices = (text: string): string[] =>
  elementsOf(text).flatMap(({ type, options }) =>
    type === kinds.select && options !== undefined ? Object.keys(options) : [],
  )

/** Fills each placeholder with a text, or with a number where some language counts or formats it. */
const filled = (
  language: Language,
  id: MessageId,
  text: (name: string) => string,
  count = 2,
  choice = choices(en[id])[0] ?? '',
): string => {
  const asked = catalogues.flatMap(([, messages]) => [...placeholders(messages[id])])
  const numeric = new Set(asked.flatMap(([name, kind]) => (kind === 'number' ? [name] : [])))
  return message(
    language,
    id,
    Object.fromEntries(
      asked.map(([name, kind]) => [
        name,
        numeric.has(name) ? count : kind === 'choice' ? choice : text(name),
      ]),
    ),
  )
}

/** Abbreviations, words and signs of a formula that stay Latin in Cyrillic text. */
const staysLatin = new Set(['FOB', 'CIF', 'USD', 'ln', 'e', 'b', 'n', 's'])

/** The same word in Serbian and English. */
const cognates = new Set(['column.partner', 'column.status'])

describe.each(Object.entries(translations))('the words in %s', (_, messages) => {
  test('are there for every message, and for no other', () => {
    expect(Object.keys(messages).toSorted()).toEqual(ids.toSorted())
  })

  test.each(ids)('%s has the placeholders of the English', (id) => {
    expect(names(messages[id])).toEqual(names(en[id]))
  })

  test('are not English, but for signs, codes and a few words', () => {
    const letters = (text: string) => text.replaceAll(/\{[^{}]*\}/g, '').match(/\p{L}/u)
    const same = ids.filter((id) => messages[id] === en[id] && letters(en[id]))
    expect(same.filter((id) => !cognates.has(id))).toEqual([])
  })

  test('do not exclaim, and put no space that may break before a unit', () => {
    for (const id of ids)
      expect(messages[id], id).not.toMatch(/!|\d [%\p{L}]*(?:%|долл|USD)|\} (?:%|млрд|mlrd|долл|USD)/u)
  })
})

test('what is chosen by a word has the same words in every language, and one for all others', () => {
  for (const [, messages] of catalogues)
    for (const id of ids) {
      expect(choices(messages[id]), id).toEqual(choices(en[id]))
      if (choices(en[id]).length > 0) expect(choices(en[id]), id).toContain('other')
    }
})

test('each choice can be said', () => {
  for (const id of ids)
    for (const choice of choices(en[id]))
      for (const language of languages) {
        const said = filled(language, id, (name) => `<${name}>`, 2, choice)
        expect(said, id).not.toMatch(/[{}]|undefined|NaN|^$/)
      }
})

describe('plurals', () => {
  const branches = (text: string): string[][] =>
    elementsOf(text).flatMap(({ type, options }) =>
      type === kinds.plural && options ? [Object.keys(options)] : [],
    )

  test.each([
    ['en', ['one', 'other']],
    ['ru', ['one', 'few', 'many', 'other']],
    ['sr-Latn', ['one', 'few', 'other']],
    ['sr-Cyrl', ['one', 'few', 'other']],
  ] as const)('have every branch of %s', (language, wanted) => {
    const [, messages] = catalogues.find(([each]) => each === language) as (typeof catalogues)[number]
    for (const id of ids) for (const found of branches(messages[id])) expect(found, id).toEqual(wanted)
  })

  test.each([
    ['ru', ['0 строк', '1 строка', '2 строки', '5 строк', '21 строка', '22 строки', '111 строк']],
    ['sr-Latn', ['0 redova', '1 red', '2 reda', '5 redova', '21 red', '22 reda', '111 redova']],
    ['sr-Cyrl', ['0 редова', '1 ред', '2 реда', '5 редова', '21 ред', '22 реда', '111 редова']],
  ] as const)('agree with the number in %s', (language, wanted) => {
    const counted = [0, 1, 2, 5, 21, 22, 111].map((count) =>
      message(language, 'locator.rows', { source: 'OTS', count }).replace(/^OTS . /u, ''),
    )
    expect(counted).toEqual(wanted)
  })
})

describe.each(catalogues)('in %s', (language) => {
  test.each(ids)('%s can be said', (id) => {
    for (const count of [0, 1, 2, 5, 21, 22]) {
      const said = filled(language, id, (name) => `<${name}>`, count)
      expect(said).not.toBe('')
      expect(said).not.toMatch(/[{}]|undefined|NaN/)
      for (const [name, kind] of placeholders(en[id]))
        if (kind === 'text' && name !== 'count') expect(said).toContain(`<${name}>`)
    }
  })
})

describe('scripts', () => {
  const words = (said: string): string[] => said.match(/\p{Script=Latin}+/gu) ?? []
  const latin = (said: string): string[] => words(said).filter((word) => !staysLatin.has(word))

  test.each(['ru', 'sr-Cyrl'] as const)(
    '%s has Latin letters in formulas and abbreviations alone',
    (language) => {
      for (const id of ids) expect(latin(filled(language, id, () => 'Ђ')), id).toEqual([])
    },
  )

  test('Serbian in Latin script has no Cyrillic letters', () => {
    for (const id of ids)
      expect(
        filled('sr-Latn', id, () => 'Đ'),
        id,
      ).not.toMatch(/\p{Script=Cyrillic}/u)
  })

  test('formulas stay as they are in Cyrillic', () => {
    expect(message('sr-Cyrl', 'convention.growth-log-linear')).toContain('e^b\u00A0−\u00A01')
    expect(message('sr-Cyrl', 'convention.growth-log-linear')).toContain('ln(вредност)')
    expect(message('sr-Cyrl', 'convention.concentration-hhi')).toContain('1/n до 1')
    expect(message('sr-Cyrl', 'convention.n-nonzero')).toMatch(/^n = број/)
  })
})

test('no full stop follows an amount or a date that brings its own', () => {
  const amount = /^(?:exports|imports)(?:From|To)?$|^(?:turnover|balance|first|second|stated|parts)$/
  const date = /^(?:date|period)$/
  const fill = {
    ru: (name: string) => (amount.test(name) ? '1 млрд долл.' : date.test(name) ? '1 января 2026 г.' : name),
    'sr-Latn': (name: string) => (date.test(name) ? '1. januar 2026.' : name),
    'sr-Cyrl': (name: string) => (date.test(name) ? '1. јануар 2026.' : name),
  }
  for (const language of ['ru', 'sr-Latn', 'sr-Cyrl'] as const)
    for (const id of ids) expect(filled(language, id, fill[language]), id).not.toContain('..')
})

test('amounts and percentages as each language writes them', () => {
  const said = (id: MessageId, value: string) =>
    [...languages].map((language) => message(language, id, { value }))
  expect(said('usd.billion', '2,47')).toEqual([
    'US$ 2,47 billion',
    '2,47\u00A0млрд\u00A0долл.',
    '2,47\u00A0mlrd\u00A0USD',
    '2,47\u00A0млрд\u00A0USD',
  ])
  expect(said('percent', '5,2')).toEqual(['5,2%', '5,2\u00A0%', '5,2%', '5,2%'])
})

test('what is no text comes back as a piece, where the language puts it', () => {
  const rank = { rank: 3 }
  const fill = { reporter: 'Сербия', partner: 'Россия', ranked: '196', share: '7,0 %', rank }
  expect(messagePieces('ru', 'partners.lead-import', fill)).toEqual([
    'Сербия, страны происхождения импорта: Россия — ',
    rank,
    '-е место из 196, доля 7,0 %.',
  ])
})
