import { rmSync } from 'node:fs'
import os from 'node:os'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Result } from '../../../src/domain/problem.js'
import type { ConsoleAnswer, ConsoleReply } from '../../../src/engine/console/protocol.js'
import { ask, askHere, makeWorkspace, secrets, treeOf } from './workspace.js'

let place: Awaited<ReturnType<typeof makeWorkspace>>
const home = process.cwd()
let before: Record<string, string>
beforeAll(async () => {
  place = await makeWorkspace()
  process.chdir(place.folder) // the listed files are relative to it
  before = treeOf(place.root)
})
afterAll(() => {
  process.chdir(home)
  const after = treeOf(place.root)
  rmSync(place.root, { recursive: true })
  expect(after).toEqual(before)
})

/** `OUT` stands for the folder beside the workspace, `IN` for the workspace, both absolute. */
const refused: Record<string, readonly string[]> = {
  'files read by a function': [
    `select * from read_text('/etc/passwd')`,
    `select * from read_text('OUT/secret.csv')`,
    `select * from read_text('IN/secret.csv')`,
    `select * from read_text('secret.csv')`,
    `select * from read_text('data/a.parquet/../../secret.csv')`,
    `select * from read_text('file:secret.csv')`,
    `select * from read_blob('secret.csv')`,
    `select * from read_csv('secret.csv')`,
    `select * from read_csv_auto('/proc/self/environ')`,
    `select * from READ_CSV('secret.csv')`,
    `select * from "read_csv"('secret.csv')`,
    `select * from system.main.read_csv('secret.csv')`,
    `select * from read_json('secret.csv')`,
    `select * from read_parquet('data/unlisted.parquet')`,
    `select * from read_parquet(['data/a.parquet', 'data/unlisted.parquet'])`,
    `select * from parquet_scan('data/*.parquet')`,
    `select * from parquet_metadata('data/unlisted.parquet')`,
    `select * from parquet_kv_metadata('data/a.parquet')`,
    `select * from read_duckdb('x.db')`,
    `select * from sniff_csv('secret.csv')`,
    `select * from glob('*')`,
    `select * from glob('OUT/*')`,
    `select (select content from read_text('secret.csv'))`,
    `with a as (from read_text('secret.csv')) select 1 where exists (from a)`,
    `describe select * from read_csv('secret.csv')`,
    `summarize from read_csv('secret.csv')`,
    `select 1 from flow, lateral (from read_text(reporter))`,
  ],
  'files read as a table': [
    `from '/etc/passwd'`,
    `from 'secret.csv'`,
    `from "secret.csv"`,
    `from 'OUT/secret.csv'`,
    `from 'data/unlisted.parquet'`,
    `from "data/unlisted"."parquet"`,
    `from secret.csv`,
    `from 'data/*.parquet'`,
    `from 'x.db'`,
    `summarize 'secret.csv'`,
    `describe 'secret.csv'`,
    `pivot 'secret.csv' on word in ('a') using count(*)`,
    `select * from (pivot 'secret.csv' on word in ('a') using count(*))`,
    `select * from 'http://127.0.0.1:1/x.parquet'`,
  ],
  'text run as SQL': [
    `select * from query('select * from read_text(''secret.csv'')')`,
    `select * from query('copy flow to ''x.csv''')`,
    `select * from query_table('data/unlisted.parquet')`,
    `select * from json_execute_serialized_sql(json_serialize_sql('from enable_logging()'))`,
    `select json_serialize_plan('from read_csv(''secret.csv'')')`,
  ],
  'settings and the environment': [
    `select current_setting('allowed_paths')`,
    `select system.main.current_setting('temp_directory')`,
    `select list_transform(['home_directory'], lambda x: current_setting(x))`,
    `select columns(x -> current_setting(x) is null) from flow`,
    `select getenv('HOME')`,
    `select * from duckdb_settings()`,
    `select * from pg_settings`,
    `select * from pg_catalog."pg_settings"`,
    `select * from duckdb_secrets()`,
    `select * from duckdb_extensions()`,
    `select * from duckdb_external_file_cache()`,
    `select * from duckdb_temporary_files()`,
  ],
  'selects that act': [
    `from enable_logging()`,
    `from enable_logging(storage='file', storage_path='OUT/log')`,
    `select write_log('x') from flow, enable_logging(storage='file', storage_path='data/a.parquet')`,
    `from enable_logging(storage='stdout')`,
    `select write_log('{"ok":true}')`,
    `from enable_profiling(save_location='profile.txt')`,
    `from truncate_duckdb_logs()`,
    `from checkpoint()`,
    `from enable_peg_parser()`,
    `from arrow_scan(1, 2, 3)`,
  ],
  'statements that are no select': [
    `copy flow to 'x.csv'`,
    `copy flow to 'data/a.parquet' (format parquet, use_tmp_file false)`,
    `copy (select 1) to 'OUT/x.csv'`,
    `copy country from 'secret.csv'`,
    `export database 'x'`,
    `import database 'x'`,
    `attach 'x.db'`,
    `attach 'OUT/x.db' as other`,
    `detach memory`,
    `install httpfs`,
    `load httpfs`,
    `load 'OUT/x.duckdb_extension'`,
    `create temp table t as select 1`,
    `create table t as select 1`,
    `create macro f() as 1`,
    `create secret s (type s3)`,
    `insert into country values ('X', 1)`,
    `update country set number = 1`,
    `delete from country`,
    `truncate country`,
    `drop view flow`,
    `alter table country add column x int`,
    `merge into country using country c on true when matched then delete`,
    `checkpoint`,
    `vacuum`,
    `begin`,
    `use main`,
    `set threads = 8`,
    `set enable_external_access = true`,
    `set allowed_paths = ['secret.csv']`,
    `reset lock_configuration`,
    `set variable x = 1`,
    `prepare p as select 1`,
    `execute p`,
    `call enable_logging()`,
    `pragma version`,
    `pragma enable_profiling`,
    `pragma import_database('x')`,
    `pragma database_list`,
    `explain select 1`,
    `explain analyze copy flow to 'x.csv'`,
    `pivot flow on reporter using sum(value_usd)`,
    `select 1; copy flow to 'x.csv'`,
    `select 1 /* ; */; drop view flow -- `,
    `copy /* select */ flow to 'x.csv'`,
    `select 1\0; copy flow to 'x.csv'`,
  ],
}

