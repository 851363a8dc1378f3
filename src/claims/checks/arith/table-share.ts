import { claimKey } from '../../claim.js'
import type { ReadDocument } from '../../reading.js'
import { figure, percent, scaleOf, words } from '../figures.js'
import { overlaps, quotient, sumOf, type Interval } from '../interval.js'
import { rule, type Finding } from '../rule.js'
import { intervalOf, spanOf, type Stated } from '../stated.js'
import { columnsWith, numberTables, rowsWith, type NumberTable } from '../table-cells.js'

type Row = { readonly value: Stated; readonly share: Stated; readonly fits: boolean }

const findings = (read: ReadDocument): Finding[] =>
  numberTables(read).flatMap((table) =>
    columnsWith(table, ({ kind }) => kind === 'share').flatMap(({ number: share, column }) =>
      columnsWith(table, ({ kind }) => kind === 'value' || kind === 'count')
        .filter(
          ({ column: { period } }) => column.period === null || period === null || period === column.period,
        )
        .flatMap(({ number: value }) => ofColumns(table, value, share)),
    ),
  )

const ofColumns = (table: NumberTable, valueColumn: number, shareColumn: number): Finding[] => {
  const parts = rowsWith(table, ({ role }) => role === 'part' || role === 'subtotal')
  const pairs = parts.flatMap(({ number }) => {
    const [value, share] = [table.at(number, valueColumn), table.at(number, shareColumn)]
    return value === null || share === null ? [] : [{ value, share }]
  })
  const whole = wholeOf(
    table,
    valueColumn,
    pairs.map(({ value }) => value),
  )
  if (whole === null || pairs.length < 3) return []
  const rows = pairs.map(({ value, share }): Row => {
    const possible = quotient(intervalOf(value), whole)
    const said = { low: share.quantity.low / 100, high: share.quantity.high / 100 }
    return { value, share, fits: possible !== null && overlaps(possible, said) }
  })
  const odd = rows.filter(({ fits }) => !fits)
  // Shares of another whole agree nowhere: then the column says something else
  if (odd.length * 3 > rows.length) return []
  const middle = (whole.low + whole.high) / 2
  return odd.map(({ value, share }) => {
    const { worth } = scaleOf([middle])
    const found = value.quantity.value / middle
    return {
      spans: [spanOf(share), spanOf(value)],
      message: `${words(value)} is ${percent(found)} of the total, the table says ${words(share)}; its other rows agree.`,
      arithmetic: `${figure(value.quantity.value / worth)} / ${figure(middle / worth)} = ${percent(found)}`,
      claims: [claimKey(share)],
    }
  })
}

/** The total row’s value, else the sum of the rows. */
const wholeOf = (table: NumberTable, column: number, values: readonly Stated[]): Interval | null => {
  const totals = rowsWith(table, ({ role }) => role === 'total').flatMap(
    ({ number }) => table.at(number, column) ?? [],
  )
  const [total] = totals
  if (totals.length === 1 && total !== undefined) return intervalOf(total)
  return totals.length === 0 && values.length > 0
    ? sumOf(
        values.map(intervalOf),
        values.map(() => 1),
      )
    : null
}

/** The shares of a table follow from its values. */
export const tableShare = rule({
  id: 'arith/table-share',
  group: 'arithmetic',
  severity: 'error',
  meaning: 'A table’s shares follow from its values and their total.',
  details:
    'Each value is divided by the total row, or by the sum of the rows where there is none, and compared with the share in ' +
    'its row, within rounding. A row is reported where at least two thirds of the others agree: a column that agrees ' +
    'nowhere holds shares of something else.',
  check: ({ documents }) => documents.flatMap(findings),
  examples: [
    {
      text: 'Table 1. Exports of Ghana to Togo in 2023\n\nProduct\tUSD million\tShare, %\nCocoa\t130\t52.0\nGold\t90\t46.0\nTimber\t20\t8.0\nShea\t10\t4.0\nTotal\t250\t100\n',
      finds: ['“90” is 36 % of the total, the table says “46.0”; its other rows agree.'],
    },
    {
      text: 'Table 1. Exports of Ghana to Togo in 2023\n\nProduct\tUSD million\tShare, %\nCocoa\t130\t52.0\nGold\t90\t36.0\nTimber\t20\t8.0\nShea\t10\t4.0\nTotal\t250\t100\n',
      finds: [],
    },
  ],
})
