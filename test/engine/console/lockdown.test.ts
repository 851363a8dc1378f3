import { rmSync } from 'node:fs'
import type { DuckDBConnection } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLocked } from '../../../src/engine/console/lockdown.js'
import { limits, makeWorkspace, tables, treeOf } from './workspace.js'

// The engine alone, without the list of what may be called: the second wall has to stand where the first one has a gap.
const home = process.cwd()
let place: Awaited<ReturnType<typeof makeWorkspace>>
let connection: DuckDBConnection
beforeAll(async () => {
  place = await makeWorkspace()
  process.chdir(place.folder)
  connection = await openLocked({ folder: place.folder, tables, text: '', explain: false, limits })
})
afterAll(() => {
  process.chdir(home)
  connection.closeSync()
  rmSync(place.root, { recursive: true })
})

describe('the engine itself refuses', () => {
  test.each([
    `from read_text('IN/secret.csv')`,
    `from read_blob('IN/secret.csv')`,
    `from read_csv('IN/secret.csv')`,
    `from sniff_csv('IN/secret.csv')`,
    `from read_parquet('IN/data/unlisted.parquet')`,
    `from 'IN/data/unlisted.parquet'`,
    `from parquet_metadata('IN/data/unlisted.parquet')`,
    `from glob('IN/*')`,
    `from query('from read_text(''IN/secret.csv'')')`,
    `from 'http://127.0.0.1:1/x.parquet'`,
    `copy flow to 'IN/x.csv'`,
    `attach 'IN/x.db'`,
    `export database 'IN/x'`,
    `load 'IN/x.duckdb_extension'`,
    `install httpfs`,
    `set enable_external_access = true`,
    `set lock_configuration = false`,
    `set allowed_paths = ['IN/secret.csv']`,
    `set temp_directory = 'IN/spill'`,
    `set memory_limit = '8GB'`,
  ])('%s', async (text) => {
    const before = treeOf(place.root)
    await expect(connection.run(text.replaceAll('IN/', `${place.folder}/`))).rejects.toThrow(
      /Permission Error|disabled|locked|cannot be (changed|enabled)|Cannot/i,
    )
    expect(treeOf(place.root)).toEqual(before)
  })

  test('and what memory cannot hold is an error, not a file', async () => {
    const before = treeOf(place.root)
    await expect(
      connection.run('create table t as select random() as r from range(60000000) order by r'),
    ).rejects.toThrow('Out of Memory')
    expect(treeOf(place.root)).toEqual(before)
  })
})
