import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, makeWorkspace, treeOf } from './workspace.js'

let place: Awaited<ReturnType<typeof makeWorkspace>>
let before: Record<string, string>
beforeAll(async () => {
  place = await makeWorkspace()
  before = treeOf(place.folder)
})
afterAll(() => rmSync(place.root, { recursive: true }))

/** The problem, and after how many seconds. */
const stopped = async (text: string, options: Parameters<typeof ask>[2] = {}) => {
  const began = performance.now()
  const result = await ask(place.folder, text, options)
  const seconds = (performance.now() - began) / 1000
  if (result.ok) throw new Error('it was answered')
  return { ...result.error, seconds }
}

describe('a statement is stopped', { timeout: 30_000 }, () => {
  test('when it takes memory that the engine does not count', async () => {
    const problem = await stopped(`select repeat('x', 1000000000)`, { seconds: 5, rssMegabytes: 600 })
    expect(problem).toMatchObject({ code: 'sql-limit', message: expect.stringContaining('memory') as string })
    expect(problem.seconds).toBeLessThan(6.5)
  })

  test('when it takes memory that the engine counts, and nothing is spilled', async () => {
    const problem = await stopped('select * from range(100000000) order by random()')
    expect(problem).toMatchObject({ code: 'sql-limit', message: expect.stringContaining('memory') as string })
    expect(treeOf(place.folder)).toEqual(before)
  })

  test.each([
    'with recursive r as (select 1 as n union all select 1 from r) select count(*) from r',
    'select count(*) from range(10000000) a, range(10000000) b where a.range + b.range = 7',
    'select sleep_ms(60000)',
  ])('when it does not end: %s', async (text) => {
    const problem = await stopped(text, { seconds: 1, megabytes: 400, rssMegabytes: 2000 })
    expect(problem).toMatchObject({
      code: 'sql-limit',
      message: expect.stringContaining('1 seconds') as string,
    })
    expect(problem.seconds).toBeLessThan(4)
  })

  test('when its answer is too large', async () => {
    const text = `select repeat('x', 1000000) || range from range(100)`
    const problem = await stopped(text, { megabytes: 1000, rssMegabytes: 3000, seconds: 10 })
    expect(problem).toMatchObject({ code: 'sql-limit', message: expect.stringContaining('64 MB') as string })
  })

  test('when the one who asked goes away, before or meanwhile', async () => {
    const control = new AbortController()
    const answer = stopped(
      'select count(*) from range(10000000) a, range(10000000) b where a.range + b.range = 7',
      {
        signal: control.signal,
        seconds: 20,
      },
    )
    await wait(600)
    control.abort()
    const problem = await answer
    expect(problem.code).toBe('interrupted')
    expect(problem.seconds).toBeLessThan(2)
    expect((await stopped('select 1', { signal: control.signal })).code).toBe('interrupted')
  })
})

/** A script in place of the console’s own; leaves its process number beside it. */
const childThat = (name: string, source: string): string => {
  const file = path.join(place.root, `${name}.mjs`)
  const pid = `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(`${file}.pid`)}, String(process.pid));`
  writeFileSync(file, `${pid}\n${source}`)
  return file
}

const gone = (child: string) => {
  const pid = Number(readFileSync(`${child}.pid`, 'utf8'))
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
}

describe.concurrent('a child that does not keep to its part', { timeout: 30_000 }, () => {
  test.each([
    ['says nothing', '', 'sql-failed', 'without an answer'],
    ['says something else', `process.stdout.write('hello\\n')`, 'sql-failed', 'without an answer'],
    ['says half', `process.stdout.write('{"ok":true,"answer":{')`, 'sql-failed', 'without an answer'],
    ['crashes', `process.abort()`, 'sql-failed', 'without an answer'],
    ['is deaf', `for (;;);`, 'sql-limit', 'longer than 0.3 seconds'],
    ['is deaf and grows', `const all = []; for (;;) all.push(Buffer.alloc(2e7, 1))`, 'sql-limit', 'memory'],
    [
      'talks without end',
      `const x = 'x'.repeat(1e6); const on = () => process.stdout.write(x, on); on()`,
      'sql-limit',
      '64 MB',
    ],
  ])('%s', async (name, source, code, message) => {
    const child = childThat(name.replaceAll(' ', '-'), source)
    const seconds = name === 'is deaf' ? 0.3 : 10
    const problem = await stopped('select 1', { child, seconds, rssMegabytes: 300 })
    expect(problem).toMatchObject({ code, message: expect.stringContaining(message) as string })
    gone(child)
  })

  test('gets nothing of our environment', async () => {
    process.env['RAPPORT_TEST_TOKEN'] = 'token-of-ours'
    const source = `
      const rows = [Object.keys(process.env)]
      process.stdout.write(JSON.stringify({ ok: true, answer: { columns: [], rows } }) + '\\n')`
    const result = await ask(place.folder, 'select 1', { child: childThat('environment', source) })
    delete process.env['RAPPORT_TEST_TOKEN']
    expect(result.ok && result.value.rows).toEqual([['TZ']])
  })

  test('cannot be started where the workspace is gone', async () => {
    const result = await ask(path.join(place.root, 'none'), 'select 1')
    expect(result).toMatchObject({ ok: false, error: { code: 'sql-failed' } })
  })

  test('is told of a listed file that is not there', async () => {
    const empty = path.join(place.root, 'outside')
    const result = await ask(empty, 'select 1')
    expect(result).toMatchObject({ ok: false, error: { code: 'workspace-damaged' } })
    expect(JSON.stringify(result)).not.toContain(place.root)
  })
})
