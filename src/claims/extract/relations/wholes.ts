import type { Claim, Relation } from '../../claim.js'
import { isLevelClaim, type NumberClaim } from './levels.js'

/**
 * Over a document: turnover as exports and imports, balance as exports less imports, shares with their part and whole,
 * where the claims’ parties, product and period are the same.
 */
export const distantWholes = (claims: readonly Claim[]): Relation[] => {
  const levels = claims
    .filter(isLevelClaim)
    .filter(
      (claim) =>
        claim.quantity.kind === 'money' &&
        claim.trade !== null &&
        !claim.modal &&
        claim.period !== null &&
        claim.open.length === 0,
    )
  const byKey = new Map<string, NumberClaim[]>()
  for (const claim of levels) {
    const key = keyOf(claim, claim.kind, claim.trade?.partner ?? null)
    byKey.set(key, [...(byKey.get(key) ?? []), claim])
  }
  const flows = levels.flatMap((claim): Relation[] => {
    if (claim.kind !== 'turnover' && claim.kind !== 'balance') return []
    const signs: (1 | -1)[] = claim.kind === 'turnover' ? [1, 1] : [1, -1]
    const exports = flowBetween(byKey, claim, 'exports')
    const imports = flowBetween(byKey, claim, 'imports')
    const pairs = exports.flatMap((sold) => imports.map((bought) => [sold, bought] as const))
    const fits = ([sold, bought]: (typeof pairs)[number]): boolean =>
      Math.abs(sold.quantity.value + bought.quantity.value * (signs[1] ?? 1) - claim.quantity.value) <=
      0.02 * Math.max(sold.quantity.value, bought.quantity.value)
    // A flow given twice with other values was misread or is told by another source: no sum is made of it
    const one = isOne(exports) && isOne(imports) ? pairs[0] : undefined
    const pair = pairs.find(fits) ?? one
    return pair === undefined
      ? []
      : [{ type: 'parts', whole: claim.id, parts: pair.map(({ id }) => id), complete: true, signs }]
  })
  const shares = claims.flatMap((claim): Relation[] => {
    const { trade, period, open } = claim
    if (
      claim.kind !== 'share' ||
      trade === null ||
      period === null ||
      open.length > 0 ||
      trade.partner === null
    )
      return []
    if (claim.of !== 'exports' && claim.of !== 'imports') return []
    const [part] = byKey.get(keyOf(claim, claim.of, trade.partner)) ?? []
    const [whole] = byKey.get(keyOf(claim, claim.of, 'WLD')) ?? []
    return part === undefined || whole === undefined || part === whole
      ? []
      : [{ type: 'share', share: claim.id, part: part.id, whole: whole.id }]
  })
  return [...flows, ...shares]
}

/** Whether claims give one value, but for rounding. */
const isOne = ([first, ...others]: readonly NumberClaim[]): boolean =>
  first !== undefined &&
  others.every(({ quantity }) => Math.abs(quantity.value / first.quantity.value - 1) < 0.05)

/** A flow of the claim’s dyad: as its reporter states it, else as the partner does, whose imports its exports are. */
const flowBetween = (
  byKey: ReadonlyMap<string, readonly NumberClaim[]>,
  claim: NumberClaim,
  flow: 'exports' | 'imports',
): readonly NumberClaim[] => {
  const own = byKey.get(keyOf(claim, flow, claim.trade?.partner ?? null)) ?? []
  if (own.length > 0 || claim.trade === null) return own
  const turned = { ...claim, trade: { ...claim.trade, reporter: claim.trade.partner } }
  const mirror =
    byKey.get(keyOf(turned, flow === 'exports' ? 'imports' : 'exports', claim.trade.reporter)) ?? []
  return mirror.filter(({ block }) => block === claim.block) // elsewhere it is the partner’s own count
}

const keyOf = ({ trade, period, quantity }: Claim, kind: string, partner: string | null): string =>
  JSON.stringify([
    kind,
    trade?.reporter,
    partner,
    trade?.product ?? null,
    trade?.productText?.toLowerCase() ?? null,
    trade?.services,
    period,
    quantity?.kind === 'money' ? quantity.unit : 'USD',
  ])
