import type { Dyad } from '../../domain/dyad.js'
import type { Flow, Level } from '../../domain/flow.js'
import { yearRange } from '../../domain/period.js'
import { unknown, type Quantity } from '../../domain/quantity.js'
import { choicesFor, type Choice } from '../../lake/choice.js'
import type { Reader } from '../../measures/measure.js'
import { conditionsOf, valuesByYear, type YearValues } from '../../measures/trade/flow-values.js'
import { computed, ratio } from '../../measures/trade/lineages.js'

/** How a source came to a value: as one side reports it, completed by estimates, or balanced between both. */
export type ServicesKind = 'own' | 'mirror' | 'estimate' | 'balanced' | 'reconciled'

/** One record of services in one direction, by item. */
export type ServicesBook = {
  readonly kind: ServicesKind
  readonly source: string
  readonly record: Choice['record']
  readonly classification: string
  /** Years with a total or an item, in order. */
  readonly years: readonly number[]
  readonly total: (year: number) => Quantity
  /** Items of the year with a value. */
  readonly items: readonly string[]
  readonly item: (code: string, year: number) => Quantity
}

/** Items of the first level, in the order of the classification; EBOPS 2002 has sub-items beside them. */
export const serviceItems: Readonly<Record<string, readonly string[]>> = {
  EBOPS2010: ['SA', 'SB', 'SC', 'SD', 'SE', 'SF', 'SG', 'SH', 'SI', 'SJ', 'SK', 'SL'],
  EBOPS2002: ['205', '236', '245', '249', '253', '260', '262', '266', '268', '287', '291'],
}

/** In the order in which one leads: what a side reports before what is estimated, that before what is made to agree. */
const kinds: readonly ServicesKind[] = ['own', 'mirror', 'estimate', 'balanced', 'reconciled']
const classifications = ['EBOPS2010-reported', 'EBOPS2010-final', 'EBOPS2010', 'EBOPS2002']

/** The family of a classification: BaTIS keeps its three values of a cell under names of their own. */
export const familyOf = (classification: string): string => classification.split('-')[0] as string

/** Every record of one direction of services over some years, the one that leads first. */
export const servicesBooks = async (
  read: Reader,
  dyad: Dyad,
  flow: Flow,
  years: readonly number[],
): Promise<ServicesBook[]> => {
  const found = await Promise.all(
    classifications.map(async (classification) => {
      const of = (level: Level) =>
        choicesFor(read.lake, { ...dyad, flow, years, level }, { classification, asOf: read.asOf })
      const [totals, items] = await Promise.all([of(0), of(1)])
      return pairs(totals, items)
    }),
  )
  const books = await Promise.all(
    found
      .flat()
      .map((pair) => bookOf(read, { dyad, flow, years: yearRange(years[0] ?? 0, years.at(-1) ?? 0) }, pair)),
  )
  return books
    .filter((book) => book.years.length > 0 && !(book.kind === 'balanced' && book.record === 'mirror'))
    .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
}

type Pair = { readonly total: Choice | null; readonly items: Choice | null; readonly either: Choice }

/** The total and the items of one record: either may be there alone. */
const pairs = (totals: readonly Choice[], items: readonly Choice[]): Pair[] => {
  const same = (a: Choice, b: Choice) => a.record === b.record && a.scope.source.id === b.scope.source.id
  return [
    ...items.map((each) => ({
      items: each,
      total: totals.find((one) => same(one, each)) ?? null,
      either: each,
    })),
    ...totals
      .filter((each) => !items.some((one) => same(one, each)))
      .map((each) => ({ items: null, total: each, either: each })),
  ]
}

const kindOf = ({ scope, record, classification }: Choice): ServicesKind => {
  if (record === 'reconciled') return 'reconciled'
  if (scope.source.id !== 'batis' || classification.endsWith('-reported')) return record
  return classification.endsWith('-final') ? 'estimate' : 'balanced'
}

type Question = { readonly dyad: Dyad; readonly flow: Flow; readonly years: readonly number[] }

const bookOf = async (
  read: Reader,
  question: Question,
  { total, items, either }: Pair,
): Promise<ServicesBook> => {
  const { years } = question
  const codes = items === null ? [] : (serviceItems[familyOf(items.classification)] ?? [])
  const [totals, ...each] = await Promise.all([
    total === null ? null : valuesOf(read, total, question, 'all'),
    ...codes.map((code) => valuesOf(read, items as Choice, question, [code])),
  ])
  const at = (values: YearValues | null | undefined, year: number): Quantity =>
    values?.get(year) ??
    unknown('no-report', 'USD', computed('trade-value', { year }, [], 'no record of it in the lake', {}))
  const item = (code: string, year: number) => at(each[codes.indexOf(code)], year)
  // A cell that was left out is no zero: only what has rows is there.
  const isThere = ({ value, lineage }: Quantity) =>
    value !== null && lineage.kind === 'rows' && lineage.rows > 0
  return {
    kind: kindOf(either),
    source: either.scope.source.id,
    record: either.record,
    classification: either.classification,
    years: years.filter(
      (year) => isThere(at(totals, year)) || codes.some((code) => isThere(item(code, year))),
    ),
    total: (year) => given(at(totals, year)),
    items: codes.filter((code) => years.some((year) => isThere(item(code, year)))),
    item: (code, year) => given(item(code, year)),
  }
}

/** Of services a source leaves cells out: no row says nothing of the trade. */
const given = (quantity: Quantity): Quantity =>
  quantity.lineage.kind === 'rows' && quantity.lineage.rows === 0
    ? unknown('no-report', quantity.unit, quantity.lineage)
    : quantity

const valuesOf = (
  read: Reader,
  choice: Choice,
  { dyad, flow, years }: Question,
  products: readonly string[] | 'all',
) => {
  const wide = { ...choice, scope: { ...choice.scope, years } }
  return valuesByYear(read, wide, conditionsOf(wide, { dyad, flow, years }, 'one', products), years)
}

/** An item’s part of the total. */
export const shareOf = (part: Quantity, whole: Quantity): Quantity =>
  ratio(part, whole, 'share', (says) =>
    computed('product-share', {}, [], says, { part: part.lineage, whole: whole.lineage }),
  )

/** Change against another year, as a fraction of it; null where that is nothing or less. */
export const changeOf = (now: Quantity, before: Quantity): Quantity => {
  const lineage = (says: string) =>
    computed('growth', {}, ['growth-year-on-year'], says, { now: now.lineage, before: before.lineage })
  if (now.value === null || before.value === null)
    return unknown(now.reason ?? before.reason ?? 'undefined', 'rate', lineage('an input is not known'))
  if (before.value <= 0) return unknown('zero', 'rate', lineage(`${now.value} / ${before.value}`))
  return {
    value: now.value / before.value - 1,
    unit: 'rate',
    reason: null,
    lineage: lineage(`${now.value} / ${before.value} − 1`),
  }
}
