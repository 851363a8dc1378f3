import type { CountryCode } from '../../domain/country.js'
import type { Flow } from '../../domain/flow.js'
import { membersIn, type Group } from '../../domain/group.js'
import type { Reader } from '../measure.js'
import { besideBook, type Book } from './book.js'
import { isOne } from './flow-values.js'
import { pairYears } from './markets.js'
import { namedMatrix, type NamedMatrix } from './named-matrix.js'
import { selectionOf } from './vector.js'

/** One year of all that the tests look at. */
export type JudgedYear = {
  readonly year: number
  /** Members of the area in that year; the country alone where it is none. */
  readonly area: readonly CountryCode[]
  /** Members without a record in that year. */
  readonly missing: readonly CountryCode[]
  readonly imports: NamedMatrix
  readonly exports: NamedMatrix
  /** Exporters of the world by product; null where they are not asked for. */
  readonly world: NamedMatrix | null
}

/** The books the tests are read from: of the country, or of everyone where they are of a union. */
export type DependenceBooks = {
  readonly imports: Book
  readonly exports: Book | null
  readonly world: Book | null
}

/** The books that stand beside the imports: exports of the same reporter, and of the world. */
export const booksBeside = async (
  read: Reader,
  imports: Book,
  { reporter, years }: { readonly reporter: CountryCode; readonly years: readonly number[] },
): Promise<DependenceBooks> => {
  const of = (who: CountryCode) =>
    besideBook(read, imports, { dyad: { reporter: who, partner: 'WLD' }, flow: 'export', years })
  const [exports, world] = await Promise.all([of(reporter), of('WLD')])
  return { imports, exports, world }
}

/**
 * Reads the years in which imports, exports and the world's exports are all known; one matrix a flow and year, since
 * each year is judged by itself.
 */
export const judgedYears = async (
  read: Reader,
  { imports, exports, world }: DependenceBooks,
  who: CountryCode | Group,
  years: readonly number[],
): Promise<JudgedYear[]> => {
  const isArea = typeof who !== 'string'
  const found: JudgedYear[] = []
  for (const year of years) {
    const books = isArea ? [imports, exports] : [imports, exports, world]
    if (exports === null || books.some((book) => !book?.choice.covered.includes(year))) continue
    const area = isArea ? membersIn(who, year) : [who]
    const present = await reporting(read, [imports, exports], area, year)
    if (present.length === 0) continue
    found.push({
      year,
      area,
      missing: area.filter((member) => !present.includes(member)),
      imports: await sideOf(read, imports, present, 'import', year),
      exports: await sideOf(read, exports, present, 'export', year),
      world: isArea || world === null ? null : await worldOf(read, world, year),
    })
  }
  return found
}

/** Members whose imports and exports are both known: one without exports would look dependent for that alone. */
const reporting = async (
  read: Reader,
  [imports, exports]: readonly [Book, Book],
  area: readonly CountryCode[],
  year: number,
): Promise<CountryCode[]> => {
  const found: CountryCode[] = []
  for (const reporter of area) {
    const pair = { reporter, partner: 'WLD', years: [year] }
    const bought = await pairYears(read, imports.choice, { ...pair, flow: 'import' })
    const sold = await pairYears(read, exports.choice, { ...pair, flow: 'export' })
    if (bought.length > 0 && sold.length > 0) found.push(reporter)
  }
  return found
}

/** A flow of some reporters with every named partner. */
const sideOf = async (
  read: Reader,
  book: Book,
  reporters: readonly CountryCode[],
  flow: Flow,
  year: number,
): Promise<NamedMatrix> => {
  const selection = selectionOf(book, { reporter: 'WLD', partner: 'WLD', flow, years: [year] })
  const where = [
    ...selection.where.filter(({ column }) => column !== 'reporter'),
    isOne('reporter', ...reporters),
  ]
  return namedMatrix(read, book, { ...selection, where }, 'partner')
}

const worldOf = (read: Reader, book: Book, year: number): Promise<NamedMatrix> =>
  namedMatrix(
    read,
    book,
    selectionOf(book, { reporter: 'WLD', partner: 'WLD', flow: 'export', years: [year] }),
    'reporter',
  )
