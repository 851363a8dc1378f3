import { formatNumber } from '../../messages/numbers.js'
import { equation, say, type Figure, type Said, type Word } from '../messages/said.js'

/** Thousands are grouped, decimals end where they say no more: `25,556`, `3.9`. */
export const figure = (value: number, digits: number): Figure => ({ figure: digitsOf(value, digits) })

const digitsOf = (value: number, digits: number): string => {
  const whole = value === 0 ? 1 : Math.floor(Math.log10(Math.abs(value))) + 1
  const decimals = Math.min(6, Math.max(0, digits - Math.max(whole, 1) + (whole < 1 ? 1 - whole : 0)))
  const text = formatNumber(value, decimals, 'en')
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text
}

/** The unit in which amounts of one line are written, all alike. */
export type MoneyScale = { readonly by: number; readonly unit: Said }

/** Millions where the largest reaches one, else thousands, else single ones. */
export const moneyScale = (values: readonly number[], currency: string): MoneyScale => {
  const { by, scale } = scaleOf(values)
  return { by, unit: say('data/unit', { currency, scale }) }
}

const scaleOf = (values: readonly number[]): { by: number; scale: 'm' | 'thousand' | null } => {
  const most = Math.max(0, ...values.map(Math.abs))
  if (most >= 1e6) return { by: 1e6, scale: 'm' }
  return most >= 1e3 ? { by: 1e3, scale: 'thousand' } : { by: 1, scale: null }
}

/** `USD 996.1 m` */
export const money = (value: number, currency: string, digits: number): Said => {
  const { by, scale } = scaleOf([value])
  return say('data/money', {
    currency,
    amount: figure(Math.abs(value) / by, digits),
    scale,
    negative: value < 0,
  })
}

/** `3.9 %`, with a true minus. */
export const percent = (value: number, digits: number): Figure => ({ figure: `${digitsOf(value, digits)} %` })

/** `3rd`, `21st`, `12th` */
export const ordinal = (rank: number): Said => say('data/place', { place: rank })

/** By how much a number exceeds what is claimed, after a comma: `, 18.7 % more than claimed`, `, 10.4 times what is claimed`. */
export const apart = (off: number): Word => {
  if (off >= 2) return equation`, ${say('data/times-claimed', { times: figure(off + 1, 3) })}`
  const size = Math.abs(off) * 100
  return equation`, ${say('data/share-off', { share: percent(size, size < 10 ? 2 : 3), less: off < 0 })}`
}

/** The same of two percentages: `, 3.2 points below the claim`. */
export const pointsApart = (value: number, claim: number): Word =>
  equation`, ${say('data/points-off', { points: figure(Math.abs(value - claim), 2), below: value < claim })}`
