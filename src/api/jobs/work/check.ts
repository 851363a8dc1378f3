import { readFile } from 'node:fs/promises'
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
  { documents, dyad, asOf, data }: TaskOf<'check'>,
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
  await keepReportOf(report, means)
  const [failed] = report.failed
  if (report.checked.documents.length === 0 && failed !== undefined) throw new Refusal(failed.problem)
}

const keepReportOf = async (report: CheckReport, means: Means): Promise<void> => {
  await keepFile(means, 'check.json', `${await checkJson(report)}\n`)
  await keepFile(means, 'check.sarif', `${withoutFileLinks(await checkSarif(report))}\n`)
  for (const [index, { html }] of (await checkPages(report)).entries())
    await keepFile(means, index === 0 ? 'check.html' : `check-${index + 1}.html`, html)
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
