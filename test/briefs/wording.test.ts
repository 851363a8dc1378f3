import { describe, expect, test } from 'vitest'
import { figureText } from '../../src/briefs/figure-text.js'
import { say, type Said } from '../../src/briefs/section.js'
import { periodWord, spanText } from '../../src/briefs/sections/relations-words.js'
import { noteText, wordingIn } from '../../src/briefs/wording.js'
import { languages, type Language } from '../../src/messages/language.js'
import { message } from '../../src/messages/message.js'

const names = { sources: [], snapshots: [] }
const plain = (language: Language, said: Said): string =>
  wordingIn(language, names, () => ({ text: '' }))
    .said(said)
    .map(({ text }) => text)
    .join('')
    .replaceAll('\u00A0', ' ')
const dyad = { reporter: { country: 'SRB' }, partner: { country: 'RUS' } }

describe('years', () => {
  test('have the word for them in Russian and the full stop of an ordinal in Serbian', () => {
    const title = (from: number, to: number) => say('votes.exhibit', { ...dyad, years: spanText(from, to) })
    expect(plain('ru', title(2016, 2018))).toMatch(/: Сербия и Россия, 2016–2018 годы$/)
    expect(plain('ru', title(2018, 2018))).toMatch(/, 2018 год$/)
    expect(plain('sr-Latn', title(2016, 2018))).toMatch(/, 2016–2018\.$/)
    expect(plain('en', title(2016, 2018))).toMatch(/, 2016–2018$/)
  })

  test('have one full stop at the end of a Serbian sentence, and none before a colon', () => {
    const years = spanText(2009, 2018)
    expect(
      plain(
        'sr-Latn',
        say('opinion.missing-one', { country: { country: 'SRB' }, about: { country: 'RUS' }, years }),
      ),
    ).toBe('Nema anketa za 2009–2018. Gde bi se pitalo: Srbija; o kome: Rusija.')
    expect(plain('sr-Latn', say('people.no-remittances', { ...dyad, years }))).toMatch(/za 2009–2018: Srbija/)
  })

  test('of a period in a sentence are words where nothing finer is known', () => {
    expect(periodWord('2045')).toEqual(spanText(2045, 2045))
    expect(periodWord('2020/2045')).toEqual(spanText(2020, 2045))
    expect(periodWord('2020-11-24')).toEqual({ date: '2020-11-24' })
    expect(periodWord('some day')).toBe('some day')
  })
})

describe('a note', () => {
  test('names states, editions and days instead of their codes', () => {
    const end = { id: 'votes-end', values: { edition: 'voeten-wide', date: '2024-06-04' } } as const
    expect(noteText(end, 'ru').replaceAll('\u00A0', ' ')).toBe(
      'Последнее голосование в издании (данные Вутена): 4 июня 2024 г.',
    )
    expect(noteText(end, 'sr-Latn')).toBe('Poslednje glasanje u izdanju (Vutenovi podaci): 4. juna 2024.')
    const before = { id: 'agreement-predecessor', values: { agreement: 'X', state: 'SCG' } } as const
    for (const language of languages) expect(noteText(before, language)).not.toContain('SCG')
  })

  test('writes a number below zero with a true minus, and leaves other hyphens', () => {
    const value = { year: '2018', count: 7, value: -0.0002 }
    for (const language of languages)
      expect(message(language, 'note.parts-not-listed', value)).toContain('−0')
    expect(message('en', 'locator.row', { file: 'a-1.csv', row: '2-3' })).toBe('a-1.csv, row 2-3')
  })
})

test('digits below zero round before the point', () => {
  // 2,612 million, known to a hundred
  expect(figureText({ value: 2_612_400_000 }, 'usd-million', 'en', -2)).toBe('2,600')
  expect(figureText({ value: 2_612_400_000 }, 'usd-million', 'en', 0)).toBe('2,612')
})
