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

/** A file of sums of one kind and year. */
export type KeptSums = DataFile & { readonly kind: SumKind }

/** What a row of sums is of besides countries and product. */
const described = ['flow', 'period', 'year', 'classification', 'level'] as const

/**
 * Writes the sums of files that are cut by year, a file a kind and year, one after the other so that each has the memory
 * for itself.
 */
export const writeFlowSums = async (
  engine: Engine,
  source: Source,
  flows: readonly DataFile[],
  folder: string,
): Promise<KeptSums[]> => {
  const groups = codesOfKind(['group', 'world']).filter((code) => !source.unions.includes(code))
  const written: KeptSums[] = []
  for (const file of flows) {
    if (file.year === null) continue
    const rows = engine.parquet([path(folder, file.path)])
    const shape = await shapeOf(engine, rows)
    const ofYear: KeptSums[] = []
    for (const [index, kind] of sumKinds.entries()) {
      const name = `sums-${file.year}-${index + 1}.parquet`
      const target = path(folder, name)
      // The world by product is added up from its reporters, a few of the rows.
      const world = kind === 'product' ? ofYear[0] : undefined
      const sums =
        world === undefined
          ? ofKind(kind, shape, rows, groups)
          : worldByProduct(shape, engine.parquet([path(folder, world.path)]), groups)
      await engine.writeParquet(arranged(shape, sums), { path: target })
      if (await overflows(engine, target)) {
        for (const each of [...ofYear.map((other) => path(folder, other.path)), target]) await rm(each)
        ofYear.length = 0
        break
      }
      await flush(target)
      const count = await countRows(engine, [target])
      ofYear.push({ path: name, rows: count, bytes: (await stat(target)).size, year: file.year, kind })
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

/** Columns that are alike in all rows of a year, with their value: they need not be grouped by, which takes time. */
type Shape = Readonly<Partial<Record<(typeof described)[number], string | number>>>

const shapeOf = async (engine: Engine, rows: Sql): Promise<Shape> => {
  const found = await engine.rows<Record<string, string | number>>(
    sql`select distinct ${join(described.map(identifier), ', ')} from ${rows}`,
  )
  return Object.fromEntries(
    described.flatMap((column) => {
      const values = new Set(found.map((row) => row[column]))
      return values.size === 1 ? [[column, found[0]?.[column]]] : []
    }),
  )
}

/** The sums of one kind: a sum over a side leaves its groups out, and only there. */
const ofKind = (kind: SumKind, shape: Shape, rows: Sql, groups: readonly string[]): Sql => {
  const kept: readonly string[] = kinds[kind]
  const varied = described.filter((column) => shape[column] === undefined)
  const summed = ['reporter', 'partner'].filter((side) => !kept.includes(side))
  const shown = ['reporter', 'partner', 'product'].map((column) =>
    kept.includes(column) ? identifier(column) : sql`cast(null as varchar) as ${identifier(column)}`,
  )
  const where = summed.map((side) => sql`${identifier(side)} not in ${groups}`)
  return sql`select ${kind} as kept, ${join([...shown, ...varied.map(identifier)], ', ')}, sum(value_usd) as value_usd, count(*) as row_count,
      count(value_usd) as value_count
    from ${rows} ${where.length === 0 ? sql`` : sql`where ${join(where, ' and ')}`} group by ${join([...kept, ...varied].map(identifier), ', ')}`
}

const worldByProduct = (shape: Shape, byReporter: Sql, groups: readonly string[]): Sql => {
  const varied = described.filter((column) => shape[column] === undefined)
  const columns = ['product', ...varied].map(identifier)
  return sql`select 'product' as kept, cast(null as varchar) as reporter, cast(null as varchar) as partner,
      ${join(columns, ', ')}, sum(value_usd) as value_usd, sum(row_count) as row_count, sum(value_count) as value_count
    from ${byReporter} where reporter not in ${groups} group by ${join(columns, ', ')}`
}

const types = {
  flow: 'varchar',
  period: 'varchar',
  year: 'smallint',
  classification: 'varchar',
  level: 'tinyint',
}

/** What is alike in all rows put beside the sums, in the order in which they are looked for. */
const arranged = (shape: Shape, sums: Sql): Sql => {
  const columns = described.map((column) => {
    const value = shape[column]
    return value === undefined
      ? identifier(column)
      : sql`cast(${literal(String(value))} as ${{ text: types[column], values: [] }}) as ${identifier(column)}`
  })
  return sql`select kept, reporter, partner, product, ${join(columns, ', ')},
      try_cast(value_usd as decimal(18,3)) as value_usd, cast(row_count as integer) as row_count,
      cast(value_count as integer) as value_count
    from (${sums}) sums order by reporter, partner, product, period, flow, classification, "level"`
}
