import { yearsText } from '../../domain/period.js'
import type { Quantity } from '../../domain/quantity.js'
import { isUnspecified } from './cover.js'
import type { GoodsFlow } from './flow.js'

/** The value under codes that name no goods: what is behind them may be listed. Null where there are none. */
export const unspecifiedIn = (flow: GoodsFlow, period: string): Quantity | null => {
  const codes = flow.products.filter((product) => isUnspecified(product, flow.level))
  return codes.length === 0 ? null : flow.sum(codes, period)
}

const levelWords: Readonly<Record<number, string>> = {
  1: 'sections of the HS',
  2: 'chapters (two digits)',
  4: 'headings (four digits)',
  6: 'subheadings (six digits)',
  8: 'codes of eight digits',
}

/** How fine the record is, and which years it lacks. */
export const recordNotes = (flow: GoodsFlow, years: readonly number[]): string[] => {
  const missing = years.filter((year) => !flow.periods.includes(String(year)))
  return [
    ...(flow.level < 6
      ? [
          `The finest record of the flow is by ${levelWords[flow.level] ?? `level ${flow.level}`}: lists name finer codes, so that almost all of it is possible and hardly any of it sure. Flows by six digits narrow it.`,
        ]
      : []),
    ...(missing.length > 0 ? [`The record does not cover ${yearsText(missing)}.`] : []),
  ]
}

/** How many codes a record must have, and which share of them be listed, to look like an extract made for a list. */
const [fewestCodes, mostOfThem] = [50, 0.97]

/**
 * Says that a record looks like an extract for the list, where nearly all its codes are listed: shares in it are none
 * in trade.
 */
export const extractNote = (flow: GoodsFlow, possible: number): string[] =>
  flow.level >= 6 && flow.products.length >= fewestCodes && possible / flow.products.length >= mostOfThem
    ? [
        `${possible} of the ${flow.products.length} codes of the record are listed: it looks like an extract of listed goods, so that the shares are not of all trade in this direction.`,
      ]
    : []

/** Which months a year is the sum of. */
export const monthsNote = (months: readonly string[]): string => {
  const years = [...new Set(months.map((month) => month.slice(0, 4)))].toSorted()
  const counted = years.map(
    (year) => `${year} of ${months.filter((month) => month.startsWith(year)).length} of 12 months`,
  )
  return `The record has months alone; years are the sums of those there are: ${counted.join(', ')}.`
}
