import type { Table } from './phrases.js'

/**
 * The words with which a language speaks of numbers. Phrases as {@link Table} has them; Serbian in Latin letters only,
 * as tokens are looked up so.
 */
export type NumberWords = {
  /** By factor: million, млрд. */
  readonly scales: Table
  /** By value, of numbers under a thousand: three, dve stotine is two of them. */
  readonly cardinals: Table
  /** By value: words that count about so many (`dvadesetak`, `десяток`). */
  readonly roughly: Table
  /** By value, without the half: `1.5` полтора, `0.5` pola. Stands before a scale or a unit. */
  readonly halves: Table
  /** After a number: and a half, с половиной. */
  readonly andHalf: string
  /** By value. */
  readonly ordinals: Table
  /** By denominator. */
  readonly fractions: Table
  /** By value: twice, вдвое, trostruko. */
  readonly times: Table
  /** After a number: times, раза, puta. */
  readonly timesAfter: string
  /** By what it means: `percent`, `permille`, `points`, `basis`. */
  readonly rates: Table
  /** By bound, as they stand before the number. */
  readonly bounds: Table
  /** By bound, as they stand after it: or more. */
  readonly boundsAfter: Table
  /** By sign: less, меньше, više. */
  readonly moreLess: Table
  /** By part in a range: `from`, `since-from` (the beginning of a change), `between`, `to`, `onto`, `and`, `or`. */
  readonly connectors: Table
  /** Verbs and nouns of change, after which `from … to …` tells two levels, not a range. */
  readonly change: string
  /** Between a price and what it is for: per, за, po. */
  readonly per: string
  /** By unit: what a price can be for that is no measure: capita. */
  readonly perWhat: Table
  /** Plurals that say no number: hundreds, тысячи. */
  readonly vague: string
  /** Words between several of them, or before: of, several. */
  readonly vagueLink: string
  readonly several: string
  /** Nouns and adjectives after an ordinal that make it a rank: place, largest. */
  readonly rankAfter: string
  /** Verbs before an ordinal that make it a rank: ranked, came. */
  readonly rankBefore: string
  /** Before a number word of few: the two countries are no count. */
  readonly definite: string
  /** Words at which a noun phrase ends. */
  readonly stops: string
  /** Adjectives and the like that end in s without being plural nouns, and plurals without s (English only). */
  readonly notPlural: string
  readonly plurals: string
  /** Things that are counted, so that `2000 companies` is no year. */
  readonly counted: string
}

/** The words with which a language writes dates. */
export type DateWords = {
  /** By number 1 to 12; in English only with a capital letter. */
  readonly months: Table
  /** By number 1 Monday to 7 Sunday. */
  readonly weekdays: Table
  /** After a year: год, godine. */
  readonly year: string
  /** After two years: годы, гг. */
  readonly years: string
  /** Before a year, so that it is one: in, since, u. */
  readonly beforeYear: string
  /** By `since`, `by`, `before`, `after`. */
  readonly opens: Table
  /** After an ordinal or a number: third quarter, III квартал, first half. */
  readonly quarter: string
  readonly half: string
  /** first … months: by what stands before and after the number. */
  readonly firstOf: string
  readonly monthsNoun: string
  /** fiscal year, marketing year: before, and after. */
  readonly fiscal: string
  readonly fiscalAfter: string
  /** last year, a year earlier: whole phrases. */
  readonly relative: string
  /** `of` and the like between a month or part and its year. */
  readonly of: string
  /** century. */
  readonly century: string
  /** Of a decade after its first year: -х годов. */
  readonly decade: string
}

/** Words of units: money by ISO 4217, measures by their symbol, with `*` and a factor where one is scaled (`t*1000`). */
export type UnitWords = { readonly currencies: Table; readonly measures: Table }
