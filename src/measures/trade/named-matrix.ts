import type { Condition, RowsLineage } from '../../domain/lineage.js'
import { known, type Quantity } from '../../domain/quantity.js'
import { flowMatrix, type FlowMatrix } from '../../lake/flow-matrix.js'
import type { ProductSelection } from '../../lake/product-selection.js'
import { sumLineage } from '../../lake/products.js'
import type { Reader } from '../measure.js'
import type { Book } from './book.js'
import { isOne } from './flow-values.js'
import { countriesOnly } from './matrix.js'

/** A flow by country and product with what it was read by. Only countries, territories and unions have a row. */
export type NamedMatrix = FlowMatrix & {
  readonly by: 'reporter' | 'partner'
  readonly selection: ProductSelection
  /** Where a country's row stands, or −1. */
  readonly row: (country: string) => number
  readonly column: (product: string) => number
}

/**
 * Reads a flow by country and product for measures that look at every market at once. Trade that names no country is in
 * none of its rows.
 * @param only the countries that are looked at, where the others are not worth the reading
 */
export const namedMatrix = async (
  read: Reader,
  book: Book,
  selection: ProductSelection,
  by: 'reporter' | 'partner',
  only?: readonly string[],
): Promise<NamedMatrix> => {
  const asked = only === undefined ? selection : narrowedTo(selection, by, only)
  const found = countriesOnly(await flowMatrix(read.lake, asked, by), book.choice.scope.source.unions)
  const rowOf = new Map(found.countries.map((code, index) => [code, index]))
  const columnOf = new Map(found.products.map((code, index) => [code, index]))
  return {
    ...found,
    by,
    selection,
    row: (country) => rowOf.get(country) ?? -1,
    column: (product) => columnOf.get(product) ?? -1,
  }
}

/** A selection of some countries in place of those it was of. */
export const narrowedTo = (
  selection: ProductSelection,
  by: 'reporter' | 'partner',
  countries: readonly string[],
): ProductSelection => ({
  ...selection,
  where: [...selection.where.filter(({ column }) => column !== by), isOne(by, ...countries)],
})

/** The sum of some cells, as a quantity that names the selection again. */
export const cellsSum = (
  matrix: NamedMatrix,
  countries: readonly string[],
  products: readonly string[] | 'all',
): Quantity => {
  const { values, rows } = matrix
  const width = matrix.products.length
  const columns = products === 'all' ? [...matrix.products.keys()] : products.map(matrix.column)
  let [value, count] = [0, 0]
  for (const country of countries) {
    const row = matrix.row(country)
    for (const column of row < 0 ? [] : columns) {
      if (column < 0) continue
      value += values[row * width + column] as number
      count += rows[row * width + column] as number
    }
  }
  return known(value, 'USD', cellsLineage(matrix, countries, products, { value, rows: count }))
}

/** The selection that gives the sum of some cells again. */
export const cellsLineage = (
  { selection, by }: Pick<NamedMatrix, 'selection' | 'by'>,
  countries: readonly string[],
  products: readonly string[] | 'all',
  { value, rows }: { readonly value: number; readonly rows: number },
): RowsLineage => {
  const shownBy = (codes: readonly string[]): Condition =>
    selection.digits === null
      ? isOne('product', ...codes)
      : { column: 'product', op: 'starts-with', values: codes }
  const narrowed = [isOne(by, ...countries), ...(products === 'all' ? [] : [shownBy(products)])]
  return sumLineage(selection, narrowed, null, { value, rows, nulls: 0 })
}
