import type { Flow } from '../../domain/flow.js'
import type { Quantity } from '../../domain/quantity.js'
import { choicesFor, type Choice } from '../../lake/choice.js'
import type { Basis } from '../../measures/measure.js'
import { basisOf, conditionsOf, valuesByYear } from '../../measures/trade/flow-values.js'
import type { Brief } from '../section.js'

export type OtherRecord = { readonly quantity: Quantity; readonly basis: Basis | null }

/** The flow in the next record the lake has of it: the partner's books, where they are there. */
export const otherRecord = async (
  brief: Brief,
  flow: Flow,
  basis: Basis | null,
): Promise<OtherRecord | null> => {
  const need = { ...brief.dyad, flow, years: [brief.year], level: 'total' as const }
  const choices = await choicesFor(brief.read.lake, need, { asOf: brief.read.asOf })
  const other = choices.find(
    (choice: Choice) => choice.scope.source.id !== basis?.source || choice.record !== basis.record,
  )
  if (other === undefined) return null
  const values = await valuesByYear(
    brief.read,
    other,
    conditionsOf(other, { ...brief, flow, years: [brief.year] }, 'one', 'all'),
    [brief.year],
  )
  return { quantity: values.get(brief.year) as Quantity, basis: basisOf(other, false) }
}
