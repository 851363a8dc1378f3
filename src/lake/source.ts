import type { CountryCode } from '../domain/country.js'
import type { SourceCode } from '../domain/source-code.js'
import type { Sql } from '../engine/sql.js'
import type { Pull } from './pull/pull.js'
import type { FileRecord, Reader } from './readers/reader.js'
import type { TableName } from './tables.js'

/** What a licence permits, as far as its publisher says. `unclear` is treated as `no` in every export. */
export type Licence = {
  readonly name: string
  readonly redistribute: 'yes' | 'no' | 'unclear'
  readonly note: string
}

/**
 * A system that publishes data: what it is, which of its files are read, and how. The next source is a folder
 * with one value of this type.
 */
export type Source = {
  readonly id: string
  readonly name: string
  /** For chart labels and narrow columns. */
  readonly short: string
  readonly publisher: string
  readonly home: string
  readonly licence: Licence
  readonly covers: string
  readonly cite: (vintage: string | null) => string
  /** How a person gets the data, in a few lines. */
  readonly obtain: string
  /** How the source is asked over the network; left out where it has no public interface. */
  readonly pull?: Pull
  /** Raised when the parser reads the same bytes differently: the same file then makes a new snapshot. */
  readonly parser: number
  /** Whose record a flow of this source is. */
  readonly record: 'reported' | 'reconciled' | 'document'
  readonly valuation: 'fob' | 'cif/fob' | 'na'
  /** Customs unions that report here in place of their members; they count as one reporter. */
  readonly unions: readonly CountryCode[]
  /**
   * What a newer snapshot replaces of an older one: all of it, its years, its reporters' years, the documents it
   * transcribes, or, where each file is an extract somebody chose (or one list of several), only what it states anew.
   */
  readonly replaces: 'all' | 'year' | 'reporter-year' | 'document' | 'cell'
  /** The vintage that the files' names, or what they say of themselves, state; sorts as text (an ISO date, a number of fixed width). */
  readonly vintage?: (files: readonly InputHead[]) => string | null
  readonly inputs: readonly Input[]
  /** What is done with each reason for a reject, as a sentence about the row. */
  readonly rejects: Readonly<Record<string, string>>
  /** Traps a reader of these numbers should know; printed where the source is cited. */
  readonly caveats: readonly string[]
}

/** One kind of file of a source, recognised by name. */
export type Input = BulkInput | RowsInput

type InputBase = {
  readonly id: string
  /** Matched against the file's name without its packing (`.gz`). */
  readonly name: RegExp
  /** Where names say little: whether the first 64 kB, as Latin-1 text without NULs, look like this input's. */
  readonly looksLike?: (head: string) => boolean
  /** The table its rows go to, unless an answer names another. */
  readonly table: TableName
  /** What the file is, in a few words, for messages. */
  readonly what: string
}

/** A large file: read and judged in one SQL pass. */
export type BulkInput = InputBase & {
  readonly kind: 'bulk'
  readonly format: 'parquet' | 'csv'
  /** Brings the names of a header's columns to those in `columns`, where a publisher spells them in several ways. */
  readonly rename?: (column: string) => string
  /** The columns the parser needs; text in a CSV, typed in Parquet. */
  readonly columns: readonly string[]
  /** Code tables that `judge` joins, each bound as a relation (code, country, since, until). */
  readonly codes: Readonly<Record<string, readonly SourceCode[]>>
  readonly encodings?: readonly string[]
  /**
   * Columns of the table that are the same in all rows, or follow from others of the row: worked out after the sort, which
   * need not carry them. `rows` leaves them out.
   */
  readonly constant?: (file: InputFile) => Readonly<Record<string, Sql>>
  /** One row a line of `line`: columns of the parser's choosing, `row`, and `reject`, null or a code of the source's `rejects`. */
  readonly judge: (file: InputFile) => Sql
  /** From the judged rows (bound as `judged`, without rejects) to the canonical table, without source, snapshot and file. */
  readonly rows: (file: InputFile) => Sql
}

/** A file read record by record, by one of the readers; the parser answers each record by itself. */
export type RowsInput = InputBase & {
  readonly kind: 'rows'
  /** What the file must have, for the docs; a reader of CSV refuses a file without them. */
  readonly columns: readonly string[]
  readonly reader: Reader<unknown>
  readonly parse: RowParser<unknown>
}

/** Begins a file, and gives what answers its records in their order. State of a file (a heading met) lives in between. */
export type RowParser<Value> = (file: InputHead) => (record: FileRecord<Value>) => readonly RowAnswer[]

/** A rows input whose parser takes what its reader gives. */
export const rowsInput = <Value>(
  input: InputBase & {
    readonly columns?: readonly string[]
    readonly reader: Reader<Value>
    readonly parse: RowParser<Value>
  },
): RowsInput => ({ columns: [], ...input, kind: 'rows' }) as RowsInput

export type InputFile = { readonly name: string; readonly number: number }

/** A file with what it says of itself outside its records. */
export type InputHead = InputFile & { readonly head: Readonly<Record<string, string>> }

/** A canonical row without source, snapshot, file and row; arrays for list columns, numbers only where they are exact. */
export type RowValues = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/**
 * What becomes of a record. It may give several rows (a table with a column a year), of one table or of several; a record
 * that gives none, and no reject, holds no data: a heading, a footnote, a blank line. `place` names the cell.
 */
export type RowAnswer =
  | {
      readonly kind: 'accept'
      readonly values: RowValues
      readonly table?: TableName
      readonly place?: string
    }
  | { readonly kind: 'reject'; readonly code: string; readonly place?: string }

/** The answers of a parser in few words. */
export const accept = (
  values: RowValues,
  more: { readonly table?: TableName; readonly place?: string } = {},
): RowAnswer => ({ kind: 'accept', values, ...more })
export const reject = (code: string, place?: string): RowAnswer => ({
  kind: 'reject',
  code,
  ...(place !== undefined && { place }),
})
