import { claimKey } from '../../claim.js'
import { isOfUnit } from '../../extract/relations/sequences.js'
import type { ReadDocument } from '../../reading.js'
import { equation, say } from '../../messages/said.js'
import { figure, scaleOf, textSays, words } from '../figures.js'
import { overlaps, scaledBy, sumOf } from '../interval.js'
import { rule, type Finding } from '../rule.js'
import { intervalOf, spanOf, statedIn } from '../stated.js'

const findings = (read: ReadDocument): Finding[] => {
  const stated = statedIn(read)
  return read.relations.flatMap((relation): Finding[] => {
    if (relation.type !== 'difference') return []
    const [change, from, to] = [relation.change, relation.from, relation.to].map((id) => stated.get(id))
    if (change === undefined || from === undefined || to === undefined) return []
    if (!isOfUnit(change, from) || !isOfUnit(from, to)) return []
    const possible = sumOf([intervalOf(to), intervalOf(from)], [1, -1])
    const said = intervalOf(change)
    if (overlaps(possible, said) || overlaps(possible, scaledBy(said, -1))) return []
    const { worth, name } = scaleOf([from.quantity.value, to.quantity.value])
    const found = to.quantity.value - from.quantity.value
    return [
      {
        spans: [spanOf(change), spanOf(from), spanOf(to)],
        message: say('arith/no-change-of', { from: words(from), to: words(to), said: words(change) }),
        arithmetic: equation`${figure(to.quantity.value / worth)} − ${figure(from.quantity.value / worth)} = ${figure(Number((found / worth).toPrecision(10)))}${name}; ${textSays(change)}`,
        claims: [claimKey(change)],
      },
    ]
  })
}

/** An increase or a fall given as an amount is the difference of the two levels beside it. */
export const difference = rule({
  id: 'arith/difference',
  group: 'arithmetic',
  severity: 'error',
  meaning: 'An increase or a fall given as an amount is the difference of the two levels beside it.',
  details:
    'Where a sentence gives the amount by which something rose or fell and the levels before and after, the difference of ' +
    'the levels is compared with the amount, within the rounding of all three. The levels may stand in the sentences ' +
    'before where words or years tell them apart in time.',
  check: ({ documents }) => documents.flatMap(findings),
  examples: [
    {
      text: 'Imports of Kenya from India rose by $200 million, from $1.00 billion in 2022 to $1.30 billion in 2023.',
      finds: ['From “$1.00 billion” to “$1.30 billion” is not a change of “$200 million”.'],
    },
    {
      text: 'Imports of Kenya from India rose by $300 million, from $1.00 billion in 2022 to $1.30 billion in 2023.',
      finds: [],
    },
  ],
})
