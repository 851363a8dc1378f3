import type { NullReason } from '../../domain/quantity.js'
import { plain } from '../trade/lineages.js'

/** A vote that was cast. */
export type Vote = 'yes' | 'abstain' | 'no'
export type VotePair = readonly [reporter: Vote, partner: Vote]

export const voteForms = ['agreement', 'lijphart', 's-score', 'kappa', 'yes-no'] as const
export type VoteForm = (typeof voteForms)[number]

/** How often the two voted the same, one of them abstained alone, or they voted against each other. */
export type VoteCounts = {
  readonly same: number
  readonly half: number
  readonly opposite: number
  /** Roll calls in which both voted. */
  readonly total: number
}

export type Alignment = {
  readonly value: number | null
  readonly reason: NullReason | null
  readonly arithmetic: string
  readonly counts: VoteCounts
}

/** Steps between votes: no 1, abstain 2, yes 3 (Signorino and Ritter 1999). */
const scale: Readonly<Record<Vote, number>> = { no: 1, abstain: 2, yes: 3 }
const votes = Object.keys(scale) as readonly Vote[]

const distance = ([a, b]: VotePair): number => Math.abs(scale[a] - scale[b])

export const countVotes = (pairs: readonly VotePair[]): VoteCounts => {
  const at = (steps: number): number => pairs.filter((pair) => distance(pair) === steps).length
  return { same: at(0), half: at(1), opposite: at(2), total: pairs.length }
}

/**
 * How alike two vote. `agreement`: same / t. `lijphart`: (same + half / 2) / t. `s-score`: 1 − Σ|v − w| / t, from −1 to
 * 1, which is 2 · Lijphart − 1. `kappa`: 1 − observed / expected distance, the expected one by the two's own totals of
 * yes, abstain and no. `yes-no`: agreement where neither abstained.
 * @returns `too-few` without a roll call in which both voted; of kappa `undefined` where no distance was to be expected
 */
export const alignmentOf = (all: readonly VotePair[], form: VoteForm): Alignment => {
  const pairs = form === 'yes-no' ? all.filter((pair) => !pair.includes('abstain')) : all
  const counts = countVotes(pairs)
  const { same, half, opposite, total } = counts
  const none = (reason: NullReason, arithmetic: string): Alignment => ({
    value: null,
    reason,
    arithmetic,
    counts,
  })
  if (total === 0) return none('too-few', 'no roll call in which both voted')
  const as = (value: number, arithmetic: string): Alignment => ({ value, reason: null, arithmetic, counts })
  switch (form) {
    case 'agreement':
    case 'yes-no':
      return as(same / total, `${same} / ${total}`)
    case 'lijphart':
      return as((same + half / 2) / total, `(${same} + ${half} / 2) / ${total}`)
    case 's-score':
      return as(1 - (half + 2 * opposite) / total, `1 − ${half + 2 * opposite} / ${total}`)
    case 'kappa': {
      const expected = expectedDistance(pairs)
      const observed = half + 2 * opposite
      if (expected === 0) return none('undefined', 'both cast one and the same vote throughout')
      return as(1 - observed / expected, `1 − ${observed} / ${plain(expected)}`)
    }
  }
}

/** The sum of distances to be expected were the two's votes shuffled: Σ n_v · m_w · |v − w| / t. */
const expectedDistance = (pairs: readonly VotePair[]): number => {
  const cast = (side: 0 | 1, vote: Vote): number => pairs.filter((pair) => pair[side] === vote).length
  let sum = 0
  for (const v of votes) for (const w of votes) sum += cast(0, v) * cast(1, w) * distance([v, w])
  return sum / pairs.length
}
