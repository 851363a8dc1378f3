import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesIn, filesNamed, rowsIn, temporaryFolder, withLake, write } from '../lake/workspace.js'
import { dawn, fakeClock, filesWith, pageOf, pulled, pulls, refusedPull, sourceOf, value } from './pulling.js'
import {
  cutOff,
  failing,
  fine,
  inTurn,
  leading,
  lying,
  packed,
  refusing,
  silent,
  standIn,
  tooMany,
  torn,
  typed,
} from './stand-in.js'

const workspaceIn = (): string => path.join(temporaryFolder(), 'workspace')
const tiny = sourceOf({})
const years = async (workspace: string) =>
  (await rowsIn(workspace, 'observation')).map(({ period }) => period)
const unfinished = (workspace: string): string[] => {
  const folder = path.join(workspace, 'pulls')
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted() : []
}

describe('a pull', () => {
  test('imports all pages as one snapshot, keeps the answers as its originals, and leaves nothing else', async () => {
    const server = await standIn(inTurn(fine(value(2018)), packed(value(2019)), fine(value(2020))))
    const workspace = workspaceIn()
    const report = await pulled(workspace, tiny, server.url)
    expect(report).toMatchObject({
      outcome: 'imported',
      key: false,
      calls: { made: 3, left: 0 },
      pages: { kept: 3, earlier: 0, empty: [] },
    })
    expect(report.import?.snapshot.originals.map(({ name }) => name)).toEqual([
      '0001-first.json',
      '0002-second.json',
      '0003-third.json',
    ])
    expect(await years(workspace)).toEqual(['2018', '2019', '2020'])
    expect(filesIn(workspace)).toEqual(filesNamed(workspace))
    expect(server.calls.map(({ url }) => url)).toEqual(['/first?of=a,b', '/second?of=a,b', '/third?of=a,b'])
  })

  test('makes no more calls a minute than allowed', async () => {
    const server = await standIn(inTurn(fine(value(2018)), fine(value(2019)), fine(value(2020))))
    const clock = fakeClock()
    await pulled(workspaceIn(), tiny, server.url, { clock, quotas: { perMinute: 20 } })
    expect(clock.slept).toEqual([3000, 3000])
  })

  test('counts the calls of a day, stops at the quota, and goes on the day after', async () => {
    const server = await standIn(inTurn(fine(value(2018)), fine(value(2019)), fine(value(2020))))
    const workspace = workspaceIn()
    const stopped = await refusedPull(workspace, tiny, server.url, { quotas: { perDay: 2 } })
    expect(stopped).toMatchObject({ code: 'pull-quota' })
    expect(stopped.message).toContain('Come back after 2026-03-02 00:00 UTC')
    expect(server.calls).toHaveLength(2)
    const clock = fakeClock(dawn + 86_400_000)
    const report = await pulled(workspace, tiny, server.url, { clock, quotas: { perDay: 2 } })
    expect(report).toMatchObject({ calls: { made: 1 }, pages: { kept: 3, earlier: 2 }, quota: { today: 1 } })
  })

  test('plans without a call, and says what an earlier start has brought', async () => {
    const server = await standIn(inTurn(fine(value(2018)), failing(400, { message: 'No.' })))
    const workspace = workspaceIn()
    const plan = await pulled(workspace, tiny, server.url, { dryRun: true })
    expect(plan).toMatchObject({ outcome: 'planned', calls: { made: 0, left: 3, listed: 0 } })
    expect(server.calls).toEqual([])
    await refusedPull(workspace, tiny, server.url)
    const rest = await pulled(workspace, tiny, server.url, { dryRun: true })
    expect(rest).toMatchObject({ calls: { left: 2 }, pages: { kept: 1 } })
    expect(rest.urls).toEqual([`${server.url}/second?of=a,b`, `${server.url}/third?of=a,b`])
    expect(server.calls).toHaveLength(2)
  })

  test('asks for everything anew when it is to', async () => {
    const server = await standIn(
      inTurn(fine(value(2018)), failing(400), fine(value(2021)), fine(value(2022)), fine(value(2023))),
    )
    const workspace = workspaceIn()
    await refusedPull(workspace, tiny, server.url)
    const report = await pulled(workspace, tiny, server.url, { fresh: true })
    expect(report).toMatchObject({ calls: { made: 3 }, pages: { kept: 3, earlier: 0 } })
    expect(await years(workspace)).toEqual(['2021', '2022', '2023'])
  })

  test('of nothing but empty answers says that there is no data', async () => {
    const source = sourceOf({ judge: () => ({ kind: 'empty' }) })
    const server = await standIn(fine({ data: [] }))
    const workspace = workspaceIn()
    expect(await refusedPull(workspace, source, server.url)).toMatchObject({ code: 'pull-empty' })
    expect(unfinished(workspace)).toEqual([])
  })

  test('names the answers that were empty', async () => {
    const source = sourceOf({
      judge: ({ id }) => (id === 'second' ? { kind: 'empty' } : { kind: 'complete', rows: 1 }),
    })
    const server = await standIn(inTurn(fine(value(2018)), fine({ data: [] }), fine(value(2020))))
    const report = await pulled(workspaceIn(), source, server.url)
    expect(report.pages).toEqual({ kept: 2, earlier: 0, empty: ['second'] })
  })

  test('asks for what an answer splits into, or leads to, and imports no answer twice', async () => {
    const source = sourceOf(
      {
        judge: ({ id }) => {
          if (id === 'both') return { kind: 'split', pages: [pageOf('left'), pageOf('right')] }
          if (id === 'right') return { kind: 'more', rows: 1, pages: [pageOf('next')] }
          return { kind: 'complete', rows: 1 }
        },
      },
      ['both'],
    )
    const server = await standIn(
      inTurn(fine(value(2018)), fine(value(2019)), fine(value(2020)), fine(value(2021))),
    )
    const workspace = workspaceIn()
    const report = await pulled(workspace, source, server.url)
    expect(report).toMatchObject({ calls: { made: 4 }, pages: { kept: 3 } })
    expect(server.calls.map(({ url }) => url.split('?')[0])).toEqual(['/both', '/left', '/right', '/next'])
    expect(await years(workspace)).toEqual(['2019', '2020', '2021'])
  })

  test('whose answers cannot be imported keeps them, and imports them without asking again', async () => {
    const server = await standIn(inTurn(fine({ data: [] }), fine(value(2019))))
    const workspace = workspaceIn()
    const source = sourceOf({}, ['first'])
    const refused = await refusedPull(workspace, source, server.url)
    expect(refused).toMatchObject({ code: 'input-no-rows' })
    expect(refused.message).toContain('The 1 answers stay')
    await refusedPull(workspace, source, server.url)
    expect(server.calls).toHaveLength(1)
    await pulled(workspace, source, server.url, { fresh: true })
    expect(await years(workspace)).toEqual(['2019'])
  })

  test('that another process is making is not made twice', async () => {
    const workspace = workspaceIn()
    const server = await standIn((request, response) => {
      setTimeout(
        () => void fine(value(request.url === '/first?of=a,b' ? 2018 : 2019))(request, response),
        100,
      )
    })
    const source = sourceOf({}, ['first', 'second'])
    const [one, other] = await Promise.all([
      pulls(workspace, source, server.url),
      pulls(workspace, source, server.url),
    ])
    const outcomes = [one, other].map((each) => (each.ok ? each.value.outcome : each.error.code))
    expect(outcomes.toSorted()).toEqual(['imported', 'workspace-busy'])
    expect(await years(workspace)).toEqual(['2018', '2019'])
  })

  test('that is called off keeps its pages and goes on', async () => {
    const workspace = workspaceIn()
    const abort = new AbortController()
    const server = await standIn(
      inTurn(
        fine(value(2018)),
        (request, response) => {
          abort.abort()
          return silent()(request, response)
        },
        fine(value(2019)),
        fine(value(2020)),
      ),
    )
    const problem = await refusedPull(workspace, tiny, server.url, { signal: abort.signal })
    expect(problem).toMatchObject({ code: 'interrupted' })
    expect(problem.message).toContain('1 of 3')
    expect(await pulled(workspace, tiny, server.url)).toMatchObject({
      calls: { made: 2 },
      pages: { earlier: 1 },
    })
  })
})

