import type { z } from 'zod'
import type { Level } from '../domain/flow.js'
import type { Quantity, Unit } from '../domain/quantity.js'
import type { Lake } from '../lake/lake.js'
import type { ConventionId } from './conventions.js'
import { complexityNotes } from './terms/complexity.js'
import { levelsNotes } from './terms/levels.js'
import { prospectsNotes } from './terms/prospects.js'
import { relationsNotes } from './terms/relations.js'
import { structureNotes } from './terms/structure.js'

/** Where a measure's numbers come from: one source, one record, named or chosen by the printed precedence. */
export type Basis = {
  readonly source: string
  readonly record: string
  readonly snapshots: readonly string[]
  readonly classification: string
  /** The level of the products read; 1 where they are a source's own sections, whose codes look like chapters. */
  readonly level?: Level
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
  'members-of-year',
  'record-interval',
  ...levelsNotes,
  ...structureNotes,
  ...prospectsNotes,
  ...complexityNotes,
  ...relationsNotes,
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

/**
 * How a result is drawn unless asked otherwise. Numbers of a row are named: `value`, or one of `also`; parts of its
 * key likewise.
 *
 * `line`: value over the key's `year`, a line for each rest of the key. `bar`: a bar a row, the largest first. `bump`: ranks over
 * years. `treemap`: areas by value. `bubble`: a point a row. `dumbbell`: two numbers of a row on one line. `heat`: a cell a
 * row. `network`: the key's `product` as nodes, with their places in `also`. `likert`: shares of answers, a bar a question.
 */
export type DefaultChart =
  | { readonly kind: 'line' | 'bar' | 'bump' | 'treemap' | 'network' | 'likert' }
  | {
      readonly kind: 'bubble'
      readonly x: string
      readonly y: string
      readonly area: string
      /** A line where both axes are equal. */
      readonly diagonal?: boolean
    }
  | { readonly kind: 'dumbbell'; readonly ends: readonly [string, string] }
  | { readonly kind: 'heat'; readonly across: string; readonly down: string }

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
  /** Without it: a line over years. */
  readonly chart?: DefaultChart
  /** Parameters that show it at work, as on the command line. */
  readonly example: Readonly<Record<string, string | number>>
  readonly compute: (read: Reader, params: z.output<P>) => Promise<Measured>
}

/** Freezes a measure; its parameters type its computation. */
export const measure = <P extends z.ZodObject>(definition: Measure<P>): Measure<P> =>
  Object.freeze(definition)
