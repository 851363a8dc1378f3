import type { Relation } from '../../claim.js'
import { overlaps, scaledBy, sumOf } from '../../checks/interval.js'
import { bearsOut, isNear, type Levels } from './bears-out.js'
import type { NumberClaim } from './levels.js'
import { isOfUnit, isThingLevel, type Placed } from './sequences.js'
import { isOfOther } from './sound.js'
import { isComparison, tellsTimes } from './said.js'

/**
 * A change read beside its two levels, with no other number among the three: `It had 21 offices, now it has 34; 18 were
 * opened`. Only where words or years tell the two apart in time, the change is of their size, and no pair of the
 * surroundings or of a table bears it out.
 * @param explained the numbers that other relations explain
 */
export const changesBeside = (
  placed: readonly Placed[],
  explained: ReadonlySet<string>,
  cells: readonly NumberClaim[],
): Relation[] => {
  const rows = inRows(cells.slice(0, most))
  return placed.flatMap((each, at): Relation[] => {
    if (each.role !== 'change' || explained.has(each.claim.id) || each.claim.modal || each.claim.perYear)
      return []
    const change: NumberClaim = { ...each.claim, kind: 'growth' }
    const found = besides(placed, at).find((pair) => isChangeOf(each, change, pair))
    if (found === undefined) return []
    // Levels of its own sentence are its levels: others that come to it are chance
    const together = found.every(({ line }) => line === each.line)
    const near = around(placed, at).filter(({ line }) => !together || line === each.line)
    if (everyPair(near).some((pair) => bearsOut(change, pair))) return []
    if (!together && rows.some((pair) => bearsOut(change, pair))) return []
    return [relationOf(change, oriented(change, found))]
  })
}

/** Cells of a document that are looked at: the time must not grow with the square of its tables. */
const most = 1000

/** Levels up to three sentences before and one after. */
const around = (placed: readonly Placed[], at: number): Placed[] => {
  const own = placed[at]
  return own === undefined
    ? []
    : placed
        .slice(Math.max(0, at - 12), at + 6)
        .filter(
          (each) =>
            each !== own &&
            each.section === own.section &&
            each.line >= own.line - 3 &&
            each.line <= own.line + 1 &&
            isThingLevel(each),
        )
}

const everyPair = (levels: readonly Placed[]): Levels[] =>
  levels.flatMap((a) =>
    levels.flatMap((b) =>
      a !== b && isOfUnit(a.claim, b.claim) && isOneThing(a.claim, b.claim)
        ? [{ from: a.claim, to: b.claim }]
        : [],
    ),
  )

/** Neighbours in a table, either way. */
const inRows = (cells: readonly NumberClaim[]): Levels[] =>
  cells.flatMap((a, at) =>
    cells.slice(at + 1, at + 4).flatMap((b) =>
      a.quantity.unit === b.quantity.unit
        ? [
            { from: a, to: b },
            { from: b, to: a },
          ]
        : [],
    ),
  )

/** The two levels before a number, or one before and one after it in its sentence. */
const besides = (placed: readonly Placed[], at: number): [Placed, Placed][] => {
  const own = placed[at]
  const [second, first, next] = [placed[at - 2], placed[at - 1], placed[at + 1]]
  if (own === undefined || first === undefined || !isThingLevel(first)) return []
  const pairs: [Placed, Placed][] = []
  if (next !== undefined && isThingLevel(next) && next.line === own.line) pairs.push([first, next])
  if (second !== undefined && isThingLevel(second)) pairs.push([second, first])
  // One passed over: `730, of which 612 from Iran and 118 to it; a year before it was 568`
  const third = placed[at - 3]
  if (third !== undefined && isThingLevel(third) && first.line === own.line) pairs.push([third, first])
  return pairs.filter((pair) =>
    pair.every(
      ({ passage, claim: { quantity } }) =>
        passage === own.passage && Math.abs(own.claim.quantity.start - quantity.end) <= 300,
    ),
  )
}

