import type { FlowRecord } from './flow.js'

/** One cell of an original: which snapshot, file (its number there), record, and place in words where row does not say it all. */
export type Evidence = {
  readonly snapshot: string
  readonly file: number
  readonly row: number
  readonly place: string | null
  /** What the row holds for the column read, as exact decimal text; null where the source gives none. */
  readonly value: string | null
}

/**
 * One condition on a column. `kind-not-in` speaks of the country's kind, `except` names codes that stay in all the
 * same; `same-as` compares two columns (a country's trade with itself).
 */
export type Condition =
  | {
      readonly column: string
      readonly op: 'in' | 'not-in'
      readonly values: readonly (string | number)[]
    }
  | {
      readonly column: 'reporter' | 'partner'
      readonly op: 'kind-not-in'
      readonly values: readonly string[]
      readonly except: readonly string[]
    }
  | { readonly column: 'partner'; readonly op: 'same-as'; readonly other: 'reporter' }
  /** Codes below one of these in the classification: finer rows, added up to it. */
  | { readonly column: 'product'; readonly op: 'starts-with'; readonly values: readonly string[] }

/** Tables whose rows a number can rest on. */
export const lineageTables = [
  'flow',
  'observation',
  'event',
  'arms_transfer',
  'roll_call',
  'vote',
  'poll_answer',
  'agreement',
  'tariff',
  'concordance',
  'sanction_case',
] as const
export type LineageTable = (typeof lineageTables)[number]

/** A choice of rows of one table of one source: it can be run again, and gives the same rows. */
export type Selection = {
  readonly table: LineageTable
  readonly source: string
  readonly record: FlowRecord
  readonly snapshots: readonly string[]
  readonly where: readonly Condition[]
  readonly column: string
}

/**
 * The rows a selection gave: their count, how many had no value, their exact sum, and up to twenty of them. Of sums
 * over thousands of rows (the world's trade in a product) none is named: `trace --all` runs the selection again.
 */
export type RowsLineage = {
  readonly kind: 'rows'
  readonly selection: Selection
  readonly rows: number
  readonly nulls: number
  /** Exact decimal text; null where no row had a value. */
  readonly sum: string | null
  readonly sample: readonly Evidence[]
}

/** A number computed from others: which measure, with which parameters and conventions, and the arithmetic a reader can redo. */
export type ComputedLineage = {
  readonly kind: 'computed'
  readonly measure: string
  readonly parameters: Readonly<Record<string, string | number | readonly (string | number)[]>>
  readonly conventions: readonly string[]
  readonly arithmetic: string
  readonly inputs: Readonly<Record<string, Lineage>>
}

/** A recipe, not a copy: what a number rests on, down to files and rows. */
export type Lineage = RowsLineage | ComputedLineage
