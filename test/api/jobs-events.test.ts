import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { eventLog } from '../../src/api/jobs/event-log.js'
import type { Job } from '../../src/api/jobs/job.js'
import { sharedFolder } from '../lake/workspace.js'
import { clientOf, listen, type Heard } from './jobs-client.js'
import { running, type Running } from './serving.js'

const folder = path.join(sharedFolder(), 'workspace')
let server: Running
let client: Awaited<ReturnType<typeof clientOf>>
beforeAll(async () => {
  server = await running({ folder })
  client = await clientOf(server)
  return () => server.close()
})

const text = '# Trade\n\nExports rose by 25 %, from $1.00bn in 2020 to $1.20bn in 2021.\n'
const checking = async (): Promise<Job> => {
  const { id } = await client.upload('draft.md', text)
  return client.begin('/api/check', { uploads: [id], data: false })
}
const all = async (events: AsyncIterable<Heard>): Promise<Heard[]> => {
  const heard: Heard[] = []
  for await (const event of events) heard.push(event)
  return heard
}
const numbers = (heard: readonly Heard[]) => heard.map(({ id }) => Number(id))
const stateOf = ({ data }: Heard) => (data as Job).state

describe('the events of a job', () => {
  test('tell the whole of it each time, under ids that count up, and end with it', async () => {
    const { id } = await checking()
    const heard = await all(client.events(id))
    expect(heard.every(({ event, data }) => event === 'job' && (data as Job).id === id)).toBe(true)
    expect(numbers(heard)).toEqual([...new Set(numbers(heard))].toSorted((a, b) => a - b))
    expect(heard.map(stateOf).at(-1)).toBe('done')
    expect(heard.map(stateOf).filter((state) => state === 'done')).toHaveLength(1)
  })

  test('go on after the last one heard when the connection was cut', async () => {
    const { id } = await checking()
    let last = '0'
    for await (const event of client.events(id)) {
      last = event.id
      break
    }
    const heard = await all(client.events(id, last))
    expect(numbers(heard).every((each) => each > Number(last))).toBe(true)
    expect(heard.map(stateOf).at(-1)).toBe('done')
  })

  test('are none for one who has heard the end, which tells a browser to stop asking', async () => {
    const { id } = await checking()
    const last = (await all(client.events(id))).at(-1)?.id ?? ''
    const again = await fetch(client.at(`/api/jobs/${id}/events`), { headers: { 'last-event-id': last } })
    expect([again.status, await again.text()]).toEqual([204, ''])
  })

  test('are not needed for the job to go on', async () => {
    const { id } = await checking()
    for await (const _ of client.events(id)) break // the client leaves
    expect((await client.reaching(id, 'done')).state).toBe('done')
  })

  test('come at once, uncompressed, past any cache', async () => {
    const { id } = await checking()
    const { headers } = await fetch(client.at(`/api/jobs/${id}/events`), {
      headers: { 'accept-encoding': 'gzip' },
    })
    expect(headers.get('content-type')).toBe('text/event-stream')
    expect(headers.get('content-encoding')).toBe(null)
    expect(headers.get('cache-control')).toBe('no-cache')
    await client.ended(id)
  })
})

test('the events of the server tell when the list of jobs changes, and when the lake does', async () => {
  const heard: Heard[] = []
  const { id } = await client.upload('BACI_HS17_Y2020_V202301.csv', 't,i,j,k,v,q\n2020,688,643,10121,1.5,1\n')
  let job: Job | null = null
  for await (const event of listen(client.at('/api/events'))) {
    heard.push(event)
    job ??= await client.begin('/api/imports', { source: 'baci', uploads: [id] })
    if (heard.filter((each) => each.event === 'lake').length === 2) break
  }
  const [now, changed] = heard.filter(({ event }) => event === 'lake').map(({ data }) => data)
  expect(changed).not.toEqual(now)
  expect(heard.map(({ event }) => event)).toContain('jobs')
  expect(await client.ended(job?.id ?? '')).toMatchObject({ state: 'done' })
})

test('a server that ends cancels what runs and waits, and ends every connection', async () => {
  const short = await running({ folder })
  const other = await clientOf(short)
  const { id } = await other.upload('draft.md', text)
  const begun = await other.begin('/api/check', { uploads: [id], data: true })
  const waiting = await other.begin('/api/forget', { snapshot: 'x', delaySeconds: 60 })
  const heard = [
    all(other.events(begun.id)),
    all(other.events(waiting.id)),
    all(listen(other.at('/api/events'))),
  ]
  await other.reaching(begun.id, 'running')
  await short.close()
  const ends = await Promise.allSettled(heard)
  expect(ends).toHaveLength(3)
  await expect(fetch(short.address)).rejects.toThrow()
  expect(short.faults).toEqual([])
})

describe('a log of events', () => {
  const job: Job = {
    schema: 'rapport/job@1',
    id: '1',
    kind: 'screen-batch',
    title: 'Screen x.csv',
    state: 'waiting',
    createdAt: '2026-01-01T00:00:00.000Z',
    startedAt: null,
    endedAt: null,
    progress: null,
    error: null,
    files: [],
    notes: [],
  }
  const ids = (log: ReturnType<typeof eventLog>, after: number) => log.after(after).map(({ id }) => id)

  test('keeps every batch of rows and the latest state, in the order of their ids', () => {
    const log = eventLog(job) // 1
    log.putRows([1]) // 2
    log.putState({ ...job, state: 'running' }) // 3, in place of 1
    log.putRows([2]) // 4
    expect(ids(log, 0)).toEqual([2, 3, 4])
    expect(ids(log, 3)).toEqual([4])
    expect(ids(log, 4)).toEqual([])
    expect(ids(log, 99)).toEqual([2, 3, 4]) // an id of another run
  })

  test('lets the oldest rows go beyond its limit', () => {
    // {"kind":"rows","rows":["aaaaaaaaaa"]} has 37 characters: two fit into 80, three do not.
    const log = eventLog(job, 80)
    for (const _ of [1, 2, 3]) log.putRows(['aaaaaaaaaa'])
    expect(ids(log, 1)).toEqual([3, 4])
    log.forgetRows()
    expect(ids(log, 1)).toEqual([])
  })
})
