import { yearRange } from '../../domain/period.js'
import { refusal } from '../../domain/problem.js'
import type { Lake } from '../../lake/lake.js'
import { indicatorOf, type Indicator } from '../indicator.js'
import type { Reader } from '../measure.js'
import type { Book } from '../trade/book.js'
import { namedMatrix, type NamedMatrix } from '../trade/named-matrix.js'
import { selectionOf } from '../trade/vector.js'
import { worldBooks, type MatrixQuestion } from './complexity-book.js'
import { presets } from './presets.js'
import { remembered } from './remembered.js'
import { yearGroundOf, type YearGround } from './year-ground.js'

/** What a question is answered from: one record; of a year that it does not cover the ground is null. */
export type Ground = {
  readonly book: Book
  readonly years: readonly { readonly year: number; readonly ground: YearGround | null }[]
}

type Kept = {
  readonly matrices: Map<string, Promise<NamedMatrix>>
  readonly grounds: Map<string, Promise<YearGround>>
}
const caches = new WeakMap<Lake, Kept>()
const cacheOf = (lake: Lake): Kept => {
  const cache = caches.get(lake) ?? { matrices: new Map(), grounds: new Map() }
  caches.set(lake, cache)
  return cache
}

/** Below so many exporters a record is an extract of some countries, and gives way to one that has more. */
const fewExporters = 20

/**
 * Reads all countries’ exports by product, year by year, from one record, once for a lake and its parameters.
 * @returns null where no record has them
 * @throws Refusal `measure-refused` where population is needed and there is none
 */
export const groundOf = async (read: Reader, question: MatrixQuestion): Promise<Ground | null> => {
  const books = await worldBooks(read, question)
  if (books.length === 0) return null
  const book = await fullest(read, books)
  const population = await populationFor(read, question)
  const before = presets[question.preset].years - 1
  const { covered } = book.choice
  const wanted = covered.flatMap((year) => yearRange(year - before, year))
  const matrix = matricesFor(read, book, [...new Set(wanted)])
  const years = await Promise.all(
    question.years.map(async (year) => ({
      year,
      ground: covered.includes(year)
        ? await yearGround(read, book, question, { year, population, matrix })
        : null,
    })),
  )
  return { book, years }
}

/** The first book with enough exporters in its last year, else the one with the most. */
const fullest = async (read: Reader, books: readonly Book[]): Promise<Book> => {
  let best = { book: books[0] as Book, count: -1 }
  for (const book of books) {
    const matrix = await matrixIn(read, book, book.choice.covered.at(-1) ?? 0)
    const count = matrix.countries.length
    if (count >= fewExporters) return book
    if (count > best.count) best = { book, count }
  }
  return best.book
}

const placeOf = (read: Reader, { choice, level }: Book, year: number) => [
  read.asOf,
  choice.scope.source.id,
  choice.record,
  choice.classification,
  choice.level,
  level,
  year,
]

/** All countries’ exports of a year by product; trade that names no country is in none of its rows. */
const matrixIn = (read: Reader, book: Book, year: number): Promise<NamedMatrix> =>
  remembered(cacheOf(read.lake).matrices, JSON.stringify(placeOf(read, book, year)), () =>
    namedMatrix(read, book, selectionOf(book, { ...world, years: [year] }), 'reporter'),
  )

const world = { reporter: 'WLD', partner: 'WLD', flow: 'export' as const }

/** Matrices of several years, held while they are worked with: more than are remembered. */
const matricesFor = (
  read: Reader,
  book: Book,
  years: readonly number[],
): ((year: number) => Promise<NamedMatrix>) => {
  const held = new Map(years.map((year) => [year, matrixIn(read, book, year)]))
  return (year) => held.get(year) ?? matrixIn(read, book, year)
}

const populationFor = async (
  read: Reader,
  { preset, rca, years }: MatrixQuestion,
): Promise<Indicator | null> => {
  if (preset === 'none' && rca === 'balassa') return null
  const population = await indicatorOf(read, { indicator: 'population', unit: 'persons', years })
  if (population.countries.length > 0) return population
  throw refusal('measure-refused', 'There is no population of these years in the workspace.', {
    remedy: 'Bring it with `rapport pull gdp`, or ask for --preset none and --rca balassa.',
  })
}

type Given = {
  readonly year: number
  readonly population: Indicator | null
  readonly matrix: (year: number) => Promise<NamedMatrix>
}

const yearGround = (
  read: Reader,
  book: Book,
  { threshold, rca, preset }: MatrixQuestion,
  { year, population, matrix }: Given,
): Promise<YearGround> => {
  const key = JSON.stringify([...placeOf(read, book, year), threshold, rca, preset])
  return remembered(cacheOf(read.lake).grounds, key, async () => {
    const before = yearRange(year - presets[preset].years + 1, year - 1)
    const trade = await matrix(year)
    const earlier = await Promise.all(before.map(matrix))
    return yearGroundOf(book, trade, earlier, { year, threshold, rca, preset, population })
  })
}
