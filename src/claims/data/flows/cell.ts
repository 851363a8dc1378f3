import type { CountryCode } from '../../../domain/country.js'
import type { Flow } from '../../../domain/flow.js'
import type { Book, BookRecord } from './book.js'
import type { Question } from './question.js'

/** A sum of flows in the currency of its book, with the terms it is made of. */
export type Amount = {
  readonly value: number
  /** By flow: exports, imports; of a balance the imports with a minus. */
  readonly terms: readonly number[]
  readonly snapshots: readonly string[]
  /** True where a part of it is no row that is there but one that is not, in books that are complete. */
  readonly assumed: boolean
}

/** The conventions of a question that say how a cell is read. */
export type View = Pick<Question, 'record' | 'total' | 'union' | 'edition' | 'goods' | 'services'>

/** The record of a source that a question means for a flow; null where the source has none. */
export const recordIn = ({ source }: Book, { record }: View, flow: Flow): BookRecord | null => {
  if (source.record === 'reconciled') return record === 'own' ? 'reconciled' : null
  if (record === 'own' || record === 'mirror') return record
  return (record === 'importers') === (flow === 'import') ? 'own' : 'mirror'
}

/** One country's flow with another in a period, of a product. */
export type Cell = {
  readonly reporter: CountryCode
  readonly partner: CountryCode
  readonly flow: Flow
  readonly period: string
  readonly product: string
}

/** A single value as an amount. */
export const single = (value: number, snapshots: readonly string[], assumed: boolean): Amount => ({
  value,
  terms: [value],
  snapshots,
  assumed,
})
