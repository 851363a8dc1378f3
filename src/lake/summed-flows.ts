import type { Condition } from '../domain/lineage.js'
import { identifier, join, sql, type Sql } from '../engine/sql.js'
import {
  conditionSql,
  flowParts,
  flowsAsked,
  groupCodes,
  isReplaced,
  turnedFlows,
  type FlowScope,
} from './binding.js'
import { kinds, type SumKind } from './flow-sums.js'
import type { Lake } from './lake.js'

/** Columns that a sum can be asked by. */
export type SumColumn = 'reporter' | 'partner' | 'product' | 'period' | 'flow'

const columns = [
  'reporter',
  'partner',
  'flow',
  'period',
  'classification',
  'level',
  'product',
  'value_usd',
] as const

/**
 * The flows of a selection, with `row_count` and `value_count`: of snapshots that keep sums of what is asked, those; of the
 * others the rows. The conditions are within, since a sum over partners has no partner left to hold one.
 * @param by the columns that the caller groups by
 */
export const summedFlows = (
  lake: Lake,
  scope: FlowScope,
  where: readonly Condition[],
  by: readonly SumColumn[],
): Sql => {
  const kind = kindFor(where, by)
  const present = scope.snapshots.flatMap((snapshot, part) =>
    lake.files(snapshot, 'flow', scope.years).length === 0 ? [] : [part],
  )
  const kept = kind === null ? [] : present.filter((part) => keepsSums(lake, scope, part, kind))
  const others = present.filter((part) => !kept.includes(part))
  const parts = [
    ...(kind === null || kept.length === 0 ? [] : [fromSums(lake, scope, where, kind, kept)]),
    ...(others.length === 0 ? [] : [rowByRow(lake, scope, where, others)]),
  ]
  const shown = join([...columns, 'row_count', 'value_count'].map(identifier), ', ')
  return parts.length === 0
    ? sql`(select ${join(
        columns.map((name) => sql`cast(null as varchar) as ${identifier(name)}`),
        ', ',
      )}, 0 as row_count, 0 as value_count where false)`
    : sql`(select ${shown} from (${join(parts, ' union all ')}) parts)`
}

/** The kind of sums that keeps the columns asked for and no others; null where none does. */
export const kindFor = (where: readonly Condition[], by: readonly SumColumn[]): SumKind | null => {
  const everyone = (side: 'reporter' | 'partner') =>
    where.some(({ column, op }) => column === side && op === 'kind-not-in') && !by.includes(side)
  // Two countries named: their rows are few, and each of them can be.
  if (['reporter', 'partner'].every((side) => where.some(({ column, op }) => column === side && op === 'in')))
    return null
  const oneOf = new Set<string>(['in', 'kind-not-in', 'starts-with'])
  if (where.some(({ op }) => !oneOf.has(op))) return null
  const ofProduct = by.includes('product') || where.some(({ column }) => column === 'product')
  const kept = [
    ...(everyone('reporter') ? [] : ['reporter']),
    ...(everyone('partner') ? [] : ['partner']),
    ...(ofProduct ? ['product'] : []),
  ].join(' ')
  if (kept in kinds) return kept as SumKind
  // A country's total with all partners: its pairs are fewer than its products.
  return kept === 'reporter' || kept === 'partner' || kept === '' ? 'reporter partner' : null
}

const rowByRow = (lake: Lake, scope: FlowScope, where: readonly Condition[], parts: readonly number[]): Sql =>
  sql`select ${join(columns.map(identifier), ', ')}, 1 as row_count,
      case when value_usd is null then 0 else 1 end as value_count
    from (${flowParts(lake, scope, where, parts)}) flow where ${conditionSql(where)}`

/** Kinds of sums as stored that a record is read from: a mirror changes reporter and partner about, a reconciled one does both. */
const storedKinds = (record: FlowScope['record'], kind: SumKind): readonly SumKind[] =>
  record === 'own' ? [kind] : record === 'mirror' ? [turnedKind[kind]] : [kind, turnedKind[kind]]

/** True of a snapshot that has sums of the kind for all years, and of which no newer one replaces a part. */
export const keepsSums = (lake: Lake, scope: FlowScope, part: number, kind: SumKind): boolean => {
  const snapshot = scope.snapshots[part]
  return (
    snapshot !== undefined &&
    isReplaced(lake, scope, part) === 'never' &&
    storedKinds(scope.record, kind).every((each) => lake.sums(snapshot, scope.years, each) !== null)
  )
}

/** Sums of some snapshots as the reader sees them, each kind of them in one read. */
const fromSums = (
  lake: Lake,
  scope: FlowScope,
  where: readonly Condition[],
  kind: SumKind,
  parts: readonly number[],
): Sql => {
  const { record, source } = scope
  const kept: readonly string[] = kinds[kind]
  const rowsOf = (stored: SumKind): Sql =>
    lake.engine.parquet(
      parts.flatMap((part) => {
        const snapshot = scope.snapshots[part]
        return snapshot === undefined ? [] : (lake.sums(snapshot, scope.years, stored) ?? [])
      }),
    )
  // A column that is summed over has left its groups out already.
  const conditions = where.filter(({ column, op }) => op !== 'kind-not-in' || kept.includes(column))
  const shown = join([...columns, 'row_count', 'value_count'].map(identifier), ', ')
  const same = [
    ...columns.filter((name) => !['reporter', 'partner', 'flow'].includes(name)),
    'row_count',
    'value_count',
  ]
  const asStored = () => sql`select ${shown} from ${rowsOf(kind)}`
  const union = [...source.unions, '-']
  const turned = () => sql`select partner as reporter, reporter as partner,
      case flow when 'export' then 'import' else 'export' end as flow, ${join(same.map(identifier), ', ')}
    from ${rowsOf(turnedKind[kind])} where flow in ${turnedFlows(flowsAsked(where))}
      and (partner is null or partner <> 'WLD')
      ${record === 'mirror' ? sql`and (reporter is null or reporter not in ${groupCodes} or reporter in ${union})` : sql``}`
  const seen =
    record === 'own'
      ? asStored()
      : record === 'mirror'
        ? turned()
        : sql`${asStored()} union all ${orderOf(turned(), shown)}`
  return sql`select ${shown} from (${orderOf(seen, shown)}) seen ${conditions.length === 0 ? sql`` : sql`where ${conditionSql(conditions)}`}`
}

/** The columns in one order, so that parts can stand under each other. */
const orderOf = (rows: Sql, shown: Sql): Sql => sql`select ${shown} from (${rows}) rows_in_order`

const turnedKind: Readonly<Record<SumKind, SumKind>> = {
  'reporter product': 'partner product',
  'partner product': 'reporter product',
  'reporter partner': 'reporter partner',
  product: 'product',
}
