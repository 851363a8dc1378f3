/** A share in millionths, so that sums are exact. */
export type Micro = bigint

/** Rounded shares of one question may add up to a little more than one. */
const most: Micro = 1_005_000n

/** True of a sum that rounding cannot explain. */
export const exceeds = (sum: Micro): boolean => sum > most

/** Reads `0.43`, or `43%`, as a share of one; null for anything else: `43` could be either, and is neither. */
export const shareOf = (cell: string): Micro | null => {
  const [, whole, fraction = '', percent] = /^(\d{1,3})(?:\.(\d{1,6}))?\s?(%)?$/.exec(cell) ?? []
  if (whole === undefined) return null
  const micro = BigInt(whole + fraction.padEnd(6, '0'))
  if (percent === undefined) return micro <= 1_000_000n ? micro : null
  if (micro % 100n !== 0n) return null // more places than are kept
  return micro <= 100_000_000n ? micro / 100n : null
}
