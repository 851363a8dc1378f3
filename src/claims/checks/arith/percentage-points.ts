import { claimKey } from '../../claim.js'
import type { ReadDocument } from '../../reading.js'
import { equation, say } from '../../messages/said.js'
import { figure, percent, words } from '../figures.js'
import { overlaps, quotient, scaledBy, shifted, sumOf } from '../interval.js'
import { rule, type Finding } from '../rule.js'
import { intervalOf, spanOf, statedIn } from '../stated.js'

const findings = (read: ReadDocument): Finding[] => {
  const stated = statedIn(read)
  return read.relations.flatMap((relation): Finding[] => {
    if (relation.type !== 'growth' && relation.type !== 'points') return []
    const change = stated.get(relation.type === 'growth' ? relation.rate : relation.change)
    const [from, to] = [stated.get(relation.from), stated.get(relation.to)]
    if (change === undefined || from?.quantity.unit !== '%' || to?.quantity.unit !== '%') return []
    const points = sumOf([intervalOf(to), intervalOf(from)], [1, -1])
    const ratio = quotient(intervalOf(to), intervalOf(from))
    const relative = ratio === null ? null : scaledBy(shifted(ratio, -1), 100)
    const size =
      change.quantity.sign < 0 || change.sign < 0 ? scaledBy(intervalOf(change), -1) : intervalOf(change)
    const either = (possible: { low: number; high: number }) =>
      overlaps(possible, size) || overlaps(scaledBy(possible, -1), size)
    const inPoints = either(points)
    const inPercent = relative !== null && either(relative)
    const isPoints = change.quantity.unit === 'pp'
    if (isPoints ? inPoints : inPercent) return []
    const difference = to.quantity.value - from.quantity.value
    const sum = say('arith/points-and-percent', {
      points: equation`${figure(to.quantity.value)} − ${figure(from.quantity.value)} = ${figure(Number(difference.toFixed(6)))}`,
      percent: equation`${figure(to.quantity.value)} / ${figure(from.quantity.value)} − 1 = ${percent(to.quantity.value / from.quantity.value - 1)}`,
    })
    const levels = { from: words(from), to: words(to), said: words(change) }
    const says = isPoints
      ? inPercent
        ? say('arith/percent-not-points', levels)
        : say('arith/no-change-of', levels)
      : inPoints
        ? say('arith/points-not-percent', levels)
        : say('arith/neither-percent-nor-points', levels)
    return [
      {
        spans: [spanOf(change), spanOf(from), spanOf(to)],
        message: says,
        arithmetic: sum,
        claims: [claimKey(change)],
      },
    ]
  })
}

/** A change between two shares is in percentage points, or in per cent of the first. */
export const percentagePoints = rule({
  id: 'arith/percentage-points',
  group: 'arithmetic',
  severity: 'warning',
  meaning:
    'A change between two shares is given in percentage points, or in per cent of the first, by its right name.',
  details:
    'Where a text gives two shares and the change between them, the change is computed both as a difference, in percentage ' +
    'points, and as a ratio, in per cent. A change named per cent must be the ratio, one named percentage points the ' +
    'difference, within the rounding of all three.',
  check: ({ documents }) => documents.flatMap(findings),
  examples: [
    {
      text: 'China’s share of German exports slipped from 6.8 % in 2022 to 6.1 % in 2023, a loss of 0.7 per cent.',
      finds: ['From “6.8 %” to “6.1 %”, “0.7 per cent” is a change in percentage points, not in per cent.'],
    },
    {
      text: 'China’s share of German exports slipped from 6.8 % in 2022 to 6.1 % in 2023, a loss of 0.7 percentage points.',
      finds: [],
    },
    {
      text: 'China’s share of German exports slipped from 6.8 % in 2022 to 6.1 % in 2023, a loss of 10 per cent.',
      finds: [],
    },
  ],
})
