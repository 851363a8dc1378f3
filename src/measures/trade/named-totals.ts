import type { RowsLineage } from '../../domain/lineage.js'
import { known, type Quantity } from '../../domain/quantity.js'
import { namesIn } from '../../lake/flow-matrix.js'
import type { ProductSelection } from '../../lake/product-selection.js'
import { productSpread, productTotals, type ProductTotals } from '../../lake/product-totals.js'
import type { Reader } from '../measure.js'
import type { Book } from './book.js'
import { isNamed } from './matrix.js'
import { cellsLineage, narrowedTo } from './named-matrix.js'

/** A flow by product, summed over countries and territories: the columns' sums of a matrix whose cells nobody looks at. */
export type NamedTotals = {
  /** Countries with a row, in the order of their codes, without those left out. */
  readonly countries: readonly string[]
  readonly products: readonly string[]
  /** US dollars; 0 of a product without a row. */
  readonly value: (product: string) => number
  readonly quantity: (product: string) => Quantity
  /** The sum over some products; over all of them without a list of their codes. */
  readonly sum: (products?: readonly string[]) => { readonly value: number; readonly lineage: RowsLineage }
}

/** How concentrated a product is on the countries, and how many of them have a value. */
export type Spread = {
  /** Σs², in [1/n, 1]; null where nobody has a value. */
  readonly concentration: number | null
  readonly count: number
}
export type NamedSpread = NamedTotals & { readonly spread: (product: string) => Spread }

type Side = 'reporter' | 'partner'

/** Countries of one side, in the order of their codes. */
export type Countries = {
  readonly codes: readonly string[]
  /** True where the selection has no row of any other: they need not be picked out, so that kept sums can be read. */
  readonly isEveryone: boolean
}

/** Named countries with a row, without some. */
export const namedCountries = async (
  read: Reader,
  book: Book,
  selection: ProductSelection,
  by: Side,
  without: readonly string[] = [],
): Promise<Countries> => {
  const found = await namesIn(read.lake, selection, by)
  const { unions } = book.choice.scope.source
  const codes = found.filter((code) => isNamed(code, unions) && !without.includes(code))
  return { codes, isEveryone: codes.length === found.length }
}

/** The selection of some countries alone. */
const of = (selection: ProductSelection, by: Side, { codes, isEveryone }: Countries): ProductSelection =>
  isEveryone ? selection : narrowedTo(selection, by, codes)

/** Reads a flow by product over some countries of one side. */
export const totalsOf = async (
  read: Reader,
  selection: ProductSelection,
  by: Side,
  countries: Countries,
): Promise<NamedTotals> => {
  const isNone = countries.codes.length === 0
  const found = isNone ? nothing : await productTotals(read.lake, of(selection, by, countries))
  return totalsFrom(selection, by, countries.codes, found)
}

/** Reads a flow by product over all named countries of one side, with its concentration on them. */
export const namedSpread = async (
  read: Reader,
  book: Book,
  selection: ProductSelection,
  by: Side,
): Promise<NamedSpread> => {
  const countries = await namedCountries(read, book, selection, by)
  const found =
    countries.codes.length === 0
      ? { ...nothing, squares: new Float64Array(), countries: new Float64Array() }
      : await productSpread(read.lake, of(selection, by, countries), by)
  const totals = totalsFrom(selection, by, countries.codes, found)
  const index = new Map(found.products.map((product, at) => [product, at]))
  return {
    ...totals,
    spread: (product) => {
      const [at, total] = [index.get(product), totals.value(product)]
      if (at === undefined || !(total > 0)) return { concentration: null, count: 0 }
      return {
        concentration: (found.squares[at] as number) / total ** 2,
        count: found.countries[at] as number,
      }
    },
  }
}

const nothing: ProductTotals = { products: [], values: new Float64Array(), rows: new Float64Array() }

const totalsFrom = (
  selection: ProductSelection,
  by: Side,
  countries: readonly string[],
  { products, values, rows }: ProductTotals,
): NamedTotals => {
  const index = new Map(products.map((product, at) => [product, at]))
  const sum: NamedTotals['sum'] = (only) => {
    let [value, count] = [0, 0]
    for (const product of only ?? products) {
      const at = index.get(product)
      if (at === undefined) continue
      value += values[at] as number
      count += rows[at] as number
    }
    const lineage = cellsLineage({ selection, by }, countries, only ?? 'all', { value, rows: count })
    return { value, lineage }
  }
  return {
    countries,
    products,
    value: (product) => values[index.get(product) ?? -1] ?? 0,
    quantity: (product) => {
      const { value, lineage } = sum([product])
      return known(value, 'USD', lineage)
    },
    sum,
  }
}
