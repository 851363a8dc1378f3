import { claimKey } from '../../claim.js'
import type { ReadDocument, Reading } from '../../reading.js'
import { say, type Said } from '../../messages/said.js'
import { words } from '../figures.js'
import { overlaps, sumOf, type Interval } from '../interval.js'
import { groupedBy } from '../../grouped.js'
import { rule, type Finding } from '../rule.js'
import { intervalOf, spanOf, statedIn, type Stated } from '../stated.js'
import { groupsOfSame, isHeadline, placeName } from './same-thing.js'

/** The ratio of a slip of units: a thousand or a million, within three per cent. */
export const slipOf = (a: number, b: number): number | null => {
  const ratio = Math.abs(a / b)
  return [1e3, 1e6, 1e-3, 1e-6].find((slip) => Math.abs(ratio / slip - 1) < 0.03) ?? null
}

const disagree = (a: Stated, b: Stated): boolean => !overlaps(intervalOf(a), intervalOf(b))

/**
 * Claims of one thing that disagree, each held against the one stated first. Three or more values of what seems one
 * thing are more likely several things.
 */
export const disagreements = (reading: Reading): { readonly claim: Stated; readonly other: Stated }[] =>
  groupsOfSame(reading).flatMap((group) => {
    const [first, second, third] = distinctIn(group)
    if (first === undefined || second === undefined || third !== undefined) return []
    const backed = (claim: Stated) => group.filter((other) => !disagree(claim, other)).length
    const [claim, other] = backed(second) > backed(first) ? [first, second] : [second, first]
    return isOneStatement(reading, first, second) ? [] : [{ claim, other }]
  })

/** No sentence and no table gives one quantity two values: they are of two things that were not told apart. */
const isOneStatement = ({ documents }: Reading, a: Stated, b: Stated): boolean => {
  if (a.document !== b.document) return false
  if (a.block === b.block) return a.sentence === b.sentence
  const [one, other] = [a, b].map(({ block }) => documents[a.document]?.document.blocks[block]?.cell?.table)
  return one !== undefined && one === other
}

/** The first three claims of a group that each disagree with all before them. */
const distinctIn = (group: readonly Stated[]): Stated[] => {
  const distinct: Stated[] = []
  let covered: readonly Interval[] = [] // what the claims before may be, as stretches apart from each other
  for (const claim of group) {
    const own = intervalOf(claim)
    const met = covered.filter((stretch) => overlaps(stretch, own))
    if (met.length === 0) distinct.push(claim)
    if (distinct.length === 3) break
    const low = Math.min(own.low, ...met.map((stretch) => stretch.low))
    const high = Math.max(own.high, ...met.map((stretch) => stretch.high))
    covered = [...covered.filter((stretch) => !met.includes(stretch)), { low, high }]
  }
  return distinct
}

/** A headline’s number that no number of the text bears out, neither alone nor as the sum or difference of two. */
const headlines = (read: ReadDocument): Finding[] => {
  const stated = [...statedIn(read).values()].filter(({ quantity }) => quantity.kind === 'money')
  const inText = stated.filter((claim) => !isHeadline(read, claim))
  const byFlow = groupedBy(inText, flowOf)
  const byKind = groupedBy(
    inText.filter(({ trade }) => trade !== null && trade.productText === null),
    kindOf,
  )
  return stated
    .filter((claim) => isHeadline(read, claim) && claim.trade !== null)
    .flatMap((claim): Finding[] => {
      const own = byFlow.get(flowOf(claim)) ?? []
      // Headlines name their countries by halves: what was guessed of them is not held against the text
      const same = (own.length > 0 ? own : (byKind.get(kindOf(claim)) ?? [])).filter(
        (other) => claim.modal || !other.modal,
      )
      const opening = inText.slice(0, 6).filter(({ quantity }) => quantity.unit === claim.quantity.unit)
      if (same.length === 0) return claim.kind === 'share' ? [] : unlike(claim, opening, inText)
      if (same.some((other) => !disagree(claim, other))) return []
      const nearest = same.reduce((a, b) => (apart(b, claim) < apart(a, claim) ? b : a))
      if (
        apart(nearest, claim) > 0.5 ||
        isBorneOut(claim, isPlainly(claim, nearest) ? [] : opening.includes(nearest) ? opening : inText)
      )
        return []
      if (inText.some((other) => isSaidOf(other, claim))) return []
      return [headed(claim, nearest)]
    })
}

/** A number of the text in the headline’s unit that says what the headline does. */
const isSaidOf = (other: Stated, claim: Stated): boolean =>
  other.quantity.unit === claim.quantity.unit && !disagree(claim, other)

