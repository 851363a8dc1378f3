import { refusal } from './problem.js'

/** A calendar year as a number, between 1800 and 2199. */
export type Year = number

/** A year `2022` or a month `2022-03`, as the lake stores it. */
export type Period = string

const year = /^(1[89]|2[01])\d\d$/
const month = /^((?:1[89]|2[01])\d\d)-(0[1-9]|1[0-2])$/

/** True for `2022` and `2022-03`, the only two forms of a period in a series. */
export const isPeriod = (text: string): boolean => year.test(text) || month.test(text)

/** The year a period lies in. */
export const yearOf = (period: Period): Year => Number(period.slice(0, 4))

/** @throws Refusal `usage-period` when the text is not a year. */
export const parseYear = (text: string): Year => {
  if (!year.test(text)) throw refusal('usage-period', `“${text}” is not a year.`)
  return Number(text)
}

/**
 * Reads `2022`, `2018-2022` or `2018..2022` as the list of years, first to last.
 * @throws Refusal `usage-period` when it is neither, or runs backwards
 */
export const parseYears = (text: string): Year[] => {
  const [from = '', to = from, more] = text.split(/-|–|\.\./)
  const [first, last] = [parseYear(from.trim()), parseYear(to.trim())]
  if (more !== undefined || last < first)
    throw refusal('usage-period', `“${text}” is not a range of years, first to last.`)
  return yearRange(first, last)
}

/** All years from `first` to `last`, both included. */
export const yearRange = (first: Year, last: Year): Year[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

/** Years as people write them: `2010, 2012–2015`. */
export const yearsText = (years: readonly Year[]): string => {
  const sorted = [...new Set(years)].toSorted((a, b) => a - b)
  const runs: [Year, Year][] = []
  for (const each of sorted) {
    const run = runs.at(-1)
    if (run && run[1] === each - 1) run[1] = each
    else runs.push([each, each])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
