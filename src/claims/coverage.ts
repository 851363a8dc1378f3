import type { CheckedDocument } from './checked.js'
import type { Found } from './quantities/found.js'
import type { ReadDocument } from './reading.js'

/** The numbers of a document’s text, with the block each stands in. */
export const numbersOf = (document: ReadDocument): { readonly block: number; readonly found: Found }[] =>
  document.passages.flatMap(({ index, sentences }) =>
    sentences
      .flatMap(({ mentions }) => mentions)
      .filter((each): each is Found => each.type !== 'country' && each.type !== 'concept')
      .map((found) => ({ block: index, found })),
  )

/** How much of a document’s numbers was understood, and how many became claims. */
export const coverageOf = (document: ReadDocument): CheckedDocument['coverage'] => {
  const numbers = numbersOf(document)
  return {
    numbers: numbers.length,
    understood: numbers.filter(({ found }) => found.type !== 'unread').length,
    claimed: document.claims.filter(({ quantity }) => quantity !== null).length,
  }
}
