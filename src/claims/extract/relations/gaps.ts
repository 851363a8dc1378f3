import type { Relation } from '../../claim.js'
import { overlaps, scaledBy, sumOf } from '../../checks/interval.js'
import type { NumberClaim } from './levels.js'
import { isOfUnit, isThingLevel, type Placed } from './sequences.js'

/**
 * Surpluses, deficits and gaps beside the exports and the imports they are of: those of the sentences before, told apart
 * by their flow. Silent where any two numbers of the surroundings come to it.
 */
export const gapsBeside = (placed: readonly Placed[], explained: ReadonlySet<string>): Relation[] =>
  placed.flatMap((own, at): Relation[] => {
    const { claim } = own
    if (own.role !== 'gap' || explained.has(claim.id) || claim.modal || claim.quantity.kind !== 'money')
      return []
    const near = placed
      .slice(Math.max(0, at - 10), at + 4)
      .filter(
        (each) =>
          each !== own &&
          each.section === own.section &&
          each.line >= own.line - 4 &&
          each.line <= own.line &&
          isThingLevel(each) &&
          isOfUnit(each.claim, claim),
      )
      .map((each) => each.claim)
    const pairs = near.flatMap((a, i) => near.slice(i + 1).map((b) => [a, b] as const))
    const said = { low: Math.abs(claim.quantity.low), high: Math.abs(claim.quantity.high) }
    const comes = pairs.some(([a, b]) => {
      if (a.period !== null && b.period !== null && a.period !== b.period) return false
      const gap = sumOf([a.quantity, b.quantity], [1, -1])
      return [gap, scaledBy(gap, -1)].some((each) =>
        overlaps(each, { low: Math.min(said.low, said.high), high: Math.max(said.low, said.high) }),
      )
    })
    if (comes) return []
    const sold = near.filter((each) => isFlow(each, 'exports', claim))
    const bought = near.filter((each) => isFlow(each, 'imports', claim))
    const named = distinct(sold) === 1 && distinct(bought) === 1
    // The only two numbers of the unit before it, whose flows were not told apart
    const [first, second, ...more] = near
    const only = more.length === 0 && first?.period === second?.period
    const [one, other] = named ? [sold.at(-1), bought.at(-1)] : only ? [first, second] : []
    if (one === undefined || other === undefined) return []
    const gap = Math.abs(one.quantity.value - other.quantity.value)
    const size = Math.abs(claim.quantity.value)
    const alike = gap > 0 && size / gap < 2.5 && gap / size < 2.5
    return alike
      ? [{ type: 'parts', whole: claim.id, parts: [one.id, other.id], complete: true, signs: [1, -1] }]
      : []
  })

const distinct = (claims: readonly NumberClaim[]): number =>
  new Set(claims.map(({ quantity }) => quantity.value)).size

/** A flow of all goods of the gap’s year, or of one that was not said. */
const isFlow = (each: NumberClaim, kind: 'exports' | 'imports', gap: NumberClaim): boolean =>
  each.kind === kind &&
  (each.trade?.productText ?? null) === null &&
  (each.period === null || gap.period === null || each.period === gap.period) &&
  (each.trade?.partner === 'WLD') === (gap.trade?.partner === 'WLD')
