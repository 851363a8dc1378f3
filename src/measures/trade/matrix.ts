import { countryOf } from '../../domain/country.js'
import { known, type Quantity } from '../../domain/quantity.js'
import type { RowsLineage } from '../../domain/lineage.js'
import { flowMatrix, type FlowMatrix } from '../../lake/flow-matrix.js'
import { sumLineage } from '../../lake/products.js'
import type { Reader } from '../measure.js'
import type { Book } from './book.js'
import { isOne } from './flow-values.js'
import { selectionOf, type VectorQuestion } from './vector.js'

/** A flow by country and product, summed over the years asked for. */
export type Matrix = FlowMatrix & {
  readonly question: VectorQuestion
  /** Where a country's row stands, or −1. */
  readonly row: (country: string) => number
  readonly column: (product: string) => number
  readonly cell: (country: string, product: string) => Quantity
  /** What the whole matrix rests on. */
  readonly lineage: RowsLineage
}

/**
 * Reads a flow by product and by reporter (all partners, or one) or by partner (of one reporter, or all). Only
 * countries and territories have a row: unspecified ones and special categories are in no matrix, though in totals.
 */
export const matrixOf = async (
  read: Reader,
  book: Book,
  by: 'reporter' | 'partner',
  question: VectorQuestion,
): Promise<Matrix> => {
  const selection = selectionOf(book, question)
  const found = countriesOnly(await flowMatrix(read.lake, selection, by), book.choice.scope.source.unions)
  const rowOf = new Map(found.countries.map((code, index) => [code, index]))
  const columnOf = new Map(found.products.map((code, index) => [code, index]))
  const row = (country: string) => rowOf.get(country) ?? -1
  const column = (product: string) => columnOf.get(product) ?? -1
  const rows = found.rows.reduce((sum, each) => sum + each, 0)
  return {
    ...found,
    question,
    row,
    column,
    cell: (country, product) => {
      const [i, k] = [row(country), column(product)]
      const at = i < 0 || k < 0 ? -1 : i * found.products.length + k
      const value = at < 0 ? 0 : (found.values[at] as number)
      const counted = { value, rows: at < 0 ? 0 : (found.rows[at] as number), nulls: 0 }
      return known(value, 'USD', sumLineage(selection, [isOne(by, country)], product, counted))
    },
    lineage: sumLineage(selection, [], null, { value: null, rows, nulls: 0 }),
  }
}

/** True of a country, a territory, or a union that reports as one. */
export const isNamed = (code: string, unions: readonly string[]): boolean =>
  ['state', 'territory'].includes(countryOf(code)?.kind ?? '') || unions.includes(code)

/** Without the rows of unspecified ones and special categories. */
export const countriesOnly = (matrix: FlowMatrix, unions: readonly string[]): FlowMatrix => {
  const kept = matrix.countries.flatMap((code, index) => (isNamed(code, unions) ? [index] : []))
  if (kept.length === matrix.countries.length) return matrix
  const width = matrix.products.length
  const pick = (from: Float64Array): Float64Array => {
    const to = new Float64Array(kept.length * width)
    for (const [to_, from_] of kept.entries())
      to.set(from.subarray(from_ * width, (from_ + 1) * width), to_ * width)
    return to
  }
  return {
    countries: kept.map((index) => matrix.countries[index] as string),
    products: matrix.products,
    values: pick(matrix.values),
    rows: pick(matrix.rows),
  }
}
