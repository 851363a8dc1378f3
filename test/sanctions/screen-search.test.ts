import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameOf } from '../../src/sanctions/names/name.js'
import { whyFound, toConfirm } from '../../src/sanctions/screen/explain.js'
import { factsOf, noFacts } from '../../src/sanctions/screen/facts.js'
import { listsInForce } from '../../src/sanctions/screen/in-force.js'
import { listDifference } from '../../src/sanctions/screen/list-difference.js'
import { officialScore } from '../../src/sanctions/screen/official.js'
import { comparePhonetic } from '../../src/sanctions/screen/phonetic.js'
import { screenOf, type Method } from '../../src/sanctions/screen/search.js'
import { soundex } from '../../src/sanctions/screen/soundex.js'
import { editsFrom } from '../../src/sanctions/screen/words-folded.js'
import { editDistance } from '../../src/domain/edit-distance.js'
import { alias, born, entry, indexOf, inForce, snapshotOf, type State } from './screen-lists.js'

const people = [
  entry('1', 'Radovan Petrović Zlatarski', {
    names: [
      { name: 'Radovan Petrović Zlatarski', kind: 'primary', quality: 'strong' },
      alias('Радован Златарски'),
      alias('Radovan Zlatarsky'),
      alias('Zmajevac', 'weak'),
    ],
    details: [born('1950-03-21'), { kind: 'nationality', value: 'Serbia', country: 'SRB', note: null }],
  }),
  entry('2', 'Kemal Oruçoğlu'),
  entry('3', 'Nord Vektor Shipping LLC', { kind: 'entity' }),
  entry('4', 'MORSKA ZVEZDA', {
    kind: 'vessel',
    details: [{ kind: 'vessel-registration', value: 'IMO 9187629', country: null, note: null }],
  }),
  entry('5', 'Abd al-Rahim Darwishani'),
]
const search = (name: string, given = {}, method: Method = 'default', threshold = 0.7) =>
  screenOf(inForce(people), method)(
    { name, facts: { ...noFacts, ...factsOf(given) } },
    { threshold, limit: 10 },
  )
const ids = (name: string, given = {}, method: Method = 'default') =>
  search(name, given, method).findings.map((each) => each.entry.id)

describe('a search', () => {
  test('finds every listed name at 1', () => {
    for (const each of people)
      for (const { name, quality } of each.names) {
        const [found] = search(name).findings
        expect(found?.entry.id).toBe(each.id)
        expect(found?.score).toBe(quality === 'weak' ? 0.92 : 1)
      }
  })

  test.each(['Zlatarski Radovan', 'Zlatarskij Radovan', 'РАДОВАН ЗЛАТАРСКИ', 'Radovan Zlatarksi'])(
    'finds %s, and all names of one entry are one finding',
    (name) => expect(ids(name)).toEqual(['1']),
  )

  test('finds words that the list writes apart or together', () => {
    expect(ids('Abdalrahim Darwishani')).toEqual(['5'])
    expect(ids('Nordvektor Shipping')).toEqual(['3'])
  })

  test('finds nobody for a stranger', () => {
    expect(ids('Quentin Blackwood')).toEqual([])
  })

  test('counts a weak alias for less and says so', () => {
    const [found] = search('Zmajevac').findings
    expect(found?.score).toBeCloseTo(0.92, 12)
    expect(whyFound(found!).join()).toContain('weak')
  })

  test('says what the score comes from and what would confirm it', () => {
    const [found] = search('Radovan Zlatarski', { birth: '1950' }).findings
    const why = whyFound(found!)
    expect(why).toContain('births agree: 1950 asked for, 1950-03-21 in the list')
    expect(toConfirm(found!.entry)).toContain('A name alone never confirms a person')
    expect(toConfirm(found!.entry)).toContain('born 1950-03-21')
  })

  test('tells of those whom their birth speaks against', () => {
    const { findings, ruledOut } = search('Radovan Zlatarski', { birth: '1981' })
    expect(findings).toEqual([])
    expect(ruledOut).toBe(1)
  })

  test('finds a vessel by its number under a new name', () => {
    expect(ids('BLUE PEARL', { id: '9187629' })).toEqual(['4'])
    expect(ids('BLUE PEARL')).toEqual([])
  })

  test.each(['', '  ', '…', '\u0e45\u0e45'])('refuses “%s”, which matches nobody', (name) => {
    expect(() => search(name)).toThrow(/empty|no letters/)
  })

  test.each(['Q', 'J. K.', 'Ж'])('refuses %s: single letters', (name) => {
    expect(() => search(name)).toThrow('single letters')
  })

  const short = [
    entry('k', '김경남'),
    entry('l', '장철'),
    entry('v', 'LADY Q', { kind: 'vessel' }),
    entry('g', 'Q-9', { kind: 'entity' }),
    entry('b', 'B Q C', { kind: 'entity' }),
    entry('u', 'U.Q. INTERNATIONAL', { kind: 'entity' }),
  ]
  test.each(short.map(({ id, name }) => [name, id] as const))(
    'finds %s, of syllables or single letters, at 1',
    (name, id) => {
      const { findings } = screenOf(inForce(short))({ name, facts: noFacts }, { threshold: 0.7, limit: 10 })
      expect(findings.find((each) => each.entry.id === id)?.score).toBe(1)
    },
  )

  test('stays in [0, 1] and in order for any text', () => {
    const screen = screenOf(inForce(people))
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zА-Яа-я]{2,9} [A-Za-z]{2,9}$/), (name) => {
        const scores = screen({ name, facts: noFacts }, { threshold: 0.3, limit: 10 }).findings.map((each) => each.score)
        expect(scores.every((score) => score >= 0.3 && score <= 1)).toBe(true)
        expect(scores).toEqual(scores.toSorted((a, b) => b - a))
      }),
      { numRuns: 60 },
    )
  }) // prettier-ignore
})

