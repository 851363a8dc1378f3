import { evidenceIn } from '../data/evidence-in.js'
import { englishSpeaker, type Speaker } from '../messages/speaker.js'
import type { CheckedClaim, CheckedDocument, PlacedFinding } from '../checked.js'
import type { Span } from '../checks/rule.js'
import { mentionsOf, wordsAt } from './mentioned.js'
import { knownSpot, spotsOf, type Spots } from './places.js'
import { arithmeticOf, documentAt, messageOf, type CheckReport } from './report.js'

/**
 * A check for programs, `rapport/check@1`. Offsets are UTF-16 into the file’s own text, or, of PDF and DOCX, into the
 * `text` of the document here; `text` of a claim or span is what stands between them.
 */
export const reportCheck = (report: CheckReport, speaker: Speaker = englishSpeaker) => {
  const spots = new Map(report.checked.documents.map(({ index, document }) => [index, spotsOf(document)]))
  return {
    schema: 'rapport/check@1' as const,
    generator: report.generator,
    language: speaker.language,
    documents: report.checked.documents.map((document) => documentJson(document, report, spots, speaker)),
    failed: report.failed.map(({ file, problem: { code, message, remedy } }) => ({
      file,
      code,
      message,
      remedy,
    })),
    against: report.checked.against,
    licences: report.licences,
    idleSilences: report.checked.idleSilences,
  }
}

const documentJson = (
  document: CheckedDocument,
  report: CheckReport,
  spots: ReadonlyMap<number, Spots>,
  speaker: Speaker,
) => {
  const { file, sha256, language, coverage, checked, findings } = document
  const { format, text, unreadable } = document.document
  const own = spots.get(document.index) ?? spotsOf(document.document)
  const written = (finding: PlacedFinding) => findingJson(finding, document, report, spots, speaker)
  return {
    file,
    sha256,
    format,
    language,
    ...((format === 'pdf' || format === 'docx') && { text }),
    coverage,
    claims: checked.map((claim) => claimJson(claim, document, own, speaker)),
    findings: findings.filter(({ silenced }) => silenced === null).map(written),
    silenced: findings.flatMap((finding) =>
      finding.silenced === null ? [] : [{ ...written(finding), reason: finding.silenced }],
    ),
    notUnderstood: mentionsOf(document, 'unread').map(({ mention: { why }, place }) => ({
      ...placeJson(place, document, own),
      why: speaker.tell('report/why-unread', { why }),
    })),
    unreadable: unreadable.map((each) => ({ ...each, says: speaker.text(each.says) })),
  }
}

const claimJson = (claim: CheckedClaim, document: CheckedDocument, spots: Spots, speaker: Speaker) => {
  const { quantity, trade } = claim
  return {
    id: claim.id,
    ...placeJson(claim.place, document, spots),
    kind: claim.kind,
    subject: claim.subject,
    value: quantity?.value ?? null,
    upTo: quantity?.upTo ?? null,
    unit: quantity?.unit ?? null,
    per: quantity?.per ?? null,
    low: finite(quantity?.low),
    high: finite(quantity?.high),
    bound: quantity?.bound ?? null,
    period: claim.period,
    fiscal: claim.fiscal,
    verdict: claim.verdict,
    of: claim.of,
    direction: trade?.flow ?? null,
    reporter: trade?.reporter ?? null,
    partner: trade?.partner ?? null,
    product: trade?.product ?? null,
    productText: trade?.productText ?? null,
    services: trade?.services ?? false,
    perYear: claim.perYear,
    sign: claim.sign,
    topic: claim.topic,
    says: claim.says,
    negated: claim.negated,
    modal: claim.modal,
    source: claim.source,
    open: claim.open,
    filled: claim.filled,
    evidence: claim.evidence === null ? null : evidenceIn(claim.evidence, speaker),
  }
}

const findingJson = (
  finding: PlacedFinding,
  document: CheckedDocument,
  report: CheckReport,
  spots: ReadonlyMap<number, Spots>,
  speaker: Speaker,
) => ({
  id: finding.id,
  rule: finding.rule,
  group: finding.group,
  severity: finding.severity,
  spans: finding.spans.map((span) => spanJson(span, document, report, spots)),
  message: messageOf(finding, speaker),
  arithmetic: arithmeticOf(finding, speaker),
  count: finding.count,
})

const spanJson = (
  span: Span,
  own: CheckedDocument,
  report: CheckReport,
  spots: ReadonlyMap<number, Spots>,
) => {
  const other = span.document === own.index ? undefined : documentAt(report, span.document)
  const document = other ?? own
  return {
    ...(other && { file: other.file }),
    ...placeJson(span, document, spots.get(document.index) ?? spotsOf(document.document)),
  }
}

const placeJson = (
  { start, end }: { readonly start: number; readonly end: number },
  document: CheckedDocument,
  spots: Spots,
) => ({
  start,
  end,
  text: wordsAt(document, { start, end }),
  ...knownSpot(spots(start)),
})

/** JSON has no infinity: an open bound is null. */
const finite = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : value
