import type { ProblemCode } from '../../domain/problems.js'

export type ConsoleColumn = { readonly name: string; readonly type: string }

/** A table the statement may read: a view over Parquet files, or rows that come with the request. */
export type ConsoleTable = {
  readonly name: string
  /** The view's columns; with no files they are all there is, and the table is empty. */
  readonly columns: readonly ConsoleColumn[]
  /** Relative to the workspace, with `/`; a list, since the engine admits exactly these and no pattern. */
  readonly files: readonly string[]
  /** For small code tables: the rows themselves, in the order of `columns`, instead of files. */
  readonly rows?: readonly (readonly (string | number | boolean | null)[])[]
}

export type ConsoleLimits = {
  /** From the start of the child to its answer; a statement that does not heed is killed a second later. */
  readonly seconds: number
  /** What the engine may take by its own count. */
  readonly megabytes: number
  /** What the process may take by the system's count: the engine does not count everything. */
  readonly rssMegabytes: number
  readonly rows: number
}

export type ConsoleRequest = {
  /** The workspace: the child's current folder. */
  readonly folder: string
  readonly tables: readonly ConsoleTable[]
  readonly text: string
  readonly limits: ConsoleLimits
  /** The engine's plan of the statement instead of its rows. */
  readonly explain: boolean
}

export type ConsoleAnswer = {
  readonly columns: readonly ConsoleColumn[]
  /** JSON values: whole numbers beyond 2^53 are text, decimals always (they are exact), dates and times too. */
  readonly rows: readonly (readonly unknown[])[]
  /** `rows` when there were more rows than the limit lets through. */
  readonly truncated: 'rows' | null
  /** Checking, running and reading the statement, without the start of the child. */
  readonly milliseconds: number
  readonly rssPeakMegabytes: number
}

/** What the child says, once, as one line of JSON. */
export type ConsoleReply =
  { readonly ok: true; readonly answer: ConsoleAnswer } | { readonly ok: false; readonly failure: Failure }

export type Failure = { readonly code: ProblemCode; readonly message: string; readonly remedy?: string }

/** An answer larger than this is not passed on. */
export const answerMegabytes = 64

export const overTime = ({ seconds }: ConsoleLimits): Failure => ({
  code: 'sql-limit',
  message: `The statement was stopped: it took longer than ${seconds} seconds.`,
  remedy: 'Ask for less, or raise --timeout.',
})

export const overMemory = ({ megabytes, rssMegabytes }: ConsoleLimits): Failure => ({
  code: 'sql-limit',
  message: `The statement was stopped: it needs more memory than ${megabytes} MB in the engine or ${rssMegabytes} MB in all.`,
  remedy: 'Ask for less, or raise --memory.',
})

export const overSize: Failure = {
  code: 'sql-limit',
  message: `The statement was stopped: its answer is larger than ${answerMegabytes} MB.`,
  remedy: 'Ask for fewer rows or columns.',
}
