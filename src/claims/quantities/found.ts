import type { Place } from '../documents/document.js'

/** How sure a text is of a number: `about`, `around`; `almost`, `nearly`; `over`, `more than`; `under`, `less than`. */
export type Bound = 'exact' | 'about' | 'almost' | 'over' | 'at-least' | 'under' | 'at-most'

/** What sort of number it is. `bare` has neither unit nor noun: its sentence or its column may give one. */
export const quantityKinds = [
  'money',
  'percent',
  'points', // percentage points
  'count', // a number of things or people
  'measure', // tonnes, cubic metres, years, months …
  'ordinal', // third, 3rd, 3-е
  'fraction', // a third, half
  'times', // twice, threefold, 2.5 times
  'bare',
] as const
export type QuantityKind = (typeof quantityKinds)[number]

/**
 * A number a text states. Positions are in the text it was found in, and cover number, scale word and unit, with the
 * sign and currency before it, without `about` and the like: `USD 1,806 million`, `21.4%`, `sixth`, `789 companies`.
 */
export type Quantity = Place & {
  readonly type: 'quantity'
  readonly text: string
  readonly kind: QuantityKind
  /** In the unit, scaled: 1806000000 for `USD 1,806 million`, 21.4 for `21.4%`, 33.333… for `one third`. */
  readonly value: number
  /** What the digits and the bound allow: 1805.5e6 to 1806.5e6. Infinite where the bound is open. */
  readonly low: number
  readonly high: number
  readonly bound: Bound
  /** The worth of the last digit given, scaled: 1e6 for `1,806 million`. */
  readonly resolution: number
  /**
   * ISO 4217 for money (`USD`); `%`, `pp`, `rank`, `times`; for a fraction `%`; `t`, `kg`, `m3`, `years` …; for a count
   * the noun as written, in lower case (`companies`); null for a bare number. With `per` where a price is per something.
   */
  readonly unit: string | null
  /** `1000 m3` in `USD 310 per 1,000 cubic metres`; null. */
  readonly per: string | null
  /** The other end of a range (`4–5 %`, `from 310 to 408`): the same quantity's upper value; null where there is none. */
  readonly upTo: number | null
  /** `less`, `more` after it (`28 % less`), a sign before it: −1, 1; 0 where nothing says. */
  readonly sign: -1 | 0 | 1
  /** In brackets as a whole, `(150)`: an estimate in SIPRI's manner, a negative one in accounts. */
  readonly bracketed: boolean
  /** What was mended to read it (`spaces`, `letter l for 1`), null where nothing was. */
  readonly mended: string | null
}

/** What a date states. `value` is `2022`, `2022-03` or `2022-03-17`; a range has two. */
export type DateFound = Place & {
  readonly type: 'date'
  readonly text: string
  readonly kind: 'day' | 'month' | 'quarter' | 'half' | 'year' | 'range' | 'decade' | 'relative'
  /** First day, month or year meant, as `2022-03-17`, `2022-03` or `2022`; null where it is only relative (`last year`). */
  readonly from: string | null
  /** The last one meant, the same as `from` for one date; null while open (`since 2014`) or relative. */
  readonly until: string | null
  /** Words that open it: `since`, `by`, `before`, `after`, `from`, `until`; null. */
  readonly opens: 'since' | 'by' | 'before' | 'after' | null
  /** A fiscal or marketing year (`2021/22`, `FY2022`): not the calendar’s. */
  readonly fiscal: boolean
  /** The weekday written with it, 1 Monday to 7 Sunday; null. */
  readonly weekday: number | null
  /** False for 31 June, 30.02.2022, month 13: read, so that it can be found. */
  readonly possible: boolean
  /** The part of a year meant, in months (`January–June 2022`: 1–6; a quarter, a half); null for whole years and days. */
  readonly months: readonly [number, number] | null
}

/** What a number is where it is no quantity. */
export const codeKinds = [
  'product', // HS 84, heading 8703
  'exhibit', // Figure 3, Table 2a
  'note', // a footnote mark that was not taken out
  'resolution', // 68/262, ES-11/1
  'document', // No. 77/2023, Working Paper 37, Regulation (EU) 833/2014
  'page', // p. 12, 32 p., pp. 4–7
  'phone',
  'isbn', // also ISSN, DOI
  'address', // digits of a URL, an e-mail, a postcode with its city
  'list', // 1. 2) (a) at the head of an item
  'section', // ch. 3, Article 5, § 7
  'name', // Mi-8MT, Sputnik V, G20, 17+1, T-72, COVID-19
  'time', // 14:30
  'format', // 70×100 1/16
] as const
export type CodeKind = (typeof codeKinds)[number]

export type CodeFound = Place & {
  readonly type: 'code'
  readonly text: string
  readonly kind: CodeKind
  /** `84`, `Table 2` as `table 2`, `68/262`: normalised for comparison. */
  readonly value: string
}

/** A number that was seen and not understood: the coverage of a report is not complete without them. */
export type NotUnderstood = Place & {
  readonly type: 'unread'
  readonly text: string
  readonly why: WhyUnread
}

/** Why a number was not understood. */
export type WhyUnread =
  | 'too many digits for a number'
  | 'a ratio'
  | 'a size without a number'
  | 'not a number, a date or a code that is known'

/** What stands in a text as numbers, in order, none overlapping. */
export type Found = Quantity | DateFound | CodeFound | NotUnderstood

/** The language of a text, as far as numbers and words go. */
export type TextLanguage = 'en' | 'ru' | 'sr-Latn' | 'sr-Cyrl'

/** How a document writes numbers, told from all of it (`1.234,5` or `1,234.5`); `unknown` where nothing tells. */
export type NumberStyle = { readonly decimal: '.' | ',' | 'unknown' }
