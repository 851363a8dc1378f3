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

export type CellsAsked = {
  readonly flow: Flow
  readonly reporters: readonly CountryCode[]
  /** Null: every state and territory. */
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
  if (asked.reporters.length === 0 || asked.partners?.length === 0) return new Map()
  const where: Condition[] = [
    { column: 'reporter', op: 'in', values: asked.reporters },
    asked.partners === null
      ? { column: 'partner', op: 'kind-not-in', values: ['group', 'world', 'nes', 'special'], except: [] }
      : { column: 'partner', op: 'in', values: asked.partners },
    { column: 'flow', op: 'in', values: [asked.flow] },
    { column: 'period', op: 'in', values: asked.years.map(String) },
    { column: 'level', op: 'in', values: [6] },
    ...(asked.products === undefined
      ? []
      : [{ column: 'product', op: 'in', values: codesOfAll(asked.products, asked.conversions) } as const]),
  ]
  const scope = { ...books.scope, years: asked.years }
  const end = identifier(asked.by)
  const ofYears = asked.years.map(
    (year) =>
      sql`coalesce(cast(sum(case when "year" = ${literalYear(year)} then value_usd end) as double), 0)`,
  )
  const columns = await read.lake.engine.columns(
    boundTo(
      read.lake,
      scope,
      sql`select ${end}, classification, product, ${join(ofYears, ', ')} from flow
        where ${conditionSql(where)} and ${inEditions(asked)}
        group by ${end}, classification, product order by ${end}, classification, product`,
      where,
    ),
  )
  const [ends, classifications, products] = [texts(columns[0]), texts(columns[1]), texts(columns[2])]
  return cellsOf(ends, classifications, products, columns.slice(3).map(numbers), asked.conversions)
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

const cellsOf = (
  ends: readonly string[],
  classifications: readonly string[],
  products: readonly string[],
  values: readonly Float64Array[],
  conversions: ReadonlyMap<string, Conversion>,
): Cells => {
  const cells = new Map<string, Map<string, Series>>()
  for (const [at, end] of ends.entries()) {
    const code = products[at] as string
    const product = conversions.get(classifications[at] as string)?.get(code) ?? code
    const own = cells.get(end) ?? new Map<string, Series>()
    cells.set(end, own)
    const series = own.get(product) ?? new Float64Array(values.length)
    own.set(product, series)
    for (const [year, column] of values.entries())
      series[year] = (series[year] as number) + (column[at] as number)
  }
  return cells
}

/** Of each reporter and year the one edition that is read: a source may hold a year in several. */
const inEditions = ({ reporters, years, editionsOf }: CellsAsked): Sql => {
  const read = reporters.flatMap((reporter) =>
    years.flatMap((year) => {
      const edition = editionsOf(reporter).get(year)
      return edition === undefined ? [] : [{ reporter, year, edition }]
    }),
  )
  const editions = [...new Set(read.map(({ edition }) => edition))]
  if (editions.length === 1 && read.length === reporters.length * years.length)
    return sql`classification in ${editions}`
  if (read.length === 0) return sql`false`
  return sql`(reporter, "year", classification) in (${join(
    read.map(({ reporter, year, edition }) => sql`(${reporter}, ${literalYear(year)}, ${edition})`),
    ', ',
  )})`
}
