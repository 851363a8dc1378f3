import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Page } from '../../src/lake/pull/pull.js'
import type { GivenRequest } from '../../src/lake/pull/request.js'
import { requestOf } from '../../src/lake/pull/request.js'
import type { Source } from '../../src/lake/source.js'
import type { TableName } from '../../src/lake/tables.js'
import { rejectsOf, rowsIn, temporaryFolder } from '../lake/workspace.js'
import { fakeClock, nothingGiven, pulled, refusedPull } from './pulling.js'
import { failing, inTurn, standIn, tooMany, typed, type Behaviour } from './stand-in.js'

export const workspaceIn = (): string => path.join(temporaryFolder(), 'workspace')

/** What every source with a query interface does, and what differs between them. */
export type Contract = {
  readonly source: Source
  readonly given: Partial<GivenRequest>
  /** The publisher's interface. */
  readonly serve: Behaviour
  /** How many calls a pull makes, and which of them, from 0, brings data rather than a list. */
  readonly calls: number
  readonly data: number
  readonly table: TableName
  readonly rows: number
  /** Answers without data, for a list if there is one. */
  readonly empty: Behaviour
  /** Answers under status 200 in the place of data: what they are, and what a pull says of them. */
  readonly refused: readonly (readonly [what: string, body: Behaviour, code: string, says: string])[]
  /** Where else the server stands, beside the source's own address. */
  readonly urls?: (url: string) => Readonly<Record<string, string>>
}

export const contract = (
  name: string,
  { source, given, serve, calls, data, table, rows, empty, refused, urls = () => ({}) }: Contract,
) => {
  const options = (url: string, more = {}) => ({ given, urls: { [source.id]: url, ...urls(url) }, ...more })
  const meets = (...faults: readonly Behaviour[]): Promise<Awaited<ReturnType<typeof standIn>>> =>
    standIn(inTurn(...Array<Behaviour>(data).fill(serve), ...faults, serve))

  describe(`${name}, as every source that is asked,`, () => {
    test('asks what a dry run says, and its answers are in the lake', async () => {
      const server = await standIn(serve)
      const workspace = workspaceIn()
      const plan = await pulled(workspace, source, server.url, options(server.url, { dryRun: true }))
      expect(server.calls).toEqual([])
      expect(plan.calls.left + plan.calls.listed).toBeGreaterThanOrEqual(data === 0 ? calls : 1)
      const report = await pulled(workspace, source, server.url, options(server.url))
      const asked = server.calls.map(({ url }) => server.url + url)
      expect(asked).toHaveLength(calls)
      expect(report).toMatchObject({ outcome: 'imported', calls: { made: calls } })
      expect(asked.slice(0, plan.urls.length)).toEqual(plan.urls)
      expect(await rowsIn(workspace, table)).toHaveLength(rows)
      expect(await rejectsOf(workspace)).toEqual([])
    })

    test('goes no faster than its rate', async () => {
      const server = await standIn(serve)
      const clock = fakeClock()
      await pulled(
        workspaceIn(),
        source,
        server.url,
        options(server.url, { clock, quotas: { perMinute: 6 } }),
      )
      expect(clock.slept).toEqual(Array(calls - 1).fill(10_000))
    })

    test('that has no data says so, and writes no zero', async () => {
      const server = await standIn(empty)
      const workspace = workspaceIn()
      const problem = await refusedPull(workspace, source, server.url, options(server.url))
      expect(problem.code).toBe('pull-empty')
      expect(await rowsIn(workspace, table)).toEqual([])
    })

    test('that is asked too often is asked again when it says', async () => {
      const server = await meets(tooMany('7'))
      const clock = fakeClock()
      const report = await pulled(workspaceIn(), source, server.url, options(server.url, { clock }))
      expect(report.calls.made).toBe(calls + 1)
      expect(clock.slept).toContain(7000)
    })

    test('that asks to wait for hours ends the pull, and keeps what came', async () => {
      const server = await meets(tooMany('7200'), tooMany('7200'))
      const workspace = workspaceIn()
      const problem = await refusedPull(workspace, source, server.url, options(server.url))
      expect(problem.code).toBe('pull-quota')
      expect(problem.message).toMatch(/Come back after 2026-03-01 08:\d\d UTC/)
    })

    test.each(['torn', 'lying', 'cut'] as const)('whose answer is %s is asked again', async (how) => {
      const server = await meets(spoiled(serve, how))
      const workspace = workspaceIn()
      const report = await pulled(workspace, source, server.url, options(server.url))
      expect(report.calls.made).toBe(calls + 1)
      expect(await rowsIn(workspace, table)).toHaveLength(rows)
    })

    test('that fails for good is given up with its words', async () => {
      const server = await meets(failing(400, { message: 'This is no query.' }))
      const problem = await refusedPull(workspaceIn(), source, server.url, options(server.url))
      expect(problem).toMatchObject({ code: 'pull-refused' })
      expect(problem.message).toContain('400: This is no query.')
    })

    test.each(refused)('that answers with %s is not believed', async (_, body, code, says) => {
      const server = await meets(body, body, body, body, body, body)
      const workspace = workspaceIn()
      const problem = await refusedPull(workspace, source, server.url, options(server.url))
      expect(problem.code).toBe(code)
      expect(problem.message).toContain(says)
      expect(await rowsIn(workspace, table)).toEqual([])
    })

    test('may answer anything: it is judged, and nothing is thrown', async () => {
      const { pull } = source
      if (pull === undefined) throw new Error('It has no pull.')
      const request = requestOf(source, { ...nothingGiven, ...given })
      const quotas = pull.quotas(false)
      const pages = pull.plan(request, { key: false, quotas })
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...pages), anything, async (page: Page, text) => {
          const json = async () => JSON.parse(text) as unknown
          const isJson = await json().then(
            () => true,
            () => false,
          )
          if (page.format === 'json' && !isJson) return
          const verdict = await pull.judge?.(
            page,
            { bytes: text.length, text: async () => text, json },
            quotas,
          )
          expect(['empty', 'split', 'failed', 'refused']).toContain(verdict?.kind)
        }),
        { numRuns: 300 },
      )
    })
  })
}

