import { resolve } from 'node:path'
import { refusal } from '../domain/problem.js'
import type { CheckReport } from '../workbench/check.js'
import type { Language } from '../messages/language.js'
import { pageNames } from './check-files.js'
import { wrapped } from './check-lines.js'
import type { Paint } from './colour.js'
import type { Output } from './output.js'

/** How a report is wanted, as the command line says it. */
export type Wanted = {
  readonly files: readonly string[]
  readonly format: 'text' | 'json' | 'sarif' | 'html'
  readonly out?: string | undefined
  readonly list?: 'quantities' | 'claims' | 'unread' | undefined
  readonly language: Language
}

/**
 * Writes the report in the form asked for: to stdout, or to where `--out` says, and then the paths of what was written.
 * @throws Refusal `usage-option` where that is one of the documents
 */
export const writeCheck = async (
  report: CheckReport,
  wanted: Wanted,
  cwd: string,
  output: Output,
): Promise<void> => {
  if (wanted.format === 'html' && wanted.list === undefined) return writePages(report, wanted, cwd, output)
  const { out } = wanted
  if (out !== undefined) output.result(await saved(out, await fileText(report, wanted), wanted, cwd))
  else if (wanted.list !== undefined && wanted.format !== 'json')
    await showLists(report, wanted.list, wanted, output)
  else output.result(await reportIn(report, wanted, output.paint, output.terminal ? columns() : null))
}

/** Columns of the terminal. */
const columns = (): number => process.stdout.columns || 80

const plain: Paint = (_, text) => text

const fileText = async (report: CheckReport, wanted: Wanted): Promise<string> => {
  const text =
    wanted.list !== undefined && wanted.format !== 'json'
      ? await listsText(report, wanted.list, wanted, {})
      : await reportIn(report, wanted, plain, null)
  return `${text}\n`
}

const reportIn = async (
  report: CheckReport,
  { format, list, language }: Wanted,
  paint: Paint,
  width: number | null,
): Promise<string> => {
  const { checkJson, checkLines, checkList, checkSarif } = await import('../workbench/check.js')
  if (list !== undefined) return JSON.stringify(await checkList(report, list, language), null, 2)
  if (format === 'json') return checkJson(report, language)
  if (format === 'sarif') return checkSarif(report, language)
  const lines = await checkLines(report, language)
  return lines.map((line) => wrapped(line, width, paint)).join('\n')
}

const writePages = async (
  report: CheckReport,
  wanted: Wanted,
  cwd: string,
  output: Output,
): Promise<void> => {
  const { checkPages, isFolder } = await import('../workbench/check.js')
  const pages = await checkPages(report, wanted.language)
  const { out, files } = wanted
  if (out === undefined) {
    for (const { html } of pages) await output.write(html)
    return
  }
  const folder = files.length > 1 || /[\\/]$/.test(out) || (await isFolder(resolve(cwd, out)))
  const names = pageNames(pages.map(({ file }) => file))
  for (const [index, { html }] of pages.entries()) {
    const name = folder ? resolve(cwd, out, names[index] ?? '') : out
    output.result(await saved(name, html, wanted, cwd))
  }
}

/** A document is never written over, whatever `--out` says. */
const saved = async (out: string, text: string, { files }: Wanted, cwd: string): Promise<string> => {
  const target = resolve(cwd, out)
  if (files.some((file) => file !== '-' && resolve(cwd, file) === target))
    throw refusal('usage-option', `--out ${out} is one of the documents.`, {
      remedy: 'Name another file: a document is never written over.',
    })
  const { saveReport } = await import('../workbench/check.js')
  return saveReport(target, text)
}

const showLists = async (
  report: CheckReport,
  list: NonNullable<Wanted['list']>,
  wanted: Wanted,
  output: Output,
): Promise<void> => {
  const { paint, terminal } = output
  output.result(await listsText(report, list, wanted, { paint, ...(terminal && { width: columns() }) }))
}

const listsText = async (
  report: CheckReport,
  list: NonNullable<Wanted['list']>,
  { language }: Wanted,
  shown: { readonly paint?: Paint; readonly width?: number },
): Promise<string> => {
  const [{ checkList }, { listText }] = await Promise.all([
    import('../workbench/check.js'),
    import('./check-lists.js'),
  ])
  return listText(await checkList(report, list, language), shown)
}
