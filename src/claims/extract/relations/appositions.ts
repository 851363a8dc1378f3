import type { Relation } from '../../claim.js'
import { overlaps, quotient, scaledBy } from '../../checks/interval.js'
import type { NumberClaim } from './levels.js'
import { isOfUnit, isThingLevel, type Placed } from './sequences.js'

const joined =
  /^(?:\s*\(|(?:\s(?:of them|of these|of those|из них|od njih|од њих))?\s*[,;—–-]?\s*(?:or|i\.\s?e\.|that is|that’s|which (?:is|was|makes|made|means)|making|representing|equal to|или|то есть|т\.\s?е\.|а? ?это|что (?:составляет|составило|даёт|дает)|ili|odnosno|tj\.|to jest|što (?:je|čini|znači)|to je|или|односно|тј\.|то јест|што (?:је|чини|значи)|то је)(?!\p{L})[^\d.;:]{0,30}|\s*,\s*(?:some|about|around|около|почти|oko|skoro)?\s*|\s(?:of them|of these|of those|из них|od njih|од њих)\s*,[^\d.;:]{0,12})$/iu
const turned =
  /^[^\d.;:()]{0,40}(?:,|—|–)\s*(?:or|i\.e\.|that is|или|то есть|ili|odnosno|tj\.|или|односно|тј\.)\s+(?:US|A|NZ|C)?[$€£]?(?:USD|EUR)?\s?$/iu
const demonstrative =
  /^[\s«“"„]{0,3}(?:this|that|it|they|these|это|эт[аои]|to|ovo|то|ово)\s+(?:is|was|makes?|made|are|were|comes? to|came to|составляет|составило|—|je|čini|iznosi|је|чини|износи)?\s*[^\d]{0,14}$/iu
const ofWorld =
  /world|global|GDP|national|country.s (?:total|whole)|миров|ВВП|внешнеторгов|BDP|svetsk|БДП|светск|всего (?:экспорта|импорта|вывоза|ввоза)|ukupnog (?:izvoza|uvoza)|укупног (?:извоза|увоза)|total (?:ex|im)ports|all (?:\p{L}+ )?(?:ex|im)ports/iu

/**
 * A share said in apposition to its part: `181 million, or 18 per cent of exports`, `of the 240, 150, i.e. 52.5 %`. Its
 * whole is the nearest larger number of the unit before it (of a share of exports, of the exports); silent where any number
 * of the document gives the share.
 */
export const sharesBeside = (
  placed: readonly Placed[],
  explained: ReadonlySet<string>,
  cells: readonly NumberClaim[],
): Relation[] => {
  const shown = cells.slice(0, 1000)
  // What has its own share is a part, and no whole of the parts after it
  const parts = new Set(placed.map((_, at) => (placed[at]?.role === 'share' ? partOf(placed, at) : null)))
  return placed.flatMap((own, at): Relation[] => {
    const { claim, role } = own
    if (role !== 'share' || explained.has(claim.id) || claim.modal || claim.negated) return []
    if (claim.quantity.value >= 100) return []
    const part = partOf(placed, at)
    if (part === null) return []
    if (ofWorld.test(own.passage.block.text.slice(claim.quantity.end, claim.quantity.end + 50))) return []
    const fits = (whole: NumberClaim): boolean => {
      const found = quotient(part.claim.quantity, whole.quantity)
      return found !== null && overlaps(scaledBy(found, 100), claim.quantity)
    }
    const spoken = placed.slice(Math.max(0, at - 200), at + 200).filter(({ role: each }) => each !== 'change')
    const everywhere = [...spoken.map((each) => each.claim), ...shown]
    if (everywhere.some((each) => isOfUnit(each, part.claim) && fits(each))) return []
    const whole = placed
      .slice(Math.max(0, at - 16), at)
      .findLast(
        (each) => !parts.has(each) && isWholeFor(each, own, part) && isNearly(claim, part.claim, each.claim),
      )
    return whole === undefined
      ? []
      : [{ type: 'share', share: claim.id, part: part.claim.id, whole: whole.claim.id }]
  })
}

const isNearly = ({ quantity }: NumberClaim, part: NumberClaim, whole: NumberClaim): boolean => {
  const found = (part.quantity.value / whole.quantity.value) * 100
  return found < quantity.value * 1.9 && quantity.value < found * 1.9
}

const ofSomething = /^\s+(?:of|от|из|od|од)\s/iu

const partOf = (placed: readonly Placed[], at: number): Placed | null => {
  const own = placed[at]
  const [before, after] = [placed[at - 1], placed[at + 1]]
  if (own === undefined) return null
  const { text } = own.passage.block
  const { start, end } = own.claim.quantity
  if (before !== undefined && before.passage === own.passage && isThingLevel(before)) {
    const begun = own.passage.sentences[own.claim.sentence]?.start ?? 0
    const head = Math.max(begun, start - 80)
    if (before.line === own.line && joined.test(text.slice(before.claim.quantity.end, start))) return before
    // The only two numbers of a sentence, with the whole of the share named after it
    const gap = text.slice(before.claim.quantity.end, start)
    const alone = placed[at - 2]?.line !== own.line && after?.line !== own.line
    if (
      before.line === own.line &&
      alone &&
      gap.length < 60 &&
      /,\s*$/u.test(gap) &&
      ofSomething.test(text.slice(end, end + 6))
    )
      return before
    if (before.line === own.line - 1 && demonstrative.test(text.slice(head, start))) return before
  }
  if (after === undefined || after.line !== own.line || !isThingLevel(after)) return null
  return turned.test(text.slice(end, after.claim.quantity.start)) ? after : null
}

const isWholeFor = (each: Placed, { claim, section, line }: Placed, part: Placed): boolean => {
  if (!isThingLevel(each) || !isOfUnit(each.claim, part.claim)) return false
  if (each.section !== section && claim.of !== 'exports' && claim.of !== 'imports') return false
  if (line - each.line > 6 || each.claim.quantity.value <= part.claim.quantity.value) return false
  if (claim.of === 'exports' || claim.of === 'imports') return each.claim.kind === claim.of
  const [a, b] = [each.claim, part.claim]
  return a.period === null || b.period === null || a.period === b.period
}
