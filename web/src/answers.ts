import type { Language, MeasureListing } from './core.js'

/** What went wrong, as the server says it (`rapport/error@1`), or as the page found it: `offline`, `not-json`. */
export type Problem = { readonly code: string; readonly message: string; readonly remedy: string | null }

/** `GET /api/session` */
export type Session = {
  readonly csrf: string
  readonly signedIn: boolean
  readonly tokenNeeded: boolean
  readonly version: string
  readonly manifest: string
}

/** An entry of `GET /api/countries`; `until` is the last year of what is no more. */
export type Country = {
  readonly code: string
  readonly names: Readonly<Record<Language, string>>
  readonly kind: 'state' | 'territory' | 'nes' | 'special' | 'group' | 'world'
  readonly until: number | null
}
export type Countries = { readonly countries: readonly Country[] }

/** An entry of `GET /api/search`. */
export type Found = {
  readonly kind: 'country' | 'product' | 'measure' | 'source' | 'page'
  readonly id: string
  readonly name: string
  readonly detail: string | null
}
export type Search = { readonly results: readonly Found[] }

/** An entry of `GET /api/sources`. */
export type SourceListing = {
  readonly id: string
  readonly name: string
  readonly publisher: string
  readonly home: string
  readonly licence: {
    readonly name: string
    readonly redistribute: 'yes' | 'no' | 'unclear'
    readonly note?: string
  }
  readonly covers: string
  readonly obtain: string
  readonly inputs: readonly string[]
  /** Whether it can be asked over the network. */
  readonly pull: boolean
  readonly caveats: readonly string[]
  readonly citation: string
}
export type Sources = { readonly sources: readonly SourceListing[] }
export type Measures = { readonly measures: readonly MeasureListing[] }
