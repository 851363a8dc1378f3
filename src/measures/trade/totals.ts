import { known, type Quantity } from '../../domain/quantity.js'
import type { Choice } from '../../lake/choice.js'
import type { ConventionId } from '../conventions.js'
import type { Note, Reader } from '../measure.js'
import { computed, plain } from './lineages.js'
import {
  conditionsOf,
  groups,
  isOne,
  noRecord,
  skippedNotes,
  valuesByYear,
  type FlowQuestion,
  type YearValues,
} from './flow-values.js'

/** Above this difference between a published and a summed total the result says by how much. */
const tellingDifference = 0.005

export type Totals = {
  readonly values: YearValues
  readonly conventions: readonly ConventionId[]
  readonly notes: readonly Note[]
}

export type TotalQuestion = Pick<FlowQuestion, 'dyad' | 'flow' | 'years' | 'product'> & {
  readonly total?: 'published' | 'summed' | undefined
  readonly ownTrade?: 'once' | 'none' | 'both'
}

/**
 * The reporter's flow with the world, from the same snapshot: the source's own World row where it publishes one,
 * else the sum over partners. A mirror total is over the partners that reported; how many they were is noted.
 * @param given the sums over partners, where the caller has read them
 */
export const totals = async (
  read: Reader,
  choice: Choice,
  question: TotalQuestion,
  given?: YearValues,
): Promise<Totals> => {
  const products = question.product === 'TOTAL' ? 'all' : [question.product]
  const publishes =
    choice.worldLevel !== null && question.dyad.reporter !== 'WLD' && hasProduct(choice, question.product)
  if (choice.partners === 'some') return publishedOnly(read, choice, question, publishes)
  if (publishes && question.total !== 'summed') {
    const published = await valuesByYear(
      read,
      choice,
      conditionsOf(choice, question, 'world', question.product === 'TOTAL' ? 'all' : products),
      question.years,
    )
    const summed = given ?? (await summedTotals(read, choice, question, products))
    // Where the source leaves a World row out, every year is summed: one series is of one kind.
    if (question.total === 'published' || !question.years.some((year) => onlySummed(published, summed, year)))
      return {
        values: published,
        conventions: ['total-published'],
        notes: [...differences(published, summed, question.years), ...skippedNotes(published)],
      }
  }
  const summed = given ?? (await summedTotals(read, choice, question, products))
  const { ownTrade = 'once' } = question
  const own =
    question.dyad.reporter === 'WLD' || ownTrade !== 'once'
      ? await ownTradeOf(read, choice, question, products)
      : null
  return {
    values: own === null ? summed : adjusted(summed, own, question),
    conventions: [
      'total-summed',
      'groups-excluded',
      ...(own !== null && ownTrade === 'once' ? (['own-trade-once'] as const) : []),
    ],
    notes: [
      ...skippedNotes(summed),
      ...(own === null ? [] : ownTradeNotes(summed, own, question)),
      ...(await reporterNotes(read, choice, question, products)),
    ],
  }
}

/** Of an extract without all partners: the World row or nothing; its partners are not a total. */
const publishedOnly = async (
  read: Reader,
  choice: Choice,
  question: TotalQuestion,
  publishes: boolean,
): Promise<Totals> => {
  const products = question.product === 'TOTAL' ? ('all' as const) : [question.product]
  const where = conditionsOf(choice, question, 'world', products)
  const isPublished = publishes && question.total !== 'summed'
  const values = isPublished
    ? await valuesByYear(read, choice, where, question.years)
    : new Map(question.years.map((year) => [year, noRecord('trade-value')]))
  return { values, conventions: ['total-published'], notes: skippedNotes(values) }
}

const onlySummed = (published: YearValues, summed: YearValues, year: number): boolean =>
  published.get(year)?.reason === 'no-report' && typeof summed.get(year)?.value === 'number'

/** A World row at level 0 knows no products. */
const hasProduct = (choice: Choice, product: string): boolean =>
  product === 'TOTAL' || choice.worldLevel === choice.level

