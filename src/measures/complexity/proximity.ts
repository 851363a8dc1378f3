import { ubiquity, type Specialisation } from './specialisation.js'

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
  const words = Math.ceil(countries / 32)
  const bits = packed(specialisation, words)
  const together = new Uint16Array(products * products)
  for (let k = 0; k < products; k += 1)
    for (let l = k; l < products; l += 1) {
      let count = 0
      for (let word = 0; word < words; word += 1)
        count += onesIn((bits[k * words + word] as number) & (bits[l * words + word] as number))
      together[k * products + l] = count
      together[l * products + k] = count
    }
  return { products, diagonal, ubiquity: counts, together }
}

/** The columns of M as bits, 32 countries a word: a pair of products is then compared a word at a time. */
const packed = ({ products, values }: Specialisation, words: number): Int32Array => {
  const bits = new Int32Array(products * words)
  for (const [at, value] of values.entries()) {
    if (value === 0) continue
    const country = Math.floor(at / products)
    const word = (at % products) * words + (country >> 5)
    bits[word] = (bits[word] as number) | (1 << (country & 31))
  }
  return bits
}

/** How many of 32 bits are set, counted in pairs, fours and bytes at once. */
const onesIn = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
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
