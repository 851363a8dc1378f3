import type { Level } from '../../domain/flow.js'
import { sql } from '../../engine/sql.js'
import { conditionSql, type FlowScope } from '../../lake/binding.js'
import type { Choice } from '../../lake/choice.js'
import { productSums } from '../../lake/products.js'
import { boundTo } from '../../lake/reading.js'
import type { Reader } from '../../measures/measure.js'
import type { Book } from '../../measures/trade/book.js'
import { conditionsOf, isOne } from '../../measures/trade/flow-values.js'
import { monthsIn } from '../../measures/trade/months.js'
import { flowOf, type Cell, type FlowAsked, type GoodsFlow } from './flow.js'

type Shelf = { readonly book: Book; readonly months: readonly string[] }

const records = ['own', 'mirror', 'reconciled'] as const

/**
 * Reads a flow by product, month by month: of the record with most of the months the finest codes. A month without a
 * row of the dyad is not covered: what a lake covers is written down for years alone.
 * @returns null where no record has months by product
 */
export const monthlyFlow = async (read: Reader, asked: FlowAsked): Promise<GoodsFlow | null> => {
  const best = await bestShelf(read, asked)
  return best === null ? null : readMonths(read, best, asked, 'month')
}

/**
 * The years of a record that has months alone, each the sum of the months there are.
 * @returns null where no record has months by product
 */
export const yearsOfMonths = async (
  read: Reader,
  asked: FlowAsked,
): Promise<{ readonly flow: GoodsFlow; readonly months: readonly string[] } | null> => {
  const best = await bestShelf(read, asked)
  return best === null ? null : { flow: await readMonths(read, best, asked, 'year'), months: best.months }
}

const bestShelf = async (read: Reader, asked: FlowAsked): Promise<Shelf | null> => {
  const found: Shelf[] = []
  for (const record of records.filter((each) => asked.record === undefined || asked.record === each))
    for (const source of read.lake.sources)
      if (
        (asked.source === undefined || asked.source === source.id) &&
        (record === 'reconciled') === (source.record === 'reconciled')
      )
        found.push(...(await shelvesOf(read, asked, source.id, record)))
  const [best] = found.toSorted((a, b) => b.months.length - a.months.length || b.book.level - a.book.level)
  return best ?? null
}

const shelvesOf = async (
  read: Reader,
  asked: FlowAsked,
  source: string,
  record: FlowScope['record'],
): Promise<Shelf[]> => {
  const snapshots = read.lake
    .snapshots(source, read.asOf)
    .filter(({ tables }) => tables['flow'] !== undefined)
  const named = read.lake.sources.find(({ id }) => id === source)
  if (snapshots.length === 0 || named === undefined) return []
  const scope: FlowScope = { source: named, record, snapshots, years: asked.years }
  const where = conditionsIn(choiceOn(scope, '', 0, asked.years), asked).filter(
    ({ column }) => column !== 'classification' && column !== 'level',
  )
  const rows = await read.lake.ask<{ classification: string; level: number; period: string }>(
    boundTo(
      read.lake,
      scope,
      sql`select distinct classification, cast("level" as integer) as "level", period from flow
        where ${conditionSql(where)} and "level" > 0 order by 1 desc, 2, 3`,
      where,
    ),
  )
  const fits = rows.filter(
    ({ classification, level }) =>
      !classification.startsWith('EBOPS') &&
      (asked.classification === undefined || classification === asked.classification) &&
      (asked.level === undefined || level === asked.level),
  )
  const kinds = new Map(fits.map((each) => [`${each.classification} ${each.level}`, each]))
  return [...kinds.values()].map((kind) => {
    const level = kind.level as Level
    const alike = fits.filter((each) => each.classification === kind.classification && each.level === level)
    const choice = choiceOn(scope, kind.classification, level, asked.years)
    return { book: { choice, level }, months: alike.map(({ period }) => period) }
  })
}

const choiceOn = (
  scope: FlowScope,
  classification: string,
  level: Level,
  years: readonly number[],
): Choice => ({
  scope,
  record: scope.record,
  classification,
  level,
  worldLevel: null,
  covered: years,
  partners: 'all',
  products: 'all',
})

const conditionsIn = (choice: Choice, asked: FlowAsked) =>
  conditionsOf(choice, asked, 'one', 'all').map((each) =>
    each.column === 'period' ? isOne('period', ...monthsIn(asked.years)) : each,
  )

const readMonths = async (
  read: Reader,
  { book, months }: Shelf,
  asked: FlowAsked,
  by: 'month' | 'year',
): Promise<GoodsFlow> => {
  const selection = { scope: book.choice.scope, where: conditionsIn(book.choice, asked), digits: null }
  const sums = await productSums(read.lake, selection, 'period')
  const cells = new Map<string, Cell>()
  const products = new Set<string>()
  for (const [at, month] of sums.keys.entries()) {
    const [product, value] = [sums.products[at] as string, sums.values[at] as number]
    if (product !== '') products.add(product)
    const key = `${product} ${by === 'month' ? month : month.slice(0, 4)}`
    const before = cells.get(key) ?? { value: null, rows: 0, nulls: 0 }
    cells.set(key, {
      value: Number.isNaN(value) ? before.value : (before.value ?? 0) + value,
      rows: before.rows + (sums.rows[at] as number),
      nulls: before.nulls + (sums.nulls[at] as number),
    })
  }
  const periods = by === 'month' ? months : [...new Set(months.map((month) => month.slice(0, 4)))]
  return flowOf(book, {
    selection,
    products: [...products].toSorted(),
    periods: periods.toSorted(),
    ...(by === 'year' && { within: (year) => months.filter((month) => month.startsWith(year)) }),
    cell: (product, period) =>
      cells.get(`${product} ${period}`) ?? { value: periods.includes(period) ? 0 : null, rows: 0, nulls: 0 },
  })
}
