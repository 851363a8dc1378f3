import type { Sentence } from '../mentions/mention.js'
import type { DateFound } from '../quantities/found.js'
import { gapOf, mentionsOf, wordBefore } from './between.js'
import { parted } from './cues.js'
import type { Draft } from './draft.js'
import { dateOf, periodText, yearBefore } from './period.js'

/** When a claim is of, as its own sentence says it. */
export type Dating = {
  readonly period: string | null
  readonly base: string | null
  readonly fiscal: boolean
  /** Reckoned from another date (`a year earlier`, `up from`): later sentences do not speak of it. */
  readonly reckoned: boolean
  /** `in the same quarter`: of a part of a year that another place names. */
  readonly partial: boolean
}

const fromWords = /^(?:from|than|over|against|с|со|od|u odnosu na|против)$/u

/** A date that a change is measured from: `since 2020`, `compared to 2020`, `than in 2020`. */
const isBase = (text: string, sentence: Sentence, date: DateFound, from = sentence.start): boolean => {
  if (date.opens === 'since') return true
  const compared = mentionsOf(sentence, 'concept').some(
    ({ concept, start, end }) =>
      concept === 'than' &&
      start >= from &&
      end <= date.start &&
      gapOf(text, end, date.start).words <= 3 &&
      gapOf(text, end, date.start).commas === 0 &&
      !parted(sentence, end, date.start),
  )
  const before = wordBefore(text, sentence, date.start)
  return (
    compared ||
    (before !== null && date.from === date.until && fromWords.test(before.text) && before.text === 'from')
  )
}

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
export const datingOf = (text: string, sentence: Sentence, draft: Draft, earlier: string | null): Dating => {
  // Numbers of trade are of years and months; a day near them is the day somebody spoke
  const dates = mentionsOf(sentence, 'date').filter(
    (date) =>
      date.possible &&
      (date.kind !== 'day' || !spans.has(draft.kind)) &&
      (date.from !== null || isBeside(text, sentence, draft, date)),
  )
  const range = (date: DateFound) => date.from !== null && date.until !== null && date.from !== date.until
  const where = { start: draft.start, end: draft.end }
  if (draft.kind !== 'growth') {
    const date = dateOf(
      text,
      sentence,
      where,
      dates.filter(
        (each) =>
          each.kind !== 'decade' && !(each.start > draft.end && isBase(text, sentence, each, draft.end)),
      ),
    )
    const period = dated(date, dates, earlier)
    const plain: Dating = {
      period,
      base: null,
      fiscal: date?.fiscal ?? false,
      reckoned: date !== null && date.from === null,
      partial: date !== null && samePart(sentence, where, date),
    }
    if (date === null || !follows(text, where, date)) {
      const known = period ?? earlier
      if (isBeginning(text, sentence, draft) && known !== null && /^\d{4}$/.test(known))
        return { ...plain, period: yearBefore(known), reckoned: true }
    }
    return plain
  }
  const bases = dates.filter((date) => isBase(text, sentence, date))
  const others = dates.filter((date) => !bases.includes(date))
  const date = dateOf(text, sentence, where, others)
  const base = bases.map(periodText).find((each) => each !== null) ?? null
  if (date !== null && range(date) && date.months === null)
    return { ...none, period: date.until, base: date.from, fiscal: date.fiscal }
  const period = dated(date, dates, earlier)
  const years = [...new Set(others.map(periodText).filter((each) => each !== null))].toSorted()
  if (base === null && years.length === 2 && years.every((each) => /^\d{4}$/.test(each)))
    return { ...none, period: years[1] ?? null, base: years[0] ?? null }
  return {
    ...none,
    period,
    base: base ?? (period === null ? null : yearBefore(period)),
    fiscal: date?.fiscal ?? false,
  }
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

const none: Dating = { period: null, base: null, fiscal: false, reckoned: false, partial: false }

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

/** A date as a period; `a year earlier` by the other date of its sentence, else by the one spoken of before. */
const dated = (date: DateFound | null, dates: readonly DateFound[], before: string | null): string | null => {
  if (date === null) return null
  const period = periodText(date)
  if (period !== null) return /^\d{4}-\d\d-\d\d$/.test(period) ? period.slice(0, 10) : period
  const other = dates.map(periodText).find((each) => each !== null)
  const earlier =
    /earlier|before|previous|ранее|раньше|предыдущ|ranije|раније|prethodn|претходн|pre toga/iu.test(date.text)
  const known = other ?? before
  return known !== null && earlier ? yearBefore(known) : null
}
