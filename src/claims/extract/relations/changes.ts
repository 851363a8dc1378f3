import type { Claim, Relation } from '../../claim.js'
import type { Passage } from '../../mentions/mention.js'
import { lastYear } from '../period.js'
import { hasNumber, isFrom, isLevelClaim, isTo, type NumberClaim } from './levels.js'

/**
 * The two levels a change of a sentence runs between: `fell 60 % from 3.4 to 0.9 billion`, `was 3.4 billion in 2019 but
 * fell 60 % to 0.9 billion in 2020`. Levels of the sentence of one unit; by the words before them, else by their periods.
 */
export const changesIn = (passage: Passage, claims: readonly Claim[]): Relation[] => {
  const changes = claims.filter((claim): claim is NumberClaim => claim.kind === 'growth' && hasNumber(claim))
  const levels = claims.filter(isLevelClaim)
  return changes.flatMap((change, index) => {
    const pair = pairOf(passage, levels, changes[index - 1] ?? null, changes[index + 1] ?? null)
    return pair === null ? [] : [relationOf(change, pair)]
  })
}

export type Pair = { readonly from: NumberClaim; readonly to: NumberClaim }

const pairOf = (
  passage: Passage,
  levels: readonly NumberClaim[],
  before: NumberClaim | null,
  after: NumberClaim | null,
): Pair | null => {
  const mine = levels.filter(
    ({ quantity, kind }) =>
      kind !== 'balance' &&
      (after === null || quantity.start < after.quantity.start) &&
      (before === null || quantity.start > before.quantity.end || before.kind !== 'growth'),
  )
  const spoken = mine.filter((level) => isFrom(passage, level) || isTo(passage, level))
  const to = spoken.filter((level) => isTo(passage, level))
  const from = spoken.filter((level) => isFrom(passage, level))
  for (const end of to)
    for (const start of from) if (comparable(start, end) && start !== end) return { from: start, to: end }
  const [end] = to
  if (end !== undefined && from.length === 0) {
    const start = mine.findLast(
      (level) =>
        level.quantity.start < end.quantity.start &&
        level !== end &&
        comparable(level, end) &&
        earlier(level, end),
    )
    if (start !== undefined) return { from: start, to: end }
  }
  const dated = mine.filter(({ period }) => period !== null && !period.includes('/'))
  const pairs = dated.flatMap((a) =>
    dated.filter((b) => comparable(a, b) && earlier(a, b)).map((b): Pair => ({ from: a, to: b })),
  )
  return pairs.length === 1 ? (pairs[0] ?? null) : null
}

/** Of one sort, unit and scope; the same flow where both name one. */
const comparable = (a: NumberClaim, b: NumberClaim): boolean =>
  a.quantity.unit === b.quantity.unit &&
  a.quantity.per === b.quantity.per &&
  a.kind === b.kind &&
  (a.trade === null || b.trade === null || a.trade.productText === b.trade.productText)

const earlier = (a: NumberClaim, b: NumberClaim): boolean =>
  a.period !== null && b.period !== null && a.period !== b.period && a.period < b.period

const relationOf = (change: NumberClaim, { from, to }: Pair): Relation => {
  const { unit, kind } = change.quantity
  const ids = { from: from.id, to: to.id }
  if (unit === 'pp') return { type: 'points', change: change.id, ...ids }
  if (kind === 'times') return { type: 'times', times: change.id, ...ids }
  if (kind === 'percent' || kind === 'fraction')
    return { type: 'growth', rate: change.id, ...ids, years: yearsBetween(change, from, to) }
  return { type: 'difference', change: change.id, ...ids }
}

/** Of a rate per year the number of years it runs over; null for a rate from first to last. */
const yearsBetween = (change: NumberClaim, from: NumberClaim, to: NumberClaim): number | null => {
  if (!change.perYear || from.period === null || to.period === null) return null
  const years = lastYear(to.period) - lastYear(from.period)
  return years > 1 ? years : null
}

/**
 * Rates whose two levels stand elsewhere in the document: `Exports grew by 12 % in 2021` beside the exports of 2020 and
 * of 2021. Only where parties, product and both periods are known from the text.
 */
export const distantChanges = (claims: readonly Claim[], known: readonly Relation[]): Relation[] => {
  const placed = new Set(known.flatMap((each) => (each.type === 'growth' ? [each.rate] : [])))
  const levels = new Map<string, NumberClaim>()
  for (const claim of claims)
    if (
      isLevelClaim(claim) &&
      claim.trade !== null &&
      settled(claim) &&
      claim.period !== null &&
      claim.quantity.kind === 'money' &&
      !claim.modal
    )
      levels.set(keyOf(claim, claim.period), levels.get(keyOf(claim, claim.period)) ?? claim)
  return claims.flatMap((claim): Relation[] => {
    if (claim.kind !== 'growth' || !hasNumber(claim) || claim.quantity.kind !== 'percent') return []
    if (
      placed.has(claim.id) ||
      claim.trade === null ||
      claim.modal ||
      claim.period === null ||
      !settled(claim)
    )
      return []
    const [first, last] = claim.period.split('/')
    if (first === undefined || last === undefined) return []
    const from = levels.get(keyOf(claim, first))
    const to = levels.get(keyOf(claim, last))
    if (from === undefined || to === undefined) return []
    const years = claim.perYear ? lastYear(last) - lastYear(first) : 1
    return [{ type: 'growth', rate: claim.id, from: from.id, to: to.id, years: years > 1 ? years : null }]
  })
}

/** Parties and period that were not guessed from the whole document. */
const settled = ({ open, filled }: Claim): boolean =>
  open.length === 0 && filled.every(({ from }) => from !== 'document' && from !== 'heading')

const keyOf = ({ trade }: Claim, period: string): string =>
  JSON.stringify([
    trade?.flow,
    trade?.reporter,
    trade?.partner,
    trade?.product,
    trade?.productText?.toLowerCase(),
    trade?.services,
    period,
  ])
