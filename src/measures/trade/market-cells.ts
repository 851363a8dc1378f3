import type { CountryCode } from '../../domain/country.js'
import type { Dyad } from '../../domain/dyad.js'
import type { RowsLineage } from '../../domain/lineage.js'
import type { Quantity } from '../../domain/quantity.js'
import { sumLineage } from '../../lake/products.js'
import type { Reader } from '../measure.js'
import { besideBook, type Book } from './book.js'
import type { MarketCells } from './constant-market-share-kernel.js'
import { isOne } from './flow-values.js'
import { matrixOf, type Matrix } from './matrix.js'
import { namedCountries, totalsOf } from './named-totals.js'
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
 * Reads exports by market and product, and the imports of every economy that the same source has in both years. Exports
 * to a market without imports in both years are left out.
 * @param question the exporter, and one market or `WLD`: of one market alone the others' imports are read as their sum,
 *   which is all that world demand asks of them
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
  const [x0, x1, [m0, m1], all] = await Promise.all([
    matrixOf(read, book, 'partner', sold(first)),
    matrixOf(read, book, 'partner', sold(last)),
    demandOf(read, demand, [bought(first), bought(last)], partner),
    vectorOf(read, book, { ...sold(first), years: [first, last] }),
  ])
  const { importers } = m0
  const markets = importers.filter(
    (country) => country !== reporter && (partner === 'WLD' || country === partner),
  )
  const products = [...new Set([x0, x1, m0, m1].flatMap((each) => each.products))].toSorted()
  const dense = (each: Axes, countries: readonly string[]) =>
    onAxes(each, m0.countries, products, new Set(countries))
  return {
    demand,
    importers,
    markets,
    cells: {
      markets: m0.countries.length,
      products: products.length,
      exportsBefore: dense(x0, markets),
      exportsNow: dense(x1, markets),
      demandBefore: dense(m0, m0.countries),
      demandNow: dense(m1, m1.countries),
    },
    exports: [sumOver(x0, book, 'partner', markets), sumOver(x1, book, 'partner', markets)],
    imports: [m0.sum, m1.sum],
    total: all.total,
  }
}

type Axes = Pick<Matrix, 'products' | 'values' | 'row' | 'column'>

/** Imports of one year, of the importers of both. */
type YearDemand = Axes & {
  readonly importers: readonly string[]
  /** The rows: the importers, or the one that is asked about and `WLD`, all others together. */
  readonly countries: readonly string[]
  readonly sum: Sum
}
type BothYears = readonly [YearDemand, YearDemand]

const demandOf = async (
  read: Reader,
  book: Book,
  questions: readonly [VectorQuestion, VectorQuestion],
  partner: CountryCode,
): Promise<BothYears> => {
  if (partner !== 'WLD') return demandBeside(read, book, questions, partner)
  const [m0, m1] = await Promise.all([
    matrixOf(read, book, 'reporter', questions[0]),
    matrixOf(read, book, 'reporter', questions[1]),
  ])
  const importers = m0.countries.filter((country) => m1.row(country) >= 0)
  const of = (matrix: Matrix): YearDemand => ({
    ...matrix,
    importers,
    countries: importers,
    sum: sumOver(matrix, book, 'reporter', importers),
  })
  return [of(m0), of(m1)]
}

/** The imports of one market, and beside them those of all others together. */
const demandBeside = async (
  read: Reader,
  book: Book,
  questions: readonly [VectorQuestion, VectorQuestion],
  partner: CountryCode,
): Promise<BothYears> => {
  const selections = questions.map((question) => selectionOf(book, question))
  const [first, second] = await Promise.all(
    selections.map((selection) => namedCountries(read, book, selection, 'reporter')),
  )
  const importers = (first?.codes ?? []).filter((country) => second?.codes.includes(country))
  const some = (counted: (country: string) => boolean) => ({
    codes: importers.filter(counted),
    isEveryone: false,
  })
  const [own, others] = [some((country) => country === partner), some((country) => country !== partner)]
  const [before, now] = await Promise.all(
    selections.map(async (selection): Promise<YearDemand> => {
      const [ofOwn, ofOthers] = await Promise.all([
        totalsOf(read, selection, 'reporter', own),
        totalsOf(read, selection, 'reporter', others),
      ])
      const rows = [...own.codes.map((code) => ({ code, totals: ofOwn })), { code: 'WLD', totals: ofOthers }]
      const products = [...new Set(rows.flatMap(({ totals }) => totals.products))].toSorted()
      const columns = new Map(products.map((product, column) => [product, column]))
      const [a, b] = [ofOwn.sum(), ofOthers.sum()]
      const sum = { value: a.value + b.value, rows: a.lineage.rows + b.lineage.rows, nulls: 0 }
      return {
        importers,
        countries: rows.map(({ code }) => code),
        products,
        values: Float64Array.from(rows.flatMap(({ totals }) => products.map(totals.value))),
        row: (country) => rows.findIndex(({ code }) => code === country),
        column: (product) => columns.get(product) ?? -1,
        sum: {
          value: sum.value,
          lineage: sumLineage(selection, [isOne('reporter', ...importers)], null, sum),
        },
      }
    }),
  )
  return [before as YearDemand, now as YearDemand]
}

/** A matrix on other axes: countries and products it lacks are zero, and so are countries that are not wanted. */
const onAxes = (
  matrix: Axes,
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
