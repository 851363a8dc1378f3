import type { CountryCode } from '../../domain/country.js'
import type { Flow } from '../../domain/flow.js'
import type { Condition } from '../../domain/lineage.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import type { ProductSelection } from '../../lake/product-selection.js'
import { productSums, productWeights, reporterCounts, sumLineage } from '../../lake/products.js'
import type { Reader } from '../measure.js'
import type { Book } from './book.js'
import { conditionsOf, isOne } from './flow-values.js'
import { yearsUnderUnion } from './under-union.js'

/** Whose flow, with whom, in which years. As reporter `WLD` is all reporters together, as partner all partners. */
export type VectorQuestion = {
  readonly reporter: CountryCode
  readonly partner: CountryCode
  readonly flow: Flow
  readonly years: readonly number[]
  /** Whether weights are read too, for unit values. */
  readonly weights?: boolean
}

/** A flow by product over years. */
export type Vector = {
  readonly question: VectorQuestion
  /** Codes with a row in any of the years, in order. */
  readonly products: readonly string[]
  /** US dollars: 0 where the record covers the year and has no row, null where it is not known. */
  readonly value: (product: string, year: number) => number | null
  /** The same with its reason and its lineage. */
  readonly quantity: (product: string, year: number) => Quantity
  /** The sum over products. */
  readonly total: (year: number) => Quantity
  /** Kilograms and value of the rows that have a weight; null where none has, or weights were not asked for. */
  readonly weighed: (
    product: string,
    year: number,
  ) => { readonly kilograms: number; readonly value: number } | null
  /** How many reporters the world's total of a year is of; one where a reporter was named. */
  readonly reporters: (year: number) => number
  /** Years that the record covers. */
  readonly covered: readonly number[]
}

type Cell = {
  readonly value: number
  readonly rows: number
  readonly nulls: number
}
type Weight = { readonly kilograms: number; readonly value: number }

/** The selection that a question reads from a book. */
export const selectionOf = (book: Book, question: VectorQuestion): ProductSelection => {
  const { choice, level } = book
  const dyad = { reporter: question.reporter, partner: question.partner }
  return {
    scope: { ...choice.scope, years: question.years },
    where: conditionsOf(
      choice,
      { dyad, flow: question.flow, years: question.years },
      question.partner === 'WLD' ? 'all' : 'one',
      'all',
    ),
    digits: choice.level > level ? level : null,
  }
}

/** Reads a flow by product. Sums over reporters or partners name no single rows in their lineage. */
export const vectorOf = async (read: Reader, book: Book, question: VectorQuestion): Promise<Vector> => {
  const selection = selectionOf(book, question)
  const [sums, weights, counts] = await Promise.all([
    productSums(read.lake, selection, 'period'),
    question.weights ? weightsOf(read, selection) : new Map<string, Weight>(),
    question.reporter === 'WLD' ? reporterCounts(read.lake, selection) : null,
  ])
  const cells = new Map<string, Cell>()
  const products = new Set<string>()
  for (const [at, period] of sums.keys.entries()) {
    const product = sums.products[at] as string
    if (product !== '') products.add(product)
    cells.set(`${product} ${period}`, {
      value: sums.values[at] as number,
      rows: sums.rows[at] as number,
      nulls: sums.nulls[at] as number,
    })
  }
  const recorded = question.years.filter((year) => book.choice.covered.includes(year))
  const empty = recorded.filter((year) => !cells.has(` ${year}`))
  const inUnion = await yearsUnderUnion(read, book.choice, selection.where, empty)
  const covered = recorded.filter((year) => !inUnion.has(year))
  const cellOf = (product: string, year: number) => cells.get(`${product} ${year}`)
  const value = (product: string, year: number): number | null => {
    const cell = cellOf(product, year)
    if (cell === undefined) return covered.includes(year) ? 0 : null
    return Number.isNaN(cell.value) ? null : cell.value
  }
  const quantity = (product: string, year: number): Quantity => {
    const cell = cellOf(product, year)
    const exact = value(product, year)
    const narrowed: Condition[] = [isOne('period', String(year))]
    const lineage = sumLineage(selection, narrowed, product === '' ? null : product, {
      value: cell === undefined ? null : exact,
      rows: cell?.rows ?? 0,
      nulls: cell?.nulls ?? 0,
    })
    if (exact !== null) return known(exact, 'USD', lineage)
    return unknown(cell === undefined ? 'no-report' : 'suppressed', 'USD', lineage)
  }
  return {
    question,
    products: [...products].toSorted(),
    value,
    quantity,
    total: (year) => quantity('', year),
    weighed: (product, year) => weights.get(`${product} ${year}`) ?? null,
    reporters: (year) => (counts === null ? 1 : (counts.get(String(year)) ?? 0)),
    covered,
  }
}

const weightsOf = async (read: Reader, selection: ProductSelection): Promise<ReadonlyMap<string, Weight>> => {
  const found = await productWeights(read.lake, selection)
  return new Map(
    found.periods.map((period, at) => [
      `${found.products[at] as string} ${period}`,
      { kilograms: found.kilograms[at] as number, value: found.values[at] as number },
    ]),
  )
}
