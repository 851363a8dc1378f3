import { z } from 'zod'
import { dyadText } from '../../domain/dyad.js'
import { yearsText } from '../../domain/period.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import { agreed, statementsOf } from '../../lake/statements.js'
import { refusal } from '../../domain/problem.js'
import type { ConventionId } from '../conventions.js'
import { deflate, deflated } from '../deflate.js'
import { measure, type Measured, type Reader } from '../measure.js'
import { basisOf, noRecord, readingConventions } from './flow-values.js'
import { growthMethods, growthOf, usedBy, type Growth } from './growth-kernel.js'
import { computed } from './lineages.js'
import { monthsIn, monthsOf } from './months.js'
import { monthsFrom } from './rolling-kernel.js'
import { dyad, product, reading, total, ownTrade, years } from './params.js'
import { documentBasis, tradeValue } from './trade-value.js'
import { turnover } from './turnover.js'

const monthly = 'month-on-same-month'
const methods = [...growthMethods, monthly] as const

const params = z.object({
  dyad,
  flow: z
    .enum(['export', 'import', 'turnover'])
    .default('export')
    .describe('whose growth: exports, imports or both together'),
  years,
  product,
  method: z.enum(methods).default('log-linear').describe('how a rate is made of the values'),
  gaps: z
    .enum(['refuse', 'allow'])
    .default('refuse')
    .describe('whether years without a value may be passed over (at least four remain)'),
  ...reading,
  total,
  ownTrade,
  deflate,
})
type Params = z.output<typeof params>

/** How fast a flow grew over a window, a year. */
export const growth = measure({
  id: 'growth',
  name: { en: 'Growth', ru: 'Темп прироста', sr: 'Stopa rasta' },
  meaning:
    'Annual growth of a flow over a window of years, or of each month against the same month of the year before; in nominal US dollars unless deflated.',
  unit: 'rate',
  formula: 'e^{b} - 1, \\quad \\ln v_t = a + b t',
  reference:
    'UNCTAD, Handbook of Statistics, “Calculation methods”; ITC, Trade Map user guide (growth rates by least squares)',
  params,
  example: { dyad: 'SRB-RUS', flow: 'import', years: '2014-2018' },
  compute: async (read, question) => {
    if (question.method === monthly) return byMonth(read, question)
    if (question.record === 'document' && question.deflate !== undefined)
      throw refusal(
        'measure-refused',
        'A rate that a document states stands as stated: it is not deflated.',
        {
          remedy: 'Leave --deflate out, or ask for another record.',
        },
      )
    return question.record === 'document' ? stated(read, question) : fitted(read, question)
  },
})

const conventionOf: Readonly<Record<(typeof methods)[number], ConventionId>> = {
  'log-linear': 'growth-log-linear',
  'log-points': 'growth-log-points',
  compound: 'growth-compound',
  'year-on-year': 'growth-year-on-year',
  [monthly]: 'growth-month-on-same-month',
}

const fitted = async (read: Reader, question: Params): Promise<Measured> => {
  const nominal =
    question.flow === 'turnover'
      ? await turnover.compute(read, question)
      : await tradeValue.compute(read, { ...question, flow: question.flow, deflate: undefined })
  const series = await deflated(read, nominal, question)
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

/** Each month of the years against the same month of the year before, all from one record of one source. */
const byMonth = async (read: Reader, question: Params): Promise<Measured> => {
  const { flow, years: asked } = question
  if (flow === 'turnover' || question.deflate !== undefined)
    throw refusal('measure-refused', 'Months grow by exports or by imports, in current dollars.', {
      remedy: 'Ask for --flow export or import without --deflate, or for another method.',
    })
  const months = await monthsOf(read, { ...question, flow, years: [(asked[0] as number) - 1, ...asked] })
  const rows = monthsIn(asked).map((period) => {
    if (months === null) return { key: { period }, value: noRecord('growth', 'rate') }
    const year = Number(period.slice(0, 4))
    const [before, now] = [months.value(monthsFrom(period, -12)), months.value(period)]
    const points = [
      { year: year - 1, value: before },
      { year, value: now },
    ]
    const { value } = growthQuantity(question, points)
    return { key: { period }, value, also: { before, now } }
  })
  const missing = rows.flatMap(({ key, value }) => (value.value === null ? [key.period] : []))
  return {
    rows,
    basis: basisOf(months?.choice ?? null, question.source !== undefined || question.record !== undefined),
    conventions: [...readingConventions(months?.choice ?? null, flow), conventionOf[question.method]],
    notes:
      months === null || missing.length === 0
        ? []
        : [{ id: 'months-missing', values: { count: missing.length, months: missing.join(', ') } }],
  }
}

type Asked = Pick<Params, 'dyad' | 'flow' | 'product' | 'method' | 'gaps'>
type SeriesPoint = { readonly year: number; readonly value: Quantity }

/** Growth of values that were read already, with the values as its inputs. */
export const growthQuantity = (asked: Asked, points: readonly SeriesPoint[]) => {
  // Of a month, the two points are the same month in two years.
  const method = asked.method === monthly ? 'year-on-year' : asked.method
  const result: Growth = growthOf(
    points.map(({ year, value }) => ({ year, value: value.value, reason: value.reason })),
    method,
    asked.gaps,
  )
  const lineage = computed(
    'growth',
    { dyad: dyadText(asked.dyad), flow: asked.flow, product: asked.product, method: asked.method },
    [conventionOf[asked.method]],
    result.arithmetic,
    Object.fromEntries(usedBy(method, points).map(({ year, value }) => [String(year), value.lineage])),
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
