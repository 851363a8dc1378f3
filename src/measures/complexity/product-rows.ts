import type { NullReason, Quantity, Unit } from '../../domain/quantity.js'
import type { ConventionId } from '../conventions.js'
import type { Measured, MeasuredRow, Note, Reader } from '../measure.js'
import type { MatrixQuestion } from './complexity-book.js'
import { absent, figuresOf, worked, type Figures } from './complexity-figures.js'
import { groundOf } from './complexity-ground.js'
import { fromGround, unanswered } from './complexity-notes.js'

/** An index of products in one year, or why there is none at all. */
export type ProductIndex =
  | {
      /** Products that are listed, in any order. */
      readonly codes: readonly string[]
      readonly value: (code: string) => number | NullReason
      readonly arithmetic: (code: string) => string
      readonly also: (code: string, value: number | NullReason) => Readonly<Record<string, Quantity>>
      /** The country that a value is of, beside the product. */
      readonly country?: string
    }
  | { readonly reason: NullReason; readonly arithmetic: string }

type ProductQuestion = MatrixQuestion & { readonly top: number }

type ProductMeasure = {
  readonly id: string
  readonly unit: Unit
  readonly conventions: readonly ConventionId[]
  readonly index: (figures: Figures) => ProductIndex
  readonly notes?: (figures: Figures) => readonly Note[]
}

/** A measure of products: the one asked for, or the largest, year by year. */
export const measuredProducts = async (
  read: Reader,
  question: ProductQuestion,
  { id, unit, conventions, index, notes }: ProductMeasure,
): Promise<Measured> => {
  const ground = await groundOf(read, question)
  const nothing = (year: number) =>
    unanswered(id, unit, year, question.product === undefined ? [] : [{ product: question.product }])
  if (ground === null)
    return { rows: question.years.flatMap(nothing), basis: null, conventions: ['nominal-usd'], notes: [] }
  const found = ground.years.map(({ year, ground: own }) => {
    if (own === null) return { rows: nothing(year), notes: [] }
    const figures = figuresOf(id, unit, question, own, conventions)
    return { rows: rowsOf(figures, index(figures), question), notes: notes?.(figures) ?? [] }
  })
  return fromGround(read, question, ground, {
    rows: found.flatMap(({ rows }) => rows),
    conventions,
    notes: found.flatMap((each) => each.notes),
  })
}

const rowsOf = (figures: Figures, index: ProductIndex, { product, top }: ProductQuestion): MeasuredRow[] => {
  const { year } = figures.ground
  const none = (reason: NullReason, arithmetic: string): MeasuredRow[] => [
    {
      key: { year, ...(product !== undefined && { product }) },
      value: worked(figures, product === undefined ? {} : { product }, reason, arithmetic),
    },
  ]
  if ('reason' in index) return none(index.reason, index.arithmetic)
  const { country } = index
  const row = ({ code, value }: { code: string; value: number | NullReason }): MeasuredRow => ({
    key: { year, product: code },
    value: worked(
      figures,
      { ...(country !== undefined && { country }), product: code },
      value,
      index.arithmetic(code),
    ),
    also: index.also(code, value),
  })
  if (product !== undefined) {
    if (index.codes.includes(product)) return [row({ code: product, value: index.value(product) })]
    const { reason, arithmetic } = absent(figures, { product })
    return none(reason, arithmetic)
  }
  const listed = index.codes
    .map((code) => ({ code, value: index.value(code) }))
    .toSorted(byValue)
    .slice(0, top || undefined)
  return listed.length === 0 ? none('undefined', 'no product is of this kind') : listed.map(row)
}

type Valued = { readonly code: string; readonly value: number | NullReason }

/** The largest first, those without a value last; ties by code. */
const byValue = (a: Valued, b: Valued): number => {
  const of = ({ value }: Valued) => (typeof value === 'number' ? value : -Infinity)
  if (of(a) !== of(b)) return of(a) > of(b) ? -1 : 1
  return a.code.localeCompare(b.code, 'en')
}
