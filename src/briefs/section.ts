import type { Drawing } from '../charts/drawing.js'
import type { Dyad } from '../domain/dyad.js'
import type { Level } from '../domain/flow.js'
import type { Lineage } from '../domain/lineage.js'
import type { Quantity, Unit } from '../domain/quantity.js'
import type { ConventionId } from '../measures/conventions.js'
import type { Basis, Note, Reader } from '../measures/measure.js'
import type { MessageId } from '../messages/en.js'

/** A number to be printed: the writer formats it for the language and gives it a reference. */
export type Figure = { readonly quantity: Quantity; readonly as: FigureFormat; readonly digits?: number }

/**
 * How a figure is printed. `usd` and `percent` carry their unit (in a sentence), the others stand under a header
 * that has it.
 */
export type FigureFormat =
  | 'usd'
  | 'usd-million'
  | 'usd-thousand'
  | 'percent'
  | 'percent-bare'
  | 'change'
  | 'change-percent'
  | 'integer'
  | 'signed'
  | 'index'
  | 'number'

/** What a message's placeholder can hold; put into words only when the language is known. */
export type Word =
  | string
  | Figure
  | Said
  | Cited
  | { readonly country: string }
  | {
      readonly product: string
      readonly classification: string
      readonly level: Level
      readonly short?: boolean
      /** The publisher’s name of a code below the chapters, for which we have none. */
      readonly named?: string | undefined
    }
  | { readonly source: string; readonly short?: boolean }
  | { readonly date: string }
  /** One of the things to be known of a source, by its place in the source’s list. */
  | { readonly caveatOf: string; readonly at: number }
  /** Where in a document or file something stands, as it was noted in English. */
  | { readonly place: string }
  | { readonly status: string }
  | { readonly title: { readonly en: string; readonly ru: string | null; readonly sr: string | null } }
  | { readonly number: number }
  | { readonly measure: string }
  | { readonly unit: Unit }
  | { readonly all: readonly Word[] }

/** What is no number and yet rests on rows, such as a vote: printed in words, with a reference as a figure has. */
export type Cited = { readonly cited: Said; readonly lineage: Lineage }

/** A message of the catalogue with what fills it. */
export type Said = { readonly says: MessageId; readonly with?: Readonly<Record<string, Word>> }

export const say = (says: MessageId, fill?: Readonly<Record<string, Word>>): Said =>
  fill ? { says, with: fill } : { says }

/** Puts words and numbers into the brief’s language, for charts; figures in charts have their references in the table. */
export type Words = {
  readonly text: (word: Word) => string
  readonly number: (value: number, as: FigureFormat, digits?: number) => string
}

export type SectionBlock =
  | { readonly kind: 'text'; readonly said: Said }
  | { readonly kind: 'list'; readonly items: readonly Said[] }
  | { readonly kind: 'missing'; readonly said: Said; readonly command: string | null }
  | Exhibit

export type Exhibit = {
  readonly kind: 'exhibit'
  readonly id: string
  readonly title: Said
  readonly subtitle: Said
  readonly chart: ((words: Words) => { readonly drawing: Drawing; readonly alt: string }) | null
  readonly columns: readonly { readonly title: Said; readonly unit?: Said; readonly numeric: boolean }[]
  readonly rows: readonly {
    readonly cells: readonly Word[]
    readonly emphasis?: boolean
    /** Codes of what the row is of, for a page that leads on from it: `{ product: '27' }`. */
    readonly key?: Readonly<Record<string, string>>
  }[]
  readonly conventions: readonly ConventionId[]
  readonly sources: readonly Pick<Basis, 'source' | 'record'>[]
  readonly notes: readonly (Said | Note)[]
}

/** What a section is written from. */
export type Brief = {
  readonly read: Reader
  readonly dyad: Dyad
  readonly year: number
  /**
   * The day up to which dated records other than of trade are read: the end of the year; where no later year of the
   * dyad’s trade is on record, the day of the lake, since polls, votes and permits come sooner than trade.
   */
  readonly until: string
  /** The first year with a record of the dyad. Predecessors are not joined: each country has its own series. */
  readonly first: number
  /** The record that has both flows of the year: what the sections read, so that their numbers fit together. */
  readonly main: Pick<Basis, 'source' | 'record'> | null
}

/** A part of the brief: says what is shown, never how it is worded, drawn or formatted. */
export type Section = {
  readonly id: string
  readonly title: MessageId
  readonly write: (brief: Brief) => Promise<readonly SectionBlock[]>
}

export const section = (definition: Section): Section => Object.freeze(definition)

export const text = (said: Said): SectionBlock => ({ kind: 'text', said })
export const missing = (said: Said, command: string | null): SectionBlock => ({
  kind: 'missing',
  said,
  command,
})
export const figure = (quantity: Quantity, as: FigureFormat, digits?: number): Figure =>
  digits === undefined ? { quantity, as } : { quantity, as, digits }
