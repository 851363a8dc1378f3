import fc from 'fast-check'
import {
  pruned,
  type CountryByProduct,
  type Specialisation,
} from '../../../src/measures/complexity/specialisation.js'
import { seeded } from '../reconciliation/seeded.js'

/** M from a line of 0 and 1 for each country. */
export const matrix = (...rows: readonly string[]): Specialisation => ({
  countries: rows.length,
  products: rows[0]?.length ?? 0,
  values: Uint8Array.from(rows.join(''), Number),
})

/** Exports from a row for each country. */
export const exportsOf = (...rows: readonly (readonly number[])[]): CountryByProduct => ({
  countries: rows.length,
  products: rows[0]?.length ?? 0,
  values: Float64Array.from(rows.flat()),
})

/**
 * Three countries of which each has all that the next one has: d = u = 3, 2, 1. Its M̃ has the eigenvalues 1, 1/4, 1/9 and
 * K = (2, −1, −4), which the tests of complexity work out.
 */
export const nested = matrix('111', '110', '100')

/** A nested M of chance: the more able the country and the easier the product, the likelier a one; pruned. */
export const chance = (countries: number, products: number, seed: number): Specialisation => {
  const random = seeded(seed)
  const able = Array.from({ length: countries }, () => random())
  const hard = Array.from({ length: products }, () => random())
  const values = Uint8Array.from({ length: countries * products }, (_, at) => {
    const edge = (able[Math.floor(at / products)] as number) - (hard[at % products] as number)
    return random() < 0.04 + 0.9 / (1 + Math.exp(-6 * edge)) ? 1 : 0
  })
  return pruned({ countries, products, values }).specialisation
}

/** Any small M, pruned: with duplicate rows, parts that hang apart, or nothing at all. */
export const anyMatrix: fc.Arbitrary<Specialisation> = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 12 }))
  .chain(([countries, products]) =>
    fc
      .array(fc.integer({ min: 0, max: 1 }), {
        minLength: countries * products,
        maxLength: countries * products,
      })
      .map((values) => pruned({ countries, products, values: Uint8Array.from(values) }).specialisation),
  )

/** M_ik. */
export const at = (m: Specialisation, country: number, product: number): number =>
  m.values[country * m.products + product] as number

/** φ by its definition, products × products. */
export const phiByDefinition = (m: Specialisation, diagonal: 'keep' | 'zero'): number[][] => {
  const countries = [...Array(m.countries).keys()]
  const products = [...Array(m.products).keys()]
  const u = products.map((k) => countries.reduce((sum, i) => sum + at(m, i, k), 0))
  return products.map((k) =>
    products.map((l) =>
      k === l && diagonal === 'zero'
        ? 0
        : countries.reduce((sum, i) => sum + at(m, i, k) * at(m, i, l), 0) /
          Math.max(u[k] as number, u[l] as number),
    ),
  )
}

/** The largest difference of two lists of the same length. */
export const furthest = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  if (a.length !== b.length) return Infinity
  return Array.from(a).reduce((most, value, index) => {
    const difference = Math.abs(value - (b[index] as number))
    return Number.isNaN(difference) ? Infinity : Math.max(most, difference)
  }, 0)
}
