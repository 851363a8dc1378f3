import type { Choice } from '../../lake/choice.js'
import type { Quantity } from '../../domain/quantity.js'
import type { Note, Reader } from '../measure.js'
import { skippedNotes, type FlowQuestion } from './flow-values.js'
import { totals } from './totals.js'

/**
 * What a reader must know of sums over products: rows without a value that were passed over, and of a mirror of the
 * flow with the world how many partners reported and which large ones did not.
 */
export const sumNotes = async (
  read: Reader,
  choice: Choice,
  question: Pick<FlowQuestion, 'dyad' | 'flow' | 'years'>,
  total: (year: number) => Quantity,
): Promise<readonly Note[]> => {
  if (choice.record !== 'mirror' || question.dyad.partner !== 'WLD')
    return skippedNotes(new Map(question.years.map((year) => [year, total(year)])))
  const { dyad, flow, years } = question
  return (await totals(read, choice, { dyad, flow, years, product: 'TOTAL', total: 'summed' })).notes
}
