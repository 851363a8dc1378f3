import type { Answer } from '../api.js'
import type { Decision } from '../core.js'

/** Writes down what was decided about an entry of a list. */
export type SendDecision = (given: {
  readonly entry: string
  readonly decision: Decision['decision']
  readonly reason: string
  readonly by?: string
}) => Promise<Answer<unknown>>

/** Who decides: written once, kept while the page is open, and nowhere else. */
class Deciding {
  by = $state('')
}

export const deciding = new Deciding()
