import { calendarAt, isoOf, isPossible, monthAt, openDay, type Calendar } from './days.js'
import type { DateFound } from './found.js'
import { digitsAt, wordsAt } from './numerals.js'
import { measureAt } from './units-after.js'
import { monthsOf, periodAt, type Meaning } from './periods.js'
import {
  at,
  attached,
  before,
  isDash,
  isDigits,
  phrase,
  place,
  type Match,
  type Recogniser,
  type Scan,
} from './scan.js'
import { plainYear, secondYear } from './years.js'

/** Days, months, quarters, halves, years, decades, their ranges, and relative times. */
export const dateAt: Recogniser = (scan, index) => {
  const weekday = weekdayAt(scan, index)
  const from = weekday?.next ?? index
  const meaning = rangeAt(scan, from) ?? onceAt(scan, from) ?? relativeAt(scan, from)
  if (meaning === null || (weekday !== null && meaning.kind !== 'day' && meaning.from !== null)) return null
  return dateOf(scan, index, meaning, weekday?.value ?? null)
}

const dateOf = (scan: Scan, index: number, meaning: Meaning, weekday: number | null): Match => {
  const { next, kind, from, fiscal, possible, months } = meaning
  const opens = opensBefore(scan, index, kind)
  const open = opens === 'since' || opens === 'after'
  const until = open && kind !== 'range' ? null : meaning.until
  const found: DateFound = {
    type: 'date',
    ...place(scan, index, next),
    kind,
    from,
    until,
    opens,
    fiscal,
    weekday,
    possible,
    months,
  }
  return { found: [found], next }
}

/** `since`, `by`, `before`, `after` directly before a date; `from` and `с` open one where no end follows. */
const opensBefore = (scan: Scan, index: number, kind: DateFound['kind']): DateFound['opens'] => {
  if (kind === 'range') return null
  const over = /^(?:the|end|конца|kraja)$/u.test(at(scan, index - 1).key) ? index - 1 : index
  return (
    (before(scan, ({ opens }) => opens, index) ?? before(scan, ({ opens }) => opens, over))?.value ?? null
  )
}

const weekdayAt = (scan: Scan, index: number): { value: number; next: number } | null => {
  const found = phrase(scan, ({ weekdays }) => weekdays, index)
  if (found === null) return null
  const comma = at(scan, found.next).text === ',' ? 1 : 0
  const the = at(scan, found.next + comma).key === 'the' ? 1 : 0
  const next = found.next + comma + the
  return calendarAt(scan, next) === null ? null : { value: found.value, next }
}

const fromCalendar = (calendar: Calendar): Meaning => {
  const iso = isoOf(calendar)
  const { month, day, next } = calendar
  const kind = iso === null ? 'relative' : day === null ? 'month' : 'day'
  const months = day === null && month !== null ? ([month, month] as const) : null
  return { kind, from: iso, until: iso, fiscal: false, possible: isPossible(calendar), months, next }
}

/** One date: a period, a day, a month, a year. */
const onceAt = (scan: Scan, index: number): Meaning | null => {
  const period = periodAt(scan, index)
  if (period !== null) return period
  const calendar = calendarAt(scan, index)
  if (calendar !== null && (calendar.day !== null || calendar.year !== null))
    return withRelative(scan, fromCalendar(calendar))
  if (calendar !== null) return bareMonth(scan, index, calendar)
  const year = plainYear(scan, index)
  return year === null ? null : oneYear(year.year, year.next)
}

const oneYear = (year: number, next: number): Meaning => ({
  kind: 'year',
  from: String(year),
  until: String(year),
  fiscal: false,
  possible: true,
  months: null,
  next,
})

/** `November last year` is one date. */
const withRelative = (scan: Scan, meaning: Meaning): Meaning => {
  if (meaning.from !== null) return meaning
  const of = phrase(scan, ({ of: words }) => words, meaning.next)?.next ?? meaning.next
  const relative = phrase(scan, ({ relative: words }) => words, of)
  return relative === null ? meaning : { ...meaning, next: relative.next }
}

