import { say } from '../../messages/said.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { rule, type Finding } from '../rule.js'
import { datesOf } from './dates.js'

const impossible = (read: ReadDocument): Finding[] =>
  datesOf(read)
    .filter(
      ({ date, block }) => !date.possible && isDate(date.text) && read.document.blocks[block]?.cell == null,
    )
    .map(({ block, date }) => ({
      spans: [spanIn(read, block, date.start, date.end)],
      message: say('names/impossible-date', { date: date.text }),
      arithmetic: null,
      claims: [],
    }))

/** A month in words, or three numbers with a year: `31.06` alone is more often a price; `00.00.1960` says that the day is not known. */
const isDate = (text: string): boolean =>
  !/(?<!\d)00(?!\d)/.test(text) && (/\p{L}{3}/u.test(text) || /(?:^|\D)(?:1[5-9]|20)\d\d(?:\D|$)/.test(text))

/** A day stands in the calendar. */
export const impossibleDate = rule({
  id: 'names/impossible-date',
  group: 'names and dates',
  severity: 'error',
  meaning: 'A day that is named exists in the calendar.',
  details:
    'Full dates with a day the month does not have, or a month the year does not have: `31 June 2021`, `30.02.2022`, `2022-13-01`. ' +
    'Tables are left out, for numbers in them can look like dates.',
  check: ({ documents }) => documents.flatMap(impossible),
  examples: [
    {
      text: 'The treaty between Laos and Mongolia was signed on 31 June 2021 in Vientiane.',
      finds: ['The calendar has no day 31 June 2021.'],
    },
    { text: 'The treaty between Laos and Mongolia was signed on 29 February 2020 in Vientiane.', finds: [] },
    {
      text: 'Договор между Лаосом и Монголией подписан 30 февраля 2022 года во Вьентьяне.',
      finds: ['The calendar has no day 30 февраля 2022 года.'],
    },
  ],
})
