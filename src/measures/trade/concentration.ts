import { z } from 'zod'
import { dyadText } from '../../domain/dyad.js'
import { yearsText } from '../../domain/period.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import { allCountries } from '../../domain/country.js'
import type { Choice } from '../../lake/choice.js'
import type { Sum } from '../../lake/reading.js'
import type { ConventionId } from '../conventions.js'
import { measure, type Reader } from '../measure.js'
import { concentrationOf, forms } from './concentration-kernel.js'
import {
  basisOf,
  chooseRecord,
  conditionsOf,
  groups,
  missingYearsNote,
  noRecord,
  readingConventions,
  valuesByYear,
} from './flow-values.js'
import { computed } from './lineages.js'
import { dyad, flow, reading, years } from './params.js'

const params = z.object({
  dyad,
  flow,
  years,
  over: z.enum(['products', 'partners']).default('products').describe('what the flow is spread over'),
  form: z.enum(forms).default('unctad').describe('which index'),
  n: z
    .enum(['list', 'nonzero'])
    .default('list')
    .describe(
      'n is the length of the code list at that level (comparable between years), or the items with trade (WITS)',
    ),
  top: z.coerce.number().int().positive().default(3).describe('how many of the largest shares top-n adds'),
  ...reading,
})
type Params = z.output<typeof params>

/** How far a flow is concentrated on few products or few partners. */
export const concentration = measure({
  id: 'concentration',
  name: { en: 'Concentration', ru: 'Концентрация', sr: 'Koncentracija' },
  meaning:
    'How far a flow is concentrated on few products (of the dyad) or few partners (of the reporter): 0 when spread evenly, 1 when all is one, in the normalised forms.',
  unit: 'index',
  formula: '\\frac{\\sqrt{\\sum_k s_k^2} - \\sqrt{1/n}}{1 - \\sqrt{1/n}}',
  reference: 'UNCTAD, Handbook of Statistics, “Calculation methods”; Hirschman 1964',
  params,
  example: { dyad: 'SRB-RUS', flow: 'import', years: '2014-2018', form: 'hhi' },
  compute: async (read, question) => {
    const choice = await chooseRecord(
      read,
      { ...question, product: 'TOTAL' },
      { partners: question.over === 'partners' ? 'all' : 'one' },
    )
    const listed = question.n === 'list' && (choice === null || listLength(choice, question.over) !== null)
    const rows = choice === null ? [] : await byYear(read, choice, question)
    return {
      rows: question.years.map((year) => ({
        key: { year },
        value: rows.find((row) => row.year === year)?.value ?? noRecord('concentration', 'index'),
      })),
      basis: basisOf(choice, question.source !== undefined || question.record !== undefined),
      conventions: [
        ...readingConventions(choice, question.flow),
        `concentration-${question.form}` satisfies ConventionId,
        listed ? 'n-code-list' : 'n-nonzero',
      ],
      notes: [
        ...missingYearsNote(choice, question.years, yearsText),
        ...(!listed && question.years.length > 1
          ? [{ id: 'not-comparable-years' as const, values: {} }]
          : []),
      ],
    }
  },
})

const byYear = async (read: Reader, choice: Choice, question: Params) => {
  const where = conditionsOf(choice, question, spreadOver(choice, question), 'all')
  const column = question.over === 'products' ? 'product' : 'partner'
  const [sums, all] = await Promise.all([
    groups(read, choice, where, ['period', column]),
    valuesByYear(read, choice, where, question.years),
  ])
  return question.years.map((year) => ({
    year,
    value: concentrationQuantity(
      question,
      year,
      sums.filter(({ key }) => key['period'] === String(year)),
      all.get(year) as Quantity,
      question.n === 'nonzero' ? null : listLength(choice, question.over),
    ),
  }))
}

/** Whose rows: the dyad's, or the reporter's with all partners, by its own World rows where they know products. */
const spreadOver = (choice: Choice, { over, dyad: asked }: Params): 'one' | 'all' | 'world' => {
  if (over === 'partners') return 'all'
  if (asked.partner !== 'WLD') return 'one'
  return choice.worldLevel === choice.level ? 'world' : 'all'
}

/** The index of one year’s items; null with a reason where there is nothing to spread. */
export const concentrationQuantity = (
  question: Pick<Params, 'dyad' | 'flow' | 'over' | 'form' | 'top'>,
  year: number,
  sums: readonly Sum[],
  all: Quantity,
  listed: number | null,
): Quantity => {
  const values = sums.flatMap(({ value }) => (value === null || value <= 0 ? [] : [value]))
  const n = listed ?? values.length
  const { value, arithmetic } = concentrationOf(
    values,
    Math.max(n, values.length),
    question.form,
    question.top,
  )
  const lineage = computed(
    'concentration',
    { dyad: dyadText(question.dyad), flow: question.flow, year, over: question.over, form: question.form, n },
    [`concentration-${question.form}`],
    arithmetic,
    { all: all.lineage },
  )
  if (all.value === null) return unknown(all.reason ?? 'no-report', 'index', lineage)
  if (all.value === 0) return unknown('zero', 'index', lineage)
  return value === null ? unknown('undefined', 'index', lineage) : known(value, 'index', lineage)
}

/** Sections 21 and the unspecified one; chapters 96 (77 is reserved) and 99; other levels of HS have no list here yet. */
const productLists: Readonly<Partial<Record<number, number>>> = { 1: 22, 2: 97 }

const listLength = (choice: Choice, over: Params['over']): number | null =>
  over === 'products'
    ? (productLists[choice.level] ?? null)
    : allCountries.filter(({ kind, until }) => (kind === 'state' || kind === 'territory') && until === null)
        .length
