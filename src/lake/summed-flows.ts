import type { Condition } from '../domain/lineage.js'
import { identifier, join, sql, type Sql } from '../engine/sql.js'
import { conditionSql, flowPart, groupCodes, isReplaced, type FlowScope } from './binding.js'
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
  const parts = scope.snapshots.flatMap((snapshot, part): Sql[] => {
    if (lake.files(snapshot, 'flow', scope.years).length === 0) return []
    const sums = lake.sums(snapshot, scope.years)
    const reduced = kind === null || sums === null || isReplaced(lake, scope, part) !== 'never' ? null : kind
    return [
      reduced === null || sums === null
        ? rowByRow(lake, scope, where, part)
        : fromSums(lake, scope, where, reduced, sums),
    ]
  })
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

const rowByRow = (lake: Lake, scope: FlowScope, where: readonly Condition[], part: number): Sql =>
  sql`select ${join(columns.map(identifier), ', ')}, 1 as row_count,
      case when value_usd is null then 0 else 1 end as value_count
    from (${flowPart(lake, scope, where, part)}) flow where ${conditionSql(where)}`

/**
 * Sums as the reader sees them. A mirror or the other end of a reconciled flow changes reporter and partner about, so
 * that the kind that is read is the other one too.
 */
const fromSums = (
  lake: Lake,
  { record, source }: FlowScope,
  where: readonly Condition[],
  kind: SumKind,
  files: readonly string[],
): Sql => {
  const kept: readonly string[] = kinds[kind]
  const rows = lake.engine.parquet(files)
  // A column that is summed over has left its groups out already.
  const conditions = where.filter(({ column, op }) => op !== 'kind-not-in' || kept.includes(column))
  const shown = join([...columns, 'row_count', 'value_count'].map(identifier), ', ')
  const same = [
    ...columns.filter((name) => !['reporter', 'partner', 'flow'].includes(name)),
    'row_count',
    'value_count',
  ]
  const asStored = sql`select ${shown} from ${rows} where kept = ${kind}`
  const union = [...source.unions, '-']
  const turned = sql`select partner as reporter, reporter as partner,
      case flow when 'export' then 'import' else 'export' end as flow, ${join(same.map(identifier), ', ')}
    from ${rows} where kept = ${turnedKind[kind]} and flow in ('export', 'import')
      and (partner is null or partner <> 'WLD')
      ${record === 'mirror' ? sql`and (reporter is null or reporter not in ${groupCodes} or reporter in ${union})` : sql``}`
  const seen =
    record === 'own'
      ? asStored
      : record === 'mirror'
        ? turned
        : sql`${asStored} union all ${orderOf(turned, shown)}`
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
