import { readFile } from 'node:fs/promises'
import { languages, type Language } from '../../../messages/language.js'
import { attempt, Refusal } from '../../../domain/problem.js'
import {
  beginReading,
  check,
  checkJson,
  checkPages,
  checkSarif,
  type CheckReport,
  type GivenDocument,
} from '../../../workbench/check.js'
import { valueOf } from '../../compute/value.js'
import type { TaskOf } from '../protocol.js'
import { inWorkspace, keepFile, tellProgress, type Means } from './means.js'

/** Checks documents and writes the report as JSON, SARIF and an annotated copy of each. */
export const checkDocuments = async (
  { documents, dyad, asOf, data, language }: TaskOf<'check'>,
  means: Means,
): Promise<void> => {
  const total = documents.length
  let begun = 0
  const options = {
    ...(dyad && { dyad }),
    ...(asOf !== undefined && { asOf }),
    onDocument: (file: string | null) =>
      tellProgress(
        means,
        file === null ? total : begun++,
        total,
        file === null ? 'checking' : `reading ${file}`,
      ),
  }
  const given = await Promise.all(
    documents.map(async ({ name, path }): Promise<GivenDocument> => ({
      file: name,
      bytes: await readFile(path),
    })),
  )
  const reading = beginReading(given) // each in a process of its own, while the workspace is opened
  const report = data
    ? await inWorkspace(means, async (workspace) => valueOf(await workspace.check(reading, options)))
    : valueOf(await attempt(() => check(null, reading, options)))
  tellProgress(means, total, total, 'writing the report')
  await keepReportOf(report, language, means)
  const [failed] = report.failed
  if (report.checked.documents.length === 0 && failed !== undefined) throw new Refusal(failed.problem)
}

/** In the language asked for, and in each other one under names with it: whoever changes the language checks nothing again. */
const keepReportOf = async (report: CheckReport, asked: Language, means: Means): Promise<void> => {
  for (const language of [asked, ...languages.filter((each) => each !== asked)]) {
    const own = language === asked ? '' : `.${language}`
    await keepFile(means, `check${own}.json`, `${await checkJson(report, language)}\n`)
    await keepFile(means, `check${own}.sarif`, `${withoutFileLinks(await checkSarif(report, language))}\n`)
    for (const [index, { html }] of (await checkPages(report, language)).entries())
      await keepFile(means, `check${index === 0 ? '' : `-${index + 1}`}${own}.html`, html)
  }
}

/** The log links each rule to its page on this machine: of no use to a browser elsewhere, and nothing to tell it. */
const withoutFileLinks = (sarif: string): string =>
  JSON.stringify(
    JSON.parse(sarif, (key, value: unknown) =>
      key === 'helpUri' && typeof value === 'string' && value.startsWith('file:') ? undefined : value,
    ),
    null,
    2,
  )
