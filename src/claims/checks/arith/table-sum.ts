import { claimKey } from '../../claim.js'
import { joined, equation, say, type Line } from '../../messages/said.js'
import type { ReadDocument } from '../../reading.js'
import { figure, scaleOf, summed, words } from '../figures.js'
import { overlaps, sumOf } from '../interval.js'
import { rule, type Finding } from '../rule.js'
import { intervalOf, spanOf, type Stated } from '../stated.js'
import { isSelection, numberTables, rowsWith, columnsWith, type NumberTable } from '../table-cells.js'
import { bestOf, differencesFor, heldOf, sumsFor, type Held, type Relation } from './table-relations.js'
import { isLevel, viewsOf, type Item, type View } from './table-views.js'

/** A sum that does not come out on one line of a table. */
type Failed = {
  readonly total: Stated
  readonly parts: readonly Stated[]
  readonly signs: readonly (1 | -1)[]
  readonly what: What
}

/** What was added up or compared. */
type What = 'rows' | 'columns' | 'difference' | 'turnover' | 'balance'

const isTotal = ({ role }: Item): boolean => role === 'total'

/** In a longer table only what a word calls a sum is looked at. */
const longest = 200

/** Where a table’s items are sums or differences of others on most lines, the lines on which they are not. */
const failedIn = (view: View, what: What, table: NumberTable): Failed[] => {
  const known = new Set<string>()
  const failed: Failed[] = []
  const take = (held: Held, says: What): void => {
    known.add(keyOf(held))
    failed.push(...held.misfits.map((line) => failedOn(view, line, held, says)))
  }
  const levels = view.items.flatMap((item, at) => (isLevel(item) && item.role !== 'section' ? [at] : []))
  const takeDifferences = (said: boolean): void => {
    for (const at of levels) {
      const item = view.items[at] as Item
      const named = item.flow === 'balance' || difference.test(item.label.split(' · ').at(-1) ?? '')
      if (named !== said || (!named && levels.length > longest)) continue
      const best = bestOf(differencesFor(view, at).map((relation) => heldOf(view, relation)))
      if (best === undefined || known.has(keyOf(best))) continue
      if (isBorneOut({ ...best, whole: said }, 2)) take(best, 'difference')
      else if (best.fits > 1) known.add(keyOf(best))
    }
  }
  takeDifferences(true)
  for (const at of levels) {
    const item = view.items[at] as Item
    if (!isTotal(item) && levels.length > longest) continue
    const sums = sumsFor(view, at, isTotal).map((relation) => heldOf(view, relation))
    const best = bestOf(sums)
    const [first] = sums
    if (best === undefined || first === undefined || known.has(keyOf(best))) continue
    if (isBorneOut(best, isTotal(item) ? 1 : 2)) take(isSelection(table) ? exceeded(view, best) : best, what)
    else if (isTotal(item) && best.fits === 0 && first.misfits.length === 1 && isPlain(view, first, sums))
      take(isSelection(table) ? exceeded(view, first) : first, what)
  }
  takeDifferences(false)
  return failed
}

const difference =
  /differ|\bgap\b|\bnet\b|balance|surplus|deficit|shortfall|change|разниц|разность|сальдо|нетто|баланс|перевес|дефицит|профицит|измен|razlik|saldo|\bneto\b|bilans|suficit|deficit|промен|разлик|салдо|биланс|суфицит|дефицит/iu

/** Items of a relation, whichever of them is the sum. */
const keyOf = ({ total, parts }: Relation): string => [total, ...parts].toSorted((a, b) => a - b).join(',')

/**
 * Where a word says that an item is a sum one line that agrees shows which it is the sum of; where none does at least two
 * must agree that could not do so by chance.
 */
const isBorneOut = ({ fits, misfits, weight, whole }: Held, least: number): boolean =>
  misfits.length > 0 &&
  (least === 1
    ? fits >= 1 && misfits.length <= fits && weight >= 1
    : fits >= 2 && misfits.length * 2 <= fits && weight >= (whole ? 2.5 : 4.2))

/** A total of one line: a sum of other rows than thought, or of rows of which some are parts of others, is none of ours. */
const isPlain = (view: View, first: Held, sums: readonly Held[]): boolean => {
  if (sums.some(({ fits }) => fits > 0)) return false
  const { parts } = first
  if (parts.some((at) => (view.items[at] as Item).flow !== null)) return false
  if (view.items[0]?.kind !== 'value' && parts.length < 3) return false
  return parts.every((_, at) =>
    [1, 2].every((count) => {
      const others = parts.filter((__, index) => index < at || index >= at + count)
      return heldOf(view, { ...first, parts: others, signs: others.map(() => 1) }).fits === 0
    }),
  )
}

/** Of a selection only the lines on which the parts are more than the whole. */
const exceeded = (view: View, held: Held): Held => ({
  ...held,
  misfits: held.misfits.filter((line) => {
    const { total, parts } = failedOn(view, line, held, 'rows')
    return parts.reduce((sum, { quantity }) => sum + quantity.value, 0) > total.quantity.value
  }),
})

const failedOn = (view: View, line: number, { total, parts, signs }: Relation, what: What): Failed => {
  const at = (position: number): Stated | null => {
    const entry = view.at((view.items[position] as Item).number, line)
    return entry === 'nil' ? null : entry
  }
  const stated = parts.flatMap((part, index) => {
    const claim = at(part)
    return claim === null ? [] : [{ claim, sign: signs[index] ?? 1 }]
  })
  return {
    total: at(total) as Stated,
    parts: stated.map(({ claim }) => claim),
    signs: stated.map(({ sign }) => sign),
    what,
  }
}

