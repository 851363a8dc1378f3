import type { Claim, Relation } from '../../claim.js'
import type { Passage } from '../../mentions/mention.js'
import { bearsOut, isNear } from './bears-out.js'
import { mentionsOf } from '../between.js'
import { hasNumber, type NumberClaim } from './levels.js'
import { changesOther } from './said.js'
import { serbianIn } from './both-scripts.js'

const byValue =
  /^\s*(?:in value|in money|in dollars|по стоимости|в деньгах|в стоимостном|(?:po vrednosti|vrednosno|u novcu|по вредности|вредносно|у новцу))/iu
const byWeight =
  /^\s*(?:in (?:volume|tonnes|weight|tonnage)|by (?:volume|weight)|по (?:весу|объёму|объему)|в (?:тоннах|натуральном)|(?:po težini|količinski|u tonama|по тежини|количински|у тонама))/iu
const then = new RegExp(
  `(?<!\\p{L})(?:then|and then|затем|потом|после чего|(?:${serbianIn('zatim|potom|onda')}))(?!\\p{L})`,
  'iu',
)

/**
 * Relations without those whose levels cannot be what the number was said of: in another measure, of a step that came
 * after it, or, from other sentences, of quite another size.
 */
export const soundRelations = (
  passages: ReadonlyMap<number, Passage>,
  claims: readonly Claim[],
  relations: readonly Relation[],
): Relation[] => {
  const byId = new Map(claims.filter(hasNumber).map((claim) => [claim.id, claim]))
  const isSound = (id: string, levels: readonly string[]): boolean => {
    const claim = byId.get(id)
    const [from, to] = levels.map((each) => byId.get(each))
    if (claim === undefined || from === undefined || to === undefined) return true
    const text = passages.get(claim.block)?.block.text ?? ''
    const after = text.slice(claim.quantity.end, claim.quantity.end + 30)
    if (byValue.test(after) && from.quantity.kind === 'measure') return false
    if (byWeight.test(after) && from.quantity.kind === 'money') return false
    if (claim.kind === 'share' && from.quantity.low > to.quantity.high * 1.3) return false
    if ([from, to].every((each) => isBeside(each, claim))) {
      const first = Math.min(from.quantity.start, to.quantity.start)
      return !then.test(text.slice(claim.quantity.end, Math.max(claim.quantity.end, first)))
    }
    if (bearsOut(claim, { from, to })) return true
    const passage = passages.get(claim.block)
    const here = [from, to].every(({ block }) => block === claim.block)
    return (
      isAlike(claim, from, to) && !(here && claim.kind === 'growth' && passage && isOfOther(claim, passage))
    )
  }
  return relations.filter((each) => {
    switch (each.type) {
      case 'growth':
        return isSound(each.rate, [each.from, each.to])
      case 'points':
      case 'difference':
        return isSound(each.change, [each.from, each.to])
      case 'share':
        return isSound(each.share, [each.part, each.whole])
      default:
        return true
    }
  })
}

const isBeside = (level: NumberClaim, claim: NumberClaim): boolean =>
  level.block === claim.block && level.sentence === claim.sentence

/** Of the size that its levels make it, or not far from it. */
const isAlike = (claim: NumberClaim, from: NumberClaim, to: NumberClaim): boolean => {
  if (claim.kind !== 'share') return from.quantity.unit === '%' || isNear(claim, { from, to })
  const found = (from.quantity.value / to.quantity.value) * 100
  return found < claim.quantity.value * 4 && claim.quantity.value < found * 4
}

/** Whether the sentence of a change names something else that changed than the sentences before. */
export const isOfOther = (claim: NumberClaim, { sentences, block: { text } }: Passage): boolean => {
  const sentence = sentences[claim.sentence]
  if (sentence === undefined) return false
  const verb = mentionsOf(sentence, 'concept').find(({ concept }) => concept === 'rise' || concept === 'fall')
  if (claim.quantity.start - sentence.start > 400) return false
  const lead = text.slice(sentence.start, claim.quantity.start)
  return changesOther(
    lead,
    verb === undefined ? null : verb.start - sentence.start,
    text.slice(Math.max(0, sentence.start - 800), sentence.start),
  )
}
