import type { Claim, Relation } from '../../claim.js'
import type { Passage } from '../../mentions/mention.js'
import { lastYear } from '../period.js'
import { hasNumber, isFrom, isLevelClaim, isTo, type NumberClaim } from './levels.js'

/**
 * The two levels a change of a sentence runs between: `fell 60 % from 3.4 to 0.9 billion`, `was 3.4 billion in 2019 but
 * fell 60 % to 0.9 billion in 2020`. Levels of one unit, by the words before them, else by their periods; one of them may
 * stand in the sentence before.
 * @param before the claims of that sentence
 */
export const changesIn = (
  passage: Passage,
  claims: readonly Claim[],
  before: readonly Claim[],
): Relation[] => {
  const changes = claims.filter((claim): claim is NumberClaim => claim.kind === 'growth' && hasNumber(claim))
  const levels = claims.filter(isLevelClaim).filter(({ kind }) => kind !== 'balance' || changes.length === 1)
  return changes.flatMap((change) => {
    const ratio = ratioOf(passage, change, changes, levels)
    if (ratio !== null) return [{ type: 'times', times: change.id, from: ratio.from.id, to: ratio.to.id }]
    const pair =
      spokenPair(passage, change, levels) ??
      datedPair(levels) ??
      (changes.length === 1
        ? (pairAcross(levels, before.filter(isLevelClaim)) ?? pairBefore(levels, before))
        : null)
    return pair === null ? [] : [relationOf(change, pair)]
  })
}

const comparing =
  /^\s*(?:as (?:much|many|large|high|big|great)|larger|higher|more|bigger|greater|the |its |their |his |that of|those of|what|больше|выше|крупнее|меньше|ниже|превы|превос|već|viš|manj|niž|nadmaš|premaš|већ|виш|мањ|ниж|надмаш|премаш)/iu
const surpassing =
  /(?:превы|превос|premaš|nadmaš|премаш|надмаш)\p{L}{0,8}\s+(?:\p{L}+\s+){0,6}(?:в\s+|za\s+|за\s+)?$/iu

/** `exports of 60 were 3 times the imports of 20`: the first of the only two levels of a sentence by the second. */
const ratioOf = (
  { block: { text } }: Passage,
  change: NumberClaim,
  changes: readonly NumberClaim[],
  levels: readonly NumberClaim[],
): Pair | null => {
  const [to, from, ...more] = levels
  if (change.quantity.kind !== 'times' || !/\d|times|раз|put|пут/iu.test(change.text)) return null
  if (to === undefined || from === undefined || more.length > 0 || changes.length > 1) return null
  if (to.kind === from.kind || to.quantity.unit !== from.quantity.unit || to.period !== from.period)
    return null
  const flows = [to, from].every(({ kind }) => kind === 'exports' || kind === 'imports')
  const said =
    comparing.test(text.slice(change.quantity.end, change.quantity.end + 20)) ||
    surpassing.test(text.slice(Math.max(0, change.quantity.start - 60), change.quantity.start))
  return flows && said ? { from, to } : null
}

export type Pair = { readonly from: NumberClaim; readonly to: NumberClaim }

/** `from … to …`: of several pairs the one next to the change, with no contrast between them. */
const spokenPair = (passage: Passage, change: NumberClaim, levels: readonly NumberClaim[]): Pair | null => {
  const from = levels.filter((level) => isFrom(passage, level))
  const to = levels.filter((level) => isTo(passage, level))
  const pairs = to.flatMap((end) => {
    const started = from.filter((start) => start !== end && comparable(start, end))
    const others = levels.filter(
      (level) =>
        level !== end &&
        level.quantity.start < end.quantity.start &&
        comparable(level, end) &&
        earlier(level, end),
    )
    return (started.length > 0 ? started : others).map((start): Pair => ({ from: start, to: end }))
  })
  const [nearest] = pairs.toSorted((a, b) => reach(a, change) - reach(b, change))
  return nearest === undefined || reach(nearest, change) > 160 ? null : nearest
}

/** How far a change stands from its pair, and the two of the pair from each other. */
const reach = ({ from, to }: Pair, change: NumberClaim): number => {
  const apart = (a: NumberClaim, b: NumberClaim): number =>
    a.quantity.end <= b.quantity.start ? b.quantity.start - a.quantity.end : a.quantity.start - b.quantity.end
  return Math.min(apart(from, change), apart(to, change)) + Math.max(0, apart(from, to))
}

/** The only two levels of one thing with different periods. */
const datedPair = (levels: readonly NumberClaim[]): Pair | null => {
  const dated = levels.filter(({ period }) => period !== null && !period.includes('/'))
  const pairs = dated.flatMap((a) =>
    dated.filter((b) => comparable(a, b) && earlier(a, b)).map((b): Pair => ({ from: a, to: b })),
  )
  return pairs.length === 1 ? (pairs[0] ?? null) : null
}

/** One level here and one of the same thing in the sentence before. */
const pairAcross = (here: readonly NumberClaim[], before: readonly NumberClaim[]): Pair | null => {
  const [own, ...more] = here.filter(({ quantity }) => quantity.kind === 'money' || quantity.kind === 'count')
  if (own === undefined || more.length > 0) return null
  const same = before.filter(
    (each) =>
      comparable(own, each) &&
      own.trade?.reporter === each.trade?.reporter &&
      own.trade?.partner === each.trade?.partner &&
      each.period !== null &&
      own.period !== null &&
      /^\d{4}$/.test(each.period) &&
      each.period !== own.period,
  )
  const [other, ...others] = same
  if (other === undefined || others.length > 0) return null
  return earlier(own, other) ? { from: own, to: other } : { from: other, to: own }
}

/** No level here and two of one thing in the sentence before: `It was 15.6 in 2004 and 31.2 in 2024. The figure doubled.` */
const pairBefore = (here: readonly NumberClaim[], before: readonly Claim[]): Pair | null =>
  here.length > 0 || before.some(({ kind }) => kind === 'growth')
    ? null
    : datedPair(before.filter(isLevelClaim))

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
 * of 2021. Rates in tables are held against their own columns. Only where parties, product and both periods are known from the text.
 */
export const distantChanges = (
  claims: readonly Claim[],
  known: readonly Relation[],
  cells: ReadonlySet<number>,
): Relation[] => {
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
      cells.has(claim.block) ||
      claim.trade === null ||
      claim.modal ||
      claim.period === null ||
      !settled(claim)
    )
      return []
    const [first, last] = claim.period.split('/')
    if (first === undefined || last === undefined || first === last) return []
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