describe('a single file', () => {
  const list = sourceOf({ conditional: true }, ['list'])

  test('that has not changed since is not brought again', async () => {
    const server = await standIn((request, response) =>
      request.headers['if-none-match'] === '"v1"'
        ? void response.writeHead(304).end()
        : fine(value(2018), { etag: '"v1"' })(request, response),
    )
    const workspace = workspaceIn()
    expect(await pulled(workspace, list, server.url)).toMatchObject({ outcome: 'imported' })
    const again = await pulled(workspace, list, server.url)
    expect(again).toMatchObject({ outcome: 'unchanged', import: null, calls: { made: 1 } })
    expect(await pulled(workspace, list, server.url, { fresh: true })).toMatchObject({ outcome: 'known' })
    expect(unfinished(workspace)).toEqual(['tiny.json'])
  })

  test('is asked for whole where its snapshot is gone', async () => {
    const server = await standIn(fine(value(2018), { etag: '"v1"' }))
    const workspace = workspaceIn()
    const memory = {
      files: { [`${server.url}/list?of=a,b`]: { snapshot: 'gone', validators: { etag: '"v1"' } } },
    }
    write(workspace, 'pulls/tiny.json', JSON.stringify(memory))
    await pulled(workspace, list, server.url)
    expect(server.calls[0]?.headers['if-none-match']).toBeUndefined()
  })
})

