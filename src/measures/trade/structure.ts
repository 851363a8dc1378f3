import { crossesRevision } from './hs-revisions.js'
import { z } from 'zod'
import type { CountryCode } from '../../domain/country.js'
import { opposite, type Flow } from '../../domain/flow.js'
import type { ComputedLineage } from '../../domain/lineage.js'
import { known, unknown, type NullReason, type Quantity, type Unit } from '../../domain/quantity.js'
import type { ConventionId } from '../conventions.js'
import type { Measured, Note, Reader } from '../measure.js'
import { besideBook, bookOf, type Book, type BookQuestion } from './book.js'
import { noRecord } from './flow-values.js'
import { computed } from './lineages.js'
import { totals } from './totals.js'
import type { Vector } from './vector.js'

/** Digits of the products that an index is computed over. */
export const level = z.coerce
  .number()
  .pipe(z.union([z.literal(2), z.literal(4), z.literal(6)]))
  .optional()
  .describe('digits of the products, 2, 4 or 6; without it the finest level of the record')

/** How long a list of products is. */
export const top = z.coerce
  .number()
  .int()
  .min(0)
  .default(20)
  .describe('how many products are listed, the largest first; 0 for all')

/** True where the caller chose what is read. */
export const isNamed = (question: Pick<BookQuestion, 'source' | 'record'>): boolean =>
  question.source !== undefined || question.record !== undefined

const precedence = ['own', 'mirror', 'reconciled']

/**
 * Records by product that answer, one of each source, best first. With the partner `WLD` only those that have every
 * partner: the World rows of an extract are no sum over partners.
 */
const booksOf = async (read: Reader, question: BookQuestion): Promise<readonly Book[]> => {
  const whole = question.dyad.partner === 'WLD' ? ({ partners: 'all' } as const) : {}
  // One source has one order of precedence; a record of its own is not asked of a reconciled source.
  const others = ({ record }: { readonly record: string }) =>
    record !== 'reconciled' || question.record === undefined || question.record === 'reconciled'
  const named = question.source === undefined ? read.lake.sources.filter(others) : [{ id: question.source }]
  if (named.length === 0) await bookOf(read, question, whole) // refuses what cannot be asked
  const found = await Promise.all(named.map(({ id }) => bookOf(read, { ...question, source: id }, whole)))
  return found
    .flatMap((book) => (book && (question.dyad.partner !== 'WLD' || hasAll(book)) ? [book] : []))
    .toSorted(
      (a, b) =>
        b.choice.covered.length - a.choice.covered.length ||
        precedence.indexOf(a.choice.record) - precedence.indexOf(b.choice.record),
    )
}

const hasAll = ({ choice }: Book): boolean => choice.partners === 'all'

/**
 * The best record by product whose source also has the other flows that are needed, so that all of a result is of one
 * source: first those in which most of the years are covered by all of them, then the precedence of records.
 * @param beside the other flows in the same source; null for one that it does not have
 * @throws Refusal as {@link bookOf}
 */
export const bookWith = async <T extends readonly (Book | null)[]>(
  read: Reader,
  question: BookQuestion,
  beside: (book: Book) => Promise<T>,
): Promise<{ readonly book: Book; readonly beside: { readonly [K in keyof T]: Book } } | null> => {
  const found = await Promise.all(
    (await booksOf(read, question)).map(async (book) => ({ book, beside: await beside(book) })),
  )
  const [best] = found
    .filter((each) => each.beside.every((other) => other !== null))
    .map((each) => ({ ...each, years: yearsOfAll([each.book, ...each.beside], question.years).length }))
    .toSorted((a, b) => b.years - a.years)
  return best === undefined
    ? null
    : { book: best.book, beside: best.beside as { readonly [K in keyof T]: Book } }
}

/** The years that all books cover. */
const yearsOfAll = (books: readonly (Book | null)[], years: readonly number[]): number[] =>
  years.filter((year) => books.every((book) => book?.choice.covered.includes(year)))

/**
 * Another country's flow from the same source, with every partner where the partner is `WLD`; as reporter `WLD` all
 * reporters together.
 */
export const besideWhole = async (
  read: Reader,
  book: Book,
  question: Pick<BookQuestion, 'dyad' | 'flow' | 'years' | 'record'>,
): Promise<Book | null> => {
  const found = await besideBook(read, book, question)
  return found === null || (question.dyad.partner === 'WLD' && !hasAll(found)) ? null : found
}

/** The world's exports in the same record: to a partner, or to all. */
export const worldBook = (
  read: Reader,
  book: Book,
  partner: CountryCode,
  years: readonly number[],
): Promise<Book | null> =>
  besideWhole(read, book, {
    dyad: { reporter: 'WLD', partner },
    flow: 'export',
    years,
    record: book.choice.record,
  })

/** The flow that a sum over countries is of. */
type SummedFlow = { readonly reporter: CountryCode; readonly partner: CountryCode; readonly flow: Flow }

/**
 * How many economies' books a sum over countries is made of, in each year: the reporters of a world's own record, the
 * partners of a mirror with all of them, the exporters of a reconciled source.
 */
