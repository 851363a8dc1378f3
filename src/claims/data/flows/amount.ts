import type { CountryCode } from '../../../domain/country.js'
import { opposite } from '../../../domain/flow.js'
import { groupOf, membersIn } from '../../../domain/group.js'
import type { Choice } from '../../../lake/choice.js'
import { isCounted, isGroup, isUnderUnion, partnersIn, statedIn, type Book, type BookRecord } from './book.js'
import { overAll, type StoredValue } from './stored-flows.js'
import { recordIn, single, type Amount, type Cell, type View } from './cell.js'
import { servicesCell } from './services.js'
import { twelveMonths } from './span.js'
import { flowsOf, type Part, type Span } from './question.js'

/** The value of a part over a span; null where the books do not have all of it. */
export const amountOf = async (book: Book, part: Part, span: Span, view: View): Promise<Amount | null> => {
  // Most books have no months: nothing is looked for in them month by month
  if (!book.stored.hasMonths && span.periods.some((period) => period.length === 7)) return null
  const terms: Amount[] = []
  const kinds = [...(view.goods ? [yearOrMonths] : []), ...(view.services === null ? [] : [servicesCell])]
  for (const flow of flowsOf(part.side))
    for (const read of kinds) {
      const known = await allOf(span.periods, (period) => read(book, { ...part, flow, period }, view))
      if (known === null || known.length === 0) return null
      terms.push(signed(together(known), part.side === 'balance' && flow === 'import' ? -1 : 1))
    }
  return { ...together(terms), terms: terms.map(({ value }) => value) }
}

const together = (amounts: readonly Amount[]): Amount => ({
  value: amounts.reduce((sum, { value }) => sum + value, 0),
  terms: amounts.map(({ value }) => value),
  snapshots: [...new Set(amounts.flatMap(({ snapshots }) => snapshots))],
  assumed: amounts.some(({ assumed }) => assumed),
})

const signed = (amount: Amount, sign: 1 | -1): Amount => ({ ...amount, value: sign * amount.value })

/** A year that the books do not state is the sum of its months where they have all twelve. */
const yearOrMonths = async (book: Book, cell: Cell, view: View): Promise<Amount | null> => {
  const stated = await cellOf(book, cell, view)
  if (stated !== null || cell.period.length !== 4 || !book.stored.hasMonths) return stated
  const { periods } = twelveMonths(Number(cell.period), 1)
  const months = await allOf(periods, (period) => cellOf(book, { ...cell, period }, view))
  return months === null ? null : together(months)
}

/** The amounts of all periods; null at the first that is not there. */
const allOf = async (
  periods: readonly string[],
  read: (period: string) => Promise<Amount | null>,
): Promise<Amount[] | null> => {
  const found: Amount[] = []
  for (const period of periods) {
    const amount = await read(period)
    if (amount === null) return null
    found.push(amount)
  }
  return found
}

/** Every cell is read once, whatever number of claims and readings it is part of. */
const cellOf = (book: Book, cell: Cell, view: View): Promise<Amount | null> => {
  const { reporter, partner, flow, period, product } = cell
  const { record, total, union, edition } = view
  const key = `${reporter} ${partner} ${flow} ${period} ${product} ${record} ${total} ${union} ${edition}`
  return book.remember(key, () => readCell(book, cell, view))
}

const readCell = async (book: Book, cell: Cell, view: View): Promise<Amount | null> => {
  const record = recordIn(book, view, cell.flow)
  if (record === null || cell.reporter === 'WLD') return null
  if (cell.partner === 'WLD') return worldCell(book, record, cell, view)
  const groups = [cell.reporter, cell.partner].filter(isGroup)
  if (groups.length === 0) return namedCell(book, record, cell, view)
  const asNamed = view.union === 'as-reported' ? await namedCell(book, record, cell, view) : null
  if (asNamed !== null && !asNamed.assumed) return asNamed
  return membersCell(book, record, cell, view)
}

/** Groups as the sum of their members: of that year, or of today. */
const membersCell = async (
  book: Book,
  record: BookRecord,
  cell: Cell,
  view: View,
): Promise<Amount | null> => {
  const year = view.union === 'members-now' ? 9999 : Number(cell.period.slice(0, 4))
  const among = (code: CountryCode): readonly CountryCode[] => {
    const group = isGroup(code) ? groupOf(code) : null
    return group === null ? [code] : membersIn(group, year)
  }
  const pairs = among(cell.reporter).flatMap((reporter) =>
    among(cell.partner).flatMap((partner) => (reporter === partner ? [] : [{ ...cell, reporter, partner }])),
  )
  if (pairs.length === 0 || pairs.some(({ reporter, partner }) => isGroup(reporter) || isGroup(partner)))
    return null
  const found = await Promise.all(pairs.map((pair) => namedCell(book, record, pair, view)))
  const known = found.flatMap((each) => each ?? [])
  // A sum of members in which most have no row would be a sum of assumptions.
  return known.length < pairs.length || known.every(({ assumed }) => assumed)
    ? null
    : { ...together(known), assumed: false }
}