const isChangeOf = (own: Placed, change: NumberClaim, [a, b]: [Placed, Placed]): boolean => {
  const { text } = own.passage.block
  const all = [own, a, b].map(({ claim: { quantity } }) => quantity)
  const begun = own.passage.sentences[Math.min(a.claim.sentence, own.claim.sentence)]?.start ?? 0
  const head = Math.max(begun, Math.min(...all.map(({ start }) => start)) - 300)
  const apart =
    a.line !== b.line && /(?<!\d)(?:19|20)\d\d(?!\d)/u.test(text.slice(head, own.claim.quantity.start))
  const between = text.slice(head, Math.max(...all.map(({ end }) => end)) + 40)
  const amount =
    change.quantity.kind !== 'percent' &&
    change.quantity.kind !== 'times' &&
    change.quantity.kind !== 'fraction'
  return (
    isOfUnit(a.claim, b.claim) &&
    isOneThing(a.claim, b.claim) &&
    (!amount || [a, b].every(({ claim }) => isOfUnit(claim, change))) &&
    a.claim.quantity.value !== b.claim.quantity.value &&
    isNear(change, oriented(change, [a, b])) &&
    (apart ||
      tellsTimes(between) ||
      (amount &&
        a.line === b.line &&
        b.claim.quantity.start > own.claim.quantity.start &&
        isComparison(text, own.claim)) ||
      (change.quantity.kind === 'times' && compared.test(between))) &&
    !elsewise.test(between) &&
    ([a, b].some(({ line }) => line === own.line) || !isOfOther(own.claim, own.passage))
  )
}

const compared = /the other|as (?:much|many|large)|than|друг|чем|drug|nego|друг|него/iu
/** The change is in another measure than the levels: another currency, constant prices, weight against value. */
const elsewise =
  /in (?:value|volume|tonnage|real terms|roubles|rubles|dollars|euros|dinars|yuan)|constant prices|в (?:рублях|долларах|евро|тоннах|динарах)|сопоставим|реальн|в натур|u (?:dolarima|evrima|dinarima|tonama)|realno|у (?:доларима|еврима|динарима|тонама)|реално|vrednosno|вредносно/iu

/** Nothing says that two levels are of two flows, goods or countries. */
const isOneThing = (a: NumberClaim, b: NumberClaim): boolean => {
  const flows = new Set([a.kind, b.kind])
  if (flows.has('exports') && flows.has('imports')) return false
  const [one, other] = [a.trade?.productText ?? null, b.trade?.productText ?? null]
  if (one !== null && other !== null && one !== other) return false
  const named = (claim: NumberClaim): boolean =>
    claim.filled.every(({ what }) => what !== 'reporter' && what !== 'partner')
  return a.subject === null || b.subject === null || a.subject === b.subject || !named(a) || !named(b)
}

/** As the words of rising or falling want it, else by time, else by place. */
const oriented = ({ sign }: NumberClaim, [a, b]: readonly [Placed, Placed]): Levels => {
  const [first, second] = [a.claim, b.claim]
  const up = first.quantity.value < second.quantity.value
  const plain = { from: first, to: second }
  const turned = { from: second, to: first }
  if (sign !== 0) return up === sign > 0 ? plain : turned
  if (first.period === null || second.period === null || first.period === second.period) return plain
  return first.period < second.period ? plain : turned
}

const relationOf = (change: NumberClaim, { from, to }: Levels): Relation => {
  const ids = { from: from.id, to: to.id }
  if (change.quantity.kind === 'times') return { type: 'times', times: change.id, ...ids }
  if (change.quantity.kind === 'percent' || change.quantity.kind === 'fraction')
    return { type: 'growth', rate: change.id, ...ids, years: null }
  return { type: 'difference', change: change.id, ...ids }
}

/**
 * `from 94 to 88 %, that is by 6 %`: a per cent that is the difference of the two shares before it, and not their ratio.
 * @returns growths between shares
 */
export const pointsBeside = (placed: readonly Placed[], explained: ReadonlySet<string>): Relation[] =>
  placed.flatMap((own, at): Relation[] => {
    const [a, b] = [placed[at - 2], placed[at - 1]]
    const { quantity, id } = own.claim
    if (quantity.unit !== '%' || explained.has(id) || a === undefined || b === undefined) return []
    if ([a, b].some((each) => each.claim.quantity.unit !== '%' || each.passage !== own.passage)) return []
    if (own.line - a.line > 1 || (own.role !== 'change' && !changeLed.test(leadOf(own)))) return []
    if ([a, b].some(({ role }) => role === 'change') || a.line !== b.line) return []
    const change: NumberClaim = { ...own.claim, kind: 'growth' }
    const [from, to] = [a.claim, b.claim]
    const said = { low: quantity.low, high: quantity.high }
    const points = sumOf([from.quantity, to.quantity], [1, -1])
    const inPoints = [points, scaledBy(points, -1)].some((each) => overlaps(each, said))
    const inPercent = [
      { from, to },
      { from: to, to: from },
    ].some((pair) => bearsOut(change, pair))
    return inPoints && !inPercent ? [{ type: 'growth', rate: id, from: from.id, to: to.id, years: null }] : []
  })

const leadOf = ({ claim, passage }: Placed): string =>
  passage.block.text.slice(Math.max(0, claim.quantity.start - 14), claim.quantity.start)
const changeLed = /(?:\bby|на|за|za)\s+$/iu
