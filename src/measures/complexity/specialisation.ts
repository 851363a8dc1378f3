/** A number per country and product, row by row: country i and product k stand at `i * products + k`. */
export type CountryByProduct = {
  readonly countries: number
  readonly products: number
  readonly values: Float64Array
}

/** M: 1 where the country is specialised in the product, else 0; row by row like {@link CountryByProduct}. */
export type Specialisation = {
  readonly countries: number
  readonly products: number
  readonly values: Uint8Array
}

/** Exports of each country and product, in one currency and year: finite and not negative. */
const checked = ({ countries, products, values }: CountryByProduct): void => {
  if (values.length !== countries * products)
    throw new RangeError(`${values.length} values for ${countries} countries × ${products} products.`)
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number
    if (!(value >= 0) || value === Infinity)
      throw new RangeError(`Value ${value} at ${at}: exports are finite and not negative.`)
  }
}

/** Σ over products for each country, in the order of the products. */
export const countryTotals = ({ countries, products, values }: CountryByProduct): Float64Array =>
  Float64Array.from({ length: countries }, (_, country) => {
    let sum = 0
    for (let at = country * products; at < (country + 1) * products; at += 1) sum += values[at] as number
    return sum
  })

/** Σ over countries for each product, in the order of the countries. */
export const productTotals = ({ countries, products, values }: CountryByProduct): Float64Array => {
  const sums = new Float64Array(products)
  for (let country = 0, at = 0; country < countries; country += 1)
    for (let product = 0; product < products; product += 1, at += 1)
      sums[product] = (sums[product] as number) + (values[at] as number)
  return sums
}

const sumOf = (values: Iterable<number>): number => {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

/**
 * (x_ik · w) / (s_i · x_wk), with s_i the country's size and w the sum of sizes. Written as a ratio of two products,
 * so that a country exactly as specialised as the world has exactly 1, whatever the quotients would round to.
 */
const relative = (trade: CountryByProduct, sizes: Float64Array): CountryByProduct => {
  const { countries, products, values } = trade
  const world = productTotals(trade)
  const all = sumOf(sizes)
  const result = new Float64Array(values.length)
  for (let country = 0; country < countries; country += 1) {
    const size = sizes[country] as number
    if (size === 0) continue
    for (let product = 0; product < products; product += 1) {
      const at = country * products + product
      const value = values[at] as number
      const ratio = (value * all) / (size * (world[product] as number))
      // beyond the range of doubles the products over- or underflow, and the quotients do not
      const safe =
        Number.isFinite(ratio) && ratio > 0 ? ratio : value / size / ((world[product] as number) / all)
      result[at] = value > 0 && Number.isFinite(safe) ? safe : 0
    }
  }
  return { countries, products, values: result }
}

/**
 * Balassa's revealed comparative advantage, (x_ik/x_i) / (x_wk/x_w) (Balassa 1965), the world being the countries given.
 * @param trade exports, finite and ≥ 0
 * @returns an index; 0 where x_ik = 0, also where the country or the product has no trade at all: never NaN
 */
export const balassa = (trade: CountryByProduct): CountryByProduct => {
  checked(trade)
  return relative(trade, countryTotals(trade))
}

/**
 * RPOP, exports per head against the world's, (x_ik/pop_i) / (x_wk/pop_w) (Bustos & Yildirim).
 * @param population persons; a country without one (null or 0) has a row of zeros and is not part of the world
 */
export const perHead = (
  trade: CountryByProduct,
  population: readonly (number | null)[],
): CountryByProduct => {
  checked(trade)
  if (population.length !== trade.countries)
    throw new RangeError(`${population.length} populations for ${trade.countries} countries.`)
  const sizes = Float64Array.from(population, (persons) => persons ?? 0)
  const counted = trade.values.map((value, at) =>
    (sizes[Math.floor(at / trade.products)] as number) > 0 ? value : 0,
  )
  return relative({ ...trade, values: counted }, sizes)
}

/**
 * M_ik = 1 where the index reaches the threshold (≥, not >). An index of 0 never does, whatever the threshold.
 * @param index of {@link balassa} or {@link perHead}
 */
export const specialised = (index: CountryByProduct, threshold = 1): Specialisation => {
  const { countries, products, values } = index
  const ones = new Uint8Array(values.length)
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number
    ones[at] = value > 0 && value >= threshold ? 1 : 0
  }
  return { countries, products, values: ones }
}

/** d_i = Σ_k M_ik, the number of products that each country is specialised in. */
export const diversity = ({ countries, products, values }: Specialisation): Uint32Array => {
  const counts = new Uint32Array(countries)
  for (let country = 0, at = 0; country < countries; country += 1) {
    let count = 0
    for (let product = 0; product < products; product += 1, at += 1) count += values[at] as number
    counts[country] = count
  }
  return counts
}

/** u_k = Σ_i M_ik, the number of countries specialised in each product. */
export const ubiquity = ({ countries, products, values }: Specialisation): Uint32Array => {
  const counts = new Uint32Array(products)
  for (let country = 0, at = 0; country < countries; country += 1)
    for (let product = 0; product < products; product += 1, at += 1)
      counts[product] = (counts[product] as number) + (values[at] as number)
  return counts
}

/** Which rows and columns of a matrix stay, and which were dropped, as indices into the matrix given. */
export type Pruned = {
  readonly specialisation: Specialisation
  readonly countries: readonly number[]
  readonly products: readonly number[]
  readonly dropped: { readonly countries: readonly number[]; readonly products: readonly number[] }
}

/**
 * Drops countries specialised in nothing and products that nobody is specialised in. One pass leaves no others: a row
 * of zeros takes nothing from any column.
 */
export const pruned = (specialisation: Specialisation): Pruned => {
  const [countries, droppedCountries] = parted(diversity(specialisation))
  const [products, droppedProducts] = parted(ubiquity(specialisation))
  const values = new Uint8Array(countries.length * products.length)
  let at = 0
  for (const country of countries) {
    const from = country * specialisation.products
    for (let column = 0; column < products.length; column += 1, at += 1)
      values[at] = specialisation.values[from + (products[column] as number)] as number
  }
  return {
    specialisation: { countries: countries.length, products: products.length, values },
    countries,
    products,
    dropped: { countries: droppedCountries, products: droppedProducts },
  }
}

const parted = (counts: Uint32Array): [number[], number[]] => {
  const indices = [...counts.keys()]
  return [indices.filter((at) => counts[at] !== 0), indices.filter((at) => counts[at] === 0)]
}
