import { pointMoved } from '../../domain/decimal-text.js'

/** More than the positions of the whole world in dollars: a scale applied twice shows here. */
const mostDigits = 15

/**
 * A number as the file writes it, times a power of ten, as exact decimal text; null where it is no number, or more
 * than there is in the world.
 */
export const scaled = (cell: string, power: number): string | null => {
  const [, sign, whole = '', fraction = '', exponent = '0'] =
    /^([-+]?)(\d+)(?:\.(\d*))?(?:[eE]([-+]?\d{1,2}))?$/.exec(cell) ?? []
  if (sign === undefined) return null
  const text = pointMoved(whole, fraction, Number(exponent) + power)
  if (text.replace(/\..*/, '').length > mostDigits) return null
  return sign === '-' && /[1-9]/.test(text) ? `-${text}` : text
}

const words: Readonly<Record<string, number>> = { units: 0, thousands: 3, millions: 6, billions: 9 }

/** The power of ten that a word of the IMF's stands for; null for any other word. */
export const powerOfWord = (word: string): number | null => words[word.toLowerCase()] ?? null

/** The power of ten of SDMX's own multiplier, a whole number; null for anything else. */
export const powerOfNumber = (text: string): number | null => (/^\d{1,2}$/.test(text) ? Number(text) : null)
