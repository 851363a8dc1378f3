import type { Dyad } from '../domain/dyad.js'
import type { Condition, Evidence } from '../domain/lineage.js'
import type { NullReason, Unit } from '../domain/quantity.js'
import type { ChartOption } from '../charts/option.js'
import type { Language } from '../messages/language.js'

/**
 * A brief in one language, complete: every renderer prints this and nothing else, so that all formats say the
 * same. Text is plain text (a renderer escapes it); a number that states something is a run with a reference.
 */
export type BriefDocument = {
  readonly schema: 'rapport/brief@1'
  readonly generator: string
  readonly language: Language
  readonly dyad: Dyad
  readonly year: number
  readonly title: string
  readonly subtitle: string
  /** The day the newest snapshot entered the lake: the brief knows nothing later. ISO date. */
  readonly asOf: string
  readonly sections: readonly SectionDocument[]
  /** In order of reference, 1 to n: every number that any format prints. */
  readonly figures: readonly FigureEntry[]
  /** Equal lineages are stored once, under ids counted per document. */
  readonly lineages: Readonly<Record<string, LineageEntry>>
  readonly snapshots: readonly SnapshotEntry[]
}

export type SectionDocument = {
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
}

export type Block = TextBlock | ListBlock | MissingBlock | ExhibitBlock

export type TextBlock = { readonly kind: 'text'; readonly runs: readonly Run[] }
export type ListBlock = { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }

/** What is not there, in a sentence, and the command that brings it. Stands where an empty chart would be. */
export type MissingBlock = {
  readonly kind: 'missing'
  readonly text: string
  readonly command: string | null
}

/** A table, mostly with a chart drawn from it, and with its conventions and sources printed beside it. */
export type ExhibitBlock = {
  readonly kind: 'exhibit'
  /** Stable within the brief: `partners-import`. Ids in formats are prefixed with it. */
  readonly id: string
  /** Counted through the brief: `Exhibit 3`. */
  readonly label: string
  /** The statement: what the exhibit shows. */
  readonly title: readonly Run[]
  /** Measure, unit and period. */
  readonly subtitle: string
  readonly chart: Chart | null
  readonly table: Table
  readonly conventions: readonly string[]
  readonly sources: readonly string[]
  readonly notes: readonly (readonly Run[])[]
}

/** A piece of text; with `ref` it is a figure, and the renderer links it to its entry in the number index. */
export type Run = { readonly text: string; readonly ref?: number; readonly reason?: string }

export type Table = {
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
}
/** Numeric columns stand to the right, with tabular figures, their unit in the header. */
export type Column = { readonly title: string; readonly unit: string | null; readonly numeric: boolean }
export type TableRow = {
  readonly cells: readonly (readonly Run[])[]
  readonly emphasis?: boolean
  /** Codes of what the row is of, for a page that leads on from it: `{ product: '27' }`. */
  readonly key?: Readonly<Record<string, string>>
}

export type Chart = {
  readonly option: ChartOption
  readonly width: number
  readonly height: number
  /** What a reader who cannot see it needs: one or two sentences, generated. */
  readonly alt: string
}

export type FigureEntry = {
  readonly ref: number
  /** Null without a reason where the words printed are what is stated: a vote. */
  readonly value: number | null
  readonly unit: Unit
  readonly reason: NullReason | null
  /** As printed. */
  readonly text: string
  readonly section: string
  readonly lineage: string
  /** For the number index: what the number is, whose it is, and where it stands, in the brief's language. */
  readonly source: string
  readonly locator: string
}

export type LineageEntry =
  | {
      readonly kind: 'rows'
      readonly table: string
      readonly source: string
      readonly record: string
      readonly snapshots: readonly string[]
      readonly where: readonly Condition[]
      readonly column: string
      readonly rows: number
      readonly nulls: number
      readonly sum: string | null
      readonly sample: readonly Evidence[]
    }
  | {
      readonly kind: 'computed'
      readonly measure: string
      readonly parameters: Readonly<Record<string, string | number | readonly (string | number)[]>>
      readonly conventions: readonly string[]
      readonly arithmetic: string
      readonly inputs: Readonly<Record<string, string>>
    }

export type SnapshotEntry = {
  readonly id: string
  readonly source: string
  readonly name: string
  readonly vintage: string | null
  readonly importedAt: string
  readonly licence: string
  /** Whether rows may be passed on; what is unclear is treated as no. */
  readonly redistribute: 'yes' | 'no' | 'unclear'
  readonly citation: string
  readonly files: readonly { readonly number: number; readonly name: string; readonly sha256: string }[]
}
