import type { Dyad } from '../../domain/dyad.js'
import type { Flow, FlowRecord } from '../../domain/flow.js'
import { refusal } from '../../domain/problem.js'
import type { Quantity } from '../../domain/quantity.js'
import { emptySum } from '../../lake/reading.js'
import type { Choice } from '../../lake/choice.js'
import type { ConventionId } from '../conventions.js'
import type { Note, Reader } from '../measure.js'
import { bookOf } from './book.js'
import { chooseRecord, conditionsOf, groups, isOne, quantityOf, valuesByYear } from './flow-values.js'
import { sumNotes } from './mirror-notes.js'
import { codesChange, revisionNotes } from './hs-revisions.js'
import { vectorOf } from './vector.js'

export type PartsQuestion = {
  readonly dyad: Dyad
  readonly flow: Flow
  readonly years: readonly number[]
  readonly product: string
  readonly level?: number | undefined
  readonly record?: FlowRecord | undefined
  readonly source?: string | undefined
  readonly classification?: string | undefined
}

/** A flow in parts (its products, or the reporter's partners) over years, all from one record. */
export type Parts = {
  readonly choice: Choice
  readonly codes: readonly string[]
  readonly part: (code: string, year: number) => Quantity
  /** The sum of the parts. */
  readonly total: (year: number) => Quantity
  /** True where codes of the two years mean different goods. */
  readonly changes: (from: number, to: number) => boolean
  readonly conventions: readonly ConventionId[]
  readonly notes: readonly Note[]
}

/** The products of the flow with the partner. */
export const productParts = async (read: Reader, question: PartsQuestion): Promise<Parts | null> => {
  const { dyad, flow, years } = question
  if (question.product !== 'TOTAL')
    throw refusal('measure-refused', 'One product has no products for parts here.', {
      remedy: 'Leave --product out, or ask for the partners with --over partners.',
    })
  const book = await bookOf(read, question, dyad.partner === 'WLD' ? { partners: 'all' } : {})
  if (book === null) return null
  const vector = await vectorOf(read, book, { ...dyad, flow, years })
  return {
    choice: book.choice,
    codes: vector.products,
    part: vector.quantity,
    total: vector.total,
    changes: (from, to) => codesChange(book, from, to),
    conventions: dyad.partner === 'WLD' ? ['total-summed', 'groups-excluded'] : [],
    notes: [...revisionNotes(book, years), ...(await sumNotes(read, book.choice, question, vector.total))],
  }
}

/** The partners of the reporter, unspecified ones among them, so that they add up to the whole. */
export const partnerParts = async (read: Reader, asked: PartsQuestion): Promise<Parts | null> => {
  // The flow with all: in a mirror the years are not those of one partner's books.
  const question = { ...asked, dyad: { ...asked.dyad, partner: 'WLD' } }
  const { product, years } = question
  const choice = await chooseRecord(read, question, { partners: 'all' })
  if (choice === null) return null
  const where = conditionsOf(choice, question, 'all', product === 'TOTAL' ? 'all' : [product])
  const [sums, totals, reports] = await Promise.all([
    groups(read, choice, where, ['period', 'partner']),
    valuesByYear(read, choice, where, years),
    partnersReporting(read, choice, question),
  ])
  if (sums.length === 0) return null
  const byKey = new Map(sums.map((sum) => [`${sum.key['partner']} ${sum.key['period']}`, sum]))
  const nothing = (partner: string, year: number) =>
    emptySum(choice.scope, [
      ...where.filter(({ column }) => column !== 'period' && column !== 'partner'),
      isOne('partner', partner),
      isOne('period', String(year)),
    ])
  return {
    choice,
    codes: [...new Set(sums.map(({ key }) => String(key['partner'])))].toSorted(),
    part: (partner, year) =>
      quantityOf(
        byKey.get(`${partner} ${year}`) ?? nothing(partner, year),
        choice.covered.includes(year) && reports(partner, year),
      ),
    total: (year) => totals.get(year) as Quantity,
    changes: () => false,
    conventions: ['total-summed', 'groups-excluded'],
    notes: [],
  }
}

/** Of a mirror each partner keeps its own books: without a row it had no trade only in a year that it reports at all. */
const partnersReporting = async (
  read: Reader,
  choice: Choice,
  question: PartsQuestion,
): Promise<(partner: string, year: number) => boolean> => {
  if (choice.record !== 'mirror') return () => true
  const everyone = { ...question, dyad: { reporter: 'WLD', partner: 'WLD' } }
  const sums = await groups(read, choice, conditionsOf(choice, everyone, 'all', 'all'), ['period', 'partner'])
  const reports = new Set(sums.map(({ key }) => `${key['partner']} ${key['period']}`))
  return (partner, year) => reports.has(`${partner} ${year}`)
}
