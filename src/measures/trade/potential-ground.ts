import type { CountryCode } from '../../domain/country.js'
import type { Quantity } from '../../domain/quantity.js'
import { namesIn } from '../../lake/flow-matrix.js'
import type { ProductSelection } from '../../lake/product-selection.js'
import type { Reader } from '../measure.js'
import { besideBook, type Book, type BookQuestion } from './book.js'
import { potentialOf, supplyShares, type Potential } from './export-potential-kernel.js'
import { isHome, pairYears } from './markets.js'
import { cellsSum, namedMatrix, type NamedMatrix } from './named-matrix.js'
import { namedCountries, totalsOf, type NamedTotals } from './named-totals.js'
import { selectionOf, vectorOf, type Vector } from './vector.js'
import { wholeBookOf } from './whole-book.js'

/** Years a mean needs. */
export const yearsNeeded = 3

/** One market with its potential. Sums are over the years named, potentials are means a year. */
export type Market = {
  readonly code: CountryCode
  /** Years in which the exports to it, and its imports, are known. */
  readonly years: { readonly trade: number; readonly demand: number }
  readonly potential: Potential
}

/** All that potentials of one exporter are made of. */
export type PotentialGround = {
  readonly book: Book
  readonly demandBook: Book
  readonly products: readonly string[]
  readonly supply: Float64Array
  readonly markets: readonly Market[]
  /** Markets with exports or imports, but fewer than three years of one of them. */
  readonly tooFew: readonly CountryCode[]
  readonly quantities: {
    readonly exports: (product: string) => Quantity
    readonly world: (product: string) => Quantity
    readonly trade: CellSums
    readonly demand: CellSums
  }
}

/** Sums of what was read, over the years: of one market, or of one market and product. */
export type CellSums = {
  readonly ofCountry: (country: CountryCode) => Quantity
  readonly cell: (country: CountryCode, product: string) => Quantity
}

/** Why there are no potentials. */
export type NoGround = 'no-report' | 'too-few'

/**
 * Reads the exporter's flows by market and product, every market's imports by product and the world's exports, all
 * from one source, over the years in which the exporter's record exists.
 * @param counted true of the products that are looked at
 * @param only the one market that is looked at; of the others nothing but the sum of their imports is read
 */
export const potentialGround = async (
  read: Reader,
  question: BookQuestion,
  counted: (product: string) => boolean,
  only: CountryCode | null = null,
): Promise<PotentialGround | NoGround> => {
  const { reporter } = question.dyad
  const ofReporter = { reporter, partner: 'WLD' }
  const everyone = { reporter: 'WLD', partner: 'WLD' }
  const book = await wholeBookOf(read, { ...question, flow: 'export' })
  if (book === null) return 'no-report'
  const { covered: years, record } = book.choice
  const demandBook = await besideBook(read, book, { dyad: everyone, flow: 'import', years })
  if (demandBook === null) return 'no-report'
  if (years.length < yearsNeeded) return 'too-few'
  const worldBook =
    record === 'own' ? await besideBook(read, book, { dyad: everyone, flow: 'export', years, record }) : null
  const vector = (of: Book | null, dyad: { reporter: string; partner: string }) =>
    of === null ? null : vectorOf(read, of, { ...dyad, flow: 'export', years })
  const bought = selectionOf(demandBook, { ...everyone, flow: 'import', years })
  const [trade, demand, exports, world] = await Promise.all([
    namedMatrix(read, book, selectionOf(book, { ...ofReporter, flow: 'export', years }), 'partner'),
    only === null ? demandOfAll(read, demandBook, bought) : demandOfOne(read, demandBook, bought, only),
    vector(worldBook && book, ofReporter),
    vector(worldBook, everyone),
  ])
  const everything = [...new Set([...trade.products, ...demand.products])]
  const products = everything.filter(counted).toSorted()
  const sumsOf = (matrix: NamedMatrix): CellSums => ({
    ofCountry: (country) =>
      cellsSum(matrix, [country], products.length === everything.length ? 'all' : products),
    cell: (country, product) => cellsSum(matrix, [country], [product]),
  })
  // One record a flow: the world's exports are all markets' imports. Own books: the exporters' own totals.
  const supply = supplyShares(
    exports === null ? columnSums(trade, products) : vectorSums(exports, products, years),
    world === null ? Float64Array.from(products, demand.value) : vectorSums(world, products, years),
  )
  const codes = [...new Set([...trade.countries, ...demand.countries])]
    .filter((code) => only === null || code === only)
    .filter((code) => !isHome(code, reporter, years.at(-1) ?? 0))
    .toSorted()
  const rows = { demand: rowsOn(demand.matrix, products), trade: rowsOn(trade, products) }
  const markets: Market[] = []
  const tooFew: CountryCode[] = []
  for (const code of codes) {
    const [ofTrade, ofDemand] = await Promise.all([
      pairYears(read, book.choice, { reporter, partner: code, flow: 'export', years }),
      pairYears(read, demandBook.choice, { reporter: code, partner: 'WLD', flow: 'import', years }),
    ])
    const counts = { trade: ofTrade.length, demand: ofDemand.length }
    if (counts.trade < yearsNeeded || counts.demand < yearsNeeded) {
      tooFew.push(code)
      continue
    }
    const potential = potentialOf(supply, rows.demand(code, counts.demand), rows.trade(code, counts.trade))
    markets.push({ code, years: counts, potential })
  }
  return {
    book,
    demandBook,
    products,
    supply,
    markets,
    tooFew,
    quantities: {
      exports: (product) =>
        exports === null ? cellsSum(trade, trade.countries, [product]) : vectorSum(exports, product),
      world: (product) => (world === null ? demand.quantity(product) : vectorSum(world, product)),
      trade: sumsOf(trade),
      demand: sumsOf(demand.matrix),
    },
  }
}

