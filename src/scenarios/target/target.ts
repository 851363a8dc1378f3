import { dyadText, type Dyad } from '../../domain/dyad.js'
import type { Flow } from '../../domain/flow.js'
import { refusal } from '../../domain/problem.js'
import { known, type Quantity } from '../../domain/quantity.js'
import type { Reader } from '../../measures/measure.js'
import { combine, computed, plain, ratio } from '../../measures/trade/lineages.js'
import { apartFrom, asksOf, growthAsked, type Aim, type Ask } from './asks.js'
import { moversOf, type Movers } from './movers.js'
import { roomOf, type Room } from './room.js'
import { seriesOf, type Series, type SeriesRequest, type TargetFlow } from './series.js'
import { carriedSpan, trendOf, type Span, type Trend } from './trend.js'

/** What a target is held against: how the flows went, and what they have room in. One ground serves many targets. */
export type TargetGround = Series & {
  readonly dyad: Dyad
  readonly flow: TargetFlow
  /** Of what the target is of. */
  readonly trend: Trend
  readonly sides: readonly GroundSide[]
}

/** One flow that the target is made of. */
export type GroundSide = {
  readonly flow: Flow
  /** Of the last year. */
  readonly last: Quantity
  readonly trend: Trend
  /** Null where the record has no products of the last year. */
  readonly room: Room | null
  readonly movers: Movers | null
}

export type GroundRequest = SeriesRequest & {
  /** How many products are shown; default 10, 0 for all. */
  readonly top?: number | undefined
}

/** What a target asks of one flow. */
export type TargetSide = GroundSide & { readonly projected: Span; readonly asks: readonly Ask[] }

/** What a target asks, in arithmetic; nothing of it is a forecast. */
export type Target = Omit<TargetGround, 'sides'> & {
  readonly scope: 'goods'
  readonly value: Quantity
  readonly by: number
  /** From the last year with a record to the year of the target. */
  readonly ahead: number
  /** What the target is of, in the last year. */
  readonly current: Quantity
  readonly gap: Quantity
  /** The target over the current value. */
  readonly multiple: Quantity
  /** Growth a year that leads from the one to the other. */
  readonly asked: Quantity
  /** How far that is from the growth shown, in standard errors of it. */
  readonly apart: Quantity
  /** The sum of the flows, each carried on at its own trend. */
  readonly projected: Span
  /** What the target is above that sum. */
  readonly shortfall: Quantity
  readonly sides: readonly TargetSide[]
  readonly caveats: readonly string[]
}

/**
 * Reads what targets of a dyad are held against.
 * @throws Refusal `usage-dyad`, and what {@link seriesOf} refuses with
 */
export const targetGround = async (read: Reader, request: GroundRequest): Promise<TargetGround> => {
  const { dyad, flow, top = 10 } = request
  if (dyad.reporter === dyad.partner)
    throw refusal('usage-dyad', `${dyad.reporter} does not trade with itself.`)
  const series = await seriesOf(read, request)
  const flows: readonly Flow[] = flow === 'turnover' ? ['export', 'import'] : [flow]
  const years = series.years.map(({ year }) => year)
  const { source, record } = series.basis
  const reading = { source, record: record as SeriesRequest['record'] }
  const sides: GroundSide[] = []
  for (const each of flows) {
    const points = series.years.map((row) => ({ year: row.year, value: row[each] as Quantity }))
    const [room, movers] = [
      await roomOf(read, { dyad, flow: each, last: series.last, years, ...reading }),
      await moversOf(read, { dyad, flow: each, year: series.last, top, source: request.source }),
    ]
    sides.push({
      flow: each,
      last: points.find(({ year }) => year === series.last)?.value as Quantity,
      trend: trendOf({ dyad, flow: each }, points),
      room,
      movers,
    })
  }
  const whole = series.years.map((row) => ({ year: row.year, value: row.whole }))
  return { ...series, dyad, flow, trend: trendOf({ dyad, flow }, whole), sides }
}

/**
 * What a value by a year asks of the flows: g = (V* / V)^(1 / (t* − s)) − 1, with the last recorded year s.
 * @throws Refusal `usage-option` for a year that is not after the last recorded one
 */
export const targetOn = (ground: TargetGround, value: Quantity, by: number): Target => {
  const { dyad, flow, last } = ground
  const ahead = by - last
  if (ahead < 1)
    throw refusal(
      'usage-option',
      `${by} is not after ${last}, the last year of ${dyadText(dyad)} in ${ground.basis.source}.`,
      { remedy: `Name a later year with --by, such as ${last + 5}.` },
    )
  const aim: Aim = { dyad, value, years: ahead }
  const current = ground.years.find(({ year }) => year === last)?.whole as Quantity
  const lineageOf = (says: string, inputs: Readonly<Record<string, Quantity>>) =>
    computed(
      'target',
      { dyad: dyadText(dyad), flow, by },
      [],
      says,
      Object.fromEntries(Object.entries(inputs).map(([name, each]) => [name, each.lineage])),
    )
  const minus = (a: Quantity, b: Quantity): Quantity =>
    combine(
      [a, b],
      'USD',
      ([x = 0, y = 0]) => x - y,
      lineageOf(`${plain(a.value ?? 0)} − ${plain(b.value ?? 0)}`, { first: a, second: b }),
    )
  const carried = ground.sides.map((side) => carriedSpan(dyad, side.last, side.trend, ahead))
  const end = (name: keyof Span): Quantity => {
    const parts = carried.map((span) => span[name])
    return combine(
      parts,
      'USD',
      (values) => values.reduce((sum, each) => sum + each, 0),
      lineageOf(
        parts.map((part) => (part.value === null ? 'unknown' : plain(part.value))).join(' + '),
        Object.fromEntries(ground.sides.map((side, at) => [side.flow, parts[at] as Quantity])),
      ),
    )
  }
  const projected: Span = { value: end('value'), low: end('low'), high: end('high') }
  const asked = growthAsked(aim, flow, current, value)
  const sides = ground.sides.map((side, at): TargetSide => {
    const beside = ground.sides[1 - at]
    const other = beside === undefined ? null : { last: beside.last, projected: carried[1 - at] as Span }
    return { ...side, projected: carried[at] as Span, asks: asksOf(aim, side, current, other) }
  })
  return {
    ...ground,
    scope: 'goods',
    value,
    by,
    ahead,
    current,
    gap: minus(value, current),
    multiple: ratio(value, current, 'index', (says) => lineageOf(says, { target: value, current })),
    asked,
    apart: apartFrom(aim, flow, asked, ground.trend),
    projected,
    shortfall: minus(value, projected.value),
    sides,
    caveats,
  }
}

/** A target that somebody asks about: it rests on no row. */
export const askedAmount = (dyad: Dyad, value: number): Quantity =>
  known(value, 'USD', computed('target', { dyad: dyadText(dyad) }, [], `${plain(value)}, as asked`, {}))

const caveats: readonly string[] = [
  'Goods alone, in current US dollars: services are not in it, and prices and exchange rates are in the growth shown.',
  'This is arithmetic on what was recorded, not a forecast. A trend carried on says what the past rate would give, not what will be; its interval is that of the rate and leaves out how far single years lie from the line.',
  'The ends of the sum are both flows at their low ends and both at their high ends.',
  'Shares in the partner’s demand and in the seller’s exports suppose that these grow on their own trends and that the make-up of the flow stays as in the last year.',
  'A potential is what the seller’s share of the world in a product would give at the ease of trade of the two; it is a mean of years, and whether it can be sold, by whom and when, is not in it.',
]
