import type { Quantity } from '../domain/quantity.js'
import type { Language } from '../messages/language.js'
import { message } from '../messages/message.js'
import { formatNumber } from '../messages/numbers.js'
import type { FigureFormat } from './section.js'

/** A missing number in print; its reason stands beside it for those who ask. */
export const missingMark = '–'

/**
 * A figure as it is printed in a language.
 * @param digits decimals; below zero as many digits before the point are rounded
 */
export const figureText = (
  { value }: Pick<Quantity, 'value'>,
  as: FigureFormat,
  language: Language,
  digits?: number,
): string => (value === null ? missingMark : numberText(value, as, language, digits))

export const numberText = (value: number, as: FigureFormat, language: Language, digits?: number): string => {
  const number = (scaled: number, decimals: number) => {
    const shown = digits ?? decimals
    if (shown >= 0) return formatNumber(scaled, shown, language)
    return formatNumber(Math.round(scaled * 10 ** shown) * 10 ** -shown, 0, language)
  }
  switch (as) {
    case 'usd':
      return dollars(value, language, digits)
    case 'usd-million':
      return number(value / 1e6, 1)
    case 'usd-thousand':
      return number(value / 1e3, 0)
    case 'percent':
      return message(language, 'percent', { value: number(value * 100, 1) })
    case 'percent-bare':
      return number(value * 100, 1)
    case 'change':
      return `${value > 0 ? '+' : ''}${number(value * 100, 1)}`
    case 'change-percent':
      return message(language, 'percent', { value: `${value > 0 ? '+' : ''}${number(value * 100, 1)}` })
    case 'integer':
      return number(value, 0)
    case 'signed':
      return `${value > 0 ? '+' : ''}${number(value, 0)}`
    case 'index':
      return number(value, 3)
    case 'number':
      return number(value, Number.isInteger(value) ? 0 : 1)
  }
}

/** Dollars in a sentence: three to four digits and a word for the size. */
const dollars = (value: number, language: Language, digits?: number): string => {
  const size = Math.abs(value)
  if (size >= 999_500_000)
    return message(language, 'usd.billion', { value: formatNumber(value / 1e9, digits ?? 2, language) })
  if (size >= 999_500)
    return message(language, 'usd.million', { value: formatNumber(value / 1e6, digits ?? 1, language) })
  if (size >= 10_000)
    return message(language, 'usd.thousand', { value: formatNumber(value / 1e3, digits ?? 1, language) })
  return message(language, 'usd.plain', { value: formatNumber(value, digits ?? 0, language) })
}
