import type { Density } from './density.js'
import type { Complexity } from './eci.js'
import { proximitySums } from './proximity-sums.js'
import { diversity, type CountryByProduct, type Specialisation } from './specialisation.js'
import { deviationOf, meanOf, standardisedBy } from './standardise.js'

export const outlookProducts = ['uncentred', 'standardised'] as const
/** Which Q is summed: before centring, as Stata's ecomplexity and py-ecomplexity do, or the PCI as it is published. */
export type OutlookProduct = (typeof outlookProducts)[number]

export const gainForms = ['stata', 'atlas'] as const
/** `stata`: as Stata's ecomplexity; `atlas`: less the product's own term, as the book has it. */
export type GainForm = (typeof gainForms)[number]

type Known = Extract<Complexity, { reason: null }>

/** The Q that a choice means, in units of the ECI's deviation. */
export const productComplexity = ({ q, pci }: Known, choice: OutlookProduct): Float64Array =>
  choice === 'uncentred' ? q : pci

/** Complexity outlook of countries. */
export type Outlook = {
  /** Σ_k ω_ik·(1 − M_ik)·Q_k. */
  readonly sums: Float64Array
  /** The sums standardised over the countries: mean 0, population deviation 1; null where they do not differ. */
  readonly coi: Float64Array | null
}

/**
 * COI, the complexity of the products a country lacks, weighted by how near they are: Σ_k ω_ik·(1 − M_ik)·Q_k,
 * standardised over the countries (Hausmann et al., *Atlas*, 2014, "opportunity value").
 * @param q a number a product, see {@link productComplexity}
 */
export const outlookOf = (specialisation: Specialisation, density: Density, q: Float64Array): Outlook => {
  const { countries, products, values } = specialisation
  const omega = density.density.values
  const sums = Float64Array.from({ length: countries }, (_, country) => {
    let sum = 0
    for (let product = 0; product < products; product += 1) {
      const at = country * products + product
      if (values[at] === 0) sum += (omega[at] as number) * (q[product] as number)
    }
    return sum
  })
  const mean = meanOf(sums)
  const deviation = deviationOf(sums)
  // sums that agree to rounding have a deviation of rounding alone, and dividing by it would make up a ranking
  const apart = deviation > 1e-12 * Math.abs(mean) && deviation > 0
  return { sums, coi: apart ? standardisedBy(sums, mean, deviation) : null }
}

/**
 * COG, what a country's outlook would gain by product k: (1 − M_ik) Σ_k' (1 − M_ik')·Q_k'·φ_kk'/Σ_k''φ_k''k'; the
 * `atlas` form takes ω_ik·Q_k off. With a Q in units of the ECI's deviation, as here, so is the gain.
 * @returns 0 where M_ik = 1
 */
export const gainOf = (
  specialisation: Specialisation,
  density: Density,
  q: Float64Array,
  form: GainForm = 'stata',
): CountryByProduct => {
  const { countries, products, values } = specialisation
  const { reach, diagonal } = density
  const omega = density.density.values
  const weights = q.map((value, product) => (reach[product] === 0 ? 0 : value / (reach[product] as number)))
  // the work is in what is summed: of most countries what they have is less than what they lack
  const bySubtraction = Uint8Array.from(diversity(specialisation), (d) => (2 * d < products ? 1 : 0))
  const summed = new Float64Array((countries + 1) * products)
  for (let country = 0, at = 0; country < countries; country += 1)
    for (let product = 0; product < products; product += 1, at += 1)
      if (values[at] === bySubtraction[country]) summed[at] = weights[product] as number
  summed.set(weights, countries * products)
  const sums = proximitySums(specialisation, summed, diagonal)
  const all = sums.subarray(countries * products)
  const gains = new Float64Array(values.length)
  for (let country = 0, at = 0; country < countries; country += 1)
    for (let product = 0; product < products; product += 1, at += 1) {
      if (values[at] === 1) continue
      const sum = sums[at] as number
      const lacking = bySubtraction[country] === 1 ? (all[product] as number) - sum : sum
      gains[at] = form === 'stata' ? lacking : lacking - (omega[at] as number) * (q[product] as number)
    }
  return { countries, products, values: gains }
}
