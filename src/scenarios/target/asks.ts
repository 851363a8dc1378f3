import { dyadText, type Dyad } from '../../domain/dyad.js'
import type { Flow } from '../../domain/flow.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import { combine, computed, plain } from '../../measures/trade/lineages.js'
import { askedRate, shareAsked, standardErrorsApart, type Worked } from './kernel.js'
import type { Room, RoomSide } from './room.js'
import type { Span, Trend } from './trend.js'

/**
 * How a target is shared out: both flows grow at one rate; the other stays where it is; the other grows on its trend. A
 * target of one flow alone is `alone`.
 */
export const askCases = ['together', 'other-held', 'other-on-trend', 'alone'] as const
export type AskCase = (typeof askCases)[number]

/** What a target asks of one flow. */
export type Ask = {
  readonly case: AskCase
  /** What the flow would have to be in the year of the target. */
  readonly needs: Quantity
  /** By how much more than in the last year. */
  readonly adds: Quantity
  /** Growth a year. */
  readonly rate: Quantity
  /** The same with the other flow at either end of its trend’s interval, the lower first; null where it has no part. */
  readonly ends: readonly [low: Quantity, high: Quantity] | null
  /** How far that is from the growth shown, in standard errors of it. */
  readonly apart: Quantity
  /** The part of what the buyer buys from all that it would be, if that grows on its trend; null where it is not known. */
  readonly demandShare: Quantity | null
  /** The part of what the seller sells to all. */
  readonly capacityShare: Quantity | null
}

/** A flow as its asks need it. */
export type AskedFlow = {
  readonly flow: Flow
  readonly last: Quantity
  readonly trend: Trend
  readonly room: Room | null
}

/** The target: how much of what, in how many years. */
export type Aim = {
  readonly dyad: Dyad
  readonly value: Quantity
  /** From the last year with a record to the year of the target. */
  readonly years: number
}

/** What the target asks of a flow, beside another one or alone. */
export const asksOf = (
  aim: Aim,
  flow: AskedFlow,
  whole: Quantity,
  other: { readonly last: Quantity; readonly projected: Span } | null,
): Ask[] => {
  const ask = (each: AskCase, needs: Quantity) => askOf(aim, flow, each, needs)
  const at = (end: Quantity) => growthAsked(aim, flow.flow, flow.last, rest(aim, flow, end))
  if (other === null) return [ask('alone', aim.value)]
  return [
    ask('together', shareOfTarget(aim, flow, whole)),
    ask('other-held', rest(aim, flow, other.last)),
    {
      ...ask('other-on-trend', rest(aim, flow, other.projected.value)),
      ends: [at(other.projected.high), at(other.projected.low)],
    },
  ]
}

const parametersOf = ({ dyad, years }: Aim, flow: Flow) => ({ dyad: dyadText(dyad), flow, years })

/** V* · x / V: what the flow is when both have grown at one rate. */
const shareOfTarget = (aim: Aim, { flow, last }: AskedFlow, whole: Quantity): Quantity => {
  const inputs = { target: aim.value.lineage, flow: last.lineage, turnover: whole.lineage }
  const [a, b, c] = [aim.value.value, last.value, whole.value].map((value) => plain(value ?? 0))
  const lineage = computed('target', parametersOf(aim, flow), [], `${a} × ${b} / ${c}`, inputs)
  return combine(
    [aim.value, last, whole],
    'USD',
    ([target = 0, x = 0, v = 0]) => (v === 0 ? 'undefined' : (target * x) / v),
    lineage,
  )
}

/** V* less what the other flow brings. */
const rest = (aim: Aim, { flow }: AskedFlow, other: Quantity): Quantity => {
  const says = other.value === null ? 'the other flow is not known' : difference(aim.value, other)
  const inputs = { target: aim.value.lineage, other: other.lineage }
  return combine(
    [aim.value, other],
    'USD',
    ([target = 0, brings = 0]) => target - brings,
    computed('target', parametersOf(aim, flow), [], says, inputs),
  )
}

