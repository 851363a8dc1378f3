import { dyadText, type Dyad } from '../../domain/dyad.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import { growthQuantity } from '../../measures/trade/growth.js'
import { computed, plain } from '../../measures/trade/lineages.js'
import { carriedOn } from './kernel.js'
import type { TargetFlow } from './series.js'

/** Growth a year that a series has shown, fitted to the logarithms of its values. */
export type Trend = {
  readonly rate: Quantity
  /** Of the slope, in logarithmic points a year. */
  readonly standardError: Quantity
  /** 95 % interval of the rate. */
  readonly low: Quantity
  readonly high: Quantity
}

/** A value with the ends between which it lies. */
export type Span = { readonly value: Quantity; readonly low: Quantity; readonly high: Quantity }

/**
 * The log-linear trend of a series; years without a value are passed over where at least four remain.
 * @param of whose series, for the lineage
 */
export const trendOf = (
  of: { readonly dyad: Dyad; readonly flow: TargetFlow; readonly product?: string },
  points: readonly { readonly year: number; readonly value: Quantity }[],
): Trend => {
  const { value, also } = growthQuantity(
    { product: 'TOTAL', ...of, method: 'log-linear', gaps: 'allow' },
    points,
  )
  const none = (unit: 'rate' | 'log-points') => unknown(value.reason ?? 'too-few', unit, value.lineage)
  return {
    rate: value,
    standardError: also['standardError'] ?? none('log-points'),
    low: also['low'] ?? none('rate'),
    high: also['high'] ?? none('rate'),
  }
}

/** The last value, carried on for some years at the rate of its trend and at both ends of the rate’s interval. */
export const carriedSpan = (dyad: Dyad, last: Quantity, trend: Trend, years: number): Span => {
  const at = (rate: Quantity): Quantity => {
    const lineage = (says: string) =>
      computed('target', { dyad: dyadText(dyad), years }, ['growth-log-linear'], says, {
        value: last.lineage,
        rate: rate.lineage,
      })
    const reason = last.reason ?? rate.reason
    if (last.value === null || rate.value === null)
      return unknown(reason ?? 'undefined', 'USD', lineage('an input is not known'))
    return known(
      carriedOn(last.value, rate.value, years),
      'USD',
      lineage(`${plain(last.value)} × (1 + ${plain(rate.value)})^${years}`),
    )
  }
  return { value: at(trend.rate), low: at(trend.low), high: at(trend.high) }
}
