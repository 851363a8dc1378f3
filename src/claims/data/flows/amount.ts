import type { CountryCode } from '../../../domain/country.js'
import type { Flow } from '../../../domain/flow.js'
import { groupOf, membersIn } from '../../../domain/group.js'
import { isCounted, isGroup, isUnderUnion, partnersIn, statedIn, type Book, type BookRecord } from './book.js'
import { flowsOf, type Part, type Question, type Span } from './question.js'

/** A sum of flows in US dollars, with the terms it is made of. */
export type Amount = {
  readonly value: number
  /** By flow: exports, imports; of a balance the imports with a minus. */
  readonly terms: readonly number[]
  readonly snapshots: readonly string[]
  /** True where a part of it is no row that is there but one that is not, in books that are complete. */
  readonly assumed: boolean
}

/** The conventions of a question that say how a cell is read. */
export type View = Pick<Question, 'record' | 'total' | 'union' | 'edition'>

/** The record of a source that a question means; null where the source has none. */
export const recordIn = (book: Book, { record }: View): BookRecord | null =>
  book.source.record === 'reconciled' ? (record === 'own' ? 'reconciled' : null) : record

/** The value of a part over a span; null where the books do not have all of it. */
export const amountOf = async (book: Book, part: Part, span: Span, view: View): Promise<Amount | null> => {
  const terms: Amount[] = []
  for (const flow of flowsOf(part.side)) {
    const cells = await Promise.all(span.periods.map((period) => cellOf(book, { ...part, flow, period }, view)))
    const known = cells.flatMap((cell) => cell ?? [])
    if (known.length < cells.length || known.length === 0) return null
    terms.push(signed(together(known), part.side === 'balance' && flow === 'import' ? -1 : 1))
  }
  return { ...together(terms), terms: terms.map(({ value }) => value) }
}

type Cell = {
  readonly reporter: CountryCode
  readonly partner: CountryCode
  readonly flow: Flow
  readonly period: string
  readonly product: string
}

const together = (amounts: readonly Amount[]): Amount => ({
  value: amounts.reduce((sum, { value }) => sum + value, 0),
  terms: amounts.map(({ value }) => value),
  snapshots: [...new Set(amounts.flatMap(({ snapshots }) => snapshots))],
  assumed: amounts.some(({ assumed }) => assumed),
})

const signed = (amount: Amount, sign: 1 | -1): Amount => ({ ...amount, value: sign * amount.value })

const cellOf = async (book: Book, cell: Cell, view: View): Promise<Amount | null> => {
  const record = recordIn(book, view)
  if (record === null || cell.reporter === 'WLD') return null
  if (cell.partner === 'WLD') return worldCell(book, record, cell, view)
  const groups = [cell.reporter, cell.partner].filter(isGroup)
  if (groups.length === 0) return namedCell(book, record, cell, view)
  const asNamed = view.union === 'as-reported' ? await namedCell(book, record, cell, view) : null
  if (asNamed !== null && !asNamed.assumed) return asNamed
  return membersCell(book, record, cell, view)
}

/** Groups as the sum of their members: of that year, or of today. */
const membersCell = async (book: Book, record: BookRecord, cell: Cell, view: View): Promise<Amount | null> => {
  const year = view.union === 'members-now' ? 9999 : Number(cell.period.slice(0, 4))
  const among = (code: CountryCode): readonly CountryCode[] => {
    const group = isGroup(code) ? groupOf(code) : null
    return group === null ? [code] : membersIn(group, year)
  }
  const pairs = among(cell.reporter).flatMap((reporter) =>
    among(cell.partner).flatMap((partner) => (reporter === partner ? [] : [{ ...cell, reporter, partner }])),
  )
  if (pairs.length === 0 || pairs.some(({ reporter, partner }) => isGroup(reporter) || isGroup(partner))) return null
  const found = await Promise.all(pairs.map((pair) => namedCell(book, record, pair, view)))
  const known = found.flatMap((each) => each ?? [])
  // A sum of members in which most have no row would be a sum of assumptions.
  return known.length < pairs.length || known.every(({ assumed }) => assumed) ? null : { ...together(known), assumed: false }
}

