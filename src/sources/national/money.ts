import { pointMoved } from '../../domain/decimal-text.js'

const number = /^(-?)(\d{1,15})(?:\.(\d{1,9}))?$/

/** A number times a power of ten, by moving its point. Null for what is no plain number. */
export const shifted = (text: string, power: number): string | null => {
  const [, sign, whole = '', fraction = ''] = number.exec(text.trim()) ?? []
  return sign === undefined ? null : sign + pointMoved(whole, fraction, power)
}

/** The power of a multiplier written out: `1`, `1000`, `1000000`, `1000000000`. */
export const powerOf = (text: string): number | null => {
  const stated = text.trim()
  return /^1(?:0{3}){0,3}$/.test(stated) ? stated.length - 1 : null
}

/** Codes of currencies that trade statistics are published in. */
const currencies =
  'USD EUR RSD RUB BYN KZT KGS AMD UZS UAH BAM MKD ALL HUF RON BGN PLN CZK GBP CHF TRY CNY JPY INR BRL SEK NOK DKK'.split(
    ' ',
  )
const words: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:US|U\.S\.|USA) dollars?\b|\bамериканских долларов\b|долл(?:аров|\.)? США|\bameričkih dolara\b/iu,
    'USD',
  ],
  [/\beuros?\b|(?<!\p{L})евро(?!\p{L})|\bevra\b/iu, 'EUR'],
]
const scales: readonly (readonly [RegExp, number])[] = [
  [/\bbillions?\b|\bbn\b|млрд|milijard/iu, 9],
  [/\bmillions?\b|\bmln\b|\bmio\b|млн|milion/iu, 6],
  [/\bthousands?\b|\bths\b|\b000s?\b|тыс|hilj|хиљ/iu, 3],
]

/** The currency and the power of ten of a unit in words (`thousand USD`, `млн долларов США`); null where it names no one currency. */
export const unitOf = (text: string): { readonly currency: string; readonly power: number } | null => {
  const found = new Set([
    ...currencies.filter((code) => new RegExp(`\\b${code}\\b`).test(text)),
    ...words.filter(([pattern]) => pattern.test(text)).map(([, code]) => code),
  ])
  const [currency] = found
  if (currency === undefined || found.size > 1) return null
  return { currency, power: scales.find(([pattern]) => pattern.test(text))?.[1] ?? 0 }
}
