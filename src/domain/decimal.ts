/**
 * Money as the lake keeps it: `decimal(20,3)`, here a bigint of thousandths, so that sums are exact and the
 * same in every run.
 */
export type Milli = bigint

/** Reads the text of a decimal with at most three places, as the engine gives it. */
export const parseMilli = (text: string): Milli => {
  const negative = text.startsWith('-')
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.')
  const milli = BigInt(whole) * 1000n + BigInt(fraction.padEnd(3, '0').slice(0, 3))
  return negative ? -milli : milli
}

/** The exact decimal text, without trailing zeros: `1187079341`, `0.5`. */
export const milliText = (milli: Milli): string => {
  const sign = milli < 0n ? '-' : ''
  const size = milli < 0n ? -milli : milli
  const fraction = (size % 1000n).toString().padStart(3, '0').replace(/0+$/, '')
  return `${sign}${size / 1000n}${fraction === '' ? '' : `.${fraction}`}`
}

/** The nearest double. Exact up to nine trillion dollars and whole dollars beyond that. */
export const milliNumber = (milli: Milli): number => Number(milliText(milli))
