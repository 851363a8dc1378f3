import type { Claim, Relation } from '../../claim.js'
import type { Passage } from '../../mentions/mention.js'
import { mentionsOf } from '../between.js'
import { hasNumber, isFrom, isLevelClaim, isTo, sentenceOf, type NumberClaim } from './levels.js'

/** `sixth after Germany (3,243), Italy (2,177) …`: a rank, the countries said to stand before it, and their values. */
export const ranksIn = (passage: Passage, claims: readonly Claim[]): Relation[] => {
  const [first] = claims
  const sentence = first === undefined ? undefined : sentenceOf(passage, first)
  if (sentence === undefined) return []
  const ranks = claims.filter((claim): claim is NumberClaim => claim.kind === 'rank' && hasNumber(claim))
  const levels = claims
    .filter(isLevelClaim)
    .filter(({ quantity }) => quantity.kind === 'money' || quantity.kind === 'percent')
  return ranks.flatMap((rank): Relation[] => {
    const marks = mentionsOf(sentence, 'concept').filter(({ concept }) => concept === 'after')
    const following = marks.find(({ start }) => start >= rank.quantity.end)
    const after = following ?? marks.find(({ end }) => end <= rank.quantity.start)
    if (after === undefined) return []
    const stop = passage.block.text.indexOf(';', after.end)
    const contrast = mentionsOf(sentence, 'concept').find(
      ({ concept, start }) => (concept === 'contrast' || concept === 'ahead') && start > after.end,
    )
    const end = Math.min(stop < 0 ? sentence.end : stop, contrast?.start ?? sentence.end, sentence.end)
    const ahead = mentionsOf(sentence, 'country').filter(
      ({ start, form }) => start >= after.end && start < end && form !== 'adjective',
    )
    const values = levels.filter(({ quantity }) => quantity.start > after.end && quantity.start < end)
    const own = levels.findLast(({ quantity }) => quantity.end <= rank.quantity.start)
    if (ahead.length === 0) return []
    return [
      {
        type: 'rank',
        rank: rank.id,
        ranked:
          own !== undefined && values.every(({ quantity }) => quantity.unit === own.quantity.unit)
            ? own.id
            : null,
        ahead: values.map(({ id }) => id),
        aheadCount: new Set(ahead.map(({ code }) => code)).size,
      },
    ]
  })
}

/** Shares of one whole in one sentence: they cannot add to more than all. */
export const sharesTogether = (passage: Passage, claims: readonly Claim[]): Relation[] => {
  const moved = claims.some((claim) => hasNumber(claim) && (isFrom(passage, claim) || isTo(passage, claim)))
  if (moved) return []
  const groups = new Map<string, string[]>()
  for (const { kind, trade, of, period, id, subject } of claims) {
    if (kind !== 'share' || trade === null || of === null) continue
    const key = JSON.stringify([
      trade.reporter,
      trade.flow,
      of,
      period,
      trade.product === 'TOTAL' ? 'partners' : subject,
    ])
    groups.set(key, [...(groups.get(key) ?? []), id])
  }
  return [...groups.values()]
    .filter((shares) => shares.length > 1)
    .map((shares) => ({ type: 'shares', shares, complete: false }))
}
