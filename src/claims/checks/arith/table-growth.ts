import { claimKey } from '../../claim.js'
import type { TableColumn } from '../../extract/table-reading.js'
import type { ReadDocument } from '../../reading.js'
import { figure, percent, scaleOf, words } from '../figures.js'
import { overlaps, quotient, scaledBy, shifted, type Interval } from '../interval.js'
import { rule, type Finding } from '../rule.js'
import { intervalOf, spanOf, type Stated } from '../stated.js'
import { columnsWith, numberTables, rowsWith, type NumberTable } from '../table-cells.js'

type Numbered = { readonly number: number; readonly column: TableColumn }
type Row = { readonly growth: Stated; readonly from: Stated; readonly to: Stated; readonly fits: boolean }

const findings = (read: ReadDocument): Finding[] =>
  numberTables(read).flatMap((table) =>
    columnsWith(table, ({ kind }) => kind === 'growth').flatMap((growth) => ofColumn(table, growth)),
  )

/** Two columns of values could be meant: those of its years, or any two in order; the pair most rows agree with counts. */
const ofColumn = (table: NumberTable, growth: Numbered): Finding[] => {
  const values = columnsWith(
    table,
    ({ kind, unit }) => (kind === 'value' || kind === 'count') && unit !== '%',
  )
  const pairs = values.flatMap((from, index) => values.slice(index + 1).map((to) => [from, to] as const))
  const across = pairs.map(([from, to]) => rowsOf(table, growth, from, to))
  const down = values.map((value) => rowsDown(table, growth, value))
  const best = [...across, ...down]
    .filter((rows) => rows.length >= 3)
    .toSorted((a, b) => agreeing(b) - agreeing(a))[0]
  if (best === undefined || agreeing(best) * 3 < best.length * 2) return []
  return best.filter(({ fits }) => !fits).map(findingOf)
}

/** In a table of years each row’s change is from the row above it. */
const rowsDown = (table: NumberTable, growth: Numbered, value: Numbered): Row[] => {
  const rows = rowsWith(table, ({ period, role }) => period !== null && role === 'part')
  return rows.flatMap(({ number, row }, index): Row[] => {
    const above = rows[index - 1]
    if (above?.row.period == null || row.period === null) return []
    const [rate, a, b] = [
      table.at(number, growth.number),
      table.at(above.number, value.number),
      table.at(number, value.number),
    ]
    if (rate === null || a === null || b === null || Number(row.period) - Number(above.row.period) !== 1)
      return []
    const ratio = quotient(intervalOf(b), intervalOf(a))
    if (ratio === null) return []
    const said = scaledBy(intervalOf(rate), 1 / 100)
    return [
      {
        growth: rate,
        from: a,
        to: b,
        fits: [shifted(ratio, -1), ratio].some((each) => overlaps(each, said)),
      },
    ]
  })
}

const agreeing = (rows: readonly Row[]): number => rows.filter(({ fits }) => fits).length

const rowsOf = (table: NumberTable, growth: Numbered, from: Numbered, to: Numbered): Row[] =>
  rowsWith(table, () => true).flatMap(({ number }): Row[] => {
    const rate = table.at(number, growth.number)
    const [a, b] = [table.at(number, from.number), table.at(number, to.number)]
    if (rate === null || a === null || b === null || a.quantity.unit !== b.quantity.unit) return []
    const ratio = quotient(intervalOf(b), intervalOf(a))
    if (ratio === null) return []
    const years = yearsBetween(from, to)
    const candidates = [shifted(ratio, -1), ratio, ...(years > 1 ? [rooted(ratio, years)] : [])]
    const said = scaledBy(intervalOf(rate), 1 / 100)
    return [{ growth: rate, from: a, to: b, fits: candidates.some((each) => overlaps(each, said)) }]
  })

const yearsBetween = (from: Numbered, to: Numbered): number =>
  Number(to.column.period?.slice(0, 4) ?? 0) - Number(from.column.period?.slice(0, 4) ?? 0)

const rooted = ({ low, high }: Interval, years: number): Interval => ({
  low: low ** (1 / years) - 1,
  high: high ** (1 / years) - 1,
})

const findingOf = ({ growth, from, to }: Row): Finding => {
  const { worth } = scaleOf([from.quantity.value, to.quantity.value])
  const found = to.quantity.value / from.quantity.value - 1
  return {
    spans: [spanOf(growth), spanOf(from), spanOf(to)],
    message: `From ${words(from)} to ${words(to)} is a change of ${percent(found)}, the table says ${words(growth)}; its other rows agree.`,
    arithmetic: `${figure(to.quantity.value / worth)} / ${figure(from.quantity.value / worth)} − 1 = ${percent(found)}`,
    claims: [claimKey(growth)],
  }
}

/** The changes of a table follow from its values. */
export const tableGrowth = rule({
  id: 'arith/table-growth',
  group: 'arithmetic',
  severity: 'error',
  meaning: 'A table’s column of change follows from two of its columns of values.',
  details:
    'For each column of change the two columns of values are sought with which most rows agree, as a change from the first ' +
    'to the second, as an index, or as a yearly rate; in a table of years each row is held against the one above it. A row is reported where at least two thirds of the rows agree.',
  check: ({ documents }) => documents.flatMap(findings),
  examples: [
    {
      text: 'Table 1. Exports of Ghana to Togo (US dollars, millions)\n\nProduct\t2022\t2023\tChange, %\nCocoa\t120\t130\t8.3\nGold\t80\t90\t12.5\nTimber\t10\t20\t50.0\nShea\t50\t40\t-20.0\n',
      finds: ['From “10” to “20” is a change of 100 %, the table says “50.0”; its other rows agree.'],
    },
    {
      text: 'Table 1. Exports of Ghana to Togo (US dollars, millions)\n\nProduct\t2022\t2023\tChange, %\nCocoa\t120\t130\t8.3\nGold\t80\t90\t12.5\nTimber\t10\t20\t100.0\nShea\t50\t40\t-20.0\n',
      finds: [],
    },
  ],
})
