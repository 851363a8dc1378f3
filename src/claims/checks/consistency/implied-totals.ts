import type { ReadDocument } from '../../reading.js'
import { figure, scaleOf, words } from '../figures.js'
import { overlaps, quotient, scaledBy, sumOf, type Interval } from '../interval.js'
import { rule, type Finding } from '../rule.js'
import { isSettled } from './same-thing.js'
import { intervalOf, keyOf, spanOf, statedIn, type Stated } from '../stated.js'

/** A value with its share of all exports or imports of a country, which implies their total. */
type Pair = { readonly share: Stated; readonly part: Stated; readonly total: Interval }

const flowOf = { exports: 'export', imports: 'import' } as const

const pairsOf = (stated: readonly Stated[]): Pair[] =>
  stated.flatMap((share): Pair[] => {
    const kind = share.of
    if (
      share.kind !== 'share' ||
      (kind !== 'exports' && kind !== 'imports') ||
      share.trade === null ||
      share.modal
    )
      return []
    const part = stated.find(
      (each) =>
        each.kind === kind &&
        each.quantity.kind === 'money' &&
        each.period === share.period &&
        each.trade?.reporter === share.trade?.reporter &&
        each.trade?.partner === share.trade?.partner &&
        (each.trade?.productText ?? null) === (share.trade?.productText ?? null),
    )
    if (part === undefined || share.trade.partner === null || share.trade.partner === 'WLD') return []
    return isSettled(share) && isSettled(part) && share.trade.productText === null
      ? pairFrom(share, part)
      : []
  })

const pairFrom = (share: Stated, part: Stated): Pair[] => {
  const total = quotient(intervalOf(part), scaledBy(intervalOf(share), 1 / 100))
  return total === null ? [] : [{ share, part, total }]
}

/** Shares the text cites from a table: `36 % of total imports (see Table 2)` with the value in the share’s row. */
const citedPairs = (read: ReadDocument, stated: ReadonlyMap<string, Stated>): Pair[] =>
  [...stated.values()]
    .filter(
      ({ kind, of, block }) =>
        kind === 'share' &&
        (of === 'exports' || of === 'imports') &&
        read.document.blocks[block]?.kind !== 'cell',
    )
    .flatMap((share) =>
      read.tables.flatMap(({ columns, cells }) =>
        cells.flatMap((line): Pair[] => {
          const claims = line.map((id) => (id === null ? undefined : stated.get(id)))
          const column = columns.findIndex(
            ({ kind }, index) => kind === 'share' && claims[index]?.quantity.value === share.quantity.value,
          )
          const value = columns.findIndex(
            ({ kind }, index) => kind === 'value' && claims[index] !== undefined,
          )
          const part = claims[value]
          if (column < 0 || part === undefined || part.kind !== share.of || part.period !== share.period)
            return []
          return part.trade?.reporter === share.trade?.reporter ? pairFrom(share, part) : []
        }),
      ),
    )

const findings = (read: ReadDocument): Finding[] => {
  const stated = statedIn(read)
  const all = [...stated.values()]
  const pairs = pairsOf(all)
  const between = pairs.flatMap((pair, index) => {
    const other = pairs
      .slice(0, index)
      .find((each) => sameWhole(each, pair) && !overlaps(each.total, pair.total))
    return other === undefined ? [] : [disagreement(pair, other)]
  })
  return [...between, ...[...pairs, ...citedPairs(read, stated)].flatMap((pair) => tooSmall(pair, all))]
}

const sameWhole = (a: Pair, b: Pair): boolean =>
  a.share.of === b.share.of &&
  a.share.period === b.share.period &&
  a.share.trade?.reporter === b.share.trade?.reporter &&
  a.part.quantity.unit === b.part.quantity.unit

const disagreement = (pair: Pair, other: Pair): Finding => ({
  spans: [pair.share, pair.part, other.share, other.part].map(spanOf),
  message: `${words(pair.part)} at ${words(pair.share)} and ${words(other.part)} at ${words(other.share)} imply different totals.`,
  arithmetic: `${implied(pair)}; ${implied(other)}`,
  claims: [keyOf(pair.share), keyOf(other.share)],
})

const implied = ({ part, share, total }: Pair): string => {
  const { worth, name } = scaleOf([part.quantity.value / (share.quantity.value / 100)])
  const value = part.quantity.value / (share.quantity.value / 100) / worth
  return `${figure(part.quantity.value / worth)} / ${figure(share.quantity.value)} % = ${figure(value)}${name} (${figure(total.low / worth)} to ${figure(total.high / worth)})`
}

/** Other parts of the same whole that together exceed the total a share implies. */
const tooSmall = (pair: Pair, all: readonly Stated[]): Finding[] => {
  const reporter = pair.share.trade?.reporter
  const flow = pair.share.of === 'exports' ? flowOf.exports : flowOf.imports
  const parts = new Map<string, Stated>()
  for (const claim of all) {
    const { trade, quantity, period } = claim
    if (
      trade?.flow !== flow ||
      trade.reporter !== reporter ||
      trade.partner === null ||
      trade.partner === 'WLD'
    )
      continue
    if (
      quantity.kind !== 'money' ||
      quantity.unit !== pair.part.quantity.unit ||
      trade.services ||
      claim.modal
    )
      continue
    if (trade.productText !== null || !nearYears(period, pair.share.period)) continue
    if (!parts.has(trade.partner)) parts.set(trade.partner, claim)
  }
  const list = [...parts.values()]
  const sum = sumOf(
    list.map(intervalOf),
    list.map(() => 1),
  )
  if (list.length < 2 || sum.low <= pair.total.high * 1.1) return []
  const { worth, name } = scaleOf([sum.low])
  return [
    {
      spans: [spanOf(pair.share), spanOf(pair.part), ...list.map(spanOf)],
      message: `${words(pair.part)} at ${words(pair.share)} implies a total that ${list.length} of its parts exceed.`,
      arithmetic: `${implied(pair)}; ${list.map(({ quantity }) => figure(quantity.value / worth)).join(' + ')} = ${figure((sum.low + sum.high) / 2 / worth)}${name}`,
      claims: [keyOf(pair.share)],
    },
  ]
}

const nearYears = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && /^\d{4}$/.test(a) && /^\d{4}$/.test(b) && Math.abs(Number(a) - Number(b)) <= 1

/** Values and their shares imply totals that agree. */
export const impliedTotals = rule({
  id: 'consistency/implied-totals',
  group: 'consistency',
  severity: 'warning',
  meaning:
    'Values given with their shares of a country’s exports or imports imply one total, no smaller than its parts.',
  details:
    'A value divided by its share is the total. Totals implied for the same country, flow and period are compared, and each ' +
    'is held against the sum of the partners the document names for it in the same year or the one beside it. A total that ' +
    'its parts exceed by more than a tenth shows a share of something else, such as of one product’s trade.',
  check: ({ documents }) => documents.flatMap(findings),
  examples: [
    {
      text: 'In 2023 exports of Kenya to Uganda were $900 million and exports of Kenya to Rwanda $500 million. The share of Uganda in Kenyan exports was 12 % in 2023 and the share of Rwanda in Kenyan exports was 9 % in 2023.',
      finds: ['“$500 million” at “9 %” and “$900 million” at “12 %” imply different totals.'],
    },
    {
      text: 'In 2023 exports of Kenya to Uganda were $900 million and exports of Kenya to Rwanda $500 million. The share of Uganda in Kenyan exports was 12 % in 2023 and the share of Rwanda in Kenyan exports was 7 % in 2023.',
      finds: [],
    },
  ],
})
