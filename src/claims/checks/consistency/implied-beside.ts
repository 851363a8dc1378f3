import type { ReadDocument } from '../../reading.js'
import { isOfUnit, isThingLevel, placedIn, type Placed } from '../../extract/relations/sequences.js'
import { overlaps, quotient, scaledBy, type Interval } from '../interval.js'
import { intervalOf, type Stated } from '../stated.js'

/** A value with its share, and the total they imply. */
export type Pair = { readonly share: Stated; readonly part: Stated; readonly total: Interval }

/** That the second share is of what the first was: `of that mass`, `тех же поставок`, `istog izvoza`. */
const ofTheSame =
  /^\s*(?:of|от|из|od|од)?\s*(?:the same|that|those|these|them|this|it\b|same|тех же|той же|того же|тех|этого|этой|этих|него|неё|них|istog|iste|istih|tog|te\b|tih|njega|nje|истог|исте|истих|тог|те\s|тих|њега)/iu
const ofAll =
  /^\s*(?:of|от|из|od|од)?\s*(?:everyone|everything|everybody|all|the (?:whole|total)|всего|всех|всей|всякого|svih|svega|ukupn|celokupn|celog|свих|свега|укупн|целокупн|целог)/iu
/** Nothing follows the share that it could be of. */
const ofNothing = /^\s*(?:[.!?;)»”"]|$)/u

/**
 * Two values with their shares of one thing, one pair after the other: `812 tonnes, 58 per cent of everything carried; 588
 * tonnes, 30 per cent of that`. Pairs whose totals cannot be one.
 */
export const pairsOfOne = (read: ReadDocument): [Pair, Pair][] => {
  const placed = placedIn(new Map(read.passages.map((passage) => [passage.index, passage])), read.claims)
  const pairs = placed.flatMap((part, at) => {
    const share = placed[at + 1]
    return share !== undefined && isPair(part, share) ? [{ part, share }] : []
  })
  return pairs.flatMap(({ part: one, share }, at): [Pair, Pair][] => {
    const next = pairs[at + 1]
    if (next === undefined) return []
    const { part: other, share: second } = next
    if (!isOfUnit(one.claim, other.claim)) return []
    if (share.passage !== other.passage || other.line - share.line > 2) return []
    if (!isOfOne(afterOf(share), afterOf(second))) return []
    const [a, b] = [pairOf(one, share), pairOf(other, second)]
    return a === null || b === null || overlaps(a.total, b.total) || !isNear(a, b) ? [] : [[a, b]]
  })
}

const isPair = (part: Placed, share: Placed): boolean =>
  isThingLevel(part) &&
  share.role === 'share' &&
  part.passage === share.passage &&
  share.line - part.line <= 1 &&
  share.claim.quantity.start - part.claim.quantity.end < 90

const afterOf = ({ claim: { quantity }, passage }: Placed): string =>
  passage.block.text.slice(quantity.end, quantity.end + 40)

const isOfOne = (first: string, second: string): boolean =>
  ofTheSame.test(second) || (ofAll.test(first) && ofNothing.test(second))

const pairOf = (part: Placed, share: Placed): Pair | null => {
  const total = quotient(intervalOf(part.claim), scaledBy(intervalOf(share.claim), 1 / 100))
  return total === null ? null : { share: share.claim, part: part.claim, total }
}

/** Totals many times apart are of two things. */
const isNear = ({ total: a }: Pair, { total: b }: Pair): boolean =>
  a.low < b.high * 2.5 && b.low < a.high * 2.5
