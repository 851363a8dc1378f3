import { pointMoved } from '../../domain/decimal-text.js'

const words: Readonly<Record<string, number>> = { units: 0, thousands: 3, millions: 6, billions: 9 }

/** The power of ten that a file states: `6`, `Millions`. Null where it states none that is known. */
export const powerOf = (text: string | undefined): number | null => {
  const stated = text?.trim().toLowerCase() ?? ''
  if (/^\d{1,2}$/.test(stated)) return Number(stated) <= 12 ? Number(stated) : null
  return words[stated] ?? null
}

const number = /^(-?)(\d{1,18})(?:\.(\d+))?(?:[eE]\+?(\d{1,2}))?$/

/** A number times a power of ten, by moving its point: exact, whatever its places. Null for what is no number. */
export const shifted = (text: string, power: number): string | null => {
  const [, sign, whole = '', fraction = '', exponent = '0'] = number.exec(text.trim()) ?? []
  return sign === undefined ? null : sign + pointMoved(whole, fraction, power + Number(exponent))
}

/** More in a year than all countries sell one another, a hundred trillion dollars: the scale is not what it seems. */
export const isBeyondWorldTrade = (dollars: string): boolean => Number(dollars) >= 1e14
