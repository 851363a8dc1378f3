import { yearIn, type Span } from './question.js'
import { isYearly, monthSpan, shifted } from './span.js'
import { variant, type Maker } from './variant.js'

/** The year before and the year after. */
export const year: Maker = (question) =>
  [-1, 1].map((step) => {
    const to = shifted(question.to, step)
    const from = question.from && shifted(question.from, step)
    return variant(
      'year',
      { ...question, from, to },
      `for ${windowText(from, to)}, not ${windowText(question.from, question.to)}`,
    )
  })

const windowText = (from: Span | null, to: Span): string =>
  from === null ? to.text : `${from.text} to ${to.text}`

const conventionText = {
  simple: 'from the first year to the last as a whole',
  compound: 'as a yearly rate, compound',
  'log-linear': 'as a yearly rate fitted to all years (log-linear)',
} as const

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
        `${conventionText[each]}, not ${conventionText[convention]}`,
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
        `from ${first.text} to ${last.text}, not from ${from.text} to ${to.text}`,
      ),
    )
}

/** Twelve months that begin in April, July or October. */
export const fiscal: Maker = (question) => {
  const { to, from } = question
  if (!isYearly(to) || to.periods.length !== 1 || (from !== null && from.periods.length !== 1)) return []
  return [4, 7, 10].flatMap((month) =>
    [0, -1].map((step) => {
      const begun = (span: Span) => monthSpan(`${yearIn(span) + step}-${String(month).padStart(2, '0')}`, 12)
      return variant(
        'fiscal',
        { ...question, to: begun(to), from: from && begun(from) },
        `for the twelve months ${begun(to).text}, not the calendar year ${to.text}`,
      )
    }),
  )
}

/** The months from January up to one. */
export const partOfYear: Maker = (question) => {
  const { to, from } = question
  if (!isYearly(to) || to.periods.length !== 1 || (from !== null && from.periods.length !== 1)) return []
  return Array.from({ length: 11 }, (_, at) => 11 - at).map((months) => {
    const within = (span: Span) => monthSpan(`${yearIn(span)}-01`, months)
    return variant(
      'part-of-year',
      { ...question, to: within(to), from: from && within(from) },
      `for ${within(to).text}, not all of ${to.text}`,
    )
  })
}
