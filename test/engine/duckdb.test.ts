import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDuckdb } from '../../src/engine/duckdb/duckdb.js'
import type { Engine } from '../../src/engine/engine.js'
import { queueOf } from '../../src/engine/queue.js'
import { identifier, join, literal, sql } from '../../src/engine/sql.js'
import { sharedFolder, write } from '../lake/workspace.js'

const folder = sharedFolder()
const file = path.join(folder, 'flow.parquet')
let engine: Engine
beforeAll(async () => {
  engine = await openDuckdb({ memory: 256, threads: 2, temporary: path.join(folder, 'engine') })
  await engine.writeParquet(
    sql`select 'R' || (range // 1000) as reporter, range::decimal(20, 3) as "value" from range(100000) order by reporter`,
    { path: file },
  )
})
afterAll(() => engine.close())

/** Work for seconds on one thread, deaf to nothing. */
const slow = sql`select count(*) as n from range(100000) a, range(100000) b where (a.range * b.range) % 7 = 1`

describe('a name that is bound', () => {
  const bound = () =>
    engine.bind(
      { flow: sql`select * from ${engine.parquet([file])}` },
      sql`select sum("value") as total from flow where reporter = ${'R7'}`,
    )

  test('stands for its rows', async () => {
    expect(await engine.rows(bound())).toEqual([{ total: '7499500.000' }])
  })

  test('lets a condition through to the file', async () => {
    const plan = await engine.explain(bound())
    expect(plan).toMatch(/READ_PARQUET|PARQUET_SCAN/)
    expect(plan).toMatch(/Filters:[\s\S]*reporter\s*=\s*'R7'/)
    expect(plan).not.toMatch(/\bFILTER\b|CTE_SCAN/)
  })

  test('may be used twice, beside others, by a statement that has names of its own', async () => {
    const names = { one: sql`select ${1} as n`, two: sql`select ${2} as n` }
    const own = sql`with three as (select one.n + two.n as n from one, two) select three.n + one.n as n from three, one where one.n = ${1}`
    expect(await engine.rows(engine.bind(names, own))).toEqual([{ n: 4 }])
    expect(engine.bind({}, own)).toBe(own)
  })
})

describe('statements', () => {
  test('hold their values apart from their text', async () => {
    const hostile = `'; drop table x; --`
    expect(
      await engine.rows(sql`select ${hostile} as a, ${[1, 2]} = (1, 2) as b, ${null} is null as c`),
    ).toEqual([{ a: hostile, b: true, c: true }])
    expect(await engine.rows(sql`select ${literal(hostile)} as a`)).toEqual([{ a: hostile }])
    expect(() => identifier('a"b')).toThrow('not an identifier')
    expect(join([sql`${1}`, sql`${2}`], ' + ')).toEqual({ text: '? + ?', values: [1, 2] })
  })

  test('give decimals and large integers as exact text, sums too', async () => {
    const [row] = await engine.rows(sql`
      select 99999999999999999.999::decimal(20, 3) as money, 9007199254740993::bigint as big, 7::smallint as small,
        (select sum(x) from (select unnest([0.1, 0.2]::decimal(20, 3)[]) as x)) as total, date '2020-02-29' as day, null as nothing`)
    expect(row).toEqual({
      money: '99999999999999999.999',
      big: '9007199254740993',
      small: 7,
      total: '0.300',
      day: '2020-02-29',
      nothing: null,
    })
  })

  test('run three at once, and the rest wait', async () => {
    const ends = Array.from({ length: 10 }, () => engine.rows(sql`select count(*) as n from range(3000000)`))
    await Promise.all(ends)
    // one connection each, and none was ever made for a fourth
    const [{ n } = { n: 0 }] = await engine.rows<{ n: string }>(
      sql`select count as n from duckdb_connection_count()`,
    )
    expect(Number(n)).toBe(3)
  })

  test('leave a thread for files', async () => {
    const controller = new AbortController()
    const running = Array.from({ length: 6 }, () =>
      engine.rows(slow, { signal: controller.signal }).catch(() => 'stopped'),
    )
    await wait(50)
    const started = performance.now()
    await readFile(write(folder, 'small.txt', 'x'))
    expect(performance.now() - started).toBeLessThan(1000)
    controller.abort()
    expect(new Set(await Promise.all(running))).toEqual(new Set(['stopped']))
  })

  test('end at their deadline, and the engine goes on', async () => {
    const started = performance.now()
    await expect(engine.rows(slow, { deadline: 100 })).rejects.toThrow(/interrupt/i)
    expect(performance.now() - started).toBeLessThan(3000)
    expect(await engine.rows(sql`select 1 as n`)).toEqual([{ n: 1 }])
  })

  test('end when they are called off: running, waiting, or not yet begun', async () => {
    const controller = new AbortController()
    const running = Array.from({ length: 5 }, () => engine.rows(slow, { signal: controller.signal }))
    const ends = Promise.allSettled(running)
    await wait(100)
    controller.abort(new Error('called off'))
    for (const end of await ends)
      expect(end).toMatchObject({ status: 'rejected', reason: { message: 'called off' } })
    await expect(engine.rows(sql`select 1`, { signal: controller.signal })).rejects.toThrow('called off')
    expect(await engine.rows(sql`select 1 as n`)).toEqual([{ n: 1 }])
  })

  test('that are wrong say so, and do not block those after them', async () => {
    for (let each = 0; each < 5; each += 1)
      await expect(engine.rows(sql`select nothing`)).rejects.toThrow('Binder')
    await expect(engine.explain(sql`selec 1`)).rejects.toThrow('Parser')
    expect(await engine.rows(sql`select 1 as n`)).toEqual([{ n: 1 }])
  })
})

test('the zone is UTC, nothing is loaded from the network, and the limits are those that were set', async () => {
  const [row] = await engine.rows(sql`
    select current_setting('TimeZone') as zone, current_setting('autoinstall_known_extensions') as install,
      current_setting('autoload_known_extensions') as load, current_setting('threads') as threads,
      current_setting('memory_limit') as memory, current_setting('temp_directory') as spill`)
  expect(row).toEqual({
    zone: 'UTC',
    install: false,
    load: false,
    threads: '2',
    memory: '244.1 MiB',
    spill: path.join(folder, 'engine'),
  })
})

test('rows of Parquet are numbered from 1, with the row as JSON', async () => {
  const rows = await engine.rows(
    sql`select "row", raw from ${engine.numberedParquet(file)} where "row" in ${[1, 3]} order by "row"`,
  )
  expect(rows).toEqual([
    { row: '1', raw: '{"reporter":"R0","value":0.000}' },
    { row: '3', raw: '{"reporter":"R0","value":2.000}' },
  ])
})

test('a queue lets as many in as it may, first come first served, and survives failures', async () => {
  const queue = queueOf(2)
  const order: number[] = []
  let running = 0
  let most = 0
  const work = (each: number) =>
    queue(async () => {
      running += 1
      most = Math.max(most, running)
      order.push(each)
      await wait(5)
      running -= 1
      if (each % 3 === 0) throw new Error(String(each))
      return each
    })
  const ends = await Promise.allSettled(Array.from({ length: 9 }, (_, each) => work(each)))
  expect(most).toBe(2)
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  expect(ends.map(({ status }) => status === 'rejected')).toEqual([
    true,
    false,
    false,
    true,
    false,
    false,
    true,
    false,
    false,
  ])
})