/** Not SQL to this engine, or a name it does not know: an error like any other. */
const failed = [
  `with x as (insert into country values ('X', 1) returning *) select * from x`,
  `with x as (copy flow to 'x.csv') select * from x`,
  `select 1 into outfile 'x.csv'`,
  `select set_config('threads', '8', false)`,
  `select nextval('x')`,
  `select lo_import('/etc/passwd')`,
  `select readfile('/etc/passwd')`,
  `select pg_read_file('/etc/passwd')`,
  `select load_extension('x')`,
  `select word from secret`,
  `select filename from flow`,
  `select '/etc/passwd'::integer`,
  `select error('IN/data/a.parquet is broken')`,
  `(analyze) select 1`,
  `analyze copy flow to 'x.csv'`,
]

/** Answered, since there is nothing in it: names of tables, relative paths, the text the user wrote. */
const harmless = [
  `select * from sqlite_master`,
  `select * from duckdb_views() where not internal`,
  `select * from information_schema.views where table_name = 'flow'`,
  `select view_definition, pg_get_viewdef(oid) from information_schema.views, pg_class limit 5`,
  `select * from duckdb_databases`,
  `select * from pragma_database_list`,
  `select current_user, current_catalog, current_query(), version()`,
  `select json_serialize_sql('copy flow to ''x.csv''')`,
  `show all tables`,
  `show databases`,
]

const filled = (text: string): string =>
  text.replaceAll('OUT', place.outside).replaceAll('IN/', `${place.folder}/`)

const outcome = (result: Result<ConsoleAnswer> | ConsoleReply): string => {
  const words = JSON.stringify(result)
  for (const hidden of [...Object.values(secrets), place.root, os.homedir(), 'root:x:0'])
    expect(words).not.toContain(hidden)
  expect(treeOf(place.root)).toEqual(before)
  if (result.ok) return 'answered'
  return 'error' in result ? result.error.code : result.failure.code
}

/** The way the console goes, a process of its own. */
const asUser = async (text: string, explain = false): Promise<string> =>
  outcome(await ask(place.folder, filled(text), { explain }))

const here = async (text: string): Promise<string> => outcome(await askHere(place.folder, filled(text)))

describe.each(Object.entries(refused))('%s', (_, statements) => {
  test.each(statements)('%s', async (text) => {
    expect(await here(text)).toBe('sql-refused')
  })
})

describe('statements that the engine does not know', () => {
  test.each(failed)('%s', async (text) => {
    expect(await here(text)).toBe('sql-failed')
  })
})

describe.concurrent('in a process of its own', { timeout: 60_000 }, () => {
  test.each(harmless)('answered, and nothing in it: %s', async (text) => {
    expect(await asUser(text)).toBe('answered')
  })
  test.each(Object.values(refused).map((statements) => statements[2]))('refused: %s', async (text = '') => {
    expect(await asUser(text)).toBe('sql-refused')
  })
  test.each(failed.slice(-6))('failed: %s', async (text) => {
    expect(await asUser(text)).toBe('sql-failed')
  })
  test.each([
    `analyze copy flow to 'x.csv'`,
    `copy flow to 'x.csv'`,
    `(analyze) copy flow to 'x.csv'`,
    `select 1; select 2`,
  ])('not even explained: %s', async (text) => {
    expect(await asUser(text, true)).toMatch(/^sql-(refused|failed)$/)
  })
})
