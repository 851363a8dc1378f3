import type { Condition, Evidence, Lineage, RowsLineage, Selection } from '../domain/lineage.js'
import { parseMilli, milliNumber, milliText, type Milli } from '../domain/decimal.js'
import { identifier, join, sql, type Sql } from '../engine/sql.js'
import type { Row } from '../engine/engine.js'
import { yearOf } from '../domain/period.js'
import { refusal } from '../domain/problem.js'
import { conditionSql, flowRelation, type FlowScope } from './binding.js'
import { rowsThatCount } from './current.js'
import { kindFor, summedFlows } from './summed-flows.js'
import type { Lake } from './lake.js'
import { tables } from './tables.js'

/** How many rows of a selection a lineage names one by one. */
export const sampleSize = 20

/** The sum of a selection, exact, with what it rests on. `key` holds the values of the columns grouped by. */
export type Sum = {
  readonly key: Readonly<Record<string, string | number>>
  readonly milli: Milli | null
  readonly value: number | null
  readonly rows: number
  readonly nulls: number
  readonly lineage: RowsLineage
}

export type GroupColumn = 'reporter' | 'partner' | 'period' | 'product' | 'flow'

/**
 * Sums a selection of flows, per group where columns are named, in the order of the groups.
 * One statement gives value, count and sample, so that what is traced is what was added.
 */
export const sumFlows = async (
  lake: Lake,
  scope: FlowScope,
  where: Selection['where'],
  by: readonly GroupColumn[] = [],
): Promise<Sum[]> => {
  const spared = isOfEveryone(where) || rowsIn(scope) > (isOfAllPartners(where) ? manyRows : rowsReadAtOnce)
  const sums = spared ? keptSums(lake, scope, where, by) : null
  const rows = await lake.ask<SumRow>(sums ?? boundTo(lake, scope, sumStatement(where, by), where))
  return rows.map((row) => toSum(row, scope, where, by))
}

/** True of a question across all reporters: its sums are of thousands of rows, none of which tells anything. */
const isOfEveryone = (where: Selection['where']): boolean =>
  where.every(({ column, op }) => column !== 'reporter' || op !== 'in')

/** True of a country’s trade with all others: where it is the partner in the rows, every row is read for it. */
const isOfAllPartners = (where: Selection['where']): boolean =>
  where.every(({ column, op }) => column !== 'partner' || op !== 'in')

/**
 * Above this many rows in the files of a question, sums that were made at the import are read, and no single row is named: a
 * trace finds them. Rows of one country with all others tell less, and are named of smaller files alone.
 */
const rowsReadAtOnce = 20_000_000
const manyRows = 4_000_000

const rowsIn = ({ snapshots, years }: FlowScope): number =>
  snapshots
    .flatMap(({ tables: held }) => held.flow ?? [])
    .filter(({ year }) => year === null || years.includes(year))
    .reduce((sum, { rows }) => sum + rows, 0)

/** The statement over the sums that snapshots keep (rows, where they keep none); null where no kind is of what is asked. */
const keptSums = (
  lake: Lake,
  scope: FlowScope,
  where: Selection['where'],
  by: readonly GroupColumn[],
): Sql | null => {
  if (kindFor(where, by) === null) return null
  const columns = by.map(identifier)
  const keys = columns.length === 0 ? sql`` : sql`${join(columns, ', ')}, `
  const grouped =
    columns.length === 0 ? sql`` : sql` group by ${join(columns, ', ')} order by ${join(columns, ', ')}`
  return sql`select ${keys}sum(value_usd) as total, cast(coalesce(sum(row_count), 0) as bigint) as row_count,
      cast(coalesce(sum(row_count) - sum(value_count), 0) as bigint) as null_count,
      null as addresses, null as sample, null as places
    from ${summedFlows(lake, scope, where, by)} flow${grouped}`
}

type SumRow = Row & {
  readonly total: string | null
  readonly row_count: string
  readonly null_count: string
  /** Addresses of the first rows; values (−1 where there is none: trade is not negative) and places in their order. */
  readonly addresses: readonly string[] | null
  readonly sample: readonly string[] | null
  readonly places: readonly string[] | null
}