describe('what passes is tried again:', () => {
  const good = fine(value(2018))
  const one = sourceOf({}, ['first'])
  test.each([
    ['a server that fails', failing(500)],
    ['a gateway that times out', failing(504, 'no')],
    ['a connection that breaks', torn(value(2018))],
    ['a connection that is refused', refusing()],
    ['more announced than comes', lying(value(2018), 10)],
    ['less announced than comes', lying(value(2018), -10)],
    ['JSON without its end', cutOff(value(2018))],
    ['an answer of nothing', typed('application/json', '')],
    ['a page of a network that wants a login', typed('text/html', '<html>')],
  ])('%s', async (_, bad) => {
    const server = await standIn(inTurn(bad, bad, good))
    const clock = fakeClock()
    const notes: string[] = []
    const workspace = workspaceIn()
    await pulled(workspace, one, server.url, { clock, onNote: (note) => notes.push(note) })
    expect(server.calls).toHaveLength(3)
    expect(clock.slept.filter((each) => each >= 500)).toEqual([500, 1000]) // half of 1 s, half of 2 s
    expect(notes.filter((note) => note.includes('Trying again'))).toHaveLength(2)
    expect(await years(workspace)).toEqual(['2018'])
  })

  test('a server that falls silent', async () => {
    const server = await standIn(inTurn(silent(), good))
    await pulled(workspaceIn(), one, server.url, { limits: { silence: 200 } })
    expect(server.calls).toHaveLength(2)
  })

  test('but not without end, and waits grow to a limit', async () => {
    const server = await standIn(failing(503, { message: 'Under repair' }))
    const clock = fakeClock()
    const workspace = workspaceIn()
    const problem = await refusedPull(workspace, one, server.url, { clock, limits: { longestWait: 5000 } })
    expect(problem).toMatchObject({ code: 'pull-unreachable' })
    expect(problem.message).toBe('The server answered 503: Under repair. It was tried 6 times.')
    expect(server.calls).toHaveLength(6)
    expect(clock.slept.filter((each) => each >= 500)).toEqual([500, 1000, 2000, 2500, 2500])
  })

  test('no later than a server asks, in seconds or with a date', async () => {
    for (const after of ['7', new Date(dawn + 7000).toUTCString()]) {
      const server = await standIn(inTurn(tooMany(after), good))
      const clock = fakeClock()
      await pulled(workspaceIn(), one, server.url, { clock })
      expect(clock.slept[0]).toBe(7000)
    }
  })

  test('or not at all where the server asks for long patience: the time to come back is said', async () => {
    const server = await standIn(tooMany('7200'))
    const problem = await refusedPull(workspaceIn(), one, server.url)
    expect(problem).toMatchObject({ code: 'pull-quota' })
    expect(problem.message).toContain('Come back after 2026-03-01 08:00 UTC')
    expect(server.calls).toHaveLength(1)
  })
})