const summedTotals = (
  read: Reader,
  choice: Choice,
  question: TotalQuestion,
  products: readonly string[] | 'all',
) => valuesByYear(read, choice, conditionsOf(choice, question, 'all', products), question.years)

const differences = (published: YearValues, summed: YearValues, years: readonly number[]): Note[] =>
  years.flatMap((year) => {
    const [a, b] = [published.get(year)?.value, summed.get(year)?.value]
    if (typeof a !== 'number' || typeof b !== 'number' || a === 0 || Math.abs(b / a - 1) <= tellingDifference)
      return []
    return [
      { id: 'total-differs' as const, values: { year, published: a, summed: b, difference: b / a - 1 } },
    ]
  })

/** Trade of a country with itself (re-imports), which some sources keep among the partners. */
const ownTradeOf = (
  read: Reader,
  choice: Choice,
  question: TotalQuestion,
  products: readonly string[] | 'all',
) =>
  valuesByYear(
    read,
    choice,
    [
      ...conditionsOf(choice, question, 'all', products),
      { column: 'partner', op: 'same-as', other: 'reporter' },
    ],
    question.years,
  )

const adjusted = (
  summed: YearValues,
  own: YearValues,
  { ownTrade = 'once', years, dyad }: TotalQuestion,
): YearValues => {
  if (ownTrade === 'once') return summed
  const sign = ownTrade === 'none' ? -1 : 1
  return new Map(
    years.flatMap((year): [number, Quantity][] => {
      const [all, self] = [summed.get(year), own.get(year)]
      if (all === undefined || self === undefined || all.value === null) return all ? [[year, all]] : []
      const lineage = computed(
        'trade-value',
        { dyad: `${dyad.reporter}-${dyad.partner}`, year, ownTrade },
        [],
        `${plain(all.value)} ${sign < 0 ? '−' : '+'} ${plain(self.value ?? 0)}`,
        { sum: all.lineage, own: self.lineage },
      )
      return [[year, known(all.value + sign * (self.value ?? 0), 'USD', lineage)]]
    }),
  )
}

const ownTradeNotes = (summed: YearValues, own: YearValues, { years }: TotalQuestion): Note[] =>
  years.flatMap((year) => {
    const [all, self] = [summed.get(year)?.value ?? 0, own.get(year)?.value ?? 0]
    return self === 0 ? [] : [{ id: 'own-trade' as const, values: { year, value: self, both: all + self } }]
  })

/** For a mirror total: how many partners reported, and which of the ten largest of the year before are missing. */
const reporterNotes = async (
  read: Reader,
  choice: Choice,
  question: TotalQuestion,
  products: readonly string[] | 'all',
): Promise<Note[]> => {
  if (choice.record !== 'mirror' && question.dyad.reporter !== 'WLD') return []
  const column = question.dyad.reporter === 'WLD' ? 'reporter' : 'partner'
  const asked = question.years
  const before = column === 'reporter' || asked[0] === undefined ? [] : [asked[0] - 1]
  const wide = { ...choice, scope: { ...choice.scope, years: [...before, ...asked] } }
  const where = [
    ...conditionsOf(wide, question, 'all', products).filter((each) => each.column !== 'period'),
    isOne('period', ...[...before, ...asked].map(String)),
  ]
  const sums = await groups(read, wide, where, ['period', column])
  const of = (year: number) => sums.filter(({ key }) => key['period'] === String(year))
  return asked.flatMap((year): Note[] => {
    const present = new Set(of(year).map(({ key }) => key[column]))
    const largest = of(year - 1)
      .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
      .slice(0, 10)
    const missing = largest.flatMap(({ key }) => (present.has(key[column]) ? [] : [String(key[column])]))
    const counted: Note = { id: 'reporters-counted', values: { year, count: present.size } }
    if (missing.length === 0 || column === 'reporter') return [counted]
    return [counted, { id: 'largest-missing', values: { year, countries: missing.join(', ') } }]
  })
}
