import type { RowsLineage } from '../domain/lineage.js'
import type { Row } from '../engine/engine.js'
import { join, sql, type Sql, type SqlValue } from '../engine/sql.js'
import type { Lake } from './lake.js'
import { transcribed } from './transcripts.js'

/** What a document states: a number with its place, attributed, never adopted. */
export type Statement = {
  readonly indicator: string
  readonly reporter: string | null
  readonly partner: string | null
  readonly period: string | null
  readonly dimension: string | null
  readonly category: string | null
  readonly value: number
  readonly unit: string
  /** The step the number is rounded to as printed. */
  readonly resolution: number | null
  readonly qualifier: string | null
  readonly document: string
  readonly title: string
  readonly statedAt: string
  readonly cites: string | null
  readonly note: string | null
  readonly lineage: RowsLineage
}

export type StatementFilter = Readonly<
  Partial<
    Record<
      'indicator' | 'reporter' | 'partner' | 'period' | 'dimension' | 'category',
      string | readonly string[]
    >
  >
>

/** Statements of documents that fit a filter, in the order of the files they were transcribed in. */
export const statementsOf = async (
  lake: Lake,
  filter: StatementFilter,
  asOf: string | null,
): Promise<Statement[]> => {
  const observations = transcribed(lake, 'observation', asOf)
  if (observations === null) return []
  const conditions: Sql[] = Object.entries(filter).map(
    ([column, value]) => sql`${{ text: `o."${column}"`, values: [] }} in ${[value].flat() as SqlValue[]}`,
  )
  const where = conditions.length === 0 ? sql`true` : join(conditions, ' and ')
  const rows = await lake.ask<StatementRow>(sql`
    select o.*, cast(o."value" as varchar) as exact, coalesce(d.title, o.document) as title
    from ${observations} o left join ${titlesOf(lake, asOf)} d on d.id = o.document
    where ${where} order by o.part, o.file, o."row"`)
  return rows.map(toStatement)
}

/** Titles by document; a workspace may hold figures of a document that is not described. */
export const titlesOf = (lake: Lake, asOf: string | null): Sql =>
  transcribed(lake, 'document', asOf) ??
  sql`(select cast(null as varchar) as id, cast(null as varchar) as title where false)`

type StatementRow = Row & {
  readonly [
    name in 'indicator' | 'unit' | 'document' | 'title' | 'stated_at' | 'exact' | 'row' | 'snapshot'
  ]: string
} & {
  readonly [
    name in
      | 'reporter'
      | 'partner'
      | 'period'
      | 'dimension'
      | 'category'
      | 'resolution'
      | 'qualifier'
      | 'cites'
      | 'note'
  ]: string | null
} & { readonly file: number }

const toStatement = (row: StatementRow): Statement => ({
  indicator: row.indicator,
  reporter: row.reporter,
  partner: row.partner,
  period: row.period,
  dimension: row.dimension,
  category: row.category,
  value: Number(row.exact),
  unit: row.unit,
  resolution: row.resolution === null ? null : Number(row.resolution),
  qualifier: row.qualifier,
  document: row.document,
  title: row.title,
  statedAt: row.stated_at,
  cites: row.cites,
  note: row.note,
  lineage: cellLineage('observation', row, String(Number(row.exact))),
})

/** The lineage of one transcribed row. */
export const cellLineage = (
  table: 'observation' | 'event',
  { snapshot, file, row, stated_at }: { snapshot: string; file: number; row: string; stated_at: string },
  value: string | null,
): RowsLineage => ({
  kind: 'rows',
  selection: {
    table,
    source: 'documents',
    record: 'document',
    snapshots: [snapshot],
    where: [
      { column: 'file', op: 'in', values: [file] },
      { column: 'row', op: 'in', values: [Number(row)] },
    ],
    column: table === 'observation' ? 'value' : 'date',
  },
  rows: 1,
  nulls: 0,
  sum: value,
  sample: [{ snapshot, file, row: Number(row), place: stated_at, value }],
})

/** What documents say of one number: the most exact statement where all agree within their rounding, else none. */
export const agreed = (statements: readonly Statement[]): Statement | null => {
  const [finest] = statements.toSorted((a, b) => (a.resolution ?? 0) - (b.resolution ?? 0))
  if (finest === undefined) return null
  return statements.every((each) => within(each, finest)) ? finest : null
}

/** True when two statements can both be roundings of one number. */
export const within = (a: Statement, b: Statement): boolean =>
  Math.abs(a.value - b.value) <= ((a.resolution ?? 0) + (b.resolution ?? 0)) / 2 + 1e-9 * Math.abs(a.value)
