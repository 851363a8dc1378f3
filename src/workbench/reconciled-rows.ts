import type { Engine } from '../engine/engine.js'
import { identifier, join, literal, sql, type Sql } from '../engine/sql.js'
import { derivedFile } from '../lake/derive.js'
import type { Parts } from '../lake/staging.js'
import { tables, type TableName } from '../lake/tables.js'
import { reconciled } from '../sources/reconciled/source.js'
import type { PairFiles, Panel } from './mirror-pairs.js'

const valueColumns = {
  row: 'bigint',
  value_usd: 'decimal(20,3)',
  exporter_factor: 'decimal(28,18)',
  importer_factor: 'decimal(28,18)',
  exporter_note: 'varchar',
  importer_note: 'varchar',
} as const

/** The canonical rows of a reconciliation: each flow, and the records it was made from. */
export const reconciledParts = async (
  engine: Engine,
  { records, pairs }: PairFiles,
  values: string,
  panels: readonly Panel[],
  snapshot: string,
): Promise<ReadonlyMap<TableName, Parts>> => {
  const valued = engine.jsonLines(values, valueColumns)
  const flow = sql`
    select *, exporter as reporter, importer as partner, 'export' as flow, cast("year" as varchar) as period, 'na' as partner_basis
    from ${engine.parquet([pairs])} join ${valued} using ("row")`
  const parent = sql`
    select pair."year", pair."row" as derived_row, record.role, record.snapshot as parent_snapshot, record.file as parent_file,
      record."row" as parent_row, record.place as parent_place, record.value_usd as "value",
      case record.role when 'exporter' then exporter_factor else importer_factor end as factor,
      case record.role when 'exporter' then exporter_note else importer_note end as note
    from ${engine.parquet([pairs])} pair join ${valued} valued on valued."row" = pair."row"
    join ${engine.parquet([records])} record using ("year", product, exporter, importer)`
  const years = panels.map(({ year }) => year)
  const lines = await engine.rows<{ year: number; lines: string }>(
    sql`select "year", count(*) as lines from ${engine.parquet([records])} group by "year"`,
  )
  const own = { snapshot: literal(snapshot), file: number(derivedFile), place: sql`null` }
  const flows = canonical('flow', flow, {
    ...own,
    source: literal(reconciled.id),
    net_kg: sql`null`,
    quantity: sql`null`,
    quantity_unit: sql`null`,
    valuation: sql`'fob'`,
    reported_by: sql`'reconciled'`,
  })
  const parents = canonical('flow_parent', parent, { ...own, row: sql`derived_row` })
  return new Map([
    [
      'flow',
      new Map(
        panels.map(({ year, pairs: both, exporterOnly, importerOnly }) => [
          year,
          { rows: flows(year), count: both + exporterOnly + importerOnly },
        ]),
      ),
    ],
    [
      'flow_parent',
      new Map(
        years.map((year) => [
          year,
          { rows: parents(year), count: Number(lines.find((each) => each.year === year)?.lines ?? 0) },
        ]),
      ),
    ],
  ])
}

const number = (value: number): Sql => ({ text: String(value), values: [] })

/** The rows of one year in the columns of a table; what a relation has under another name, or not at all, is named. */
export const canonical =
  (table: TableName, rows: Sql, named: Readonly<Record<string, Sql>>) =>
  (year: number): Sql => {
    const columns = Object.entries(tables[table]).map(
      ([name, type]) =>
        sql`cast(${named[name] ?? identifier(name)} as ${{ text: type, values: [] }}) as ${identifier(name)}`,
    )
    return sql`select ${join(columns, ', ')} from (${rows}) where "year" = ${number(year)}`
  }
