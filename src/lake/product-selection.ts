import type { Condition } from '../domain/lineage.js'
import type { Column } from '../engine/engine.js'
import { sql, type Sql } from '../engine/sql.js'
import type { FlowScope } from './binding.js'

/** What rows by product are read: conditions without the product, and how many digits of its code are shown. */
export type ProductSelection = {
  readonly scope: FlowScope
  readonly where: readonly Condition[]
  /** Digits to add rows up to; null where the rows stand at the level shown. */
  readonly digits: number | null
}

/** The code as shown: its first digits. */
export const productSql = (digits: number | null): Sql =>
  digits === null ? sql`product` : sql`substr(product, 1, ${literalNumber(digits)})`

const literalNumber = (value: number): Sql => ({ text: String(value), values: [] })

/** A column of numbers. */
export const numbers = (column: Column | undefined): Float64Array =>
  column instanceof Float64Array ? column : new Float64Array()

/** A column of text. */
export const texts = (column: Column | undefined): readonly string[] =>
  Array.isArray(column) ? (column as readonly string[]) : []
