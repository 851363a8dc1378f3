import { say, type Said } from '../../messages/said.js'
import { claimKey } from '../../claim.js'
import type { ReadDocument } from '../../reading.js'
import { isThingLevel, placedIn, type Placed } from '../../extract/relations/sequences.js'
import { groupedBy } from '../../grouped.js'
import { words } from '../figures.js'
import { overlaps, sumOf, type Interval } from '../interval.js'
import type { Finding } from '../rule.js'
import { spanOf } from '../stated.js'

/** Slips of scale that neighbouring numbers show, whatever they are of. */
export const slips = (read: ReadDocument): Finding[] => {
  const placed = placedIn(new Map(read.passages.map((passage) => [passage.index, passage])), read.claims)
  const money = placed.filter((each) => isThingLevel(each) && each.claim.quantity.kind === 'money')
  const byUnit = groupedBy(money, ({ claim }) => String(claim.quantity.unit))
  const largest = new Map(
    [...byUnit].map(([unit, all]) => [
      unit,
      all.map(({ claim }) => claim.quantity.value).toSorted((a, b) => b - a),
    ]),
  )
  const sections = groupedBy(money, ({ section, claim }) => `${section} ${claim.quantity.unit}`)
  return [...sections.values()].flatMap((group) => {
    const found = [...sums(group), ...sameDigits(group), ...unlikeSiblings(group, largest)]
    const [first] = found
    return first === undefined ? [] : [first]
  })
}

const scaled = ({ low, high }: Interval, by: number): Interval => ({ low: low / by, high: high / by })

/** `304 and 97 million, together 401 billion`. */
const sums = (group: readonly Placed[]): Finding[] =>
  group.flatMap((each, at): Finding[] => {
    const [a, b] = [group[at - 2], group[at - 1]]
    if (a === undefined || b === undefined || digitsOf(each) < 3 || each.line - a.line > 4) return []
    const sum = sumOf([a.claim.quantity, b.claim.quantity], [1, 1])
    const slip = [1e3, 1e6].find((by) => overlaps(scaled(each.claim.quantity, by), sum))
    return slip === undefined
      ? []
      : [
          finding(
            each,
            [a, b],
            say('consistency/sum-but-scale', { said: said(each), one: said(a), other: said(b) }),
          ),
        ]
  })

/** `A$13.4 billion … its A$13.4 million habit`. */
const sameDigits = (group: readonly Placed[]): Finding[] =>
  group.flatMap((each, at): Finding[] => {
    if (digitsOf(each) < 3) return []
    const before = group.slice(Math.max(0, at - 3), at).find((other) => {
      const ratio = each.claim.quantity.value / other.claim.quantity.value
      return (
        each.line - other.line <= 2 && [1e3, 1e6, 1e-3, 1e-6].some((by) => Math.abs(ratio / by - 1) < 1e-9)
      )
    })
    return before === undefined
      ? []
      : [
          finding(
            each,
            [before],
            say('consistency/digits-but-scale', { said: said(each), before: said(before) }),
          ),
        ]
  })

/** `cheese for 1.3 billion, sugar for 118 billion, flax for 64 million` where all trade is 25 billion. */
const unlikeSiblings = (
  group: readonly Placed[],
  largest: ReadonlyMap<string, readonly number[]>,
): Finding[] =>
  group.flatMap((each, at): Finding[] => {
    const line = group
      .slice(Math.max(0, at - 12), at + 13)
      .filter((other) => other !== each && other.line === each.line)
    const beside = [group[at - 1], group[at + 1]].filter(
      (other) => other !== undefined && line.includes(other),
    )
    if (line.length < 2 || each.claim.trade === null) return []
    const { value, unit } = each.claim.quantity
    const [first, second] = largest.get(String(unit)) ?? []
    if (value !== first || second === undefined) return []
    const isSlip =
      value > second * 2 &&
      beside.every((other) => other !== undefined && value > other.claim.quantity.value * 20) &&
      line.some(({ claim }) => value / 1000 < claim.quantity.value * 5)
    return isSlip ? [finding(each, line, say('consistency/far-above', { said: said(each) }))] : []
  })

const said = ({ claim }: Placed): string => words(claim)

/** Digits but for the zeros at the end: few of them agree by chance. */
const digitsOf = ({ claim: { quantity } }: Placed): number =>
  (quantity.text.match(/\d/g) ?? []).join('').replace(/^0+|0+$/g, '').length

const finding = (each: Placed, others: readonly Placed[], message: Said): Finding => ({
  spans: [each, ...others].map(({ claim }) => spanOf(claim)),
  message,
  arithmetic: null,
  claims: [claimKey(each.claim)],
})