/** A month alone is a date after a preposition of time or before `last year`: not a name (`April`), not a verb. */
const bareMonth = (scan: Scan, index: number, calendar: Calendar): Meaning | null => {
  const alone = fromCalendar(calendar)
  const dated = withRelative(scan, alone)
  const placed =
    before(scan, ({ beforeYear }) => beforeYear, index) !== null ||
    before(scan, ({ opens }) => opens, index) !== null
  return dated.next > alone.next || placed ? dated : null
}

/** Joins the ends of a range: a dash, `to`, `до`, `do`, `по`; `and` after between. */
const linkAt = (scan: Scan, index: number, start: number): { next: number; dash: boolean } | null => {
  if (isDash(at(scan, index))) return { next: index + 1, dash: true }
  const link = phrase(scan, ({ connectors }) => connectors, index)
  if (at(scan, index).key === 'по')
    return opened(scan, start) === 'since-from' ? { next: index + 1, dash: false } : null
  if (link === null) return null
  const open = opened(scan, start)
  if (link.value === 'to')
    return open !== null || /^(?:to|through|till)$/.test(at(scan, index).key)
      ? { next: link.next, dash: false }
      : null
  return link.value === 'and' && open === 'between' ? { next: link.next, dash: false } : null
}

const opened = (scan: Scan, index: number): string | null => {
  const word = before(scan, ({ connectorsBefore }) => connectorsBefore, index)?.value ?? null
  return word === 'from' || word === 'since-from' || word === 'between' ? word : null
}

const rangeAt = (scan: Scan, index: number): Meaning | null =>
  dayRange(scan, index) ?? monthRange(scan, index) ?? datesRange(scan, index) ?? yearRange(scan, index)

/** `17–20 March 2022`, `с 17 по 20 марта`, `March 17–20, 2022` */
const dayRange = (scan: Scan, index: number): Meaning | null => {
  const month = monthAt(scan, index)
  const first = openDay(scan, month?.next ?? index)
  if (first === null) return null
  const link = linkAt(scan, first.next, index)
  if (link === null) return null
  if (month === null) {
    const end = calendarAt(scan, link.next)
    if (end === null || end.day === null || end.month === null || at(scan, link.next + 1).text === '/')
      return null
    const start = { ...end, day: first.day }
    return end.day > first.day ? between(start, end) : null
  }
  const last = openDay(scan, link.next)
  if (last === null || last.day <= first.day || !/^[a-z]/.test(at(scan, index).key)) return null
  const comma = at(scan, last.next).text === ',' ? 1 : 0
  const year = plainYear(scan, last.next + comma)
  const shared = { year: year?.year ?? null, month: month.month, next: year?.next ?? last.next }
  return between({ ...shared, day: first.day }, { ...shared, day: last.day })
}

const between = (start: Calendar, end: Calendar): Meaning => ({
  kind: end.year === null ? 'relative' : 'range',
  from: isoOf(start),
  until: isoOf(end),
  fiscal: false,
  possible: isPossible(start) && isPossible(end),
  months: null,
  next: end.next,
})

/** `January–June 2022`, `с января по июнь 2022 года`, `od januara do juna`, `January 2021 – March 2022` */
const monthRange = (scan: Scan, index: number): Meaning | null => {
  const first = monthAt(scan, index)
  if (first === null) return null
  const start = calendarAt(scan, index)
  if (start === null || start.day !== null) return null
  const link = linkAt(scan, start.next, index)
  const end = link === null ? null : monthAt(scan, link.next)
  if (link === null || end === null) return null
  const last = calendarAt(scan, link.next)
  if (last === null || last.day !== null || last.month === null || start.month === null) return null
  if (start.year !== null) return last.year === null ? null : between(start, last)
  return last.month >= start.month
    ? withRelative(scan, monthsOf(last.year, [start.month, last.month], 'range', last.next))
    : null
}

