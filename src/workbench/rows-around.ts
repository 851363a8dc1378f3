import { refusal } from '../domain/problem.js'
import type { Lake } from '../lake/lake.js'
import { originalRows } from '../lake/original-rows.js'

/** Rows of an original as they stand in the file, around the one that a number rests on. */
export type RowsAround = {
  readonly schema: 'rapport/rows@1'
  readonly snapshot: string
  readonly source: string
  readonly name: string
  readonly file: { readonly number: number; readonly name: string; readonly sha256: string }
  readonly licence: string
  /** Whether rows may be passed on; what is unclear is treated as no. */
  readonly redistribute: 'yes' | 'no' | 'unclear'
  readonly citation: string
  readonly wanted: number
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly row: number
    readonly cells: readonly (string | number | boolean | null)[]
  }[]
}

/** So many rows on each side at most: a neighbourhood, not the file. */
export const mostAround = 200

/**
 * Opens an original around one of its rows.
 * @param file the original's number in its snapshot, as evidence names it
 * @throws Refusal `snapshot-gone`, `unknown-reference` where the file has no such row
 */
export const rowsAround = async (
  lake: Lake,
  id: string,
  file: number,
  row: number,
  around: number,
): Promise<RowsAround> => {
  const snapshot = lake.snapshot(id)
  const original = snapshot.originals.find(({ number }) => number === file)
  if (original === undefined) throw refusal('snapshot-gone', `Snapshot ${id} has no file ${file}.`)
  const reach = Math.min(around, mostAround)
  const wanted = Array.from({ length: 2 * reach + 1 }, (_, index) => row - reach + index).filter(
    (each) => each >= 1 && each <= original.read,
  )
  const found = await originalRows(lake, snapshot, file, wanted)
  if (!found.has(row))
    throw refusal('unknown-reference', `${original.name} has no row ${row}: it has ${original.read}.`)
  const rows = [...found].toSorted(([a], [b]) => a - b)
  const columns = [...new Set(rows.flatMap(([, cells]) => Object.keys(cells)))]
  const source = lake.sources.find((each) => each.id === snapshot.source)
  return {
    schema: 'rapport/rows@1',
    snapshot: id,
    source: snapshot.source,
    name: source?.name ?? snapshot.source,
    file: { number: file, name: original.name, sha256: original.sha256 },
    licence: source?.licence.name ?? '',
    redistribute: source?.licence.redistribute ?? 'unclear',
    citation: source?.cite(snapshot.vintage) ?? '',
    wanted: row,
    columns,
    rows: rows.map(([number, cells]) => ({
      row: number,
      cells: columns.map((column) => plain(cells[column])),
    })),
  }
}

/** What a reader of files gives for a cell, as JSON has it. */
const plain = (value: unknown): string | number | boolean | null => {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value
  return typeof value === 'bigint' ? String(value) : JSON.stringify(value)
}
