import type { Dyad } from '../../domain/dyad.js'
import type { RowsLineage } from '../../domain/lineage.js'
import type { Quantity } from '../../domain/quantity.js'
import { sumLineage } from '../../lake/products.js'
import type { Reader } from '../measure.js'
import { besideBook, type Book } from './book.js'
import type { MarketCells } from './constant-market-share-kernel.js'
import { isOne } from './flow-values.js'
import { matrixOf, type Matrix } from './matrix.js'
import { selectionOf, vectorOf, type VectorQuestion } from './vector.js'

/** Exports of a country and demand of its markets in two years, and what they rest on. */
export type MarketRead = {
  readonly demand: Book
  readonly cells: MarketCells
  /** Economies with imports in both years, the exporter among them: world demand. */
  readonly importers: readonly string[]
  /** Of these, the ones that the exports go to. */
  readonly markets: readonly string[]
  /** Exports to those markets, first and last year. */
  readonly exports: readonly [Sum, Sum]
  readonly imports: readonly [Sum, Sum]
  /** All exports, to whomever. */
  readonly total: (year: number) => Quantity
}

export type Sum = { readonly value: number; readonly lineage: RowsLineage }

/**
 * Reads exports by market and product, and the imports of every economy that the same source has in both years, four
 * matrices in all. Exports to a market without imports in both years are left out.
 * @param question the exporter, and one market or `WLD`
 * @returns null where the source has no imports of the world
 */
export const readMarkets = async (
  read: Reader,
  book: Book,
  { reporter, partner }: Dyad,
  [first, last]: readonly [number, number],
): Promise<MarketRead | null> => {
  const world = { reporter: 'WLD', partner: 'WLD' }
  const demand = await besideBook(read, book, {
    dyad: world,
    flow: 'import',
    years: [first, last],
    record: undefined,
  })
  if (demand === null) return null
  const sold = (year: number): VectorQuestion => ({ reporter, partner, flow: 'export', years: [year] })
  const bought = (year: number): VectorQuestion => ({ ...world, flow: 'import', years: [year] })
  const [x0, x1, m0, m1, all] = await Promise.all([
    matrixOf(read, book, 'partner', sold(first)),
    matrixOf(read, book, 'partner', sold(last)),
    matrixOf(read, demand, 'reporter', bought(first)),
    matrixOf(read, demand, 'reporter', bought(last)),
    vectorOf(read, book, { ...sold(first), years: [first, last] }),
  ])
  const importers = m0.countries.filter((country) => m1.row(country) >= 0)
  const markets = importers.filter(
    (country) => country !== reporter && (partner === 'WLD' || country === partner),
  )
  const products = [...new Set([x0, x1, m0, m1].flatMap((each) => each.products))].toSorted()
  const dense = (matrix: Matrix, countries: readonly string[]) =>
    onAxes(matrix, importers, products, new Set(countries))
  const sumOf = (matrix: Matrix, of: Book, column: 'reporter' | 'partner', countries: readonly string[]) =>
    sumOver(matrix, of, column, countries)
  return {
    demand,
    importers,
    markets,
    cells: {
      markets: importers.length,
      products: products.length,
      exportsBefore: dense(x0, markets),
      exportsNow: dense(x1, markets),
      demandBefore: dense(m0, importers),
      demandNow: dense(m1, importers),
    },
    exports: [sumOf(x0, book, 'partner', markets), sumOf(x1, book, 'partner', markets)],
    imports: [sumOf(m0, demand, 'reporter', importers), sumOf(m1, demand, 'reporter', importers)],
    total: all.total,
  }
}

/** A matrix on other axes: countries and products it lacks are zero, and so are countries that are not wanted. */
const onAxes = (
  matrix: Matrix,
  countries: readonly string[],
  products: readonly string[],
  wanted: ReadonlySet<string>,
): Float64Array => {
  const values = new Float64Array(countries.length * products.length)
  const columns = products.map((product) => matrix.column(product))
  for (const [j, country] of countries.entries()) {
    const row = matrix.row(country)
    if (row < 0 || !wanted.has(country)) continue
    for (const [k, column] of columns.entries())
      if (column >= 0)
        values[j * products.length + k] = matrix.values[row * matrix.products.length + column] as number
  }
  return values
}

/** The sum over some countries' rows, with the selection that gives it again. */
const sumOver = (
  matrix: Matrix,
  book: Book,
  column: 'reporter' | 'partner',
  countries: readonly string[],
): Sum => {
  const width = matrix.products.length
  let [value, rows] = [0, 0]
  for (const country of countries) {
    const start = matrix.row(country) * width
    if (start < 0) continue
    for (let at = start; at < start + width; at += 1) {
      value += matrix.values[at] as number
      rows += matrix.rows[at] as number
    }
  }
  const narrowed = [isOne(column, ...countries)]
  const lineage = sumLineage(selectionOf(book, matrix.question), narrowed, null, { value, rows, nulls: 0 })
  return { value, lineage }
}