describe('edits counted in bits', () => {
  test('are those of the table', () => {
    const word = fc.stringMatching(/^[a-d]{1,9}$/)
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editsFrom(a)(b)).toBe(editDistance(a, b))
      }),
    )
  })
})

describe('other methods', () => {
  test('Soundex is that of the National Archives', () => {
    // the examples of the Archives’ own page
    expect(['washington', 'lee', 'gutierrez', 'pfister', 'jackson', 'tymczak'].map(soundex)).toEqual(
      ['W252', 'L000', 'G362', 'P236', 'J250', 'T522'], // prettier-ignore
    )
  })

  test('the official one gives parts of one code 0.8 at least, and takes the higher of whole and parts', () => {
    // “Lee” and “Leigh”: L000 and L200; “Smith” and “Smyth”: both S530, Jaro–Winkler 0.893
    expect(officialScore(nameOf('Smyth', 'person'), nameOf('Smith', 'person'))).toBeCloseTo(0.893, 3)
    // “Robert” and “Rupert”: both R163; Jaro 0.778 (4 of 6 letters, none swapped), with the common first letter 0.8
    expect(officialScore(nameOf('Robert', 'person'), nameOf('Rupert', 'person'))).toBeCloseTo(0.8, 12)
    expect(ids('RADOVAN ZLATARSKI', {}, 'ofac')).toContain('1')
  })

  test('the phonetic one forgives vowels and no consonant', () => {
    expect(ids('Rodavan Zlotersky', {}, 'phonetic')).toEqual(['1'])
    expect(ids('Radovan Zlatarmi', {}, 'phonetic')).toEqual([])
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,6} [a-z]{3,6}$/), fc.stringMatching(/^[a-z]{3,6} [a-z]{3,6}$/), (a, b) => {
        const [x, y] = [nameOf(a, 'person'), nameOf(b, 'person')]
        expect(comparePhonetic(x, y).score).toBeCloseTo(comparePhonetic(y, x).score, 9)
      }),
    )
  }) // prettier-ignore
})

const states: readonly State[] = [
  { id: 'test-a', vintage: '2023-01-01', entries: [entry('1', 'Radovan Zlatarski'), entry('2', 'Kemal Oruç')] },
  { id: 'test-b', vintage: '2024-01-01', entries: [entry('1', 'Radovan Zlatarski', { programmes: ['P2'] }), entry('3', 'Milo Venac')] },
] // prettier-ignore
const manifest = {
  schema: 'rapport/manifest@1' as const,
  sequence: 2,
  snapshots: states.map((state, at) => snapshotOf(state, at + 1)),
  forgotten: [],
}
const openState = async ({ id }: { id: string }) =>
  indexOf(states.find((each) => each.id === id)!.entries, id)
const asOf = (day: string | null) => listsInForce(manifest, { asOf: day, today: '2024-02-01' }, openState)

describe('lists as they stood', () => {
  test('on a day are those of the newest state not younger', async () => {
    expect((await asOf('2023-12-31')).lists[0]).toMatchObject({ snapshot: 'test-a', date: '2023-01-01' })
    expect((await asOf(null)).lists[0]).toMatchObject({ snapshot: 'test-b', age: 31 })
  })

  test('older than a week are marked', async () => {
    expect((await asOf(null)).lists[0]?.notes.join()).toContain('31 days old')
  })

  test('before the oldest state are answered by dates of listing, and say so', async () => {
    const before = await asOf('2020-06-01')
    expect(before.lists[0]).toMatchObject({ snapshot: 'test-a', entriesUntil: '2020-06-01' })
    expect(before.lists[0]?.notes.join()).toContain('are left out')
    const earlier = await asOf('2019-12-31')
    const found = screenOf(earlier)({ name: 'Kemal Oruç', facts: noFacts }, { threshold: 0.7, limit: 5 })
    expect(found.findings).toEqual([]) // listed on 2020-01-01
  })

  test('are refused where a list does not date its entries', async () => {
    const undated = async ({ id }: { id: string }) =>
      indexOf([entry('1', 'Radovan Zlatarski', { listedOn: null })], id)
    await expect(
      listsInForce(manifest, { asOf: '2022-01-01', today: '2024-02-01' }, undated),
    ).rejects.toThrow('oldest state in this workspace is of 2023-01-01')
  })

  test('differ by who came, who went and what changed', () => {
    const [before, after] = states.map(({ entries, id }) => indexOf(entries, id))
    const found = listDifference(before!, after!)
    expect(found).toMatchObject({ added: 1, removed: 1, changed: 1, same: 0 })
    expect(found.changes.map(({ change, id }) => `${change} ${id}`)).toEqual([
      'removed 2',
      'added 3',
      'changed 1',
    ])
    expect(found.changes[2]?.fields).toEqual([{ field: 'programmes', gone: ['P1'], come: ['P2'] }])
  })
})
