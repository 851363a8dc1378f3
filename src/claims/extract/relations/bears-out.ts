import { overlaps, quotient, scaledBy, shifted, sumOf, type Interval } from '../../checks/interval.js'
import { lastYear } from '../period.js'
import type { NumberClaim } from './levels.js'

/** Two levels, the earlier (or the part) first. */
export type Levels = { readonly from: NumberClaim; readonly to: NumberClaim }

const rangeOf = ({ quantity: { low, high } }: NumberClaim): Interval => ({ low, high })

/** Whether a number is what two levels come to, whichever way it is said: up or down, a year or as a whole. */
export const bearsOut = (claim: NumberClaim, { from, to }: Levels): boolean => {
  const said = rangeOf(claim)
  const [a, b] = [rangeOf(from), rangeOf(to)]
  const either = (possible: Interval, by = 1): boolean =>
    overlaps(scaledBy(possible, by), said) || overlaps(scaledBy(possible, -by), said)
  if (claim.kind === 'share') return within(quotient(a, b), (part) => overlaps(scaledBy(part, 100), said))
  if (claim.quantity.kind === 'times')
    return within(quotient(b, a), (up) => timesFit(claim, up, quotient(a, b)))
  if (claim.quantity.unit === 'pp' || claim.quantity.kind !== 'percent') return either(sumOf([b, a], [1, -1]))
  return within(quotient(b, a), (ratio) => {
    const years = yearsBetween(from, to)
    const rates = [
      ratio,
      ...(claim.perYear && years > 1 ? [rooted(ratio, years), averaged(ratio, years)] : []),
    ]
    return rates.some((rate) => either(shifted(rate, -1), 100))
  })
}

/** Whether a number is of the size two levels come to: what misses by more was never meant to be theirs. */
export const isNear = ({ quantity }: NumberClaim, { from, to }: Levels): boolean => {
  const [a, b] = [from.quantity.value, to.quantity.value]
  if (a <= 0 || b <= 0) return false
  const size = Math.abs(quantity.value)
  if (quantity.kind === 'times') return isWithin(size, Math.max(a / b, b / a), 2.5)
  if (quantity.unit === 'pp' || quantity.kind !== 'percent')
    return size < Math.max(a, b) && isWithin(size, Math.abs(b - a), 5)
  const change = Math.abs(b / a - 1) * 100
  return isWithin(size, change, 4) || Math.abs(size - change) < 10
}

const isWithin = (a: number, b: number, times: number): boolean => a <= b * times && b <= a * times

const within = (found: Interval | null, holds: (found: Interval) => boolean): boolean =>
  found !== null && holds(found)

/** Whole factors are said loosely, and `three times more` may be four times as much. */
const timesFit = ({ quantity }: NumberClaim, up: Interval, down: Interval | null): boolean => {
  const slack = Number.isInteger(quantity.value) ? quantity.value / 8 : 0
  const said = { low: quantity.low - slack, high: quantity.high + slack }
  return [up, down].some(
    (each) => each !== null && (overlaps(each, said) || overlaps(each, shifted(said, 1))),
  )
}

const yearsBetween = (from: NumberClaim, to: NumberClaim): number =>
  from.period === null || to.period === null ? 0 : lastYear(to.period) - lastYear(from.period)

const rooted = ({ low, high }: Interval, years: number): Interval => ({
  low: low ** (1 / years),
  high: high ** (1 / years),
})
const averaged = ({ low, high }: Interval, years: number): Interval => ({
  low: (low - 1) / years + 1,
  high: (high - 1) / years + 1,
})