/** What markets import, by product: of those that are looked at each by itself, of all together. */
type MarketDemand = Pick<NamedTotals, 'countries' | 'products' | 'value' | 'quantity'> & {
  readonly matrix: NamedMatrix
}

const demandOfAll = async (read: Reader, book: Book, selection: ProductSelection): Promise<MarketDemand> => {
  const matrix = await namedMatrix(read, book, selection, 'reporter')
  const { countries, products } = matrix
  const sums = columnSums(matrix, products)
  return {
    matrix,
    countries,
    products,
    value: (product) => sums[matrix.column(product)] ?? 0,
    quantity: (product) => cellsSum(matrix, countries, [product]),
  }
}

const demandOfOne = async (
  read: Reader,
  book: Book,
  selection: ProductSelection,
  only: CountryCode,
): Promise<MarketDemand> => {
  const [matrix, products, countries] = await Promise.all([
    namedMatrix(read, book, selection, 'reporter', [only]),
    namesIn(read.lake, selection, 'product'),
    namedCountries(read, book, selection, 'reporter'),
  ])
  const { value, quantity } = await totalsOf(read, selection, 'reporter', countries)
  return { matrix, products, countries: countries.codes, value, quantity }
}

const columnSums = (matrix: NamedMatrix, products: readonly string[]): Float64Array => {
  const width = matrix.products.length
  const columns = products.map(matrix.column)
  const sums = new Float64Array(products.length)
  for (let i = 0; i < matrix.countries.length; i += 1)
    for (const [k, column] of columns.entries())
      if (column >= 0) sums[k] = (sums[k] as number) + (matrix.values[i * width + column] as number)
  return sums
}

const vectorSums = (vector: Vector, products: readonly string[], years: readonly number[]): Float64Array =>
  Float64Array.from(products, (product) =>
    years.reduce((sum, year) => sum + (vector.value(product, year) ?? 0), 0),
  )

/** A product's sum over the years of a vector, as one quantity. */
const vectorSum = (vector: Vector, product: string): Quantity => {
  const each = vector.question.years.map((year) => vector.quantity(product, year))
  const value = each.reduce((sum, quantity) => sum + (quantity.value ?? 0), 0)
  const [first] = each as [Quantity]
  if (first.lineage.kind !== 'rows') return first
  const counts = each.flatMap(({ lineage }) => (lineage.kind === 'rows' ? [lineage] : []))
  const total = (of: 'rows' | 'nulls') => counts.reduce((sum, lineage) => sum + lineage[of], 0)
  return {
    ...first,
    value,
    reason: null,
    lineage: {
      ...first.lineage,
      selection: {
        ...first.lineage.selection,
        where: first.lineage.selection.where.map((condition) =>
          condition.column === 'period'
            ? { column: 'period', op: 'in', values: vector.question.years.map(String) }
            : condition,
        ),
      },
      rows: total('rows'),
      nulls: total('nulls'),
      sum: String(value),
    },
  }
}

/** The row of a country over the products that are looked at, as a mean of some years. */
const rowsOn = (matrix: NamedMatrix, products: readonly string[]) => {
  const columns = products.map(matrix.column)
  const width = matrix.products.length
  return (country: CountryCode, years: number): Float64Array => {
    const start = matrix.row(country) * width
    return Float64Array.from(columns, (column) =>
      start < 0 || column < 0 ? 0 : (matrix.values[start + column] as number) / years,
    )
  }
}
