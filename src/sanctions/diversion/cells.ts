import type { CountryCode } from '../../domain/country.js'
import type { Flow } from '../../domain/flow.js'
import { identifier, join, sql, type Sql } from '../../engine/sql.js'
import type { Condition } from '../../domain/lineage.js'
import { conditionSql } from '../../lake/binding.js'
import { boundTo } from '../../lake/reading.js'
import { numbers, texts } from '../../lake/product-selection.js'
import type { Reader } from '../../measures/measure.js'
import type { Books, Editions } from './books.js'
import type { Conversion } from './concordance.js'

/** US dollars by year of a window’s years, in their order. */
export type Series = Float64Array

/** Of each country at one end of a route the series of each six-digit code. */
export type Cells = ReadonlyMap<CountryCode, ReadonlyMap<string, Series>>

/** The same over all years together, in US dollars. */
export type Totals = ReadonlyMap<CountryCode, ReadonlyMap<string, number>>

export type CellsAsked = {
  readonly flow: Flow
  readonly reporters: readonly CountryCode[]
  /** Others may be among the answer: where nearly all are asked for, to tell them apart row by row takes longer than the sum. */
  readonly orOthers?: boolean
  /** Null: everyone, groups and what names no country among them. */
  readonly partners: readonly CountryCode[] | null
  /** The end by which cells are kept apart; over the other they are added up. */
  readonly by: 'reporter' | 'partner'
  readonly years: readonly number[]
  /** Only these codes, of the edition that is scanned; without it all. */
  readonly products?: readonly string[]
  readonly editionsOf: (reporter: CountryCode) => Editions
  /** Codes of each newer edition in the one that is scanned. */
  readonly conversions: ReadonlyMap<string, Conversion>
}

/** Reads flows at six digits, in one edition. Rows without a value add nothing. */
export const readCells = async (read: Reader, books: Books, asked: CellsAsked): Promise<Cells> => {
  const { ends, products, values } = await readSums(
    read,
    books,
    asked,
    asked.years.map((year) => sql`case when "year" = ${literalYear(year)} then value_usd end`),
  )
  const cells = new Map<CountryCode, Map<string, Series>>()
  for (const [at, product] of products.entries()) {
    const own = childOf(cells, ends[at] as CountryCode)
    const series = own.get(product) ?? new Float64Array(values.length)
    own.set(product, series)
    for (const [year, column] of values.entries())
      series[year] = (series[year] as number) + (column[at] as number)
  }
  return cells
}

/** The same, of all years together. */
export const readTotals = async (read: Reader, books: Books, asked: CellsAsked): Promise<Totals> => {
  const { ends, products, values } = await readSums(read, books, asked, [sql`value_usd`])
  const totals = new Map<CountryCode, Map<string, number>>()
  for (const [at, product] of products.entries()) {
    const own = childOf(totals, ends[at] as CountryCode)
    own.set(product, (own.get(product) ?? 0) + (values[0]?.[at] ?? 0))
  }
  return totals
}

const childOf = <T>(of: Map<CountryCode, Map<string, T>>, country: CountryCode): Map<string, T> => {
  const known = of.get(country)
  if (known !== undefined) return known
  const made = new Map<string, T>()
  of.set(country, made)
  return made
}

/** Columns of equal length, in the order of country and code; a code of several editions is there several times. */
type Sums = {
  readonly ends: readonly CountryCode[]
  readonly products: readonly string[]
  readonly values: readonly Float64Array[]
}

/** The exact sum of each of some expressions, by the country at one end and code. */
const readSums = async (
  read: Reader,
  books: Books,
  asked: CellsAsked,
  summed: readonly Sql[],
): Promise<Sums> => {
  if (asked.reporters.length === 0 || asked.partners?.length === 0)
    return { ends: [], products: [], values: [] }
  const where: Condition[] = [
    ...(asked.orOthers ? [] : [{ column: 'reporter', op: 'in', values: asked.reporters } as const]),
    ...(asked.partners === null ? [] : [{ column: 'partner', op: 'in', values: asked.partners } as const]),
    { column: 'flow', op: 'in', values: [asked.flow] },
    { column: 'period', op: 'in', values: asked.years.map(String) },
    { column: 'level', op: 'in', values: [6] },
    ...(asked.products === undefined
      ? []
      : [{ column: 'product', op: 'in', values: codesOfAll(asked.products, asked.conversions) } as const]),
  ]
  const scope = { ...books.scope, years: asked.years }
  const editions = editionsMet(asked)
  const [only] = editions
  // Of one edition there is no need to say in each row which it is.
  const keys = [identifier(asked.by), ...(editions.length > 1 ? [sql`classification`] : []), sql`product`]
  const key = join(keys, ', ')
  const columns = await read.lake.engine.columns(
    boundTo(
      read.lake,
      scope,
      sql`select ${key}, ${join(
        summed.map((each) => sql`coalesce(cast(sum(${each}) as double), 0)`),
        ', ',
      )} from flow where ${conditionSql(where)} and ${inEditions(asked)} group by ${key} order by ${key}`,
      where,
    ),
  )
  const [ends, products] = [texts(columns[0]), texts(columns[keys.length - 1])]
  const classifications = editions.length > 1 ? texts(columns[1]) : null
  const inScan = (edition = '') => asked.conversions.get(edition)
  return {
    ends,
    products: products.map(
      (code, at) => inScan(classifications === null ? only : classifications[at])?.get(code) ?? code,
    ),
    values: columns.slice(keys.length).map(numbers),
  }
}

/** The codes of an edition that a conversion brings to these; a code that it does not know stands as it is. */
export const codesBefore = (products: readonly string[], conversion: Conversion): readonly string[] => {
  const wanted = new Set(products)
  const newer = [...conversion].flatMap(([code, older]) => (wanted.has(older) ? [code] : []))
  return [...new Set([...products.filter((code) => !conversion.has(code)), ...newer])].toSorted()
}

/** The same of any edition; a code that is none where there are none, since a list cannot be empty. */
const codesOfAll = (
  products: readonly string[],
  conversions: ReadonlyMap<string, Conversion>,
): readonly string[] => {
  const all = [...conversions.values()].flatMap((conversion) => codesBefore(products, conversion))
  return products.length === 0 ? ['-'] : [...new Set([...products, ...all])].toSorted()
}

const literalYear = (year: number): Sql => ({ text: String(year), values: [] })

/** Of each reporter and year the one edition that is read: a source may hold a year in several. */
const editionsRead = ({ reporters, years, editionsOf }: CellsAsked) =>
  reporters.flatMap((reporter) =>
    years.flatMap((year) => {
      const edition = editionsOf(reporter).get(year)
      return edition === undefined ? [] : [{ reporter, year, edition }]
    }),
  )

const editionsMet = (asked: CellsAsked): readonly string[] => [
  ...new Set(editionsRead(asked).map(({ edition }) => edition)),
]

const inEditions = (asked: CellsAsked): Sql => {
  const read = editionsRead(asked)
  const editions = editionsMet(asked)
  if (editions.length === 1 && read.length === asked.reporters.length * asked.years.length)
    return sql`classification in ${editions}`
  if (read.length === 0) return sql`false`
  return sql`(reporter, "year", classification) in (${join(
    read.map(({ reporter, year, edition }) => sql`(${reporter}, ${literalYear(year)}, ${edition})`),
    ', ',
  )})`
}
