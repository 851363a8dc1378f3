import { refusal } from '../domain/problem.js'
import { identifier, join, sql, type Sql } from '../engine/sql.js'
import type { Lake } from '../lake/lake.js'
import type { Snapshot } from '../lake/manifest.js'
import type { TableName } from '../lake/tables.js'

/** A row that came, went or changed: by what it is known, and its cells before and after. */
export type Change = {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly key: Readonly<Record<string, string | null>>
  readonly before: Readonly<Record<string, string | null>> | null
  readonly after: Readonly<Record<string, string | null>> | null
}

export type TableDifference = {
  readonly table: string
  readonly added: number
  readonly removed: number
  readonly changed: number
  readonly same: number
  /** In the order of their keys: those that went first, then those that came, then those that changed. */
  readonly changes: readonly Change[]
}

export type Difference = {
  readonly from: { readonly id: string; readonly vintage: string | null; readonly importedAt: string }
  readonly to: { readonly id: string; readonly vintage: string | null; readonly importedAt: string }
  readonly source: string
  readonly tables: readonly TableDifference[]
}

/** By which columns a row is known again in another snapshot, and which of the others are compared. */
const compared: Partial<
  Record<TableName, { readonly key: readonly string[]; readonly cells: readonly string[] }>
> = {
  listed_entity: {
    key: ['list', 'entity_id'],
    cells: ['name', 'kind', 'programmes', 'listed_on', 'updated_on', 'legal_basis', 'remarks'],
  },
  listed_name: { key: ['list', 'entity_id', 'name'], cells: ['kind', 'quality', 'language'] },
  listed_detail: { key: ['list', 'entity_id', 'kind', 'value'], cells: ['country', 'note'] },
  listed_good: {
    key: ['regime', 'annex', 'direction', 'classification', 'product'],
    cells: ['tier', 'partial', 'valid_from', 'valid_to', 'wind_down', 'note'],
  },
  flow: {
    key: ['classification', 'level', 'flow', 'period', 'reporter', 'partner', 'product', 'reported_by'],
    cells: ['value_usd', 'net_kg'],
  },
  flow_in_currency: {
    key: [
      'classification',
      'level',
      'flow',
      'period',
      'reporter',
      'partner',
      'product',
      'currency',
      'reported_by',
    ],
    cells: ['value', 'net_kg'],
  },
  observation: {
    key: ['indicator', 'reporter', 'partner', 'period', 'dimension', 'category', 'document', 'stated_at'],
    cells: ['value', 'unit', 'qualifier'],
  },
  vote: { key: ['body', 'roll_call', 'country'], cells: ['vote', 'resolution', 'date'] },
  arms_transfer: {
    key: ['recipient', 'supplier', 'designation', 'order_year', 'ordered'],
    cells: ['delivered', 'delivery_years', 'status', 'tiv_unit', 'tiv_order', 'tiv_delivered', 'comments'],
  },
  agreement: {
    key: ['agreement'],
    cells: [
      'title',
      'parties',
      'kind',
      'signed',
      'provisional',
      'in_force',
      'ended',
      'superseded_by',
      'status',
    ],
  },
  tariff: {
    key: ['reporter', 'partner', 'year', 'classification', 'product', 'kind'],
    cells: ['rate', 'rate_min', 'rate_max', 'ave_method'],
  },
  sanction_case: {
    key: ['case_id'],
    cells: ['sender_text', 'target_text', 'begin_year', 'end_year', 'ongoing'],
  },
}

/**
 * What changed between two snapshots of one source: a delisting, a new name, a revised value.
 * @param names two ids, or one source whose two latest snapshots are compared
 * @param limit how many changes of each table are listed
 * @throws Refusal `snapshot-gone`, `usage-option` for snapshots of two sources
 */
export const differenceOf = async (
  lake: Lake,
  names: readonly [string, string?],
  limit: number,
): Promise<Difference> => {
  const [from, to] = pairOf(lake, names)
  if (from.source !== to.source)
    throw refusal(
      'usage-option',
      `${from.id} and ${to.id} are of two sources: their rows are not the same things.`,
    )
  const tables: TableDifference[] = []
  for (const table of Object.keys(compared) as TableName[]) {
    const [before, after] = [lake.files(from, table), lake.files(to, table)]
    if (before.length > 0 || after.length > 0)
      tables.push(await tableDifference(lake, table, before, after, limit))
  }
  return { from: shortly(from), to: shortly(to), source: from.source, tables }
}

