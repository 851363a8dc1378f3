import type { Said, Word } from '../../messages/said.js'
import type { Claim } from '../../claim.js'
import type { Finding, Rule, Severity } from '../../checks/rule.js'
import { claimKey } from '../../claim.js'
import type { Evidence } from '../evidence.js'
import type { Reading } from '../../reading.js'

/** A finding with a severity of its own, where it weighs less than others of its rule. */
export type DataFinding = Finding & { readonly severity?: Severity }

/** A rule that takes what the lake says of the claims. Its examples are for its page: each text with what is found beside given data. */
export type DataRule = Omit<Rule, 'check' | 'examples'> & {
  readonly find: (reading: Reading, evidence: ReadonlyMap<string, Evidence>) => readonly DataFinding[]
  readonly examples: readonly {
    readonly text: string
    /** What data hold, in words. */
    readonly data: string
    readonly finds: readonly string[]
  }[]
}

/** Declares a rule. */
export const dataRule = (given: DataRule): DataRule => Object.freeze(given)

/** Claims with their evidence, in the order of the documents. */
export const withEvidence = (
  reading: Reading,
  evidence: ReadonlyMap<string, Evidence>,
): readonly { readonly claim: Claim; readonly found: Evidence }[] =>
  reading.documents.flatMap(({ index, claims }) =>
    claims.flatMap((claim) => {
      const found = evidence.get(claimKey({ document: index, id: claim.id }))
      return found === undefined ? [] : [{ claim: { ...claim, document: index }, found }]
    }),
  )

/** A finding at a claim’s place. */
export const findingAt = (
  claim: Claim,
  message: Said,
  arithmetic: Word | null,
  severity?: Severity,
): DataFinding => ({
  spans: [{ ...claim.place, document: claim.document }],
  message,
  arithmetic,
  claims: [claimKey({ document: claim.document, id: claim.id })],
  ...(severity !== undefined && { severity }),
})