/** The statement in the subset of SQL that both engines share; `flow` is bound by the caller. */
export const sumStatement = (where: Selection['where'], by: readonly GroupColumn[]): Sql => {
  const columns = by.map(identifier)
  const keys = columns.length === 0 ? sql`` : sql`${join(columns, ', ')}, `
  const grouped =
    columns.length === 0 ? sql`` : sql` group by ${join(columns, ', ')} order by ${join(columns, ', ')}`
  return sql`select ${keys}sum(value_usd) as total, count(*) as row_count, count(*) - count(value_usd) as null_count,
      min(${address}, ${sampled}) as addresses, min_by(coalesce(value_usd, -1), ${address}, ${sampled}) as sample,
      min_by(coalesce(place, ''), ${address}, ${sampled}) as places
    from flow where ${conditionSql(where)}${grouped}`
}

/**
 * Where a row stands as one number, so that the first rows are found without spelling out each: snapshot, file,
 * row, and which of the two directions a row of a pair gave.
 */
const address: Sql = sql`((part * 100000 + file) * 10000000000 + "row") * 2 + case when reporter < partner then 0 else 1 end`
/** The same two sizes as in the statement: far above what any source has, and together below 2^63. */
const [filesASnapshot, rowsAFile] = [100_000n, 10_000_000_000n]
const sampled: Sql = { text: String(sampleSize), values: [] }

/** Binds `flow` for one call, whose conditions may spare some of its rows. */
export const boundTo = (
  lake: Lake,
  scope: FlowScope,
  statement: Sql,
  where: readonly Condition[] = [],
): Sql => lake.engine.bind({ flow: flowRelation(lake, scope, where) }, statement)

const toSum = (row: SumRow, scope: FlowScope, where: Selection['where'], by: readonly GroupColumn[]): Sum => {
  const key = Object.fromEntries(by.map((column) => [column, row[column] as string | number]))
  const milli = row.total === null ? null : parseMilli(row.total)
  const narrowed = by.reduce<Selection['where']>(
    (all, column) => narrow(all, column, key[column] as string),
    where,
  )
  return {
    key,
    milli,
    value: milli === null ? null : milliNumber(milli),
    rows: Number(row.row_count),
    nulls: Number(row.null_count),
    lineage: rowsLineage(scope, narrowed, row, milli),
  }
}

/** The condition of one group: its own value in place of the list it was grouped from. */
const narrow = (
  where: Selection['where'],
  column: GroupColumn,
  value: string | number,
): Selection['where'] => [
  ...where.filter((condition) => condition.column !== column || condition.op !== 'in'),
  { column, op: 'in', values: [value] },
]

const rowsLineage = (
  scope: FlowScope,
  where: Selection['where'],
  row: SumRow,
  milli: Milli | null,
): RowsLineage => ({
  kind: 'rows',
  selection: {
    table: 'flow',
    source: scope.source.id,
    record: scope.record,
    snapshots: scope.snapshots.map(({ id }) => id),
    where,
    column: 'value_usd',
  },
  rows: Number(row.row_count),
  nulls: Number(row.null_count),
  sum: milli === null ? null : milliText(milli),
  sample: evidenceOf(row, scope),
})

const evidenceOf = ({ addresses, sample, places }: SumRow, scope: FlowScope): Evidence[] =>
  (addresses ?? []).map((text, index) => {
    const place = BigInt(text) / 2n
    const [file, row] = [place / rowsAFile, place % rowsAFile]
    const value = parseMilli(sample?.[index] ?? '-1')
    return {
      snapshot: scope.snapshots[Number(file / filesASnapshot)]?.id ?? '',
      file: Number(file % filesASnapshot),
      row: Number(row),
      value: value < 0n ? null : milliText(value),
      place: places?.[index] || null,
    }
  })