/** One country with another, as the books name them. */
const namedCell = async (book: Book, record: BookRecord, cell: Cell, view: View): Promise<Amount | null> => {
  const { reporter, partner, flow, period, product } = cell
  const stated = statedIn(book, record, reporter, partner, flow, period, product)
  if (period.length === 7 || isUncovered(book)) return coarsestOf(book, stated, product)
  const ask = { reporter, partner, flow, year: Number(period), product, partners: 'one' as const }
  const choice = (await book.choices(record, ask))[view.edition]
  if (choice === undefined) return null
  const found = stated.find(isOf(choice))
  const snapshots = await keeperSnapshots(book, record, choice, cell)
  if (found !== undefined) return Number.isNaN(found.value) ? null : single(found.value, snapshots, false)
  const isZero = choice.products === 'all' && !isGroup(partner) && !isUnderUnion(book, record, ask)
  return isZero ? single(0, snapshots, true) : null
}

/** Rows in another currency than dollars, of which snapshots do not say what they cover. */
const isUncovered = ({ stored }: Book): boolean => stored.currency !== 'USD'

/**
 * A cell of which no coverage speaks, as a month: the coarsest level that there is. What a person chose of a source (an
 * extract) adds up to no total.
 */
const coarsestOf = (
  { source, stored }: Book,
  stated: ReturnType<typeof statedIn>,
  product: string,
): Amount | null => {
  const usable = stated.filter(
    ({ level, value, classification }) =>
      Number.isFinite(value) &&
      !classification.startsWith('EBOPS') &&
      (product === 'TOTAL'
        ? level === 0 || source.replaces !== 'cell'
        : level === product.length || source.replaces !== 'cell'),
  )
  const [coarsest] = usable.toSorted(
    (a, b) => a.level - b.level || b.classification.localeCompare(a.classification, 'en'),
  )
  return coarsest === undefined
    ? null
    : single(
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
  if (period.length === 7 || isUncovered(book)) return coarsestOf(book, stated, product)
  const ask = { reporter, partner: 'WLD', flow, year: Number(period), product, partners: 'one' as const }
  for (const choice of (await book.choices(record, ask)).slice(view.edition)) {
    const found = stated.find(
      (each) => each.classification === choice.classification && each.level === choice.worldLevel,
    )
    if (found !== undefined && Number.isFinite(found.value))
      return single(found.value, await book.snapshots(choice, reporter, flow, ask.year), false)
  }
  return null
}

/** The sum over partners, where the books have every one of them. */
const summedWorld = async (
  book: Book,
  record: BookRecord,
  cell: Cell,
  view: View,
): Promise<Amount | null> => {
  const { reporter, flow, period, product } = cell
  const choice = await wholeChoice(book, record, cell, view)
  if (choice === undefined) return null
  if (product !== 'TOTAL') {
    const found = statedIn(book, record, reporter, overAll, flow, period, product).find(isOf(choice))
    if (found === undefined || Number.isNaN(found.value)) return null
    return single(
      found.value,
      await keeperSnapshots(book, record, choice, { ...cell, partner: 'WLD' }),
      false,
    )
  }
  const partners = await partnerValues(book, record, cell, view)
  if (partners === null || partners.values.size === 0) return null
  const sum = [...partners.values].reduce((total, [, value]) => total + value, 0)
  return single(sum, partners.snapshots, false)
}

/** Where the books of a year have all partners. */
const wholeChoice = async (
  book: Book,
  record: BookRecord,
  { reporter, flow, period, product }: Omit<Cell, 'partner'>,
  { edition }: View,
): Promise<Choice | undefined> => {
  if (period.length === 7 || isUncovered(book)) return undefined
  const ask = { reporter, partner: 'WLD', flow, year: Number(period), product, partners: 'all' as const }
  return (await book.choices(record, ask)).filter(({ partners }) => partners === 'all')[edition]
}

const isOf =
  ({ classification, level }: Choice) =>
  (each: StoredValue): boolean =>
    each.classification === classification && each.level === level

/** Snapshots that have the books a cell is read from. */
const keeperSnapshots = (
  book: Book,
  record: BookRecord,
  choice: Choice,
  { reporter, partner, flow, period }: Cell,
): Promise<readonly string[]> =>
  record === 'mirror'
    ? book.snapshots(choice, partner, opposite(flow), Number(period))
    : book.snapshots(choice, reporter, flow, Number(period))

/** Values of a reporter’s partners in a record. */
export type PartnerValues = {
  readonly values: ReadonlyMap<CountryCode, number>
  readonly snapshots: readonly string[]
}

/** The value by partner, of all that count in a sum; null where the books do not have every partner. */
export const partnerValues = (
  book: Book,
  record: BookRecord,
  cell: Omit<Cell, 'partner'>,
  view: View,
): Promise<PartnerValues | null> => {
  const { reporter, flow, period, product } = cell
  const key = `partners ${record} ${reporter} ${flow} ${period} ${product} ${view.edition}`
  return book.remember(key, () => readPartners(book, record, cell, view))
}

const readPartners = async (
  book: Book,
  record: BookRecord,
  { reporter, flow, period, product }: Omit<Cell, 'partner'>,
  view: View,
): Promise<PartnerValues | null> => {
  const choice = await wholeChoice(book, record, { reporter, flow, period, product }, view)
  // Of single products the partners’ books were read as one sum.
  if (choice === undefined || (record === 'mirror' && product !== 'TOTAL')) return null
  const values = new Map<CountryCode, number>()
  for (const partner of partnersIn(book, record, reporter, flow, period, product)) {
    if (!isCounted(book, partner)) continue
    const found = statedIn(book, record, reporter, partner, flow, period, product).find(isOf(choice))
    if (found !== undefined && Number.isFinite(found.value)) values.set(partner, found.value)
  }
  const cell = { reporter, partner: 'WLD', flow, period, product }
  return { values, snapshots: await keeperSnapshots(book, record, choice, cell) }
}
