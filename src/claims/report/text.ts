import type { CheckedDocument, PlacedFinding } from '../checked.js'
import type { Span } from '../checks/rule.js'
import { quoted, wordsAt } from './mentioned.js'
import { spotsOf, spotText, type Spots } from './places.js'
import {
  counted,
  documentAt,
  openFindings,
  severityCounts,
  verdictCounts,
  verdictWords,
  type CheckReport,
} from './report.js'

/** How a piece of a line is stressed where there is colour. */
export type Tone = 'bold' | 'dim' | 'red' | 'green' | 'yellow'
export type Piece = { readonly text: string; readonly tone: Tone | null }
/** A line of the report; where it is wrapped, what follows the break is set in by `hang` columns. */
export type Line = { readonly indent: number; readonly hang: number; readonly pieces: readonly Piece[] }

/**
 * The report as a linter’s: `file:line:column  severity  message  rule`, what it rests on beneath, grouped by file;
 * then what was checked and against what. Lines are not wrapped yet, and words of documents stand in them as they are.
 */
export const reportText = (report: CheckReport): readonly Line[] => {
  const { documents, against, idleSilences } = report.checked
  const spots = new Map(documents.map(({ index, document }) => [index, spotsOf(document)]))
  return [
    ...documents.flatMap((document) => findingLines(document, report, spots)),
    ...documents.flatMap(documentLines),
    ...idleSilences.map((silence) => note(`note: a silence matches nothing any more: ${silence}`)),
    ...(documents.length === 0 ? [] : [note(`${report.generator}, ${heldAgainst(against)}`)]),
  ]
}

/** `held against baci-0123 (of 202401), unvotes-4567`. */
export const heldAgainst = (against: CheckReport['checked']['against']): string =>
  against.length === 0
    ? 'held against no data'
    : `held against ${against.map(({ snapshot, vintage }) => `${snapshot}${vintage === null ? '' : ` (of ${vintage})`}`).join(', ')}`

/** `213 numbers: 187 understood, 160 in claims`. */
export const coverageText = ({ coverage: { numbers, understood, claimed } }: CheckedDocument): string =>
  `${counted(numbers, 'number')}: ${understood.toLocaleString('en-GB')} understood, ${claimed.toLocaleString('en-GB')} in claims`

const findingLines = (
  document: CheckedDocument,
  report: CheckReport,
  spots: ReadonlyMap<number, Spots>,
): readonly Line[] => {
  const findings = openFindings(document)
  if (findings.length === 0) return []
  return [...findings.flatMap((finding) => linesOf(finding, document, report, spots)), blank]
}

const tones = { error: 'red', warning: 'yellow', note: 'dim' } as const

const linesOf = (
  { rule, severity, spans, message, arithmetic, count }: PlacedFinding,
  document: CheckedDocument,
  report: CheckReport,
  spots: ReadonlyMap<number, Spots>,
): readonly Line[] => {
  const at = (span: Span, file: string) =>
    `${file}${spotText(spots.get(span.document)?.(span.start) ?? nowhere)}`
  const [first, ...others] = spans
  return [
    line(0, [
      plain(first === undefined ? document.file : at(first, `${document.file}:`)),
      plain('  '),
      { text: severity, tone: tones[severity] },
      plain(`  ${message}${count > 1 ? ` (${count} times)` : ''}  `),
      { text: rule, tone: 'dim' },
    ]),
    ...(arithmetic === null ? [] : [line(4, [plain(arithmetic)])]),
    ...others.slice(0, shownOthers).map((span) => {
      const other = span.document === document.index ? undefined : documentAt(report, span.document)
      const words = quoted(wordsAt(other ?? document, span))
      return line(4, [
        { text: `with ${at(span, other === undefined ? '' : `${other.file}:`)} ${words}`, tone: 'dim' },
      ])
    }),
    ...(others.length > shownOthers
      ? [line(4, [{ text: `and ${counted(others.length - shownOthers, 'other place')}`, tone: 'dim' }])]
      : []),
  ]
}

/** Places a finding is held against that are listed; a column of a table would fill the screen. */
const shownOthers = 4

const nowhere = { page: null, line: null, column: null, paragraph: null }

const documentLines = (document: CheckedDocument): readonly Line[] => {
  const { file, sha256, checked, findings } = document
  const open = openFindings(document)
  const silenced = findings.length - open.length
  const verdicts = verdictCounts(checked).map(({ verdict, count }) => `${count} ${verdictWords[verdict]}`)
  const severities = severityCounts(open).map(({ severity, count }) => counted(count, severity))
  return [
    line(0, [
      { text: file, tone: 'bold' },
      plain(`: ${severities.length === 0 ? 'no findings' : severities.join(', ')}`),
      plain(silenced === 0 ? '' : ` (${silenced} silenced)`),
    ]),
    line(2, [
      plain(`${counted(checked.length, 'claim')}${verdicts.length === 0 ? '' : `: ${verdicts.join(', ')}`}`),
    ]),
    line(2, [plain(`${coverageText(document)}${restOf(document)}`)]),
    ...document.document.unreadable.map(({ says, page }) =>
      line(2, [{ text: `${page === null ? '' : `page ${page}: `}${says}`, tone: 'yellow' }]),
    ),
    line(2, [{ text: `sha256 ${sha256}`, tone: 'dim' }]),
  ]
}

const restOf = ({ coverage: { numbers, understood } }: CheckedDocument): string =>
  understood < numbers ? '; --list unread shows the rest' : ''

const plain = (text: string): Piece => ({ text, tone: null })
const line = (indent: number, pieces: readonly Piece[]): Line => ({
  indent,
  hang: Math.max(4, indent + 2),
  pieces,
})
const note = (text: string): Line => line(0, [{ text, tone: 'dim' }])
const blank: Line = { indent: 0, hang: 0, pieces: [] }
