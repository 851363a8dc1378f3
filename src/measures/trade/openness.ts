import { z } from 'zod'
import { dyadText } from '../../domain/dyad.js'
import type { Quantity } from '../../domain/quantity.js'
import { indicatorOf } from '../indicator.js'
import { measure } from '../measure.js'
import { fromBothFlows } from './both-flows.js'
import { combine, computed, plain } from './lineages.js'
import { dyad, reading, years } from './params.js'

const forms = ['sum', 'mean'] as const

/** How large a country's trade, or its trade with one partner, is beside its economy. */
export const openness = measure({
  id: 'openness',
  name: { en: 'Trade openness', ru: 'Открытость торговли', sr: 'Otvorenost trgovine' },
  meaning:
    'Exports and imports over the reporter’s GDP: with the world where the partner is WLD, else with the partner. Gross trade over value added, so that it may pass 1.',
  unit: 'share',
  formula: '\\frac{x_{ij} + m_{ij}}{GDP_i}',
  reference:
    'World Bank, World Development Indicators, “Trade (% of GDP)”, NE.TRD.GNFS.ZS (there with services); UNCTAD, Handbook of Statistics 2023, “Calculation methods” (mean of exports and imports)',
  params: z.object({
    dyad,
    years,
    form: z
      .enum(forms)
      .default('sum')
      .describe('exports and imports together (World Bank), or their mean (UNCTAD)'),
    ...reading,
  }),
  example: { dyad: 'SRB-RUS', years: '2014-2018' },
  compute: async (read, question) => {
    const { reporter } = question.dyad
    const [flows, product] = await Promise.all([
      fromBothFlows(read, 'turnover', { ...question, product: 'TOTAL' }, '+'),
      indicatorOf(read, {
        indicator: 'gdp-current-usd',
        unit: 'USD',
        years: question.years,
        reporters: [reporter],
      }),
    ])
    return {
      ...flows,
      rows: flows.rows.map(({ key, also = {} }) => {
        const { exports, imports } = also as { exports: Quantity; imports: Quantity }
        const gdp = product.value(reporter, Number(key['year']))
        const parameters = { dyad: dyadText(question.dyad), form: question.form, ...key }
        return {
          key,
          value: overGdp(exports, imports, gdp, question.form, parameters),
          also: { ...also, gdp },
        }
      }),
      conventions: [
        ...flows.conventions,
        ...(question.classification?.startsWith('EBOPS') ? [] : (['goods-only'] as const)),
        `openness-${question.form}` as const,
      ],
      notes: [
        ...flows.notes,
        ...(product.source === null
          ? []
          : [{ id: 'gdp-from' as const, values: { source: product.source.short } }]),
      ],
    }
  },
})

/** Null where a part is not known, and where the GDP is zero. */
const overGdp = (
  exports: Quantity,
  imports: Quantity,
  gdp: Quantity,
  form: (typeof forms)[number],
  parameters: Readonly<Record<string, string | number>>,
): Quantity => {
  const [x, m, y] = [exports.value, imports.value, gdp.value]
  const sum = `(${plain(x ?? 0)} + ${plain(m ?? 0)})`
  const arithmetic =
    x === null || m === null || y === null
      ? 'an input is not known'
      : `${form === 'sum' ? sum : `(${sum} / 2)`} / ${plain(y)}`
  const inputs = { exports: exports.lineage, imports: imports.lineage, gdp: gdp.lineage }
  return combine(
    [exports, imports, gdp],
    'share',
    ([a = 0, b = 0, c = 0]) => (c === 0 ? 'undefined' : (a + b) / (form === 'sum' ? 1 : 2) / c),
    computed('openness', parameters, [`openness-${form}`], arithmetic, inputs),
  )
}
