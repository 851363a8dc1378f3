import type { Span } from '../data/flows/question.js'

/** How a language calls the months, and a year that is not the calendar’s. */
export type SpanNames = {
  /** January to December. */
  readonly months: readonly string[]
  /** `fiscal year 2021/22` */
  readonly fiscal: (name: string) => string
}

/** A stretch of time: `2021`, `2018–2020`, `January–June 2022`, `fiscal year 2021/22 (April 2021–March 2022)`. */
export const spanWords = ({ periods, fiscal }: Span, { months, fiscal: named }: SpanNames): string => {
  const [first = '', last = first] = [periods[0], periods.at(-1)]
  const month = (period: string): string => months[Number(period.slice(5)) - 1] ?? ''
  const written = (period: string): string =>
    period.length === 4 ? period : `${month(period)} ${period.slice(0, 4)}`
  const sameYear = first.length === 7 && first.slice(0, 4) === last.slice(0, 4)
  const text =
    first === last ? written(first) : `${sameYear ? month(first) : written(first)}–${written(last)}`
  return fiscal === null ? text : `${named(fiscal)} (${text})`
}
