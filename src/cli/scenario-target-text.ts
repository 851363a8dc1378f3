import type { Quantity } from '../domain/quantity.js'
import { countryName } from '../messages/country-names.js'
import { productLabel } from '../messages/product-names.js'
import type { Level } from '../domain/flow.js'
import type { TargetResult } from '../workbench/target.js'
import { nameText, spelt } from './exposure-text.js'
import type { Output } from './output.js'

type Side = TargetResult['sides'][number]
type Room = NonNullable<Side['room']>

const right = 'right' as const

/** The scenario for reading. */
export const showTarget = (found: TargetResult, output: Output): void => {
  const { dyad, flow, by, last, from, ahead, basis } = found
  const [reporter, partner] = [dyad.reporter, dyad.partner].map((code) => countryName(code, 'en'))
  const whole =
    flow === 'turnover'
      ? `turnover of ${reporter} and ${partner}`
      : `${flow}s of ${reporter} ${flow === 'export' ? 'to' : 'from'} ${partner}`
  output.result(
    `Target: ${whole} of US$ ${millions(found.value)} million by ${by}\nGoods alone, current US dollars; ${basis.source}, ${basis.record} record, ${from}–${last}`,
  )
  output.result(
    `\nIn ${last} it was US$ ${millions(found.current)} million: the target is ${signed(found.gap, millions)} million, ${times(found.multiple)} that, ${rate(found.asked)} a year for ${ahead} ${ahead === 1 ? 'year' : 'years'}.`,
  )
  output.result(`Growth shown: ${shownText(found.trend)}.${apartText(found.apart)}`)
  output.result(
    `Both flows carried on at the growth each has shown come to US$ ${spanText(found.projected, ' million')} in ${by}; the target is ${signed(found.shortfall, asFineAs(found.projected))} million against that.`,
  )
  output.result('\nShown by each flow')
  output.table(
    found.sides.map((side) => ({
      flow: wayOf(found, side),
      last: millions(side.last),
      rate: rate(side.trend.rate),
      error: points(side.trend.standardError),
      interval: fromTo(side.trend.low, side.trend.high),
      on: spanText(side.projected),
    })),
    [
      { key: 'flow', title: 'Flow' },
      { key: 'last', title: `${last}, USD m`, align: right },
      { key: 'rate', title: 'A year', align: right },
      { key: 'error', title: 'SE', align: right },
      { key: 'interval', title: '95 % interval', align: right },
      { key: 'on', title: `On to ${by}, USD m`, align: right },
    ],
  )
  for (const [at, side] of found.sides.entries()) {
    showAsks(found, side, at, output)
    showRoom(found, side, output)
    showMovers(found, side, output)
  }
  output.result('')
  for (const caveat of found.caveats) output.result(caveat)
}

const caseTexts: Readonly<Record<Side['asks'][number]['case'], string>> = {
  together: 'both at one rate',
  'other-held': 'the other as it is',
  'other-on-trend': 'the other on its trend',
  alone: 'this flow alone',
}

const showAsks = (found: TargetResult, side: Side, at: number, output: Output): void => {
  output.result(`\nAsked of ${wayOf(found, side)}`)
  output.table(
    side.asks.map((ask) => ({
      how: caseTexts[ask.case],
      needs: wordOf(found, ask, at)(ask.needs),
      adds: signed(ask.adds, wordOf(found, ask, at)),
      rate: ask.ends === null ? rate(ask.rate) : endsText(ask.rate, ask.ends),
      apart:
        ask.apart.value === null ? '–' : signed(ask.apart, ({ value }) => minus((value ?? 0).toFixed(1))),
    })),
    [
      { key: 'how', title: 'How' },
      { key: 'needs', title: `${found.by}, USD m`, align: right },
      { key: 'adds', title: `Against ${found.last}`, align: right },
      { key: 'rate', title: 'A year', align: right },
      { key: 'apart', title: 'Off, SE', align: right },
    ],
  )
}

const showRoom = (found: TargetResult, side: Side, output: Output): void => {
  const { room } = side
  if (room === null) {
    output.result(
      `\n${wayOf(found, side)}: the record has no products of ${found.last}, so that demand and capacity are not known.`,
    )
    return
  }
  output.result(
    `\n${wayOf(found, side)}: the products that make up ${percent(room.covered)} of it (${codesText(room)})`,
  )
  for (const part of ['demand', 'capacity'] as const) {
    const one = room[part]
    if (one === null) {
      output.result(
        `${part === 'demand' ? 'Demand' : 'Capacity'}: no record of trade with all partners in ${room.basis.source}.`,
      )
      continue
    }
    const name = countryName(one.country, 'en')
    output.result(
      `${part === 'demand' ? `Demand: imports of ${name} from all` : `Capacity: exports of ${name} to all`}, US$ ${millions(one.value)} million in ${found.last}, growth ${shownText(one.trend)}; this flow is ${percent(one.share)} of it.`,
    )
  }
  output.table(
    side.asks.map((ask) => ({
      how: caseTexts[ask.case],
      demand: shares(room.demand?.share, ask.demandShare),
      capacity: shares(room.capacity?.share, ask.capacityShare),
    })),
    [
      { key: 'how', title: 'How' },
      { key: 'demand', title: 'Of the buyer’s imports', align: right },
      { key: 'capacity', title: 'Of the seller’s exports', align: right },
    ],
  )
}

