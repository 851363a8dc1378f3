/** Decimal places that a value is kept with. */
const places = 6

/**
 * A number as plain decimal text of at most six places, shifted and rounded as text: `8.5e-1` is `0.85`.
 * @returns null for what is no number
 */
export const decimalText = (text: string): string | null => {
  const found = /^(-?)(\d*)\.?(\d*)(?:e([+-]?\d{1,3}))?$/i.exec(text.trim())
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = found ?? []
  const digits = `${whole}${fraction}`
  if (digits === '') return null
  const point = whole.length + Number(exponent)
  const padded = digits.padStart(digits.length + Math.max(0, -point), '0').padEnd(point, '0')
  const at = Math.max(0, point)
  const rounded = roundedMicro(padded.slice(0, at), padded.slice(at))
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
