import { peopleIn } from '../../mentions/people.js'
import type { Reading } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { rule, type Finding, type Span } from '../rule.js'
import { nameKey, slipBetween } from './family-names.js'

/** A person as one place names them. */
type Named = { readonly family: string; readonly given: string | null; readonly span: Span; readonly block: string }

const peopleOf = ({ documents }: Reading): Named[] =>
  documents.flatMap((read) =>
    read.document.blocks.flatMap(({ kind, text }, block) =>
      kind === 'contents'
        ? []
        : peopleIn(text, read.language).map(({ start, end, family, given, initials }) => ({
            family,
            given: given ?? initials,
            span: spanIn(read, block, start, end),
            block: `${read.index}:${block}`,
          })),
    ),
  )

/** All places that name people with one family name, however it is transliterated. */
type Family = { readonly key: string; readonly people: readonly Named[] }

const familiesOf = (people: readonly Named[]): Family[] => {
  const families = new Map<string, Named[]>()
  for (const person of people) {
    const key = nameKey(person.family)
    families.set(key, [...(families.get(key) ?? []), person])
  }
  return [...families].map(([key, each]) => ({ key, people: each }))
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

/** Two families whose members are one person misspelt: the rarer, the commoner, one place of each. */
const asOne = (rare: Family, common: Family): readonly [Named, Named] | null => {
  const slip = slipBetween(rare.people[0]?.family ?? '', common.people[0]?.family ?? '')
  if (slip === null) return null
  const together = new Set(common.people.map(({ block }) => block))
  if (slip === 'changed' && rare.people.some(({ block }) => together.has(block))) return null // two people named side by side
  for (const one of rare.people)
    for (const other of common.people) {
      const given = sameGiven(one.given, other.given)
      const sure = slip === 'changed' ? given === 'full' && common.people.length >= 2 : given !== null
      if (sure) return [one, other]
    }
  return null
}

const spelt = (reading: Reading): Finding[] => {
  const families = familiesOf(peopleOf(reading)).toSorted((a, b) => a.people.length - b.people.length)
  return families.flatMap((rare, at) =>
    families.slice(at + 1).flatMap((common): Finding[] => {
      const found = asOne(rare, common)
      if (found === null || rare.people.length > 3) return []
      const [one, other] = rare.people.length === common.people.length ? inOrder(...found) : found
      return [
        {
          spans: [one.span, other.span],
          message: `${one.family} is spelt ${other.family} elsewhere.`,
          arithmetic: null,
          claims: [],
        },
      ]
    }),
  )
}

/** Of two spellings that stand equally often the later is told. */
const inOrder = (one: Named, other: Named): readonly [Named, Named] =>
  one.span.document - other.span.document || one.span.start - other.span.start ? byPlace(one, other) : [one, other]

const byPlace = (one: Named, other: Named): readonly [Named, Named] => {
  const later = one.span.document - other.span.document || one.span.start - other.span.start
  return later > 0 ? [one, other] : [other, one]
}

/** A person's name is spelt in one way. */
export const personSpeltTwice = rule({
  id: 'names/person-spelt-twice',
  group: 'names and dates',
  severity: 'warning',
  meaning: 'A person’s family name is spelt the same wherever it stands, also in other documents given together.',
  details:
    'Family names of five letters and more whose bearers share a given name or an initial, and that differ by a letter dropped or doubled, by two ' +
    'letters swapped or, with the same full given name and the commoner spelling at least twice, by one letter. Transliterations are ' +
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
      text: ['Посол Александр Боцан-Хоменко выступил в Софии.', 'Речь держал Александр Боцан-Хомеко, посол в Софии.'],
      finds: ['Боцан-Хомеко is spelt Боцан-Хоменко elsewhere.'],
    },
  ],
})
