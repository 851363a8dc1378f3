import { countryOf } from '../../domain/country.js'
import { sql, type Sql } from '../../engine/sql.js'
import { summedFlows } from '../../lake/summed-flows.js'
import type { Reader } from '../measure.js'
import type { Book } from '../trade/book.js'
import type { NamedMatrix } from '../trade/named-matrix.js'
import { selectionOf } from '../trade/vector.js'

const world = { reporter: 'WLD', partner: 'WLD', flow: 'export' as const }

/**
 * All countries’ exports by product, a matrix a year, in one statement for all years. A year’s matrix has the countries,
 * territories and unions that have a row in it, and no trade that names no country.
 */
export const yearlyMatrices = async (
  read: Reader,
  book: Book,
  years: readonly number[],
): Promise<Map<number, NamedMatrix>> => {
  const { scope, where, digits } = selectionOf(book, { ...world, years })
  const shown: Sql =
    digits === null ? sql`product` : { text: `substr(product, 1, ${String(digits)})`, values: [] }
  const statement = sql`with cell as materialized
      (select reporter as k, ${shown} as p, period as t, sum(value_usd) as v, sum(row_count) as n
        from ${summedFlows(read.lake, scope, where, ['reporter', 'product', 'period'])} flow group by 1, 2, 3),
      country as (select k, row_number() over (order by k) - 1 as i from (select distinct k from cell) each_country),
      product as (select p, row_number() over (order by p) - 1 as j from (select distinct p from cell) each_product)
    select cast(i as double), cast(j as double), cast(cast(t as integer) as double), cast(v as double),
        cast(n as double), '' as name
      from cell join country using (k) join product using (p)
    union all select cast(i as double), cast(-1 as double), cast(0 as double), cast(0 as double), cast(0 as double), k
      from country
    union all select cast(-1 as double), cast(j as double), cast(0 as double), cast(0 as double), cast(0 as double), p
      from product`
  const columns = await read.lake.askColumns(statement)
  const none = new Float64Array()
  const [i = none, j = none, t = none, v = none, n = none] = columns as unknown as Float64Array[]
  const names = (columns[5] ?? []) as readonly string[]
  const cells: Cells = { i, j, t, v, n, codes: [], goods: [] }
  for (let at = 0; at < i.length; at += 1) {
    if (j[at] === -1) cells.codes[i[at] as number] = names[at] as string
    else if (i[at] === -1) cells.goods[j[at] as number] = names[at] as string
  }
  const { unions } = book.choice.scope.source
  const isKept = (code: string) =>
    ['state', 'territory'].includes(countryOf(code)?.kind ?? '') || unions.includes(code)
  return new Map(years.map((year) => [year, ofYear(book, cells, year, isKept)]))
}

/** Cells of all years: country, product, year, value and number of rows; and what the countries and products are. */
type Cells = {
  readonly i: Float64Array
  readonly j: Float64Array
  readonly t: Float64Array
  readonly v: Float64Array
  readonly n: Float64Array
  readonly codes: string[]
  readonly goods: string[]
}

const ofYear = (
  book: Book,
  { i, j, t, v, n, codes, goods }: Cells,
  year: number,
  isKept: (code: string) => boolean,
): NamedMatrix => {
  const kept = codes.map(isKept)
  const [hasRow, hasColumn] = [new Uint8Array(codes.length), new Uint8Array(goods.length)]
  const own: number[] = []
  for (let at = 0; at < i.length; at += 1) {
    const [row, column] = [i[at] as number, j[at] as number]
    if (t[at] !== year || row < 0 || column < 0) continue
    hasColumn[column] = 1
    if (kept[row] !== true) continue
    hasRow[row] = 1
    own.push(at)
  }
  const [rows, countries] = numbered(codes, hasRow)
  const [columns, products] = numbered(goods, hasColumn)
  const values = new Float64Array(countries.length * products.length)
  const counts = new Float64Array(values.length)
  for (const at of own) {
    const cell = (rows[i[at] as number] as number) * products.length + (columns[j[at] as number] as number)
    const value = v[at] as number
    values[cell] = Number.isNaN(value) ? 0 : value // rows without a value alone: nothing known of it
    counts[cell] = n[at] as number
  }
  return {
    countries,
    products,
    values,
    rows: counts,
    by: 'reporter',
    selection: selectionOf(book, { ...world, years: [year] }),
    row: placesOf(countries),
    column: placesOf(products),
  }
}

/** The places of those that are there, and their codes. */
const numbered = (codes: readonly string[], isThere: Uint8Array): [Int32Array, string[]] => {
  const places = new Int32Array(codes.length).fill(-1)
  const listed: string[] = []
  for (const [at, code] of codes.entries()) {
    if (isThere[at] === 0) continue
    places[at] = listed.length
    listed.push(code)
  }
  return [places, listed]
}

/** Where each code stands, or −1. */
export const placesOf = (codes: readonly string[]): ((code: string) => number) => {
  const places = new Map(codes.map((code, at) => [code, at]))
  return (code) => places.get(code) ?? -1
}