export const reporterNotes = async (
  read: Reader,
  book: Book,
  summed: SummedFlow,
  years: readonly number[],
): Promise<Note[]> => {
  const { record } = book.choice
  const overMany =
    record === 'own'
      ? summed.reporter === 'WLD'
      : record === 'mirror'
        ? summed.partner === 'WLD'
        : summed.reporter === 'WLD' || summed.partner === 'WLD'
  if (!overMany) return []
  const stored = record === 'own' ? summed.flow : record === 'mirror' ? opposite(summed.flow) : 'export'
  const counts = await Promise.all(years.map((year) => countReporters(read, book, stored, year)))
  return years.flatMap((year, at): Note[] =>
    counts[at] === 0 ? [] : [{ id: 'reporters-counted', values: { year, count: counts[at] as number } }],
  )
}

/** Who has books of a flow in a year, of the snapshots that count. */
const countReporters = async (
  read: Reader,
  { choice }: Book,
  stored: Flow,
  year: number,
): Promise<number> => {
  const { source, snapshots } = choice.scope
  const found = new Set<string>()
  for (const snapshot of snapshots) {
    const coverage = await read.lake.coverage(snapshot)
    for (const entry of coverage?.entries ?? [])
      if (
        entry.flow === stored &&
        entry.classification === choice.classification &&
        entry.level === choice.level
      )
        for (const [reporter, covered] of Object.entries(entry.reporters))
          if (covered.includes(year)) found.add(reporter)
    // Newest first: where a newer snapshot replaces whole years, no older one counts.
    if (source.replaces === 'all' || (source.replaces === 'year' && found.size > 0)) break
  }
  return found.size
}

/** Which large partners did not report what a mirror total of the reporter's flow is added up from. */
export const missingNotes = async (
  read: Reader,
  { choice }: Book,
  { reporter, partner, flow }: SummedFlow,
  years: readonly number[],
): Promise<Note[]> => {
  if (choice.record !== 'mirror' || reporter === 'WLD' || partner !== 'WLD') return []
  const { notes } = await totals(read, choice, {
    dyad: { reporter, partner },
    flow,
    years,
    product: 'TOTAL',
    total: 'summed',
  })
  return notes.filter(({ id }) => id === 'largest-missing')
}

/** Codes in a sentence: the first twenty. */
export const listedCodes = (codes: readonly string[]): string =>
  codes.length > 20 ? `${codes.slice(0, 20).join(', ')} …` : codes.join(', ')

/** Whose books the demand side is of: the importer's own, or those of its partners. */
export const demandConventions = ({ choice }: Book): ConventionId[] =>
  choice.record === 'reconciled'
    ? []
    : choice.record === 'own'
      ? ['imports-cif', 'demand-own']
      : ['exports-fob', 'demand-mirror']

/** Rows without a value are in no sum: how many there were in each year, in all flows read. */
export const skippedIn = (vectors: readonly Vector[], years: readonly number[]): Note[] =>
  years.flatMap((year): Note[] => {
    const count = vectors.reduce((sum, vector) => {
      const { value, lineage } = vector.total(year)
      return sum + (value !== null && lineage.kind === 'rows' ? lineage.nulls : 0)
    }, 0)
    return count === 0 ? [] : [{ id: 'nulls-skipped', values: { year, count } }]
  })

/** The level is part of an index over products. */
export const levelNote = ({ level: digits }: Book): Note => ({ id: 'product-level', values: { digits } })

/** True where the years are not all of one revision of the HS, in a record that does not name it. */
export const crossesRevisions = ({ choice }: Book, years: readonly number[]): boolean =>
  crossesRevision(choice.classification, years)

/** Indices of each year by itself stand; that codes changed between the years is said. */
export const revisionNotes = (book: Book, years: readonly number[]): Note[] => {
  if (!crossesRevisions(book, years)) return []
  return [{ id: book.level > 2 ? 'revisions-apart' : 'revisions-crossed', values: {} }]
}

/** A result for which the lake has no record: a row for each year, with the reason. */
export const unanswered = (
  id: string,
  unit: Unit,
  years: readonly number[],
  notes: readonly Note[] = [],
): Measured => ({
  rows: years.map((year) => ({ key: { year }, value: noRecord(id, unit) })),
  basis: null,
  conventions: ['nominal-usd'],
  notes,
})

/** A number with the arithmetic that a reader can redo, or the reason why there is none. */
export type Worked = { readonly value: number | NullReason; readonly arithmetic: string }

export const worked = (value: number, arithmetic: string): Worked => ({ value, arithmetic })
export const withheld = (reason: NullReason, arithmetic: string): Worked => ({ value: reason, arithmetic })

/**
 * A number worked out from quantities; an unknown one makes it unknown, with the same reason.
 * @param work receives the values in the order of the inputs
 */
export const figure = (
  { id, parameters, conventions }: Subject,
  unit: Unit,
  inputs: Readonly<Record<string, Quantity>>,
  work: (...values: readonly number[]) => Worked,
): Quantity => {
  const quantities = Object.values(inputs)
  const missing = quantities.find(({ value }) => value === null)
  const { value, arithmetic } = missing
    ? withheld(missing.reason ?? 'undefined', 'an input is not known')
    : work(...quantities.map(({ value: each }) => each ?? 0))
  const lineages = Object.fromEntries(Object.entries(inputs).map(([name, each]) => [name, each.lineage]))
  const lineage = computed(id, parameters, conventions, arithmetic, lineages)
  return typeof value === 'number' ? known(value, unit, lineage) : unknown(value, unit, lineage)
}

/** What a number is of: the measure, its parameters, and the conventions that it rests on. */
export type Subject = {
  readonly id: string
  readonly parameters: ComputedLineage['parameters']
  readonly conventions: readonly string[]
}
