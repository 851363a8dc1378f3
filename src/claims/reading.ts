import type { Claim, Relation } from './claim.js'
import type { DocumentText } from './documents/document.js'
import type { TableReading } from './extract/table-reading.js'
import type { Passage } from './mentions/mention.js'
import type { NumberStyle, TextLanguage } from './quantities/found.js'

/** A document with all that was understood of it. */
export type ReadDocument = {
  /** Index among the documents given together. */
  readonly index: number
  /** As the user gave it. */
  readonly file: string
  readonly sha256: string
  readonly document: DocumentText
  readonly language: TextLanguage
  readonly style: NumberStyle
  readonly passages: readonly Passage[]
  readonly claims: readonly Claim[]
  readonly relations: readonly Relation[]
  readonly tables: readonly TableReading[]
}

/** The documents given together. Claim ids are per document; a key over all is `document` and `id`. */
export type Reading = { readonly documents: readonly ReadDocument[] }
