import type { Claim, Relation } from '../../claim.js'
import { groupedBy } from '../../grouped.js'
import type { Passage } from '../../mentions/mention.js'
import { lastYear } from '../period.js'
import { bearsOut, isNear, type Levels } from './bears-out.js'
import { hasNumber, isLevelClaim, isOfThings, type NumberClaim } from './levels.js'

/** A sentence of running text, counted through a section of the document. */
type Line = { readonly section: number; readonly claims: readonly NumberClaim[] }

const spoken = new Set(['paragraph', 'item', 'caption'])
/** Sentences before and after a number whose levels it may run between. */
const reach = { back: 3, on: 2 }

/**
 * Changes, factors and shares that are said in words no pattern knows: of the pairs of levels nearby, the one that bears
 * the number out; where none does, the nearest two that are plainly of one thing at two times, or a part and its whole.
 * What was found by its words stands, unless it does not add up and another pair nearby does: then that one was meant.
 */
export const nearbyRelations = (
  passages: ReadonlyMap<number, Passage>,
  claims: readonly Claim[],
  known: readonly Relation[],
): Relation[] => {
  const lines = linesOf(passages, claims)
  const byId = new Map(claims.filter(hasNumber).map((claim) => [claim.id, claim]))
  const strict = new Map(known.flatMap((each) => (holderOf(each) === null ? [] : [[holderOf(each), each]])))
  const found = new Map<string, Relation>()
  for (const [at, { claims: own }] of lines.entries())
    for (const claim of own) {
      const before = strict.get(claim.id) ?? null
      if (claim.modal || (before !== null && stands(before, claim, byId))) continue
      const pairs = pairsFor(claim, around(lines, at, claim))
      const withOwn = pairs.filter(({ from, to }) => [from, to].some((each) => isBeside(claim, each)))
      const pair =
        pairs.find((each) => bearsOut(claim, each)) ??
        (before === null
          ? (withOwn.length > 0 || hasOwnLevel(claim, around(lines, at, claim)) ? withOwn : pairs).find(
              (each) => isPlain(claim, each),
            )
          : undefined)
      if (pair !== undefined) found.set(claim.id, relationOf(claim, pair))
    }
  return [...known.filter((each) => !found.has(holderOf(each) ?? '')), ...found.values()]
}

/** In one sentence with a number: a level there is the one that changed. */
const isBeside = (claim: NumberClaim, level: NumberClaim): boolean =>
  level.block === claim.block && level.sentence === claim.sentence

const hasOwnLevel = (claim: NumberClaim, near: readonly Near[]): boolean =>
  near.some(({ level }) => isBeside(claim, level) && isMeasuredFor(claim, level))

/** The claim a relation explains: the rate, the share, the factor; null of those that explain none. */
const holderOf = (relation: Relation): string | null => {
  switch (relation.type) {
    case 'growth':
      return relation.rate
    case 'points':
    case 'difference':
      return relation.change
    case 'share':
      return relation.share
    case 'times':
      return relation.times
    default:
      return null
  }
}

/** Whether a relation needs no other: it adds up, or its levels stand in the sentence of the number itself. */
const stands = (relation: Relation, claim: NumberClaim, byId: ReadonlyMap<string, NumberClaim>): boolean => {
  const ids =
    relation.type === 'share'
      ? [relation.part, relation.whole]
      : 'from' in relation
        ? [relation.from, relation.to]
        : []
  const [from, to] = ids.map((id) => byId.get(id))
  if (from === undefined || to === undefined) return false
  const beside = [from, to].every(
    ({ block, sentence }) => block === claim.block && sentence === claim.sentence,
  )
  return beside || bearsOut(claim, { from, to })
}

const linesOf = (passages: ReadonlyMap<number, Passage>, claims: readonly Claim[]): Line[] => {
  const bySentence = groupedBy(claims.filter(hasNumber), ({ block, sentence }) => `${block}:${sentence}`)
  let section = 0
  return [...passages.values()].flatMap((passage): Line[] => {
    const { kind } = passage.block
    if (kind === 'heading' || kind === 'title') section += 1
    if (!spoken.has(kind)) return []
    return passage.sentences.map((_, sentence) => ({
      section,
      claims: bySentence.get(`${passage.index}:${sentence}`) ?? [],
    }))
  })
}

/** Levels near a line, in the order of the text, each with its distance in sentences. */
type Near = { readonly level: NumberClaim; readonly away: number }

const around = (lines: readonly Line[], at: number, claim: NumberClaim): Near[] =>
  lines.slice(Math.max(0, at - reach.back), at + reach.on + 1).flatMap(({ section, claims }, index) => {
    if (section !== lines[at]?.section) return []
    const away = Math.abs(Math.max(0, at - reach.back) + index - at)
    return closest(claims, claim)
      .filter((each) => isLevelClaim(each) && !each.modal)
      .map((level) => ({ level, away }))
  })

/** Of the numbers of a sentence those next to a number: the time must not grow with the square of a long list. */
const closest = (claims: readonly NumberClaim[], claim: NumberClaim): readonly NumberClaim[] => {
  if (claims.length <= most) return claims
  const own = claims.indexOf(claim)
  if (own >= 0) return claims.slice(Math.max(0, own - most / 2), own + most / 2)
  const before = (claims[0]?.block ?? 0) < claim.block || (claims[0]?.sentence ?? 0) < claim.sentence
  return before ? claims.slice(-most) : claims.slice(0, most)
}
const most = 16

