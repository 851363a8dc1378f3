import type { Condition } from '../domain/lineage.js'
import { identifier, sql } from '../engine/sql.js'
import { isKept } from './flow-matrix.js'
import type { Lake } from './lake.js'
import { numbers, productSql, texts, type ProductSelection } from './product-selection.js'
import { summedFlows } from './summed-flows.js'

/** Sums by product over all that a selection has, in the order of their codes: columns of equal length. */
export type ProductTotals = {
  readonly products: readonly string[]
  /** US dollars; 0 where no row has a value. */
  readonly values: Float64Array
  readonly rows: Float64Array
}

/** A flow by product, over the periods and the countries of the selection. */
export const productTotals = async (
  lake: Lake,
  { scope, where, digits }: ProductSelection,
): Promise<ProductTotals> => {
  const [products, values, rows] = await lake.askColumns(sql`
    select ${productSql(digits)} as p, cast(coalesce(sum(value_usd), 0) as double) as v,
      cast(sum(row_count) as double) as n
    from ${summedFlows(lake, scope, where, ['product'])} flow group by 1 order by p`)
  return { products: texts(products), values: numbers(values), rows: numbers(rows) }
}

/** Totals by product, and what their concentration over countries is made of. */
export type ProductSpread = ProductTotals & {
  /** Σv² over the countries, in squared US dollars. */
  readonly squares: Float64Array
  /** How many countries have a value above zero. */
  readonly countries: Float64Array
}

/**
 * A flow by product with the sum of squares over the countries of one side. Squares are exact decimals as the sums are, so
 * that they are the same in every run: a sum of doubles by several threads is not.
 */
export const productSpread = async (
  lake: Lake,
  selection: ProductSelection,
  by: 'reporter' | 'partner',
): Promise<ProductSpread> => {
  const { scope, where, digits } = selection
  const flows = summedFlows(lake, scope, where, [by, 'product'])
  const shown = productSql(digits)
  // What is kept by country and product of one year is a cell a row already.
  const isCell =
    digits === null && scope.years.length === 1 && hasOneFlow(where) && isKept(lake, selection, by)
  const cells = isCell
    ? sql`select ${shown} as p, value_usd as v, row_count as n from ${flows} flow`
    : sql`select ${shown} as p, sum(value_usd) as v, sum(row_count) as n from ${flows} flow group by ${identifier(by)}, 1`
  // Squares above the room of a decimal are no trade, but a row of a wrong unit may hold one: it is not to stop the rest.
  const [products, values, rows, squares, countries] = await lake.askColumns(sql`
    select p, cast(coalesce(sum(v), 0) as double), cast(sum(n) as double),
      cast(coalesce(sum(try_cast(case when abs(v) < 1e15 then v end as decimal(19,3))
          * try_cast(case when abs(v) < 1e15 then v end as decimal(19,3))), 0) as double)
        + coalesce(sum(case when abs(v) >= 1e15 then cast(v as double) * cast(v as double) end), 0),
      cast(sum(case when v > 0 then 1 else 0 end) as double)
    from (${cells}) cell group by p order by p`)
  return {
    products: texts(products),
    values: numbers(values),
    rows: numbers(rows),
    squares: numbers(squares),
    countries: numbers(countries),
  }
}

const hasOneFlow = (where: readonly Condition[]): boolean =>
  where.some(
    (condition) => condition.column === 'flow' && condition.op === 'in' && condition.values.length === 1,
  )
