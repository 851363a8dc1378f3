import { z } from 'zod'
import { yearsText } from '../../domain/period.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import { dyadText } from '../../domain/dyad.js'
import { agreed, statementsOf } from '../../lake/statements.js'
import type { ConventionId } from '../conventions.js'
import { base, deflate, deflated } from '../deflate.js'
import { measure, type Basis, type Measured, type Note, type Reader } from '../measure.js'
import { computed, plain } from './lineages.js'
import { totals } from './totals.js'
import {
  basisOf,
  chooseRecord,
  conditionsOf,
  missingYearsNote,
  noRecord,
  readingConventions,
  skippedNotes,
  valuesByYear,
  type FlowQuestion,
  type YearValues,
} from './flow-values.js'
import { dyad, flow, ownTrade, product, reading, total, years } from './params.js'

const params = z.object({ dyad, flow, years, product, ...reading, total, ownTrade, deflate, base })
type Params = z.output<typeof params>

/** The value of a flow, year by year: the number everything else is made of. */
export const tradeValue = measure({
  id: 'trade-value',
  name: { en: 'Value of trade', ru: 'Стоимость торговли', sr: 'Vrednost trgovine' },
  meaning:
    'Value of the reporter’s exports to, or imports from, the partner. The partner WLD gives the flow with the world, the reporter WLD the world’s.',
  unit: 'USD',
  formula: 'x_{ij} \\text{ or } m_{ij}',
  reference: 'United Nations, International Merchandise Trade Statistics: Concepts and Definitions 2010',
  params,
  example: { dyad: 'SRB-RUS', flow: 'import', years: '2012-2018' },
  compute: async (read, question) => {
    const nominal = question.record === 'document' ? fromDocuments : fromRecords
    return deflated(read, await nominal(read, question), question)
  },
})

const fromRecords = async (read: Reader, question: Params): Promise<Measured> => {
  const choice = await chooseRecord(read, question)
  const named = question.source !== undefined || question.record !== undefined
  if (choice === null) return unanswered(question)
  if (question.dyad.partner === 'WLD') {
    const world = await totals(read, choice, question)
    return {
      rows: rowsOf(question.years, world.values),
      basis: basisOf(choice, named),
      conventions: [...readingConventions(choice, question.flow), ...world.conventions],
      notes: [...missingYearsNote(choice, question.years, yearsText), ...world.notes],
    }
  }
  const products = question.product === 'TOTAL' ? 'all' : [question.product]
  const where = conditionsOf(choice, question, 'one', products)
  const values = await valuesByYear(read, choice, where, question.years)
  return {
    rows: rowsOf(question.years, values),
    basis: basisOf(choice, named),
    conventions: readingConventions(choice, question.flow),
    notes: [...missingYearsNote(choice, question.years, yearsText), ...skippedNotes(values)],
  }
}

const rowsOf = (asked: readonly number[], values: YearValues) =>
  asked.map((year) => ({ key: { year }, value: values.get(year) ?? noRecord('trade-value') }))

const unanswered = ({ years: asked }: Params): Measured => ({
  rows: asked.map((year) => ({ key: { year }, value: noRecord('trade-value') })),
  basis: null,
  conventions: ['nominal-usd'],
  notes: [],
})

/** What documents state of the flow; where they contradict each other there is no number, and a note that says so. */
const fromDocuments = async (read: Reader, question: Params): Promise<Measured> => {
  const notes: Note[] = []
  const rows = await Promise.all(
    question.years.map(async (year) => {
      const { value, statements } = await statedValue(read, question, year)
      if (statements > 1)
        notes.push({
          id: value.value === null ? 'statements-disagree' : 'first-statement',
          values: { year, count: statements },
        })
      return { key: { year }, value }
    }),
  )
  const conventions: ConventionId[] = ['nominal-usd', 'record-document', 'document-as-stated']
  return { rows, basis: documentBasis(read), conventions, notes }
}

export const documentBasis = (read: Reader): Basis => ({
  source: 'documents',
  record: 'document',
  snapshots: read.lake
    .snapshots('documents', read.asOf)
    .slice(0, 1)
    .map(({ id }) => id),
  classification: 'HS',
  named: true,
})

/** The one value that documents state for a year, product and flow, if they agree within their rounding. */
export const statedValue = async (
  read: Reader,
  question: Pick<FlowQuestion, 'dyad' | 'flow' | 'product'>,
  year: number,
): Promise<{ value: Quantity; statements: number }> => {
  const statements = await statementsOf(
    read.lake,
    {
      indicator: 'trade-value',
      reporter: question.dyad.reporter,
      partner: question.dyad.partner,
      dimension: question.flow,
      category: question.product,
      period: String(year),
    },
    read.asOf,
  )
  const one = agreed(statements)
  if (one) return { value: known(one.value, 'USD', one.lineage), statements: statements.length }
  if (statements.length === 0) return { value: noRecord('trade-value'), statements: 0 }
  const lineage = computed(
    'trade-value',
    { dyad: dyadText(question.dyad), year },
    ['record-document'],
    statements.map((each) => plain(each.value)).join(' ≠ '),
    Object.fromEntries(statements.map((each, index) => [`statement ${index + 1}`, each.lineage])),
  )
  return { value: unknown('contradictory', 'USD', lineage), statements: statements.length }
}
