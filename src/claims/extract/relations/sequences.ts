import type { Claim } from '../../claim.js'
import type { Passage } from '../../mentions/mention.js'
import { hasNumber, type NumberClaim } from './levels.js'
import { roleOf, type Role } from './said.js'

/** A number of running text with its place in the order of the document. */
export type Placed = {
  readonly claim: NumberClaim
  readonly role: Role
  /** The block, and sentences counted through a section. */
  readonly passage: Passage
  readonly line: number
  readonly section: number
}

const spoken = new Set(['paragraph', 'item', 'caption'])

/** The numbers of running text, in the order they are read. */
export const placedIn = (passages: ReadonlyMap<number, Passage>, claims: readonly Claim[]): Placed[] => {
  const sections = new Map<number, { section: number; line: number }>()
  let [section, line] = [0, 0]
  for (const passage of passages.values()) {
    const { kind } = passage.block
    if (kind === 'heading' || kind === 'title') section += 1
    if (!spoken.has(kind)) continue
    sections.set(passage.index, { section, line })
    line += passage.sentences.length
  }
  return claims
    .filter(hasNumber)
    .flatMap((claim): Placed[] => {
      const [passage, at] = [passages.get(claim.block), sections.get(claim.block)]
      if (passage === undefined || at === undefined || isYear(claim)) return []
      const role = roleOf(passage.block.text, claim)
      return [{ claim, role, passage, line: at.line + claim.sentence, section: at.section }]
    })
    .toSorted((a, b) => a.line - b.line || a.claim.quantity.start - b.claim.quantity.start)
    .filter(({ claim }, index, all) => all[index - 1]?.claim.place.start !== claim.place.start)
}

/** `the 2022 shipments`: a year taken for a count. */
const isYear = ({ quantity: { kind, text } }: NumberClaim): boolean =>
  kind === 'count' && /^(?:19|20)\d\d\s/u.test(text)

const scaled =
  /\d\s*(?:million|billion|bn|m\b|тыс|млн|млрд|миллион|миллиард|hiljad|miliona?|milion|milij|mlrd|mil\.|хиљад|милион|милиј|млрд)/iu

/** Whether two numbers may be of one unit; one whose unit was left out may be of any: `from 18.6 million to 9.1`. */
export const isOfUnit = (a: NumberClaim, b: NumberClaim): boolean => {
  if (a.quantity.unit === b.quantity.unit && a.quantity.per === b.quantity.per) return true
  const [one, other] = [a.quantity, b.quantity]
  if (one.kind === 'count' && other.kind === 'count' && stemOf(one.unit) === stemOf(other.unit)) return true
  return isOpen(one) ? isThing(other) : isOpen(other) && isThing(one)
}

/** Counts of things are inflected: `21 центр`, `34 центра`. */
const stemOf = (unit: string | null): string => (unit ?? '').slice(0, 4)

const isOpen = ({ kind, text }: NumberClaim['quantity']): boolean =>
  kind === 'bare' || (kind === 'count' && scaled.test(text))
const isThing = ({ kind }: NumberClaim['quantity']): boolean =>
  kind === 'bare' || kind === 'count' || kind === 'money' || kind === 'measure'

/** Numbers that can be compared as levels. */
export const isThingLevel = ({ claim: { quantity, kind, modal }, role }: Placed): boolean =>
  isThing(quantity) && role === 'level' && kind !== 'rank' && !modal
