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
export const flowRelation = (lake: Lake, scope: FlowScope, where: readonly Condition[] = []): Sql => {
  return flowParts(lake, scope, where, [...scope.snapshots.keys()])
}

/** The rows of some of the snapshots that count, as `flow` shows them. */
export const flowParts = (
  lake: Lake,
  scope: FlowScope,
  where: readonly Condition[],
  parts: readonly number[],
): Sql => {
  const present = parts.filter((part) => filesOf(lake, scope, part).length > 0)
  // Snapshots that nothing replaces are one read: ten of one each would be opened ten times as long.
  const whole = present.filter((part) => isReplaced(lake, scope, part) === 'never')
  const rows = [
    ...(whole.length === 0 ? [] : [togetherRows(lake, scope, whole)]),
    ...present.filter((part) => !whole.includes(part)).map((part) => partRows(lake, scope, part)),
  ]
  return asSeen(rows.length === 0 ? emptyFlow() : join(rows, ' union all '), scope, flowsAsked(where))
}

const filesOf = (lake: Lake, { snapshots, years }: FlowScope, part: number): string[] => {
  const snapshot = snapshots[part]
  return snapshot === undefined ? [] : lake.files(snapshot, 'flow', years)
}

const number = (value: number): Sql => ({ text: String(value), values: [] })

const togetherRows = (lake: Lake, scope: FlowScope, parts: readonly number[]): Sql => {
  const files = parts.flatMap((part) => filesOf(lake, scope, part))
  const [only] = parts
  const each = parts.map((part) => sql`when ${scope.snapshots[part]?.id ?? ''} then ${number(part)}`)
  const part = parts.length === 1 ? number(only ?? 0) : sql`case snapshot ${join(each, ' ')} end`
  return sql`select *, ${part} as part from ${lake.engine.parquet(files)}`
}

const partRows = (lake: Lake, scope: FlowScope, part: number): Sql =>
  sql`select *, ${number(part)} as part from ${lake.engine.parquet(filesOf(lake, scope, part))}
    where ${not(replaced(lake, scope, part))}`

/** Whether a newer snapshot may replace rows of this one: `never` where none has files of its years. */
export const isReplaced = (lake: Lake, scope: FlowScope, part: number): 'never' | 'perhaps' =>
  replaced(lake, scope, part).text === 'false' ? 'never' : 'perhaps'

/** The flows that conditions ask for, where they say so. */
export const flowsAsked = (where: readonly Condition[]): readonly string[] | null => {
  const asked = where.find(({ column, op }) => column === 'flow' && op === 'in')
  return asked?.op === 'in' ? asked.values.map(String) : null
}

const not = (condition: Sql): Sql => sql`not (${condition})`

/** True of a row of a snapshot that a newer one holds anew, by the source's own grain. */
const replaced = (lake: Lake, scope: FlowScope, part: number): Sql => {
  const { source, snapshots } = scope
  const newer = snapshots.slice(0, part).filter(({ tables: each }) => each.flow !== undefined)
  if (newer.length === 0) return sql`false`
  if (source.replaces === 'all') return sql`true`
  const files = overlapping(lake, scope, part, newer)
  if (files.length === 0) return sql`false`
  const grain =
    grains[source.replaces === 'year' || source.replaces === 'cell' ? source.replaces : 'reporter-year']
  const columns = join(grain.map(identifier), ', ')
  return sql`(${columns}) in (select distinct ${columns} from ${lake.engine.parquet(files)})`
}

/**
 * Files of newer snapshots that can hold rows of the years that this part's files are of: a row is only replaced by one of
 * its own year, and scanning ten years to learn that none is replaced would take longer than the question.
 */
const overlapping = (
  lake: Lake,
  { snapshots, years }: FlowScope,
  part: number,
  newer: readonly Snapshot[],
): string[] => {
  const own = new Set((snapshots[part]?.tables.flow ?? []).map(({ year }) => year))
  const wanted = own.has(null) ? years : years.filter((year) => own.has(year))
  return newer.flatMap((snapshot) => lake.files(snapshot, 'flow', wanted))
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
 * @param flows what is asked for, if it is known: of the other direction no row group need be opened then
 */
const asSeen = (rows: Sql, { record, source }: FlowScope, flows: readonly string[] | null): Sql => {
  if (record === 'own') return rows
  const columns = [...stored.filter((name) => !turned.has(name)), 'part'].map(identifier)
  const seen = sql`select partner as reporter, reporter as partner,
      case flow when 'export' then 'import' else 'export' end as flow, ${join(columns, ', ')}
    from (${rows}) where partner <> 'WLD' and flow in ${turnedFlows(flows)}`
  if (record === 'mirror')
    return sql`${seen} and (reporter not in ${groupCodes} or reporter in ${[...source.unions, '-']})`
  const asStored = sql`select reporter, partner, flow, ${join(columns, ', ')} from (${rows})
    ${flows === null ? sql`` : sql`where flow in ${flows}`}`
  return sql`${asStored} union all ${seen}`
}

/** What stands in the books of the other side for the flows asked for. */
export const turnedFlows = (flows: readonly string[] | null): readonly string[] => {
  const turned = (flows ?? ['export', 'import']).flatMap((flow) =>
    flow === 'export' ? ['import'] : flow === 'import' ? ['export'] : [],
  )
  return turned.length === 0 ? ['-'] : turned
}

const turned = new Set(['reporter', 'partner', 'flow'])
export const groupCodes: readonly CountryCode[] = allCountries
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
