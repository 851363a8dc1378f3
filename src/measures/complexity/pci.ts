import type { Complexity, PciStandardisation } from './eci.js'
import { deviationOf, meanOf, standardisedBy } from './standardise.js'

/** PCI with the mean and the deviation that it was standardised by, in deviations of K. */
export type ProductComplexity = {
  readonly values: Float64Array
  readonly mean: number
  readonly deviation: number
}

/** PCI by the ECI’s mean and deviation, or by its own. */
export const pciOf = (
  { k, q }: Extract<Complexity, { reason: null }>,
  standardisation: PciStandardisation,
): ProductComplexity => {
  const [mean, deviation] = standardisation === 'own' ? [meanOf(q), deviationOf(q)] : [meanOf(k), 1]
  return { values: standardisedBy(q, mean, deviation), mean, deviation }
}
