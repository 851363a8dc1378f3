import type { RuleId } from './rule-id.js'
import type { Said, Word } from '../messages/said.js'
import type { Place } from '../documents/document.js'
import type { Reading } from '../reading.js'

/** The seven groups of checks, in the words of the design and of the JSON. */
export const groups = [
  'arithmetic',
  'consistency',
  'reference',
  'names and dates',
  'language',
  'data',
  'attribution',
] as const
export type Group = (typeof groups)[number]

/** As in SARIF: `error` cannot be right; `warning` should be looked at; `note` is a slip an editor would mend. */
export type Severity = 'error' | 'warning' | 'note'

/** A place in one of the documents given together. */
export type Span = Place & { readonly document: number }

/** What a rule found at one place. */
export type Finding = {
  /** The first is where the finding stands; the others are what it is held against. */
  readonly spans: readonly Span[]
  /** One sentence for the author, that says what does not agree, without calling anybody wrong. */
  readonly message: Said
  /** One line that a reader can do again: `0.911 / 3.4 − 1 = −73.2 %`; null where there is no arithmetic. */
  readonly arithmetic: Word | null
  /** Claims it is about, as `document:id`; their verdict becomes `inconsistent`. */
  readonly claims: readonly string[]
}

export type Example = {
  /** A document of plain text; several where the rule reads across documents. */
  readonly text: string | readonly string[]
  /** The messages it gives; an empty list for a text that is in order. */
  readonly finds: readonly string[]
}

/** A rule: one small file. Its examples are its tests, and with its sentences its page of documentation. */
export type Rule = {
  /** `arith/growth-from-levels`; never renamed, never used again. */
  readonly id: RuleId
  readonly group: Group
  readonly severity: Severity
  /** One sentence: what must hold. */
  readonly meaning: string
  /** A paragraph for the page: what is compared with what, what is tolerated, what is left out. */
  readonly details: string
  readonly check: (reading: Reading) => readonly Finding[]
  /** At least one that is in order and one that is not. */
  readonly examples: readonly Example[]
}

/** Declares a rule. */
export const rule = (given: Rule): Rule => Object.freeze(given)
