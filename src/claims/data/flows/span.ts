import { isPeriod, yearRange } from '../../../domain/period.js'
import type { Span } from './question.js'

/** The year a whole. */
export const yearSpan = (year: number): Span => ({ periods: [String(year)], fiscal: null })

/** Months in a row from one on. */
export const monthSpan = (first: string, count: number): Span => {
  const start = indexOf(first)
  const periods = Array.from({ length: count }, (_, at) => monthAt(start + at))
  return { periods, fiscal: null }
}

/** Months in which years of account begin where they do not begin in January: India and Japan; Egypt and Pakistan; the United States. */
export const fiscalStarts = [4, 7, 10] as const

/** The twelve months from one on; of a fiscal year with the name that the text gives it. */
export const twelveMonths = (year: number, month: number, fiscal: string | null = null): Span => {
  const { periods } = monthSpan(`${year}-${String(month).padStart(2, '0')}`, 12)
  return { periods, fiscal }
}

/** `2021/2022` and `2022` as a fiscal year is named: `2021/22`; null of several years. */
export const fiscalYear = (
  period: string,
): { readonly name: string; readonly begins: readonly number[] } | null => {
  const [, first = '', last] = /^(\d{4})(?:\/(\d{4}))?$/.exec(period) ?? []
  if (first === '') return null
  const year = Number(first)
  // One number names the year in which it ends, or the one in which it begins.
  if (last === undefined) return { name: first, begins: [year - 1, year] }
  return Number(last) === year + 1 ? { name: `${first}/${last.slice(2)}`, begins: [year] } : null
}

/** A span of a claim's period, `2022`, `2022-03`, `2022-01/2022-06`, `2018/2022`; null of a day or of anything else. */
export const spanOf = (period: string): Span | null => {
  const [from = '', to = from, more] = period.split('/')
  if (more !== undefined || !isPeriod(from) || !isPeriod(to) || from.length !== to.length || to < from)
    return null
  if (from.length === 7) return monthSpan(from, indexOf(to) - indexOf(from) + 1)
  const years = yearRange(Number(from), Number(to))
  return { periods: years.map(String), fiscal: null }
}

/** Both ends of a period of growth: `2018/2022`; or a year, a month, months of one year against the same of the year before. */
export const endsOf = (period: string): { readonly from: Span; readonly to: Span } | null => {
  const [first = '', last = first, more] = period.split('/')
  if (more !== undefined || first.length !== last.length) return null
  const isRun = first.length === 7 && first.slice(0, 4) === last.slice(0, 4)
  const to = spanOf(isRun ? period : last)
  const from = first === last || isRun ? to && shifted(to, -1) : spanOf(first)
  return from === null || to === null || last < first ? null : { from, to }
}

/** The same span some years later. */
export const shifted = ({ periods }: Span, years: number): Span => {
  const moved = periods.map((period) => `${Number(period.slice(0, 4)) + years}${period.slice(4)}`)
  const [first = '', last = first] = [moved[0], moved.at(-1)]
  return spanOf(first === last ? first : `${first}/${last}`) as Span
}

/** True of a span of whole years. */
export const isYearly = ({ periods }: Span): boolean => periods.every((period) => period.length === 4)

const twoDigits = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'))
const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
const monthAt = (index: number): string => `${Math.floor(index / 12)}-${twoDigits[index % 12]}`
