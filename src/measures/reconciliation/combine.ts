import type { Milli } from '../../domain/decimal.js'

/** A factor as it is kept: in units of 10⁻¹⁵. */
export type Factor = bigint

/** As many places as a double between 0 and 1 is sure of. */
const places = 15
const unitsOfOne = 10 ** places

/** The nearest factor to a number between 0 and 1, to fifteen places. */
export const factorOf = (value: number): Factor => BigInt(Math.round(value * unitsOfOne))

/** `0.943396226415094`, as it is stored. */
export const factorText = (factor: Factor): string =>
  `${factor / BigInt(unitsOfOne)}.${String(factor % BigInt(unitsOfOne)).padStart(places, '0')}`

/** The nearest whole number to a quotient; of two equally near the even one. The divisor is positive. */
export const dividedHalfEven = (dividend: bigint, divisor: bigint): bigint => {
  const below = dividend >= 0n ? dividend / divisor : -((-dividend + divisor - 1n) / divisor)
  const twice = 2n * (dividend - below * divisor)
  const up = twice > divisor || (twice === divisor && below % 2n !== 0n)
  return up ? below + 1n : below
}

/** What the records of a flow are multiplied with. */
export type Factors = { readonly exporter: Factor | null; readonly importer: Factor | null }

/**
 * Factors of a flow's records: α and (1 − α)/(1 + c) where there are both; of one alone 1, or 1/(1 + c).
 * @param weight α, the exporter's; null where only one record is there
 */
export const factorsOf = (
  has: { readonly exporter: boolean; readonly importer: boolean },
  weight: number,
  margin: number,
): Factors => {
  const both = has.exporter && has.importer
  return {
    exporter: has.exporter ? factorOf(both ? weight : 1) : null,
    importer: has.importer ? factorOf((both ? 1 - weight : 1) / (1 + margin)) : null,
  }
}

/** The sum of amounts times factors, exact but for one rounding (half to even) to thousandths. */
export const combined = (exporter: Milli | null, importer: Milli | null, factors: Factors): Milli =>
  dividedHalfEven(
    (exporter ?? 0n) * (factors.exporter ?? 0n) + (importer ?? 0n) * (factors.importer ?? 0n),
    BigInt(unitsOfOne),
  )
