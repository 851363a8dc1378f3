import type { Claim } from '../claim.js'
import type { Quantity } from '../quantities/found.js'

/** What a claim states, with its sign, as the interval that its digits and its words allow. */
export type Claimed = {
  readonly value: number
  readonly low: number
  readonly high: number
  /** Significant digits as written, at least 1. */
  readonly digits: number
}

/** The claim's number as stated; null where it has none. */
export const claimedOf = ({ quantity, sign }: Claim): Claimed | null => {
  if (quantity === null) return null
  const { value, digits, low, high } = asWritten(quantity)
  const negative = value > 0 && (sign || quantity.sign) < 0
  return negative ? { value: -value, low: -high, high: -low, digits } : { value, low, high, digits }
}

/** The same as an amount, whatever direction the words give it. */
export const amountClaimed = ({ quantity }: Claim): Claimed | null =>
  quantity === null ? null : asWritten(quantity)

const asWritten = (quantity: Quantity): Claimed => {
  const { value, low, high, upTo, resolution } = quantity
  const places = resolution > 0 && value !== 0 ? Math.log10(Math.abs(value) / resolution) : 0
  return {
    value,
    low: Math.min(low, value),
    high: Math.max(high, value, upTo === null ? value : upTo + resolution / 2),
    digits: Math.min(8, Math.max(1, Math.floor(places + 1e-9) + 1)),
  }
}

/**
 * Whether a number lies within what is claimed.
 * @param resolution the worth of the last digit of the source, in the unit of the number; what it hides is allowed
 */
export const fitsClaim = ({ low, high }: Claimed, value: number, resolution = 0): boolean => {
  const slack = 1e-12 * Math.abs(value) + resolution / 2 // sums of doubles, and what the source rounds
  return value >= low - slack && value <= high + slack
}

/** Relative distance, `value / claim − 1`; null where the claim is 0. */
export const offBy = ({ value: claim }: Claimed, value: number): number | null =>
  claim === 0 ? null : value / claim - 1

/** Half the width of the interval, of the value: how telling a fit is. Infinite where the bound is open. */
export const looseness = ({ value, low, high }: Claimed): number =>
  value === 0 ? Infinity : (high - low) / 2 / Math.abs(value)
