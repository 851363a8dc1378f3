import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { rule, type Finding } from '../rule.js'
import { dateInWords, datesOf } from './dates.js'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Before it, two calendars were in use in Europe. */
const oneCalendar = '1925'

const wrong = (read: ReadDocument): Finding[] =>
  datesOf(read).flatMap(({ block, date: { kind, weekday, from, possible, start, end, text } }) => {
    if (kind !== 'day' || weekday === null || from === null || from.length !== 10 || !possible) return []
    const day = new Date(`${from}T00:00:00Z`).getUTCDay() || 7
    if (day === weekday || from < oneCalendar) return []
    return [
      {
        spans: [spanIn(read, block, start, end)],
        message: `${dateInWords(from)} is a ${weekdays[day - 1] ?? ''}; the text has “${text}”.`,
        arithmetic: null,
        claims: [],
      },
    ]
  })

/** A weekday fits its date. */
export const weekday = rule({
  id: 'names/weekday',
  group: 'names and dates',
  severity: 'error',
  meaning: 'A weekday written with a date is the one the calendar has for it.',
  details:
    'Full dates with a weekday beside them, since 1925. Weekdays without a date, and dates without a year, are left.',
  check: ({ documents }) => documents.flatMap(wrong),
  examples: [
    {
      text: 'The ministers of Qatar and Kenya met on Tuesday, 5 June 2023, in Doha.',
      finds: ['5 June 2023 is a Monday; the text has “Tuesday, 5 June 2023”.'],
    },
    { text: 'The ministers of Qatar and Kenya met on Monday, June 5, 2023, in Doha.', finds: [] },
    {
      text: 'Министри Катара и Кеније састали су се у среду, 5. јуна 2023. године, у Дохи.',
      finds: ['5 June 2023 is a Monday; the text has “среду, 5. јуна 2023. године”.'],
    },
  ],
})
