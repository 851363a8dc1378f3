import { sourceOf } from '../../sources/index.js'
import type { Claimed } from './claimed.js'
import { apart, figure } from './figures.js'
import type { Evidence, Trial } from './evidence.js'

/** What a source is called in a sentence. */
export const nameOf = (id: string): string => sourceOf(id)?.name ?? id

/** How many trials evidence shows. */
const mostTrials = 12

/** Nothing settles it. */
export const noData = (says: string, settles: string | null, trials: readonly Trial[] = []): Evidence => ({
  verdict: 'no-data',
  says,
  arithmetic: null,
  trials: ordered(trials),
  settles,
})

/** Those that fit first, then by distance, at most twelve. */
export const ordered = (trials: readonly Trial[]): readonly Trial[] =>
  trials
    .toSorted((a, b) => Number(b.fits) - Number(a.fits) || distance(a) - distance(b) || 0)
    .slice(0, mostTrials)

const distance = ({ off }: Trial): number => Math.min(Math.abs(off ?? 1e9), 1e9)

export type Judging = {
  readonly claimed: Claimed
  /** In the order of plausibility; those as stated first. */
  readonly trials: readonly Trial[]
  /** What a trial that fits is instead of what is stated: `for 2019, not 2021`. */
  readonly instead: (trial: Trial) => string
  readonly format: (value: number) => string
  /** Why what fits nowhere is no contradiction; null where it is one. */
  readonly doubt: string | null
  readonly settles: string | null
}

/** What single numbers of data come to: a fit as stated, a fit otherwise, none though stated, or nothing stated. */
export const judgeNumbers = ({ claimed, trials, instead, format, doubt, settles }: Judging): Evidence => {
  const isStated = ({ definitions }: Trial): boolean => definitions.includes('stated')
  const text = ({ says, value, source }: Trial): string => `${says}: ${format(value)} (${nameOf(source)})`
  const stated = trials.filter(isStated)
  const as = (verdict: Evidence['verdict'], says: string, { arithmetic }: Trial): Evidence => ({
    verdict,
    says,
    arithmetic,
    trials: ordered(trials),
    settles: null,
  })
  const fit = stated.find(({ fits }) => fits)
  if (fit !== undefined) return as('supported', `${text(fit)}.`, fit)
  const other = trials.find(({ fits }) => fits)
  if (other !== undefined)
    return as(
      'other-definition',
      `Holds ${instead(other)}: ${text(other)}${stated[0] === undefined ? '' : `; ${text(stated[0])}`}.`,
      other,
    )
  const [first] = stated
  if (first === undefined || doubt !== null) {
    const [nearest] = ordered(trials)
    const why = first === undefined ? 'No source in the workspace has it as stated' : (doubt ?? '')
    return noData(
      `${why}.${nearest === undefined ? '' : ` The nearest is ${text(nearest)}.`}`,
      settles,
      trials,
    )
  }
  const off = first.off === null ? '' : `, ${apart(first.off)}`
  return as('contradicted', `${text(first)}${off}; the text says ${figure(claimed.value, 12)}.`, first)
}