const difference = (a: Quantity, b: Quantity): string => `${plain(a.value ?? 0)} − ${plain(b.value ?? 0)}`

const askOf = (aim: Aim, asked: AskedFlow, kind: AskCase, needs: Quantity): Ask => {
  const { flow, last, trend, room } = asked
  const rate = growthAsked(aim, flow, last, needs)
  return {
    case: kind,
    needs,
    adds: combine(
      [needs, last],
      'USD',
      ([to = 0, from = 0]) => to - from,
      computed('target', parametersOf(aim, flow), [], difference(needs, last), {
        needs: needs.lineage,
        last: last.lineage,
      }),
    ),
    rate,
    ends: null,
    apart: apartFrom(aim, flow, rate, trend),
    demandShare: room?.demand == null ? null : shareOf(aim, asked, needs, room.demand),
    capacityShare: room?.capacity == null ? null : shareOf(aim, asked, needs, room.capacity),
  }
}

const quantity = (worked: Worked, unit: Quantity['unit'], lineage: Quantity['lineage']): Quantity =>
  worked.value === null ? unknown(worked.reason, unit, lineage) : known(worked.value, unit, lineage)

/** g = (needs / last)^(1 / years) − 1. */
export const growthAsked = (aim: Aim, flow: Flow | 'turnover', last: Quantity, needs: Quantity): Quantity => {
  const lineage = (says: string) =>
    computed('target', { dyad: dyadText(aim.dyad), flow, years: aim.years }, [], says, {
      needs: needs.lineage,
      last: last.lineage,
    })
  const reason = last.reason ?? needs.reason
  if (last.value === null || needs.value === null)
    return unknown(reason ?? 'undefined', 'rate', lineage('an input is not known'))
  const says = `(${plain(needs.value)} / ${plain(last.value)})^(1/${aim.years}) − 1`
  return quantity(askedRate(last.value, needs.value, aim.years), 'rate', lineage(says))
}

/** How many standard errors the asked growth lies above the growth shown. */
export const apartFrom = (aim: Aim, flow: Flow | 'turnover', rate: Quantity, trend: Trend): Quantity => {
  const [asked, shown, error] = [rate.value, trend.rate.value, trend.standardError.value]
  const worked = standardErrorsApart(asked, shown, error)
  const says =
    worked.value === null
      ? 'not computed'
      : `(ln(1 + ${plain(asked as number)}) − ln(1 + ${plain(shown as number)})) / ${plain(error as number)}`
  const lineage = computed('target', { dyad: dyadText(aim.dyad), flow, years: aim.years }, [], says, {
    asked: rate.lineage,
    shown: trend.rate.lineage,
  })
  return quantity(worked, 'z-score', lineage)
}

/** The share that the flow would have in a market that grows on its own trend, its make-up as in the last year. */
const shareOf = (aim: Aim, { flow, last }: AskedFlow, needs: Quantity, side: RoomSide): Quantity => {
  const inputs = {
    share: side.share.lineage,
    needs: needs.lineage,
    last: last.lineage,
    growth: side.trend.rate.lineage,
  }
  const lineage = (says: string) =>
    computed('target', { ...parametersOf(aim, flow), of: side.country }, [], says, inputs)
  const parts = [side.share, needs, last, side.trend.rate]
  const reason = parts.find((each) => each.reason !== null)?.reason
  const [share, to, from, growth] = parts.map(({ value }) => value)
  if (share == null || to == null || from == null || growth == null)
    return unknown(reason ?? 'undefined', 'share', lineage('an input is not known'))
  const says = `${plain(share)} × ${plain(to)} / ${plain(from)} / (1 + ${plain(growth)})^${aim.years}`
  return quantity(shareAsked(share, { last: from, needs: to }, growth, aim.years), 'share', lineage(says))
}
