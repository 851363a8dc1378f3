import { createWriteStream, type WriteStream } from 'node:fs'
import { once } from 'node:events'
import { join as path } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Engine } from '../engine/engine.js'
import { identifier, join, sql } from '../engine/sql.js'
import { writeProblem } from './atomic-write.js'
import type { Recognised } from './originals.js'
import type { InputFile, RowAnswer, RowsInput, Source } from './source.js'
import { rowsInOneFile } from './snapshot-files.js'
import type { Parts, Staged } from './staging.js'
import { rejectColumns, tables, type TableName } from './tables.js'

/** Reads a file through its reader and parser: every record is kept, rejected, or holds no data; nothing lost between. */
export const stageRows = async (
  engine: Engine,
  source: Source,
  snapshot: string,
  { path: original, member, name, input }: Recognised & { input: RowsInput },
  file: InputFile,
  folder: string,
): Promise<Staged> => {
  const opened = await input.reader.open({ path: original, member, name, folder })
  const answer = input.parse({ ...file, head: opened.head })
  const rejected = lines(path(folder, 'rejected.jsonl'))
  const accepted = new Map<TableName, Lines>()
  const years = new Map<TableName, Map<number, number>>()
  const counts = { read: 0, kept: 0, rejected: 0, empty: 0 }
  const reasons: Record<string, number> = {}
  const keep = async (row: number, { values, table = input.table, place = null }: Accepted) => {
    const target = accepted.get(table) ?? lines(path(folder, `${table}.jsonl`))
    accepted.set(table, target)
    const year = Number(values['year'] ?? 0)
    const perYear = years.get(table) ?? new Map<number, number>()
    years.set(table, perYear.set(year, (perYear.get(year) ?? 0) + 1))
    await target.write({ ...values, source: source.id, snapshot, file: file.number, row, place })
  }

  for await (const record of opened.records) {
    const { row, value } = record
    const answers = answer(record)
    counts.read += 1
    for (const each of answers)
      if (each.kind === 'accept') await keep(row, { ...each, place: each.place ?? record.place })
      else {
        reasons[each.code] = (reasons[each.code] ?? 0) + 1
        await rejected.write({
          file: file.number,
          row,
          place: each.place ?? record.place,
          code: each.code,
          raw: rawOf(input.reader.cells(value)),
        })
      }
    counts[
      answers.some(({ kind }) => kind === 'accept') ? 'kept' : answers.length > 0 ? 'rejected' : 'empty'
    ] += 1
  }
  for (const each of [rejected, ...accepted.values()]) await each.end()

  const rejectsFile = path(folder, 'rejects.parquet')
  const anyRejects = Object.keys(reasons).length > 0
  if (anyRejects)
    await engine.writeParquet(sql`select * from ${engine.jsonLines(rejected.path, rejectColumns)}`, {
      path: rejectsFile,
    })
  const parts = new Map<TableName, Parts>()
  for (const [table, { path: from }] of accepted)
    parts.set(table, await partsOf(engine, table, from, years.get(table) as Map<number, number>))
  return {
    tables: parts,
    encoding: opened.encoding,
    head: opened.head,
    ...counts,
    reasons,
    rejects: anyRejects ? rejectsFile : null,
  }
}

type Accepted = Pick<Extract<RowAnswer, { kind: 'accept' }>, 'values' | 'table'> & {
  readonly place: string | null
}

/**
 * Rows by year (0 where the table has none), so that a large table is cut into a file a year; a small one is one
 * part, since each part reads the text anew.
 */
const partsOf = async (
  engine: Engine,
  table: TableName,
  from: string,
  years: ReadonlyMap<number, number>,
): Promise<Parts> => {
  const columns = tables[table]
  const rows = sql`select ${join(Object.keys(columns).map(identifier), ', ')} from ${engine.jsonLines(from, columns)}`
  const count = [...years.values()].reduce((sum, each) => sum + each, 0)
  if (years.size === 1 || count <= rowsInOneFile) {
    const [year] = years.size === 1 ? [...years.keys()] : [0]
    return new Map([[year ?? 0, { rows, count }]])
  }
  const typed = `${from}.parquet`
  await engine.writeParquet(rows, { path: typed, passing: true })
  return new Map(
    [...years].map(([year, each]) => [
      year,
      {
        rows: sql`select * from ${engine.parquet([typed])} where coalesce("year", 0) = ${year}`,
        count: each,
      },
    ]),
  )
}

/** The cells of a record as one text, for the eye. */
const rawOf = (cells: Readonly<Record<string, unknown>>): string =>
  Object.values(cells)
    .map((cell) => (typeof cell === 'string' ? cell : JSON.stringify(cell)))
    .join(',')
    .slice(0, 4000)

type Lines = {
  readonly path: string
  readonly write: (value: unknown) => Promise<void>
  readonly end: () => Promise<void>
}

/** A file of JSON objects, one a line; waits where the disk is slower than the parser. */
const lines = (target: string): Lines => {
  let stream: WriteStream | null = null
  let failure: unknown
  let held: string[] = []
  const flush = async () => {
    stream ??= createWriteStream(target).on('error', (error) => {
      failure = error
    })
    const text = held.join('')
    held = []
    if (failure === undefined && !stream.write(text)) await once(stream, 'drain').catch(() => {})
    if (failure !== undefined) throw writeProblem(failure, target)
  }
  return {
    path: target,
    write: async (value) => {
      held.push(`${JSON.stringify(value)}\n`)
      if (held.length >= 1000) await flush()
    },
    end: async () => {
      await flush()
      stream?.end()
      if (stream !== null)
        await finished(stream).catch((error: unknown) => {
          throw writeProblem(error, target)
        })
    },
  }
}
