import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conceptsIn } from '../../src/claims/lexicon/concepts-in.js'
import { english } from '../../src/claims/lexicon/en.js'
import { russian } from '../../src/claims/lexicon/ru.js'
import { latinOf } from '../../src/claims/lexicon/serbian-letters.js'
import { serbian } from '../../src/claims/lexicon/sr.js'
import { wordsIn } from '../../src/claims/lexicon/words.js'
import type { TextLanguage } from '../../src/claims/quantities/found.js'

/** `export “exports”` for each word that means something. */
const meant = (text: string, language: TextLanguage = 'en'): string[] =>
  conceptsIn(text, language).map(({ concept, text: words }) => `${concept} “${words}”`)

describe('words of concepts', () => {
  test('are found with their places', () => {
    expect(conceptsIn('Exports rose.', 'en')).toEqual([
      { type: 'concept', start: 0, end: 7, text: 'Exports', concept: 'export' },
      { type: 'concept', start: 8, end: 12, text: 'rose', concept: 'rise' },
    ])
  })

  test('the longest phrase counts: a free trade agreement is neither trade nor an agreement', () => {
    expect(meant('a free trade agreement')).toEqual(['free-trade “free trade agreement”'])
    expect(meant('соглашение о свободной торговле', 'ru')).toEqual([
      'free-trade “соглашение о свободной торговле”',
    ])
    expect(meant('sporazum o slobodnoj trgovini', 'sr-Latn')).toEqual([
      'free-trade “sporazum o slobodnoj trgovini”',
    ])
  })

  test('a trade balance is no turnover', () => {
    expect(meant('the trade balance')).toEqual(['balance “trade balance”'])
    expect(meant('торговый баланс', 'ru')).toEqual(['balance “торговый баланс”'])
  })

  test('a word can mean two things: against a resolution, against a year ago', () => {
    expect(meant('against').toSorted()).toEqual(['against “against”', 'than “against”'])
  })

  test('a phrase that only holds such a word means nothing', () => {
    expect(meant('the trade mission of the chamber of commerce')).toEqual([])
    expect(meant('в первую очередь', 'ru')).toEqual([])
    expect(meant('privredna komora', 'sr-Latn')).toEqual([])
    expect(meant('привредна комора', 'sr-Cyrl')).toEqual([])
  })

  test('a phrase is not read across a comma or a full stop', () => {
    expect(meant('net exports')).toEqual(['balance “net exports”'])
    expect(meant('net. Exports')).toEqual(['export “Exports”'])
    expect(meant('free trade, agreement')).not.toContain('free-trade “free trade, agreement”')
  })

  test('inflected endings are the same concept', () => {
    for (const word of ['экспорт', 'экспорта', 'экспортом', 'экспортировал'])
      expect(meant(word, 'ru'), word).toEqual([`export “${word}”`])
    for (const word of ['izvoz', 'izvoza', 'izvozom', 'izvezla'])
      expect(meant(word, 'sr-Latn'), word).toEqual([`export “${word}”`])
  })

  test('ё is read as е, capital letters as small ones, a possessive as its word', () => {
    expect(meant('РАСТЁТ', 'ru')).toEqual(['rise “РАСТЁТ”'])
    expect(meant('EXPORTS')).toEqual(['export “EXPORTS”'])
    expect(meant('turnover’s')).toEqual(['turnover “turnover’s”'])
  })

  test('Serbian Cyrillic is read as Latin is', () => {
    expect(meant('извоз је порастао', 'sr-Cyrl')).toEqual(['export “извоз”', 'rise “порастао”'])
    expect(latinOf('љубав и џеп')).toBe('ljubav i džep')
    expect(latinOf('2022')).toBe('2022')
  })

  test('words hold their hyphens and apostrophes, not dashes between names', () => {
    expect(wordsIn('year-on-year').map(({ text }) => text)).toEqual(['year-on-year'])
    expect(wordsIn('Peru’s').map(({ text }) => text)).toEqual(['Peru’s'])
    expect(wordsIn('Peru–Chile').map(({ text }) => text)).toEqual(['Peru', 'Chile'])
  })
})

const lexicons = [
  ['en', english],
  ['ru', russian],
  ['sr-Latn', serbian],
] as const

/** Phrases of whole words and beginnings; their endings may be left out. */
const phrasesOf = (written: string): string[] =>
  written
    .split('|')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => /^[\p{L}'-]+\*?(?: [\p{L}'-]+\*?)*$/u.test(phrase))
    .map((phrase) => phrase.replaceAll('*', ''))

describe.each(lexicons)('the lexicon of %s', (language, { concepts, noise }) => {
  test('has words for each concept, none of them empty', () => {
    for (const [concept, written] of Object.entries(concepts)) {
      expect(phrasesOf(written).length, concept).toBeGreaterThan(0)
      expect(
        written.split('|').filter((phrase) => phrase.trim() === ''),
        concept,
      ).toEqual([])
    }
  })

  test('gives each of its phrases its own concept, unless the phrase is noise', () => {
    const silenced = new Set(phrasesOf(noise))
    const lost = Object.entries(concepts).flatMap(([concept, written]) =>
      phrasesOf(written)
        .filter(
          (phrase) =>
            !silenced.has(phrase) &&
            !conceptsIn(phrase, language).some(
              (found) => found.concept === concept && found.start === 0 && found.end === phrase.length,
            ),
        )
        .map((phrase) => `${concept}: ${phrase}`),
    )
    expect(lost).toEqual([])
  })

  test('silences each phrase of its noise', () => {
    expect(phrasesOf(noise).filter((phrase) => conceptsIn(phrase, language).length > 0)).toEqual([])
  })

  test('finds phrases in order, whole words of the text at their places', () => {
    const phrases = Object.values(concepts).flatMap(phrasesOf)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...phrases), { maxLength: 12 }), (chosen) => {
        const text = chosen.join(' ')
        const found = conceptsIn(text, language)
        const words = wordsIn(text)
        for (const { start, end, text: own } of found) {
          expect(own).toBe(text.slice(start, end))
          expect(words.some((word) => word.start === start)).toBe(true)
          expect(words.some((word) => word.end === end)).toBe(true)
        }
        const starts = found.map(({ start }) => start)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      }),
    )
  })
})
