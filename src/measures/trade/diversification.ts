import { z } from 'zod'
import type { CountryCode } from '../../domain/country.js'
import { dyadText } from '../../domain/dyad.js'
import { yearsText } from '../../domain/period.js'
import type { Quantity } from '../../domain/quantity.js'
import { measure, type MeasuredRow, type Reader } from '../measure.js'
import { basisOf, missingYearsNote, noRecord } from './flow-values.js'
import { computed, ratio } from './lineages.js'
import {
  marketGround,
  marketParams,
  noMarkets,
  notComparable,
  pointOf,
  shown,
  type MarketGround,
  type MarketParams,
} from './market-points.js'
import { isHome } from './markets.js'
import { total } from './params.js'
import { totals } from './totals.js'

const params = z.object({
  ...marketParams,
  total,
  unserved: z.coerce
    .number()
    .int()
    .min(0)
    .default(10)
    .describe('how many of the largest markets without exports of the reporter are shown besides'),
})
type Params = z.output<typeof params>

/** How much each market weighs in the reporter's exports and how fast it grows: a point a partner, unserved ones too. */
export const diversification = measure({
  id: 'diversification',
  name: { en: 'Market diversification', ru: 'Диверсификация рынков', sr: 'Diversifikacija tržišta' },
  meaning:
    'Share of each partner in the reporter’s exports beside the growth of that partner’s imports from the world, with the partner’s part of world imports as the area. The largest markets that the reporter does not serve stand at a share of 0.',
  unit: 'share',
  formula: 's_{ij} = \\frac{x_{ij}}{x_{iw}}, \\; g(m_{jw}), \\; \\frac{m_{jw}}{m_{ww}}',
  reference:
    'ITC, Trade Map user guide, “Prospects for market diversification for a product exported by a country” (bubble graph)',
  params,
  chart: { kind: 'bubble', x: 'value', y: 'demand', area: 'marketShare' },
  example: { dyad: 'SRB-WLD', years: '2014-2018' },
  compute: async (read, question) => {
    const ground = await marketGround(read, question)
    if (ground === null)
      return {
        rows: [{ key: { partner: question.dyad.partner }, value: noRecord('diversification', 'share') }],
        basis: null,
        conventions: ['nominal-usd'],
        notes: [],
      }
    const whole = await totalOf(read, ground, question)
    const served = shown(ground.served.largest(ground.year), question.top, question.dyad.partner)
    const unserved = (await notServed(ground, question)).filter((code) => !served.includes(code))
    const rows = await Promise.all(
      [...served, ...unserved].map((partner) => rowOf(ground, question, partner, whole.value)),
    )
    return {
      rows:
        rows.length > 0
          ? rows
          : [{ key: { partner: 'WLD' }, value: noMarkets('diversification', 'share', ground) }],
      basis: basisOf(ground.choice, question.source !== undefined || question.record !== undefined),
      conventions: [...new Set([...ground.conventions, ...whole.conventions])],
      notes: [
        ...missingYearsNote(ground.choice, question.years, yearsText),
        ...ground.notes,
        ...whole.notes.filter(({ id }) => id !== 'reporters-counted'),
      ],
    }
  },
})

const totalOf = async (read: Reader, { choice, year }: MarketGround, question: Params) => {
  const { reporter } = question.dyad
  const found = await totals(read, choice, {
    dyad: { reporter, partner: 'WLD' },
    flow: 'export',
    years: [year],
    product: question.product,
    total: question.total,
  })
  return { ...found, value: found.values.get(year) as Quantity }
}

/** The largest markets to which the record has no exports; those it does not know of are not among them. */
const notServed = async (
  { served, demand, year }: MarketGround,
  { unserved, dyad }: Params,
): Promise<CountryCode[]> => {
  const found: CountryCode[] = []
  for (const market of demand.largest(year)) {
    if (found.length >= unserved) return found
    if (!isHome(market, dyad.reporter, year) && (await served.value(market, year)).value === 0)
      found.push(market)
  }
  return found
}

const rowOf = async (
  ground: MarketGround,
  question: MarketParams,
  partner: CountryCode,
  whole: Quantity,
): Promise<MeasuredRow> => {
  const point = await pointOf(ground, question, partner)
  const dyad = { reporter: question.dyad.reporter, partner }
  const value = ratio(point.exports, whole, 'share', (arithmetic) =>
    computed(
      'partner-share',
      { dyad: dyadText(dyad), flow: 'export', year: ground.year, product: question.product },
      [],
      arithmetic,
      { part: point.exports.lineage, whole: whole.lineage },
    ),
  )
  return {
    key: { partner },
    value,
    also: {
      demand: point.demandGrowth,
      marketShare: point.marketShare,
      exports: point.exports,
      total: whole,
      imports: point.imports,
      worldDemand: notComparable(ground.choice, question)
        ? { ...ground.worldGrowth, value: null, reason: 'classification-change' }
        : ground.worldGrowth,
    },
  }
}