/** The same flow of the same countries, of all goods: no sum is meant. */
const isPlainly = (claim: Stated, nearest: Stated): boolean =>
  flowOf(claim) === flowOf(nearest) &&
  claim.period === nearest.period &&
  nearest.open.length === 0 &&
  (claim.kind === 'exports' || claim.kind === 'imports')

/** A headline whose flow the text names otherwise: held against the numbers the text opens with. */
const unlike = (claim: Stated, opening: readonly Stated[], inText: readonly Stated[]): Finding[] => {
  const nearest = opening.slice(0, 3).find((other) => apart(other, claim) < 0.35)
  if (nearest === undefined || inText.some((other) => isSaidOf(other, claim)) || isBorneOut(claim, opening))
    return []
  return [headed(claim, nearest)]
}

const headed = (claim: Stated, nearest: Stated): Finding => ({
  spans: [spanOf(claim), spanOf(nearest)],
  message: say('consistency/heading', { heading: words(claim), text: words(nearest) }),
  arithmetic: null,
  claims: [claimKey(claim)],
})

/** Whether a value of the text, or two of one block together, come to what a headline says. */
const isBorneOut = (claim: Stated, inText: readonly Stated[]): boolean => {
  const said = intervalOf(claim)
  const alike = inText.filter(({ quantity }) => quantity.unit === claim.quantity.unit)
  if (alike.some((each) => overlaps(said, intervalOf(each)))) return true
  return [...groupedBy(alike, ({ block }) => String(block)).values()].some((group) => {
    const few = group.slice(0, 12)
    return few.some((a, at) =>
      few.slice(at + 1).some((b) => {
        const both = [intervalOf(a), intervalOf(b)]
        const less = a.quantity.value >= b.quantity.value ? both : both.toReversed()
        return overlaps(said, sumOf(both, [1, 1])) || overlaps(said, sumOf(less, [1, -1]))
      }),
    )
  })
}

/** What a headline and the text must share: all but the period, which headlines leave out. */
const flowOf = ({ kind, trade, quantity }: Stated): string =>
  JSON.stringify([kind, trade?.reporter, trade?.partner, trade?.productText ?? null, quantity.unit])

const kindOf = ({ kind, quantity }: Stated): string => `${kind} ${quantity.unit}`

const apart = (a: Stated, b: Stated): number => Math.abs(Math.log(a.quantity.value / b.quantity.value))

/** One quantity has one value throughout. */
export const sameQuantity = rule({
  id: 'consistency/same-quantity',
  group: 'consistency',
  severity: 'warning',
  meaning:
    'The same quantity has the same value wherever it stands: in text, tables, captions, headings and other documents.',
  details:
    'Claims of the same flow, countries, goods, period and unit are compared, in one document and across those given ' +
    'together, within the rounding of each. Claims whose sentence names another source, definition or estimate are left ' +
    'out, and so are those whose countries or year were guessed. A heading without a year is held against all values of ' +
    'the text.',
  check: (reading) => [
    ...disagreements(reading)
      .filter(({ claim, other }) => slipOf(claim.quantity.value, other.quantity.value) === null)
      .map(({ claim, other }): Finding => {
        const documents = reading.documents
        const placeOf = (each: Stated): Said =>
          say('consistency/where', { where: placeName(documents[each.document], each) })
        const elsewhere =
          other.document === claim.document ? placeOf(other) : `${documents[other.document]?.file}`
        return {
          spans: [spanOf(claim), spanOf(other)],
          message: say('consistency/two-values', {
            one: words(claim),
            here: placeOf(claim),
            other: words(other),
            there: elsewhere,
            of: named(claim),
          }),
          arithmetic: null,
          claims: [claimKey(claim), claimKey(other)],
        }
      }),
    ...reading.documents.flatMap(headlines),
  ],
  examples: [
    {
      text: 'In 2023 Kenya’s exports to Uganda were $900 million. Later the paper says that Kenya’s exports to Uganda were $960 million in 2023.',
      finds: [
        '“$960 million” in the text, “$900 million” in the text, for the same quantity (exports KEN-UGA 2023).',
      ],
    },
    {
      text: 'In 2023 Kenya’s exports to Uganda were $0.9 billion. Later the paper says that Kenya’s exports to Uganda were $910 million in 2023.',
      finds: [],
    },
  ],
})

/** What a claim is of, for a message. */
export const named = (claim: Stated): Said => {
  const of = [claim.subject, claim.trade?.productText, claim.period?.replace('/', '–')]
  return say('word/claim', { kind: claim.kind, of: of.filter((part) => part != null) })
}