describe('what does not pass ends the pull:', () => {
  const one = sourceOf({}, ['first'])
  test.each([
    [
      'a request that is refused',
      failing(400, { message: 'Bad period' }),
      'pull-refused',
      'answered 400: Bad period.',
    ],
    [
      'a key that is refused',
      failing(401, { message: 'Access denied' }),
      'pull-key',
      'answered 401: Access denied.',
    ],
    [
      'a quota that fills up later',
      failing(403, {
        statusCode: 403,
        message: 'Out of call volume quota. Quota will be replenished in 07:01:20.',
      }),
      'pull-quota',
      'Come back after 2026-03-01 13:02 UTC',
    ],
    ['an address that leads nowhere', leading('gopher://nowhere'), 'pull-refused', 'cannot be followed'],
  ])('%s', async (_, bad, code, says) => {
    const server = await standIn(bad)
    const workspace = workspaceIn()
    const problem = await refusedPull(workspace, one, server.url)
    expect(problem.code).toBe(code)
    expect(problem.message).toContain(says)
    expect(server.calls).toHaveLength(1)
    expect(existsSync(path.join(workspace, 'manifest.json'))).toBe(false)
  })

  test('a server that leads in a circle', async () => {
    const server = await standIn(leading('/first?of=a,b'))
    expect((await refusedPull(workspaceIn(), one, server.url)).message).toContain('from address to address')
    expect(server.calls).toHaveLength(6)
  })

  test('an answer that is too large, said or not', async () => {
    const large = { data: [{ year: 2018, value: '1', note: 'x'.repeat(5000) }] }
    for (const behaviour of [fine(large), packed(large)]) {
      const server = await standIn(behaviour)
      const problem = await refusedPull(workspaceIn(), one, server.url, { limits: { size: 4000 } })
      expect(problem).toMatchObject({ code: 'pull-refused' })
      expect(problem.message).toContain('larger than')
    }
  })

  test('an answer whose fields have changed', async () => {
    const source = sourceOf(
      { judge: () => ({ kind: 'refused', code: 'pull-schema', says: 'The rows have no field value.' }) },
      ['first'],
    )
    const server = await standIn(fine({ data: [{ year: 2018, amount: 1 }] }))
    const workspace = workspaceIn()
    expect(await refusedPull(workspace, source, server.url)).toMatchObject({ code: 'pull-schema' })
    expect(unfinished(workspace).filter((name) => name.endsWith('first.json'))).toEqual([])
  })

  test('a source that has no public interface: the way to its files is said', async () => {
    const { pull: _, ...closed } = tiny
    expect(await refusedPull(workspaceIn(), closed, 'http://nowhere')).toMatchObject({
      code: 'pull-unavailable',
      remedy: expect.stringContaining('rapport import tiny FILE'),
    })
  })
})

