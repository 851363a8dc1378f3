import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matcher } from '../../src/catalogue/alike.js'
import { idOf, type Entry } from '../../src/catalogue/entry.js'
import { mentions } from '../../src/catalogue/mentions.js'
import type { Organisation } from '../../src/catalogue/organisation.js'
import { searchOf, type Filter } from '../../src/catalogue/search.js'
import { fit, searchKey } from '../../src/catalogue/words.js'
import { toCyrillic } from '../../src/messages/serbian-script.js'
import { facetsOf } from '../../src/workbench/catalogue-facets.js'
import { organisation } from './organisations.js'

const entriesOf = (all: readonly Organisation[]): Entry[] =>
  all.map((each, at) => ({
    schema: 'rapport/catalogue-entry@1',
    id: idOf(at + 1),
    addedAt: '2024-01-01T00:00:00.000Z',
    changedAt: '2024-01-01T00:00:00.000Z',
    organisation: each,
    media: [],
    screened: null,
  }))
const foundIn = (all: readonly Organisation[]) => {
  const search = searchOf({ entries: entriesOf(all) })
  return (words: string) => search(words).map(({ entry }) => entry.id)
}

describe('a word is found', () => {
  test.each([
    ['nameštaj', 'намештај'],
    ['namestaj', 'nameštaj'],
    ['Djordje', 'Ђорђе'],
    ['Čačak', 'Чачак'],
    ['Щука', 'shchuka'],
    ['Хлеб', 'hleb'],
  ])('in either script, with and without marks: %s and %s are one', (a, b) => {
    expect(searchKey(a)).toBe(searchKey(b))
  })

  test('in Serbian Latin as in its Cyrillic', () => {
    const consonant = fc.constantFrom(...'bcčćdđfghjklmnprsštvzž', 'lj', 'nj', 'dž')
    const syllable = fc.tuple(consonant, fc.constantFrom(...'aeiou')).map((letters) => letters.join(''))
    const word = fc.array(syllable, { minLength: 1, maxLength: 5 }).map((syllables) => syllables.join(''))
    fc.assert(
      fc.property(word, (latin) => {
        expect(searchKey(toCyrillic(latin))).toBe(searchKey(latin))
      }),
    )
  })

  test('by its beginning, in another case or number, and with one slip; another word is not', () => {
    const fits = (a: string, b: string) => fit(searchKey(a), searchKey(b)) > 0
    expect(fits('furnit', 'furniture')).toBe(true)
    expect(fits('мебели', 'мебель')).toBe(true)
    expect(fits('nameštaja', 'nameštaj')).toBe(true)
    expect(fits('furnture', 'furniture')).toBe(true)
    expect(fits('пиће', 'pića')).toBe(true)
    expect(fits('wine', 'wind')).toBe(false)
    expect(fits('metal', 'medal')).toBe(false)
    expect(fits('12345679', '12345678')).toBe(false)
  })
})

describe('a search', () => {
  const all = [
    organisation('Drvo', { country: 'SRB', chapters: ['94'], sector: 'C31' }),
    organisation('Мебель-Экспорт', { country: 'RUS', offers: 'oak tables' }),
    organisation('Vinarija', { country: 'SRB', chapters: ['22'], note: 'also furniture' }),
  ]

  test('finds chapters by their names in four languages, names before notes', () => {
    const found = foundIn(all)
    expect(found('furniture')).toEqual(['org-1', 'org-3'])
    expect(found('мебель')).toEqual(['org-2', 'org-1'])
    expect(found('nameštaj')).toEqual(found('намештај'))
    expect(found('пиће')).toEqual(['org-3'])
  })

  test('needs all words, each wherever it stands', () => {
    const found = foundIn(all)
    expect(found('furniture Сербия')).toEqual(['org-1', 'org-3'])
    expect(found('tables russia')).toEqual(['org-2'])
    expect(found('tables serbia')).toEqual([])
    expect(found('and the')).toEqual([])
    expect(found(' ')).toEqual(['org-1', 'org-3', 'org-2']) // everything, by name
  })

  test('says where each word was found', () => {
    const [hit] = searchOf({ entries: entriesOf(all) })('намештај Србија')
    expect(hit?.reasons).toEqual([
      { asked: 'намештај', field: 'chapter', found: expect.stringContaining('HS 94: ') as string },
      { asked: 'Србија', field: 'country', found: expect.any(String) as string },
    ])
  })

  test('through ten thousand entries finds the one, and the same in the same order each time', () => {
    const words = ['drvo', 'metal', 'voda', 'most', 'sunce', 'polje', 'reka', 'kamen', 'vetar', 'brdo']
    const name = (at: number) => [...String(at).padStart(4, '0')].map((digit) => words[Number(digit)]).join('')
    const many = Array.from({ length: 10_000 }, (_, at) =>
      organisation(name(at), { country: at % 2 === 0 ? 'SRB' : 'RUS', chapters: [String((at % 76) + 1).padStart(2, '0')] }),
    )
    const search = searchOf({ entries: entriesOf(many) })
    expect(search(toCyrillic(name(4711))).map(({ entry }) => entry.id)[0]).toBe('org-4712')
    // chapters 01 to 76 in turn: chapter 44 is that of 43, 119, … 9999 − 9999 mod 76 + 43
    expect(search('', { chapters: ['44'] })).toHaveLength(many.filter(({ chapters }) => chapters[0] === '44').length)
    expect(search('wood')).toEqual(search('wood'))
    expect(search('wood', { country: 'SRB' }).every(({ entry }) => entry.organisation.country === 'SRB')).toBe(true)
  }) // prettier-ignore
})

