import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engine } from '../../engine/engine.js'
import { findingCodes } from '../../domain/finding.js'
import { identifier, join as listed, literal, sql, type Sql } from '../../engine/sql.js'
import { flush } from '../atomic-write.js'
import type { DataFile } from '../manifest.js'
import { countRows } from '../snapshot-files.js'
import type { Source } from '../source.js'
import { sortOrder, tables, type TableName } from '../tables.js'
import {
  anyDuplicate,
  chapters,
  duplicates,
  jumps,
  parts,
  totals,
  unitValues,
  type Checked,
} from './checks.js'

/** Above this many rows the medians of unit values are taken from every tenth row. */
const rowsForAll = 2_000_000

/**
 * Checks the flows of a snapshot that is being made, and writes what is found beside them.
 * @param filesOf the files of a table, where they lie now
 * @returns the file of findings; null where there are none
 */
export const writeFindings = async (
  engine: Engine,
  source: Source,
  snapshot: string,
  filesOf: (table: TableName) => readonly string[],
  folder: string,
): Promise<DataFile | null> => {
  const found: string[] = []
  for (const table of ['flow', 'flow_in_currency'] as const)
    if (filesOf(table).length > 0)
      found.push(...(await findIn(engine, source, snapshot, table, filesOf(table), folder)))
  if (found.length === 0) return null
  const target = join(folder, 'finding.parquet')
  const rows = await countRows(engine, found)
  const order = listed(sortOrder.finding.map(identifier), ', ')
  if (rows > 0)
    await engine.writeParquet(sql`select * from ${engine.parquet(found)} order by ${order}`, { path: target })
  for (const file of found) await rm(file, { force: true })
  if (rows === 0) return null
  await flush(target)
  return { path: 'finding.parquet', rows, bytes: (await stat(target)).size, year: null }
}

/** Runs the checks that the snapshot has something for, each into a file of its own. */
const findIn = async (
  engine: Engine,
  source: Source,
  snapshot: string,
  table: 'flow' | 'flow_in_currency',
  files: readonly string[],
  folder: string,
): Promise<string[]> => {
  const ask = <T extends Record<string, unknown>>(query: Sql) =>
    engine.rows<T>(engine.bind({ flow: sql`select * from ${engine.parquet(files)}` }, query))
  const [shape] = await ask<{ lines: string; years: number; weighed: string }>(
    sql`select count(*) as lines, count(distinct "year") as years, count(net_kg) as weighed from flow`,
  )
  const levels = (
    await ask<{ level: number }>(
      sql`select distinct "level" from flow where classification not like 'EBOPS%' order by 1`,
    )
  ).map(({ level }) => level)
  const checked: Checked = {
    column: table === 'flow' ? 'value_usd' : 'value',
    unions: source.unions,
    extract: source.replaces === 'cell',
  }
  const [doubled] = await ask<{ found: boolean }>(anyDuplicate)
  const coarsest = levels[0]
  const queries: Sql[] = [
    ...(doubled?.found ? [duplicates] : []),
    ...(source.record === 'reported' ? [totals(checked)] : []),
    ...levels.slice(1).flatMap((lower, index) => {
      const upper = levels[index] as number
      // Sections are no prefix of what stands below them.
      return upper === 1 || (lower === 1 && upper !== 0) ? [] : [parts(checked, upper, lower)]
    }),
    ...(Number(shape?.years) >= 3 && coarsest !== undefined
      ? [
          jumps(checked, coarsest, 'pair'),
          ...levels
            .slice(0, 2)
            .filter((each) => each > 0 && each <= 2)
            .map((each) => jumps(checked, each, 'product')),
        ]
      : []),
    ...(Number(shape?.weighed) > 0 ? [unitValues(checked, Number(shape?.lines) > rowsForAll ? 10 : 1)] : []),
    chapters,
  ]
  const written: string[] = []
  for (const [index, query] of queries.entries()) {
    const file = join(folder, `found-${table}-${index}.parquet`)
    const bound = engine.bind(
      { flow: sql`select * from ${engine.parquet(files)}` },
      asFindings(query, snapshot),
    )
    await engine.writeParquet(bound, { path: file, passing: true })
    written.push(file)
  }
  return written
}

const severities = sql`case code ${listed(
  Object.entries(findingCodes).map(
    ([code, { severity }]) => sql`when ${literal(code)} then ${literal(severity)}`,
  ),
  ' ',
)} end`

/** The rows of a check with the columns and types of the table. */
const asFindings = (query: Sql, snapshot: string): Sql => {
  const own: Readonly<Record<string, Sql>> = {
    severity: severities,
    snapshot: literal(snapshot),
    place: sql`null`,
  }
  const columns = Object.entries(tables.finding).map(
    ([name, type]) =>
      sql`cast(${own[name] ?? identifier(name)} as ${{ text: type, values: [] }}) as ${identifier(name)}`,
  )
  // `with` stays in front: a check may begin with it.
  return sql`select ${listed(columns, ', ')} from (${query})`
}
