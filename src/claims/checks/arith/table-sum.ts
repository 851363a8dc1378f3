import { claimKey } from '../../claim.js'
import type { ReadDocument } from '../../reading.js'
import { figure, scaleOf, words } from '../figures.js'
import { overlaps, sumOf } from '../interval.js'
import { rule, type Finding } from '../rule.js'
import { intervalOf, spanOf, type Stated } from '../stated.js'
import { columnsWith, isSelection, numberTables, rowsWith, type NumberTable } from '../table-cells.js'

/** A total against what it should be the sum of. */
const against = (
  total: Stated,
  parts: readonly Stated[],
  signs: readonly (1 | -1)[],
  atMost: boolean,
  what: string,
): Finding[] => {
  if (parts.length < 2 || parts.some(({ quantity }) => quantity.unit !== total.quantity.unit)) return []
  const sum = sumOf(parts.map(intervalOf), signs)
  if (overlaps(sum, intervalOf(total)) || (atMost && sum.low <= total.quantity.high)) return []
  const value = parts.reduce((all, { quantity }, index) => all + quantity.value * (signs[index] ?? 1), 0)
  const { worth, name } = scaleOf([total.quantity.value, value])
  const terms = parts
    .map(
      ({ quantity }, index) =>
        `${index === 0 ? '' : signs[index] === -1 ? ' − ' : ' + '}${figure(quantity.value / worth)}`,
    )
    .join('')
  return [
    {
      spans: [spanOf(total), ...parts.map(spanOf)],
      message: `${what} ${figure(Number((value / worth).toPrecision(10)))}${name}, the table says ${words(total)}.`,
      arithmetic: `${terms} = ${figure(Number((value / worth).toPrecision(10)))}${name}`,
      claims: [claimKey(total)],
    },
  ]
}

const columnSums = (table: NumberTable): Finding[] =>
  columnsWith(table, ({ kind }) => kind === 'value' || kind === 'count').flatMap(({ number: column }) => {
    const totals = rowsWith(table, ({ role }) => role === 'total')
    const parts = rowsWith(table, ({ role, flow }) => role === 'part' && flow === null)
    return totals.flatMap(({ number: row }): Finding[] => {
      const total = table.at(row, column)
      const others = totals.filter(({ number }) => number !== row).map(({ number }) => number)
      const above = parts.filter(
        ({ number }) => number < row && !others.some((other) => other < row && other > number),
      )
      const below = parts.filter(
        ({ number }) => number > row && !others.some((other) => other > row && other < number),
      )
      const own = above.length > 0 ? above : below
      const cells = own.map(({ number }) => table.at(number, column))
      if (total === null || cells.some((cell) => cell === null)) return []
      const stated = cells.filter((cell) => cell !== null)
      return against(
        total,
        stated,
        stated.map(() => 1),
        isSelection(table),
        'The rows add up to',
      )
    })
  })

/** Exports, imports and what they make, as columns of a row or rows of a column. */
const flowSums = (table: NumberTable): Finding[] => {
  const bySeries = (cells: { flow: string | null; claim: Stated | null }[]): Finding[] => {
    const of = (flow: string) => {
      const found = cells.filter((cell) => cell.flow === flow && cell.claim !== null)
      return found.length === 1 ? (found[0]?.claim ?? null) : null
    }
    const [exports, imports, turnover, balance] = [of('export'), of('import'), of('turnover'), of('balance')]
    if (exports === null || imports === null) return []
    return [
      ...(turnover === null
        ? []
        : against(turnover, [exports, imports], [1, 1], false, 'Exports and imports make')),
      ...(balance === null
        ? []
        : against(balance, [exports, imports], [1, -1], false, 'Exports less imports are')),
    ]
  }
  const values = columnsWith(table, ({ kind }) => kind === 'value')
  const periods = [...new Set(values.map(({ column }) => column.period))]
  const across = rowsWith(table, () => true).flatMap(({ number: row }) =>
    periods.flatMap((period) =>
      bySeries(
        values
          .filter(({ column }) => column.period === period)
          .map(({ number, column }) => ({ flow: column.flow, claim: table.at(row, number) })),
      ),
    ),
  )
  const down = values.flatMap(({ number: column }) =>
    bySeries(
      rowsWith(table, () => true).map(({ number, row }) => ({
        flow: row.flow,
        claim: table.at(number, column),
      })),
    ),
  )
  return [...across, ...down]
}

const findings = (read: ReadDocument): Finding[] =>
  numberTables(read).flatMap((table) => [...columnSums(table), ...flowSums(table)])

/** The rows of a table add up to its total. */
export const tableSum = rule({
  id: 'arith/table-sum',
  group: 'arithmetic',
  severity: 'error',
  meaning: 'The rows of a table add up to its total row, and exports and imports to turnover and balance.',
  details:
    'A row called total, всего, ukupno … is compared with the sum of the rows it closes or opens, column by column, within ' +
    'the rounding of every cell; an empty cell leaves the column out. Where the caption names a selection (“top”, “main”), ' +
    'the rows only must not exceed the total. Columns or rows of exports and imports are held to those of turnover and balance.',
  check: ({ documents }) => documents.flatMap(findings),
  examples: [
    {
      text: 'Table 1. Exports of Ghana to Togo (US dollars, millions)\n\nProduct\t2022\t2023\nCocoa\t120\t130\nGold\t80\t90\nTimber\t10\t20\nTotal\t210\t250\n',
      finds: ['The rows add up to 240 m, the table says “250”.'],
    },
    {
      text: 'Table 1. Exports of Ghana to Togo (US dollars, millions)\n\nProduct\t2022\t2023\nCocoa\t120\t130\nGold\t80\t90\nTimber\t10\t20\nTotal\t210\t240\n',
      finds: [],
    },
  ],
})
