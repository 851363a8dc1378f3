import { describe, expect, test } from 'vitest'
import { conceptsIn } from '../../src/claims/lexicon/concepts-in.js'
import { english } from '../../src/claims/lexicon/en.js'
import type { Lexicon } from '../../src/claims/lexicon/lexicon.js'
import { russian } from '../../src/claims/lexicon/ru.js'
import { serbian } from '../../src/claims/lexicon/sr.js'
import { concepts } from '../../src/claims/mentions/concept.js'
import type { TextLanguage } from '../../src/claims/quantities/found.js'

/** The wording of each entry, without the mark of any ending. */
const wordings = (written: string): string[] =>
  written
    .split('|')
    .map((entry) => entry.replace(/\*/g, '').trim().replace(/\s+/g, ' '))
    .filter((entry) => entry !== '')

const lexicons: readonly (readonly [TextLanguage, Lexicon])[] = [
  ['en', english],
  ['ru', russian],
  ['sr-Latn', serbian],
]

describe.each(lexicons)('the lexicon of %s has no entry that can never match:', (language, lexicon) => {
  test.each(concepts)('%s', (concept) => {
    const dead = wordings(lexicon.concepts[concept]).filter(
      (wording) =>
        !conceptsIn(wording, language).some(
          (found) => found.concept === concept && found.start === 0 && found.end === wording.length,
        ),
    )
    expect(dead).toEqual([])
  })

  test('noise, which means nothing', () => {
    expect(wordings(lexicon.noise).filter((wording) => conceptsIn(wording, language).length > 0)).toEqual([])
  })

  test('hedges, which mean nothing before a number', () => {
    const dead = wordings(lexicon.hedges).filter(
      (wording) => conceptsIn(`${wording} 20 %`, language).length > 0,
    )
    expect(dead).toEqual([])
  })
})

describe('a hedge', () => {
  const meant = (text: string, language: TextLanguage): string[] =>
    conceptsIn(text, language).map(({ concept, text: words }) => `${concept} “${words}”`)

  test('before a number bounds it and means no change', () => {
    expect(meant('more than 20 %', 'en')).toEqual([])
    expect(meant('less than a third', 'en')).toEqual([])
    expect(meant('больше половины', 'ru')).toEqual([])
    expect(meant('više od 20 %', 'sr-Latn')).toEqual([])
    expect(meant('мање од трећине', 'sr-Cyrl')).toEqual([])
  })

  test('after a number compares it', () => {
    expect(meant('20 % less than in 2021', 'en')).toContain('fall “less”')
    expect(meant('20 % more than 2021', 'en')).toContain('than “than”')
    expect(meant('стал больше на 20 %', 'ru')).toContain('rise “больше”')
    expect(meant('20 odsto manje nego 2021', 'sr-Latn')).toContain('fall “manje”')
  })
})
