import { z } from 'zod'
import { dyadText } from '../../domain/dyad.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import { measure, type MeasuredRow } from '../measure.js'
import { basisOf, noRecord, readingConventions } from './flow-values.js'
import { combine, computed, plain } from './lineages.js'
import { monthsIn, monthsOf, type Months } from './months.js'
import { dyad, flow, product, reading, years } from './params.js'
import { monthsAdded, monthsFrom, rollingForms } from './rolling-kernel.js'

const params = z.object({
  dyad,
  flow,
  years,
  product,
  form: z
    .enum(rollingForms)
    .default('twelve-months')
    .describe('the twelve months that end with each month, or the year to date'),
  month: z.coerce
    .number()
    .int()
    .min(1)
    .max(12)
    .optional()
    .describe('the month of each year that sums end with (3 for March); without it every month'),
  ...reading,
})
type Params = z.output<typeof params>

/** Sums over months that move with the month: twelve at a time, or the year to date. */
export const rolling = measure({
  id: 'rolling',
  name: { en: 'Rolling sum of months', ru: 'Скользящая сумма за месяцы', sr: 'Klizni zbir meseci' },
  meaning:
    'Sum of a flow over the twelve months that end with a month, or from January to it, beside the same months a year before. Every month is needed; nothing is made a yearly figure.',
  unit: 'USD',
  formula: '\\sum_{s=0}^{11} v_{t-s}',
  reference:
    'OECD, Data and Metadata Reporting and Presentation Handbook 2007, guidelines on growth rates and year-to-date data',
  params,
  chart: { kind: 'bar' },
  example: { dyad: 'SRB-RUS', flow: 'import', years: '2021', month: 12 },
  compute: async (read, question) => {
    const first = question.years[0] as number
    const reach = question.form === 'twelve-months' ? [first - 2, first - 1] : [first - 1]
    const months = await monthsOf(read, { ...question, years: [...reach, ...question.years] })
    const ends = monthsIn(question.years).filter(
      (each) => question.month === undefined || Number(each.slice(5)) === question.month,
    )
    const needed = new Set(ends.flatMap((end) => monthsAdded(end, question.form)))
    const missing =
      months === null ? [] : [...needed].toSorted().filter((each) => months.value(each).value === null)
    return {
      rows: ends.map((end) => (months === null ? noMonths(end) : rowOf(question, months, end))),
      basis: basisOf(months?.choice ?? null, question.source !== undefined || question.record !== undefined),
      conventions: [
        ...readingConventions(months?.choice ?? null, question.flow),
        `rolling-${question.form}` as const,
      ],
      notes:
        missing.length === 0
          ? []
          : [{ id: 'months-missing', values: { count: missing.length, months: missing.join(', ') } }],
    }
  },
})

const noMonths = (period: string): MeasuredRow => ({ key: { period }, value: noRecord('rolling') })

const rowOf = (question: Params, months: Months, period: string): MeasuredRow => {
  const value = sumOf(question, months, period)
  const before = sumOf(question, months, monthsFrom(period, -12))
  return { key: { period }, value, also: { before, change: changeOf(question, period, value, before) } }
}

const changeOf = (question: Params, period: string, now: Quantity, before: Quantity): Quantity => {
  const arithmetic =
    now.value === null || before.value === null
      ? 'an input is not known'
      : `${plain(now.value)} / ${plain(before.value)} − 1`
  const inputs = { now: now.lineage, before: before.lineage }
  return combine(
    [now, before],
    'rate',
    ([a = 0, b = 0]) => (b === 0 ? 'zero' : a / b - 1),
    computed('rolling', parametersOf(question, period), [], arithmetic, inputs),
  )
}

const parametersOf = ({ dyad: pair, flow: way, product: code, form }: Params, period: string) => ({
  dyad: dyadText(pair),
  flow: way,
  product: code,
  form,
  period,
})

/** Every month is needed: the first unknown one makes the sum unknown, as a gap unless it is the last month itself. */
const sumOf = (question: Params, months: Months, period: string): Quantity => {
  const added = monthsAdded(period, question.form)
  const values = added.map((month) => months.value(month))
  const parameters = parametersOf(question, period)
  const inputs = Object.fromEntries(added.map((month, at) => [month, (values[at] as Quantity).lineage]))
  const lineage = (arithmetic: string) => computed('rolling', parameters, [], arithmetic, inputs)
  const last = values.at(-1) as Quantity
  if (last.value === null)
    return unknown(last.reason ?? 'no-report', 'USD', lineage('the month is not known'))
  const missing = values.find(({ value }) => value === null)
  if (missing !== undefined)
    return unknown(
      missing.reason === 'no-report' ? 'gap' : (missing.reason ?? 'gap'),
      'USD',
      lineage('a month is not known'),
    )
  return known(
    values.reduce((sum, { value }) => sum + (value as number), 0),
    'USD',
    lineage(values.map(({ value }) => plain(value as number)).join(' + ')),
  )
}
