import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { refusal } from '../domain/problem.js'
import type { BatchCounts } from '../workbench/screen-batch.js'
import type { Screening } from '../workbench/screen.js'
import { Exit } from './command.js'
import type { Context } from './context.js'
import type { Output } from './output.js'
import type { ScreeningInput } from './screening.js'

const bytesOf = ({ cwd, stdin }: Context, file: string): AsyncIterable<Uint8Array | string> =>
  file === '-' ? (stdin as Readable) : existing(createReadStream(resolve(cwd, file)), file)

/** Bytes of a file; that it is not there is said as a wrong use. */
async function* existing(stream: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* stream
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'EISDIR') throw error
    throw refusal('input-missing', `${file} ${code === 'ENOENT' ? 'is not there' : 'is a folder'}.`)
  }
}

const lookAt = async (context: Context, file: string): Promise<void> => {
  for await (const _ of bytesOf(context, file)) return
}

/** Screens the rows of a file: to a file that a later run can go on with, or to stdout as they come. */
export const screenRows = async (
  context: Context,
  given: ScreeningInput,
  screening: Screening,
  output: Output,
): Promise<BatchCounts> => {
  const { screenBatch, screenFile } = await import('../workbench/screen-batch.js')
  const { file = '-', out, resume, threshold, limit } = given
  const options = { threshold, limit, format: given.format === 'json' ? ('json' as const) : ('csv' as const) }
  const progress = output.progress()
  progress.step('screening')
  try {
    if (out !== undefined && file !== '-') {
      await lookAt(context, file)
      const places = { input: resolve(context.cwd, file), output: resolve(context.cwd, out), resume }
      if (places.input === places.output)
        throw refusal('usage-option', `--out ${out} is the file that is screened.`)
      const watch = { onRow: progress.at, signal: context.signal }
      const counts = await screenFile(places, screening, options, watch)
      output.result(places.output)
      return counts
    }
    const { readCsv } = await import('../workbench/screen-csv.js')
    const table = await readCsv(bytesOf(context, file), file)
    if (out !== undefined) return await toFile(resolve(context.cwd, out), screenBatch(table, screening, options), output)
    let counts: BatchCounts = { rows: 0, withFindings: 0, findings: 0, notCompared: 0 }
    for await (const piece of screenBatch(table, screening, options)) {
      await output.write(piece.text)
      counts = piece.counts
      progress.at(counts.rows)
    }
    return counts
  } finally {
    progress.end()
  }
} // prettier-ignore

const toFile = async (
  path: string,
  pieces: AsyncIterable<{ readonly text: string; readonly counts: BatchCounts }>,
  output: Output,
): Promise<BatchCounts> => {
  const { open } = await import('node:fs/promises')
  const file = await open(path, 'w', 0o600)
  let counts: BatchCounts = { rows: 0, withFindings: 0, findings: 0, notCompared: 0 }
  try {
    for await (const piece of pieces) {
      await file.appendFile(piece.text)
      counts = piece.counts
    }
    await file.sync()
  } finally {
    await file.close()
  }
  output.result(path)
  return counts
}

/** Prints each pair of a file with its score. */
export const scorePairsFile = async (
  context: Context,
  file: string,
  { method, format }: ScreeningInput,
  output: Output,
): Promise<number> => {
  const { readCsv } = await import('../workbench/screen-csv.js')
  const { scorePairs } = await import('../workbench/screen-pairs.js')
  const table = await readCsv(bytesOf(context, file), file)
  for await (const text of scorePairs(table, { method, format: format === 'json' ? 'json' : 'csv' }))
    await output.write(text)
  return Exit.done
}

/** Prints what thresholds do to labelled pairs. */
export const calibrateFile = async (
  context: Context,
  file: string,
  { method, format }: ScreeningInput,
  output: Output,
): Promise<number> => {
  const { readCsv, csvLine } = await import('../workbench/screen-csv.js')
  const { calibrateOn } = await import('../workbench/screen-pairs.js')
  const report = await calibrateOn(await readCsv(bytesOf(context, file), file), method)
  const columns = ['threshold', 'precision', 'recall', 'f1', 'truePositives', 'falsePositives', 'falseNegatives'] as const
  const ratio = (value: number | null): string | null => (value === null ? null : value.toFixed(3))
  const shown = report.rows.map((row) => ({
    ...row,
    threshold: row.threshold.toFixed(2),
    precision: ratio(row.precision),
    recall: ratio(row.recall),
    f1: ratio(row.f1),
  }))
  if (format === 'json') output.result(JSON.stringify(report, null, 2))
  else if (format === 'csv')
    output.result([csvLine([...columns]), ...shown.map((row) => csvLine(columns.map((column) => row[column])))].join(''))
  else {
    output.table(shown, columns.map((key) => ({ key, align: 'right' as const })))
    const { best, pairs, matches, unlabelled, notCompared } = report
    output.result(`\n${pairs} pairs, ${matches} of them matches; method ${method}.`)
    if (best !== null)
      output.result(`Best F1 ${ratio(best.f1)} at ${best.threshold.toFixed(2)}: precision ${ratio(best.precision) ?? '–'}, recall ${ratio(best.recall) ?? '–'}.`)
    if (unlabelled > 0) output.note(`Left out for want of a label that says yes or no: ${unlabelled}.`)
    if (notCompared > 0) output.note(`Not to be compared, and counted as 0: ${notCompared}.`)
  }
  return Exit.done
} // prettier-ignore
