import { z } from 'zod'
import { dyadText, reversed } from '../../domain/dyad.js'
import { Flow } from '../../domain/flow.js'
import { known, unknown, type NullReason, type Quantity, type Unit } from '../../domain/quantity.js'
import type { ConventionId } from '../conventions.js'
import { measure, type Basis, type MeasuredRow, type Note, type Reader } from '../measure.js'
import { bookOf } from './book.js'
import { noRecord } from './flow-values.js'
import { computed, plain } from './lineages.js'
import { dyad, product, years } from './params.js'
import { duties, dutyOf, simpleMean, weightedMean, type Weighed } from './tariff-kernel.js'
import { scheduleOf, type TariffSchedule } from './tariff-rows.js'
import { vectorOf } from './vector.js'

const id = 'tariff'

const params = z.object({
  dyad,
  flow: Flow.default('import').describe(
    'import: what the reporter levies on the partner’s goods; export: what the reporter’s goods face',
  ),
  years,
  product,
  duty: z
    .enum(duties)
    .default('applied')
    .describe(
      'which duty; margin is the preference, most favoured nation less applied, in percentage points',
    ),
  form: z
    .enum(['simple', 'weighted'])
    .default('simple')
    .describe('the mean over products, each alike or weighted with the imports of that year'),
  method: z
    .string()
    .optional()
    .describe(
      'how specific duties were made ad valorem, as the source names it; without it the method of most rows',
    ),
  source: z.string().optional().describe('the source of tariffs; without it the first that has one'),
  weights: z
    .string()
    .optional()
    .describe('the source of the imports that weigh; without it chosen by precedence'),
  classification: z
    .string()
    .optional()
    .describe('the classification, such as HS2017; without it the one of most rows'),
})
type Params = z.output<typeof params>

/** The mean duty on a country's goods. */
export const tariff = measure({
  id,
  name: { en: 'Tariff', ru: 'Ввозная пошлина', sr: 'Carinska stopa' },
  meaning:
    'Mean ad valorem duty that the importer levies on the partner’s goods, as a share of their value, or the margin between the most favoured nation’s and the preferential one. Duties that are no share of the value are left out and counted, unless the source gives an equivalent; weighted with trade, what is not imported because of its tariff weighs nothing.',
  unit: 'share',
  formula: '\\frac{1}{n} \\sum_k r_k \\text{ or } \\frac{\\sum_k m_k r_k}{\\sum_k m_k}',
  reference:
    'UNCTAD and WTO, A Practical Guide to Trade Policy Analysis (2012), ch. 2; World Bank, WITS User’s Manual (2011)',
  params,
  example: { dyad: 'SRB-RUS', years: '2018-2021' },
  compute: async (read, question) => {
    const answers = await Promise.all(question.years.map((year) => inYear(read, question, year)))
    const schedules = answers.flatMap(({ schedule }) => (schedule ? [schedule] : []))
    const conventions: ConventionId[] = [
      question.form === 'simple' ? 'tariff-simple' : 'tariff-weighted',
      ...(question.duty === 'applied' || question.duty === 'margin' ? (['tariff-lowest'] as const) : []),
      'tariff-ad-valorem',
    ]
    const methods = [
      ...new Set(schedules.flatMap(({ method }) => (method === '' ? [] : [method]))),
    ].toSorted()
    return {
      rows: answers.map(({ row }) => row),
      basis: basisOfSchedules(schedules, question.source !== undefined),
      conventions,
      notes: [
        ...(methods.length > 0
          ? [{ id: 'tariff-method' as const, values: { methods: methods.join(', ') } }]
          : []),
        ...answers.flatMap(({ notes }) => notes),
      ],
    }
  },
})

const basisOfSchedules = (schedules: readonly TariffSchedule[], named: boolean): Basis | null => {
  const [first] = schedules
  return first === undefined
    ? null
    : {
        source: first.source.id,
        record: 'document',
        snapshots: [...new Set(schedules.flatMap(({ snapshots }) => snapshots))],
        classification: [...new Set(schedules.map(({ classification }) => classification))].join(', '),
        named,
      }
}

type InYear = {
  readonly row: MeasuredRow
  readonly schedule: TariffSchedule | null
  readonly notes: readonly Note[]
}

const unitOf = ({ duty }: Params): Unit => (duty === 'margin' ? 'points' : 'share')