/** One country with another, as the books name them. */
const namedCell = async (book: Book, record: BookRecord, cell: Cell, view: View): Promise<Amount | null> => {
  const { reporter, partner, flow, period, product } = cell
  const stated = statedIn(book, record, reporter, partner, flow, period, product)
  if (period.length === 7) return monthOf(book, stated, product)
  const ask = { reporter, partner, flow, year: Number(period), product, partners: 'one' as const }
  const choice = (await book.choices(record, ask))[view.edition]
  if (choice === undefined) return null
  const found = stated.find((each) => each.classification === choice.classification && each.level === choice.level)
  const [keeper, kept]: [CountryCode, Flow] = record === 'mirror' ? [partner, flow === 'export' ? 'import' : 'export'] : [reporter, flow]
  const snapshots = await book.snapshots(choice, keeper, kept, ask.year)
  if (found !== undefined) return Number.isNaN(found.value) ? null : amount(found.value, snapshots, false)
  const isZero = choice.products === 'all' && !isGroup(partner) && !isUnderUnion(book, record, ask)
  return isZero ? amount(0, snapshots, true) : null
}

const amount = (value: number, snapshots: readonly string[], assumed: boolean): Amount => ({
  value,
  terms: [value],
  snapshots,
  assumed,
})

/**
 * A month, of which no coverage speaks: the coarsest level that there is. What a person chose of a source (an extract)
 * adds up to no total.
 */
const monthOf = (
  { source, stored }: Book,
  stated: ReturnType<typeof statedIn>,
  product: string,
): Amount | null => {
  const usable = stated.filter(
    ({ level, value, classification }) =>
      Number.isFinite(value) &&
      !classification.startsWith('EBOPS') &&
      (product === 'TOTAL' ? level === 0 || source.replaces !== 'cell' : level === product.length || source.replaces !== 'cell'),
  )
  const [coarsest] = usable.toSorted((a, b) => a.level - b.level)
  return coarsest === undefined
    ? null
    : amount(
        coarsest.value,
        stored.scope.snapshots.map(({ id }) => id),
        false,
      )
}

/** A country's trade with all: the World row that the source publishes, or the sum over partners. */
const worldCell = async (book: Book, record: BookRecord, cell: Cell, view: View): Promise<Amount | null> => {
  const published = record === 'mirror' ? null : await publishedWorld(book, record, cell, view)
  if (view.total === 'published' && published !== null) return published
  // Asked for the sum where the total is published; without a published one the sum is the total.
  if (view.total === 'summed' && published === null) return null
  return summedWorld(book, record, cell, view)
}

const publishedWorld = async (
  book: Book,
  record: BookRecord,
  { reporter, flow, period, product }: Cell,
  view: View,
): Promise<Amount | null> => {
  const stated = statedIn(book, record, reporter, 'WLD', flow, period, product)
  if (stated.length === 0) return null
  if (period.length === 7) return monthOf(book, stated, product)
  const ask = { reporter, partner: 'WLD', flow, year: Number(period), product, partners: 'one' as const }
  for (const choice of (await book.choices(record, ask)).slice(view.edition)) {
    const found = stated.find(
      (each) => each.classification === choice.classification && each.level === choice.worldLevel,
    )
    if (found !== undefined && Number.isFinite(found.value))
      return amount(found.value, await book.snapshots(choice, reporter, flow, ask.year), false)
  }
  return null
}

const summedWorld = async (book: Book, record: BookRecord, cell: Cell, view: View): Promise<Amount | null> => {
  const partners = await partnerValues(book, record, cell, view)
  if (partners === null) return null
  const values = [...partners.values].map(([, value]) => value)
  return values.length === 0 ? null : { ...amount(values.reduce((sum, each) => sum + each, 0), partners.snapshots, false) }
}

/** The value by partner, of all that count in a sum; null where the books do not have every partner. */
export const partnerValues = async (
  book: Book,
  record: BookRecord,
  { reporter, flow, period, product }: Omit<Cell, 'partner'>,
  view: View,
): Promise<{ readonly values: ReadonlyMap<CountryCode, number>; readonly snapshots: readonly string[] } | null> => {
  if (period.length === 7) return null
  const ask = { reporter, partner: 'WLD', flow, year: Number(period), product, partners: 'all' as const }
  const choice = (await book.choices(record, ask)).filter(({ partners }) => partners === 'all')[view.edition]
  if (choice === undefined) return null
  const values = new Map<CountryCode, number>()
  for (const partner of partnersIn(book, record, reporter, flow, period, product)) {
    if (!isCounted(book, partner)) continue
    const found = statedIn(book, record, reporter, partner, flow, period, product).find(
      (each) => each.classification === choice.classification && each.level === choice.level,
    )
    if (found !== undefined && Number.isFinite(found.value)) values.set(partner, found.value)
  }
  const keeper = record === 'mirror' ? 'WLD' : reporter
  const kept: Flow = record === 'mirror' ? (flow === 'export' ? 'import' : 'export') : flow
  return { values, snapshots: await book.snapshots(choice, keeper, kept, ask.year) }
}
