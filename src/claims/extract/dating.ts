import type { Sentence } from '../mentions/mention.js'
import type { DateFound } from '../quantities/found.js'
import { gapOf, mentionsOf, wordBefore } from './between.js'
import type { Draft } from './draft.js'
import { dateOf, periodText, yearBefore } from './period.js'

/** When a claim is of, as its own sentence says it. */
export type Dating = {
  readonly period: string | null
  readonly base: string | null
  readonly fiscal: boolean
}

const fromWords = /^(?:from|than|over|against|с|со|od|u odnosu na|против)$/u

/** A date that a change is measured from: `since 2020`, `compared to 2020`, `than in 2020`. */
const isBase = (text: string, sentence: Sentence, date: DateFound): boolean => {
  if (date.opens === 'since') return true
  const compared = mentionsOf(sentence, 'concept').some(
    ({ concept, end }) =>
      concept === 'than' &&
      end <= date.start &&
      gapOf(text, end, date.start).words <= 3 &&
      gapOf(text, end, date.start).commas === 0,
  )
  const before = wordBefore(text, sentence, date.start)
  return (
    compared ||
    (before !== null && date.from === date.until && fromWords.test(before.text) && before.text === 'from')
  )
}

/** The period of a draft by the dates of its sentence; a change has a base as well. */
export const datingOf = (text: string, sentence: Sentence, draft: Draft): Dating => {
  const dates = mentionsOf(sentence, 'date').filter(({ possible }) => possible)
  const range = (date: DateFound) => date.from !== null && date.until !== null && date.from !== date.until
  const where = { start: draft.start, end: draft.end }
  if (draft.kind !== 'growth') {
    const date = dateOf(
      text,
      sentence,
      where,
      dates.filter(({ kind }) => kind !== 'decade'),
    )
    return { period: dated(date, dates), base: null, fiscal: date?.fiscal ?? false }
  }
  const bases = dates.filter((date) => isBase(text, sentence, date))
  const others = dates.filter((date) => !bases.includes(date))
  const date = dateOf(text, sentence, where, others)
  const base = bases.map(periodText).find((each) => each !== null) ?? null
  if (date !== null && range(date) && date.months === null)
    return { period: date.until, base: date.from, fiscal: date.fiscal }
  const period = dated(date, dates)
  const years = [...new Set(others.map(periodText).filter((each) => each !== null))].toSorted()
  if (base === null && years.length === 2 && years.every((each) => /^\d{4}$/.test(each)))
    return { period: years[1] ?? null, base: years[0] ?? null, fiscal: false }
  return {
    period,
    base: base ?? (period === null ? null : yearBefore(period)),
    fiscal: date?.fiscal ?? false,
  }
}

/** A date as a period; `a year earlier` by the other date of its sentence. */
const dated = (date: DateFound | null, dates: readonly DateFound[]): string | null => {
  if (date === null) return null
  const period = periodText(date)
  if (period !== null) return /^\d{4}-\d\d-\d\d$/.test(period) ? period.slice(0, 10) : period
  const [other] = dates.map(periodText).filter((each) => each !== null)
  const earlier = /earlier|before|ранее|раньше|ranije|раније/u.test(date.text)
  return other !== undefined && earlier ? yearBefore(other) : null
}
