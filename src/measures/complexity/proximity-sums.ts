import { linksOf } from './links.js'
import type { Diagonal } from './proximity.js'
import { ubiquity, type Specialisation } from './specialisation.js'

/**
 * Σ_k' n_rk'·φ_kk' for every row r of `rows` and product k, without φ.
 *
 * Because φ_kk' = Σ_j M_jk·M_jk' / max(u_k, u_k'), the sum is taken over the exporters j of k:
 * Σ_j M_jk·[ (1/u_k) Σ_{k': u_k' ≤ u_k} n_rk'·M_jk' + Σ_{k': u_k' > u_k} n_rk'·M_jk'/u_k' ]. The first bracket grows while
 * the products are passed by rising ubiquity, the second while they are passed by falling ubiquity, so that
 * the work is rows × Σ_k u_k and not rows × products².
 * @param specialisation M, without products of ubiquity 0
 * @param rows rows × products, row by row: the n of each row
 * @returns rows × products, row by row
 */
export const proximitySums = (
  specialisation: Specialisation,
  rows: Float64Array,
  diagonal: Diagonal,
): Float64Array => {
  const { products } = specialisation
  const size = rows.length / products
  const n = turned(rows, size, products)
  const sums = new Float64Array(rows.length) // products × rows, turned at the end
  const passed = { exporters: linksOf(specialisation).exporters, size, countries: specialisation.countries }
  const groups = byUbiquity(ubiquity(specialisation))
  const upTo = new Float64Array(passed.countries * size)
  for (const { u, members } of groups) {
    for (const product of members) add(passed, upTo, n, product, 1)
    for (const product of members) {
      const sum = sums.subarray(product * size, (product + 1) * size)
      gather(passed, upTo, sum, product)
      const own = n.subarray(product * size, (product + 1) * size)
      // its own u_k terms leave before the division, while they are still exact
      for (let row = 0; row < size; row += 1)
        sum[row] = ((sum[row] as number) - (diagonal === 'zero' ? u * (own[row] as number) : 0)) / u
    }
  }
  const above = new Float64Array(passed.countries * size)
  for (const { u, members } of groups.toReversed()) {
    for (const product of members)
      gather(passed, above, sums.subarray(product * size, (product + 1) * size), product)
    for (const product of members) add(passed, above, n, product, 1 / u)
  }
  return turned(sums, products, size)
}

type Passed = { readonly exporters: readonly Uint32Array[]; readonly size: number }

/** Adds the product's n, weighted, to what its exporters have gathered. */
const add = (passed: Passed, to: Float64Array, n: Float64Array, product: number, weight: number): void => {
  const { exporters, size } = passed
  const from = product * size
  for (const country of exporters[product] as Uint32Array) {
    const at = country * size
    for (let row = 0; row < size; row += 1)
      to[at + row] = (to[at + row] as number) + weight * (n[from + row] as number)
  }
}

/** Adds to a product's sums what its exporters have gathered. */
const gather = (
  { exporters, size }: Passed,
  from: Float64Array,
  sum: Float64Array,
  product: number,
): void => {
  for (const country of exporters[product] as Uint32Array) {
    const at = country * size
    for (let row = 0; row < size; row += 1) sum[row] = (sum[row] as number) + (from[at + row] as number)
  }
}

const turned = (values: Float64Array, rows: number, columns: number): Float64Array => {
  const result = new Float64Array(values.length)
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      result[column * rows + row] = values[row * columns + column] as number
  return result
}

/** Products of the same ubiquity, the least ubiquitous first. */
const byUbiquity = (counts: Uint32Array): { u: number; members: readonly number[] }[] => {
  const groups = new Map<number, number[]>()
  for (const [product, u] of counts.entries()) {
    const members = groups.get(u)
    if (members === undefined) groups.set(u, [product])
    else members.push(product)
  }
  if (groups.has(0)) throw new RangeError('Nobody is specialised in one of the products.')
  return [...groups].map(([u, members]) => ({ u, members })).toSorted((a, b) => a.u - b.u)
}
