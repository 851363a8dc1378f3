import type { DuckDBDataChunk, DuckDBType } from '@duckdb/node-api'
import type { Column } from '../engine.js'

/** The columns of an answer's chunks, put together. */
export const columnsOf = (types: readonly DuckDBType[], chunks: readonly DuckDBDataChunk[]): Column[] =>
  types.map((type, column) => (String(type) === 'DOUBLE' ? numbers(chunks, column) : texts(chunks, column)))

const numbers = (chunks: readonly DuckDBDataChunk[], column: number): Float64Array => {
  const values = new Float64Array(chunks.reduce((sum, { rowCount }) => sum + rowCount, 0))
  let at = 0
  for (const chunk of chunks) {
    const vector = chunk.getColumnVector(column)
    for (let row = 0; row < chunk.rowCount; row += 1, at += 1)
      values[at] = (vector.getItem(row) as number | null) ?? NaN
  }
  return values
}

const texts = (chunks: readonly DuckDBDataChunk[], column: number): (string | null)[] =>
  chunks.flatMap((chunk) =>
    chunk.getColumnValues(column).map((value) => (value === null ? null : String(value))),
  )
