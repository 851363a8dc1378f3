import type { Reading } from '../../reading.js'
import { rule, type Finding } from '../rule.js'
import { nameKey, slipsAmong, type Slip } from './family-names.js'
import { peopleNamed, type Named } from './people-named.js'

/** All places that name people by a family name, by what its spellings share. */
const familiesOf = (people: readonly Named[]): ReadonlyMap<string, readonly Named[]> => {
  const families = new Map<string, Named[]>()
  for (const person of people) {
    const key = nameKey(person.family)
    const known = families.get(key)
    if (known === undefined) families.set(key, [person])
    else known.push(person)
  }
  return families
}

/** Full given names that are one name, or an initial of it. */
const sameGiven = (one: string | null, other: string | null): 'full' | 'initial' | null => {
  if (one === null || other === null) return null
  const [a, b] = [nameKey(one), nameKey(other)]
  if (a === '' || b === '' || a.charAt(0) !== b.charAt(0)) return null
  const initial = /\./u.test(one) || /\./u.test(other)
  if (initial) return 'initial'
  return a === b || a.slice(0, 4) === b.slice(0, 4) ? 'full' : null
}

type Family = readonly Named[]

/** Two families that are one misspelt: a place of the rarer and one of the commoner; null where they may be two. */
const asOne = (rare: Family, common: Family, slip: Slip): readonly [Named, Named] | null => {
  const together = new Set(common.map(({ block }) => block))
  if (slip === 'changed' && rare.some(({ block }) => together.has(block))) return null // two people named side by side
  for (const one of rare)
    for (const other of common.slice(0, 200)) if (isOne(one, other, slip, common.length)) return [one, other]
  return null
}

const isOne = (one: Named, other: Named, slip: Slip, times: number): boolean => {
  const given = sameGiven(one.given, other.given)
  if (one.loose && other.loose) return one.given === other.given && (slip !== 'changed' || times >= 2)
  if (slip === 'vowel') return given === 'full'
  if (slip === 'changed') return given === 'full' && times >= 2
  if (given !== null) return true
  // a family name alone: long names are not alike by chance
  return (one.given === null || other.given === null) && Math.min(one.family.length, other.family.length) >= 8
}

const spelt = (reading: Reading): Finding[] => {
  const families = familiesOf(reading.documents.flatMap(peopleNamed))
  return slipsAmong([...families.keys()]).flatMap(([a, b, slip]): Finding[] => {
    const pair = [families.get(a) ?? [], families.get(b) ?? []] as const
    // of two spellings that stand equally often the later is told
    const [common, rare] = pair[0].length >= pair[1].length ? pair : ([pair[1], pair[0]] as const)
    const found = rare.length > 3 ? null : asOne(rare, common, slip)
    if (found === null) return []
    const [one, other] = found
    return [
      {
        spans: [one.span, other.span],
        message: `${one.family} is spelt ${other.family} elsewhere.`,
        arithmetic: null,
        claims: [],
      },
    ]
  })
}

/** A person's name is spelt in one way. */
export const personSpeltTwice = rule({
  id: 'names/person-spelt-twice',
  group: 'names and dates',
  severity: 'warning',
  meaning:
    'A person’s family name is spelt the same wherever it stands, also in other documents given together.',
  details:
    'Family names of five letters and more whose bearers share a given name or an initial, and that differ by a letter dropped or doubled, by two ' +
    'letters swapped, by one vowel with the same full given name or, if the commoner spelling stands at least twice, by another letter; without a given ' +
    'name only names of eight letters and more. Transliterations are ' +
    'one spelling (Vučić and Vucic, Alexander and Aleksandr), so are cases and feminine forms; people with other given names are a family.',
  check: spelt,
  examples: [
    {
      text: [
        'Minister Ekaterina Tumanova opened the fair in Nairobi. The guests praised the pavilion of Georgia.',
        'According to E. Tunamova, Kenya will buy more tea machines. The fair was the third of its kind.',
      ].join('\n\n'),
      finds: ['Tunamova is spelt Tumanova elsewhere.'],
    },
    {
      text: 'President Aleksandar Jovanović met Maria Zakharova. A. Jovanovic thanked M. Zaharova, and Milan Petrović thanked Ana Petković.',
      finds: [],
    },
    {
      text: [
        'Посол Александр Боцан-Хоменко выступил в Софии.',
        'Речь держал Александр Боцан-Хомеко, посол в Софии.',
      ],
      finds: ['Боцан-Хомеко is spelt Боцан-Хоменко elsewhere.'],
    },
  ],
})
