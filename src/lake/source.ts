import type { CountryCode } from '../domain/country.js'
import type { SourceCode } from '../domain/source-code.js'
import type { Sql } from '../engine/sql.js'
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
  /** Raised when the parser reads the same bytes differently: the same file then makes a new snapshot. */
  readonly parser: number
  /** Whose record a flow of this source is. */
  readonly record: 'reported' | 'reconciled' | 'document'
  readonly valuation: 'fob' | 'cif/fob' | 'na'
  /** Customs unions that report here in place of their members; they count as one reporter. */
  readonly unions: readonly CountryCode[]
  /** What a newer snapshot replaces of an older one: all of it, its years, its reporters' years, or the documents it transcribes. */
  readonly replaces: 'all' | 'year' | 'reporter-year' | 'document'
  /** The vintage that the files' names or contents state, if any. */
  readonly vintage?: (names: readonly string[]) => string | null
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
  readonly table: TableName
  /** What the file is, in a few words, for messages. */
  readonly what: string
}

/** A large file: read and judged in one SQL pass. */
export type BulkInput = InputBase & {
  readonly kind: 'bulk'
  readonly format: 'parquet' | 'csv'
  /** The columns the parser needs; text in a CSV, typed in Parquet. */
  readonly columns: readonly string[]
  /** Code tables that `judge` joins, each bound as a relation (code, country, since, until). */
  readonly codes: Readonly<Record<string, readonly SourceCode[]>>
  readonly encodings?: readonly string[]
  /** One row a line of `line`: columns of the parser's choosing, `row`, and `reject`, null or a code of the source's `rejects`. */
  readonly judge: (file: InputFile) => Sql
  /** From the judged rows (bound as `judged`, without rejects) to the canonical table, without source, snapshot and file. */
  readonly rows: (file: InputFile) => Sql
}

/** A small file in a format that SQL cannot read: a generator gives one answer a row. */
export type RowsInput = InputBase & {
  readonly kind: 'rows'
  readonly encodings?: readonly string[]
  readonly columns: readonly string[]
  readonly parse: (records: AsyncIterable<CsvRecord>) => AsyncIterable<RowAnswer>
}

export type InputFile = { readonly name: string; readonly number: number }

/** One record of a CSV: its number in the file (the header is not counted) and its cells by column. */
export type CsvRecord = { readonly row: number; readonly cells: Readonly<Record<string, string>> }

export type RowAnswer =
  | {
      readonly kind: 'accept'
      readonly row: number
      readonly values: Readonly<Record<string, string | number | null | readonly string[]>>
    }
  | { readonly kind: 'reject'; readonly row: number; readonly code: string; readonly raw: string }
