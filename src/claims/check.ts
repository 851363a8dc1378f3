import { createHash } from 'node:crypto'
import type { Dyad } from '../domain/dyad.js'
import type { Lake } from '../lake/lake.js'
import type { Checked, CheckedClaim, CheckedDocument, HeldAgainst, PlacedFinding } from './checked.js'
import { claimKey, type Verdict } from './claim.js'
import type { Finding, Rule, Severity, Span } from './checks/rule.js'
import { rules as allRules } from './checks/rules.js'
import { coverageOf } from './coverage.js'
import type { Evidence } from './data/evidence.js'
import type { DocumentText } from './documents/document.js'
import { readPlain } from './documents/plain/read-plain.js'
import { extract } from './extract/extract.js'
import { englishSpeaker } from './messages/speaker.js'
import { languageOf } from './mentions/language.js'
import { numberStyleOf } from './quantities/number-style.js'
import { readPassages } from './read-passages.js'
import type { ReadDocument, Reading } from './reading.js'
import { withSilences, type Silences } from './silence.js'

/** A document as it was given, read. */
export type GivenDocument = {
  readonly file: string
  readonly sha256: string
  readonly document: DocumentText
}

/** What claims are held against. */
export type CheckMeans = {
  /** Null: internal checks alone. */
  readonly lake: Lake | null
  readonly asOf: string | null
  /** The dyad the caller names, null to take the two countries each document names most. */
  readonly dyad: Dyad | null
  readonly silences: Silences
}

/** Understands documents given together. */
export const readTogether = (given: readonly GivenDocument[], dyad: Dyad | null): Reading => ({
  documents: given.map(({ file, sha256, document }, index): ReadDocument => {
    const texts = document.blocks.filter(({ kind }) => kind !== 'furniture').map(({ text }) => text)
    const language = languageOf(texts.join('\n'))
    const style = numberStyleOf(texts)
    const passages = readPassages(document, language, style)
    const understood = extract(index, document, passages, language, dyad)
    return { index, file, sha256, document, language, style, passages, ...understood }
  }),
})

/** Checks documents against themselves, each other and the lake. */
export const checkTogether = async (given: readonly GivenDocument[], means: CheckMeans): Promise<Checked> => {
  const reading = readTogether(given, means.dyad)
  const found = allRules.flatMap((rule) => rule.check(reading).map((finding) => ({ rule, finding })))
  const { evidence, against, findings } = await askData(reading, means)
  const everything = [...found, ...findings]
  const documents = reading.documents.map((document) => checkedDocument(document, everything, evidence))
  return { reading, against, ...withSilences(documents, means.silences) }
}

type Headed = {
  readonly rule: Pick<Rule, 'id' | 'group' | 'severity'>
  /** With a severity of its own where it weighs less than others of its rule. */
  readonly finding: Finding & { readonly severity?: Severity }
}

const askData = async (
  reading: Reading,
  { lake, asOf, dyad }: CheckMeans,
): Promise<{
  evidence: ReadonlyMap<string, Evidence>
  against: readonly HeldAgainst[]
  findings: readonly Headed[]
}> => {
  if (lake === null) return { evidence: new Map(), against: [], findings: [] }
  const { askLake } = await import('./data/ask.js')
  const { dataRules } = await import('./data/rules/index.js')
  const { evidence, against } = await askLake(lake, reading, { asOf, ...(dyad !== null && { dyad }) })
  const findings = dataRules.flatMap((rule) =>
    rule.find(reading, evidence).map((finding) => ({ rule, finding })),
  )
  return { evidence, against, findings }
}

const checkedDocument = (
  document: ReadDocument,
  everything: readonly Headed[],
  evidence: ReadonlyMap<string, Evidence>,
): CheckedDocument => {
  const own = everything.filter(({ finding }) => finding.spans[0]?.document === document.index)
  const findings = placed(own)
  const doubted = new Set(
    everything
      .filter(({ rule }) => rule.group !== 'data' && rule.group !== 'attribution')
      .flatMap(({ finding }) => finding.claims),
  )
  const checked = document.claims.map((claim): CheckedClaim => {
    const key = claimKey(claim)
    const known = evidence.get(key) ?? null
    return { ...claim, verdict: verdictOf(doubted.has(key), known), evidence: known }
  })
  return { ...document, checked, findings, coverage: coverageOf(document) }
}

/** What data say weighs more than what the rest of the document says. */
const verdictOf = (doubted: boolean, evidence: Evidence | null): Verdict => {
  if (evidence !== null && evidence.verdict !== 'no-data') return evidence.verdict
  return doubted ? 'inconsistent' : 'no-data'
}

/** Findings in the order of their places; the same rule at the same place once, with a count. */
const placed = (headed: readonly Headed[]): PlacedFinding[] => {
  const groups = new Map<string, Headed[]>()
  for (const each of headed) {
    const [first] = each.finding.spans
    const key = `${each.rule.id}:${first?.start}:${first?.end}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [each])
    else group.push(each)
  }
  return [...groups.values()]
    .map((group) => ({ head: group[0] as Headed, count: group.length }))
    .toSorted(
      (a, b) => compare(startOf(a.head), startOf(b.head)) || (a.head.rule.id < b.head.rule.id ? -1 : 1),
    )
    .map(({ head: { rule, finding }, count }, index): PlacedFinding => ({
      id: `f${index + 1}`,
      rule: rule.id,
      group: rule.group,
      severity: rule.severity,
      spans: finding.spans,
      message: finding.message,
      arithmetic: finding.arithmetic,
      count,
      silenced: null,
    }))
}

const startOf = ({ finding }: Headed): Span => finding.spans[0] ?? { document: 0, start: 0, end: 0 }
const compare = (a: Span, b: Span): number => a.start - b.start || a.end - b.end

/** A finding in English. */
export type ToldFinding = Omit<Finding, 'message' | 'arithmetic'> & {
  readonly message: string
  readonly arithmetic: string | null
}

/** Reads plain texts given together and asks rules of them: for a rule’s examples. */
export const checkTexts = (texts: readonly string[], rules: readonly Rule[]): ToldFinding[] => {
  const given = texts.map((text, at) => ({
    file: `text ${at + 1}`,
    sha256: sha256Of(text),
    document: readPlain(text),
  }))
  const reading = readTogether(given, null)
  const { text: told } = englishSpeaker
  return rules
    .flatMap((rule) => rule.check(reading))
    .map((finding) => ({
      ...finding,
      message: told(finding.message),
      arithmetic: finding.arithmetic === null ? null : told(finding.arithmetic),
    }))
}

export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex')