describe('a key', () => {
  const key = 'k3y-0f-n0b0dy/+='
  const one = sourceOf({}, ['first'])
  const inQuery = sourceOf({ key: { need: 'needed', in: 'query', name: 'key', obtain: 'Ask nobody.' } }, [
    'first',
  ])

  test.each([
    ['in a header', one, ({ headers }: { headers: object }) => (headers as Record<string, string>)['x-key']],
    [
      'in the address',
      inQuery,
      ({ url }: { url: string }) => new URL(url, 'http://x').searchParams.get('key'),
    ],
  ])('sent %s is in no file, note, problem or report', async (_, source, sent) => {
    const notes: string[] = []
    const workspace = workspaceIn()
    const server = await standIn(
      inTurn(
        failing(500, { message: `Failed for ${key}` }),
        failing(400, { message: `Bad ${key}` }),
        fine(value(2018)),
      ),
    )
    const options = { key, onNote: (note: string) => notes.push(note) }
    const problem = await refusedPull(workspace, source, server.url, options)
    expect(problem.message).toContain('Bad ••••')
    expect(filesWith(workspace, key)).toEqual([])
    const report = await pulled(workspace, source, server.url, options)
    const plan = await pulled(workspace, source, server.url, { ...options, dryRun: true })
    expect(server.calls.map(sent as (call: (typeof server.calls)[number]) => unknown)).toEqual([
      key,
      key,
      key,
    ])
    for (const text of [key, encodeURIComponent(key)]) {
      expect(JSON.stringify([problem, report, plan, notes])).not.toContain(text)
      expect(filesWith(workspace, text)).toEqual([])
    }
    expect(report.key).toBe(true)
  })

  test('that an answer repeats keeps the answer out', async () => {
    const server = await standIn(fine({ data: [{ year: 2018, value: key }] }))
    const workspace = workspaceIn()
    const problem = await refusedPull(workspace, one, server.url, { key })
    expect(problem.message).toBe('The answer repeats the key, so it is not kept.')
    expect(filesWith(workspace, key)).toEqual([])
  })

  test('goes along on the same host, and to no other', async () => {
    const other = await standIn(fine(value(2018)))
    const server = await standIn(inTurn(leading('/moved'), leading(`${other.url}/elsewhere`)))
    await pulled(workspaceIn(), one, server.url, { key })
    expect(server.calls.map(({ headers }) => headers['x-key'])).toEqual([key, key])
    expect(other.calls.map(({ url, headers }) => [url, headers['x-key']])).toEqual([
      ['/elsewhere', undefined],
    ])
  })

  test('is not handed over in an address that a server leads to', async () => {
    const other = await standIn(fine(value(2018)))
    const server = await standIn((request, response) =>
      leading(`${other.url}${request.url}`)(request, response),
    )
    expect(await refusedPull(workspaceIn(), inQuery, server.url, { key })).toMatchObject({
      code: 'pull-refused',
    })
    expect(other.calls).toEqual([])
  })

  test('is not sent unencrypted over a network', async () => {
    expect(await refusedPull(workspaceIn(), one, 'http://api.example.org', { key })).toMatchObject({
      code: 'pull-key',
    })
  })

  test('that is needed and missing is asked for before any call', async () => {
    const server = await standIn(fine(value(2018)))
    expect(await refusedPull(workspaceIn(), inQuery, server.url)).toMatchObject({
      code: 'pull-key',
      remedy: 'Ask nobody.',
    })
    expect(server.calls).toEqual([])
  })
})

test('the pages of an unfinished pull outlive the sweep of an import', async () => {
  const workspace = workspaceIn()
  const server = await standIn(
    inTurn(fine(value(2018)), failing(400), fine(value(2030)), fine(value(2019)), fine(value(2020))),
  )
  await refusedPull(workspace, tiny, server.url)
  await pulled(workspace, sourceOf({}, ['other']), server.url)
  expect(await pulled(workspace, tiny, server.url)).toMatchObject({
    calls: { made: 2 },
    pages: { earlier: 1 },
  })
  await withLake(workspace, async ({ manifest }) => {
    expect(manifest.snapshots).toHaveLength(2)
    expect(readFileSync(path.join(workspace, 'manifest.json'), 'utf8')).not.toContain('127.0.0.1')
  })
})

describe('a status that is an answer', () => {
  const meaning = sourceOf({
    judgeStatus: (page, status) => {
      if (status === 404) return { kind: 'empty' }
      return status === 413 && !page.id.includes('-')
        ? { kind: 'split', pages: [pageOf(`${page.id}-a`), pageOf(`${page.id}-b`)] }
        : null
    },
  })

  test('says there is no data: unknown, not zero', async () => {
    const server = await standIn(inTurn(failing(404), fine(value(2019)), fine(value(2020))))
    const report = await pulled(workspaceIn(), meaning, server.url)
    expect(report).toMatchObject({ calls: { made: 3 }, pages: { kept: 2, empty: ['first'] } })
  })
  test('says to ask for less', async () => {
    const server = await standIn(
      inTurn(failing(413), fine(value(2018)), fine(value(2019)), fine(value(2020)), fine(value(2021))),
    )
    const report = await pulled(workspaceIn(), meaning, server.url)
    expect(report).toMatchObject({ calls: { made: 5 }, pages: { kept: 4 } })
  })
  test('is an error where the source does not know it', async () => {
    const server = await standIn(failing(400))
    expect(await refusedPull(workspaceIn(), meaning, server.url)).toMatchObject({ code: 'pull-refused' })
  })
})
