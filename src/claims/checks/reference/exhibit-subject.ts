import { say } from '../../messages/said.js'
import type { CountryCode } from '../../../domain/country.js'
import type { CountryMention, Passage } from '../../mentions/mention.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { passageAt } from '../passage-at.js'
import { rule, type Finding } from '../rule.js'
import { captionsOf, exhibitNamed, exhibitReferences } from './exhibits.js'

const statesNamed = ({ sentences }: Passage): readonly CountryMention[] =>
  sentences.flatMap(({ mentions }) => mentions.filter((each) => each.type === 'country'))

/** Countries that a passage names; null where it names a group, whose members it may mean. */
const statesOf = (passage: Passage): ReadonlySet<CountryCode> | null => {
  const named = statesNamed(passage)
  return named.some(({ group }) => group) ? null : new Set(named.map(({ code }) => code))
}

/** The two a document names most, at least three times each: a paragraph may speak of them without a name. */
const mainStates = ({ passages }: ReadDocument): ReadonlySet<CountryCode> => {
  const counts = new Map<CountryCode, number>()
  for (const { code } of passages.flatMap(statesNamed)) counts.set(code, (counts.get(code) ?? 0) + 1)
  const often = [...counts].filter(([, count]) => count > 2)
  return new Set(
    often
      .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, 2)
      .map(([code]) => code),
  )
}

const elsewhere = (read: ReadDocument): Finding[] => {
  const captions = captionsOf(read)
  const main = mainStates(read)
  return exhibitReferences(read).flatMap(({ block, start, end, family, number }) => {
    const named = captions.filter((caption) => caption.family === family && caption.number === number)
    const [caption] = named
    // Two exhibits of one number are another rule's.
    if (caption === undefined || named.length > 1) return []
    const [text, shown] = [passageAt(read, block), passageAt(read, caption.block)]
    const [speaks, shows] = [text && statesOf(text), shown && statesOf(shown)]
    if (!speaks || !shows || speaks.size === 0 || shows.size === 0) return []
    if ([...shows].some((code) => speaks.has(code) || main.has(code))) return []
    return [
      {
        spans: [spanIn(read, block, start, end)],
        message: say('reference/exhibit-subject', {
          exhibit: exhibitNamed(family, number),
          shows: [...shows],
          speaks: [...speaks],
        }),
        arithmetic: null,
        claims: [],
      },
    ]
  })
}

/** An exhibit shows what the text that names it is about. */
export const exhibitSubject = rule({
  id: 'reference/exhibit-subject',
  group: 'reference',
  severity: 'warning',
  meaning: 'A figure or table the text sends its reader to shows a country the text is about.',
  details:
    'The countries that a paragraph names are held against those of the caption of each exhibit it sends its reader to; where both ' +
    'name some and none is the same, the number of the exhibit, or a name in its caption, is wrong. Nothing is said where one ' +
    'of them names a union, whose members may be meant, where two exhibits have that number, and of one of the two countries a document ' +
    'names most: a paragraph may speak of them without their name.',
  check: ({ documents }) => documents.flatMap(elsewhere),
  examples: [
    {
      text: [
        'Ghana sells more cocoa to Japan every year (see Fig. 2).',
        'Figure 1. Cocoa exports of Ghana',
        'Figure 2. Wine exports of Georgia',
      ].join('\n\n'),
      finds: ['Figure 2 is about Georgia; the paragraph that sends its reader there, about Ghana and Japan.'],
    },
    {
      text: [
        'Ghana sells more cocoa to Japan every year (see Fig. 1 and 2).',
        'Figure 1. Cocoa exports of Ghana',
        'Figure 2. Cocoa imports of Asian countries',
      ].join('\n\n'),
      finds: [],
    },
    {
      text: ['Вывоз какао из Ганы в Японию растёт (см. табл. 1).', 'Таблица 1. Вывоз вина из Грузии'].join(
        '\n\n',
      ),
      finds: ['Table 1 is about Georgia; the paragraph that sends its reader there, about Ghana and Japan.'],
    },
  ],
})
