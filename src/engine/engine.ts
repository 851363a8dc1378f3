import type { Sql } from './sql.js'

/** A row as the engine gives it: exact decimals and 64-bit numbers are text, small numbers are numbers. */
export type Row = Readonly<Record<string, unknown>>

/** A column of an answer. */
export type Column = Float64Array | readonly (string | null)[]

export type StatementOptions = {
  /** Interrupts the statement when it aborts. */
  readonly signal?: AbortSignal
  /** Milliseconds after which the statement is interrupted. */
  readonly deadline?: number
}

/** How a set of rows is written as Parquet. */
export type ParquetTarget = {
  readonly path: string
  /** Folder per value of these columns instead of one file. */
  readonly partitionBy?: readonly string[]
  /** Written to be read again at once: fast rather than small. */
  readonly passing?: boolean
}

/** Runs SQL and reads and writes Parquet. Knows nothing of trade, and nothing of which files there are. */
export type Engine = {
  readonly name: string
  readonly version: string
  /** All rows of a statement. At most three statements run at once; more wait. */
  rows: <T extends Row = Row>(statement: Sql, options?: StatementOptions) => Promise<T[]>
  /**
   * The columns of a statement's answer, for thousands of rows: a column of type double as one array with NaN for
   * null, any other as text with null.
   */
  columns: (statement: Sql, options?: StatementOptions) => Promise<readonly Column[]>
  /** Runs a statement for its effect. */
  run: (statement: Sql, options?: StatementOptions) => Promise<void>
  /** The engine's plan; fails where the statement is not valid. */
  explain: (statement: Sql) => Promise<string>
  /** The rows of Parquet files, as a relation to select from. */
  parquet: (paths: readonly string[]) => Sql
  /** One Parquet file with `row`, the row's number from 1, and `raw`, the row as JSON. */
  numberedParquet: (path: string) => Sql
  /** A plain delimited file of numbered lines: its columns as text, `row` from 1 (header not counted), `width` and `raw`. */
  delimited: (path: string, columns: readonly string[], separator: string) => Sql
  /** The rows of a file of JSON objects, one a line, with the columns and types given. */
  jsonLines: (path: string, columns: Readonly<Record<string, string>>) => Sql
  /** `with name as (…)` in front of a statement that may itself begin with `with`; the engine may look through the name. */
  bind: (names: Readonly<Record<string, Sql>>, statement: Sql) => Sql
  writeParquet: (query: Sql, target: ParquetTarget, options?: StatementOptions) => Promise<void>
  close: () => void
}

export type EngineSettings = {
  /** Memory the engine may take, in megabytes. */
  readonly memory: number
  readonly threads: number
  /**
   * Whether parts of files that were read stay in memory, default true. In an import each is read once, and would drive out
   * what a sort needs.
   */
  readonly remember?: boolean
  /** Where it may spill; inside the workspace. */
  readonly temporary: string
}
