import { expect, test } from 'vitest'
import { cancellable, currentSignal, shared } from '../../src/engine/cancel.js'
import { openDuckdb } from '../../src/engine/duckdb/duckdb.js'
import { sql } from '../../src/engine/sql.js'
import { temporaryFolder } from '../lake/workspace.js'

/** Work that ends only when it is cancelled. */
const endless = () =>
  new Promise<never>((_resolve, reject) => {
    const signal = currentSignal()
    signal?.addEventListener('abort', () => reject(signal.reason as Error))
  })
const settled = (answer: Promise<unknown>) =>
  Promise.race([
    answer.then(
      () => 'done',
      () => 'cancelled',
    ),
    new Promise((resolve) => setTimeout(() => resolve('waiting'), 20)),
  ])

test('shared work goes on while one caller waits, and is cancelled when the last has left', async () => {
  const [first, second] = [new AbortController(), new AbortController()]
  const work = cancellable(first.signal, () => shared(endless))
  expect(work.join(second.signal)).toBe(true)
  first.abort()
  expect(await settled(work.answer)).toBe('waiting')
  second.abort()
  expect(await settled(work.answer)).toBe('cancelled')
  expect(work.join(new AbortController().signal)).toBe(false)
})

test('a caller who cannot leave keeps shared work alive', async () => {
  const first = new AbortController()
  const work = cancellable(first.signal, () => shared(endless))
  work.join(undefined)
  first.abort()
  expect(await settled(work.answer)).toBe('waiting')
})

test('one who asks again after the answer is there need not wait, and leaving does no harm', async () => {
  const late = new AbortController()
  const work = shared(() => Promise.resolve(5))
  expect(await work.answer).toBe(5)
  expect(work.join(late.signal)).toBe(true)
  late.abort()
  expect(await work.answer).toBe(5)
})

test('a statement ends with the request it was asked for', async () => {
  const engine = await openDuckdb({ memory: 128, threads: 1, temporary: temporaryFolder() })
  const controller = new AbortController()
  const slow = cancellable(controller.signal, () =>
    engine.rows(
      sql`select count(*) as n from range(100000000) a, range(100000) b where a.range = b.range + 1`,
    ),
  )
  setTimeout(() => controller.abort(new Error('the client left')), 50)
  await expect(slow).rejects.toThrow('the client left')
  expect(await engine.rows(sql`select 1 as n`)).toEqual([{ n: 1 }])
  engine.close()
})