const shortly = ({ id, vintage, importedAt }: Snapshot) => ({ id, vintage, importedAt })

const pairOf = (lake: Lake, [first, second]: readonly [string, string?]): [Snapshot, Snapshot] => {
  if (second !== undefined) return [lake.snapshot(first), lake.snapshot(second)]
  const [latest, before] = lake.snapshots(first, null)
  if (latest && before) return [before, latest]
  if (latest || lake.sources.some(({ id }) => id === first))
    throw refusal(
      'no-data',
      `${first} has ${latest ? 'one snapshot' : 'no snapshot'} in this workspace: two are needed.`,
    )
  throw refusal('unknown-source', `There is no source “${first}”; two snapshots are named by their ids.`)
}

type Counted = { readonly change: Change['kind'] | 'same'; readonly lines: string }

const tableDifference = async (
  lake: Lake,
  table: TableName,
  before: readonly string[],
  after: readonly string[],
  limit: number,
): Promise<TableDifference> => {
  const { key, cells } = compared[table] as NonNullable<(typeof compared)[TableName]>
  const rows = comparison(lake, key, cells, before, after)
  const counts = await lake.engine.rows<Counted>(
    sql`select change, count(*) as lines from (${rows}) group by change`,
  )
  const count = (change: Counted['change']) =>
    Number(counts.find((each) => each.change === change)?.lines ?? 0)
  const listed = await lake.engine.rows<Readonly<Record<string, string | null>>>(sql`
    select * from (${rows}) where change <> 'same'
    order by case change when 'removed' then 0 when 'added' then 1 else 2 end, ${join(key.map(identifier), ', ')}
    limit ${limit}`)
  return {
    table,
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    same: count('same'),
    changes: listed.map((row): Change => {
      const kind = row['change'] as Change['kind']
      const side = (prefix: string) =>
        Object.fromEntries(cells.map((name) => [name, row[`${prefix}${name}`] ?? null]))
      return {
        kind,
        key: Object.fromEntries(key.map((name) => [name, row[name] ?? null])),
        before: kind === 'added' ? null : side('before_'),
        after: kind === 'removed' ? null : side('after_'),
      }
    }),
  }
}

/** One row a key, with the cells of both sides as text. Rows of one key are told apart by all their cells together. */
const comparison = (
  lake: Lake,
  key: readonly string[],
  cells: readonly string[],
  before: readonly string[],
  after: readonly string[],
): Sql => {
  const side = (files: readonly string[], name: string): Sql => {
    const columns = [
      ...key.map((column) => sql`cast(${identifier(column)} as varchar) as ${identifier(column)}`),
      ...cells.map(
        (column) => sql`string_agg(distinct cast(${identifier(column)} as varchar), '; ' order by
          cast(${identifier(column)} as varchar)) as ${identifier(`${name}_${column}`)}`,
      ),
    ]
    const from =
      files.length === 0
        ? sql`${lake.engine.parquet(name === 'before' ? after : before)} where false`
        : lake.engine.parquet(files)
    return sql`select ${join(columns, ', ')}, true as ${identifier(`is_${name}`)} from ${from} group by ${join(
      key.map((_, index) => ({ text: String(index + 1), values: [] })),
      ', ',
    )}`
  }
  const on = join(
    key.map((column) => sql`b.${identifier(column)} is not distinct from a.${identifier(column)}`),
    ' and ',
  )
  const changed = join(
    cells.map(
      (column) => sql`${identifier(`before_${column}`)} is distinct from ${identifier(`after_${column}`)}`,
    ),
    ' or ',
  )
  const names = join(
    key.map(
      (column) => sql`coalesce(b.${identifier(column)}, a.${identifier(column)}) as ${identifier(column)}`,
    ),
    ', ',
  )
  const both = join(
    ['before', 'after'].flatMap((prefix) => cells.map((column) => identifier(`${prefix}_${column}`))),
    ', ',
  )
  return sql`select ${names}, ${both}, case when is_after is null then 'removed' when is_before is null then 'added'
      when ${changed} then 'changed' else 'same' end as change
    from (${side(before, 'before')}) b full outer join (${side(after, 'after')}) a on ${on}`
}
