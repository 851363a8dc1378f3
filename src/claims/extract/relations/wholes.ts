import type { Claim, Relation } from '../../claim.js'
import type { Passage } from '../../mentions/mention.js'
import { groupedBy } from '../../grouped.js'
import { gapOf, mentionsOf } from '../between.js'
import { hasNumber, isLevelClaim, sentenceOf, type NumberClaim } from './levels.js'

const money = (claim: NumberClaim): boolean =>
  claim.quantity.kind === 'money' || claim.quantity.kind === 'count' || claim.quantity.kind === 'measure'

/** `USD 237 million, including A (86), B (55) and C (54)`: a whole and some or all of its parts, in one sentence. */
export const partsIn = (passage: Passage, claims: readonly Claim[]): Relation[] => {
  const [first] = claims
  const sentence = first === undefined ? undefined : sentenceOf(passage, first)
  if (sentence === undefined) return []
  const { text } = passage.block
  const levels = claims.filter(isLevelClaim).filter(money)
  const marks = mentionsOf(sentence, 'concept')
  const relations: Relation[] = []
  for (const mark of marks.filter(({ concept }) => concept === 'including' || concept === 'of-which')) {
    const whole = levels.findLast(({ quantity }) => {
      const gap = gapOf(text, quantity.end, mark.start)
      return quantity.end <= mark.start && gap.words <= 6 && gap.stops === 0
    })
    const semicolon = text.indexOf(';', mark.end)
    const next = marks.find(({ concept, start }) => concept === 'contrast' && start > mark.end)
    const parts = levels.filter(
      ({ quantity }) =>
        quantity.start >= mark.end &&
        quantity.unit === whole?.quantity.unit &&
        quantity.start < Math.min(next?.start ?? sentence.end, semicolon < 0 ? sentence.end : semicolon),
    )
    if (whole !== undefined && parts.length > 0)
      relations.push({
        type: 'parts',
        whole: whole.id,
        parts: parts.map(({ id }) => id),
        complete: false,
        signs: parts.map(() => 1),
      })
  }
  if (relations.length > 0) return relations
  const colon = levels.find(({ quantity }) => /^\s*:\s/.test(text.slice(quantity.end, quantity.end + 3)))
  if (colon !== undefined) {
    const semicolon = text.indexOf(';', colon.quantity.end)
    const parts = levels.filter(
      ({ quantity }) =>
        quantity.start > colon.quantity.end &&
        quantity.unit === colon.quantity.unit &&
        quantity.start < Math.min(sentence.end, semicolon < 0 ? sentence.end : semicolon),
    )
    const others = claims.some(
      ({ kind, quantity }) => kind === 'growth' && quantity !== null && quantity.start > colon.quantity.end,
    )
    if (parts.length >= 2 && !others)
      return [
        {
          type: 'parts',
          whole: colon.id,
          parts: parts.map(({ id }) => id),
          complete: true,
          signs: parts.map(() => 1),
        },
      ]
  }
  for (const total of marks.filter(({ concept }) => concept === 'total')) {
    const whole = levels.find(({ quantity }) => {
      const gap =
        quantity.start >= total.end
          ? gapOf(text, total.end, quantity.start)
          : gapOf(text, quantity.end, total.start)
      return gap.words <= 4 && gap.commas + gap.stops === 0
    })
    if (whole === undefined) continue
    const parts = levels.filter(
      (level) =>
        level !== whole &&
        level.quantity.unit === whole.quantity.unit &&
        level.period === whole.period &&
        (level.kind === whole.kind || level.trade === null),
    )
    const listed =
      parts.length >= 2 && parts.every(({ quantity }) => quantity.value < whole.quantity.value * 1.5)
    const named = parts.every(
      (part) =>
        part.trade === null ||
        part.trade.partner !== whole.trade?.partner ||
        part.trade.productText !== whole.trade?.productText,
    )
    if (listed && named && parts.every(({ quantity }) => quantity.end <= whole.quantity.start))
      relations.push({
        type: 'parts',
        whole: whole.id,
        parts: parts.map(({ id }) => id),
        complete: true,
        signs: parts.map(() => 1),
      })
  }
  return relations
}

/** `USD 2 billion, or 20 % of total exports of USD 10 billion`: a part, a whole and the share between them. */
export const sharesIn = (
  passage: Passage,
  claims: readonly Claim[],
  before: readonly Claim[],
): Relation[] => {
  const [first] = claims
  const sentence = first === undefined ? undefined : sentenceOf(passage, first)
  if (sentence === undefined) return []
  const { text } = passage.block
  const shares = claims.filter((claim): claim is NumberClaim => claim.kind === 'share' && hasNumber(claim))
  const levels = claims.filter(isLevelClaim).filter((claim) => money(claim) && claim.kind !== 'share')
  const totals = mentionsOf(sentence, 'concept').filter(({ concept }) => concept === 'total')
  const isTotal = (level: NumberClaim): boolean =>
    level.trade?.partner === 'WLD' ||
    totals.some(({ end, start }) =>
      start < level.quantity.start
        ? gapOf(text, end, level.quantity.start).words <= 5 &&
          gapOf(text, end, level.quantity.start).commas === 0
        : gapOf(text, level.quantity.end, start).words <= 2,
    )
  return shares.flatMap((share): Relation[] => {
    const inside = levels.filter(isTotal)
    const wholes = inside.length > 0 ? inside : earlierWhole(share, levels, before)
    const parts = levels.filter(
      (level) =>
        !wholes.includes(level) && Math.abs(distance(level, share)) <= 90 && !between(claims, level, share),
    )
    const [whole, ...others] = wholes
    const part = parts[0]
    if (whole === undefined || part === undefined || others.length > 0 || parts.length > 1) return []
    if (whole.quantity.unit !== part.quantity.unit || whole.period !== part.period) return []
    return [{ type: 'share', share: share.id, part: part.id, whole: whole.id }]
  })
}

