import path from 'node:path'
import { expect, test } from 'vitest'
import { openDuckdb } from '../../src/engine/duckdb/duckdb.js'
import { sql } from '../../src/engine/sql.js'
import { ots } from '../../src/sources/ots/source.js'
import { counts, imported, importText, rejectsOf, rowsIn, temporaryFolder } from '../lake/workspace.js'

/** Imports pairs given as `2010 Machines srb rus 100 7`, with underscores for spaces in a section’s name. */
const pairs = async (...rows: readonly string[]) => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'ots_section_flows_pairs.parquet')
  const engine = await openDuckdb({ memory: 256, threads: 1, temporary: path.join(folder, 'engine') })
  await engine.writeParquet(
    sql`select cells[1]::smallint as "year", replace(cells[2], '_', ' ') as community_name, cells[3] as reporter_iso,
          cells[4] as partner_iso, nullif(cells[5], 'null')::bigint as export_value_usd, cells[6]::bigint as import_value_usd
        from (select string_split(unnest(string_split(${rows.join('\n')}, ${'\n'})), ' ') as cells)`,
    { path: file },
  )
  engine.close()
  const workspace = path.join(folder, 'workspace')
  return { workspace, report: await imported(workspace, ots, [file]) }
}

const flows = async (workspace: string) =>
  (await rowsIn(workspace)).map(
    ({ row, reporter, partner, product, value_usd }) =>
      `${String(row)}: ${String(reporter)}→${String(partner)} ${String(product)} ${Number(value_usd)}`,
  )

test('a pair is the flow in both directions, and a zero in one of them is none recorded', async () => {
  const { workspace, report } = await pairs(
    '2010 Machines srb rus 100 7',
    '2010 Animal_Products deu srb 0 999999999999999',
    '2010 Metals srb srb 5 5', // trade with itself, once
  )
  expect((await flows(workspace)).toSorted()).toEqual([
    '1: RUS→SRB 16 7',
    '1: SRB→RUS 16 100',
    '2: SRB→DEU 01 999999999999999',
    '3: SRB→SRB 15 5',
  ])
  expect((await rowsIn(workspace)).find(({ product }) => product === '01')?.['value_usd']).toBe(
    '999999999999999.000',
  )
  expect(counts(report)).toEqual({ read: 3, kept: 3, rejected: 0 })
})

test('a pair is rejected for its country, its section or its value', async () => {
  const { workspace, report } = await pairs(
    '2010 Machines srb rus 100 7',
    '2010 Machines xyz rus 1 1',
    '2010 Machines scg rus 1 1', // no longer there
    '2010 Others srb rus 1 1',
    '2010 Machines srb rus -1 1',
    '2010 Machines srb rus null 1',
    '2010 Machines srb rus 9007199254740993 1', // more than there is
  )
  expect(await rejectsOf(workspace)).toEqual([
    '2 ots-country',
    '3 ots-country',
    '4 ots-section',
    '5 ots-negative',
    '6 ots-value',
    '7 ots-value',
  ])
  expect(counts(report)).toEqual({ read: 7, kept: 1, rejected: 6 })
})

test('totals are World rows at their own level, and NA is unknown, not zero', async () => {
  const header = 'year,reporter_iso,export_value_usd,import_value_usd'
  const lines = [
    '2010,srb,100,NA',
    '2010,scg,1,1',
    '2010.5,srb,1,1',
    '2010,srb,1 000,1',
    '2010,srb,-1,1',
    '2010,srb',
  ]
  const { workspace } = await importText(ots, 'yr_country_totals.csv', `${[header, ...lines].join('\n')}\n`)
  const rows = await rowsIn(workspace)
  expect(
    rows.map(({ flow, partner, level, value_usd }) => [flow, partner, level, value_usd]).toSorted(),
  ).toEqual([
    ['export', 'WLD', 0, '100.000'],
    ['import', 'WLD', 0, null],
  ])
  expect(await rejectsOf(workspace)).toEqual([
    '2 ots-country',
    '3 ots-year',
    '4 ots-value',
    '5 ots-negative',
    '6 ots-shape',
  ])
})