/** Exports, imports and what they make, as columns of a row or rows of a column. */
const flowSums = (table: NumberTable): Failed[] => {
  const bySeries = (cells: { flow: string | null; claim: Stated | null }[]): Failed[] => {
    const of = (flow: string) => {
      const found = cells.filter((cell) => cell.flow === flow && cell.claim !== null)
      return found.length === 1 ? (found[0]?.claim ?? null) : null
    }
    const [exports, imports, turnover, balance] = [of('export'), of('import'), of('turnover'), of('balance')]
    if (exports === null || imports === null) return []
    const parts = [exports, imports]
    return [
      ...(turnover === null
        ? []
        : [{ total: turnover, parts, signs: [1, 1] as const, what: 'turnover' as const }]),
      ...(balance === null
        ? []
        : [{ total: balance, parts, signs: [1, -1] as const, what: 'balance' as const }]),
    ]
  }
  const values = columnsWith(table, ({ kind }) => kind === 'value')
  const periods = [...new Set(values.map(({ column }) => column.period))]
  const across = rowsWith(table, ({ kind }) => kind === null).flatMap(({ number: row }) =>
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
      rowsWith(table, ({ kind }) => kind === null).map(({ number, row }) => ({
        flow: row.flow,
        claim: table.at(number, column),
      })),
    ),
  )
  return [...across, ...down]
}

const sumOfParts = ({ parts, signs }: Failed): number =>
  parts.reduce((all, { quantity }, index) => all + quantity.value * (signs[index] ?? 1), 0)

const holds = ({ total, parts, signs }: Failed): boolean =>
  overlaps(sumOf(parts.map(intervalOf), signs), intervalOf(total))

const numbersOf = ({ total, parts }: Failed): Stated[] => [total, ...parts]

const arithmeticOf = (failed: Failed): Line => {
  const sum = sumOfParts(failed)
  const { worth, name } = scaleOf([failed.total.quantity.value, sum])
  const terms = summed(
    failed.parts.map(({ quantity }) => figure(quantity.value / worth, 6)),
    failed.signs,
  )
  return equation`${terms} = ${figure(Number((sum / worth).toPrecision(10)), 6)}${name}`
}

/** Where a sum along a row and one down a column both fail, the number they share is the one to look at. */
const findingsOf = (failed: readonly Failed[]): Finding[] => {
  const distinct = [
    ...new Map(
      failed.map((each) => [
        numbersOf(each)
          .map(claimKey)
          .toSorted((a, b) => a.localeCompare(b, 'en'))
          .join(),
        each,
      ]),
    ).values(),
  ]
  const byNumber = new Map<string, Failed[]>()
  for (const each of distinct)
    for (const number of numbersOf(each))
      byNumber.set(claimKey(number), [...(byNumber.get(claimKey(number)) ?? []), each])
  const said = new Set<Failed>()
  return distinct.flatMap((each): Finding[] => {
    if (said.has(each)) return []
    const others = [each.total, ...each.parts].flatMap((number) =>
      (byNumber.get(claimKey(number)) ?? [])
        .filter((other) => other !== each && !said.has(other))
        .map((other) => ({ number, other })),
    )
    const [met] = others
    const together = others.filter(({ number }) => number === met?.number).map(({ other }) => other)
    for (const done of [each, ...together]) said.add(done)
    const sum = sumOfParts(each)
    const { worth, name } = scaleOf([each.total.quantity.value, sum])
    const doubtful = met?.number ?? each.total
    const rest = numbersOf(each).filter((number) => number !== doubtful)
    return [
      {
        spans: [doubtful, ...rest].map(spanOf),
        message: say('arith/table-sum', {
          what: each.what,
          sum: equation`${figure(Number((sum / worth).toPrecision(10)))}${name}`,
          said: words(each.total),
          other: met === undefined || met.number === each.total ? null : words(met.number),
        }),
        arithmetic: joined([each, ...(met === undefined ? [] : [met.other])].map(arithmeticOf), '; '),
        claims: [claimKey(doubtful)],
      },
    ]
  })
}

const findings = (read: ReadDocument): Finding[] =>
  numberTables(read).flatMap((table) => {
    const { across, down } = viewsOf(table)
    return findingsOf([
      ...flowSums(table).filter((failed) => !holds(failed)),
      ...failedIn(down, 'rows', table),
      ...failedIn(across, 'columns', table),
    ])
  })

/** The numbers of a table add up to its totals. */
export const tableSum = rule({
  id: 'arith/table-sum',
  group: 'arithmetic',
  severity: 'error',
  meaning:
    'The rows and columns of a table add up to its totals, and exports and imports to turnover and balance.',
  details:
    'A row or column called total, всего, ukupno … is compared with the sum of those it closes or opens, within the rounding of every ' +
    'cell; a dash counts as nothing, an empty cell leaves its line out. Rows and columns that are the sum or difference of ' +
    'their neighbours on most lines are held to it on all, whatever they are called. Where the caption names a selection (“top”, “main”), ' +
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
    {
      text: 'Table 1. Ghana and Togo, US dollars, millions\n\nFlow\tQ1\tQ2\tQ3\tYear\nExports\t120\t130\t110\t360\nImports\t80\t90\t85\t265\n',
      finds: ['The columns add up to 255 m, the table says “265”.'],
    },
    {
      text: 'Table 1. Ghana and Togo, US dollars, millions\n\nYear\tCocoa\tGold\tShipped\n2021\t412\t96\t508\n2022\t436\t102\t538\n2023\t455\t131\t568\n',
      finds: ['The columns add up to 586 m, the table says “568”.'],
    },
  ],
})
