import { pointMoved } from '../../domain/decimal-text.js'

/** Decimal places that a value is kept with. */
const places = 6

/**
 * A number as plain decimal text of at most six places, shifted and rounded as text: `8.5e-1` is `0.85`.
 * @returns null for what is no number
 */
export const decimalText = (text: string): string | null => {
  const found = /^(-?)(\d*)\.?(\d*)(?:e([+-]?\d{1,3}))?$/i.exec(text.trim())
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = found ?? []
  if (`${whole}${fraction}` === '') return null
  const [before = '', behind = ''] = pointMoved(whole, fraction, Number(exponent)).split('.')
  const rounded = roundedMicro(before, behind)
  const cut = rounded.padStart(places + 1, '0')
  const rest = cut.slice(-places).replace(/0+$/, '')
  const plain = `${cut.slice(0, -places)}${rest === '' ? '' : `.${rest}`}`
  return plain === '0' ? '0' : `${sign}${plain}`
}

/** Millionths, half up. */
const roundedMicro = (whole: string, fraction: string): string => {
  const kept = BigInt(`${whole}${fraction.slice(0, places).padEnd(places, '0')}`)
  return String(Number(fraction[places] ?? 0) >= 5 ? kept + 1n : kept)
}

/** Whether six places hold the number to one part in a thousand: rates before a hyperinflation may be smaller. */
export const isHeld = (text: string, plain: string): boolean =>
  Math.abs(Number(text) - Number(plain)) <= Math.abs(Number(text)) / 1000
