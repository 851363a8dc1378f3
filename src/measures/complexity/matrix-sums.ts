import type { Condition, RowsLineage } from '../../domain/lineage.js'
import { known, type Quantity } from '../../domain/quantity.js'
import { sumLineage } from '../../lake/products.js'
import { isOne } from '../trade/flow-values.js'
import type { NamedMatrix } from '../trade/named-matrix.js'

/** Sums of a matrix of reporters by product, as quantities whose selections give the rows again. */
export type MatrixSums = {
  readonly ofCountry: (country: string) => Quantity
  readonly ofProduct: (product: string) => Quantity
  readonly cell: (country: string, product: string) => Quantity
  /** What all of the matrix rests on. */
  readonly world: RowsLineage
}

/**
 * Sums over countries and territories: the matrix has a row of no other. A condition on their kind names them, so that
 * a lineage does not list two hundred codes.
 * @param unions that are left out, and those that stay as one country
 */
export const matrixSums = (
  matrix: NamedMatrix,
  unions: { readonly out: readonly string[]; readonly in: readonly string[] },
): MatrixSums => {
  const { countries, products, values, rows, selection } = matrix
  const everyone: Condition = {
    column: 'reporter',
    op: 'kind-not-in',
    values: ['group', 'world', 'nes', 'special'],
    except: unions.in.filter((code) => !unions.out.includes(code)),
  }
  const counted = countries.flatMap((code, row) => (unions.out.includes(code) ? [] : [row]))
  const product = (code: string): Condition =>
    selection.digits === null
      ? isOne('product', code)
      : { column: 'product', op: 'starts-with', values: [code] }
  const sum = (ofRows: readonly number[], columns: Iterable<number>, narrowed: readonly Condition[]) => {
    let [value, count] = [0, 0]
    for (const column of columns)
      for (const row of ofRows) {
        if (row < 0 || column < 0) continue
        const at = row * products.length + column
        value += values[at] as number
        count += rows[at] as number
      }
    const lineage = sumLineage(selection, narrowed, null, { value, rows: count, nulls: 0 })
    return { quantity: known(value, 'USD', lineage), lineage }
  }
  const all = [...products.keys()]
  return {
    ofCountry: (country) => sum([matrix.row(country)], all, [isOne('reporter', country)]).quantity,
    ofProduct: (code) => sum(counted, [matrix.column(code)], [everyone, product(code)]).quantity,
    cell: (country, code) =>
      sum([matrix.row(country)], [matrix.column(code)], [isOne('reporter', country), product(code)]).quantity,
    world: sum(counted, all, [everyone]).lineage,
  }
}
