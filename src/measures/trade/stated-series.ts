import { dyadText } from '../../domain/dyad.js'
import { unknown, type Quantity, type Unit } from '../../domain/quantity.js'
import { agreed, statementsOf } from '../../lake/statements.js'
import type { Measured, Reader } from '../measure.js'
import type { FlowQuestion } from './flow-values.js'
import { computed } from './lineages.js'
import { documentBasis } from './trade-value.js'

/**
 * A number of a flow as documents state it, year by year; null where none does (`no-report`) and where statements
 * contradict each other (`contradictory`).
 * @param indicator the measure's id, which is also the indicator of the facts
 */
export const statedSeries = async (
  read: Reader,
  question: Pick<FlowQuestion, 'dyad' | 'flow' | 'years' | 'product'>,
  indicator: string,
  unit: Unit,
): Promise<Measured> => ({
  rows: await Promise.all(
    question.years.map(async (year) => ({
      key: { year },
      value: await statedIn(read, question, indicator, unit, year),
    })),
  ),
  basis: documentBasis(read),
  conventions: ['record-document', 'document-as-stated'],
  notes: [],
})

const statedIn = async (
  read: Reader,
  { dyad, flow, product }: Pick<FlowQuestion, 'dyad' | 'flow' | 'product'>,
  indicator: string,
  unit: Unit,
  year: number,
): Promise<Quantity> => {
  const filter = {
    indicator,
    reporter: dyad.reporter,
    partner: dyad.partner,
    dimension: flow,
    category: product,
    period: String(year),
  }
  const found = await statementsOf(read.lake, filter, read.asOf)
  const one = agreed(found)
  if (one) return { value: one.value, unit, reason: null, lineage: one.lineage }
  const nothing = computed(indicator, { dyad: dyadText(dyad), year }, [], 'no statement', {})
  return unknown(found.length > 0 ? 'contradictory' : 'no-report', unit, nothing)
}
