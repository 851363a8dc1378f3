import type { z } from 'zod'
import type { Quantity, Unit } from '../domain/quantity.js'
import type { Lake } from '../lake/lake.js'
import type { ConventionId } from './conventions.js'

/** Where a measure's numbers come from: one source, one record, named or chosen by the printed precedence. */
export type Basis = {
  readonly source: string
  readonly record: string
  readonly snapshots: readonly string[]
  readonly classification: string
  /** True where the caller named the source or record; else it was chosen. */
  readonly named: boolean
}

/** One result. `key` says of what (year, partner, product); `also` holds numbers that belong to it (a standard error, the number ranked). */
export type MeasuredRow = {
  readonly key: Readonly<Record<string, string | number>>
  readonly value: Quantity
  readonly also?: Readonly<Record<string, Quantity>>
}

/** Something a reader must know about a result; the words are in the messages under `note.<id>`. */
export type Note = { readonly id: NoteId; readonly values: Readonly<Record<string, string | number>> }
export const noteIds = [
  'total-differs',
  'years-missing',
  'nulls-skipped',
  'reporters-counted',
  'largest-missing',
  'own-trade',
  'first-statement',
  'statements-disagree',
  'not-comparable-years',
  'across-sources',
  'one-side-missing',
  'gaps-fitted',
  'revisions-crossed',
] as const
export type NoteId = (typeof noteIds)[number]

export type Measured = {
  readonly rows: readonly MeasuredRow[]
  readonly basis: Basis | null
  readonly conventions: readonly ConventionId[]
  readonly notes: readonly Note[]
}

/** What a measure reads from: the lake, as it was known on a day. */
export type Reader = { readonly lake: Lake; readonly asOf: string | null }

export type MeasureName = { readonly en: string; readonly ru: string; readonly sr: string }

/**
 * A named, documented computation: the only place that knows it. Help, documentation, glossary, footnotes and the
 * checker's alternatives are generated from this object.
 */
export type Measure<P extends z.ZodObject = z.ZodObject> = {
  readonly id: string
  readonly name: MeasureName
  readonly meaning: string
  readonly unit: Unit
  /** In TeX. */
  readonly formula: string
  readonly reference: string
  readonly params: P
  /** Parameters that show it at work, as on the command line. */
  readonly example: Readonly<Record<string, string | number>>
  readonly compute: (read: Reader, params: z.output<P>) => Promise<Measured>
}

/** Freezes a measure; its parameters type its computation. */
export const measure = <P extends z.ZodObject>(definition: Measure<P>): Measure<P> =>
  Object.freeze(definition)
