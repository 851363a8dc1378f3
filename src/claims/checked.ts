import type { Said, Word } from './messages/said.js'
import type { Claim, Verdict } from './claim.js'
import type { Group, Severity, Span } from './checks/rule.js'
import type { Evidence } from './data/evidence.js'
import type { ReadDocument, Reading } from './reading.js'

/** A claim with what became of it. */
export type CheckedClaim = Claim & { readonly verdict: Verdict; readonly evidence: Evidence | null }

/** A finding with its rule, its id in the report, and what is the same at other places of it. */
export type PlacedFinding = {
  /** `f1`, `f2` … per document, in the order of its places. */
  readonly id: string
  readonly rule: string
  readonly group: Group
  readonly severity: Severity
  readonly spans: readonly Span[]
  readonly message: Said
  readonly arithmetic: Word | null
  /** How many of the same stand at this place; 1 or more. */
  readonly count: number
  /** The reason a silence gives for it; null where it counts. */
  readonly silenced: string | null
}

export type CheckedDocument = ReadDocument & {
  readonly checked: readonly CheckedClaim[]
  readonly findings: readonly PlacedFinding[]
  /** Share of the numbers of the text that were understood: as a quantity, a date or a code. */
  readonly coverage: { readonly numbers: number; readonly understood: number; readonly claimed: number }
}

/** Snapshots claims were held against. */
export type HeldAgainst = {
  readonly source: string
  readonly snapshot: string
  readonly vintage: string | null
}

/** A whole check. */
export type Checked = {
  readonly reading: Reading
  readonly documents: readonly CheckedDocument[]
  readonly against: readonly HeldAgainst[]
  /** Silences that matched nothing. */
  readonly idleSilences: readonly string[]
}
