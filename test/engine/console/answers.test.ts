import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, askHere, makeWorkspace } from './workspace.js'

const home = process.cwd()
let place: Awaited<ReturnType<typeof makeWorkspace>>
beforeAll(async () => {
  place = await makeWorkspace()
  process.chdir(place.folder) // the listed files are relative to it
})
afterAll(() => {
  process.chdir(home)
  rmSync(place.root, { recursive: true })
})

const answer = async (text: string, options: Parameters<typeof ask>[2] = {}) => {
  const result = await ask(place.folder, text, options)
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}

describe.concurrent('what the console answers', { timeout: 20_000 }, () => {
  test('rows of all the files of a table, decimals exact', async () => {
    const { columns, rows, truncated } = await answer(
      'select count(*) as n, sum(value_usd) as total from flow',
    )
    expect(columns).toEqual([
      { name: 'n', type: 'BIGINT' },
      { name: 'total', type: 'DECIMAL(38,2)' },
    ])
    expect(rows).toEqual([[6000, '19796700.00']]) // 1.10 × 5999 × 6000 / 2
    expect(truncated).toBeNull()
  })

  test('numbers that JSON cannot hold are text, at any depth', async () => {
    const { rows } = await answer(
      `select 9007199254740993 as a, -7::bigint as b, 1.10 as c, [1.10, 2] as d, {'x': 99999999999999999999::hugeint} as e,
        'nan'::double as f, date '2022-03-01' as g, null as h, timestamptz '2022-03-01 12:00:00+02' as i`,
    )
    expect(rows).toEqual([
      [
        '9007199254740993',
        -7,
        '1.10',
        ['1.10', '2.00'],
        { x: '99999999999999999999' },
        'NaN',
        '2022-03-01',
        null,
        '2022-03-01 10:00:00+00',
      ],
    ])
  })

  test('no more rows than the limit, and that there were more', async () => {
    const cut = await answer('select year from flow order by year', { rows: 3 })
    expect(cut).toMatchObject({ rows: [[0], [1], [2]], truncated: 'rows' })
    expect(await answer('select year from flow order by year limit 3', { rows: 3 })).toMatchObject({
      truncated: null,
    })
    const many = await answer('select year from flow', { rows: 5999 })
    expect([many.rows.length, many.truncated]).toEqual([5999, 'rows'])
  })

  test('a table without files is empty and has its columns', async () => {
    const { columns, rows } = await answer('from arms')
    expect(rows).toEqual([])
    expect(columns).toEqual([
      { name: 'year', type: 'BIGINT' },
      { name: 'reporter', type: 'VARCHAR' },
      { name: 'value_usd', type: 'DECIMAL(18,2)' },
    ])
  })

  test('rows that came with the request, joined to a table of files', async () => {
    expect((await answer('from country')).rows).toEqual([
      ['SRB', 688],
      ['О’Б"\\', null],
    ])
    const joined = await answer(
      'select number, count(*) from flow join country on iso3 = reporter group by all',
    )
    expect(joined.rows).toEqual([[688, 6000]])
  })

  test.each([
    'with a as (select 1 as x) select x from a;',
    'values (1), (2)',
    'from flow limit 1',
    'show tables',
    'describe flow',
    'describe select 1',
    'summarize flow',
    "select 1 -- ; copy flow to 'x'",
    '/* ; */ select 1',
    'select year, rank() over (order by value_usd) from flow qualify rank() over (order by value_usd) < 3',
    "select * from (pivot flow on reporter in ('SRB') using sum(value_usd) group by year) limit 2",
    'with recursive r as (select 1 as n union all select n + 1 from r where n < 5) from r',
    "select unnest([1, 2]), json_extract('{\"a\": 1}', '$.a') from range(2)",
    'select list_transform([1, 2], lambda x: x + 1)',
    'select table_name from information_schema.tables',
    "select table_name, column_name from duckdb_columns where table_name = 'flow'",
    'select iso3 from main.country',
  ])('%s', async (text) => {
    const reply = await askHere(place.folder, text)
    expect(reply.ok && reply.answer.rows.length).toBeGreaterThan(0)
  })

  test('the engine’s plan of a statement, without running it', async () => {
    const { columns, rows } = await answer('select count(*) from flow, flow b, flow c, flow d', {
      explain: true,
    })
    expect(columns[1]?.name).toBe('explain_value')
    expect(String(rows[0]?.[1])).toContain('READ_PARQUET')
    expect(JSON.stringify(rows)).not.toContain(place.root)
  })

  test('how long it took and what it needed', async () => {
    const { milliseconds, rssPeakMegabytes } = await answer('select 1')
    expect(milliseconds).toBeLessThan(3000)
    expect(rssPeakMegabytes).toBeGreaterThan(20)
  })
})

const problem = async (text: string) => {
  const reply = await askHere(place.folder, text)
  return reply.ok ? null : reply.failure
}

describe('what it says of mistakes', { timeout: 20_000 }, () => {
  test('a statement that does not parse: where', async () => {
    expect(await problem('select year frm flow group')).toMatchObject({
      code: 'sql-failed',
      message: expect.stringMatching(/syntax error at .*\(character \d+\)/) as string,
    })
  })

  test('a column that is not there: the engine’s sentence and the line', async () => {
    const error = await problem('select yaer from flow')
    expect(error?.code).toBe('sql-failed')
    expect(error?.message).toMatch(/"yaer" not found[^]*year[^]*LINE 1: select yaer from flow/)
  })

  test.each([
    ['', 'No statement was given.'],
    ['-- nothing', 'No statement was given.'],
    ['select 1; select 2', '2 statements were given; one is allowed.'],
    ['select ?', 'The statement has parameters; write the values into it.'],
    ["copy flow to 'x.csv'", 'This is not a statement that reads.'],
    ["from read_csv('secret.csv')", 'The function read_csv may not be read from here.'],
    ["from 'secret.csv'", 'Files cannot be read here, only the tables of the workspace.'],
    ["select current_setting('threads')", 'The function current_setting may not be called here.'],
  ])('%s → %s', async (text, message) => {
    expect(await problem(text)).toMatchObject({ code: 'sql-refused', message })
  })
})