/**
 * Shares of a sentence with a part but no whole (`4.68 billion: 18 per cent`): the one value the document gives for the
 * same flow, countries and period.
 */
export const sharesOfKnown = (
  passages: ReadonlyMap<number, Passage>,
  claims: readonly Claim[],
  known: readonly Relation[],
): Relation[] => {
  const placed = new Set(known.flatMap((each) => (each.type === 'share' ? [each.share] : [])))
  const levels = claims.filter(isLevelClaim).filter(money)
  const beside = groupedBy(levels, ({ block, sentence }) => `${block}:${sentence}`)
  const totals = groupedBy(
    levels.filter(
      ({ open, trade }) => open.length === 0 && trade?.productText == null && trade?.product === 'TOTAL',
    ),
    flowKey,
  )
  return claims.flatMap((share): Relation[] => {
    if (share.kind !== 'share' || !hasNumber(share) || placed.has(share.id) || share.modal) return []
    if (share.of !== null && share.of !== 'exports' && share.of !== 'imports') return []
    if (passages.get(share.block)?.block.kind === 'cell') return []
    const parts = (beside.get(`${share.block}:${share.sentence}`) ?? []).filter(
      (each) =>
        (each.open.includes('product') || each.trade?.productText != null) &&
        Math.abs(distance(each, share)) <= 30,
    )
    const [part] = parts
    if (part === undefined || parts.length > 1) return []
    const wholes = totals.get(flowKey(part)) ?? []
    const [whole] = wholes
    if (
      whole === undefined ||
      wholes.some((each) => Math.abs(each.quantity.value / whole.quantity.value - 1) > 0.03)
    )
      return []
    return [{ type: 'share', share: share.id, part: part.id, whole: whole.id }]
  })
}

/** Undefined and null told apart: what has no trade is no part of one whose countries are open. */
const flowKey = ({ kind, trade, period, quantity }: NumberClaim): string =>
  `${kind} ${trade?.reporter} ${trade?.partner} ${period} ${quantity.unit}`

/** The flow the sentence before gave, of which this sentence gives a part: `Cereals were 378 million of these imports`. */
const earlierWhole = (
  share: NumberClaim,
  parts: readonly NumberClaim[],
  before: readonly Claim[],
): NumberClaim[] => {
  const [part] = parts
  if (part === undefined || (!part.open.includes('product') && part.trade?.productText == null)) return []
  return before
    .filter(isLevelClaim)
    .filter(
      (each) =>
        each.kind === part.kind &&
        each.quantity.kind === 'money' &&
        each.open.length === 0 &&
        each.trade?.productText == null &&
        each.trade?.reporter === part.trade?.reporter &&
        each.period === share.period,
    )
    .slice(-1)
}

const distance = (a: NumberClaim, b: NumberClaim): number =>
  a.quantity.end <= b.quantity.start ? b.quantity.start - a.quantity.end : a.quantity.start - b.quantity.end

/** Whether another share stands between a level and a share. */
const between = (claims: readonly Claim[], level: NumberClaim, share: NumberClaim): boolean => {
  const [from, to] = [
    Math.min(level.quantity.start, share.quantity.start),
    Math.max(level.quantity.start, share.quantity.start),
  ]
  return claims.some(
    (claim) =>
      claim !== share &&
      claim.kind === 'share' &&
      claim.quantity !== null &&
      claim.quantity.start > from &&
      claim.quantity.start < to,
  )
}

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
    const exports = flowBetween(byKey, claim, 'exports')
    const imports = flowBetween(byKey, claim, 'imports')
    if (exports === undefined || imports === undefined) return []
    const signs: (1 | -1)[] = claim.kind === 'turnover' ? [1, 1] : [1, -1]
    return [{ type: 'parts', whole: claim.id, parts: [exports.id, imports.id], complete: true, signs }]
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

/** A flow of the claim’s dyad: as its reporter states it, else as the partner does, whose imports its exports are. */
const flowBetween = (
  byKey: ReadonlyMap<string, readonly NumberClaim[]>,
  claim: NumberClaim,
  flow: 'exports' | 'imports',
): NumberClaim | undefined => {
  const [own] = byKey.get(keyOf(claim, flow, claim.trade?.partner ?? null)) ?? []
  if (own !== undefined || claim.trade === null) return own
  const turned = { ...claim, trade: { ...claim.trade, reporter: claim.trade.partner } }
  const [other] =
    byKey.get(keyOf(turned, flow === 'exports' ? 'imports' : 'exports', claim.trade.reporter)) ?? []
  return other
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
