import type { CountryCode } from '../domain/country.js'
import { allCountries } from '../domain/country.js'
import type { FlowRecord } from '../domain/flow.js'
import type { Condition, Selection } from '../domain/lineage.js'
import { identifier, join, sql, type Sql } from '../engine/sql.js'
import type { Lake } from './lake.js'
import type { Snapshot } from './manifest.js'
import type { Source } from './source.js'
import { tables } from './tables.js'

/** What a name such as `flow` stands for in one call: one source, one record, the snapshots that count, some years. */
export type FlowScope = {
  readonly source: Source
  readonly record: Exclude<FlowRecord, 'document'>
  readonly snapshots: readonly Snapshot[]
  readonly years: readonly number[]
}

const stored = Object.keys(tables.flow)

/**
 * The rows that `flow` is bound to. Nobody names files: the manifest does. `part` counts the snapshots, newest
 * first; of an older one only what no newer one replaces is seen.
 */
export const flowRelation = (lake: Lake, scope: FlowScope): Sql => {
  const parts = scope.snapshots.map((snapshot, part) => {
    const files = lake.files(snapshot, 'flow', scope.years)
    return files.length === 0
      ? null
      : sql`select *, ${{ text: String(part), values: [] }} as part from ${lake.engine.parquet(files)}
          where ${not(replaced(lake, scope, part))}`
  })
  const present = parts.filter((part) => part !== null)
  const rows = present.length === 0 ? emptyFlow() : join(present, ' union all ')
  return asSeen(rows, scope)
}

const not = (condition: Sql): Sql => sql`not (${condition})`

/** True of a row of a snapshot that a newer one holds anew, by the source's own grain. */
const replaced = (lake: Lake, { source, snapshots }: FlowScope, part: number): Sql => {
  const newer = snapshots.slice(0, part).filter(({ tables: each }) => each.flow !== undefined)
  if (newer.length === 0) return sql`false`
  if (source.replaces === 'all') return sql`true`
  const grain =
    grains[source.replaces === 'year' || source.replaces === 'cell' ? source.replaces : 'reporter-year']
  const columns = join(grain.map(identifier), ', ')
  const files = newer.flatMap((snapshot) => lake.files(snapshot, 'flow'))
  return sql`(${columns}) in (select distinct ${columns} from ${lake.engine.parquet(files)})`
}

const grains = {
  year: ['classification', 'year'],
  'reporter-year': ['classification', 'year', 'reporter'],
  cell: ['classification', 'level', 'flow', 'period', 'reporter', 'partner', 'product'],
} as const

const emptyFlow = (): Sql => {
  const columns = Object.entries(tables.flow).map(
    ([name, type]) => sql`cast(null as ${{ text: type, values: [] }}) as ${identifier(name)}`,
  )
  return sql`select ${join(columns, ', ')}, 0 as part where false`
}

/**
 * The same rows from the reader's side. `own`: as stored. `mirror`: reporter and partner changed about, so that a
 * flow is read from its partner's books; rows of groups fall away, but a union that reports in place of its
 * members stays, and parts of flows (re-exports) have no mirror. `reconciled`: the one record of a flow, seen from both its ends.
 */
const asSeen = (rows: Sql, { record, source }: FlowScope): Sql => {
  if (record === 'own') return rows
  const columns = [...stored.filter((name) => !turned.has(name)), 'part'].map(identifier)
  const seen = sql`select partner as reporter, reporter as partner,
      case flow when 'export' then 'import' else 'export' end as flow, ${join(columns, ', ')}
    from (${rows}) where partner <> 'WLD' and flow in ('export', 'import')`
  if (record === 'mirror')
    return sql`${seen} and (reporter not in ${groupCodes} or reporter in ${[...source.unions, '-']})`
  const asStored = sql`select reporter, partner, flow, ${join(columns, ', ')} from (${rows})`
  return sql`${asStored} union all ${seen}`
}

const turned = new Set(['reporter', 'partner', 'flow'])
const groupCodes: readonly CountryCode[] = allCountries
  .filter(({ kind }) => kind === 'group' || kind === 'world')
  .map(({ code }) => code)

/** Codes of the kinds named. */
export const codesOfKind = (kinds: readonly string[]): readonly CountryCode[] =>
  allCountries.filter(({ kind }) => kinds.includes(kind)).map(({ code }) => code)

/** The condition part of a selection, as SQL over the table it names. */
export const conditionSql = (where: Selection['where']): Sql => join(where.map(oneCondition), ' and ')

const oneCondition = (condition: Condition): Sql => {
  const column = identifier(condition.column)
  switch (condition.op) {
    case 'in':
      return sql`${column} in ${condition.values}`
    case 'not-in':
      return sql`${column} not in ${condition.values}`
    case 'kind-not-in':
      return sql`${column} not in ${codesOfKind(condition.values).filter((code) => !condition.except.includes(code))}`
    case 'same-as':
      return sql`${column} = ${identifier(condition.other)}`
    case 'starts-with':
      return sql`(${join(
        condition.values.map((code) => sql`${column} like ${`${code}%`}`),
        ' or ',
      )})`
  }
}