const showMovers = (found: TargetResult, side: Side, output: Output): void => {
  const { movers } = side
  if (movers === null) {
    output.result(`\n${wayOf(found, side)}: there is nothing in the lake to make export potentials of.`)
    return
  }
  output.result(
    `\n${wayOf(found, side)}: products that would add most at their export potential; those shown together US$ ${millions(movers.together)} million a year (${movers.basis.source}, ${movers.basis.record} record)`,
  )
  output.table(
    movers.products.map((each) => ({
      product: each.product,
      trade: millions(each.trade),
      potential: millions(each.potential),
      adds: signed(each.adds, millions),
      name: nameText(productLabel(movers.classification, movers.level as Level, each.product, 'en')),
    })),
    [
      { key: 'product', title: 'Code' },
      { key: 'trade', title: 'USD m a year', align: right },
      { key: 'potential', title: 'At its potential', align: right },
      { key: 'adds', title: 'Adds', align: right },
      { key: 'name', title: 'Name' },
    ],
  )
}

const wayOf = ({ dyad }: TargetResult, { flow }: Side): string =>
  flow === 'export' ? `${dyad.reporter} → ${dyad.partner}` : `${dyad.partner} → ${dyad.reporter}`

const codesText = ({ products, classification, level }: Room): string => {
  const shown = products.slice(0, 12).join(', ')
  return `${spelt(classification)} ${level === 1 ? 'sections' : 'chapters'} ${shown}${products.length > 12 ? ` and ${products.length - 12} more` : ''}`
}

const dash = ({ reason }: Quantity): string => `– (${reason})`

/** Millions: three digits that count where they are few. */
const millions = (quantity: Quantity): string => {
  if (quantity.value === null) return dash(quantity)
  const size = quantity.value / 1e6
  const digits =
    Math.abs(size) < 10
      ? { maximumSignificantDigits: 3 }
      : { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  return minus(size.toLocaleString('en-GB', digits))
}

/** The sign that other outputs have, in place of the hyphen. */
const minus = (number: string): string => number.replace('-', '−')

/** Millions as fine as an interval allows: to the second digit of its width. */
const asFineAs =
  ({ low, high }: Side['projected']) =>
  (quantity: Quantity): string => {
    if (quantity.value === null || low.value === null || high.value === null || high.value <= low.value)
      return millions(quantity)
    const step = 10 ** (Math.floor(Math.log10((high.value - low.value) / 1e6)) - 1)
    const rounded = Math.round(quantity.value / 1e6 / step) * step
    const decimals = Math.max(0, -Math.floor(Math.log10(step)))
    return minus(
      rounded.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    )
  }

const spanText = (span: Side['projected'], unit = ''): string => {
  const word = asFineAs(span)
  return span.low.value === null
    ? `${word(span.value)}${unit}`
    : `${word(span.value)}${unit} (${word(span.low)} to ${word(span.high)})`
}

/** What rests on the other flow's trend is no finer than that. */
const wordOf = ({ sides }: TargetResult, ask: Side['asks'][number], at: number) => {
  const other = sides[1 - at]
  return ask.ends === null || other === undefined ? millions : asFineAs(other.projected)
}

const signed = (quantity: Quantity, word: (quantity: Quantity) => string): string =>
  quantity.value !== null && quantity.value > 0 ? `+${word(quantity)}` : word(quantity)

const times = (quantity: Quantity): string =>
  quantity.value === null ? dash(quantity) : `${quantity.value.toFixed(2)} times`

const rate = (quantity: Quantity): string =>
  quantity.value === null
    ? dash(quantity)
    : `${quantity.value > 0 ? '+' : ''}${minus((quantity.value * 100).toFixed(1))} %`

const fromTo = (low: Quantity, high: Quantity): string =>
  low.value === null || high.value === null ? dash(low) : `${rate(low)} to ${rate(high)}`

/** A rate with its ends; the lower is not there where the other flow alone would pass the target. */
const endsText = (value: Quantity, [low, high]: readonly [Quantity, Quantity]): string =>
  value.value === null && high.value === null
    ? dash(value)
    : `${rate(value)} (${low.value === null ? 'none' : rate(low)} to ${rate(high)})`

const points = (quantity: Quantity): string =>
  quantity.value === null ? dash(quantity) : `${(quantity.value * 100).toFixed(1)} log points`

const percent = (quantity: Quantity): string =>
  quantity.value === null ? dash(quantity) : `${Number((quantity.value * 100).toPrecision(3))} %`

const shares = (now: Quantity | undefined, asked: Quantity | null): string =>
  now === undefined || asked === null ? '–' : `${percent(now)} → ${percent(asked)}`

const shownText = ({ rate: shown, standardError, low, high }: TargetResult['trend']): string =>
  shown.value === null
    ? `not known (${shown.reason})`
    : `${rate(shown)} a year (standard error ${points(standardError)}; 95 % interval ${fromTo(low, high)})`

const apartText = (apart: Quantity): string =>
  apart.value === null
    ? ''
    : ` Asked is ${Math.abs(apart.value).toFixed(1)} standard errors ${apart.value >= 0 ? 'above' : 'below'} it.`
