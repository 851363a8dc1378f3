import type { Diagonal } from './proximity.js'
import { proximitySums } from './proximity-sums.js'
import type { CountryByProduct, Specialisation } from './specialisation.js'

/** How near each country's products are to each product. */
export type Density = {
  /** ω_ik in [0, 1]; 0 in the columns of `apart`, where it is not defined. */
  readonly density: CountryByProduct
  /** Σ_k' φ_kk' of each product. */
  readonly reach: Float64Array
  /** Products near no other (Σ_k' φ_kk' = 0, only with `diagonal: zero`): their ω is undefined and must not be read. */
  readonly apart: readonly number[]
  readonly diagonal: Diagonal
}

/**
 * ω_ik = Σ_k' M_ik'·φ_kk' / Σ_k' φ_kk', the share of what is near product k that country i is already specialised in
 * (Hidalgo et al. 2007).
 * @param specialisation without products of ubiquity 0 (see `pruned`)
 */
export const densityOf = (specialisation: Specialisation, diagonal: Diagonal): Density => {
  const { countries, products, values } = specialisation
  // the reach is what a country with everything would be near to: one row more
  const rows = new Float64Array((countries + 1) * products).fill(1)
  rows.set(values)
  const near = proximitySums(specialisation, rows, diagonal)
  const reach = near.slice(countries * products)
  // the two sums are rounded apart, so that a country with everything could come out a hair above 1
  const omega = new Float64Array(countries * products)
  for (let country = 0, at = 0; country < countries; country += 1)
    for (let product = 0; product < products; product += 1, at += 1) {
      const all = reach[product] as number
      omega[at] = all === 0 ? 0 : Math.min(1, (near[at] as number) / all)
    }
  return {
    density: { countries, products, values: omega },
    reach,
    apart: [...reach.keys()].filter((product) => reach[product] === 0),
    diagonal,
  }
}

/** Distance, 1 − ω_ik: the share of what is near the product that the country still lacks. */
export const distanceOf = ({ density }: Density): CountryByProduct => ({
  ...density,
  values: density.values.map((value) => 1 - value),
})
