import type { CountryCode } from '../../domain/country.js'
import type { Block, Place } from '../documents/document.js'
import type { Found } from '../quantities/found.js'
import type { Concept } from './concept.js'

/** A country or group named in a text. */
export type CountryMention = Place & {
  readonly type: 'country'
  readonly text: string
  /** ISO 3166-1 alpha-3 or a group's code, as in `domain/country.ts`. */
  readonly code: CountryCode
  /** `name` Serbia, `adjective` Serbian, `people` Serbs, `capital` Belgrade (the state by its capital), `group` EU. */
  readonly form: 'name' | 'adjective' | 'people' | 'capital' | 'group'
  /** A country group or union, not a state. */
  readonly group: boolean
}

/** A word or phrase that means something to a claim: `exports`, `rose by`, `share of`, `respondents`. */
export type ConceptMention = Place & {
  readonly type: 'concept'
  readonly text: string
  readonly concept: Concept
}

export type Mention = Found | CountryMention | ConceptMention

/** A sentence of a block: its place in the block's text, and what stands in it. */
export type Sentence = Place & { readonly mentions: readonly Mention[] }

/** A block with all that was recognised in it. Positions are in the block's reading text. */
export type Passage = {
  /** Index in the document's `blocks`. */
  readonly index: number
  readonly block: Block
  readonly sentences: readonly Sentence[]
}