/** A selection of flows that gave nothing, for numbers that stand for “none recorded”. */
export const emptySum = (scope: FlowScope, where: Selection['where']): Sum => ({
  key: {},
  milli: null,
  value: null,
  rows: 0,
  nulls: 0,
  lineage: rowsLineage(
    scope,
    where,
    { total: null, row_count: '0', null_count: '0', addresses: [], sample: [], places: [] },
    null,
  ),
})

/**
 * The sum over groups that were read already, as if their selection had been summed whole: exact, and with the
 * same first rows, since each group named its own first ones.
 * @param where the conditions of the whole
 */
export const mergeSums = (scope: FlowScope, where: Selection['where'], sums: readonly Sum[]): Sum => {
  const known = sums.flatMap(({ milli }) => milli ?? [])
  const milli = known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0n)
  const order = new Map(scope.snapshots.map(({ id }, part) => [id, part]))
  const sample = sums
    .flatMap(({ lineage }) => lineage.sample)
    .toSorted(
      (a, b) =>
        (order.get(a.snapshot) ?? 0) - (order.get(b.snapshot) ?? 0) || a.file - b.file || a.row - b.row,
    )
    .slice(0, sampleSize)
  const empty = emptySum(scope, where)
  const [rows, nulls] = [count(sums, 'rows'), count(sums, 'nulls')]
  return {
    key: {},
    milli,
    value: milli === null ? null : milliNumber(milli),
    rows,
    nulls,
    lineage: { ...empty.lineage, rows, nulls, sum: milli === null ? null : milliText(milli), sample },
  }
}

const count = (sums: readonly Sum[], what: 'rows' | 'nulls'): number =>
  sums.reduce((total, each) => total + each[what], 0)

/**
 * The rows of a selection, run again on the snapshots it names.
 * @param limit the first rows alone; without it every row, as `trace --all` shows them
 */
export const rowsOf = async (lake: Lake, selection: Selection, limit?: number): Promise<Evidence[]> => {
  const first = limit === undefined ? sql`` : sql` limit ${limit}`
  const source = lake.sources.find(({ id }) => id === selection.source)
  if (source === undefined) throw refusal('unknown-source', `This Rapport has no source ${selection.source}.`)
  const snapshots = selection.snapshots.map(lake.snapshot)
  if (selection.table !== 'flow') {
    const counted = rowsThatCount(lake, source, selection.table, snapshots)
    if (counted === null) return []
    const place = 'stated_at' in tables[selection.table] ? sql`coalesce(place, stated_at)` : sql`place`
    return lake.engine
      .rows<EvidenceRow>(
        sql`select snapshot, file, "row", ${place} as place, cast(${identifier(selection.column)} as varchar) as "value"
          from ${counted} where ${conditionSql(selection.where)} order by snapshot, file, "row"${first}`,
      )
      .then((rows) => rows.map(toEvidence))
  }
  const years = selection.where.flatMap((condition) =>
    condition.column === 'period' && condition.op === 'in'
      ? condition.values.map((each) => yearOf(String(each)))
      : [],
  )
  const record = selection.record === 'document' ? 'own' : selection.record
  const rows = await lake.engine.rows<EvidenceRow>(
    boundTo(
      lake,
      { source, record, snapshots, years },
      sql`select snapshot, file, "row", place, cast(value_usd as varchar) as "value" from flow
        where ${conditionSql(selection.where)} order by part, file, "row"${first}`,
      selection.where,
    ),
  )
  return rows.map(toEvidence)
}

type EvidenceRow = Row & {
  readonly snapshot: string
  readonly file: number
  readonly row: string
  readonly place: string | null
  readonly value: string | null
}

const toEvidence = ({ snapshot, file, row, place, value }: EvidenceRow): Evidence => ({
  snapshot,
  file,
  row: Number(row),
  place,
  value: value === null ? null : trimmed(value),
})

const trimmed = (text: string): string =>
  text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text

/** All lineages of rows that a lineage ends at. */
export const rowLineages = (lineage: Lineage): RowsLineage[] =>
  lineage.kind === 'rows' ? [lineage] : Object.values(lineage.inputs).flatMap(rowLineages)
