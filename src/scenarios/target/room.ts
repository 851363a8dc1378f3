import { dyadText, reversed, type Dyad } from '../../domain/dyad.js'
import type { Flow } from '../../domain/flow.js'
import type { Condition } from '../../domain/lineage.js'
import type { Quantity } from '../../domain/quantity.js'
import type { ConventionId } from '../../measures/conventions.js'
import type { Basis, Reader } from '../../measures/measure.js'
import { besideBook, bookOf, type Book, type BookQuestion } from '../../measures/trade/book.js'
import { basisOf, conditionsOf, valuesByYear } from '../../measures/trade/flow-values.js'
import { computed, ratio } from '../../measures/trade/lineages.js'
import { demandConventions } from '../../measures/trade/market-points.js'
import { vectorOf } from '../../measures/trade/vector.js'
import { largestTogether } from './kernel.js'
import { trendOf, type Trend } from './trend.js'

/** One side of what a flow has room in: what the buyer buys from all, or what the seller sells to all. */
export type RoomSide = {
  /** Whose trade with the world, and in which direction. */
  readonly country: string
  readonly flow: Flow
  readonly basis: Basis
  /** Of the last year, of the products looked at. */
  readonly value: Quantity
  readonly trend: Trend
  /** The flow’s part of it in the last year. */
  readonly share: Quantity
}

/** Trade with the world in the products that make up a flow. */
export type Room = {
  readonly classification: string
  readonly level: number
  /** The largest products of the flow in the last year that together make nine tenths of it. */
  readonly products: readonly string[]
  /** What part of the flow they are. */
  readonly covered: Quantity
  readonly basis: Basis
  readonly demand: RoomSide | null
  readonly capacity: RoomSide | null
  readonly conventions: readonly ConventionId[]
}

export type RoomRequest = Pick<BookQuestion, 'source' | 'record'> & {
  /** As the reporter's books have it. */
  readonly dyad: Dyad
  readonly flow: Flow
  readonly last: number
  readonly years: readonly number[]
}

/** Products are followed as chapters, which hold over revisions of the HS, or as a source’s own sections. */
const levels = [2, 1] as const
const part = 0.9

/**
 * What the buyer imports from the world, and what the seller exports to it, of the products that make up a flow.
 * @returns null where no record has the flow by product in the last year
 */
export const roomOf = async (read: Reader, request: RoomRequest): Promise<Room | null> => {
  const { dyad, flow, last, years } = request
  const book = await bookByLevel(read, request)
  if (book === null) return null
  const vector = await vectorOf(read, book, { ...dyad, flow, years: [last] })
  const values = vector.products.flatMap((product): [string, number][] => {
    const value = vector.value(product, last)
    return value === null ? [] : [[product, value]]
  })
  const products = largestTogether(values, part)
  if (products.length === 0) return null
  const [seller, buyer] = flow === 'export' ? [dyad, reversed(dyad)] : [reversed(dyad), dyad]
  const sum = await valueOf(read, book, { dyad, flow, years: [last], products })
  const inProducts = sum(last)
  const sideOf = async (country: string, side: Flow): Promise<RoomSide | null> => {
    const world = { reporter: country, partner: 'WLD' }
    const beside = await besideBook(read, book, { dyad: world, flow: side, years })
    const basis = basisOf(beside?.choice ?? null, false)
    if (beside === null || basis === null) return null
    const at = await valueOf(read, beside, { dyad: world, flow: side, years, products })
    const value = at(last)
    const trend = trendOf(
      { dyad: world, flow: side, product: products.join(' ') },
      years.map((year) => ({ year, value: at(year) })),
    )
    const share = ratio(inProducts, value, 'share', (arithmetic) =>
      computed('target', { dyad: dyadText(dyad), flow, of: country, year: last }, [], arithmetic, {
        part: inProducts.lineage,
        whole: value.lineage,
      }),
    )
    return { country, flow: side, basis, value, trend, share }
  }
  const [demand, capacity] = await Promise.all([
    sideOf(buyer.reporter, 'import'),
    sideOf(seller.reporter, 'export'),
  ])
  const total = vector.total(last)
  return {
    classification: book.choice.classification,
    level: book.level,
    products,
    covered: ratio(inProducts, total, 'share', (arithmetic) =>
      computed('target', { dyad: dyadText(dyad), flow, year: last }, [], arithmetic, {
        part: inProducts.lineage,
        whole: total.lineage,
      }),
    ),
    basis: basisOf(book.choice, false) as Basis,
    demand,
    capacity,
    conventions: demand === null ? [] : demandConventions({ choice: demandChoice(demand, book) }),
  }
}

/** Only the record of a choice is looked at for its words. */
const demandChoice = ({ basis }: RoomSide, { choice }: Book): Book['choice'] => ({
  ...choice,
  record: basis.record as Book['choice']['record'],
})

const bookByLevel = async (read: Reader, request: RoomRequest): Promise<Book | null> => {
  const { dyad, flow, last, source, record } = request
  for (const level of levels) {
    const book = await bookOf(read, { dyad, flow, years: [last], source, record, level })
    if (book !== null) return book
  }
  return null
}

type ProductQuestion = {
  readonly dyad: Dyad
  readonly flow: Flow
  readonly years: readonly number[]
  readonly products: readonly string[]
}

/** A flow of some products by year; of the world the sum over partners, or the World row where there are no partners. */
const valueOf = async (
  read: Reader,
  { choice, level }: Book,
  { dyad, flow, years, products }: ProductQuestion,
): Promise<(year: number) => Quantity> => {
  const wide = { ...choice, scope: { ...choice.scope, years } }
  const ofWorld = choice.partners === 'some' && choice.worldLevel === choice.level ? 'world' : 'all'
  const where: Condition[] = [
    ...conditionsOf(wide, { dyad, flow, years }, dyad.partner === 'WLD' ? ofWorld : 'one', 'all'),
    { column: 'product', op: choice.level > level ? 'starts-with' : 'in', values: products },
  ]
  const values = await valuesByYear(read, wide, where, years)
  return (year) => values.get(year) as Quantity
}
