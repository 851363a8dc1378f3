import type { Claim, Relation } from '../../claim.js'
import type { Passage } from '../../mentions/mention.js'
import { bearsOut, isNear } from './bears-out.js'
import { hasNumber, type NumberClaim } from './levels.js'
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
    if ([from, to].every((each) => isBeside(each, claim))) {
      const first = Math.min(from.quantity.start, to.quantity.start)
      return !then.test(text.slice(claim.quantity.end, Math.max(claim.quantity.end, first)))
    }
    return bearsOut(claim, { from, to }) || isAlike(claim, from, to)
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
