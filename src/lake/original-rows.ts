import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Duplex, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from '../engine/sql.js'
import { refusal } from '../domain/problem.js'
import { columnsOf, separatorOf } from './delimited.js'
import type { Lake } from './lake.js'
import type { Original, Snapshot } from './manifest.js'
import { isPacked, packedProblem, unpacked, unpackTo } from './packing.js'
import { plainText } from './plain-text.js'
import type { OriginalRow } from './readers/reader.js'
import type { RowsInput } from './source.js'
import { temporaryFolder } from './temporary.js'

/**
 * Opens an original at the rows named and gives what stands there, by row number.
 * @param file the original's number in its snapshot, as evidence names it
 */
export const originalRows = async (
  lake: Lake,
  snapshot: Snapshot,
  file: number,
  rows: readonly number[],
): Promise<Map<number, OriginalRow>> => {
  const original = snapshot.originals.find(({ number }) => number === file)
  if (original === undefined) throw refusal('snapshot-gone', `Snapshot ${snapshot.id} has no file ${file}.`)
  const path = join(lake.layout.originals, original.sha256)
  const input = lake.sources
    .find(({ id }) => id === snapshot.source)
    ?.inputs.find(({ id }) => id === original.input)
  if (input?.kind === 'rows') return fromReader(lake, path, original, input, rows)
  return original.encoding === null ? fromParquet(lake, path, original, rows) : fromText(path, original, rows)
}

/** Read as at the import, by the same reader, as far as the last row wanted. */
const fromReader = async (
  lake: Lake,
  path: string,
  { member, name }: Original,
  { reader }: RowsInput,
  rows: readonly number[],
) => {
  const folder = await temporaryFolder(lake.layout, 'original')
  try {
    const { records } = await reader.open({ path, member, name, folder })
    const wanted = new Set(rows)
    const found = new Map<number, OriginalRow>()
    for await (const { row, value } of records) {
      if (wanted.has(row)) found.set(row, reader.cells(value))
      if (found.size === wanted.size) break
    }
    return found
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const fromParquet = async (lake: Lake, path: string, { member, name }: Original, rows: readonly number[]) => {
  const packed = await isPacked(path, member)
  const folder = packed ? await temporaryFolder(lake.layout, 'original') : ''
  const plain = packed ? join(folder, 'plain.parquet') : path
  try {
    if (packed) await unpackTo(path, member, name, plain)
    const found = await lake.engine.rows(
      sql`select * exclude (raw, file_row_number) from ${lake.engine.numberedParquet(plain)} where "row" in ${[...rows]}`,
    )
    return new Map(found.map(({ row, ...cells }) => [Number(row), cells]))
  } finally {
    if (packed) await rm(folder, { recursive: true, force: true })
  }
}

const fromText = async (path: string, { member, encoding, name }: Original, rows: readonly number[]) => {
  const text = async () => [...(await unpacked(path, member)), plainText(name, encoding as string).stream]
  const header = await firstLine(await text(), name)
  const separator = separatorOf(header)
  const columns = columnsOf(header, separator)
  const { parse } = await import('csv-parse')
  const parser = parse({ relax_column_count: true, delimiter: separator })
  const wanted = new Set(rows)
  const found = new Map<number, OriginalRow>()
  let row = 0
  for await (const cells of flowing<string[]>([...(await text()), belowFirstLine, parser], name)) {
    row += 1
    if (wanted.has(row))
      found.set(
        row,
        Object.fromEntries(cells.map((cell, index) => [columns[index] ?? `#${index + 1}`, cell])),
      )
    if (found.size === wanted.size) break
  }
  return found
}

const firstLine = async (stages: Parameters<typeof flowing>[0], name: string): Promise<string> => {
  let text = ''
  for await (const chunk of flowing<Buffer>(stages, name)) {
    text += chunk.toString()
    if (text.includes('\n')) break
  }
  return text.split('\n', 1)[0] ?? ''
}

/** The header is read apart, as the import reads it. */
async function* belowFirstLine(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let below = false
  for await (const chunk of chunks) {
    const start: number = below ? 0 : chunk.indexOf(0x0a) + 1
    below ||= start > 0
    if (below) yield chunk.subarray(start)
  }
}

/** What comes out at the end of a pipeline; whoever has read enough may leave. */
async function* flowing<T>(
  stages: readonly (Readable | Duplex | typeof belowFirstLine)[],
  name: string,
): AsyncGenerator<T> {
  const last = stages.at(-1) as Duplex
  const ended = pipeline(stages as [Readable, Duplex]).catch((error: unknown) => {
    throw packedProblem(error, name) ?? error
  })
  ended.catch(() => {}) // one who leaves early tears the pipeline, and does not wait for it
  for await (const piece of last as AsyncIterable<T>) yield piece
  await ended
}
