import { allCountries } from '../domain/country.js'
import { identifier, sql, type Sql } from '../engine/sql.js'
import type { FlowScope } from './binding.js'
import type { SumKind } from './flow-sums.js'
import type { Lake } from './lake.js'
import { numbers, productSql, texts, type ProductSelection } from './product-selection.js'
import { keepsSums, kindFor, summedFlows } from './summed-flows.js'

/** Sums of a flow by country and product, dense and row by row: what complexity and potentials are computed from. */
export type FlowMatrix = {
  readonly countries: readonly string[]
  readonly products: readonly string[]
  /** US dollars, countries × products; 0 where there is no row or none with a value. */
  readonly values: Float64Array
  /** How many rows each cell is the sum of. */
  readonly rows: Float64Array
}

type Side = 'reporter' | 'partner'

/** A flow by country and product, summed over the periods of the selection. Countries and products in the order of their codes. */
export const flowMatrix = async (lake: Lake, selection: ProductSelection, by: Side): Promise<FlowMatrix> => {
  // Of countries that are named there are few cells, which the engine adds up in one statement.
  if (namesCountries(selection, by) || !isKept(lake, selection, by))
    return placed(await readCells(lake, selection, by))
  const known = kept.get(lake) ?? new Map<string, Promise<FlowMatrix>>()
  kept.set(lake, known)
  const { scope, where, digits } = selection
  const key = JSON.stringify([
    by,
    digits,
    scope.source.id,
    scope.record,
    scope.snapshots.map(({ id }) => id),
    where,
  ])
  const matrix = known.get(key) ?? fromSums(lake, selection, by)
  known.delete(key) // and set again: the map's order is the order of last use
  known.set(key, matrix)
  matrix.catch(() => known.delete(key))
  const [oldest] = known.keys()
  if (known.size > matricesKept && oldest !== undefined) known.delete(oldest)
  return matrix
}

const namesCountries = ({ where }: ProductSelection, side: Side): boolean =>
  where.some(({ column, op }) => column === side && op === 'in')

/** Matrices of the world, the last that were asked for: 23 MB each, where the rows of one year that they are of take 46. */
const kept = new WeakMap<Lake, Map<string, Promise<FlowMatrix>>>()
const matricesKept = 8

/** True where sums by country and product are kept of every year: its rows are cells of one year each. */
export const isKept = (lake: Lake, { scope, where }: ProductSelection, by: Side): boolean =>
  keptKind(lake, scope, kindFor(where, [by, 'product']))

const keptKind = (lake: Lake, scope: FlowScope, kind: SumKind | null): boolean =>
  kind !== null &&
  scope.snapshots.every(
    (snapshot, part) =>
      lake.files(snapshot, 'flow', scope.years).length === 0 || keepsSums(lake, scope, part, kind),
  )

/** Countries with a row, or products as shown, in the order of their codes. */
export const namesIn = async (
  lake: Lake,
  { scope, where, digits }: ProductSelection,
  what: Side | 'product',
): Promise<readonly string[]> => {
  const shown = what === 'product' ? productSql(digits) : identifier(what)
  const [names] = await lake.askColumns(
    sql`select distinct ${shown} as name from ${summedFlows(lake, scope, where, [what])} flow order by name`,
  )
  return texts(names)
}

/** Cells in any order; the same one may come more than once. */
type Cells = {
  readonly countries: readonly string[] | Float64Array
  readonly products: readonly string[] | Float64Array
  readonly values: Float64Array
  readonly rows: Float64Array
}

/** The cells of a selection added up by the engine. */
const readCells = async (
  lake: Lake,
  { scope, where, digits }: ProductSelection,
  by: Side,
): Promise<Cells> => {
  const shown = sql`(select ${identifier(by)} as k, ${productSql(digits)} as p, value_usd, row_count
    from ${summedFlows(lake, scope, where, [by, 'product'])} flow) shown`
  // Numbers before they are grouped: there the engine knows few different codes, and works each out once.
  const coded = await lake.askColumns(sql`
    select country, product, ${addedUp} from (
      select ${countryCode} as country, ${productCode} as product, value_usd, row_count from ${shown}) coded
    group by country, product`)
  const [k, p, v, n] = coded.map(numbers) as [Float64Array, Float64Array, Float64Array, Float64Array]
  if (k.every((code) => code > 0) && p.every((code) => code < codesEnd))
    return { countries: k, products: p, values: v, rows: n }
  const [countries, products, values, rows] = await lake.askColumns(
    sql`select k, p, ${addedUp} from ${shown} group by k, p`,
  )
  return {
    countries: texts(countries),
    products: texts(products),
    values: numbers(values),
    rows: numbers(rows),
  }
}

const addedUp: Sql = sql`cast(sum(value_usd) as double) as v, cast(sum(row_count) as double) as n`

/**
 * Adds up cells that are kept by year, year by year. The engine would have to look every cell up in a table of a million;
 * here its place is known.
 */