/** `17 March – 2 April 2022`, `01.03.2022–15.04.2022` */
const datesRange = (scan: Scan, index: number): Meaning | null => {
  const start = calendarAt(scan, index)
  if (start === null || start.day === null) return null
  const link = linkAt(scan, start.next, index)
  const end = link === null ? null : calendarAt(scan, link.next)
  if (end === null || end.day === null || end.year === null) return null
  const first = { ...start, year: start.year ?? end.year }
  return (isoOf(first) ?? '') < (isoOf(end) ?? '') ? between(first, end) : null
}

/** `2018–2022`, `2018-22`, `from 2018 to 2022`, `с 2018 по 2022 год` */
const yearRange = (scan: Scan, index: number): Meaning | null => {
  const token = at(scan, index)
  if (!isDigits(token) || token.key.length !== 4) return null
  const first = yearOfRange(scan, index)
  if (first === null) return null
  const link = linkAt(scan, first.next, index)
  if (link === null) return null
  // One space, before the dash or after it, is a slip where both years are whole.
  const uneven = attached(scan, first.next) !== attached(scan, link.next) && link.dash
  const second =
    uneven && at(scan, link.next).key.length !== 4 ? null : secondYear(scan, link.next, first.year)
  if (
    second === null ||
    second.year === first.year ||
    (!link.dash && second.next - link.next === 1 && at(scan, link.next).key.length < 4)
  )
    return null
  const years = phrase(scan, ({ years: words }) => words, second.next)
  const next = years !== null && !/^years?$/.test(at(scan, second.next).key) ? years.next : second.next
  return { ...oneYear(first.year, withoutStop(scan, next)), kind: 'range', until: String(second.year) }
}

const withoutStop = (scan: Scan, next: number): number => {
  const after = at(scan, next)
  const stop = at(scan, next - 1).text === '.' && (after.kind === 'end' || /^\p{Lu}/u.test(after.text))
  return stop ? next - 1 : next
}

const yearOfRange = (scan: Scan, index: number): { year: number; next: number } | null => {
  const free = !attached(scan, index) || !/[\p{L}\p{N}.,/+$€£¥-]$/u.test(at(scan, index - 1).text)
  const year = Number(at(scan, index).key)
  if (!free || year < 1000 || year > 2199) return null
  const plain = plainYear(scan, index)
  if (plain !== null) return { ...plain, next: overOrdinalStop(scan, plain.next) }
  return isDash(at(scan, index + 1)) ? { year, next: index + 1 } : null
}

/** `od 2018. do 2022.` */
const overOrdinalStop = (scan: Scan, next: number): number =>
  scan.language.startsWith('sr') && at(scan, next).text === '.' && attached(scan, next) ? next + 1 : next

/** `last year`, `a year earlier`, `two years ago`, `pre tri godine` */
const relativeAt = (scan: Scan, index: number): Meaning | null => {
  const found = phrase(scan, ({ relative }) => relative, index)
  const next = found?.next ?? agoAt(scan, index)
  if (next === null) return null
  return { kind: 'relative', from: null, until: null, fiscal: false, possible: true, months: null, next }
}

const ago = /^(?:ago|назад|ranije|ранее|earlier|later|спустя|позже|позднее|раньше|kasnije|unazad)$/u
const agoBefore = /^(?:через|спустя|pre|prije|kroz)$/u

/** `two years ago`, `two years later`, `через два года`, `pre tri godine` */
const agoAt = (scan: Scan, index: number): number | null => {
  const led = agoBefore.test(at(scan, index).key)
  const from = led ? index + 1 : index
  if (at(scan, from).kind !== 'word' && !isDigits(at(scan, from))) return null
  const number = digitsAt(scan, from) ?? wordsAt(scan, from)
  const unit = number === null ? null : measureAt(scan, number.next)
  if (unit === null || !/^(?:years|months|weeks|days|decades)$/.test(unit.meant.unit ?? '')) return null
  if (led) return unit.next
  return ago.test(at(scan, unit.next).key) ? unit.next + 1 : null
}
