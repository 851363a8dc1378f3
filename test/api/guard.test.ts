import { request } from 'node:http'
import { describe, expect, test } from 'vitest'
import { hostAllowed, isLoopback, namesOf, originAllowed } from '../../src/api/guard/hosts.js'
import { rateLimit } from '../../src/api/guard/rate.js'
import { newToken, tokenHash, tokenMatches } from '../../src/api/guard/token.js'
import { running, signedIn, type Running } from './serving.js'

/** A request with a `Host` of one's own, which `fetch` does not send. */
const askedAs = (server: Running, path: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(server.address)
    const asking = request({ hostname, port, path, method, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => (text += chunk))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    asking.on('error', reject)
    asking.end()
  })
const codeOf = (text: string): string => (JSON.parse(text) as { error: { code: string } }).error.code

describe('a server on the loopback', async () => {
  const server = await running()
  const own = new URL(server.address).host

  test.each(['rebound.example', 'rebound.example:80', '127.0.0.1.example', 'localhost.example'])(
    'does not answer to the name “%s”, which a foreign page may have made to mean 127.0.0.1',
    async (host) => {
      const { status, text } = await askedAs(server, '/api/health', { host })
      expect([status, codeOf(text)]).toEqual([403, 'request-refused'])
    },
  )

  test.each(['127.0.0.1', 'localhost', '127.0.0.1:4173', 'LOCALHOST'])('answers to %s', async (host) => {
    expect((await askedAs(server, '/api/health', { host })).status).toBe(200)
  })

  test.each(['http://elsewhere.example', 'null', 'http://127.0.0.1:1', 'https://localhost'])(
    'does not answer a page of %s',
    async (origin) => {
      const { status, text } = await askedAs(server, '/api/status', { host: own, origin })
      expect([status, codeOf(text)]).toEqual([403, 'request-refused'])
    },
  )

  test('answers its own page', async () => {
    expect((await askedAs(server, '/api/health', { host: own, origin: `http://${own}` })).status).toBe(200)
  })

  const statement = (headers: Record<string, string>) =>
    fetch(new URL('/api/sql', server.address), {
      method: 'POST',
      headers,
      body: JSON.stringify({ text: 'select 1 as one' }),
    })

  test('takes a change only with the token that it gave the page', async () => {
    const session = await signedIn(server)
    expect((await statement(session)).status).toBe(200)
    expect((await statement({ ...session, 'x-rapport-csrf': 'guessed' })).status).toBe(403)
    expect((await statement({ cookie: session['cookie'] as string })).status).toBe(403)
    expect((await statement({ 'x-rapport-csrf': session['x-rapport-csrf'] as string })).status).toBe(403)
    expect((await statement({})).status).toBe(403)
    const other = await signedIn(server)
    expect(
      (await statement({ ...session, 'x-rapport-csrf': other['x-rapport-csrf'] as string })).status,
    ).toBe(403)
    expect((await statement({ ...session, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })

  test('changes nothing on GET', async () => {
    const session = await signedIn(server)
    const answer = await server.get('/api/sql?text=select%201', session)
    expect(answer.status).toBe(404)
  })

  test('gives a cookie that no script reads and no other site sends', async () => {
    const cookie = (await server.get('/api/session')).headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
  })

  test('tells the browser to run nothing but its own scripts, and to show it in no foreign frame', async () => {
    const policy = (await server.get('/api')).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
  })

  test('takes no body larger than a question is', async () => {
    const session = await signedIn(server)
    const send = (body: string | ReadableStream) =>
      fetch(new URL('/api/sql', server.address), {
        method: 'POST',
        headers: session,
        body,
        ...(typeof body !== 'string' && { duplex: 'half' }),
      } as RequestInit)
    const large = JSON.stringify({ text: 'x'.repeat(2 ** 20) })
    expect((await send(large)).status).toBe(413)
    const chunks = new ReadableStream({
      start: (controller) => {
        for (let chunk = 0; chunk < 20; chunk += 1)
          controller.enqueue(new TextEncoder().encode('x'.repeat(2 ** 17)))
        controller.close()
      },
    })
    expect((await send(chunks)).status).toBe(413)
    expect((await send('[1]')).status).toBe(400)
    expect((await send('{')).status).toBe(400)
  })

  test('names no folder of the machine, whatever is asked', async () => {
    const session = await signedIn(server)
    const sql = (text: string) =>
      fetch(new URL('/api/sql', server.address), {
        method: 'POST',
        headers: session,
        body: JSON.stringify({ text }),
      })
    const answers = await Promise.all([
      server.get('/api/status'),
      server.get('/api/rows/x/1?row=1'),
      server.get('/api/brief/SRB-RUS?only=no-such'),
      server.get('/api/openapi.json'),
      sql('select * from duckdb_views()'),
      sql("select * from duckdb_settings() where name like '%dir%'"),
      sql("from read_csv('/etc/passwd')"),
      sql('select no_such from flow'),
    ])
    for (const answer of answers) expect(await answer.text()).not.toContain(server.folder.slice(0, 12))
  })

  test('rates nobody on the loopback', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => server.get('/api/health')))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
  })
})

describe('a server that other machines reach', async () => {
  const token = newToken()
  const server = await running({ host: '0.0.0.0', names: ['127.0.0.1'], tokenHash: await tokenHash(token) })
  const local: Running = {
    ...server,
    get: (at, headers = {}) =>
      fetch(new URL(at, server.address.replace('0.0.0.0', '127.0.0.1')), { headers }),
  }

  const signIn = async (given: string) => {
    const first = await local.get('/api/session')
    const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] as string
    return {
      before: cookie,
      answer: await fetch(new URL('/api/session', server.address.replace('0.0.0.0', '127.0.0.1')), {
        method: 'POST',
        headers: { cookie },
        body: JSON.stringify({ token: given }),
      }),
    }
  }

  test('tells nothing before the token is given', async () => {
    for (const path of ['/api/health', '/api/status', '/api/openapi.json', '/api']) {
      const answer = await local.get(path)
      expect([path, answer.status]).toEqual([path, path === '/api' ? answer.status : 401])
    }
  })

  test('takes the token and no other, and gives a new session with it', async () => {
    expect((await signIn('not the token')).answer.status).toBe(401)
    const { before, answer } = await signIn(token)
    expect(answer.status).toBe(200)
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] as string
    expect(cookie).not.toBe(before)
    expect((await local.get('/api/health', { cookie })).status).toBe(200)
    expect((await local.get('/api/health', { cookie: before })).status).toBe(401)
  })

  test('lets nobody ask without end', async () => {
    const answers = await Promise.all(Array.from({ length: 90 }, () => local.get('/api/health')))
    const refused = answers.find(({ status }) => status === 429)
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

test('without a token a server opens to this machine alone', async () => {
  await expect(running({ host: '0.0.0.0' })).rejects.toThrow('without a token')
})

test('a taken port is named', async () => {
  const server = await running()
  const port = Number(new URL(server.address).port)
  await expect(running({ port })).rejects.toThrow(`Port ${port} is taken.`)
})

describe('names and origins', () => {
  test('the loopback has its addresses, and no name that only looks like one', () => {
    expect(['127.0.0.1', '127.1.2.3', 'localhost', '::1', '[::1]'].every(isLoopback)).toBe(true)
    expect(['0.0.0.0', '127.0.0.1.example', '10.0.0.1', '::'].some(isLoopback)).toBe(false)
  })

  test('a server on all addresses answers to the names it was given', () => {
    const names = namesOf('0.0.0.0', ['rapport.example.org'])
    expect(hostAllowed('rapport.example.org:443', names)).toBe(true)
    expect(hostAllowed('0.0.0.0', names)).toBe(false)
    expect(hostAllowed('other.example.org', names)).toBe(false)
  })

  test('an address typed is nobody else’s page', () => {
    expect(originAllowed({ host: 'localhost:1', site: 'none' }, false)).toBe(true)
    expect(originAllowed({ host: 'localhost:1', site: 'cross-site' }, true)).toBe(false)
  })
})

test('a bucket gives what it holds, then what flows in', () => {
  const wait = rateLimit(3, 1)
  expect([0, 0, 0, 0].map(() => wait('a', 1000))).toEqual([0, 0, 0, 1])
  expect(wait('b', 1000)).toBe(0)
  expect(wait('a', 2000)).toBe(0)
  expect(wait('a', 2000)).toBe(1)
})

test('what is kept of a token does not sign anybody in', async () => {
  const token = newToken()
  const kept = await tokenHash(token)
  expect(kept).not.toContain(token)
  expect(await tokenMatches(token, kept)).toBe(true)
  expect(await tokenMatches(kept, kept)).toBe(false)
  expect(await tokenMatches('', kept)).toBe(false)
  expect(await tokenHash(token)).not.toBe(kept)
})
