import { linksOf } from './links.js'
import type { Diagonal } from './proximity.js'
import { addRows, inFours } from './row-sums.js'
import { ubiquity, type Specialisation } from './specialisation.js'
import { turned } from './turned.js'

/**
 * Σ_k' n_rk'·φ_kk' for every row r of `rows` and product k, without φ.
 *
 * Because φ_kk' = Σ_j M_jk·M_jk' / max(u_k, u_k'), the sum is taken over the exporters j of k:
 * Σ_j M_jk·[ (1/u_k) Σ_{k': u_k' ≤ u_k} n_rk'·M_jk' + Σ_{k': u_k' > u_k} n_rk'·M_jk'/u_k' ]. The first bracket grows while
 * the products are passed by rising ubiquity, the second while they are passed by falling ubiquity, so that
 * the work is rows × Σ_k u_k and not rows × products². An n of 0 is passed over.
 * @param specialisation M, without products of ubiquity 0
 * @param rows rows × products, row by row: the n of each row
 * @returns rows × products, row by row
 */
export const proximitySums = (
  specialisation: Specialisation,
  rows: Float64Array,
  diagonal: Diagonal,
): Float64Array => {
  const { countries, products } = specialisation
  const size = products === 0 ? 0 : rows.length / products
  const n = columnsOf(rows, size, products)
  const sums = new Float64Array(rows.length) // products × rows, turned at the end
  const { exporters } = linksOf(specialisation)
  const fours = exporters.map((list) => inFours(list, countries))
  const groups = byUbiquity(ubiquity(specialisation))
  const upTo = new Float64Array((countries + 1) * size) // a row for each country, and one of zeros
  for (const { u, members } of groups) {
    for (const product of members) add(exporters[product] as Uint32Array, upTo, size, n, product, 1)
    for (const product of members) {
      const from = product * size
      addRows(upTo, size, fours[product] as Uint32Array, sums, from)
      // its own u_k terms leave before the division, while they are still exact
      if (diagonal === 'zero') takeOff(n, product, u, sums, from)
      for (let at = from; at < from + size; at += 1) sums[at] = (sums[at] as number) / u
    }
  }
  const above = new Float64Array((countries + 1) * size)
  for (const { u, members } of groups.toReversed()) {
    for (const product of members) addRows(above, size, fours[product] as Uint32Array, sums, product * size)
    for (const product of members) add(exporters[product] as Uint32Array, above, size, n, product, 1 / u)
  }
  return turned(sums, products, size)
}

/** The cells of a matrix that are not 0, column by column. */
type Columns = {
  /** Where each column begins in `rows` and `values`, and, last, where they end. */
  readonly starts: Uint32Array
  readonly rows: Uint32Array
  readonly values: Float64Array
}

const columnsOf = (matrix: Float64Array, size: number, products: number): Columns => {
  const starts = new Uint32Array(products + 1)
  for (let row = 0, at = 0; row < size; row += 1)
    for (let product = 1; product <= products; product += 1, at += 1)
      if (matrix[at] !== 0) starts[product] = (starts[product] as number) + 1
  for (let product = 0; product < products; product += 1)
    starts[product + 1] = (starts[product + 1] as number) + (starts[product] as number)
  const filled = starts.slice()
  const count = starts[products] as number
  const [rows, values] = [new Uint32Array(count), new Float64Array(count)]
  for (let row = 0, at = 0; row < size; row += 1)
    for (let product = 0; product < products; product += 1, at += 1) {
      if (matrix[at] === 0) continue
      const place = filled[product] as number
      rows[place] = row
      values[place] = matrix[at] as number
      filled[product] = place + 1
    }
  return { starts, rows, values }
}

/** Adds the product's n, weighted, to what its exporters have gathered. */
const add = (
  exporters: Uint32Array,
  to: Float64Array,
  size: number,
  { starts, rows, values }: Columns,
  product: number,
  weight: number,
): void => {
  const [start, end] = [(starts[product] as number) | 0, (starts[product + 1] as number) | 0]
  for (let exporter = 0; exporter < exporters.length; exporter += 1) {
    const from = ((exporters[exporter] as number) * size) | 0
    for (let at = start; at < end; at += 1) {
      const place = (from + (rows[at] as number)) | 0
      to[place] = (to[place] as number) + weight * (values[at] as number)
    }
  }
}

/** Takes a product's own n, weighted, off its sums. */
const takeOff = (
  { starts, rows, values }: Columns,
  product: number,
  weight: number,
  sums: Float64Array,
  from: number,
): void => {
  for (let at = starts[product] as number; at < (starts[product + 1] as number); at += 1) {
    const place = from + (rows[at] as number)
    sums[place] = (sums[place] as number) - weight * (values[at] as number)
  }
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
