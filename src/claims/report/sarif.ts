import { createHash } from 'node:crypto'
import type { CheckedDocument, PlacedFinding } from '../checked.js'
import type { RuleText } from '../checks/index.js'
import type { Span } from '../checks/rule.js'
import { quoted, wordsAt } from './mentioned.js'
import { lastAtMost, lineStarts, spotsOf, type Spots } from './places.js'
import { arithmeticOf, documentAt, messageOf, type CheckReport } from './report.js'
import { englishSpeaker, type Speaker } from '../messages/speaker.js'

/** What a SARIF log says of the program beside the report. */
export type SarifMeans = {
  readonly version: string
  readonly rules: readonly RuleText[]
  /** The absolute address of a rule’s page. */
  readonly helpUri: (rule: string) => string
  /** Of messages and of what rules ask; what a rule says of itself at length is English. */
  readonly speaker?: Speaker
}

/**
 * The report as a SARIF 2.1.0 log (OASIS, errata 01): one run, with regions in the file’s text for text, Markdown and
 * HTML. A region cannot point into a PDF or DOCX: there the place stands as a logical location, in words.
 */
export const reportSarif = (
  report: CheckReport,
  { version, rules, helpUri, speaker = englishSpeaker }: SarifMeans,
) => {
  const { documents, against, idleSilences } = report.checked
  const found = documents.flatMap((document) => document.findings.map((finding) => ({ document, finding })))
  const places = new Map(documents.map((document) => [document.index, placerOf(document, speaker)]))
  const anySilenced = found.some(({ finding }) => finding.silenced !== null)
  const prints = fingerprints(found)
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0' as const,
    runs: [
      {
        tool: {
          driver: {
            name: 'Rapport',
            version,
            semanticVersion: version,
            rules: rules.map((rule) => ruleSarif(rule, helpUri, speaker)),
          },
        },
        language: speaker.language.slice(0, 2), // the format has no scripts
        columnKind: 'utf16CodeUnits' as const,
        invocations: [
          {
            executionSuccessful: report.failed.length === 0,
            toolExecutionNotifications: notifications(report, speaker),
            toolConfigurationNotifications: idleSilences.map((silence) => ({
              level: 'note',
              message: { text: capital(speaker.tell('report/idle-silence', { silence })) },
            })),
          },
        ],
        artifacts: documents.map(({ file, sha256, document: { format }, language }) => ({
          location: { uri: uriOf(file) },
          roles: ['analysisTarget'],
          mimeType: mimeTypes[format],
          hashes: { 'sha-256': sha256 },
          properties: { language },
        })),
        results: found.map(({ document, finding }, index) => ({
          ruleId: finding.rule,
          ...ruleIndex(rules, finding.rule),
          level: finding.severity,
          message: { text: sentence(finding, speaker) },
          locations: finding.spans.slice(0, 1).map((span) => locationOf(span, document, report, places)),
          ...(finding.spans.length > 1 && {
            relatedLocations: finding.spans.slice(1).map((span, id) => ({
              id,
              ...locationOf(span, document, report, places),
              message: {
                text: speaker.tell('report/held-against-words', {
                  words: quoted(speaker, wordsAt(documentAt(report, span.document) ?? document, span)),
                }),
              },
            })),
          }),
          partialFingerprints: { 'ruleAndWords/v1': prints[index] ?? '' },
          ...(anySilenced && { suppressions: suppressionsOf(finding) }),
          properties: {
            id: finding.id,
            group: finding.group,
            count: finding.count,
            ...(finding.arithmetic !== null && { arithmetic: speaker.text(finding.arithmetic) }),
          },
        })),
        properties: { heldAgainst: against, licences: report.licences, language: speaker.language },
      },
    ],
  }
}

const mimeTypes = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

const ruleSarif = (rule: RuleText, helpUri: SarifMeans['helpUri'], speaker: Speaker) => ({
  id: rule.id,
  shortDescription: { text: speaker.meaning(rule) },
  fullDescription: { text: rule.details },
  helpUri: helpUri(rule.id),
  help: { text: `${speaker.meaning(rule)}\n\n${rule.details}` },
  defaultConfiguration: { level: rule.severity },
  properties: { group: rule.group },
})

