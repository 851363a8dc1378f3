import type { Dyad } from '../../domain/dyad.js'
import type { Flow, FlowRecord, Level } from '../../domain/flow.js'
import { refusal } from '../../domain/problem.js'
import { choicesFor, type Choice, type FlowNeed } from '../../lake/choice.js'
import type { Basis, Reader } from '../measure.js'
import { basisOf, chooseRecord } from './flow-values.js'

/** A record of a flow by product, and the level its products are shown at. Finer rows are added up to it. */
export type Book = {
  readonly choice: Choice
  /** Digits of the products shown; 1 for a source's sections. */
  readonly level: Level
}

export type BookQuestion = {
  readonly dyad: Dyad
  readonly flow: Flow
  readonly years: readonly number[]
  readonly source?: string | undefined
  readonly record?: FlowRecord | undefined
  readonly classification?: string | undefined
  /** Without it the finest level of the record, HS6 at most. */
  readonly level?: number | undefined
}

/** Levels from fine to coarse. */
const levels: readonly Level[] = [8, 6, 4, 2, 1]

/**
 * The record to read products from: most of the years, then the precedence of records (own, mirror, reconciled), then
 * the finest level. Asked for a level that the record has only finer, its rows are added up: a chapter is the sum of
 * its subheadings in every edition of the HS, the CN and the SITC.
 * @param whole `partners: 'all'` where every partner of the reporter must be there
 * @returns null where no record has products
 * @throws Refusal `unknown-source`, `measure-refused` as {@link chooseRecord}
 */
export const bookOf = async (
  read: Reader,
  question: BookQuestion,
  whole: Pick<FlowNeed, 'partners'> = {},
): Promise<Book | null> => {
  if (question.record === 'document')
    throw refusal('measure-refused', 'Documents state no flow product by product.', {
      remedy: 'Leave --record out, or ask for own, mirror or reconciled.',
    })
  await chooseRecord(read, { ...question, product: 'TOTAL' }) // refuses what cannot be asked
  const prefer = { ...question, asOf: read.asOf }
  const found = await Promise.all(
    levels
      .filter((level) => level <= 6 || question.level === 8)
      .filter((level) => question.level === undefined || level >= question.level)
      .map(async (level) => {
        const choices = await choicesFor(
          read.lake,
          { ...question.dyad, flow: question.flow, years: question.years, level, ...whole },
          prefer,
        )
        return choices.filter((choice) => choice.products === 'all' && rollsUp(choice, question.level))
      }),
  )
  const [best] = found.flat().toSorted((a, b) => byStanding(a, b, question.level, read))
  return best === undefined ? null : { choice: best, level: (question.level ?? best.level) as Level }
}

/** True where the rows are at the level asked for, or their codes begin with its codes. */
const rollsUp = ({ level, classification }: Choice, asked: number | undefined): boolean =>
  asked === undefined ||
  level === asked ||
  (level > asked && asked > 1 && /^(?:HS|CN|SITC)/.test(classification))

const precedence = ['own', 'mirror', 'reconciled']

const byStanding = (a: Choice, b: Choice, asked: number | undefined, read: Reader): number => {
  const order = ({ scope }: Choice) => read.lake.sources.findIndex(({ id }) => id === scope.source.id)
  // Rows at the level itself before finer ones; without a level the finest.
  const depth = ({ level }: Choice) => (asked === undefined ? -level : level - asked)
  return (
    b.covered.length - a.covered.length ||
    precedence.indexOf(a.record) - precedence.indexOf(b.record) ||
    order(a) - order(b) ||
    depth(a) - depth(b)
  )
}

/**
 * Another flow from the same source and classification at the same level: the partner's imports beside the
 * reporter's exports. Its own record, else the mirror; of a reconciled source the reconciled one.
 * @returns null where the source has no such record
 */
export const besideBook = async (
  read: Reader,
  book: Book,
  question: Pick<BookQuestion, 'dyad' | 'flow' | 'years' | 'record'>,
): Promise<Book | null> => {
  const { source } = book.choice.scope
  const choices = await choicesFor(
    read.lake,
    {
      ...question.dyad,
      flow: question.flow,
      years: question.years,
      level: book.choice.level,
      partners: question.dyad.partner === 'WLD' ? 'all' : 'one',
    },
    {
      source: source.id,
      record: question.record,
      classification: book.choice.classification,
      asOf: read.asOf,
    },
  )
  const whole = choices.filter(({ products }) => products === 'all')
  const [best] = whole.toSorted((a, b) => precedence.indexOf(a.record) - precedence.indexOf(b.record))
  return best === undefined ? null : { ...book, choice: best }
}

/** What a result rests on, of one or more books of one source. */
export const basisOfBooks = (books: readonly (Book | null)[], named: boolean): Basis | null => {
  const [first] = books.flatMap((book) => book ?? [])
  const basis = basisOf(first?.choice ?? null, named)
  return basis === null || first === undefined ? basis : { ...basis, level: first.level }
}
