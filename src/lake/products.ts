import type { Condition, RowsLineage } from '../domain/lineage.js'
import { identifier, sql } from '../engine/sql.js'
import { conditionSql } from './binding.js'
import type { Lake } from './lake.js'
import { numbers, productSql, texts, type ProductSelection } from './product-selection.js'
import { boundTo } from './reading.js'
import { summedFlows } from './summed-flows.js'

/** Sums by product and one more column, as columns of equal length; an empty `product` is the sum over all of them. */
export type ProductSums = {
  readonly keys: readonly string[]
  readonly products: readonly string[]
  /** In US dollars; NaN where no row had a value. */
  readonly values: Float64Array
  readonly rows: Float64Array
  readonly nulls: Float64Array
}

/**
 * Sums flows by product and by period, reporter or partner. The sums are exact (decimals) before they become doubles,
 * so that they are the same in every run.
 */
export const productSums = async (
  lake: Lake,
  { scope, where, digits }: ProductSelection,
  by: 'period' | 'reporter' | 'partner',
): Promise<ProductSums> => {
  const key = identifier(by)
  const flows = summedFlows(lake, scope, where, [by, 'product'])
  const [keys, products, values, rows, nulls] = await lake.askColumns(sql`
    select ${key} as k, coalesce(p, '') as p, cast(sum(value_usd) as double) as v,
      cast(sum(row_count) as double) as n, cast(sum(row_count) - sum(value_count) as double) as nulls
    from (select *, ${productSql(digits)} as p from ${flows} flow) shown
    group by grouping sets ((${key}, p), (${key})) order by k, p`)
  return {
    keys: texts(keys),
    products: texts(products),
    values: numbers(values),
    rows: numbers(rows),
    nulls: numbers(nulls),
  }
}

/** Kilograms and value of the rows that have a weight, by period and product, in the order of both. */
export type ProductWeights = {
  readonly periods: readonly string[]
  readonly products: readonly string[]
  readonly kilograms: Float64Array
  readonly values: Float64Array
}

/**
 * Weights by period and product; only rows with a weight and a value.
 * @param each `partner`: an entry for every partner, in the order of their codes, instead of one for all together
 * @param only products, as they are shown; all without it. With `partner` that spares most of the answer
 */
export const productWeights = async (
  lake: Lake,
  { scope, where, digits }: ProductSelection,
  each: 'partner' | 'all' = 'all',
  only?: readonly string[],
): Promise<ProductWeights> => {
  const shown = productSql(digits)
  const wanted = only === undefined ? sql`` : sql`and ${shown} in ${[...only, '-']}`
  const partner = each === 'partner' ? sql`, partner` : sql``
  const [periods, products, kilograms, values] = await lake.askColumns(
    boundTo(
      lake,
      scope,
      sql`select period, ${shown} as p, cast(sum(net_kg) as double) as kg, cast(sum(value_usd) as double) as v from flow
        where ${conditionSql(where)} and net_kg > 0 and value_usd is not null ${wanted}
        group by period, ${shown}${partner} order by period, p${partner}`,
      where,
    ),
  )
  return {
    periods: texts(periods),
    products: texts(products),
    kilograms: numbers(kilograms),
    values: numbers(values),
  }
}

/** How many reporters the rows of a selection are of, by period. */
export const reporterCounts = async (
  lake: Lake,
  { scope, where }: ProductSelection,
): Promise<ReadonlyMap<string, number>> => {
  const flows = summedFlows(lake, scope, where, ['period', 'reporter'])
  const [periods, counts] = await lake.askColumns(sql`
    select period, cast(count(distinct reporter) as double) as n from ${flows} flow group by period order by period`)
  return new Map(texts(periods).map((period, index) => [period, numbers(counts)[index] as number]))
}

/** The lineage of a sum of thousands of rows: the selection, to be run again, and none of them by name. */
export const sumLineage = (
  { scope, where, digits }: ProductSelection,
  narrowed: readonly Condition[],
  product: string | null,
  { value, rows, nulls }: { value: number | null; rows: number; nulls: number },
): RowsLineage => ({
  kind: 'rows',
  selection: {
    table: 'flow',
    source: scope.source.id,
    record: scope.record,
    snapshots: scope.snapshots.map(({ id }) => id),
    where: [
      ...where.filter((condition) => !narrowed.some(({ column }) => column === condition.column)),
      ...narrowed,
      ...(product === null ? [] : [productCondition(product, digits)]),
    ],
    column: 'value_usd',
  },
  rows,
  nulls,
  sum: value === null ? null : String(value),
  sample: [],
})

const productCondition = (product: string, digits: number | null): Condition =>
  digits === null
    ? { column: 'product', op: 'in', values: [product] }
    : { column: 'product', op: 'starts-with', values: [product] }