/** Pairs a number may run between, the nearest first. */
const pairsFor = (claim: NumberClaim, near: readonly Near[]): Levels[] => {
  const fit = near.filter(({ level }) => level !== claim && isMeasuredFor(claim, level))
  const ranked = fit.flatMap((a, i) =>
    fit.slice(i + 1).flatMap((b, j) => {
      const pair = oriented(claim, a.level, b.level)
      // Levels between the two, and those between them and the number: what a reader would have to pass over
      const passed = j + Math.min(stepsTo(claim, fit, i), stepsTo(claim, fit, i + 1 + j))
      return pair === null ? [] : [{ pair, cost: passed + a.away + b.away }]
    }),
  )
  return ranked.toSorted((a, b) => a.cost - b.cost).map(({ pair }) => pair)
}

/** How many levels stand between a number and the level at a position. */
const stepsTo = ({ place }: NumberClaim, near: readonly Near[], at: number): number => {
  const level = near[at]?.level.place.start ?? 0
  const [low, high] = [Math.min(place.start, level), Math.max(place.start, level)]
  return near.filter(({ level: { place: each } }) => each.start > low && each.start < high).length
}

/** Whether a level is of what a change, a factor or a share can be of. */
const isMeasuredFor = (claim: NumberClaim, level: NumberClaim): boolean => {
  const { kind, quantity, trade } = claim
  if (kind !== 'share' && (flowless(trade?.flow, level) || isOfOthers(claim, level))) return false
  if (kind === 'share' && quantity.kind === 'percent') return isOfThings(level)
  if (kind !== 'growth') return false
  if (quantity.unit === 'pp') return level.quantity.unit === '%'
  if (quantity.kind === 'percent' || quantity.kind === 'times') return isOfThings(level)
  return isOfThings(level) && level.quantity.unit === quantity.unit
}

/** Whether both name their countries, and one has a country the other has not. */
const isOfOthers = (claim: NumberClaim, level: NumberClaim): boolean => {
  const [one, other] = [claim, level].map(({ trade, filled }) =>
    filled.some(({ what }) => what === 'reporter' || what === 'partner')
      ? []
      : [trade?.reporter, trade?.partner].filter((country) => country != null),
  )
  return one?.length === 2 && other?.length === 2 && one.some((country) => !other.includes(country))
}

const flowOfKind: Readonly<Record<string, string>> = {
  exports: 'export',
  imports: 'import',
  turnover: 'turnover',
  balance: 'balance',
}

/** A change of exports does not run between imports. */
const flowless = (flow: string | null | undefined, { kind }: NumberClaim): boolean =>
  flow != null && flowOfKind[kind] !== undefined && flowOfKind[kind] !== flow

/** The earlier (smaller, of a share) first; null where the two are of different things. */
const oriented = (claim: NumberClaim, a: NumberClaim, b: NumberClaim): Levels | null => {
  if (a.quantity.unit !== b.quantity.unit || a.quantity.kind !== b.quantity.kind) return null
  if (claim.kind === 'share') {
    const [part, whole] = a.quantity.value <= b.quantity.value ? [a, b] : [b, a]
    return part.period !== whole.period ? null : { from: part, to: whole }
  }
  if (a.kind !== b.kind || (a.trade?.productText ?? null) !== (b.trade?.productText ?? null)) return null
  if (a.period === null || b.period === null || a.period === b.period) return null
  return a.period < b.period ? { from: a, to: b } : { from: b, to: a }
}

/** Nothing of it was guessed: one of the two names its own time, the change names no other, and it is of their size. */
const isPlain = (claim: NumberClaim, { from, to }: Levels): boolean => {
  if (claim.kind === 'share' || claim.negated || !isNear(claim, { from, to })) return false
  if (productOf(claim) !== null && productOf(claim) !== productOf(to)) return false
  return (saysYear(from) || saysYear(to)) && isOfTheirYears(claim, { from, to })
}

const productOf = ({ trade }: NumberClaim): string | null => trade?.productText?.toLowerCase() ?? null

const saysYear = ({ filled, period }: NumberClaim): boolean =>
  period !== null && !filled.some(({ what }) => what === 'year')

const isOfTheirYears = (claim: NumberClaim, { from, to }: Levels): boolean => {
  const [first, last] = claim.period?.split('/') ?? []
  if (first === undefined || !saysYear(claim) || from.period === null || to.period === null) return true
  return [first, last ?? first].some((year) => year.slice(0, 4) === to.period?.slice(0, 4))
}

const relationOf = (claim: NumberClaim, { from, to }: Levels): Relation => {
  const ids = { from: from.id, to: to.id }
  if (claim.kind === 'share') return { type: 'share', share: claim.id, part: from.id, whole: to.id }
  if (claim.quantity.unit === 'pp') return { type: 'points', change: claim.id, ...ids }
  if (claim.quantity.kind === 'times') return { type: 'times', times: claim.id, ...ids }
  if (claim.quantity.kind !== 'percent') return { type: 'difference', change: claim.id, ...ids }
  const years = claim.perYear && from.period && to.period ? lastYear(to.period) - lastYear(from.period) : 0
  return { type: 'growth', rate: claim.id, ...ids, years: years > 1 ? years : null }
}
