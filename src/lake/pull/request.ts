import type { Dyad } from '../../domain/dyad.js'
import { isPeriod, parseYears } from '../../domain/period.js'
import { refusal } from '../../domain/problem.js'
import type { Source } from '../source.js'
import { productLevels, type Pull, type PullRequest } from './pull.js'

/** A request as it is given; null for what is not. */
export type GivenRequest = {
  readonly dyad: Dyad | null
  readonly years: string | null
  readonly products: string | null
  readonly monthly: boolean
}

/**
 * Reads a request before anything is asked.
 * @throws Refusal `pull-unavailable`, `usage-option`, `usage-period`
 */
export const requestOf = (source: Source, given: GivenRequest): PullRequest => {
  const { takes } = pullOf(source)
  const what = { dyad: '--dyad SRB-RUS', years: '--years 2018-2022' } as const
  for (const option of ['dyad', 'years', 'products', 'monthly'] as const) {
    const isGiven = given[option] !== null && given[option] !== false
    if (isGiven && takes[option] === undefined)
      throw refusal('usage-option', `${source.name} takes no --${option}.`, { remedy: takesOnly(takes) })
    if (!isGiven && takes[option] === 'needed')
      throw refusal('usage-option', `${source.name} needs ${what[option as keyof typeof what]}.`)
  }
  const products = productLevels.find((level) => level === (given.products ?? 'HS2'))
  if (products === undefined)
    throw refusal('usage-option', `--products: “${given.products}” is none of ${productLevels.join(', ')}.`)
  const years = given.years === null ? null : yearsIn(given.years)
  return { dyad: given.dyad, years, products, monthly: given.monthly }
}

/** @throws Refusal `pull-unavailable`, with the way to the source's files */
export const pullOf = ({ pull, id, name, obtain }: Source): Pull => {
  if (pull) return pull
  throw refusal('pull-unavailable', `${name} has no public interface that could be asked.`, {
    remedy: `Get the file yourself and run \`rapport import ${id} FILE\`: ${obtain}`,
  })
}

/** A month written for a year gets an empty answer from some publishers: it is said before the call. */
const yearsIn = (text: string): number[] => {
  const month = text.split(/\.\.|–|,|\s/).find((part) => part.includes('-') && isPeriod(part))
  if (month !== undefined || /^\d{6}$/.test(text))
    throw refusal('usage-period', `“${month ?? text}” is a month; years are due here.`, {
      remedy: 'Write 2022 or 2018-2022; with --monthly the months of these years are asked for.',
    })
  return parseYears(text)
}

const takesOnly = (takes: Pull['takes']): string => {
  const names = Object.keys(takes).map((name) => `--${name}`)
  return names.length === 0 ? 'Leave it out.' : `It takes ${names.join(', ')}.`
}
