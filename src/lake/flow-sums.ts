import { stat } from 'node:fs/promises'
import { join as path } from 'node:path'
import type { Engine } from '../engine/engine.js'
import { identifier, join, literal, sql, type Sql } from '../engine/sql.js'
import { flush } from './atomic-write.js'
import { codesOfKind } from './binding.js'
import type { DataFile } from './manifest.js'
import { countRows } from './snapshot-files.js'
import type { Source } from './source.js'

/**
 * Sums of a large snapshot's flows, written beside them: a year of the world by product is read in milliseconds, where
 * its eleven million rows take a second. `kept` names the columns that a row is still of; the others are summed over, groups of
 * countries left out as in every sum over partners.
 */
export const kinds = {
  'reporter product': ['reporter', 'product'],
  'partner product': ['partner', 'product'],
  'reporter partner': ['reporter', 'partner'],
  product: ['product'],
} as const
export type SumKind = keyof typeof kinds

const alike = ['flow', 'period', 'year', 'classification', 'level'] as const

/** Above this a sum does not fit the eight bytes of decimal(18,3): such a year has no sums, and is read row by row. */
const mostDollars = 900_000_000_000_000n

/** Writes the sums of files that are cut by year. A year that is not of one kind of rows has none. */
export const writeFlowSums = async (
  engine: Engine,
  source: Source,
  flows: readonly DataFile[],
  folder: string,
): Promise<DataFile[]> => {
  const written: DataFile[] = []
  for (const file of flows) {
    if (file.year === null) continue
    const name = `sums-${file.year}.parquet`
    const target = path(folder, name)
    const rows = engine.parquet([path(folder, file.path)])
    const query = await sumsOf(engine, source, rows)
    if (query === null) continue
    await engine.writeParquet(query, { path: target })
    await flush(target)
    const count = await countRows(engine, [target])
    written.push({ path: name, rows: count, bytes: (await stat(target)).size, year: file.year })
  }
  return written
}

type Shape = Readonly<Record<(typeof alike)[number], string | number>> & {
  readonly several: boolean
  readonly dollars: string | null
  readonly grouped: boolean
}

const sumsOf = async (engine: Engine, source: Source, rows: Sql): Promise<Sql | null> => {
  const groups = codesOfKind(['group', 'world']).filter((code) => !source.unions.includes(code))
  const first = alike.map((column) => sql`min(${identifier(column)}) as ${identifier(column)}`)
  const several = alike.map((column) => sql`min(${identifier(column)}) <> max(${identifier(column)})`)
  const [shape] =
    await engine.rows<Shape>(sql`select ${join(first, ', ')}, ${join(several, ' or ')} as several,
      cast(ceil(sum(value_usd)) as varchar) as dollars,
      bool_or(reporter in ${groups} or partner in ${groups}) as grouped from ${rows}`)
  if (shape === undefined || shape.several || shape.dollars === null) return null
  if (BigInt(shape.dollars.replace(/\..*$/, '')) > mostDollars) return null
  return arranged(shape, shape.grouped ? apart(rows, groups) : together(rows))
}

const figures = sql`sum(value_usd) as value_usd, count(*) as row_count, count(value_usd) as value_count`

/** All kinds in one pass, where there are no groups to be left out on either side. */
const together = (rows: Sql): Sql => {
  const sets = Object.values(kinds).map((columns) => sql`(${join(columns.map(identifier), ', ')})`)
  return sql`select reporter, partner, product, ${figures} from ${rows} group by grouping sets (${join(sets, ', ')})`
}

/** Each kind by itself: a sum over a side leaves its groups out, and only there. */
const apart = (rows: Sql, groups: readonly string[]): Sql =>
  join(
    Object.values(kinds).map((columns) => {
      const kept: readonly string[] = columns
      const summed = ['reporter', 'partner'].filter((side) => !kept.includes(side))
      const shown = ['reporter', 'partner', 'product'].map((column) =>
        kept.includes(column) ? identifier(column) : sql`cast(null as varchar) as ${identifier(column)}`,
      )
      const where = summed.map((side) => sql`${identifier(side)} not in ${groups}`)
      return sql`select ${join(shown, ', ')}, ${figures} from ${rows}
        ${where.length === 0 ? sql`` : sql`where ${join(where, ' and ')}`} group by ${join(kept.map(identifier), ', ')}`
    }),
    ' union all ',
  )

/** What is alike in all rows put beside them, in the order in which they are looked for. */
const arranged = (shape: Shape, sums: Sql): Sql => {
  const constant = (column: (typeof alike)[number], type: string) =>
    sql`cast(${literal(String(shape[column]))} as ${{ text: type, values: [] }}) as ${identifier(column)}`
  return sql`select case when product is null then 'reporter partner' when reporter is not null then 'reporter product'
        when partner is not null then 'partner product' else 'product' end as kept,
      reporter, partner, product, ${constant('flow', 'varchar')}, ${constant('period', 'varchar')},
      ${constant('year', 'smallint')}, ${constant('classification', 'varchar')}, ${constant('level', 'tinyint')},
      cast(value_usd as decimal(18,3)) as value_usd, cast(row_count as integer) as row_count,
      cast(value_count as integer) as value_count
    from (${sums}) sums order by kept, reporter, partner, product`
}
