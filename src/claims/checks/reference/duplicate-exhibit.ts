import { say } from '../../messages/said.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { rule, type Finding } from '../rule.js'
import { shortened, wordingOf } from '../wording.js'
import { captionsOf, exhibitNamed, type ExhibitCaption } from './exhibits.js'

const continued = /\b(?:cont(?:inued|['’]?d)?|продолжение|окончание|nastavak)(?!\p{L})|наставак/iu

const duplicates = (read: ReadDocument): Finding[] => {
  const first = new Map<string, ExhibitCaption>()
  const twice: (readonly [ExhibitCaption, ExhibitCaption])[] = []
  for (const caption of captionsOf(read)) {
    if (wordingOf(caption.title) === '' || continued.test(caption.title)) continue
    const key = `${caption.label} ${caption.number}`
    const other = first.get(key)
    if (other === undefined) first.set(key, caption)
    else if (wordingOf(other.title) !== wordingOf(caption.title)) twice.push([caption, other])
  }
  // a new chapter or article that counts from one again
  if (twice.length > 1 && twice.some(([{ number }]) => number === '1')) return []
  return twice.map(([caption, other]) => ({
    spans: [spanIn(read, caption.block), spanIn(read, other.block)],
    message: say('reference/duplicate-exhibit', {
      exhibit: exhibitNamed(caption.family, caption.number),
      one: shortened(other.title),
      other: shortened(caption.title),
    }),
    arithmetic: null,
    claims: [],
  }))
}

/** No two exhibits have one number. */
export const duplicateExhibit = rule({
  id: 'reference/duplicate-exhibit',
  group: 'reference',
  severity: 'warning',
  meaning: 'Each figure and each table has a number of its own.',
  details:
    'Captions with the same label and number and different titles. A caption that is repeated word for word or `continued` is ' +
    'one exhibit over several pages; where the numbers begin again from 1, a new part has begun, and nothing is said.',
  check: ({ documents }) => documents.flatMap(duplicates),
  examples: [
    {
      text: 'Table 1. Chilean copper exports to Japan\n\nTable 2. Japanese car exports to Chile\n\nTable 2. Tariffs since 2007',
      finds: ['Two captions are Table 2: “Japanese car exports to Chile” and “Tariffs since 2007”.'],
    },
    {
      text: 'Table 1. Chilean copper exports to Japan\n\nTable 2. Tariffs\n\nTable 2. Tariffs (continued)',
      finds: [],
    },
    {
      text: 'Табела 1. Извоз малина у Немачку\n\nТабела 1. Увоз машина из Немачке\n\nТабела 2. Туристи',
      finds: ['Two captions are Table 1: “Извоз малина у Немачку” and “Увоз машина из Немачке”.'],
    },
  ],
})
