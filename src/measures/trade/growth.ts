import { z } from 'zod'
import { dyadText } from '../../domain/dyad.js'
import { yearsText } from '../../domain/period.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import { agreed, statementsOf } from '../../lake/statements.js'
import type { ConventionId } from '../conventions.js'
import { measure, type Measured, type Reader } from '../measure.js'
import { growthMethods, growthOf, usedBy, type Growth } from './growth-kernel.js'
import { computed } from './lineages.js'
import { dyad, product, reading, total, ownTrade, years } from './params.js'
import { documentBasis, tradeValue } from './trade-value.js'
import { turnover } from './turnover.js'

const params = z.object({
  dyad,
  flow: z
    .enum(['export', 'import', 'turnover'])
    .default('export')
    .describe('whose growth: exports, imports or both together'),
  years,
  product,
  method: z.enum(growthMethods).default('log-linear').describe('how a rate is made of the values'),
  gaps: z
    .enum(['refuse', 'allow'])
    .default('refuse')
    .describe('whether years without a value may be passed over (at least four remain)'),
  ...reading,
  total,
  ownTrade,
})
type Params = z.output<typeof params>

/** How fast a flow grew over a window, a year. */
export const growth = measure({
  id: 'growth',
  name: { en: 'Growth', ru: 'Темп прироста', sr: 'Stopa rasta' },
  meaning: 'Annual growth of a flow over a window of years; in nominal US dollars.',
  unit: 'rate',
  formula: 'e^{b} - 1, \\quad \\ln v_t = a + b t',
  reference:
    'UNCTAD, Handbook of Statistics, “Calculation methods”; ITC, Trade Map user guide (growth rates by least squares)',
  params,
  example: { dyad: 'SRB-RUS', flow: 'import', years: '2014-2018' },
  compute: async (read, question) =>
    question.record === 'document' ? stated(read, question) : fitted(read, question),
})

const conventionOf: Readonly<Record<(typeof growthMethods)[number], ConventionId>> = {
  'log-linear': 'growth-log-linear',
  'log-points': 'growth-log-points',
  compound: 'growth-compound',
  'year-on-year': 'growth-year-on-year',
}

const fitted = async (read: Reader, question: Params): Promise<Measured> => {
  const series =
    question.flow === 'turnover'
      ? await turnover.compute(read, question)
      : await tradeValue.compute(read, { ...question, flow: question.flow })
  const points = series.rows.map(({ key, value }) => ({ year: Number(key['year']), value }))
  const { value, also, gaps } = growthQuantity(question, points)
  return {
    rows: [{ key: { years: yearsText(question.years) }, value, also }],
    basis: series.basis,
    conventions: [
      ...series.conventions,
      conventionOf[question.method],
      ...(question.gaps === 'allow' ? (['growth-gaps-allowed'] as const) : []),
    ],
    notes: [
      ...series.notes,
      ...(gaps.length > 0 && value.value !== null
        ? [{ id: 'gaps-fitted' as const, values: { years: yearsText(gaps) } }]
        : []),
    ],
  }
}

type Asked = Pick<Params, 'dyad' | 'flow' | 'product' | 'method' | 'gaps'>
type SeriesPoint = { readonly year: number; readonly value: Quantity }

/** Growth of values that were read already, with the values as its inputs. */
export const growthQuantity = (asked: Asked, points: readonly SeriesPoint[]) => {
  const result: Growth = growthOf(
    points.map(({ year, value }) => ({ year, value: value.value, reason: value.reason })),
    asked.method,
    asked.gaps,
  )
  const lineage = computed(
    'growth',
    { dyad: dyadText(asked.dyad), flow: asked.flow, product: asked.product, method: asked.method },
    [conventionOf[asked.method]],
    result.arithmetic,
    Object.fromEntries(usedBy(asked.method, points).map(({ year, value }) => [String(year), value.lineage])),
  )
  const unit = asked.method === 'log-points' ? 'log-points' : 'rate'
  const value =
    result.rate === null
      ? unknown(result.reason ?? 'undefined', unit, lineage)
      : known(result.rate, unit, lineage)
  const also: Record<string, Quantity> = {}
  if (result.standardError !== null)
    also['standardError'] = known(result.standardError, 'log-points', lineage)
  if (result.low !== null) also['low'] = known(result.low, unit, lineage)
  if (result.high !== null) also['high'] = known(result.high, unit, lineage)
  return { value, also, gaps: result.gaps }
}

/** The rate a document states for the window; its method is the document's, often not said. */
const stated = async (read: Reader, question: Params): Promise<Measured> => {
  const [first, last] = [question.years[0], question.years.at(-1)]
  const found = await statementsOf(
    read.lake,
    {
      indicator: 'growth',
      reporter: question.dyad.reporter,
      partner: question.dyad.partner,
      dimension: question.flow,
      category: question.product,
      period: `${first}/${last}`,
    },
    read.asOf,
  )
  const one = agreed(found)
  const value = one
    ? known(one.value, 'rate', one.lineage)
    : unknown(
        found.length > 0 ? 'contradictory' : 'no-report',
        'rate',
        computed('growth', {}, [], 'no statement', {}),
      )
  return {
    rows: [{ key: { years: yearsText(question.years) }, value }],
    basis: documentBasis(read),
    conventions: ['record-document', 'document-as-stated'],
    notes: [],
  }
}
