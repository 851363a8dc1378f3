import { say } from '../../messages/said.js'
import { yearIn, type Question, type Span } from './question.js'
import { fiscalStarts, isYearly, monthSpan, shifted, twelveMonths, yearSpan } from './span.js'
import { variant, type Maker, type Variant } from './variant.js'

/** The year before and the year after. */
export const year: Maker = (question) =>
  [-1, 1].map((step) => {
    const to = shifted(question.to, step)
    const from = question.from && shifted(question.from, step)
    return variant(
      'year',
      { ...question, from, to },
      say('instead/window', { window: { from, to }, not: { from: question.from, to: question.to } }),
    )
  })

/** Another way to make a rate of the same values. */
export const growthConvention: Maker = (question) => {
  const { what, from, to, convention } = question
  if (what !== 'growth' || from === null || yearIn(to) - yearIn(from) < 2) return []
  return (['simple', 'compound', 'log-linear'] as const)
    .filter((each) => each !== convention)
    .map((each) =>
      variant(
        'growth-convention',
        { ...question, convention: each },
        say('instead/convention', { convention: each, not: convention }),
      ),
    )
}

/** Another first or last year. */
export const growthWindow: Maker = (question) => {
  const { from, to } = question
  if (from === null || yearIn(to) - yearIn(from) < 1) return []
  const windows = [
    [shifted(from, -1), to],
    [shifted(from, 1), to],
    [from, shifted(to, -1)],
    [from, shifted(to, 1)],
  ] as const
  return windows
    .filter(([first, last]) => yearIn(first) < yearIn(last))
    .map(([first, last]) =>
      variant(
        'growth-window',
        { ...question, from: first, to: last },
        say('instead/ends', { from: first, to: last, not: { from, to } }),
      ),
    )
}

/** Twelve months that begin in April, July or October; of a year that is said to be fiscal, the other months it may begin in. */
export const fiscal: Maker = (question) => {
  const { to, from } = question
  if (question.year === 'fiscal') return otherStarts(question)
  if (!isYearly(to) || to.periods.length !== 1 || (from !== null && from.periods.length !== 1)) return []
  return fiscalStarts.flatMap((month) =>
    [0, -1].map((step) => {
      const begun = (span: Span) => twelveMonths(yearIn(span) + step, month)
      const other = begun(to)
      return variant(
        'fiscal',
        { ...question, to: other, from: from && begun(from) },
        say('instead/twelve-months', { span: other, not: to }),
      )
    }),
  )
}

/** A fiscal year whose first month the text does not say, from each month it may begin in; and the calendar year. */
const otherStarts: Maker = (question) => {
  const { to, from } = question
  const first = (span: Span): number => Number(span.periods[0]?.slice(0, 4))
  const name = to.fiscal
  // One number names a year by its end or by its beginning: `to` begins in the year before it.
  const steps = name !== null && /^\d{4}$/.test(name) ? [0, 1] : [0]
  const begun = steps.flatMap((step) => fiscalStarts.map((month) => [step, month] as const)).slice(1)
  const others = begun.map(([step, month]) => {
    const at = twelveMonths(first(to) + step, month, name)
    return variant(
      'fiscal',
      { ...question, to: at, from: from && twelveMonths(first(from) + step, month) },
      say('instead/span', { span: at }),
    )
  })
  const calendar = steps.length > 1 ? [1] : [0, 1]
  return [
    ...others,
    ...calendar.map((step) => {
      const whole = yearSpan(first(to) + step)
      return variant(
        'fiscal',
        { ...question, year: 'calendar' as const, to: whole, from: from && yearSpan(first(from) + step) },
        say('instead/calendar-year', { span: whole, not: to }),
      )
    }),
  ]
}

/** The months from January up to one; of such months, the whole year. */
export const partOfYear: Maker = (question) => {
  const { to, from } = question
  if (isPartOfYear(to) && (from === null || isPartOfYear(from))) return [wholeYear(question)]
  if (!isYearly(to) || to.periods.length !== 1 || (from !== null && from.periods.length !== 1)) return []
  return Array.from({ length: 11 }, (_, at) => 11 - at).map((months) => {
    const within = (span: Span) => monthSpan(`${yearIn(span)}-01`, months)
    const other = within(to)
    return variant(
      'part-of-year',
      { ...question, to: other, from: from && within(from) },
      say('instead/part-of-year', { span: other, not: to }),
    )
  })
}

const isPartOfYear = ({ periods }: Span): boolean =>
  periods.length > 1 && periods.length < 12 && periods[0]?.endsWith('-01') === true && isOneYear(periods)

const isOneYear = (periods: readonly string[]): boolean =>
  new Set(periods.map((period) => period.slice(0, 4))).size === 1

const wholeYear = (question: Question): Variant => {
  const { to, from } = question
  const whole = yearSpan(yearIn(to))
  return variant(
    'part-of-year',
    { ...question, to: whole, from: from && yearSpan(yearIn(from)) },
    say('instead/whole-year', { span: whole, not: to }),
  )
}
