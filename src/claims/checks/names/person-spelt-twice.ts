import { say } from '../../messages/said.js'
import { editDistance } from '../../../domain/edit-distance.js'
import type { Reading } from '../../reading.js'
import { rule, type Finding } from '../rule.js'
import { nameKey, slipsAmong, type Slip } from './family-names.js'
import { bareNames, peopleNamed, type Named } from './people-named.js'

/** All places that name people by a family name, by what its spellings share. */
const familiesOf = (
  people: readonly Named[],
  keyOf: (family: string) => string,
): ReadonlyMap<string, readonly Named[]> => {
  const families = new Map<string, Named[]>()
  for (const person of people) {
    const key = keyOf(person.family)
    const known = families.get(key)
    if (known === undefined) families.set(key, [person])
    else known.push(person)
  }
  return families
}

/** A family name’s key in the nominative, as far as Slavic endings tell. */
const familyKey = (family: string): string =>
  nameKey(family).replace(/(?<=[a-z]{3}(?:ov|ev|in|ic|sk))(?:a|u|e|i|im|om|em|oi|ogo|omu|oga|ome|om)$/u, '')

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
  const together = new Set(common.flatMap(({ block, given }) => (given === null ? [] : [block])))
  const names = rare.filter(({ bare }) => !bare)
  // two people named side by side
  if (
    (slip === 'changed' || slip === 'vowel') &&
    names.some(({ block, given }) => given !== null && together.has(block))
  )
    return null
  for (const one of rare)
    for (const other of common.slice(0, 200)) if (isOne(one, other, slip, common.length)) return [one, other]
  return null
}

const isOne = (one: Named, other: Named, slip: Slip, times: number): boolean => {
  const given = sameGiven(one.given, other.given)
  const shortest = Math.min(one.family.length, other.family.length)
  if (one.bare || other.bare) return !(one.bare && other.bare) && shortest >= shortestBare[slip]
  // of two sons of Petar and Petko both may be called Milan
  const changed = times >= 2 || (shortest >= 6 && !/[oe]vic$/u.test(nameKey(one.family)))
  if (one.loose && other.loose) return given === 'full' && (slip !== 'changed' || changed)
  if (slip === 'vowel') return given === 'full'
  if (slip === 'changed') return given === 'full' && changed
  if (given !== null) return true
  // a family name alone: long names are not alike by chance
  return (one.given === null || other.given === null) && shortest >= 8
}

/** Letters of a word alone that may be a family name misspelt. */
const shortestBare: Readonly<Record<Slip, number>> = { dropped: 7, swapped: 6, vowel: 6, changed: 8 }

/** Of two spellings in Cyrillic letters that romanise alike: и and ы, е and э. */
const inOneKey = (family: Family): (readonly [Named, Named])[] => {
  const bySpelling = new Map<string, Named[]>()
  for (const each of family) {
    const spelt = each.family.toLowerCase().replaceAll('ё', 'е')
    if (/^[а-яёђјљњћџ-]{5,}$/u.test(spelt)) bySpelling.set(spelt, [...(bySpelling.get(spelt) ?? []), each])
  }
  const spellings = [...bySpelling].toSorted((a, b) => b[1].length - a[1].length).slice(0, 4)
  return spellings.flatMap(([spelt, people], at) =>
    spellings.slice(at + 1).flatMap(([other, rare]) => {
      if (spelt.at(-1) !== other.at(-1) || editDistance(spelt, other) !== 1) return []
      const found = asOne(rare, people, 'swapped')
      return found === null ? [] : [found]
    }),
  )
}

const told = ([one, other]: readonly [Named, Named]): Finding => ({
  spans: [one.span, other.span],
  message: say('names/person', { one: one.family, other: other.family }),
  arithmetic: null,
  claims: [],
})

/** Somebody who is named in full by a given name that nobody of the other family has. */
const isSomebodyElse = (rare: Family, common: Family): boolean =>
  rare.some(
    ({ given }) =>
      given !== null && common.every((each) => each.given !== null && sameGiven(given, each.given) === null),
  )

/** A name as it is written, without accents: `ie` and `ei` are no spellings of one sound here. */
const writtenKey = (family: string): string =>
  family
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/gu, '')

const apartBy = (
  people: readonly Named[],
  keyOf: (family: string) => string,
): (readonly [Named, Named])[] => {
  const families = familiesOf(people, keyOf)
  return slipsAmong([...families.keys()]).flatMap(([a, b, slip]): (readonly [Named, Named])[] => {
    const pair = [families.get(a) ?? [], families.get(b) ?? []] as const
    // of two spellings that stand equally often the later is told; a word alone is never the name
    const first = pair[0].length >= pair[1].length && !pair[0].every(({ bare }) => bare)
    const [common, rare] = first || pair[1].every(({ bare }) => bare) ? pair : ([pair[1], pair[0]] as const)
    const found = rare.length > 3 || isSomebodyElse(rare, common) ? null : asOne(rare, common, slip)
    return found === null ? [] : [found]
  })
}

const spelt = (reading: Reading): Finding[] => {
  const named = reading.documents.map((read) => ({ read, people: peopleNamed(read) }))
  const people = named.flatMap((each) => each.people)
  const all = [...people, ...named.flatMap(({ read }) => bareNames(read, people))]
  const swapped = apartBy(all, writtenKey).filter(
    ([one, other]) => nameKey(one.family).length !== nameKey(other.family).length,
  )
  const inKey = [...familiesOf(all, familyKey).values()].flatMap(inOneKey)
  const seen = new Set<string>()
  return [...apartBy(all, familyKey), ...inKey, ...swapped].map(told).filter(({ spans: [span] }) => {
    const at = `${span?.document} ${span?.start}`
    return !seen.has(at) && seen.add(at)
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
