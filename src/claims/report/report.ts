import type { Problem } from '../../domain/problem.js'
import type { Speaker } from '../messages/speaker.js'
import type { Verdict } from '../claim.js'
import type { Checked, CheckedClaim, CheckedDocument, PlacedFinding } from '../checked.js'
import type { Severity } from '../checks/rule.js'

/** A file that was given and could not be read. */
export type Failed = { readonly file: string; readonly problem: Problem }

/** What every form of the report is made from. */
export type CheckReport = {
  readonly checked: Checked
  /** `Rapport 0.1.0`. */
  readonly generator: string
  /** The other files were checked all the same. */
  readonly failed: readonly Failed[]
  /** Of the sources it was held against: whether the numbers it quotes may be passed on. */
  readonly licences: readonly SourceLicence[]
}

export type SourceLicence = {
  readonly source: string
  readonly licence: string
  /** `unclear` is treated as `no`. */
  readonly redistribute: 'yes' | 'no' | 'unclear'
}

/** Verdicts in the order of a report. */
export const verdictOrder = [
  'supported',
  'other-definition',
  'contradicted',
  'inconsistent',
  'no-data',
] as const satisfies readonly Verdict[]
export const severityOrder: readonly Severity[] = ['error', 'warning', 'note']

/** What the document calls itself: in its metadata, else in its title, else its file’s name. */
export const titleOf = ({ file, document: { title, blocks } }: CheckedDocument): string =>
  title ?? blocks.find(({ kind }) => kind === 'title')?.text ?? file.replace(/^.*[\\/]/, '')

/** Findings that count: those no silence takes away. */
export const openFindings = ({ findings }: CheckedDocument): readonly PlacedFinding[] =>
  findings.filter(({ silenced }) => silenced === null)

/** How many claims have each verdict; verdicts none has are left out. */
export const verdictCounts = (
  claims: readonly CheckedClaim[],
): readonly { readonly verdict: Verdict; readonly count: number }[] =>
  verdictOrder
    .map((verdict) => ({ verdict, count: claims.filter((claim) => claim.verdict === verdict).length }))
    .filter(({ count }) => count > 0)

/** How many findings there are of each severity; severities none has are left out. */
export const severityCounts = (
  findings: readonly PlacedFinding[],
): readonly { readonly severity: Severity; readonly count: number }[] =>
  severityOrder
    .map((severity) => ({ severity, count: findings.filter((each) => each.severity === severity).length }))
    .filter(({ count }) => count > 0)

/** A finding’s sentence in a language. */
export const messageOf = ({ message }: Pick<PlacedFinding, 'message'>, { text }: Speaker): string =>
  text(message)

/** The line of arithmetic a finding rests on; null where there is none. */
export const arithmeticOf = (
  { arithmetic }: Pick<PlacedFinding, 'arithmetic'>,
  { text }: Speaker,
): string | null => (arithmetic === null ? null : text(arithmetic))

/** The document with an index among those given together. */
export const documentAt = ({ checked }: CheckReport, index: number): CheckedDocument | undefined =>
  checked.documents.find((document) => document.index === index)
