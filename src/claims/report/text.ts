import type { CheckedDocument, PlacedFinding } from '../checked.js'
import type { Span } from '../checks/rule.js'
import { quoted, wordsAt } from './mentioned.js'
import { spotsOf, spotText, type Spots } from './places.js'
import {
  arithmeticOf,
  documentAt,
  messageOf,
  openFindings,
  severityCounts,
  verdictCounts,
  type CheckReport,
} from './report.js'
import { englishSpeaker, type Speaker } from '../messages/speaker.js'

/** How a piece of a line is stressed where there is colour. */
export type Tone = 'bold' | 'dim' | 'red' | 'green' | 'yellow'
export type Piece = { readonly text: string; readonly tone: Tone | null }
/** A line of the report; where it is wrapped, what follows the break is set in by `hang` columns. */
export type Line = { readonly indent: number; readonly hang: number; readonly pieces: readonly Piece[] }

/**
 * The report as a linter’s: `file:line:column  severity  message  rule`, what it rests on beneath, grouped by file;
 * then what was checked and against what. Lines are not wrapped yet, and words of documents stand in them as they are.
 */
export const reportText = (report: CheckReport, speaker: Speaker = englishSpeaker): readonly Line[] => {
  const { documents, against, idleSilences } = report.checked
  const spots = new Map(documents.map(({ index, document }) => [index, spotsOf(document)]))
  return [
    ...documents.flatMap((document) => findingLines(document, report, spots, speaker)),
    ...documents.flatMap((document) => documentLines(document, speaker)),
    ...idleSilences.map((silence) =>
      note(speaker.tell('report/note', { text: speaker.tell('report/idle-silence', { silence }) })),
    ),
    ...(documents.length === 0 ? [] : [note(`${report.generator}, ${heldAgainst(against, speaker)}`)]),
  ]
}

/** `held against baci-0123 (of 202401), unvotes-4567`. */
export const heldAgainst = (against: CheckReport['checked']['against'], { tell }: Speaker): string =>
  tell('report/held-against', {
    snapshots: against.map(({ snapshot, vintage }) =>
      vintage === null ? snapshot : `${snapshot} (${tell('report/of-vintage', { vintage })})`,
    ),
  })

/** `213 numbers: 187 understood, 160 in claims`. */
export const coverageText = ({ coverage }: CheckedDocument, { tell }: Speaker): string =>
  tell('report/coverage', coverage)

const findingLines = (
  document: CheckedDocument,
  report: CheckReport,
  spots: ReadonlyMap<number, Spots>,
  speaker: Speaker,
): readonly Line[] => {
  const findings = openFindings(document)
  if (findings.length === 0) return []
  return [...findings.flatMap((finding) => linesOf(finding, document, report, spots, speaker)), blank]
}

const tones = { error: 'red', warning: 'yellow', note: 'dim' } as const

const linesOf = (
  finding: PlacedFinding,
  document: CheckedDocument,
  report: CheckReport,
  spots: ReadonlyMap<number, Spots>,
  speaker: Speaker,
): readonly Line[] => {
  const { rule, severity, spans, count } = finding
  const { tell } = speaker
  const arithmetic = arithmeticOf(finding, speaker)
  const at = (span: Span, file: string) =>
    `${file}${spotText(spots.get(span.document)?.(span.start) ?? nowhere)}`
  const [first, ...others] = spans
  return [
    line(0, [
      plain(first === undefined ? document.file : at(first, `${document.file}:`)),
      plain('  '),
      { text: tell('report/severity', { severity }), tone: tones[severity] },
      plain(`  ${messageOf(finding, speaker)}${count > 1 ? ` ${tell('report/times', { count })}` : ''}  `),
      { text: rule, tone: 'dim' },
    ]),
    ...(arithmetic === null ? [] : [line(4, [plain(arithmetic)])]),
    ...others.slice(0, shownOthers).map((span) => {
      const other = span.document === document.index ? undefined : documentAt(report, span.document)
      const words = quoted(speaker, wordsAt(other ?? document, span))
      const place = at(span, other === undefined ? '' : `${other.file}:`)
      return line(4, [{ text: tell('report/with-at', { words, place }), tone: 'dim' }])
    }),
    ...(others.length > shownOthers
      ? [
          line(4, [
            { text: tell('report/and-other-places', { count: others.length - shownOthers }), tone: 'dim' },
          ]),
        ]
      : []),
  ]
}

/** Places a finding is held against that are listed; a column of a table would fill the screen. */
const shownOthers = 4

const nowhere = { page: null, line: null, column: null, paragraph: null }

const documentLines = (document: CheckedDocument, speaker: Speaker): readonly Line[] => {
  const { tell, text } = speaker
  const { file, sha256, checked, findings } = document
  const open = openFindings(document)
  const silenced = findings.length - open.length
  const verdicts = verdictCounts(checked).map((each) => tell('report/verdict-count', each))
  const severities = severityCounts(open).map((each) => tell('report/severities', each))
  return [
    line(0, [
      { text: file, tone: 'bold' },
      plain(`: ${severities.length === 0 ? tell('report/no-findings') : severities.join(', ')}`),
      plain(silenced === 0 ? '' : ` ${tell('report/silenced-count', { count: silenced })}`),
    ]),
    line(2, [
      plain(
        `${tell('report/claims', { count: checked.length })}${verdicts.length === 0 ? '' : `: ${verdicts.join(', ')}`}`,
      ),
    ]),
    line(2, [plain(`${coverageText(document, speaker)}${restOf(document, speaker)}`)]),
    ...document.document.unreadable.map(({ says }) => line(2, [{ text: text(says), tone: 'yellow' }])),
    line(2, [{ text: `sha256 ${sha256}`, tone: 'dim' }]),
  ]
}

const restOf = ({ coverage: { numbers, understood } }: CheckedDocument, { tell }: Speaker): string =>
  understood < numbers ? tell('report/rest-listed', { option: '--list unread' }) : ''

const plain = (text: string): Piece => ({ text, tone: null })
const line = (indent: number, pieces: readonly Piece[]): Line => ({
  indent,
  hang: Math.max(4, indent + 2),
  pieces,
})
const note = (text: string): Line => line(0, [{ text, tone: 'dim' }])
const blank: Line = { indent: 0, hang: 0, pieces: [] }