const fromSums = async (lake: Lake, selection: ProductSelection, by: Side): Promise<FlowMatrix> => {
  const [countries, products] = await Promise.all([
    namesIn(lake, selection, by),
    namesIn(lake, selection, 'product'),
  ])
  if (!countries.every((code) => positions.has(code)) || !products.every((code) => numberOf(code) < codesEnd))
    return placed(await readCells(lake, selection, by))
  const sums = emptySums(countries, products)
  const { scope, where, digits } = selection
  const read = async (year: number): Promise<Cells> => {
    const flows = summedFlows(lake, { ...scope, years: [year] }, where, [by, 'product'])
    // Not remembered by the lake: the rows of a year are many, and the matrix is remembered.
    const coded = await lake.engine.columns(
      sql`select ${countryCode}, ${productCode}, cast(value_usd as double), cast(row_count as double)
        from (select ${identifier(by)} as k, ${productSql(digits)} as p, value_usd, row_count from ${flows} flow) cell`,
    )
    const [k, p, v, n] = coded.map(numbers) as [Float64Array, Float64Array, Float64Array, Float64Array]
    return { countries: k, products: p, values: v, rows: n }
  }
  // Two years are on their way while another is added, and no more: a year takes 46 MB.
  const years = [...new Set(scope.years)]
  const reads = years.slice(0, 2).map(read)
  for (const index of years.keys()) {
    for (const each of reads) each.catch(() => {}) // an error is met where it is waited for
    const cells = await reads.shift()
    const later = years[index + 2]
    if (later !== undefined) reads.push(read(later))
    if (cells !== undefined) addCells(sums, cells)
  }
  return matrixOf(sums)
}

/** Sums in thousandths of a dollar, which are whole numbers: exact up to nine trillion dollars a cell, in any order. */
type Sums = FlowMatrix & { readonly rowsOf: Places; readonly columnsOf: Places }

/** Where the codes of a column stand among the names. */
type Places = (column: Cells['countries']) => Int32Array

const emptySums = (countries: readonly string[], products: readonly string[]): Sums => ({
  countries,
  products,
  values: new Float64Array(countries.length * products.length),
  rows: new Float64Array(countries.length * products.length),
  rowsOf: placesAmong(countries, (code) => positions.get(code) ?? 0),
  columnsOf: placesAmong(products, numberOf),
})

const addCells = ({ products, values, rows, rowsOf, columnsOf }: Sums, cells: Cells): void => {
  const [i, j] = [rowsOf(cells.countries), columnsOf(cells.products)]
  for (let at = 0; at < cells.values.length; at += 1) {
    const cell = (i[at] as number) * products.length + (j[at] as number)
    const value = cells.values[at] as number
    if (!Number.isNaN(value)) values[cell] = (values[cell] as number) + Math.round(value * 1000)
    rows[cell] = (rows[cell] as number) + (cells.rows[at] as number)
  }
}

/** Codes are looked up by halving, beginning with the one after the last: what is kept is in that order. */
const placesAmong =
  (names: readonly string[], number: (code: string) => number): Places =>
  (column) => {
    if (!(column instanceof Float64Array)) {
      const index = new Map(names.map((code, place) => [code, place]))
      return Int32Array.from(column, (code) => index.get(code) as number)
    }
    const sorted = names
      .map((code, place) => ({ number: number(code), place }))
      .toSorted((a, b) => a.number - b.number)
    const numbered = Float64Array.from(sorted, (each) => each.number)
    const places = Int32Array.from(sorted, ({ place }) => place)
    const found = new Int32Array(column.length)
    let last = -1
    for (let at = 0; at < column.length; at += 1) {
      const code = column[at] as number
      if (numbered[last] !== code)
        last = numbered[last + 1] === code ? last + 1 : firstAtLeast(numbered, code)
      found[at] = places[last] as number
    }
    return found
  }

const firstAtLeast = (sorted: Float64Array, value: number): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

const matrixOf = ({ countries, products, values, rows }: Sums): FlowMatrix => ({
  countries,
  products,
  values: values.map((value) => value / 1000),
  rows,
})

/** A matrix with rows and columns for what cells there are. */
const placed = (cells: Cells): FlowMatrix => {
  const countries = distinct(cells.countries, (code) => codes.get(code) as string)
  const products = distinct(cells.products, textOf)
  const sums = emptySums(countries, products)
  addCells(sums, cells)
  return matrixOf(sums)
}

const distinct = (column: Cells['countries'], text: (code: number) => string): readonly string[] => {
  if (!(column instanceof Float64Array)) return [...new Set(column)].toSorted()
  const sorted = column.toSorted()
  return Array.from(
    sorted.filter((code, at) => code !== sorted[at - 1]),
    text,
  ).toSorted()
}

/*
 * Codes as numbers: a million of them are there at once, where as many texts take half a second. A country is the place of
 * its code in the list of all, a product its letters as bytes of one number.
 */

const listed = `|${allCountries.map(({ code }) => code).join('|')}|`
const positions: ReadonlyMap<string, number> = new Map(
  allCountries.map(({ code }) => [code, listed.indexOf(`|${code}|`) + 1]),
)
const codes: ReadonlyMap<number, string> = new Map([...positions].map(([code, position]) => [position, code]))

/** 0 or null for a code that is not in the list. */
const countryCode: Sql = sql`cast(strpos(${listed}, concat('|', k, '|')) as double)`
/** Null for an empty code and for one of more than eight letters. */
const productCode: Sql = sql`cast(try_cast(concat('0x', hex(p)) as bigint) as double)`

/** Codes of at most six bytes are below it: of longer ones a double keeps not every byte. */
const codesEnd = 2 ** 48

/** As `productCode`; not a number for what it gives none for, and at or above {@link codesEnd} for longer codes. */
const numberOf = (product: string): number => {
  const bytes = Buffer.from(product)
  return bytes.length === 0 ? NaN : bytes.length > 6 ? codesEnd : bytes.readUIntBE(0, bytes.length)
}

const textOf = (code: number): string => {
  const bytes = code.toString(16)
  return Buffer.from(bytes.length % 2 === 0 ? bytes : `0${bytes}`, 'hex').toString()
}
