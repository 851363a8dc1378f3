import { say } from '../../messages/said.js'
import type { DateFound } from '../../quantities/found.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { rule, type Finding } from '../rule.js'
import { citedSentences, type CitedSentence } from './cited-sentences.js'
import { statedDates } from './stated-dates.js'

/** `2017-12` of a date within one month. */
const monthOf = ({ from, until, possible, opens }: DateFound): string | null =>
  possible && opens === null && from !== null && from.length >= 7 && from.slice(0, 7) === until?.slice(0, 7)
    ? from.slice(0, 7)
    : null

const otherYear = (read: ReadDocument, { passage, sentence, note }: CitedSentence): Finding[] => {
  const [event, ...events] = sentence.mentions.filter(
    (each): each is DateFound => each.type === 'date' && each.from !== null,
  )
  const [published, ...others] = statedDates(read, note)
  if (event === undefined || published === undefined || events.length + others.length > 0) return []
  const [happened, told] = [monthOf(event), monthOf(published)]
  if (happened === null || told === null || published.kind !== 'day') return []
  if (happened.slice(5) !== told.slice(5) || happened.slice(0, 4) === told.slice(0, 4)) return []
  return [
    {
      spans: [
        spanIn(read, note, published.start, published.end),
        spanIn(read, passage.index, event.start, event.end),
      ],
      message: say('reference/source-month', { note: published.text, event: event.text }),
      arithmetic: null,
      claims: [],
    },
  ]
}

/** A report cited for an event is not of the same month of another year. */
export const sourceMonth = rule({
  id: 'reference/source-month',
  group: 'reference',
  severity: 'note',
  meaning: 'A report is not dated the same month as the event it is cited for, in another year.',
  details:
    'News is told within days of what happened. Where a sentence dates an event by its month and the note it cites is dated by ' +
    'its day in that month of another year, one of the two years is likely wrong. Sentences and notes with several dates are left out.',
  check: ({ documents }) =>
    documents.flatMap((read) => citedSentences(read).flatMap((each) => otherYear(read, each))),
  examples: [
    {
      text: [
        'In March 2016 Ghana backed the draft of Togo.[1] In May 2019 it did not.[2]',
        '[1] Accra Daily, Ghana sides with Lomé, 14 March 2018',
        '[2] Accra Daily, Ghana changes its mind, 3 June 2019',
      ].join('\n\n'),
      finds: [
        'The note is of 14 March 2018, the event it is cited for of March 2016: the same month of another year.',
      ],
    },
    {
      text: [
        'In March 2018 Ghana backed the draft of Togo.[1] In May 2019 it did not.[2]',
        '[1] Accra Daily, Ghana sides with Lomé, 14 March 2018',
        '[2] Accra Daily, A look back, 3 June 2021',
      ].join('\n\n'),
      finds: [],
    },
  ],
})
