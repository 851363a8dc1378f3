import type { CountryCode } from '../../domain/country.js'
import type { Covered } from '../goods/cover.js'
import type { Innocent } from './innocent.js'
import type { Change } from './surge.js'

/** Why a number of a row is null. */
export type Missing =
  /** The country has no record of one of the years. */
  | 'no-report'
  /** The source has one record a flow: there are not two to compare. */
  | 'one-record'
  /** Nothing in the window before: a change in dollars, and no growth. */
  | 'zero-base'
  /** No unlisted goods of the chapter in both windows. */
  | 'no-control'
  /** Fewer than the least number of placebo codes. */
  | 'few-placebos'

/** What the origins declared to the intermediary and it did not record, over years that it reported. */
export type Lost = {
  readonly years: readonly number[]
  readonly declared: number
  /** As the intermediary records it, freight and insurance taken out. */
  readonly recorded: number
  /** declared − recorded; below zero where it records more. */
  readonly value: number
  /** value / declared; null where nothing was declared. */
  readonly share: number | null
}

/** The intermediary's exports of the code to the target, and the target's record of them. */
export type Onward = { readonly exports: Change | null; readonly imports: Change | null }

/** Route × product: one code from the origins through one intermediary. */
export type DiversionRow = {
  readonly via: CountryCode
  readonly product: string
  /** `part`: some goods of the code are not listed. */
  readonly covered: Covered
  readonly places: readonly string[]
  readonly declared: Change
  /** Unlisted goods of the same chapter on the same route. */
  readonly unlisted: Change
  /** In logarithms; minus infinity is null with `declared.post` of 0. */
  readonly delta: number | null
  /** Why there is no p-value; null where there is one. */
  readonly untested: Missing | null
  readonly p: number | null
  /** Adjusted for all tests of the scan (Benjamini–Hochberg). */
  readonly adjusted: number | null
  readonly placebos: number
  /** True where the placebo codes compared had a base within a factor of ten. */
  readonly comparable: boolean
  readonly trendBefore: number | null
  /** US dollars above the growth of the unlisted goods; of a zero base the whole of the window after. */
  readonly excess: number | null
  readonly lostBefore: Lost | null
  readonly lost: Lost | null
  readonly lostMissing: Missing | null
  readonly onward: Onward
  readonly innocent: readonly Innocent[]
}

/** All listed codes of one intermediary together. */
export type RouteTest = {
  readonly via: CountryCode
  readonly listed: number
  readonly placebos: number
  readonly p: number | null
  readonly adjusted: number | null
  readonly relabellings: number
  readonly exact: boolean
  /** Codes of the route whose adjusted p-value is at most the rate accepted. */
  readonly found: number
  readonly declared: Change
}
