import type { ImportReport, ImportStep } from '../import.js'
import type { Clock, Limits } from './clock.js'
import type { Quotas } from './pull.js'

export type PullOptions = {
  /** Only says what would be asked. */
  readonly dryRun?: boolean
  /** Asks for everything anew, whatever an earlier start has brought. */
  readonly fresh?: boolean
  readonly signal?: AbortSignal
  /** ISO time that the snapshot says it was imported at. */
  readonly now: string
  /** From the environment or the user's settings; never kept, shown or logged. */
  readonly key?: string
  /** Addresses that stand in for publishers' own, by source. */
  readonly urls?: Readonly<Record<string, string>>
  readonly quotas?: Partial<Quotas>
  /** What is said to servers of who asks. */
  readonly agent?: string
  readonly clock?: Clock
  readonly limits?: Partial<Limits>
  readonly onPage?: (page: PageDone) => void
  readonly onStep?: (step: ImportStep, file: string, done: number, total: number) => void
  readonly onNote?: (note: string) => void
}

/** A page that was settled, and how far the pull is. */
export type PageDone = {
  readonly id: string
  readonly rows: number | null
  readonly bytes: number
  readonly became: 'kept' | 'empty' | 'dropped'
  readonly done: number
  readonly total: number
}

export type PullReport = {
  readonly source: string
  /** `imported` now, `known` from before, `unchanged` since the last pull, or only `planned`. */
  readonly outcome: 'imported' | 'known' | 'unchanged' | 'planned'
  readonly request: {
    readonly dyad: string | null
    readonly years: string | null
    readonly products: string
    readonly monthly: boolean
  }
  /** Whether a key was used. */
  readonly key: boolean
  readonly calls: {
    readonly made: number
    /** At least so many are to make: an answer that reaches the row limit is split into several. */
    readonly left: number
    /** About so many more, once lists have been read. */
    readonly listed: number
  }
  readonly pages: {
    readonly kept: number
    /** Of these, those that an earlier start had brought. */
    readonly earlier: number
    /** Pages for which the publisher has no data: unknown, not zero. */
    readonly empty: readonly string[]
  }
  readonly bytes: number
  readonly quota: { readonly perDay: number | null; readonly today: number }
  /** What is left to ask, without key; only of a plan. */
  readonly urls: readonly string[]
  readonly import: ImportReport | null
  readonly seconds: number
}
