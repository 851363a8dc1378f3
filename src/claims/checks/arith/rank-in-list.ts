import { claimKey } from '../../claim.js'
import type { ReadDocument } from '../../reading.js'
import { equation, say, type Line } from '../../messages/said.js'
import { figure, scaleOf, words } from '../figures.js'
import { rule, type Finding } from '../rule.js'
import { spanOf, statedIn, type Stated } from '../stated.js'

const findings = (read: ReadDocument): Finding[] => {
  const stated = statedIn(read)
  return read.relations.flatMap((relation): Finding[] => {
    if (relation.type !== 'rank') return []
    const rank = stated.get(relation.rank)
    if (rank === undefined) return []
    const ahead = relation.ahead.map((id) => stated.get(id)).filter((each) => each !== undefined)
    const ranked = relation.ranked === null ? undefined : stated.get(relation.ranked)
    const found: Finding[] = []
    if (relation.aheadCount + 1 !== rank.quantity.value)
      found.push({
        spans: [spanOf(rank)],
        message: say('arith/rank', { said: words(rank), ahead: relation.aheadCount }),
        arithmetic: equation`${String(relation.aheadCount)} + 1 = ${String(relation.aheadCount + 1)}; ${say('arith/said', { said: rank.text })}`,
        claims: [claimKey(rank)],
      })
    const behind = ranked === undefined ? [] : ahead.filter((each) => isLess(each, ranked))
    for (const each of behind)
      found.push({
        spans: [spanOf(each), spanOf(ranked as Stated)],
        message: say('arith/rank-less', { before: words(each), ranked: words(ranked as Stated) }),
        arithmetic: comparison(each, ranked as Stated),
        claims: [claimKey(each)],
      })
    return found
  })
}

const isLess = (a: Stated, b: Stated): boolean =>
  a.quantity.unit === b.quantity.unit && a.period === b.period && a.quantity.high < b.quantity.low

const comparison = (a: Stated, b: Stated): Line => {
  const { worth, name } = scaleOf([a.quantity.value, b.quantity.value])
  return equation`${figure(a.quantity.value / worth)} < ${figure(b.quantity.value / worth)}${name}`
}

/** A rank follows from the countries said to stand before it. */
export const rankInList = rule({
  id: 'arith/rank-in-list',
  group: 'arithmetic',
  severity: 'warning',
  meaning:
    'A rank is one more than the number of countries listed before it, and their values are no smaller.',
  details:
    'Where a text says “sixth after Germany, Italy …”, the countries listed are counted, and where values are given each ' +
    'must be no smaller than the one that is ranked.',
  check: ({ documents }) => documents.flatMap(findings),
  examples: [
    {
      text: 'In imports of Ghana in 2023, India ranked fifth after China, Nigeria and Germany.',
      finds: ['“fifth” after 3 countries: with these before it, it would be number 4.'],
    },
    { text: 'In imports of Ghana in 2023, India ranked fourth after China, Nigeria and Germany.', finds: [] },
  ],
})
