import type { Claim } from '../claim.js'
import type { Quantity } from '../quantities/found.js'

/** A claim before it has an id and a place in the document: positions are in the block's reading text. */
export type Draft = Omit<Claim, 'id' | 'document' | 'place' | 'text'> & {
  readonly start: number
  readonly end: number
}

/** A draft of a quantity with nothing known but what it says. */
export const draftOf = (
  quantity: Quantity,
  where: { readonly block: number; readonly sentence: number },
  known: Partial<Draft> & Pick<Draft, 'kind'>,
): Draft => ({
  // spelt out, for a literal of known keys is made at once: there is a draft for each number of a text
  block: where.block,
  sentence: where.sentence,
  start: quantity.start,
  end: quantity.end,
  quantity,
  trade: null,
  subject: null,
  period: null,
  fiscal: false,
  of: null,
  perYear: false,
  sign: quantity.sign,
  topic: null,
  modal: false,
  says: null,
  negated: false,
  source: null,
  open: [],
  filled: [],
  ...known,
})
