import { groupOf } from '../../domain/group.js'
import type { Indicator } from '../indicator.js'
import type { Book } from '../trade/book.js'
import type { NamedMatrix } from '../trade/named-matrix.js'
import { isSpecialProduct } from '../trade/product-rank-kernel.js'
import type { MatrixQuestion } from './complexity-book.js'
import { densityOf, type Density } from './density.js'
import { complexityOf, type Complexity } from './eci.js'
import { fitnessOf, type Fitness } from './fitness.js'
import { matrixSums, type MatrixSums } from './matrix-sums.js'
import { keptBy, presets, type LeftOut } from './presets.js'
import { proximityOf, type Diagonal, type Proximity } from './proximity.js'
import { once } from './remembered.js'
import {
  balassa,
  countryTotals,
  diversity,
  perHead,
  productTotals,
  pruned,
  specialised,
  ubiquity,
  type CountryByProduct,
  type Specialisation,
} from './specialisation.js'

/** The matrix of one year, and what is computed from it when it is asked for. */
export type YearGround = {
  readonly year: number
  /** All exports read, of every country with a row of its own. */
  readonly trade: NamedMatrix
  readonly sums: MatrixSums
  /** Unions that stand in the record beside their members, and are therefore no country here. */
  readonly unions: readonly string[]
  /** Codes of unspecified goods and special transactions: they are no product here. */
  readonly unspecified: readonly string[]
  /** Countries and products that the preset keeps, with their exports and the index. */
  readonly countries: readonly string[]
  readonly products: readonly string[]
  readonly exports: CountryByProduct
  readonly index: CountryByProduct
  /** d_i and u_k of those that the preset keeps; 0 for what {@link m} lacks. */
  readonly diversity: Uint32Array
  readonly ubiquity: Uint32Array
  readonly leftOut: {
    readonly countries: readonly Left[]
    readonly products: readonly Left[]
  }
  /** M without rows and columns of zeros, and whose they are. */
  readonly m: Specialisation
  readonly ofCountries: readonly string[]
  readonly ofProducts: readonly string[]
  /** Where codes stand: in what the preset keeps, and in {@link m}; −1 where they do not. */
  readonly places: {
    readonly country: (code: string) => number
    readonly product: (code: string) => number
    readonly ofCountry: (code: string) => number
    readonly ofProduct: (code: string) => number
  }
  /** With PCI by the ECI’s mean and deviation. */
  readonly complexity: () => Complexity
  readonly proximity: (diagonal: Diagonal) => Proximity
  readonly density: (diagonal: Diagonal) => Density
  readonly fitness: () => Fitness
}

export type Left = { readonly code: string; readonly reason: LeftOut }

/** Who is specialised and stays in a year. */
export type Rule = Pick<MatrixQuestion, 'threshold' | 'rca' | 'preset'> & {
  readonly year: number
  readonly population: Indicator | null
}

/**
 * The matrix of a year under a rule.
 * @param earlier the matrices of the years before that a mean is over
 */
export const yearGroundOf = (
  book: Book,
  trade: NamedMatrix,
  earlier: readonly NamedMatrix[],
  rule: Rule,
): YearGround => {
  const { year, threshold, rca, preset, population } = rule
  const unions = trade.countries.filter((code) => hasMembers(code, trade))
  const countries = trade.countries.filter((code) => !unions.includes(code))
  const { classification } = book.choice
  const goods = trade.products.filter((code) => !isSpecialProduct(classification, code))
  const all = restricted(trade, countries, goods)
  const people = (code: string) => population?.value(code, year).value ?? null
  const world = productTotals(all)
  const totals = countryTotals(all)
  const kept = keptBy(presets[preset], {
    countries: countries.map((code, at) => ({
      code,
      population: people(code),
      exports: [...earlier.map((matrix) => totalIn(matrix, code)), totals[at] as number],
    })),
    products: goods.map((code, at) => ({ code, worldTrade: world[at] as number })),
  })
  const stay = {
    countries: kept.countries.map((at) => countries[at] as string),
    products: kept.products.map((at) => goods[at] as string),
  }
  const exports = restricted(trade, stay.countries, stay.products)
  const index = rca === 'balassa' ? balassa(exports) : perHead(exports, stay.countries.map(people))
  const m = specialised(index, threshold)
  const { specialisation, ...left } = pruned(m)
  const byDiagonal = <T>(of: (diagonal: Diagonal) => T) => {
    const each = { keep: once(() => of('keep')), zero: once(() => of('zero')) }
    return (diagonal: Diagonal): T => each[diagonal]()
  }
  const complexity = once(() => complexityOf(specialisation))
  const ofCountries = left.countries.map((at) => stay.countries[at] as string)
  const ofProducts = left.products.map((at) => stay.products[at] as string)
  return {
    year,
    trade,
    sums: matrixSums(trade, { out: unions, in: book.choice.scope.source.unions }),
    unions,
    unspecified: trade.products.filter((code) => !goods.includes(code)),
    ...stay,
    exports,
    index,
    diversity: diversity(m),
    ubiquity: ubiquity(m),
    leftOut: {
      countries: kept.leftOut.countries.map(({ at, reason }) => ({ code: countries[at] as string, reason })),
      products: kept.leftOut.products.map(({ at, reason }) => ({
        code: goods[at] as string,
        reason,
      })),
    },
    m: specialisation,
    ofCountries,
    ofProducts,
    places: {
      country: placesOf(stay.countries),
      product: placesOf(stay.products),
      ofCountry: placesOf(ofCountries),
      ofProduct: placesOf(ofProducts),
    },
    complexity,
    proximity: byDiagonal((diagonal) => proximityOf(specialisation, diagonal)),
    density: byDiagonal((diagonal) => densityOf(specialisation, diagonal)),
    fitness: once(() => fitnessOf(specialisation)),
  }
}

/** True of a union some of whose members have rows of their own: it would be there twice. */
const hasMembers = (code: string, trade: NamedMatrix): boolean =>
  groupOf(code)?.members.some(({ country }) => trade.row(country) >= 0) ?? false

const restricted = (
  trade: NamedMatrix,
  countries: readonly string[],
  products: readonly string[],
): CountryByProduct => {
  const columns = products.map(trade.column)
  const values = new Float64Array(countries.length * products.length)
  let at = 0
  for (const country of countries) {
    const row = trade.row(country) * trade.products.length
    for (const column of columns) {
      values[at] = trade.values[row + column] as number
      at += 1
    }
  }
  return { countries: countries.length, products: products.length, values }
}

/** A country’s exports of a year; null where it has no row. */
const totalIn = (matrix: NamedMatrix, code: string): number | null => {
  const row = matrix.row(code)
  if (row < 0) return null
  const width = matrix.products.length
  return matrix.values.subarray(row * width, (row + 1) * width).reduce((sum, value) => sum + value, 0)
}

/** Where each code stands, or −1. */
const placesOf = (codes: readonly string[]): ((code: string) => number) => {
  const places = new Map(codes.map((code, at) => [code, at]))
  return (code) => places.get(code) ?? -1
}
