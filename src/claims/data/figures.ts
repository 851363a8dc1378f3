import { formatNumber } from '../../messages/numbers.js'

/** Thousands are grouped, decimals end where they say no more: `25,556`, `3.9`. */
export const figure = (value: number, digits: number): string => {
  const whole = value === 0 ? 1 : Math.floor(Math.log10(Math.abs(value))) + 1
  const decimals = Math.min(6, Math.max(0, digits - Math.max(whole, 1) + (whole < 1 ? 1 - whole : 0)))
  const text = formatNumber(value, decimals, 'en')
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text
}

/** The unit in which amounts of one line are written, all alike. */
export type MoneyScale = { readonly by: number; readonly unit: string }

/** Millions where the largest reaches one, else thousands, else single ones. */
export const moneyScale = (values: readonly number[], currency: string): MoneyScale => {
  const most = Math.max(0, ...values.map(Math.abs))
  if (most >= 1e6) return { by: 1e6, unit: `${currency} m` }
  return most >= 1e3 ? { by: 1e3, unit: `${currency} thousand` } : { by: 1, unit: currency }
}

/** `USD 996.1 m` */
export const money = (value: number, currency: string, digits: number): string => {
  const { by, unit } = moneyScale([value], currency)
  const [name, scale] = unit.split(' ')
  const sign = value < 0 ? '−' : ''
  const amount = figure(Math.abs(value) / by, digits)
  return `${sign}${name} ${amount}${scale === undefined ? '' : ` ${scale}`}`
}

/** `3.9 %`, with a true minus. */
export const percent = (value: number, digits: number): string => `${figure(value, digits)} %`

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })

/** `3rd`, `21st`, `12th` */
export const ordinal = (rank: number): string => {
  const rule = ordinals.select(rank)
  return `${rank}${{ one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[rule]}`
}

/** By how much a number exceeds what is claimed: `18.7 % more than claimed`, `10.4 times what is claimed`. */
export const apart = (off: number): string => {
  if (off >= 2) return `${figure(off + 1, 3)} times what is claimed`
  const size = Math.abs(off) * 100
  return `${figure(size, size < 10 ? 2 : 3)} % ${off < 0 ? 'less' : 'more'} than claimed`
}

/** The same of two percentages: `3.2 points below the claim`. */
export const pointsApart = (value: number, claim: number): string =>
  `${figure(Math.abs(value - claim), 2)} points ${value < claim ? 'below' : 'above'} the claim`

/** Words in a row: `a, b and c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
