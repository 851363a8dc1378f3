import { createReadStream, createWriteStream } from 'node:fs'
import { join as path } from 'node:path'
import { finished, pipeline } from 'node:stream/promises'
import type { Engine } from '../engine/engine.js'
import { identifier, join, sql } from '../engine/sql.js'
import { writeProblem } from './atomic-write.js'
import { makeDelimited } from './delimited.js'
import type { Recognised } from './originals.js'
import type { CsvRecord, InputFile, RowAnswer, RowsInput } from './source.js'
import type { Staged } from './staging.js'
import { rejectColumns, tables } from './tables.js'

/** Reads a small file through its parser: one answer a record, accepted or rejected, nothing lost between. */
export const stageRows = async (
  engine: Engine,
  snapshot: string,
  { path: original, member, name, input }: Recognised & { input: RowsInput },
  file: InputFile,
  folder: string,
): Promise<Staged> => {
  const plain = await makeDelimited(
    { path: original, member, name },
    path(folder, 'plain.csv'),
    input.columns,
    input.encodings ?? ['utf-8'],
  )
  const accepted = path(folder, 'accepted.jsonl')
  const rejected = path(folder, 'rejected.jsonl')
  const reasons: Record<string, number> = {}
  let kept = 0
  const answers = input.parse(records(plain.path, plain.columns, plain.separator))
  const accepts = createWriteStream(accepted)
  const rejects = createWriteStream(rejected)
  const rejectsWritten = finished(rejects).catch((error: unknown) => error)
  await pipeline(async function* () {
    for await (const answer of answers) {
      if (answer.kind === 'accept') {
        kept += 1
        yield `${JSON.stringify({ ...answer.values, snapshot, file: file.number, row: answer.row })}\n`
      } else {
        reasons[answer.code] = (reasons[answer.code] ?? 0) + 1
        rejects.write(`${JSON.stringify(rejectRow(answer, file))}\n`)
      }
    }
  }, accepts).catch((error: unknown) => {
    throw writeProblem(error, accepted)
  })
  rejects.end()
  const failure = await rejectsWritten
  if (failure !== undefined) throw writeProblem(failure, rejected)

  const columns = tables[input.table]
  const rows = sql`select ${join(Object.keys(columns).map(identifier), ', ')} from ${engine.jsonLines(accepted, columns)}`
  const count = Object.values(reasons).reduce((sum, each) => sum + each, 0)
  const rejectsFile = path(folder, 'rejects.parquet')
  if (count > 0)
    await engine.writeParquet(sql`select * from ${engine.jsonLines(rejected, rejectColumns)}`, {
      path: rejectsFile,
    })
  return {
    table: input.table,
    encoding: plain.encoding,
    read: plain.records,
    kept,
    rejected: count,
    reasons,
    parts: new Map([[0, rows]]),
    rejects: count > 0 ? rejectsFile : null,
  }
}

const rejectRow = (answer: Extract<RowAnswer, { kind: 'reject' }>, file: InputFile) => ({
  file: file.number,
  row: answer.row,
  place: null,
  code: answer.code,
  raw: answer.raw,
})

/** The records of a plain file, as cells by column. A cell beyond the header is kept under its number. */
async function* records(
  from: string,
  columns: readonly string[],
  separator: string,
): AsyncGenerator<CsvRecord> {
  const stream = createReadStream(from, { encoding: 'utf8' })
  let rest = ''
  let row = -1
  for await (const chunk of stream) {
    const linesOf = (rest + String(chunk)).split('\n')
    rest = linesOf.pop() ?? ''
    for (const line of linesOf) {
      row += 1
      if (row === 0) continue
      const cells = line.split(separator)
      yield {
        row,
        cells: Object.fromEntries(cells.map((cell, index) => [columns[index] ?? `#${index + 1}`, cell])),
      }
    }
  }
}
