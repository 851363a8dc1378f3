import type { Dyad } from '../../domain/dyad.js'
import type { Year } from '../../domain/period.js'
import type { ProblemCode } from '../../domain/problems.js'

/** What is asked of a source. */
export type PullRequest = {
  readonly dyad: Dyad | null
  readonly years: readonly Year[] | null
  readonly products: Products
  /** The months of the years in place of the years. */
  readonly monthly: boolean
}

/** How deep products go: chapters, headings, subheadings. */
export const productLevels = ['HS2', 'HS4', 'HS6'] as const
export type Products = (typeof productLevels)[number]

/** A publisher's limits; null where it has none. */
export type Quotas = {
  /** Rows an answer holds at most; more are cut off, often in silence. */
  readonly rows: number | null
  readonly perDay: number | null
  readonly perMinute: number
}

/** One call. Its answer is a file of its own. */
export type Page = {
  /** Names the answer's file: letters, figures, `_`, `.` and `-`. */
  readonly id: string
  /** A name of the source's `others`, where the page is not at its `base`. */
  readonly at?: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** The ending of the answer's file. An answer in JSON is read to its end before it counts as whole. */
  readonly format: 'json' | 'csv' | 'xml' | 'xlsx' | 'zip' | 'txt'
  /** Content types of an answer, without parameters. */
  readonly types: readonly string[]
  /** A list that only says what else to ask: it is not imported, and its answer leads to about so many pages. */
  readonly leadsTo?: number
  /** What `judge` should know of the page and its address does not say. */
  readonly about?: Readonly<Record<string, string>>
}

/** An answer that lies whole on the disk. */
export type Answer = {
  readonly bytes: number
  readonly text: () => Promise<string>
  /** The answer parsed; only for a page whose format is JSON. */
  readonly json: () => Promise<unknown>
}

/** What an answer is. */
export type Verdict =
  | { readonly kind: 'complete'; readonly rows: number | null }
  /** The publisher has no data here: unknown, not zero. */
  | { readonly kind: 'empty' }
  /** Not all of it came, or it was a list: these are asked in its place. */
  | { readonly kind: 'split'; readonly pages: readonly Page[] }
  /** It is kept, and these belong to it. */
  | { readonly kind: 'more'; readonly rows: number | null; readonly pages: readonly Page[] }
  /** An error under the status 200, with the status it should have had. */
  | { readonly kind: 'failed'; readonly status: number; readonly message: string }
  | { readonly kind: 'refused'; readonly code: PullProblem; readonly says: string }

export type PullProblem = Extract<ProblemCode, `pull-${string}`>

/** How a key is sent, and where a person gets one. */
export type KeyUse = {
  readonly need: 'optional' | 'needed'
  readonly in: 'header' | 'query'
  readonly name: string
  readonly obtain: string
}

/** How a source is asked over the network. Held by the source; everything but `judge`'s reading of an answer is pure. */
export type Pull = {
  /** The publisher's address, up to where the paths of pages begin; the setting `urls.SOURCE` stands in for it. */
  readonly base: string
  /** Further addresses by name; `urls.SOURCE-NAME` stands in for one. */
  readonly others?: Readonly<Record<string, string>>
  readonly key: 'none' | KeyUse
  /** `needed`, or taken where it is given; what is left out is refused. */
  readonly takes: {
    readonly dyad?: 'needed' | 'optional'
    readonly years?: 'needed' | 'optional'
    readonly products?: true
    readonly monthly?: true
  }
  /** The publisher's limits for whoever has a key, or has none; a setting `quotas.SOURCE.…` comes first. */
  readonly quotas: (key: boolean) => Quotas
  /** @throws Refusal where the source cannot be asked this (a country it has no code for in that year) */
  readonly plan: (request: PullRequest, means: { key: boolean; quotas: Quotas }) => readonly Page[]
  /** Without it, every answer is whole. */
  readonly judge?: (page: Page, answer: Answer, quotas: Quotas) => Verdict | Promise<Verdict>
  /**
   * Where an error’s status is an answer too: 404 for “no such series”, 413 for “ask for less”. Null where it is an error.
   * @param body the beginning of what came with it, as text
   */
  readonly judgeStatus?: (
    page: Page,
    status: number,
    body: string,
  ) => Extract<Verdict, { kind: 'empty' | 'split' }> | null
  /** A source of a single file, of which the publisher says whether it has changed (ETag, Last-Modified). */
  readonly conditional?: true
}
