import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Relation } from '../../../src/claims/claim.js'
import { english } from '../../../src/claims/lexicon/en.js'
import type { Lexicon } from '../../../src/claims/lexicon/lexicon.js'
import { russian } from '../../../src/claims/lexicon/ru.js'
import { serbian } from '../../../src/claims/lexicon/sr.js'
import { readText } from './said.js'

const phrasesOf = ({ noise, concepts }: Lexicon): string[] =>
  [noise, ...Object.values(concepts)]
    .flatMap((written) => written.split('|'))
    .map((phrase) => phrase.replaceAll('*', '').trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '')

const numbers =
  `USD 5 million|2.5 billion euros|12 %|(7 %)|3 percentage points|half|third|480 firms|5|1,200|3,5 млрд долларов|
  40 тыс. тонн|12 процентов|в 2,5 раза|5 miliona evra|7 odsto|2021|in 2022|a year earlier|в 2022 году|2022. godine|
  since 2014|HS 84|68/262|Table 2`
    .split('|')
    .map((each) => each.trim())
const names = [
  'Kenya',
  'Kenyan',
  'Uganda',
  'the EU',
  'EAEU',
  'Кения',
  'Уганды',
  'ЕАЭС',
  'Kenije',
  'Ugandu',
  'Кенија',
]
const joints = [' ', ' ', ' ', ' ', ', ', '. ', '; ', ' (', ') ', ': ', '\n', '\n\n', '\t', ' — ', '¹ ']

/** Pieces of sentences that levels, changes, shares and parts are told in. */
const pieces = {
  English:
    'exports of Kenya to Uganda|imports of Kenya from Uganda|trade between Kenya and Uganda|from USD 5 million in 2021|to USD 6 million in 2022|rose by 20 %|or by a fifth|including tea (USD 2 million)|of which USD 1 million|20 % of total exports of USD 9 million|ranked third after Ghana (USD 8 million)|went to Uganda|doubled',
  Russian:
    'экспорт Кении в Уганду|импорт Кении из Уганды|товарооборот Кении и Уганды|с 5 млн долларов в 2021 году|до 6 млн долларов в 2022 году|вырос на 20 %|в том числе чай (2 млн долларов)|6 % экспорта Кении|всего 9 млн долларов|третье место после Ганы (8 млн долларов)',
  Serbian:
    'izvoz Kenije u Ugandu|uvoz Kenije iz Ugande|razmena Kenije i Ugande|sa 5 miliona dolara u 2021.|na 6 miliona dolara u 2022. godini|porastao je za 20 %|uključujući čaj (2 miliona dolara)|6 % izvoza Kenije|ukupno 9 miliona dolara|treće mesto posle Gane (8 miliona dolara)',
}

/** Words of a language’s lexicon among numbers and countries, as they never stand in sense. */
const textOf = (lexicon: Lexicon, told: string) =>
  fc
    .array(
      fc.tuple(
        fc.oneof(
          { weight: 1, arbitrary: fc.constantFrom(...phrasesOf(lexicon)) },
          { weight: 1, arbitrary: fc.constantFrom(...numbers) },
          { weight: 1, arbitrary: fc.constantFrom(...names) },
          { weight: 5, arbitrary: fc.constantFrom(...told.split('|')) },
        ),
        fc.constantFrom(...joints),
      ),
      { minLength: 1, maxLength: 40 },
    )
    .map((each) => each.flat().join(''))

/** As a person reads it: note marks taken out, line breaks as spaces. */
const onOneLine = (written: string): string => written.replaceAll('¹', '').replace(/\s+/g, ' ')

const namedBy = (relation: Relation): readonly string[] => {
  switch (relation.type) {
    case 'growth':
      return [relation.rate, relation.from, relation.to]
    case 'points':
    case 'difference':
      return [relation.change, relation.from, relation.to]
    case 'times':
      return [relation.times, relation.from, relation.to]
    case 'share':
      return [relation.share, relation.part, relation.whole]
    case 'parts':
      return [relation.whole, ...relation.parts]
    case 'rank':
      return [relation.rank, ...(relation.ranked === null ? [] : [relation.ranked]), ...relation.ahead]
    case 'shares':
      return relation.shares
  }
}

describe.each([
  ['English', english],
  ['Russian', russian],
  ['Serbian', serbian],
] as const)('in any text of %s words and numbers', (name, lexicon) => {
  const text = textOf(lexicon, pieces[name])

  test('ids count up with places', () => {
    fc.assert(
      fc.property(text, (words) => {
        const { claims } = readText(words)
        expect(claims.map(({ id }) => id)).toEqual(claims.map((_claim, at) => `c${at + 1}`))
        const starts = claims.map(({ place }) => place.start)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      }),
    )
  })

  test('a claim’s text is what stands at its place, line breaks aside', () => {
    fc.assert(
      fc.property(text, (words) => {
        const { claims, document } = readText(words)
        for (const { text: own, place, quantity } of claims) {
          expect(own).toBe(document.text.slice(place.start, place.end))
          expect(own).not.toBe('')
          if (quantity !== null) expect(onOneLine(own)).toBe(quantity.text)
        }
      }),
    )
  })

  test('a relation names claims that exist, each once', () => {
    let met = 0
    fc.assert(
      fc.property(text, (words) => {
        const { claims, relations } = readText(words)
        const ids = new Set(claims.map(({ id }) => id))
        met += relations.length
        for (const relation of relations) {
          const named = namedBy(relation)
          expect(named.filter((id) => !ids.has(id))).toEqual([])
          expect(new Set(named).size).toBe(named.length)
        }
      }),
      // a change within one year has no two levels
      { examples: [['since 2014 всего 9 млн долларов, вырос на 20 % экспорт Кении в Уганду ']] },
    )
    expect(met).toBeGreaterThan(0)
  })

  test('numbers are finite, and lie within their own bounds', () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const { quantity } of readText(words).claims) {
          if (quantity === null) continue
          expect(Number.isFinite(quantity.value)).toBe(true)
          expect(quantity.low).toBeLessThanOrEqual(quantity.high)
        }
      }),
    )
  })

  test('reading it again gives the same', () => {
    fc.assert(
      fc.property(text, (words) => {
        const [{ claims, relations }, again] = [readText(words), readText(words)]
        expect({ claims: again.claims, relations: again.relations }).toEqual({ claims, relations })
      }),
      { numRuns: 20 },
    )
  })
})
