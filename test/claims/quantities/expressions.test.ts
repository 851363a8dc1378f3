import { describe, expect, test } from 'vitest'
import type { TextLanguage } from '../../../src/claims/quantities/found.js'
import { numbersIn } from '../../../src/claims/quantities/numbers.js'
import { wordKey } from '../../../src/claims/quantities/tokens.js'
import { toCyrillic } from '../../../src/messages/serbian-script.js'
import { expressionsEn } from './expressions-en.js'
import { expressionsRu } from './expressions-ru.js'
import { expressionsSr } from './expressions-sr.js'
import { foundText } from './found-text.js'

/** Groups of lines `text → found = meaning; …`, by their heading. */
const groupsOf = (listed: string): [string, [string, string][]][] =>
  listed
    .split('\n# ')
    .slice(1)
    .map((group) => {
      const [heading = '', ...lines] = group.split('\n')
      const pairs = lines.filter((line) => line !== '').map((line) => line.split(' → ') as [string, string])
      return [heading, pairs]
    })

const read = (text: string, language: TextLanguage): string =>
  numbersIn(text, { language, style: { decimal: 'unknown' } })
    .map((found) => `${found.text} = ${foundText(found)}`)
    .join('; ') || '–'

describe.each(groupsOf(expressionsEn))('English: %s', (_, lines) => {
  test.each(lines)('%s', (text, found) => expect(read(text, 'en')).toBe(found))
})

describe.each(groupsOf(expressionsRu))('Russian: %s', (_, lines) => {
  test.each(lines)('%s', (text, found) => expect(read(text, 'ru')).toBe(found))
})

describe.each(groupsOf(expressionsSr))('Serbian: %s', (_, lines) => {
  test.each(lines)('%s', (text, found) => expect(read(text, 'sr-Latn')).toBe(found))
})

/** Cyrillic words, of the text as of the unit, back in Latin letters. */
const inLatin = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) => wordKey(word, 'sr-Cyrl')).toLowerCase()

describe.each(groupsOf(expressionsSr))('Serbian in Cyrillic means the same: %s', (_, lines) => {
  test.each(lines)('%s', (text, found) => {
    expect(inLatin(read(toCyrillic(text), 'sr-Cyrl'))).toBe(inLatin(found))
  })
})

test('the table has more than 420 expressions', () => {
  const all = [expressionsEn, expressionsRu, expressionsSr].flatMap(groupsOf).flatMap(([, lines]) => lines)
  expect(all.length).toBeGreaterThan(420)
})
