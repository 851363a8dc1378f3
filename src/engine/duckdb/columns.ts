import type { DuckDBDataChunk, DuckDBType, DuckDBVector } from '@duckdb/node-api'
import type { Column } from '../engine.js'

/** The columns of an answer's chunks, put together. */
export const columnsOf = (types: readonly DuckDBType[], chunks: readonly DuckDBDataChunk[]): Column[] =>
  types.map((type, column) => (String(type) === 'DOUBLE' ? numbers(chunks, column) : texts(chunks, column)))

const numbers = (chunks: readonly DuckDBDataChunk[], column: number): Float64Array => {
  const values = new Float64Array(chunks.reduce((sum, { rowCount }) => sum + rowCount, 0))
  let at = 0
  for (const chunk of chunks) {
    const vector = chunk.getColumnVector(column)
    const whole = itemsOf(vector)
    if (whole !== null) values.set(whole.subarray(0, chunk.rowCount), at)
    else
      for (let row = 0; row < chunk.rowCount; row += 1)
        values[at + row] = (vector.getItem(row) as number | null) ?? NaN
    at += chunk.rowCount
  }
  return values
}

/**
 * All numbers of a vector without a null at once: asking for each takes twenty times as long. They are a private field of the
 * binding; where a later one has none, each is asked for.
 */
const itemsOf = (vector: DuckDBVector): Float64Array | null => {
  const items: unknown = Reflect.get(vector, 'items')
  const validity: unknown = Reflect.get(vector, 'validity')
  const nulls: unknown =
    typeof validity === 'object' && validity !== null ? Reflect.get(validity, 'data') : undefined
  return items instanceof Float64Array && nulls === null ? items : null
}

const texts = (chunks: readonly DuckDBDataChunk[], column: number): (string | null)[] =>
  chunks.flatMap((chunk) =>
    chunk.getColumnValues(column).map((value) => (value === null ? null : String(value))),
  )
