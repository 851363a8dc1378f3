import { claimKey } from '../../claim.js'
import type { ReadDocument } from '../../reading.js'
import { joined, equation, say, type Line } from '../../messages/said.js'
import { figure, inPercent, scaleOf, words } from '../figures.js'
import { overlaps, quotient, scaledBy, sumOf } from '../interval.js'
import { groupedBy } from '../../grouped.js'
import { rule, type Finding } from '../rule.js'
import { pairsOfOne, type Pair } from './implied-beside.js'
import { isSettled } from './same-thing.js'
import { intervalOf, spanOf, statedIn, type Stated } from '../stated.js'

const flowOf = { exports: 'export', imports: 'import' } as const

/** Of whom, to whom and when a part and its share are; two that share it are of one flow. */
const flowKey = (kind: string, { period, trade }: Stated): string =>
  JSON.stringify([kind, period, trade?.reporter, trade?.partner, trade?.productText ?? null])

const pairsOf = (stated: readonly Stated[]): Pair[] => {
  const parts = groupedBy(
    stated.filter(({ quantity, trade }) => quantity.kind === 'money' && trade !== null),
    (part) => flowKey(part.kind, part),
  )
  return stated.flatMap((share): Pair[] => {
    const kind = share.of
    if (
      share.kind !== 'share' ||
      (kind !== 'exports' && kind !== 'imports') ||
      share.trade === null ||
      share.modal
    )
      return []
    const part = parts.get(flowKey(kind, share))?.[0]
    if (part === undefined || share.trade.partner === null || share.trade.partner === 'WLD') return []
    return isSettled(share) && isSettled(part) && share.trade.productText === null
      ? pairFrom(share, part)
      : []
  })
}

const pairFrom = (share: Stated, part: Stated): Pair[] => {
  const total = quotient(intervalOf(part), scaledBy(intervalOf(share), 1 / 100))
  return total === null ? [] : [{ share, part, total }]
}

/** Shares the text cites from a table: `36 % of total imports (see Table 2)` with the value in the share’s row. */
const citedPairs = (read: ReadDocument, stated: ReadonlyMap<string, Stated>): Pair[] => {
  const rows = groupedBy(
    read.tables.flatMap((table) => rowsIn(table, stated)),
    ({ share, part }) => rowKey(share, part.kind, part),
  )
  return [...stated.values()]
    .filter(
      ({ kind, of, block }) =>
        kind === 'share' &&
        (of === 'exports' || of === 'imports') &&
        read.document.blocks[block]?.kind !== 'cell',
    )
    .flatMap((share) =>
      (rows.get(rowKey(share.quantity.value, share.of ?? '', share)) ?? []).flatMap(({ part }) =>
        pairFrom(share, part),
      ),
    )
}

const rowKey = (share: number, kind: string, { period, trade }: Stated): string =>
  `${share} ${kind} ${period} ${trade?.reporter}`

/** The rows of a table by each of their shares, with the first value beside it. */
const rowsIn = (
  { columns, cells }: ReadDocument['tables'][number],
  stated: ReadonlyMap<string, Stated>,
): { readonly share: number; readonly part: Stated }[] =>
  cells.flatMap((line) => {
    const claims = line.map((id) => (id === null ? undefined : stated.get(id)))
    const part = claims.find((claim, index) => claim !== undefined && columns[index]?.kind === 'value')
    const shares = claims.flatMap((claim, index) =>
      claim !== undefined && columns[index]?.kind === 'share' ? [claim.quantity.value] : [],
    )
    return part === undefined ? [] : [...new Set(shares)].map((share) => ({ share, part }))
  })

const findings = (read: ReadDocument): Finding[] => {
  const stated = statedIn(read)
  const all = [...stated.values()]
  const pairs = pairsOf(all)
  const wholes = groupedBy(pairs, wholeKey)
  const between = pairs.flatMap((pair) => {
    const other = wholes
      .get(wholeKey(pair))
      ?.find((each) => each === pair || !overlaps(each.total, pair.total))
    return other === undefined || other === pair ? [] : [disagreement(pair, other)]
  })
  const parts = partsByYear(all)
  const said = new Set(between.flatMap(({ claims }) => claims))
  const beside = pairsOfOne(read)
    .filter(([one, other]) => !said.has(claimKey(one.share)) && !said.has(claimKey(other.share)))
    .map(([one, other]) => disagreement(other, one))
  return [
    ...between,
    ...beside,
    ...[...pairs, ...citedPairs(read, stated)].flatMap((pair) => tooSmall(pair, parts)),
  ]
}

