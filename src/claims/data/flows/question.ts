import type { CountryCode } from '../../../domain/country.js'

/** A flow as claims speak of it: both directions together, or exports less imports. */
export type Side = 'export' | 'import' | 'turnover' | 'balance'

/** Trade of one country with another (`WLD`: with all), of a product or of all goods (`TOTAL`). */
export type Part = {
  readonly reporter: CountryCode
  readonly partner: CountryCode
  readonly side: Side
  /** HS code, or `TOTAL`. */
  readonly product: string
}

/** A stretch of time as the periods of the lake that make it up: one year, or months. */
export type Span = {
  readonly periods: readonly string[]
  /** As the text names a year that is not the calendar’s, `2021/22`; null of any other. */
  readonly fiscal: string | null
}

/** Services as a country reports them, completed by estimates, or balanced between both countries. */
export type ServicesRecord = 'reported' | 'final' | 'balanced'
export const servicesRecords: readonly ServicesRecord[] = ['reported', 'final', 'balanced']

/** How a number is made of what data hold: what is asked, as against which reading of it. */
export type Question = {
  readonly what: 'level' | 'change' | 'growth' | 'times' | 'share' | 'rank'
  readonly part: Part
  /** Of a share: the whole. */
  readonly base: Part | null
  /** Of a growth, a change: where it begins. */
  readonly from: Span | null
  readonly to: Span
  readonly convention: 'simple' | 'compound' | 'log-linear'
  /** Whose books: the reporter’s, its partner’s, or of both directions those of the importer, or of the exporter, of each. */
  readonly record: 'own' | 'mirror' | 'importers' | 'exporters'
  readonly total: 'published' | 'summed'
  /** A union: as the source names it, else its members of that year; its members of today; in a rank, one partner. */
  readonly union: 'as-reported' | 'members-then' | 'members-now' | 'one'
  /** Which of a source's classifications of the product: 0 the one it prefers. */
  readonly edition: number
  readonly currency: string
  readonly goods: boolean
  /** Whether services are asked for, and in which of the records that are kept of them: see {@link ServicesRecord}. */
  readonly services: ServicesRecord | null
  /** `fiscal`: the text names a year that is not the calendar’s and does not say when it begins. */
  readonly year: 'calendar' | 'fiscal'
}

/** The one flow of a part whose direction is plain. */
export const flowsOf = (side: Side): readonly ('export' | 'import')[] =>
  side === 'export' || side === 'import' ? [side] : ['export', 'import']

/** The same trade from the other country's side: its exports for these imports. */
export const seenFromPartner = (part: Part): Part => ({
  ...part,
  reporter: part.partner,
  partner: part.reporter,
  side: part.side === 'export' ? 'import' : part.side === 'import' ? 'export' : part.side,
})

/** All parts that a question adds up or divides. */
export const partsOf = ({ part, base }: Question): readonly Part[] => (base === null ? [part] : [part, base])

/** The year that all periods of a span lie in, or its last. */
export const yearIn = ({ periods }: Span): number => Number(periods.at(-1)?.slice(0, 4))
