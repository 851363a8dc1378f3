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

const numbers = [
  ...[
    'USD 5 million',
    '2.5 billion euros',
    '12 %',
    '(7 %)',
    '3 percentage points',
    'half',
    'third',
    '480 firms',
    '5',
  ],
  ...[
    '1,200',
    '3,5 млрд долларов',
    '40 тыс. тонн',
    '12 процентов',
    'в 2,5 раза',
    '5 miliona evra',
    '7 odsto',
  ],
  ...[
    '2021',
    'in 2022',
    'a year earlier',
    'в 2022 году',
    '2022. godine',
    'since 2014',
    'HS 84',
    '68/262',
    'Table 2',
  ],
]
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

/** Words of a language’s lexicon among numbers and countries, as they never stand in sense. */
const textOf = (lexicon: Lexicon) =>
  fc
    .array(
      fc.tuple(
        fc.oneof(
          fc.constantFrom(...phrasesOf(lexicon)),
          fc.constantFrom(...numbers),
          fc.constantFrom(...names),
        ),
        fc.constantFrom(...joints),
      ),
      { minLength: 1, maxLength: 40 },
    )
    .map((pieces) => pieces.flat().join(''))

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
] as const)('in any text of %s words and numbers', (_, lexicon) => {
  const text = textOf(lexicon)

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
          if (quantity !== null) expect(own.replace(/\s+/g, ' ')).toContain(quantity.text.slice(0, 1))
        }
      }),
    )
  })

  test('a relation names claims that exist, each once', () => {
    fc.assert(
      fc.property(text, (words) => {
        const { claims, relations } = readText(words)
        const ids = new Set(claims.map(({ id }) => id))
        for (const relation of relations) {
          const named = namedBy(relation)
          expect(named.filter((id) => !ids.has(id))).toEqual([])
          expect(new Set(named).size).toBe(named.length)
        }
      }),
    )
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