const pieces = [
  '\n',
  '<?xml version="1.0"?>',
  ...'< > </ " , : { } [ ] <Obs <wits:reporter> faultstring queued DATAFLOW OBS_VALUE data members key page 0'.split(
    ' ',
  ),
]

/** Texts made of the pieces of answers, in places where they do not belong. */
const anything = fc.oneof(
  fc.string(),
  fc.json(),
  fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((some) => some.join('')),
)

/** What a behaviour would send, sent badly: broken off, of another length than it says, or whole and without its end. */
export const spoiled =
  (serve: Behaviour, how: 'torn' | 'lying' | 'cut'): Behaviour =>
  async (request, response) => {
    const { type, body } = await captured(serve, request)
    if (how === 'cut') return typed(type, body.slice(0, -12))(request, response)
    if (how === 'torn') {
      response.writeHead(200, { 'content-type': type, 'transfer-encoding': 'chunked' })
      response.write(body.slice(0, body.length / 2), () => response.destroy())
      return
    }
    const { socket } = response
    const length = Buffer.byteLength(body) + 9
    socket?.write(
      `HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\nconnection: close\r\ncontent-length: ${length}\r\n\r\n${body}`,
      () => socket.end(),
    )
  }

const captured = (serve: Behaviour, request: IncomingMessage) =>
  new Promise<{ type: string; body: string }>((resolve) => {
    let type = ''
    const response = {
      writeHead: (_: number, headers: Record<string, string>) => {
        type = headers['content-type'] ?? ''
      },
      end: (body: string) => resolve({ type, body }),
    }
    void serve(request, response as unknown as ServerResponse)
  })

/** What a query asks for, by name. */
export const asked = (url: string): Record<string, string> =>
  Object.fromEntries(new URL(url, 'http://server').searchParams)
