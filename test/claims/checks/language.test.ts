import { describe, expect, test } from 'vitest'
import { checkTexts } from '../../../src/claims/check.js'
import { citiesIn } from '../../../src/claims/checks/language/cities.js'
import { misspeltCountry } from '../../../src/claims/checks/language/misspelt-country.js'
import { otherCountry } from '../../../src/claims/checks/language/other-country.js'

const said = (...paragraphs: string[]): string[] =>
  checkTexts([paragraphs.join('\n\n')], [otherCountry]).map(({ message }) => message)

const about =
  'Austria sells cars to Chile, and Chile sells wine to Austria. Austria is the smaller market. Austria and Chile meet.'

describe('a country that is named once beside one with a similar name', () => {
  test.each([
    [
      'in a sentence with both',
      'Austria grew. Some 20% of the wine goes on from Austria to Australia. Austria earns on it.',
    ],
    [
      'in a comparison',
      'Austria grew by 2%. Meanwhile Australia grew by 3%, while Chile fell. Austria was content.',
    ],
    [
      'with a partner of its own',
      'Austria grew. Chile sells 20% of its copper to Australia. Austria sells none.',
    ],
    ['with no number', 'Austria grew. Many of those born in Australia came. Austria was glad of them.'],
  ])('is meant %s', (_, paragraph) => {
    expect(said(about, paragraph)).toEqual([])
  })

  test('is meant where the document speaks of both', () => {
    const both = 'Australia sells coal. Australia sells wool. Australia sells meat.'
    expect(
      said(about, both, 'Austria grew. About 20% of those born in Australia came. Austria was glad.'),
    ).toEqual([])
  })

  test('is compared with it where they are neighbours', () => {
    const iran =
      'Iran sells pistachios to Kenya, and Kenya sells tea to Iran. Iran pays in euros. Iran and Kenya meet. Iran is far.'
    expect(
      said(
        iran,
        'Iran bought 5% more tea. Some 20% of the tea in Iraq is from Kenya. Iran bought rice as well.',
      ),
    ).toEqual([])
  })

  test('is meant in captions where few of them name the other', () => {
    expect(said(about, 'Figure 1. Exports of Austria', 'Figure 2. Imports of Australia')).toEqual([])
  })

  test('is meant beside its own cities, and where the other is named as well', () => {
    const lines = 'Trains run from Ljubljana and Maribor to Bratislava, and Slovakia pays for them.'
    expect(said(about, lines)).toEqual([])
    expect(
      said(about, 'Trains run from Ljubljana and Maribor in Slovenia, and Slovakia pays for them.'),
    ).toEqual([])
    expect(said(about, 'Trains run from Ljubljana and Maribor, and Slovakia pays for them.')).toEqual([
      '“Slovakia” stands beside cities of Slovenia, which seems to be meant.',
    ])
  })
})

describe('cities', () => {
  test.each([
    ['en', 'From Tehran by Rasht to Bandar Abbas', [['IRN', 3]]],
    ['ru', 'Из Тегерана через Решт, снова из Тегерана', [['IRN', 2]]],
    [
      'sr-Latn',
      'Iz Ljubljane preko Maribora u Bratislavu',
      [
        ['SVN', 2],
        ['SVK', 1],
      ],
    ],
    [
      'sr-Cyrl',
      'Из Љубљане преко Марибора у Братиславу',
      [
        ['SVN', 2],
        ['SVK', 1],
      ],
    ],
    ['en', 'the grazing of rigas, perth and kanoes', []],
  ] as const)('%s: %s', (language, text, counts) => {
    expect([...citiesIn(text, language)]).toEqual(counts)
  })
})

test('A misspelt name is told at its place', () => {
  const text = 'Tea.\n\nThe Phillipines buy tea in Kenya, and Kenya buys rice.'
  const [finding] = checkTexts([text], [misspeltCountry])
  const [span] = finding?.spans ?? []
  expect(text.slice(span?.start, span?.end)).toBe('Phillipines')
})
