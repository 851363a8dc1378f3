import { claimKey, type Relation } from '../../claim.js'
import { isOfUnit } from '../../extract/relations/sequences.js'
import type { ReadDocument } from '../../reading.js'
import { equation, say } from '../../messages/said.js'
import { figure, scaleOf, summed, textSays, words } from '../figures.js'
import { overlaps, sumOf } from '../interval.js'
import { rule, type Finding } from '../rule.js'
import { intervalOf, spanOf, statedIn, type Stated } from '../stated.js'

type Parts = Extract<Relation, { type: 'parts' }>
type Sum = { readonly whole: Stated; readonly parts: readonly Stated[]; readonly relation: Parts }

/** The sums of a document whose numbers were all read, with balances apart from sums. */
export const sumsOf = (read: ReadDocument, balances: boolean): Sum[] => {
  const stated = statedIn(read)
  return read.relations
    .filter((each): each is Parts => each.type === 'parts')
    .flatMap((relation) => {
      const whole = stated.get(relation.whole)
      const parts = relation.parts.map((id) => stated.get(id)).filter((each) => each !== undefined)
      if (whole === undefined || parts.length !== relation.parts.length) return []
      return relation.signs.includes(-1) === balances ? [{ whole, parts, relation }] : []
    })
}

/** What does not add up; null where it does within the rounding of all. */
export const sumFinding = ({ whole, parts, relation }: Sum): Finding | null => {
  if ([whole, ...parts].some((each) => !isOfUnit(each, whole) || each.modal !== whole.modal)) return null
  const sum = sumOf(parts.map(intervalOf), relation.signs)
  const total = intervalOf(whole)
  if (
    overlaps(sum, total) ||
    (relation.signs.includes(-1) && overlaps({ low: -sum.high, high: -sum.low }, total))
  )
    return null
  if (!relation.complete && sum.low <= total.high) return null
  const value = parts.reduce(
    (all, { quantity }, index) => all + quantity.value * (relation.signs[index] ?? 1),
    0,
  )
  const { worth, name } = scaleOf([whole.quantity.value, ...parts.map(({ quantity }) => quantity.value)])
  const terms = summed(
    parts.map(({ quantity }) => figure(quantity.value / worth)),
    relation.signs,
  )
  const result = equation`${figure(Number((value / worth).toPrecision(10)))}${name}`
  const message = say(relation.complete ? 'arith/parts' : 'arith/parts-exceed', {
    sum: result,
    total: words(whole),
  })
  return {
    spans: [spanOf(whole), ...parts.map(spanOf)],
    message,
    arithmetic: equation`${terms} = ${result}; ${textSays(whole)}`,
    claims: [claimKey(whole)],
  }
}

/** Parts add up to their total, and do not exceed it where only some are named. */
export const partsAndTotal = rule({
  id: 'arith/parts-and-total',
  group: 'arithmetic',
  severity: 'error',
  meaning: 'Parts add up to the total they are said to make, and do not exceed it where only some are named.',
  details:
    'Exports and imports of a dyad make its turnover; parts named after “including” must not exceed their whole; numbers ' +
    'listed with a total must add up to it. The rounding of every number is taken into account.',
  check: ({ documents }) =>
    documents.flatMap((read) =>
      sumsOf(read, false).flatMap((sum) => {
        const found = sumFinding(sum)
        return found === null ? [] : [found]
      }),
    ),
  examples: [
    {
      text: 'Services sold to Ghana came to $240 million, including transport ($150 million) and tourism ($120 million).',
      finds: ['The parts named give 270 m, more than the “$240 million” they are part of.'],
    },
    {
      text: 'Services sold to Ghana came to $240 million, including transport ($104 million) and tourism ($82.9 million).',
      finds: [],
    },
    {
      text: 'In 2023 exports of Kenya to Uganda were $0.9 billion and imports of Kenya from Uganda $0.4 billion. Turnover between Kenya and Uganda was $1.6 billion in 2023.',
      finds: ['The parts give 1.3 bn, the text says “$1.6 billion”.'],
    },
  ],
})
