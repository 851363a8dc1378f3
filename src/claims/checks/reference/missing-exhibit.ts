import { say, type Said } from '../../messages/said.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { rule, type Finding } from '../rule.js'
import { captionsOf, exhibitNamed, exhibitReferences, exhibitsHad, type ExhibitFamily } from './exhibits.js'

const missing = (read: ReadDocument, family: ExhibitFamily): Finding[] => {
  const all = captionsOf(read)
  const captions = all.filter((caption) => caption.family === family)
  const numbers = new Set(captions.map(({ number }) => number))
  const lost = exhibitReferences(read).filter(
    (reference) => reference.family === family && !isThere(reference.number, numbers),
  )
  // most captions missing: they were not read as captions, or the exhibits are in another file
  // a table without a caption may be the one
  const untitled = family === 'table' && read.document.tables.some(({ caption }) => caption === null)
  const most = captions.length > 0 ? captions.length : all.length > 0 && !untitled ? 1 : 0
  if (new Set(lost.map(({ number }) => number)).size > most) return []
  return lost.map(({ block, start, end, number }) => ({
    spans: [spanIn(read, block, start, end)],
    message: say('reference/missing-exhibit', {
      exhibit: exhibitNamed(family, number),
      there: had(family, [...numbers]),
    }),
    arithmetic: null,
    claims: [],
  }))
}

const had = (family: ExhibitFamily, numbers: readonly string[]): Said =>
  numbers.length === 0
    ? say('reference/no-exhibits', { family })
    : say('reference/only-exhibits', exhibitsHad(family, numbers))

/** `2` is there where a caption says `2a`, and `2a` where one says `2` with panels. */
const isThere = (number: string, numbers: ReadonlySet<string>): boolean =>
  numbers.has(number) ||
  numbers.has(number.replace(/[a-zа-я]$/u, '')) ||
  [...numbers].some((other) => other.replace(/[a-zа-я]$/u, '') === number)

/** A figure or table the text sends its reader to must exist. */
export const missingExhibit = rule({
  id: 'reference/missing-exhibit',
  group: 'reference',
  severity: 'warning',
  meaning: 'A figure or table the text sends its reader to is in the document.',
  details:
    'Each `Figure 3`, `Fig. 5, 6`, `Tables 2–4`, `рис. 2`, `табела 1` of the running text is looked for among the captions. ' +
    'Charts, graphs and diagrams count as figures. Nothing is said where the document has no caption at all, where more ' +
    'exhibits are missing than there are (of a kind without a caption: more than one), in notes, and of exhibits of other works (`Table 2 of the report`).',
  check: ({ documents }) =>
    documents.flatMap((read) => [...missing(read, 'figure'), ...missing(read, 'table')]),
  examples: [
    {
      text: [
        'Kenyan tea reaches Egypt by sea (see Figure 3), and the volumes have grown steadily for years.',
        'Figure 1. Tea exports of Kenya',
        'Figure 2. Tea imports of Egypt',
      ].join('\n\n'),
      finds: ['The text names Figure 3; there are Figures 1 and 2.'],
    },
    {
      text: [
        'Kenyan tea reaches Egypt by sea (see Fig. 1, 2), as Figure 3 of the ministry’s report shows in more detail.',
        'Figure 1. Tea exports of Kenya',
        'Figure 2. Tea imports of Egypt',
      ].join('\n\n'),
      finds: [],
    },
    {
      text: [
        'Узбекский хлопок продаётся в Турцию уже много лет подряд (см. табл. 2), и объёмы его растут.',
        'Таблица 1. Экспорт хлопка Узбекистана',
      ].join('\n\n'),
      finds: ['The text names Table 2; there is only Table 1.'],
    },
  ],
})
