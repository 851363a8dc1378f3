import { claimKey } from '../../claim.js'
import { isOfUnit } from '../../extract/relations/sequences.js'
import type { ReadDocument } from '../../reading.js'
import { equation, say } from '../../messages/said.js'
import { figure, percent, percentRange, scaleOf, textSays, words } from '../figures.js'
import { overlaps, quotient } from '../interval.js'
import { rule, type Finding } from '../rule.js'
import { intervalOf, spanOf, statedIn } from '../stated.js'

const findings = (read: ReadDocument): Finding[] => {
  const stated = statedIn(read)
  return read.relations.flatMap((relation): Finding[] => {
    if (relation.type !== 'share') return []
    const [share, part, whole] = [relation.share, relation.part, relation.whole].map((id) => stated.get(id))
    if (share === undefined || part === undefined || whole === undefined) return []
    if (!isOfUnit(part, whole) || part.modal !== whole.modal) return []
    const possible = quotient(intervalOf(part), intervalOf(whole))
    const said = { low: share.quantity.low / 100, high: share.quantity.high / 100 }
    if (possible === null || overlaps(possible, said)) return []
    const { worth } = scaleOf([part.quantity.value, whole.quantity.value])
    const found = part.quantity.value / whole.quantity.value
    return [
      {
        spans: [spanOf(share), spanOf(part), spanOf(whole)],
        message: say('arith/share', {
          part: words(part),
          whole: words(whole),
          said: words(share),
          found: percent(found),
        }),
        arithmetic: equation`${figure(part.quantity.value / worth)} / ${figure(whole.quantity.value / worth)} = ${percent(found)} (${say('arith/with-rounding', { range: percentRange(possible) })}); ${textSays(share)}`,
        claims: [claimKey(share)],
      },
    ]
  })
}

/** A share follows from the part and the whole. */
export const shareFromTotal = rule({
  id: 'arith/share-from-total',
  group: 'arithmetic',
  severity: 'error',
  meaning: 'A share follows from the value and the total given with it.',
  details:
    'Where a text gives a part, its whole and the share, the quotient of the first two is compared with the share, within ' +
    'the rounding of all three. The whole must be named as such (“total”, “of all exports”) or be the trade with all ' +
    'partners in the same period; of a share said again of its part (“600, that is 35 %”) it is the nearest larger ' +
    'number of the unit, unless another number of the text bears the share out.',
  check: ({ documents }) => documents.flatMap(findings),
  examples: [
    {
      text: 'In 2023 Kenyan exports to Uganda were $900 million, or 14 % of total exports of $7.5 billion.',
      finds: ['“$900 million” of “$7.5 billion” is 12 %, not “14 %”.'],
    },
    {
      text: 'In 2023 Kenyan exports to Uganda were $900 million, or 12 % of total exports of $7.5 billion.',
      finds: [],
    },
  ],
})