const wholeKey = ({ share, part }: Pair): string =>
  JSON.stringify([share.of, share.period, share.trade?.reporter, part.quantity.unit])

const disagreement = (pair: Pair, other: Pair): Finding => ({
  spans: [pair.share, pair.part, other.share, other.part].map(spanOf),
  message: say('consistency/different-totals', {
    part: words(pair.part),
    share: words(pair.share),
    other: words(other.part),
    second: words(other.share),
  }),
  arithmetic: equation`${implied(pair)}; ${implied(other)}`,
  claims: [claimKey(pair.share), claimKey(other.share)],
})

const implied = ({ part, share, total }: Pair): Line => {
  const { worth, name } = scaleOf([part.quantity.value / (share.quantity.value / 100)])
  const value = part.quantity.value / (share.quantity.value / 100) / worth
  const range = say('word/range', { low: figure(total.low / worth), high: figure(total.high / worth) })
  return equation`${figure(part.quantity.value / worth)} / ${inPercent(share.quantity.value)} = ${figure(value)}${name} (${range})`
}

/** Values of trade with a partner by flow, country, unit and year, with their place among all claims. */
type Parts = ReadonlyMap<
  string,
  readonly { readonly claim: Stated; readonly at: number; readonly partner: string }[]
>

const partsByYear = (all: readonly Stated[]): Parts =>
  groupedBy(
    all.flatMap((claim, at) => {
      const { trade, quantity, period, modal } = claim
      const partner = trade?.partner ?? 'WLD'
      const whole = partner === 'WLD' || trade?.productText !== null || trade.services
      return whole || modal || quantity.kind !== 'money' || period === null ? [] : [{ claim, at, partner }]
    }),
    ({ claim: { trade, quantity, period } }) => partKey(trade?.flow, trade?.reporter, quantity.unit, period),
  )

const partKey = (...of: readonly (string | null | undefined)[]): string => of.map(String).join(' ')

/** Other parts of the same whole, of its year or the one beside it, that together exceed the total a share implies. */
const tooSmall = (pair: Pair, known: Parts): Finding[] => {
  const { period, trade } = pair.share
  if (period === null || !/^\d{4}$/.test(period)) return []
  const flow = pair.share.of === 'exports' ? flowOf.exports : flowOf.imports
  const near = [-1, 0, 1].flatMap((years) => {
    const year = `${Number(period) + years}`.padStart(4, '0')
    return known.get(partKey(flow, trade?.reporter, pair.part.quantity.unit, year)) ?? []
  })
  const parts = new Map<string, Stated>()
  for (const { claim, partner } of near.toSorted((a, b) => a.at - b.at))
    if (!parts.has(partner)) parts.set(partner, claim)
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
      message: say('consistency/total-exceeded', {
        part: words(pair.part),
        share: words(pair.share),
        count: list.length,
      }),
      arithmetic: equation`${implied(pair)}; ${joined(
        list.map(({ quantity }) => figure(quantity.value / worth)),
        ' + ',
      )} = ${figure((sum.low + sum.high) / 2 / worth)}${name}`,
      claims: [claimKey(pair.share)],
    },
  ]
}

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
    'its parts exceed by more than a tenth shows a share of something else, such as of one product’s trade. So are two ' +
    'values with their shares that stand one after the other, the second said to be of the same.',
  check: ({ documents }) => documents.flatMap(findings),
  examples: [
    {
      text: 'In 2023 exports of Kenya to Uganda were $900 million and exports of Kenya to Rwanda $500 million. The share of Uganda in Kenyan exports was 12 % in 2023 and the share of Rwanda in Kenyan exports was 9 % in 2023.',
      finds: ['“$500 million” at “9 %” and “$900 million” at “12 %” imply different totals.'],
    },
    {
      text: 'Trucks brought 410 thousand tonnes, or 41 % of everything unloaded in Mombasa. Barges carried 300 thousand tonnes, 50 % of that mass.',
      finds: ['“300 thousand tonnes” at “50 %” and “410 thousand tonnes” at “41 %” imply different totals.'],
    },
    {
      text: 'In 2023 exports of Kenya to Uganda were $900 million and exports of Kenya to Rwanda $500 million. The share of Uganda in Kenyan exports was 12 % in 2023 and the share of Rwanda in Kenyan exports was 7 % in 2023.',
      finds: [],
    },
  ],
})
