import type { CountryCode } from '../../domain/country.js'
import type { Flow } from '../../domain/flow.js'
import { membersIn, type Group } from '../../domain/group.js'
import type { ProductSelection } from '../../lake/product-selection.js'
import type { Reader } from '../measure.js'
import { besideBook, type Book } from './book.js'
import { pairYears } from './markets.js'
import { type NamedMatrix, namedMatrix, narrowedTo } from './named-matrix.js'
import { namedCountries, namedSpread, totalsOf, type NamedSpread, type NamedTotals } from './named-totals.js'
import { selectionOf } from './vector.js'

/** One year of all that the tests look at. */
export type JudgedYear = {
  readonly year: number
  /** Members of the area in that year; the country alone where it is none. */
  readonly area: readonly CountryCode[]
  /** Members without a record in that year. */
  readonly missing: readonly CountryCode[]
  /** By supplier and product. */
  readonly imports: NamedMatrix
  /** To all others of a country; of a union to everyone. */
  readonly exports: NamedTotals
  /** Exporters of the world by product; null where they are not asked for. */
  readonly world: NamedSpread | null
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
 * Reads the years in which imports, exports and the world's exports are all known; each year by itself, since each is
 * judged by itself.
 */
export const judgedYears = async (
  read: Reader,
  { imports, exports, world }: DependenceBooks,
  who: CountryCode | Group,
  years: readonly number[],
): Promise<JudgedYear[]> => {
  const isArea = typeof who !== 'string'
  const found = await Promise.all(
    years.map(async (year): Promise<JudgedYear | null> => {
      const books = isArea ? [imports, exports] : [imports, exports, world]
      if (exports === null || books.some((book) => !book?.choice.covered.includes(year))) return null
      const area = isArea ? membersIn(who, year) : [who]
      const present = await reporting(read, [imports, exports], area, year)
      if (present.length === 0) return null
      const bought = sideOf(imports, present, 'import', year)
      const sold = sideOf(exports, present, 'export', year)
      const exporters = world === null || isArea ? null : worldOf(world, year)
      const [ofImports, ofExports, ofWorld] = await Promise.all([
        namedMatrix(read, imports, bought, 'partner'),
        exportsTo(read, exports, sold, isArea ? [] : area),
        exporters === null || world === null ? null : namedSpread(read, world, exporters, 'reporter'),
      ])
      const missing = area.filter((member) => !present.includes(member))
      return { year, area, missing, imports: ofImports, exports: ofExports, world: ofWorld }
    }),
  )
  return found.filter((year) => year !== null)
}

/** Exports to every named partner, or to every other one. */
const exportsTo = async (
  read: Reader,
  book: Book,
  selection: ProductSelection,
  home: readonly CountryCode[],
): Promise<NamedTotals> =>
  totalsOf(read, selection, 'partner', await namedCountries(read, book, selection, 'partner', home))

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

/** A flow of some reporters with every partner. */
const sideOf = (
  book: Book,
  reporters: readonly CountryCode[],
  flow: Flow,
  year: number,
): ProductSelection => {
  const everyone = selectionOf(book, { reporter: 'WLD', partner: 'WLD', flow, years: [year] })
  return narrowedTo(everyone, 'reporter', reporters)
}

const worldOf = (book: Book, year: number): ProductSelection =>
  selectionOf(book, { reporter: 'WLD', partner: 'WLD', flow: 'export', years: [year] })