const ruleIndex = (rules: readonly RuleText[], id: string) => {
  const index = rules.findIndex((rule) => rule.id === id)
  return index < 0 ? {} : { ruleIndex: index }
}

const sentence = (finding: PlacedFinding, speaker: Speaker): string => {
  const arithmetic = arithmeticOf(finding, speaker)
  const message = messageOf(finding, speaker)
  return arithmetic === null ? message : `${message}\n${arithmetic}`
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const suppressionsOf = ({ silenced }: PlacedFinding) =>
  silenced === null
    ? []
    : [{ kind: 'external' as const, status: 'accepted' as const, justification: silenced }]

const notifications = ({ failed, checked: { documents } }: CheckReport, speaker: Speaker) => [
  ...failed.map(({ file, problem: { code, message, remedy } }) => ({
    level: 'error',
    descriptor: { id: code },
    message: { text: `${message} ${remedy}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
  })),
  ...documents.flatMap(({ file, document: { unreadable } }) =>
    unreadable.map(({ what, says }) => ({
      level: 'warning',
      descriptor: { id: what },
      message: { text: speaker.text(says) },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
    })),
  ),
]

/** A file’s name as a reference: relative ones stay so, and a folder’s separator is `/`. */
export const uriOf = (file: string): string => {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
  if (/^[A-Za-z]%3A\//.test(path)) return `file:///${path.replace('%3A', ':')}`
  return path.startsWith('/') ? `file://${path}` : path
}

/** Where a place lies in the artifact: a region of a text, words for what is none. */
type Placer = (
  span: Span,
) => { readonly region: object; readonly words: null } | { readonly region: null; readonly words: string }

const placerOf = (document: CheckedDocument, speaker: Speaker): Placer => {
  const { format, text } = document.document
  if (format === 'pdf' || format === 'docx') return inWords(spotsOf(document.document), speaker)
  const starts = lineStarts(text)
  const mark = starts[0] ?? 0 // a byte order mark is no character of the text
  const at = (offset: number) => {
    const line = lastAtMost(starts, offset)
    return { line: line + 1, column: Math.max(0, offset - (starts[line] ?? 0)) + 1 }
  }
  return (span) => {
    const [from, to] = [at(span.start), at(span.end)]
    const region = {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      charOffset: Math.max(0, span.start - mark),
      charLength: span.end - span.start,
      snippet: { text: text.slice(span.start, span.end) },
    }
    return { region, words: null }
  }
}

const inWords =
  (spots: Spots, { tell }: Speaker): Placer =>
  (span) => ({ region: null, words: tell('report/spot', spots(span.start)) })

const nowhere: Placer = () => ({ region: null, words: '' })

const locationOf = (
  span: Span,
  own: CheckedDocument,
  report: CheckReport,
  places: ReadonlyMap<number, Placer>,
) => {
  const document = documentAt(report, span.document) ?? own
  const { region, words } = (places.get(document.index) ?? nowhere)(span)
  const artifactLocation = {
    uri: uriOf(document.file),
    index: report.checked.documents.indexOf(document),
  }
  if (words === null) return { physicalLocation: { artifactLocation, region } }
  return {
    physicalLocation: { artifactLocation },
    logicalLocations: [{ fullyQualifiedName: words, kind: 'element' }],
    properties: { start: span.start, end: span.end, text: wordsAt(document, span) },
  }
}

/**
 * The same finding keeps its fingerprint where text before it moves: rule and words, and which of those with the same
 * words it is.
 */
const fingerprints = (
  found: readonly { readonly document: CheckedDocument; readonly finding: PlacedFinding }[],
): readonly string[] => {
  const seen = new Map<string, number>()
  return found.map(({ document, finding }) => {
    const [first] = finding.spans
    const words = first === undefined ? '' : wordsAt(document, first).replace(/\s+/g, ' ')
    const hash = createHash('sha256').update(`${finding.rule}\n${words}`).digest('hex').slice(0, 32)
    const before = seen.get(`${document.file}\n${hash}`) ?? 0
    seen.set(`${document.file}\n${hash}`, before + 1)
    return before === 0 ? hash : `${hash}:${before}`
  })
}
