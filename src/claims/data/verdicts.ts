import { say, type Said, type Word } from '../messages/said.js'
import { sourceOf } from '../../sources/index.js'
import type { Claimed } from './claimed.js'
import { apart, figure } from './figures.js'
import type { Evidence, Trial } from './evidence.js'

/** What a source is called in a sentence. */
export const nameOf = (id: string): string => sourceOf(id)?.name ?? id

/** How many trials evidence shows. */
const mostTrials = 12

/** Nothing settles it. */
export const noData = (says: Said, settles: Said | null, trials: readonly Trial[] = []): Evidence => ({
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
  readonly instead: (trial: Trial) => Word
  readonly format: (value: number) => Word
  /** Why what fits nowhere is no contradiction; null where it is one. */
  readonly doubt: Said | null
  readonly settles: Said | null
}

/** What single numbers of data come to: a fit as stated, a fit otherwise, none though stated, or nothing stated. */
export const judgeNumbers = ({ claimed, trials, instead, format, doubt, settles }: Judging): Evidence => {
  const isStated = ({ definitions }: Trial): boolean => definitions.includes('stated')
  const text = ({ says, value, source }: Trial): Said =>
    say('data/record', { says, value: format(value), source: nameOf(source) })
  const stated = trials.filter(isStated)
  const as = (verdict: Evidence['verdict'], says: Said, { arithmetic }: Trial): Evidence => ({
    verdict,
    says,
    arithmetic,
    trials: ordered(trials),
    settles: null,
  })
  const fit = stated.find(({ fits }) => fits)
  if (fit !== undefined) return as('supported', say('data/full-stop', { text: text(fit) }), fit)
  const other = trials.find(({ fits }) => fits)
  if (other !== undefined)
    return as(
      'other-definition',
      say('data/record-holds', {
        instead: instead(other),
        other: text(other),
        stated: stated[0] === undefined ? null : text(stated[0]),
      }),
      other,
    )
  const [first] = stated
  if (first === undefined || doubt !== null) {
    const [nearest] = ordered(trials)
    const why = (first === undefined ? null : doubt) ?? say('data/none-as-stated')
    return noData(
      say('data/record-nearest', { why, nearest: nearest === undefined ? null : text(nearest) }),
      settles,
      trials,
    )
  }
  const off = first.off === null ? '' : apart(first.off)
  return as(
    'contradicted',
    say('data/record-contradicts', {
      stated: text(first),
      apart: off,
      claimed: figure(claimed.value, 12),
    }),
    first,
  )
}
