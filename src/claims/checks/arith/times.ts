import { claimKey } from '../../claim.js'
import type { ReadDocument } from '../../reading.js'
import { equation, say } from '../../messages/said.js'
import { figure, scaleOf, words } from '../figures.js'
import { overlaps, quotient, type Interval } from '../interval.js'
import { rule, type Finding } from '../rule.js'
import { intervalOf, spanOf, statedIn, type Stated } from '../stated.js'

const findings = (read: ReadDocument): Finding[] => {
  const stated = statedIn(read)
  return read.relations.flatMap((relation): Finding[] => {
    if (relation.type !== 'times') return []
    const [times, from, to] = [relation.times, relation.from, relation.to].map((id) => stated.get(id))
    if (times === undefined || from === undefined || to === undefined) return []
    const up = quotient(intervalOf(to), intervalOf(from))
    const down = quotient(intervalOf(from), intervalOf(to))
    if (up === null || down === null || times.quantity.unit !== 'times') return []
    const said = looselyOf(times)
    const possible = times.quantity.value < 1 || times.sign >= 0 ? [up] : [down]
    if (times.sign === 0 || times.quantity.value < 1 || undirected.test(times.text)) possible.push(down, up)
    // “three times more” is read as three times as much and as three times on top
    const more = { low: said.low + 1, high: said.high + 1 }
    if (possible.some((each) => overlaps(each, said) || (countsOn(times) && overlaps(each, more)))) return []
    const { worth } = scaleOf([from.quantity.value, to.quantity.value])
    const [a, b] = [from.quantity.value / worth, to.quantity.value / worth]
    const [most, least] = a > b ? [a, b] : [b, a]
    return [
      {
        spans: [spanOf(times), spanOf(from), spanOf(to)],
        message: say('arith/times', { from: words(from), to: words(to), said: words(times) }),
        arithmetic: equation`${figure(most)} / ${figure(least)} = ${figure(Number((most / least).toPrecision(3)))}; ${say('arith/said', { said: times.text })}`,
        claims: [claimKey(times)],
      },
    ]
  })
}

/** `вдвое` is said of a fall as well as of a rise. */
const undirected = /^(?:вдвое|втрое|вчетверо|впятеро|dvostruko|trostruko|двоструко|троструко)$/iu

/** `three times more` may mean on top; `tripled` does not. */
const countsOn = ({ text, sign }: Stated): boolean => sign !== 0 && /\d|times|раз|puta|пута/iu.test(text)

/** Factors are said loosely: a whole one may be off by an eighth, one with a decimal by its rounding. */
const looselyOf = (times: Stated): Interval => {
  const { value, low, high } = times.quantity
  const slack = /[.,]\d/.test(times.text) ? 0 : value / 8
  return { low: Math.min(low, value - slack), high: Math.max(high, value + slack) }
}

/** “Doubled”, “three times” and the like follow from the levels beside them. */
export const times = rule({
  id: 'arith/times',
  group: 'arithmetic',
  severity: 'error',
  meaning: '“Doubled”, “halved”, “2.5 times” follow from the two levels given beside them.',
  details:
    'The quotient of the levels is compared with the factor. A factor without decimals may be off by an eighth, since ' +
    'factors are said loosely; “three times more” is accepted for three and for four times.',
  check: ({ documents }) => documents.flatMap(findings),
  examples: [
    {
      text: 'Turkish exports to Ghana doubled, from $210 million in 2019 to $640 million in 2023.',
      finds: ['From “$210 million” to “$640 million” is not “doubled”.'],
    },
    {
      text: 'Turkish exports to Ghana tripled, from $210 million in 2019 to $640 million in 2023.',
      finds: [],
    },
  ],
})
