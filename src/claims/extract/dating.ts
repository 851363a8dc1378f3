import type { Sentence } from '../mentions/mention.js'
import type { DateFound } from '../quantities/found.js'
import { gapOf, mentionsOf, wordBefore } from './between.js'
import { baseOf, isBase, isChangeBase } from './change-base.js'
import { parted } from './cues.js'
import type { Draft } from './draft.js'
import { dateOf, lastYear, periodText, yearBefore } from './period.js'
import { moved, shiftOf } from './relative-dates.js'
import { respectiveDate } from './respective.js'

/** When a claim is of, as its own sentence says it. */
export type Dating = {
  readonly period: string | null
  readonly base: string | null
  readonly fiscal: boolean
  /** Reckoned from another date (`a year earlier`, `up from`): later sentences do not speak of it. */
  readonly reckoned: boolean
  /** `in the same quarter`: of a part of a year that another place names. */
  readonly partial: boolean
  /** Reckoned from the day the document was written (`last year`). */
  readonly written: boolean
}

/** What earlier text leaves to a date: the period spoken of, and the day the document says it was written. */
export type Spoken = { readonly period: string | null; readonly written: string | null }

const spans = new Set<Draft['kind']>([
  'exports',
  'imports',
  'turnover',
  'balance',
  'share',
  'growth',
  'rank',
  'amount',
])

/** The period of a draft by the dates of its sentence; a change has a base as well. */
export const datingOf = (text: string, sentence: Sentence, draft: Draft, spoken: Spoken): Dating => {
  // Numbers of trade are of years and months; a day near them is the day somebody spoke
  const dates = mentionsOf(sentence, 'date').filter(
    (date) =>
      date.possible &&
      (date.kind !== 'day' || !spans.has(draft.kind) || (draft.kind === 'amount' && isStateOf(text, date))) &&
      (date.from !== null || isBeside(text, sentence, draft, date)),
  )
  return draft.kind === 'growth'
    ? changeDating(text, sentence, draft, dates, spoken)
    : levelDating(text, sentence, draft, dates, spoken)
}

/** `as of 31 December 2022`, `по состоянию на 1 января`, `na dan 31. decembra`: the day of a stock. */
const isStateOf = (text: string, { start }: DateFound): boolean =>
  /(?:as (?:of|at|on)|at the end of|состоянию на|на|na dan|на дан|stanje na|zaključno sa|закључно са)\s$/iu.test(
    text.slice(Math.max(0, start - 24), start),
  )

const levelDating = (
  text: string,
  sentence: Sentence,
  draft: Draft,
  dates: readonly DateFound[],
  spoken: Spoken,
): Dating => {
  const where = { start: draft.start, end: draft.end }
  const meant = dates.filter(
    (each) => each.kind !== 'decade' && !(each.start > draft.end && isBase(text, sentence, each, draft.end)),
  )
  const date = respectiveDate(text, sentence, draft, dates) ?? dateOf(text, sentence, where, meant)
  const whole = dated(sentence, date, dates, spoken)
  const partial = date !== null && samePart(sentence, where, date)
  // `in the first quarter of 2024 …, in the same quarter of 2023 …`
  const part =
    partial && date.months === null
      ? dates.find(({ months, end }) => months !== null && end <= date.start)
      : undefined
  const { period, written } =
    part === undefined ? whole : { period: withMonths(part, whole.period), written: false }
  const plain: Dating = {
    period,
    base: null,
    fiscal: date?.fiscal ?? false,
    reckoned: date !== null && date.from === null && !written,
    partial: partial && part === undefined,
    written,
  }
  if (date === null || !follows(text, where, date)) {
    const known = period ?? spoken.period
    if (isBeginning(text, sentence, draft) && known !== null && /^\d{4}$/.test(known))
      return { ...plain, period: yearBefore(known), reckoned: true }
  }
  return plain
}

const changeDating = (
  text: string,
  sentence: Sentence,
  draft: Draft,
  dates: readonly DateFound[],
  spoken: Spoken,
): Dating => {
  const bases = dates.filter((date) => isChangeBase(text, sentence, draft, date, dates))
  const others = dates.filter((date) => !bases.includes(date))
  const respective = respectiveDate(text, sentence, draft, others)
  const date = respective ?? dateOf(text, sentence, draft, others)
  const isRange = date !== null && date.from !== null && date.until !== null && date.from !== date.until
  if (isRange && date.months === null)
    return { ...none, period: date.until, base: date.from, fiscal: date.fiscal }
  const { period, written } = dated(sentence, date, dates, spoken)
  const base = baseOf(bases, period ?? spoken.period)
  const years = [...new Set(others.map(periodText).filter((each) => each !== null))].toSorted()
  if (
    base === null &&
    respective === null &&
    years.length === 2 &&
    years.every((each) => /^\d{4}$/.test(each)) &&
    !isOneOfSeveral(text, sentence, draft, others)
  )
    return { ...none, period: years[1] ?? null, base: years[0] ?? null }
  return {
    ...none,
    period,
    base: base ?? (period === null ? null : yearBefore(period)),
    fiscal: date?.fiscal ?? false,
    reckoned: date !== null && date.from === null && !written,
    written,
  }
}

