import { componentsOf, linksOf, type Component, type Links } from './links.js'
import { diversity, type Specialisation } from './specialisation.js'
import { correlationOf, deviationOf, meanOf, standardisedBy } from './standardise.js'
import { symmetricEigenpair } from './symmetric-eigen.js'

export const pciStandardisations = ['by-eci', 'own'] as const
/** `by-eci`: by the mean and deviation of the ECI, as Stata's ecomplexity and py-ecomplexity do; `own`: by the PCI's own. */
export type PciStandardisation = (typeof pciStandardisations)[number]

/**
 * Why there is no ECI. `too-few`: fewer than 3 countries or 2 products; `disconnected`: the matrix falls into parts, and
 * the second eigenvector only says which part a country is in; `ambiguous`: λ₂ = λ₃, so that any mixture of two vectors
 * would do.
 */
export type NoComplexity = 'too-few' | 'disconnected' | 'ambiguous'

/** Economic complexity of countries and products, or the reason why there is none. */
export type Complexity =
  | {
      readonly reason: null
      /** ECI, a number a country: mean 0, population deviation 1. */
      readonly eci: Float64Array
      /** PCI, a number a product, in the standardisation asked for. */
      readonly pci: Float64Array
      /** K before centring, in units of its deviation: the mean of `q` over the country's products. */
      readonly k: Float64Array
      /** Q before centring, in the same units: what outlook and gain are computed from. */
      readonly q: Float64Array
      /** What turned the eigenvector: its correlation with diversity, or where that is under 1e-8, {@link oriented}'s other rule. */
      readonly sign: 'diversity' | 'other'
      readonly eigenvalues: Eigenvalues
    }
  | {
      readonly reason: NoComplexity
      /** λ₁, λ₂, λ₃; null where they were not computed. */
      readonly eigenvalues: Eigenvalues | null
      readonly components: readonly Component[]
    }

/** λ₁ = 1, λ₂ and λ₃ of M̃; those that a small matrix does not have are 0. */
export type Eigenvalues = readonly [number, number, number]

/** Eigenvalues closer than this are one. */
const same = 1e-10
/** A correlation with diversity below this says nothing about the sign. */
const negligible = 1e-8

/**
 * ECI and PCI (Hausmann et al., *The Atlas of Economic Complexity*, 2014, Technical Box 2.2 and after).
 *
 * K is the second eigenvector of M̃_ii' = Σ_k M_ik·M_i'k/(d_i·u_k), found as K = D^−½ v₂ with v₂ of the symmetric
 * D^−½ M U^−1 Mᵀ D^−½, by a dense solver; where there are fewer products than countries, through the products' own
 * matrix, which has the same eigenvalues. Q_k = (1/λ₂)(1/u_k) Σ_i M_ik·K_i, so that K_i is the mean of Q over i's products.
 * @param specialisation without rows or columns of zeros (see `pruned`)
 */
export const complexityOf = (
  specialisation: Specialisation,
  standardisation: PciStandardisation = 'by-eci',
): Complexity => {
  const links = linksOf(specialisation)
  const { countries, products } = specialisation
  if ([...links.exports, ...links.exporters].some(({ length }) => length === 0))
    throw new RangeError('Rows and columns of zeros are dropped before complexity is computed.')
  const components = componentsOf(links)
  if (countries < 3 || products < 2) return { reason: 'too-few', eigenvalues: null, components }
  if (components.length > 1) return { reason: 'disconnected', eigenvalues: null, components }
  const { eigenvalues, vector } = secondEigenvector(links)
  const [, second, third] = eigenvalues
  if (second > 1 - same) return { reason: 'disconnected', eigenvalues, components }
  if (second - third < same) return { reason: 'ambiguous', eigenvalues, components }
  const { k: unscaled, sign } = oriented(vector, Float64Array.from(diversity(specialisation)))
  const deviation = deviationOf(unscaled)
  const k = unscaled.map((value) => value / deviation)
  const q = meansOver(links.exporters, k).map((value) => value / second)
  const mean = meanOf(k)
  return {
    reason: null,
    eci: standardisedBy(k, mean, 1),
    pci:
      standardisation === 'own' ? standardisedBy(q, meanOf(q), deviationOf(q)) : standardisedBy(q, mean, 1),
    k,
    q,
    sign,
    eigenvalues,
  }
}

/** For each list of indices, the mean of the values there. */
const meansOver = (lists: readonly Uint32Array[], values: Float64Array): Float64Array =>
  Float64Array.from(lists, (list) => {
    let sum = 0
    for (const at of list) sum += values[at] as number
    return sum / list.length
  })

/** K = D^−½ v₂ up to scale and sign, with λ₁, λ₂ and λ₃. */
const secondEigenvector = ({
  exporters,
  exports,
}: Links): { eigenvalues: Eigenvalues; vector: Float64Array } => {
  const byProduct = exporters.length < exports.length
  const [own, other] = byProduct ? [exporters, exports] : [exports, exporters]
  const { values, vector } = symmetricEigenpair(overlaps(own, other), own.length, 1)
  const eigenvalues: Eigenvalues = [values[0] ?? 0, values[1] ?? 0, values[2] ?? 0]
  const scaled = Float64Array.from(own, (list, at) => (vector[at] as number) / Math.sqrt(list.length))
  // the products' eigenvector is Q up to scale, and K the mean of Q
  return { eigenvalues, vector: byProduct ? meansOver(exports, scaled) : scaled }
}

/** Σ_k M_ik·M_i'k/u_k / √(d_i·d_i') for i' ≤ i, summed over the ones alone, in the order of k; the upper triangle is 0. */
const overlaps = (own: readonly Uint32Array[], other: readonly Uint32Array[]): Float64Array => {
  const size = own.length
  const matrix = new Float64Array(size * size)
  for (let a = 0; a < size; a += 1) {
    const row = matrix.subarray(a * size, a * size + a + 1)
    const listA = own[a] as Uint32Array
    for (const k of listA) addUpTo(row, other[k] as Uint32Array)
    for (let b = 0; b <= a; b += 1)
      row[b] = (row[b] as number) / Math.sqrt(listA.length * (own[b] as Uint32Array).length)
  }
  return matrix
}

/** Adds 1/u_k at each of a product's exporters that the row reaches; they ascend. */
const addUpTo = (row: Float64Array, members: Uint32Array): void => {
  const weight = 1 / members.length
  for (let at = 0; at < members.length; at += 1) {
    const b = members[at] as number
    if (b >= row.length) return
    row[b] = (row[b] as number) + weight
  }
}

/**
 * An eigenvector has no sign of its own. The one kept correlates with diversity; where neither does (|corr| < 1e-8), the
 * first country, in the order given, of those furthest from 0 (to a part in 1e8) is positive.
 */
const oriented = (
  vector: Float64Array,
  counts: Float64Array,
): { k: Float64Array; sign: 'diversity' | 'other' } => {
  const correlation = correlationOf(vector, counts)
  const turned = (positive: boolean) => (positive ? vector : vector.map((value) => -value))
  if (Math.abs(correlation) >= negligible) return { k: turned(correlation > 0), sign: 'diversity' }
  let furthest = 0
  for (const value of vector) furthest = Math.max(furthest, Math.abs(value))
  const first = vector.find((value) => Math.abs(value) >= furthest * (1 - negligible)) as number
  return { k: turned(first > 0), sign: 'other' }
}
