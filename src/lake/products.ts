import type { Condition, RowsLineage } from '../domain/lineage.js'
import { identifier, sql, type Sql } from '../engine/sql.js'
import { conditionSql, type FlowScope } from './binding.js'
import type { Lake } from './lake.js'
import { boundTo } from './reading.js'
import { summedFlows } from './summed-flows.js'

/** What rows by product are read: conditions without the product, and how many digits of its code are shown. */
export type ProductSelection = {
  readonly scope: FlowScope
  readonly where: readonly Condition[]
  /** Digits to add rows up to; null where the rows stand at the level shown. */
  readonly digits: number | null
}

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

/** Kilograms and value of the rows that have a weight, by product and one more column, in the order of both. */
export type ProductWeights = {
  readonly keys: readonly string[]
  readonly products: readonly string[]
  readonly kilograms: Float64Array
  readonly values: Float64Array
}

/** Weights by product and by period, reporter or partner; only rows with a weight and a value. */
export const productWeights = async (
  lake: Lake,
  { scope, where, digits }: ProductSelection,
  by: 'period' | 'reporter' | 'partner',
): Promise<ProductWeights> => {
  const key = identifier(by)
  const [keys, products, kilograms, values] = await lake.askColumns(
    boundTo(
      lake,
      scope,
      sql`select ${key} as k, ${productSql(digits)} as p, cast(sum(net_kg) as double) as kg, cast(sum(value_usd) as double) as v
        from flow where ${conditionSql(where)} and net_kg > 0 and value_usd is not null group by 1, 2 order by 1, 2`,
    ),
  )
  return {
    keys: texts(keys),
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

const numbers = (column: unknown): Float64Array =>
  column instanceof Float64Array ? column : new Float64Array()

/** The code as shown: its first digits. */
const productSql = (digits: number | null): Sql =>
  digits === null ? sql`product` : sql`substr(product, 1, ${literalNumber(digits)})`

const literalNumber = (value: number): Sql => ({ text: String(value), values: [] })

/** Sums of a flow by country and product, dense and row by row: what complexity and potentials are computed from. */
export type FlowMatrix = {
  readonly countries: readonly string[]
  readonly products: readonly string[]
  /** US dollars, countries × products; 0 where there is no row or none with a value. */
  readonly values: Float64Array
  /** How many rows each cell is the sum of. */
  readonly rows: Float64Array
}

/** A flow by country and product, summed over the periods of the selection. Countries and products in the order of their codes. */
export const flowMatrix = async (
  lake: Lake,
  { scope, where, digits }: ProductSelection,
  by: 'reporter' | 'partner',
): Promise<FlowMatrix> => {
  const flows = summedFlows(lake, scope, where, [by, 'product'])
  const cells = sql`select ${identifier(by)} as k, ${productSql(digits)} as p, sum(value_usd) as v, sum(row_count) as n
    from ${flows} flow group by 1, 2`
  const [countries, products, placed] = await Promise.all([
    lake.askColumns(sql`select distinct ${identifier(by)} as k from ${flows} flow order by k`),
    lake.askColumns(sql`select distinct ${productSql(digits)} as p from ${flows} flow order by p`),
    lake.askColumns(sql`with cell as materialized (${cells}),
        country as (select k, row_number() over (order by k) - 1 as i from (select distinct k from cell) each_country),
        product as (select p, row_number() over (order by p) - 1 as j from (select distinct p from cell) each_product)
      select cast(i as double), cast(j as double), cast(v as double), cast(n as double)
      from cell join country using (k) join product using (p)`),
  ])
  const [rowNames, columnNames] = [texts(countries[0]), texts(products[0])]
  const [i, j, v, n] = placed.map(numbers) as [Float64Array, Float64Array, Float64Array, Float64Array]
  const values = new Float64Array(rowNames.length * columnNames.length)
  const rows = new Float64Array(values.length)
  for (let at = 0; at < (v?.length ?? 0); at += 1) {
    const cell = (i[at] as number) * columnNames.length + (j[at] as number)
    values[cell] = Number.isNaN(v[at]) ? 0 : (v[at] as number)
    rows[cell] = n[at] as number
  }
  return { countries: rowNames, products: columnNames, values, rows }
}

const texts = (column: unknown): readonly string[] =>
  Array.isArray(column) ? (column as readonly string[]) : []

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
