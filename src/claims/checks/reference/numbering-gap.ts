import { say } from '../../messages/said.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { rule, type Finding } from '../rule.js'
import {
  captionsOf,
  exhibitNamed,
  exhibitReferences,
  exhibitsHad,
  type ExhibitCaption,
  type ExhibitFamily,
} from './exhibits.js'

const gaps = (read: ReadDocument, family: ExhibitFamily): Finding[] => {
  const captions = captionsOf(read).filter((caption) => caption.family === family)
  if (captions.length < 3 || captions.some(({ number }) => !/^\d+$/.test(number))) return []
  if (new Set(captions.map(({ label }) => label)).size > 1) return [] // figures and charts, each with their own numbers
  const numbers = new Set(captions.map(({ number }) => Number(number)))
  const most = [...numbers].reduce((a, b) => Math.max(a, b), 0)
  const lacking = Array.from({ length: Math.min(most, 500) }, (_, at) => at + 1).filter(
    (each) => !numbers.has(each),
  )
  const named = new Set(
    exhibitReferences(read).flatMap((each) => (each.family === family ? [each.number] : [])),
  )
  if (lacking.length === 0 || lacking.length > 2 || lacking.length * 3 > numbers.size + 1) return []
  return lacking
    .filter((number) => !named.has(String(number)))
    .flatMap((number) => {
      const after = next(captions, number)
      return after === undefined
        ? []
        : {
            spans: [spanIn(read, after.block)],
            message: say('reference/numbering-gap', {
              exhibit: exhibitNamed(family, String(number)),
              there: say(
                'reference/exhibits',
                exhibitsHad(
                  family,
                  captions.map((each) => each.number),
                ),
              ),
            }),
            arithmetic: null,
            claims: [],
          }
    })
}

const next = (captions: readonly ExhibitCaption[], number: number): ExhibitCaption | undefined =>
  captions.find((caption) => Number(caption.number) > number)

/** Exhibits are numbered without gaps. */
export const numberingGap = rule({
  id: 'reference/numbering-gap',
  group: 'reference',
  severity: 'note',
  meaning: 'The numbers of figures and of tables follow each other without a gap.',
  details:
    'From three captions of a kind on, a number between 1 and the highest that no caption has. One or two missing numbers are a ' +
    'slip; more are an excerpt. A missing number that the text refers to is left to `reference/missing-exhibit`.',
  check: ({ documents }) => documents.flatMap((read) => [...gaps(read, 'figure'), ...gaps(read, 'table')]),
  examples: [
    {
      text: 'Figure 1. Coffee\n\nFigure 2. Bananas\n\nFigure 4. Flowers',
      finds: ['There is no Figure 3: the document has Figures 1, 2 and 4.'],
    },
    { text: 'Figure 1. Coffee\n\nFigure 2. Bananas\n\nFigure 3. Flowers', finds: [] },
    { text: 'Слика 3. Кафа\n\nСлика 4. Банане', finds: [] },
  ],
})
