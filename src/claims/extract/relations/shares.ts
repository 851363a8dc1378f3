import type { Claim, Relation } from '../../claim.js'
import type { Passage, Sentence } from '../../mentions/mention.js'
import { groupedBy } from '../../grouped.js'
import { gapOf, mentionsOf } from '../between.js'
import { parted } from '../cues.js'
import { hasNumber, isLevelClaim, isOfThings, sentenceOf, type NumberClaim } from './levels.js'

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
  const levels = claims.filter(isLevelClaim).filter((claim) => isOfThings(claim) && claim.kind !== 'share')
  const totals = mentionsOf(sentence, 'concept').filter(({ concept }) => concept === 'total')
  const isTotal = (level: NumberClaim): boolean =>
    level.trade?.partner === 'WLD' ||
    totals.some(({ end, start }) =>
      start < level.quantity.start
        ? gapOf(text, end, level.quantity.start).words <= 5 &&
          gapOf(text, end, level.quantity.start).commas === 0
        : gapOf(text, level.quantity.end, start).words <= 2 &&
          gapOf(text, level.quantity.end, start).commas === 0 &&
          !parted(sentence, level.quantity.end, start),
    )
  return shares.flatMap((share): Relation[] => {
    const inside = levels.filter(isTotal)
    const pair = shares.length === 1 ? spokenPair(passage, sentence, share, levels) : null
    if (pair !== null && !inside.includes(pair.part))
      return [{ type: 'share', share: share.id, part: pair.part.id, whole: pair.whole.id }]
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

const partitive = /(?:^|[\s(])(?:of|out of|из|od|од)\s+(?:[\p{L}’']+\s+){0,4}$/iu

/**
 * The only two levels of a sentence with one share, where words make the smaller a part of the larger: `12 of 60
 * million`, `of the 60 million … 12`, `60 million, of which 12`.
 */
const spokenPair = (
  { block: { text } }: Passage,
  sentence: Sentence,
  share: NumberClaim,
  levels: readonly NumberClaim[],
): { part: NumberClaim; whole: NumberClaim } | null => {
  const [one, other, ...more] = levels
  if (one === undefined || other === undefined || more.length > 0) return null
  if (one.quantity.unit !== other.quantity.unit || one.period !== other.period) return null
  if (one.quantity.value === other.quantity.value || share.quantity.value > 100) return null
  const [part, whole] = one.quantity.value < other.quantity.value ? [one, other] : [other, one]
  const lead = text.slice(Math.max(sentence.start, whole.quantity.start - 50), whole.quantity.start)
  const [first, second] = [one.quantity.end, other.quantity.start]
  const clause = gapOf(text, first, second).stops === 0
  const named = mentionsOf(sentence, 'concept').some(
    ({ concept, start, end }) =>
      (concept === 'of-which' || concept === 'including') && start >= first && end <= second,
  )
  return clause && (part === one || !named ? partitive.test(lead) : true) ? { part, whole } : null
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
  const levels = claims.filter(isLevelClaim).filter(isOfThings)
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
      whole.quantity.value < part.quantity.value ||
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
  if (part === undefined) return []
  const ofProduct = part.open.includes('product') || part.trade?.productText != null
  return before
    .filter(isLevelClaim)
    .filter(
      (each) =>
        each.kind === part.kind &&
        each.quantity.kind === 'money' &&
        each.open.length === 0 &&
        each.trade?.productText == null &&
        (ofProduct || (each.trade?.partner === 'WLD' && part.trade?.partner !== 'WLD')) &&
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
