import type { Dyad } from '../../domain/dyad.js'
import type { Flow, FlowRecord, Level } from '../../domain/flow.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import { yearRange } from '../../domain/period.js'
import { choicesFor } from '../../lake/choice.js'
import { sumLineage } from '../../lake/products.js'
import type { ProductSelection } from '../../lake/product-selection.js'
import type { Reader } from '../../measures/measure.js'
import { bookOf, type Book } from '../../measures/trade/book.js'
import { isOne } from '../../measures/trade/flow-values.js'
import { selectionOf, vectorOf } from '../../measures/trade/vector.js'

/** Which record to read, as trade measures take it. */
export type Reading = {
  readonly source?: string | undefined
  readonly record?: FlowRecord | undefined
  readonly classification?: string | undefined
  readonly level?: number | undefined
}

export type FlowAsked = Reading & {
  readonly dyad: Dyad
  readonly flow: Flow
  readonly years: readonly number[]
}

/** A flow by product over periods (years, or months of them), from one record of one source. */
export type GoodsFlow = {
  readonly book: Book
  readonly level: Level
  readonly classification: string
  /** Those the record covers. */
  readonly periods: readonly string[]
  readonly products: readonly string[]
  /** US dollars; null where the record gives no value, or does not cover the period. */
  readonly value: (product: string, period: string) => number | null
  /** The sum over some products, which can be run again; over all of them without a list. */
  readonly sum: (products: readonly string[] | null, period: string) => Quantity
}

/** A cell of a flow: the sum of its rows, how many they are, and how many have no value. */
export type Cell = { readonly value: number | null; readonly rows: number; readonly nulls: number }

const levels: readonly Level[] = [8, 6, 4, 2, 1]

/** Every year that trade is recorded of. */
const allYears = yearRange(1948, 2199)

/**
 * The book that tells goods best: of the records that cover most of the years the one with the finest codes, since a
 * list is of codes of six and eight digits.
 * @returns null where the lake has no record of the flow by product
 */
export const finestBook = async (read: Reader, asked: FlowAsked): Promise<Book | null> => {
  const found: Book[] = []
  for (const level of asked.level === undefined ? levels : [asked.level]) {
    const book = await bookOf(read, { ...asked, level })
    if (book !== null) found.push(book)
  }
  const [best] = found.toSorted((a, b) => b.choice.covered.length - a.choice.covered.length)
  return best ?? null
}

/** The last year with a record of one of the flows by product; null where there is none. */
export const latestYear = async (
  read: Reader,
  dyad: Dyad,
  flows: readonly Flow[],
  reading: Reading,
): Promise<number | null> => {
  const years = await Promise.all(
    flows.flatMap((flow) =>
      levels.map(async (level) => {
        const need = { ...dyad, flow, years: allYears, level }
        const choices = await choicesFor(read.lake, need, { ...reading, asOf: read.asOf })
        return choices
          .filter(({ products }) => products === 'all')
          .flatMap(({ covered }) => covered.at(-1) ?? [])
      }),
    ),
  )
  const all = years.flat()
  return all.length === 0 ? null : Math.max(...all)
}

/** Reads a flow by product, year by year. */
export const yearlyFlow = async (read: Reader, asked: FlowAsked): Promise<GoodsFlow | null> => {
  const book = await finestBook(read, asked)
  if (book === null) return null
  const question = { ...asked.dyad, flow: asked.flow, years: asked.years }
  const vector = await vectorOf(read, book, question)
  return flowOf(book, {
    selection: selectionOf(book, question),
    products: vector.products,
    periods: vector.covered.map(String),
    cell: (product, period) => {
      const { value, lineage } = vector.quantity(product, Number(period))
      return lineage.kind === 'rows'
        ? { value, rows: lineage.rows, nulls: lineage.nulls }
        : { value, rows: 0, nulls: 0 }
    },
  })
}

type FlowParts = {
  readonly selection: ProductSelection
  readonly products: readonly string[]
  readonly periods: readonly string[]
  readonly cell: (product: string, period: string) => Cell
  /** The periods that rows stand under, where one here is made of several. */
  readonly within?: (period: string) => readonly string[]
}

/** A flow of cells, whose sums are selections of rows. */
export const flowOf = (
  book: Book,
  { selection, products, periods, cell, within = (period) => [period] }: FlowParts,
): GoodsFlow => ({
  book,
  level: book.level,
  classification: book.choice.classification,
  periods,
  products,
  value: (product, period) => cell(product, period).value,
  sum: (some, period) => {
    const cells = some === null ? [cell('', period)] : some.map((each) => cell(each, period))
    const values = cells.flatMap(({ value }) => value ?? [])
    const rows = cells.reduce((sum, each) => sum + each.rows, 0)
    const nulls = cells.reduce((sum, each) => sum + each.nulls, 0)
    const value = values.length > 0 || rows === 0 ? exact(values) : null
    const isThere = periods.includes(period)
    const lineage = sumLineage(
      selection,
      [
        isOne('period', ...within(period)),
        ...(some === null
          ? []
          : selection.digits === null
            ? [isOne('product', ...some)]
            : [{ column: 'product' as const, op: 'starts-with' as const, values: some }]),
      ],
      null,
      { value: isThere ? value : null, rows, nulls },
    )
    if (!isThere) return unknown('no-report', 'USD', lineage)
    return value === null ? unknown('suppressed', 'USD', lineage) : known(value, 'USD', lineage)
  },
})

/** A sum of values of three decimals, without the dust of binary fractions. */
const exact = (values: readonly number[]): number =>
  Math.round(values.reduce((sum, each) => sum + each, 0) * 1000) / 1000
