import { resolve } from 'node:path'
import { refusal } from '../domain/problem.js'
import type { CheckReport, ListReport } from '../workbench/check.js'
import { pageNames } from './check-files.js'
import { wrapped } from './check-lines.js'
import type { Paint } from './colour.js'
import type { Output } from './output.js'
import { table, type Column } from './table.js'

/** How a report is wanted, as the command line says it. */
export type Wanted = {
  readonly files: readonly string[]
  readonly format: 'text' | 'json' | 'sarif' | 'html'
  readonly out?: string | undefined
  readonly list?: 'quantities' | 'claims' | 'unread' | undefined
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
  else if (wanted.list !== undefined && wanted.format !== 'json') await showLists(report, wanted.list, output)
  else output.result(await reportIn(report, wanted, output.paint, output.terminal ? columns() : null))
}

/** Columns of the terminal. */
const columns = (): number => process.stdout.columns || 80

const plain: Paint = (_, text) => text

const fileText = async (report: CheckReport, wanted: Wanted): Promise<string> => {
  const { checkList } = await import('../workbench/check.js')
  const text =
    wanted.list !== undefined && wanted.format !== 'json'
      ? listText(checkList(report, wanted.list), null)
      : await reportIn(report, wanted, plain, null)
  return `${text}\n`
}

const reportIn = async (
  report: CheckReport,
  { format, list }: Wanted,
  paint: Paint,
  width: number | null,
): Promise<string> => {
  const { checkJson, checkLines, checkList, checkSarif } = await import('../workbench/check.js')
  if (list !== undefined) return JSON.stringify(checkList(report, list), null, 2)
  if (format === 'json') return checkJson(report)
  if (format === 'sarif') return checkSarif(report)
  return checkLines(report)
    .map((line) => wrapped(line, width, paint))
    .join('\n')
}

const writePages = async (
  report: CheckReport,
  wanted: Wanted,
  cwd: string,
  output: Output,
): Promise<void> => {
  const { checkPages, isFolder } = await import('../workbench/check.js')
  const pages = checkPages(report)
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
  output: Output,
): Promise<void> => {
  const { checkList } = await import('../workbench/check.js')
  output.result(listText(checkList(report, list), output))
}

/** A table a document, cut to the terminal’s width where it goes to one. */
const listText = ({ documents, list }: ListReport, output: Output | null): string =>
  documents
    .flatMap(({ file, rows }) => [
      `${file}: ${rows.length.toLocaleString('en-GB')} ${nouns[list][rows.length === 1 ? 0 : 1]}`,
      ...(rows.length === 0
        ? []
        : [
            table(rows.map(shownRow), columnsOf[list], {
              ...(output && { paint: output.paint }),
              ...(output?.terminal && { width: columns() }),
            }),
          ]),
      '',
    ])
    .join('\n')
    .trimEnd()

const nouns = {
  quantities: ['quantity', 'quantities'],
  claims: ['claim', 'claims'],
  unread: ['number not understood', 'numbers not understood'],
} as const

const columnsOf: Readonly<Record<ListReport['list'], readonly (Column | string)[]>> = {
  quantities: [
    { key: 'at', title: 'place' },
    { key: 'value', align: 'right' },
    'unit',
    { key: 'range', title: 'low–high', align: 'right' },
    'kind',
    'text',
  ],
  claims: [
    { key: 'at', title: 'place' },
    'kind',
    'subject',
    'period',
    { key: 'value', align: 'right' },
    'unit',
    'verdict',
    'text',
  ],
  unread: [{ key: 'at', title: 'place' }, 'text', 'why'],
}

const shownRow = ({ text, value, low, high, ...row }: ListReport['documents'][number]['rows'][number]) => ({
  ...row,
  text: text.replace(/\s+/g, ' '),
  value: figure(value),
  range: low === undefined ? null : `${figure(low) ?? '…'}–${figure(high) ?? '…'}`,
})

/** Figures in full, without the noise of binary fractions. */
const figures = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 12 })
const figure = (value: number | null | undefined): string | null =>
  value === null || value === undefined ? null : figures.format(value)
