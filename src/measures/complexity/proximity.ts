import { linksOf } from './links.js'
import { inFours } from './row-sums.js'
import { ubiquity, type Specialisation } from './specialisation.js'
import { mirrored } from './turned.js'

export const diagonals = ['keep', 'zero'] as const
/**
 * Whether a product counts as near itself: φ_kk = 1 (`keep`: py-ecomplexity up to 0.5.3) or 0 (`zero`: Stata's
 * ecomplexity, and py-ecomplexity since 2025). Density, outlook and gain differ.
 */
export type Diagonal = (typeof diagonals)[number]

/** Proximity of products, kept as the counts it is made of: a fourth of the memory of φ itself, and exact. */
export type Proximity = {
  readonly products: number
  readonly diagonal: Diagonal
  /** u_k. */
  readonly ubiquity: Uint32Array
  /** Σ_i M_ik·M_ik', products × products, symmetric; its diagonal is u_k. */
  readonly together: Uint16Array
}

/**
 * Counts the countries that are specialised in both of each two products (Hidalgo, Klinger, Barabási & Hausmann 2007).
 * @param specialisation up to 65,535 countries, without products of ubiquity 0 (see `pruned`)
 */
export const proximityOf = (specialisation: Specialisation, diagonal: Diagonal): Proximity => {
  const { products, countries } = specialisation
  if (countries > 65_535) throw new RangeError(`${countries} countries do not fit a count of 16 bits.`)
  const counts = ubiquity(specialisation)
  const alone = counts.indexOf(0)
  if (alone >= 0) throw new RangeError(`Nobody is specialised in product ${alone}.`)
  const together = new Uint16Array(products * products)
  const width = Math.ceil(products / 4)
  const rows = inWords(specialisation, width)
  const sums = new Int32Array(width)
  const bytes = new Uint8Array(sums.buffer)
  for (const [product, list] of linksOf(specialisation).exporters.entries()) {
    const row = together.subarray(product * products, (product + 1) * products)
    const fours = inFours(list, countries)
    for (let from = 0; from < fours.length; from += most) {
      addRows(rows, fours.subarray(from, from + most), sums, product >> 2)
      for (let other = product; other < products; other += 1)
        row[other] = (row[other] as number) + (bytes[other] as number)
      sums.fill(0)
    }
  }
  mirrored(together, products)
  return { products, diagonal, ubiquity: counts, together }
}

/** So many rows, a multiple of four, can be added before a byte overflows. */
const most = 252

/** M with a byte a cell and four cells a word, and below it a row of zeros; added as words, four cells are added at once. */
const inWords = ({ countries, products, values }: Specialisation, width: number): Int32Array => {
  const words = new Int32Array((countries + 1) * width)
  const bytes = new Uint8Array(words.buffer)
  for (let country = 0; country < countries; country += 1)
    bytes.set(values.subarray(country * products, (country + 1) * products), country * width * 4)
  return words
}

/** Adds rows, four at a time (see {@link inFours}), from a word onwards: what stands before is known by symmetry. */
const addRows = (rows: Int32Array, fours: Uint32Array, sums: Int32Array, start: number): void => {
  const width = sums.length
  for (let four = 0; four < fours.length; four += 4) {
    const a = ((fours[four] as number) * width) | 0
    const b = ((fours[four + 1] as number) * width) | 0
    const c = ((fours[four + 2] as number) * width) | 0
    const d = ((fours[four + 3] as number) * width) | 0
    for (let word = start; word < width; word += 1)
      sums[word] =
        (sums[word] as number) +
        (rows[(a + word) | 0] as number) +
        (rows[(b + word) | 0] as number) +
        (rows[(c + word) | 0] as number) +
        (rows[(d + word) | 0] as number)
  }
}

/** φ_kk' = Σ_i M_ik·M_ik' / max(u_k, u_k'), in [0, 1]. */
export const phi = (
  { products, diagonal, ubiquity: u, together }: Proximity,
  k: number,
  l: number,
): number =>
  k === l && diagonal === 'zero'
    ? 0
    : (together[k * products + l] as number) / Math.max(u[k] as number, u[l] as number)

/** φ of one product with every product. */
export const phiRow = (proximity: Proximity, product: number): Float64Array =>
  Float64Array.from({ length: proximity.products }, (_, other) => phi(proximity, product, other))
