import { rm, stat } from 'node:fs/promises'
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
const sumKinds = Object.keys(kinds) as SumKind[]

const alike = ['flow', 'period', 'year', 'classification', 'level'] as const

/**
 * Writes the sums of files that are cut by year, a file a kind and year, one after the other so that each has the memory
 * for itself. A year that is not of one kind of rows has none.
 */
export const writeFlowSums = async (
  engine: Engine,
  source: Source,
  flows: readonly DataFile[],
  folder: string,
): Promise<DataFile[]> => {
  const groups = codesOfKind(['group', 'world']).filter((code) => !source.unions.includes(code))
  const written: DataFile[] = []
  for (const file of flows) {
    if (file.year === null) continue
    const rows = engine.parquet([path(folder, file.path)])
    const shape = await shapeOf(engine, rows)
    if (shape === null) continue
    const ofYear: DataFile[] = []
    for (const [index, kind] of sumKinds.entries()) {
      const name = `sums-${file.year}-${index + 1}.parquet`
      const target = path(folder, name)
      // The world by product is added up from its reporters, a few of the rows.
      const world = kind === 'product' ? ofYear[0] : undefined
      const sums =
        world === undefined
          ? ofKind(kind, rows, groups)
          : worldByProduct(engine.parquet([path(folder, world.path)]), groups)
      await engine.writeParquet(arranged(shape, sums), { path: target })
      if (await overflows(engine, target)) {
        for (const each of [...ofYear.map((other) => path(folder, other.path)), target]) await rm(each)
        ofYear.length = 0
        break
      }
      await flush(target)
      const count = await countRows(engine, [target])
      ofYear.push({ path: name, rows: count, bytes: (await stat(target)).size, year: file.year })
    }
    written.push(...ofYear)
  }
  return written
}

/** A sum above a million billion dollars does not fit its eight bytes: such a year is read row by row. */
const overflows = async (engine: Engine, file: string): Promise<boolean> => {
  const [found] = await engine.rows<{ found: boolean }>(
    sql`select bool_or(value_usd is null and value_count > 0) as found from ${engine.parquet([file])}`,
  )
  return found?.found ?? false
}

type Alike = Readonly<Record<(typeof alike)[number], string | number>>

/** What is alike in all rows of a year; null where it is not. */
const shapeOf = async (engine: Engine, rows: Sql): Promise<Alike | null> => {
  const shapes = await engine.rows<Alike>(
    sql`select distinct ${join(alike.map(identifier), ', ')} from ${rows} limit 2`,
  )
  return shapes.length === 1 ? (shapes[0] ?? null) : null
}

/** The sums of one kind: a sum over a side leaves its groups out, and only there. */
const ofKind = (kind: SumKind, rows: Sql, groups: readonly string[]): Sql => {
  const kept: readonly string[] = kinds[kind]
  const summed = ['reporter', 'partner'].filter((side) => !kept.includes(side))
  const shown = ['reporter', 'partner', 'product'].map((column) =>
    kept.includes(column) ? identifier(column) : sql`cast(null as varchar) as ${identifier(column)}`,
  )
  const where = summed.map((side) => sql`${identifier(side)} not in ${groups}`)
  return sql`select ${kind} as kept, ${join(shown, ', ')}, sum(value_usd) as value_usd, count(*) as row_count,
      count(value_usd) as value_count
    from ${rows} ${where.length === 0 ? sql`` : sql`where ${join(where, ' and ')}`} group by ${join(kept.map(identifier), ', ')}`
}

const worldByProduct = (byReporter: Sql, groups: readonly string[]): Sql =>
  sql`select 'product' as kept, cast(null as varchar) as reporter, cast(null as varchar) as partner, product,
      sum(value_usd) as value_usd, sum(row_count) as row_count, sum(value_count) as value_count
    from ${byReporter} where reporter not in ${groups} group by product`

/** What is alike in all rows put beside the sums, in the order in which they are looked for. */
const arranged = (shape: Alike, sums: Sql): Sql => {
  const constant = (column: (typeof alike)[number], type: string) =>
    sql`cast(${literal(String(shape[column]))} as ${{ text: type, values: [] }}) as ${identifier(column)}`
  return sql`select kept, reporter, partner, product, ${constant('flow', 'varchar')}, ${constant('period', 'varchar')},
      ${constant('year', 'smallint')}, ${constant('classification', 'varchar')}, ${constant('level', 'tinyint')},
      try_cast(value_usd as decimal(18,3)) as value_usd, cast(row_count as integer) as row_count,
      cast(value_count as integer) as value_count
    from (${sums}) sums order by reporter, partner, product`
}
