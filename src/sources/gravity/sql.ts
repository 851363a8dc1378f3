import { identifier, join, literal, sql, type Sql } from '../../engine/sql.js'

/** A column of a CEPII file, and the indicator that its numbers are kept as. */
export type Variable = { readonly column: string; readonly indicator: string; readonly unit: 'km' | '0-1' }

const variables =
  (unit: Variable['unit']) =>
  (pairs: Readonly<Record<string, string>>): Variable[] =>
    Object.entries(pairs).map(([column, indicator]) => ({ column, indicator, unit }))

/** Distances in kilometres. */
export const distances = variables('km')
/** What is so (1) or not (0). */
export const dummies = variables('0-1')

const text = (column: string): Sql => sql`nullif(nullif(nullif(trim(${identifier(column)}), '.'), 'NA'), '')`

/** The number of a cell; null where it is missing: empty, `.` or `NA`. */
export const number = (column: string): Sql => sql`try_cast(${text(column)} as decimal(18, 6))`

/** True where a cell holds something else than a number from 0 on, or than 0 or 1. */
const isBad = ({ column, unit }: Variable): Sql =>
  unit === 'km'
    ? sql`(${text(column)} is not null and coalesce(${number(column)}, -1) < 0)`
    : sql`(${text(column)} is not null and coalesce(${number(column)}, -1) not in (0, 1))`

/** The columns as numbers. */
export const numbers = (all: readonly Variable[]): Sql =>
  join(
    all.map(({ column }) => sql`${number(column)} as ${identifier(column)}`),
    ', ',
  )

/** True where one of the cells is bad. */
export const anyBad = (all: readonly Variable[]): Sql => join(all.map(isBad), ' or ')

/** An observation of a pair, in the columns of the canonical table; `value`, `note` … as expressions over `from`. */
export const observationOf = (
  { indicator, unit }: Omit<Variable, 'column'>,
  is: {
    readonly value: Sql
    readonly period: Sql
    readonly qualifier: Sql
    readonly note: Sql
    readonly row: Sql
  },
  from: Sql,
): Sql => sql`
    select ${literal(indicator)} as indicator, reporter, partner, ${is.period} as period, null as dimension,
           null as category, ${is.value} as value, ${literal(unit)} as unit, null as resolution,
           ${is.qualifier} as qualifier, null as document, null as stated_at, null as cites, ${is.note} as note,
           ${is.row} as "row"
    from ${from}`
