import type { Said } from '../../messages/said.js'
import type { Definition } from '../evidence.js'
import type { Question } from './question.js'

/** A question understood in another way. */
export type Variant = {
  readonly definitions: readonly Definition[]
  readonly question: Question
  /** How it differs, to follow “holds”: `for 2021, not 2022`. */
  readonly instead: Said
}

/** Makes the variants of one definition; none where it says nothing of the question. */
export type Maker = (question: Question) => readonly Variant[]

/** A variant by one definition. */
export const variant = (definition: Definition, question: Question, instead: Said): Variant => ({
  definitions: [definition],
  question,
  instead,
})
