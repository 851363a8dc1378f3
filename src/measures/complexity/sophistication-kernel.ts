import { countryTotals, type CountryByProduct } from './specialisation.js'

/** PRODY of products and EXPY of countries, in the unit of the income given. */
export type Sophistication = {
  /** PRODY_k; null where no country with a known income exports the product. */
  readonly prody: readonly (number | null)[]
  /** EXPY_i; null where the country exports nothing, or nothing with a PRODY. */
  readonly expy: readonly (number | null)[]
  /** The share of each country's exports in products with a PRODY, which is what its EXPY is the mean of; null without exports. */
  readonly covered: readonly (number | null)[]
}

/**
 * The income that products and export baskets are typical of (Hausmann, Hwang & Rodrik 2007):
 * PRODY_k = Σ_i [(x_ik/x_i) / Σ_i(x_ik/x_i)]·GDPpc_i and EXPY_i = Σ_k (x_ik/x_i)·PRODY_k.
 *
 * A country of unknown income is left out of PRODY, of weights and incomes alike. EXPY is the mean over the products
 * with a PRODY, so that a missing one does not count as 0; `covered` says how much of the exports that is.
 * @param exports finite and ≥ 0
 * @param income GDP per head of each country, PPP; null where not known
 */
export const sophisticationOf = (
  exports: CountryByProduct,
  income: readonly (number | null)[],
): Sophistication => {
  const { countries, products, values } = exports
  if (income.length !== countries)
    throw new RangeError(`${income.length} incomes for ${countries} countries.`)
  const totals = countryTotals(exports)
  const shares = values.map((value, at) => {
    const total = totals[Math.floor(at / products)] as number
    return total === 0 ? 0 : value / total
  })
  const prody = Array.from({ length: products }, (_, product) =>
    weightedMean(income, (country) => shares[country * products + product] as number),
  )
  const expy = Array.from({ length: countries }, (_, country) =>
    weightedMean(prody, (product) => shares[country * products + product] as number),
  )
  const covered = Array.from(totals, (total, country) => {
    if (total === 0) return null
    return prody.reduce<number>(
      (sum, value, product) => sum + (value === null ? 0 : (shares[country * products + product] as number)),
      0,
    )
  })
  return { prody, expy, covered }
}

/** The mean of the values that are known, by their weights; null where these have none. */
const weightedMean = (
  values: readonly (number | null)[],
  weightAt: (at: number) => number,
): number | null => {
  let [sum, weights] = [0, 0]
  for (const [at, value] of values.entries()) {
    if (value === null) continue
    const weight = weightAt(at)
    sum += weight * value
    weights += weight
  }
  return weights === 0 ? null : sum / weights
}
