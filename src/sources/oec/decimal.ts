import { pointMoved } from '../../domain/decimal-text.js'

/** More than all the trade of the world in a century. */
const mostDigits = 16

/**
 * A number as text with at most three places, rounded half to even: the publisher's are averages of estimates with
 * a dozen places, and a step of a tenth of a cent loses nothing. Null for what is no number.
 */
export const toMilli = (text: string): string | null => {
  const [, sign, whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,2}))?$/.exec(text) ?? []
  if (sign === undefined) return null
  const [before = '', behind = ''] = pointMoved(whole, fraction, Number(exponent)).split('.')
  if (before.length > mostDigits) return null
  const kept = BigInt(before + behind.slice(0, 3).padEnd(3, '0'))
  const rest = behind.slice(3)
  const up = rest > '5' || (rest === '5' && kept % 2n === 1n)
  const milli = kept + (up ? 1n : 0n)
  const places = (milli % 1000n).toString().padStart(3, '0').replace(/0+$/, '')
  return `${milli === 0n ? '' : sign}${milli / 1000n}${places === '' ? '' : `.${places}`}`
}
