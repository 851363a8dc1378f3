import { claimKey } from '../../claim.js'
import type { ReadDocument } from '../../reading.js'
import { groupedBy } from '../../grouped.js'
import { joined, equation, say, type Figure, type Said } from '../../messages/said.js'
import { spanIn } from '../block-span.js'
import { figure, inPercent } from '../figures.js'
import { sumOf } from '../interval.js'
import { rule, type Finding } from '../rule.js'
import { oddShares } from './table-share.js'
import { listedShares } from './shares-listed.js'
import { intervalOf, spanOf, statedIn, type Stated } from '../stated.js'
import { columnsWith, headerSpan, numberTables, rowsWith } from '../table-cells.js'

const ofTables = (read: ReadDocument): Finding[] =>
  numberTables(read).flatMap((table) =>
    columnsWith(table, ({ kind }) => kind === 'share' || kind === 'poll answer').flatMap(
      ({ number, column }): Finding[] => {
        const rows = rowsWith(table, ({ role }) => role === 'part')
        const shares = rows.flatMap(({ number: row }) => table.at(row, number) ?? [])
        if (shares.length < 2 || !exceedAll(shares) || hasOddShare(read, shares)) return []
        // People may give several answers; a row for those who gave none says that each gave one
        if (column.kind === 'poll answer' && !rows.some(({ row }) => isNoAnswer(row.label))) return []
        const header = headerSpan(table, number)
        return [
          {
            ...findingOf(
              shares,
              say('arith/column-over-whole', { column: column.header, sum: totalOf(shares) }),
            ),
            spans: [...(header === null ? [] : [header]), ...shares.map(spanOf)],
          },
        ]
      },
    ),
  )

/** Whether one of a column’s shares is already known not to follow from its value. */
const hasOddShare = (read: ReadDocument, shares: readonly Stated[]): boolean => {
  const odd = new Set(oddShares(read).flatMap(({ claims }) => claims))
  return shares.some((share) => odd.has(claimKey(share)))
}

/** Whether shares make more than all of one whole, whatever their rounding hides. */
const exceedAll = (shares: readonly Stated[]): boolean =>
  sumOf(
    shares.map(intervalOf),
    shares.map(() => 1),
  ).low > 100

const isNoAnswer = (label: string): boolean =>
  /no answer|don.t know|do not know|undecided|none|other|затрудн|не знаю|нет ответа|друг|ne zna|bez odgovora|neodlu|ostal|не зна|без одговора|неодлу|остал/iu.test(
    label,
  )

const ofText = (read: ReadDocument): Finding[] => {
  const stated = statedIn(read)
  return read.relations.flatMap((relation): Finding[] => {
    if (relation.type !== 'shares') return []
    const shares = relation.shares.flatMap((id) => stated.get(id) ?? [])
    if (shares.length < 2 || !exceedAll(shares)) return []
    return [findingOf(shares, say('arith/shares-over-whole', { sum: totalOf(shares) }))]
  })
}

/** Three shares and more, listed, of which the text says that they are all of one whole. */
const ofLists = (read: ReadDocument): Finding[] => {
  const stated = groupedBy([...statedIn(read).values()], ({ block }) => String(block))
  return listedShares(read).flatMap(({ shares: listed, sure }): Finding[] => {
    const shares = listed.map(({ share }) => share)
    const sum = sumOf(
      shares,
      shares.map(() => 1),
    )
    if (sum.low <= 100) return []
    const claims = listed.flatMap(({ block, share }) =>
      (stated.get(String(block)) ?? []).filter(
        ({ quantity: { start, end } }) => share.start < end && start < share.end,
      ),
    )
    // growth of each of several things has no whole
    if (!sure && claims.filter(({ kind }) => kind === 'growth').length > claims.length / 2) return []
    const value = inPercent(Number(shares.reduce((total, share) => total + share.value, 0).toFixed(6)))
    return [
      {
        spans: listed.map(({ block, share }) => spanIn(read, block, share.start, share.end)),
        message: say('arith/list-over-whole', { sum: value }),
        arithmetic: equation`${joined(
          shares.map((share) => figure(share.value)),
          ' + ',
        )} = ${value}`,
        claims: claims.map(claimKey),
      },
    ]
  })
}

const totalOf = (shares: readonly Stated[]): Figure =>
  inPercent(Number(shares.reduce((sum, { quantity }) => sum + quantity.value, 0).toFixed(6)))

const findingOf = (shares: readonly Stated[], message: Said): Finding => ({
  spans: shares.map(spanOf),
  message,
  arithmetic: equation`${joined(
    shares.map(({ quantity }) => figure(quantity.value)),
    ' + ',
  )} = ${totalOf(shares)}`,
  claims: shares.map(claimKey),
})

/** Shares of one whole add up to no more than all of it. */
export const sharesOverWhole = rule({
  id: 'arith/shares-over-whole',
  group: 'arithmetic',
  severity: 'warning',
  meaning: 'Shares of one whole add up to no more than 100 %, beyond what rounding explains.',
  details:
    'Columns of shares are added up without their total row, and so are shares of the same whole in one sentence. Where they ' +
    'make more than 100 % each may be right, but of wholes of its own (a share of each product’s trade): then the heading ' +
    'says otherwise. Answers of a poll are left out where people may have given several, and counted where the text says that each gave one.',
  check: ({ documents }) =>
    documents.flatMap((read) => [...ofTables(read), ...ofText(read), ...ofLists(read)]),
  examples: [
    {
      text: 'Table 1. Exports of Ghana to Togo in 2023\n\nProduct\tUSD million\tShare in Ghanaian exports, %\nCocoa\t130\t52\nGold\t90\t46\nTimber\t20\t18\n',
      finds: [
        'The column “Share in Ghanaian exports, %” adds up to 116 %: its rows cannot be shares of one whole.',
      ],
    },
    {
      text: 'Table 1. Exports of Ghana to Togo in 2023\n\nProduct\tUSD million\tShare in Ghanaian exports, %\nCocoa\t130\t52\nGold\t90\t36\nTimber\t20\t8\n',
      finds: [],
    },
  ],
})
