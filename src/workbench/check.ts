import { stat, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkTogether, sha256Of, type GivenDocument as ReadDocument } from '../claims/check.js'
import { ruleTexts, type RuleText } from '../claims/checks/index.js'
import { readLimits, readSafely } from '../claims/documents/read-safely.js'
import { explained } from '../claims/report/explain.js'
import { reportHtml } from '../claims/report/html.js'
import { reportCheck } from '../claims/report/json.js'
import { reportList, type ListName } from '../claims/report/list.js'
import { openFindings, type CheckReport, type Failed } from '../claims/report/report.js'
import { reportSarif } from '../claims/report/sarif.js'
import { reportText, type Line } from '../claims/report/text.js'
import type { Silences } from '../claims/silence.js'
import type { Dyad } from '../domain/dyad.js'
import { attempt, refusal } from '../domain/problem.js'
import { writeAtomically, writeProblem } from '../lake/atomic-write.js'
import type { Lake } from '../lake/lake.js'
import { licencesOf } from './licences.js'
import { shipped, version } from './package.js'

export type { CheckReport } from '../claims/report/report.js'
export type { ListName, ListReport } from '../claims/report/list.js'
export type { Line, Tone } from '../claims/report/text.js'
export type { Silence, Silences } from '../claims/silence.js'

/** A document as it was given: its name decides nothing but how it is called, and helps to tell its format. */
export type GivenDocument = { readonly file: string; readonly bytes: Uint8Array }

export type CheckOptions = {
  /** The two countries the documents are about, where the text does not say. */
  readonly dyad?: Dyad
  /** The lake as it was known on that day. */
  readonly asOf?: string
  readonly silences?: Silences
  /** Called before a document is read, and once, with null, before the claims are held against each other and data. */
  readonly onDocument?: (file: string | null) => void
  /** The compiled `claims/documents/read-child.js`, where it does not stand beside this code. */
  readonly child?: string
}

/**
 * Reads documents, finds their claims and checks these against each other and against a lake. A document that cannot be
 * read is told among `failed`; the others are checked.
 * @param lake null to leave data out
 */
export const check = async (
  lake: Lake | null,
  documents: readonly GivenDocument[],
  { dyad, asOf, silences = [], onDocument = () => {}, child }: CheckOptions = {},
): Promise<CheckReport> => {
  const readable: ReadDocument[] = []
  const failed: Failed[] = []
  for (const { file, bytes } of documents) {
    onDocument(file)
    const read = await attempt(() => readSafely(bytes, file, readLimits, child))
    if (read.ok) readable.push({ file, sha256: sha256Of(bytes), document: read.value })
    else failed.push({ file, problem: { ...read.error, place: { file } } })
  }
  onDocument(null)
  const means = { lake, asOf: asOf ?? null, dyad: dyad ?? null, silences }
  const checked = await checkTogether(readable, means)
  const held = lake === null ? [] : checked.against.map(({ snapshot }) => lake.snapshot(snapshot))
  return {
    checked,
    generator: `Rapport ${version()}`,
    failed,
    licences: lake === null ? [] : licencesOf(lake, held),
  }
}

/** Whether the report holds a finding that should be looked at: an error or a warning that no silence takes away. */
export const hasFindings = ({ checked: { documents } }: CheckReport): boolean =>
  documents.some((document) => openFindings(document).some(({ severity }) => severity !== 'note'))

/** The report in lines for a terminal, not wrapped yet. */
export const checkLines = (report: CheckReport): readonly Line[] => reportText(report)

/** The report for programs. */
export const checkJson = (report: CheckReport): string => JSON.stringify(reportCheck(report), null, 2)

/** The report as a SARIF log; the pages of rules are those that came with this release. */
export const checkSarif = (report: CheckReport): string => {
  const pages = pathToFileURL(shipped('docs/rules')).href
  const helpUri = (rule: string) => `${pages}/${rule}.md`
  return JSON.stringify(reportSarif(report, { version: version(), rules: ruleTexts, helpUri }), null, 2)
}

/** An annotated copy of each document. */
export const checkPages = (
  report: CheckReport,
): readonly { readonly file: string; readonly html: string }[] =>
  report.checked.documents.map((document) => ({ file: document.file, html: reportHtml(document, report) }))

/** What was recognised, as rows. */
export const checkList = (report: CheckReport, list: ListName) => reportList(report, list)

/** A rule in full; undefined where there is none of that name. */
export const explainRule = (id: string): string | undefined => {
  const rule = ruleTexts.find((each) => each.id === id)
  return rule && explained(rule)
}

/** Every rule, in the order of the groups. */
export const listRules = (): readonly RuleText[] => ruleTexts

/**
 * Writes a report to a file, under a temporary name that is then renamed.
 * @returns the absolute path
 */
export const saveReport = async (file: string, content: string): Promise<string> => {
  const target = path.resolve(file)
  if (await isFolder(target))
    throw refusal('usage-option', `${file} is a folder.`, { remedy: 'Name a file with --out.' })
  await mkdir(path.dirname(target), { recursive: true }).catch((error: unknown) => {
    throw writeProblem(error, target)
  })
  await writeAtomically(target, content, `${target}.${process.pid}.tmp`)
  return target
}

/** Whether there is a folder of that name. */
export const isFolder = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  )
