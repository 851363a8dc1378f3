import { stat, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { GivenDocument as ReadDocument } from '../claims/check.js'
import type { Checked } from '../claims/checked.js'
import type { RuleText } from '../claims/checks/index.js'
import type { Speaker } from '../claims/messages/speaker.js'
import type { Language } from '../messages/language.js'
import type { DocumentText } from '../claims/documents/document.js'
import { readLimits, readSafely } from '../claims/documents/read-safely.js'
import type { ListName, ListReport } from '../claims/report/list.js'
import { openFindings, type CheckReport, type Failed } from '../claims/report/report.js'
import type { Line } from '../claims/report/text.js'
import type { Silences } from '../claims/silence.js'
import type { Dyad } from '../domain/dyad.js'
import { attempt, refusal, type Result } from '../domain/problem.js'
import { writeAtomically, writeProblem } from '../lake/atomic-write.js'
import type { Lake } from '../lake/lake.js'
import { shipped, version } from './package.js'

export type { CheckReport } from '../claims/report/report.js'
export type { ListName, ListReport } from '../claims/report/list.js'
export type { Line, Tone } from '../claims/report/text.js'
export type { Silence, Silences } from '../claims/silence.js'

/** A document as it was given: its name decides nothing but how it is called, and helps to tell its format. */
export type GivenDocument = {
  readonly file: string
  readonly bytes: Uint8Array
  /** Its text, where {@link beginReading} has begun to read it. */
  readonly reading?: Promise<Result<DocumentText>>
}

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
 * Begins to read documents, each in a process of its own, so that {@link check} waits less for them: whoever opens a
 * workspace meanwhile has something else to do.
 * @param child as in {@link CheckOptions}
 */
export const beginReading = (documents: readonly GivenDocument[], child?: string): readonly GivenDocument[] =>
  documents.map((document) => ({ ...document, reading: readingOf(document, child) }))

const readingOf = ({ file, bytes, reading }: GivenDocument, child?: string): Promise<Result<DocumentText>> =>
  reading ?? attempt(() => readSafely(bytes, file, readLimits, child))

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
  const readings = documents.map((document) => readingOf(document, child))
  const { checkTogether, sha256Of } = await import('../claims/check.js') // while the documents are read
  const readable: ReadDocument[] = []
  const failed: Failed[] = []
  for (const [index, { file, bytes }] of documents.entries()) {
    onDocument(file)
    const read = (await readings[index]) as Result<DocumentText>
    if (read.ok) readable.push({ file, sha256: sha256Of(bytes), document: read.value })
    else failed.push({ file, problem: { ...read.error, place: { file } } })
  }
  onDocument(null)
  const means = { lake, asOf: asOf ?? null, dyad: dyad ?? null, silences }
  const checked = await checkTogether(readable, means)
  const licences = lake === null ? [] : await licencesHeld(lake, checked)
  return { checked, generator: `Rapport ${version()}`, failed, licences }
}

const licencesHeld = async (lake: Lake, { against }: Checked): Promise<CheckReport['licences']> => {
  const { licencesOf } = await import('./licences.js')
  return licencesOf(
    lake,
    against.map(({ snapshot }) => lake.snapshot(snapshot)),
  )
}

/** Whether the report holds a finding that should be looked at: an error or a warning that no silence takes away. */
export const hasFindings = ({ checked: { documents } }: CheckReport): boolean =>
  documents.some((document) => openFindings(document).some(({ severity }) => severity !== 'note'))

// What a report is written with is loaded when one is written: each form has modules of its own, each language its words.

const speakerOf = async (language: Language): Promise<Speaker> =>
  (await import('../claims/messages/speaker.js')).speakerOf(language)

/** The report in lines for a terminal, not wrapped yet. */
export const checkLines = async (
  report: CheckReport,
  language: Language = 'en',
): Promise<readonly Line[]> => {
  const [{ reportText }, speaker] = await Promise.all([
    import('../claims/report/text.js'),
    speakerOf(language),
  ])
  return reportText(report, speaker)
}

/** The report for programs. */
export const checkJson = async (report: CheckReport, language: Language = 'en'): Promise<string> => {
  const [{ reportCheck }, speaker] = await Promise.all([
    import('../claims/report/json.js'),
    speakerOf(language),
  ])
  return JSON.stringify(reportCheck(report, speaker), null, 2)
}

/** The report as a SARIF log; the pages of rules are those that came with this release. */
export const checkSarif = async (report: CheckReport, language: Language = 'en'): Promise<string> => {
  const [{ reportSarif }, rules, speaker] = await Promise.all([
    import('../claims/report/sarif.js'),
    ruleTextsOf(),
    speakerOf(language),
  ])
  const pages = pathToFileURL(shipped('docs/rules')).href
  const helpUri = (rule: string) => `${pages}/${rule}.md`
  return JSON.stringify(reportSarif(report, { version: version(), rules, helpUri, speaker }), null, 2)
}

/** An annotated copy of each document. */
export const checkPages = async (
  report: CheckReport,
  language: Language = 'en',
): Promise<readonly { readonly file: string; readonly html: string }[]> => {
  const [{ reportHtml }, speaker] = await Promise.all([
    import('../claims/report/html.js'),
    speakerOf(language),
  ])
  return report.checked.documents.map((document) => ({
    file: document.file,
    html: reportHtml(document, report, speaker),
  }))
}

/** What was recognised, as rows. */
export const checkList = async (
  report: CheckReport,
  list: ListName,
  language: Language = 'en',
): Promise<ListReport> => {
  const [{ reportList }, speaker] = await Promise.all([
    import('../claims/report/list.js'),
    speakerOf(language),
  ])
  return reportList(report, list, speaker)
}

/** A rule in full; undefined where there is none of that name. What it asks is said in the language, the rest in English. */
export const explainRule = async (id: string, language: Language = 'en'): Promise<string | undefined> => {
  const [{ explained }, rules] = await Promise.all([
    import('../claims/report/explain.js'),
    listRules(language),
  ])
  const rule = rules.find((each) => each.id === id)
  return rule && explained(rule)
}

/** Every rule, in the order of the groups, with what it asks in a language. */
export const listRules = async (language: Language = 'en'): Promise<readonly RuleText[]> => {
  const [rules, { meaning }] = await Promise.all([ruleTextsOf(), speakerOf(language)])
  return rules.map((rule) => ({ ...rule, meaning: meaning(rule) }))
}

const ruleTextsOf = async (): Promise<readonly RuleText[]> =>
  (await import('../claims/checks/index.js')).ruleTexts

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
