import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jobKinds, type Job, type JobKind } from '../../src/api/jobs/job.js'
import { superfluous } from '../../src/api/jobs/kept.js'
import { nextDue, startable, writesCatalogue, writesLake } from '../../src/api/jobs/queue.js'
import { turns } from '../../src/api/jobs/turns.js'

const waiting = (...kinds: readonly (JobKind | readonly [JobKind, number])[]) =>
  kinds.map((each, index) => ({
    id: String(index),
    kind: typeof each === 'string' ? each : (each[0] as JobKind),
    notBefore: typeof each === 'string' ? 0 : (each[1] as number),
  }))

describe('of the jobs that wait', () => {
  test('one that writes the lake begins, the first', () => {
    expect(startable(waiting('import', 'pull', 'convert'), [], 0)).toEqual(['0'])
    expect(startable(waiting('import'), ['pull'], 0)).toEqual([])
  })
  test('two of the others begin beside it', () => {
    expect(startable(waiting('import', 'check', 'briefs', 'check'), [], 0)).toEqual(['0', '1', '2'])
    expect(startable(waiting('check', 'briefs'), ['import', 'check'], 0)).toEqual(['0'])
  })
  test('one that writes the catalogue begins beside both, the first', () => {
    const kinds = waiting('catalogue-import', 'catalogue-screen', 'import', 'check', 'check')
    expect(startable(kinds, [], 0)).toEqual(['0', '2', '3', '4'])
    expect(startable(waiting('catalogue-screen'), ['catalogue-import'], 0)).toEqual([])
  })
  test('one whose time has not come holds up nobody', () => {
    expect(startable(waiting(['forget', 10], 'import'), [], 5)).toEqual(['1'])
    expect(startable(waiting(['forget', 10], 'import'), [], 10)).toEqual(['0'])
    expect(nextDue(waiting(['forget', 10], ['forget', 7], 'import'), 5)).toBe(2) // 7 − 5
    expect(nextDue(waiting('import'), 5)).toBe(null)
  })
  test('never two write the lake or the catalogue, and never three others run', () => {
    const kind = fc.constantFrom(...jobKinds)
    fc.assert(
      fc.property(fc.array(kind), fc.array(kind, { maxLength: 3 }), (kinds, given) => {
        const running = startable(waiting(...given), [], 0).map((id) => given[Number(id)] as JobKind)
        const begun = startable(waiting(...kinds), running, 0).map((id) => kinds[Number(id)] as JobKind)
        const at = [...running, ...begun]
        expect(at.filter(writesLake).length).toBeLessThanOrEqual(1)
        expect(at.filter(writesCatalogue).length).toBeLessThanOrEqual(1)
        const others = at.filter((each) => !writesLake(each) && !writesCatalogue(each))
        expect(others.length).toBeLessThanOrEqual(2)
      }),
    )
  })
})

describe('of the jobs that have ended', () => {
  const ended = (id: string, bytes: number, state: Job['state'] = 'done') => ({
    id,
    state,
    endedAt: state === 'running' ? null : `2026-01-01T00:00:0${id}.000Z`,
    files: [{ name: 'x', type: 'x', bytes }],
  })
  test('the oldest make room when there are too many', () => {
    const jobs = [ended('1', 0), ended('2', 0), ended('3', 0, 'running'), ended('4', 0, 'failed')]
    expect(superfluous(jobs, { jobs: 2, bytes: 10 })).toEqual(['1'])
  })
  test('the oldest make room when their files are too large, and the newest stays', () => {
    // from the newest: 4, 4 + 5 = 9, 9 + 3 = 12 > 10
    expect(superfluous([ended('1', 3), ended('2', 5), ended('3', 4)], { jobs: 9, bytes: 10 })).toEqual(['1'])
    expect(superfluous([ended('1', 99)], { jobs: 9, bytes: 10 })).toEqual([])
  })
})

test('work that takes turns never runs more than so many at once, and all of it runs', async () => {
  const turn = turns(2)
  let [now, most] = [0, 0]
  const done = await Promise.all(
    [1, 2, 3, 4, 5].map((each) =>
      turn(async () => {
        now += 1
        most = Math.max(most, now)
        await new Promise((resolve) => setImmediate(resolve))
        now -= 1
        return each
      }),
    ),
  )
  expect([done, most]).toEqual([[1, 2, 3, 4, 5], 2])
})
