import { z } from 'zod'
import { measure, type MeasuredRow } from '../measure.js'
import { basisOf, missingYearsNote, noRecord } from './flow-values.js'
import { marketGround, marketParams, noMarkets, notComparable, pointOf, shown } from './market-points.js'
import { yearsText } from '../../domain/period.js'

const params = z.object(marketParams)

/** Where the reporter's exports grow faster or slower than their markets do: a point a partner. */
export const demandGrowth = measure({
  id: 'demand-growth',
  name: { en: 'Growth of demand', ru: 'Рост спроса', sr: 'Rast tražnje' },
  meaning:
    'Growth of the reporter’s exports to each partner beside the growth of that partner’s imports from the world over the same years, with the partner’s part of world imports as the area. A partner whose imports grew slower than the exports to it is one where the reporter gained a share; faster, lost.',
  unit: 'rate',
  formula:
    'g(x_{ij}), \\; g(m_{jw}), \\; \\frac{m_{jw}}{m_{ww}}, \\quad g(v) = e^{b} - 1, \\; \\ln v_t = a + b t',
  reference:
    'ITC, Trade Map user guide, “Growth in demand for a product exported by a country” (bubble graph); UNCTAD, Handbook of Statistics, “Calculation methods”',
  params,
  chart: { kind: 'bubble', x: 'value', y: 'demand', area: 'marketShare', diagonal: true },
  example: { dyad: 'SRB-WLD', years: '2014-2018' },
  compute: async (read, question) => {
    const ground = await marketGround(read, question)
    if (ground === null)
      return {
        rows: [{ key: { partner: question.dyad.partner }, value: noRecord('demand-growth', 'rate') }],
        basis: null,
        conventions: ['nominal-usd'],
        notes: [],
      }
    const markets = shown(ground.served.largest(ground.year), question.top, question.dyad.partner)
    const change = notComparable(ground.choice, question)
    const rows = await Promise.all(
      markets.map(async (partner): Promise<MeasuredRow> => {
        const point = await pointOf(ground, question, partner)
        return {
          key: { partner },
          value: point.exportGrowth,
          also: {
            demand: point.demandGrowth,
            marketShare: point.marketShare,
            exports: point.exports,
            imports: point.imports,
            worldDemand: change
              ? { ...ground.worldGrowth, value: null, reason: 'classification-change' }
              : ground.worldGrowth,
          },
        }
      }),
    )
    return {
      rows:
        rows.length > 0
          ? rows
          : [{ key: { partner: 'WLD' }, value: noMarkets('demand-growth', 'rate', ground) }],
      basis: basisOf(ground.choice, question.source !== undefined || question.record !== undefined),
      conventions: ground.conventions,
      notes: [...missingYearsNote(ground.choice, question.years, yearsText), ...ground.notes],
    }
  },
})