/** `from 5 % to 7 %`: levels that a change runs between. */
const isEnd = (text: string, sentence: Sentence, { start }: { readonly start: number }): boolean =>
  /^(?:from|to|от|до|с|со|sa|s|са)$/u.test(wordBefore(text, sentence, start)?.text ?? '')

/** `5 % in 2021 and 7 % in 2022`: each change has its own year, where another of them stands between two years. */
const isOneOfSeveral = (
  text: string,
  sentence: Sentence,
  draft: Draft,
  dates: readonly DateFound[],
): boolean => {
  const changes = mentionsOf(sentence, 'quantity').filter(
    (each) => each.unit === draft.quantity?.unit && each.kind !== 'money' && !isEnd(text, sentence, each),
  )
  const [first, last] = [dates[0], dates.at(-1)]
  if (changes.length < 2 || first === undefined || last === undefined) return false
  return changes.some(
    (each) =>
      (each.start >= first.end && each.end <= last.start) ||
      (each.end <= first.start && follows(text, each, first)),
  )
}

/** `a year earlier` is of the number it stands beside. */
const isBeside = (
  text: string,
  sentence: Sentence,
  { start, end }: { readonly start: number; readonly end: number },
  date: DateFound,
): boolean => {
  const [from, to] = date.start >= end ? [end, date.start] : [date.end, start]
  return !parted(sentence, from, to) && gapOf(text, from, to).words <= 8 && gapOf(text, from, to).stops === 0
}

const none: Dating = {
  period: null,
  base: null,
  fiscal: false,
  reckoned: false,
  partial: false,
  written: false,
}

/** `in the same quarter of 2023` between a number and its date. */
const samePart = (sentence: Sentence, { end }: { readonly end: number }, date: DateFound): boolean =>
  mentionsOf(sentence, 'concept').some(
    (mark) => mark.concept === 'same-period' && mark.start >= end && mark.end <= date.end + 20,
  )

/** A date that stands right after a number: `from 11.7 billion in 2021`. */
const follows = (text: string, { end }: { readonly end: number }, date: DateFound): boolean =>
  date.start >= end && gapOf(text, end, date.start).words <= 2 && gapOf(text, end, date.start).commas === 0

/** A level that a change is said to begin with: `up from USD 4.1 billion`, `с 1,0 млрд`. */
const isBeginning = (text: string, sentence: Sentence, { start }: { readonly start: number }): boolean => {
  const before = wordBefore(text, sentence, start)
  return (
    before !== null &&
    /^(?:from|after|against|с|со|после|против|sa|s|са|nakon|posle|након|после)$/u.test(before.text) &&
    text.slice(before.end, start).trim() === ''
  )
}

/**
 * A date as a period: `a year earlier` by the other date of its sentence, else by the one spoken of before; `last year` by
 * the day the document was written; `in March` is of the year spoken of.
 */
const dated = (
  sentence: Sentence,
  date: DateFound | null,
  dates: readonly DateFound[],
  { period: before, written }: Spoken,
): { readonly period: string | null; readonly written: boolean } => {
  if (date === null) return { period: null, written: false }
  const period = periodText(date)
  if (period !== null) return { period, written: false }
  const other = dates.findLast(({ from, end }) => from !== null && end <= date.start)
  const named = periodOf(other ?? dates.find(({ from }) => from !== null)) ?? before
  const shift = shiftOf(date.text)
  const oneMonth =
    dates.filter(({ from, months, fiscal }) => fiscal || (from === null && months !== null)).length <= 1
  if (shift === null) return { period: oneMonth ? withMonths(date, named) : null, written: false }
  const own = shift.from === 'spoken' || (shift.from === 'either' && named !== null)
  // without a day of writing, `against 500 million last year` is reckoned from the year it is compared with
  const compared = mentionsOf(sentence, 'concept').some(
    ({ concept, start, end }) =>
      concept === 'than' && end <= date.start && start >= (other?.end ?? date.start),
  )
  const base = own ? named : (written ?? (compared && shift.by < 0 ? periodOf(other) : null))
  const start =
    base === null || (own && date.months === null) || shift.unit !== 'year' ? base : base.slice(0, 4)
  const reckoned = start === null ? null : moved(start, shift)
  return {
    period: date.months === null ? reckoned : withMonths(date, reckoned),
    written: !own && written !== null && reckoned !== null,
  }
}

const periodOf = (date: DateFound | undefined): string | null =>
  date === undefined ? null : periodText(date)

/** `in March`, `in the first quarter` of a year that is known. */
const withMonths = ({ months }: Pick<DateFound, 'months'>, period: string | null): string | null => {
  if (months === null || period === null || lastYear(period) < 1900) return null
  const [first, last] = months.map((month) => `${lastYear(period)}-${String(month).padStart(2, '0')}`)
  return first === last ? (first ?? null) : `${first}/${last}`
}