describe('what one offers and what another seeks', () => {
  const all = [
    organisation('Hrast', { offers: 'oak boards', chapters: ['44'] }),
    organisation('Stolar', { offers: 'chairs', seeks: 'oak boards' }),
    organisation('Oak Consulting', {}),
  ]
  const search = searchOf({ entries: entriesOf(all) })
  const names = (words: string, side?: 'offers' | 'seeks') =>
    search(words, { side }).map(({ entry }) => entry.organisation.name)

  test('are told apart when it is asked for: a word of the other side is no reason', () => {
    expect(names('oak').toSorted()).toEqual(['Hrast', 'Oak Consulting', 'Stolar'])
    expect(names('oak', 'offers')).toEqual(['Hrast'])
    expect(names('oak', 'seeks')).toEqual(['Stolar'])
    expect(names('', 'offers').toSorted()).toEqual(['Hrast', 'Stolar'])
  })

  test('are found by the name of a chapter too, in any language', () =>
    expect(names('древесина', 'offers')).toEqual(['Hrast']))
})

describe('the counts beside a filter', () => {
  const some = fc.record({
    country: fc.constantFrom('SRB', 'RUS', null),
    sector: fc.constantFrom('C31', 'C', '46', 'making of chairs', 'chairs', null),
    chapters: fc.constantFrom(['44'], ['44', '94'], []),
    offers: fc.constantFrom('chairs', null),
    seeks: fc.constantFrom('oak', null),
  })
  const asked = fc.record({
    country: fc.constantFrom(undefined, 'SRB'),
    sector: fc.constantFrom(undefined, 'C', 'chairs'),
    chapters: fc.constantFrom([], ['94']),
    side: fc.constantFrom(undefined, 'offers' as const),
  })

  test('are what the search finds with that choice in place of the one that was made', () => {
    fc.assert(
      fc.property(
        fc.array(some, { maxLength: 12 }),
        asked,
        fc.constantFrom('', 'chairs'),
        (given, filter, words) => {
          const search = searchOf({
            entries: entriesOf(
              given.map((each, at) => organisation(`Firma ${at}`, { ...each, chapters: [...each.chapters] })),
            ),
          })
          const facets = facetsOf(search, words, filter, 'none')
          const found = (changes: Partial<Filter>) => search(words, { ...filter, ...changes }).length
          for (const { country, count } of facets.countries) expect(count).toBe(found({ country }))
          for (const { chapter, count } of facets.chapters) expect(count).toBe(found({ chapters: [chapter] }))
          for (const { sector, count } of facets.sectors) expect(count, sector).toBe(found({ sector }))
          expect(facets.sides).toEqual({ offers: found({ side: 'offers' }), seeks: found({ side: 'seeks' }) })
          expect(facets.screening.never).toBe(found({})) // no list was there
        },
      ),
    )
  })
})

describe('two organisations are taken for one', () => {
  const alike = (a: Organisation, b: Organisation) => {
    const found = matcher()
    found.add('org-1', a)
    return found.alike(b).map(({ why }) => why)
  }
  const firm = (name: string, number: string | null = null, country: string | null = 'SRB') =>
    organisation(name, { country, register: number === null ? null : { number, kind: null } })

  test('by a name alike in the same country, in either script and whatever the legal form', () => {
    expect(alike(firm('Šumadija nameštaj d.o.o.'), firm('ШУМАДИЈА НАМЕШТАЈ'))).toEqual(['name'])
    expect(alike(firm('Šumadija nameštaj'), firm('Šumadija nameštaj', null, 'RUS'))).toEqual([])
    expect(alike(firm('Šumadija nameštaj'), firm('Šumadija nameštaj', null, null))).toEqual(['name'])
    expect(alike(firm('Šumadija nameštaj'), firm('Banat nameštaj'))).toEqual([])
  })

  test('by the number of the register, and not where the numbers differ', () => {
    expect(alike(firm('One', '12 345-678'), firm('Another', '12345678'))).toEqual(['register'])
    expect(alike(firm('One', '12345678'), firm('Another', '12345678', 'RUS'))).toEqual([])
    expect(alike(firm('Drvo Kamen', '12345678'), firm('Drvo Kamen', '87654321'))).toEqual([])
  })

  test('not after one was taken out', () => {
    const found = matcher()
    found.add('org-1', firm('Drvo Kamen', '12345678'))
    found.remove('org-1')
    expect(found.alike(firm('Drvo Kamen', '12345678'))).toEqual([])
  })
})

test('a text that names an organisation is known, in either script', () => {
  const named = organisation('Drvo d.o.o.', {
    aliases: ['Kamen i voda'],
    links: ['https://www.drvo-kamen.example/'],
  })
  expect(mentions('вода и камен', named)).toBe(true)
  expect(mentions('see drvo-kamen.example', named)).toBe(true)
  expect(mentions('on request of the organisation', named)).toBe(false)
})
