import { say } from '../../messages/said.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { rule, type Finding } from '../rule.js'
import { writtenOn } from '../../extract/written-on.js'
import type { DateFound } from '../../quantities/found.js'
import { numbersIn } from '../../quantities/numbers.js'
import { datesOf, type PlacedDate } from './dates.js'

/** Before it, two calendars were in use in Europe. */
const oneCalendar = '1925'

const dayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7

const wrong = (read: ReadDocument): Finding[] =>
  [...datesOf(read), ...daysOfYear(read)].flatMap(
    ({ block, date: { kind, weekday, from, possible, start, end, text } }) => {
      if (kind !== 'day' || weekday === null || from === null || from.length !== 10 || !possible) return []
      const day = dayOf(from)
      if (day === weekday || from < oneCalendar) return []
      return [
        {
          spans: [spanIn(read, block, start, end)],
          message: say('names/weekday', { date: from, day, said: text }),
          arithmetic: null,
          claims: [],
        },
      ]
    },
  )

/** How far from the day a document was written a date without a year is taken to lie. */
const farthest = 120 * 86_400_000

/** Dates without a year that lie near the day the document says it was written, as those of the year they are nearest in. */
const daysOfYear = (read: ReadDocument): PlacedDate[] => {
  const written = writtenOn(read.passages)
  if (written?.length !== 10) return []
  const now = Date.parse(written)
  const year = Number(written.slice(0, 4))
  return datesOf(read).flatMap((placed): PlacedDate[] => {
    const { date, sentence } = placed
    if (date.kind !== 'relative' || date.weekday === null) return []
    const days = [year - 1, year, year + 1].flatMap((each) => dayIn(read, date.text, each))
    const near = days.find(({ from }) => Math.abs(Date.parse(from ?? '') - now) <= farthest)
    if (near === undefined) return []
    // a year the sentence names may be the one meant
    const named = new Set(
      sentence.mentions.flatMap((each) => (each.type === 'date' ? [each.from?.slice(0, 4)] : [])),
    )
    const meant = days.some(({ from }) => named.has(from?.slice(0, 4)) && dayOf(from ?? '') === date.weekday)
    return meant ? [] : [{ ...placed, date: { ...near, start: date.start, end: date.end, text: date.text } }]
  })
}

/** The day a date without a year is in a year. */
const dayIn = ({ language, style }: ReadDocument, text: string, year: number): DateFound[] =>
  numbersIn(`${text.replace(/[.,]$/u, '')}${language === 'en' ? ',' : ''} ${year}`, {
    language,
    style,
  }).filter((each): each is DateFound => each.type === 'date' && each.kind === 'day' && each.possible)

/** A weekday fits its date. */
export const weekday = rule({
  id: 'names/weekday',
  group: 'names and dates',
  severity: 'error',
  meaning: 'A weekday written with a date is the one the calendar has for it.',
  details:
    'Full dates with a weekday beside them, since 1925. A date without a year is read as the one nearest to the day the document says it was ' +
    'written, if that is within four months; of other documents it is left, as are weekdays without a date.',
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