const inYear = async (read: Reader, question: Params, year: number): Promise<InYear> => {
  const { reporter: importer, partner: exporter } =
    question.flow === 'import' ? question.dyad : reversed(question.dyad)
  const schedule = await scheduleOf(read, { ...question, importer, exporter, year })
  const needsExporter = question.duty === 'margin' || question.duty === 'preferential'
  if (schedule === null || (needsExporter && !schedule.ofExporter))
    return { row: { key: { year }, value: noRecord(id, unitOf(question)) }, schedule, notes: [] }
  const stated = [...schedule.duties].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const rates = stated.flatMap(([code, each]) => {
    const rate = dutyOf(each, question.duty)
    return rate === undefined ? [] : [{ code, rate }]
  })
  const without = rates.filter(({ rate }) => rate === null).length
  const found =
    question.form === 'weighted' ? await weightsOf(read, question, schedule, importer, exporter, year) : null
  const [weights, lacking] = typeof found === 'string' ? [null, found] : [found, null]
  const weighed = rates.flatMap(({ code, rate }): Weighed[] =>
    rate === null ? [] : [{ rate, weight: weights?.value(code) ?? (question.form === 'simple' ? 1 : 0) }],
  )
  return {
    row: { key: { year }, ...answer(question, year, schedule, { weighed, weights, lacking, without }) },
    schedule,
    notes: [
      ...(without > 0 ? [{ id: 'tariff-without-rate' as const, values: { year, count: without } }] : []),
      ...(lacking === 'classification-change'
        ? [{ id: 'tariff-weights' as const, values: { year, classification: schedule.classification } }]
        : []),
    ],
  }
}

/** Imports that weigh the rates. */
type Weights = {
  readonly value: (product: string) => number | null
  readonly total: Quantity
}

/** Imports in the tariff's own classification: codes of two revisions are not the same products. */
const weightsOf = async (
  read: Reader,
  question: Params,
  schedule: TariffSchedule,
  importer: string,
  exporter: string,
  year: number,
): Promise<Weights | NullReason> => {
  const pair = { reporter: importer, partner: exporter }
  const asked = { dyad: pair, flow: 'import' as const, years: [year], source: question.weights }
  const book = await bookOf(read, {
    ...asked,
    classification: schedule.classification,
    level: schedule.digits,
  })
  if (book === null) return (await bookOf(read, asked)) === null ? 'no-report' : 'classification-change'
  const vector = await vectorOf(read, book, { ...pair, flow: 'import', years: [year] })
  return { value: (code) => vector.value(code, year), total: vector.total(year) }
}

type Rates = {
  readonly weighed: readonly Weighed[]
  readonly weights: Weights | null
  /** Why there is nothing to weigh with. */
  readonly lacking: NullReason | null
  /** How many products have no ad valorem rate. */
  readonly without: number
}

const answer = (
  question: Params,
  year: number,
  schedule: TariffSchedule,
  { weighed, weights, lacking, without }: Rates,
): Pick<MeasuredRow, 'value' | 'also'> => {
  const unit = unitOf(question)
  const { duty, form, product: code } = question
  const parameters = { dyad: dyadText(question.dyad), flow: question.flow, year, product: code, duty, form }
  const inputs = { tariff: schedule.lineage, ...(weights && { imports: weights.total.lineage }) }
  const lineage = (says: string) =>
    computed(id, parameters, [form === 'simple' ? 'tariff-simple' : 'tariff-weighted'], says, inputs)
  const mean = form === 'simple' ? simpleMean(weighed) : weights && weightedMean(weighed)
  const covered = weighed.reduce((sum, { weight }) => sum + weight, 0)
  const says =
    form === 'simple'
      ? `${plain(sumOf(weighed, ({ rate }) => rate))} / ${weighed.length}`
      : `${plain(sumOf(weighed, ({ rate, weight }) => rate * weight))} / ${plain(covered)}`
  // Of products that all lack a rate nothing is known; of products of which none is imported there is no mean.
  const reason = lacking ?? (weighed.length === 0 ? 'suppressed' : 'undefined')
  return {
    value: mean === null ? unknown(reason, unit, lineage(says)) : known(mean, unit, lineage(says)),
    also: {
      products: known(weighed.length, 'count', lineage(`products with a rate: ${weighed.length}`)),
      withoutRate: known(without, 'count', lineage(`products without an ad valorem rate: ${without}`)),
      ...(weights && {
        weighed: known(covered, 'USD', lineage(`imports of the products with a rate: ${plain(covered)}`)),
        imports: weights.total,
      }),
    },
  }
}

const sumOf = (products: readonly Weighed[], of: (each: Weighed) => number): number =>
  products.reduce((sum, each) => sum + of(each), 0)
