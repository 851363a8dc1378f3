import { existsSync, utimesSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { exitOf } from '../../src/domain/problems.js'
import { attempt } from '../../src/domain/problem.js'
import { layout } from '../../src/lake/layout.js'
import { isStale, takeLock } from '../../src/lake/lock.js'
import { temporaryPath } from '../../src/lake/temporary.js'
import { baci } from '../../src/sources/baci/source.js'
import { answerOf, importArguments, killedAfter, run } from './processes.js'
import {
  baciText,
  filesIn,
  filesNamed,
  flowsIn,
  imported,
  importInto,
  manifestText,
  refused,
  temporaryFolder,
  write,
} from './workspace.js'

const dead = 2 ** 22 + 1 // beyond the greatest pid there is
const me = { host: os.hostname(), pid: process.pid, token: 'another' }

const start = () => {
  const folder = temporaryFolder()
  const workspace = path.join(folder, 'workspace')
  const file = write(folder, 'BACI_HS92_Y2020_V202301.csv', baciText('2020,688,643,270900,1,NA'))
  return { folder, workspace, places: layout(workspace), file }
}

const age = (file: string, seconds: number) => {
  const then = new Date(Date.now() - seconds * 1000)
  utimesSync(file, then, then)
}

describe('of two writers at once', () => {
  test('the second is told who writes, and changes nothing', async () => {
    const { folder, workspace, file, places } = start()
    await imported(workspace, baci, [file])
    const before = manifestText(workspace)
    const lock = await takeLock(places)
    const other = write(folder, 'BACI_HS92_Y2021_V202301.csv', baciText('2021,688,643,270900,1,NA'))
    const problem = await refused(workspace, baci, [other])
    expect(problem).toMatchObject({
      code: 'workspace-busy',
      message: `Process ${process.pid} on ${os.hostname()} is writing to this workspace.`,
      place: { file: places.lock },
    })
    expect(exitOf(problem.code)).toBe(4)
    expect(manifestText(workspace)).toBe(before)
    await lock.release()
    expect((await imported(workspace, baci, [other])).outcome).toBe('imported')
    expect(filesIn(workspace)).toEqual(filesNamed(workspace))
  })

  test('in processes of their own one imports, the other does too or is told to wait', async () => {
    const { folder, workspace } = start()
    const files = [2020, 2021, 2022].map((year) =>
      write(folder, `BACI_HS92_Y${year}_V202301.csv`, baciText(`${year},688,643,270900,1,NA`)),
    )
    const ends = await Promise.all(
      files.map((file) => run(process.execPath, importArguments(workspace, 'baci', [file]))),
    )
    const outcomes = ends.map(({ code, ...end }) => [
      code,
      answerOf(end as never).outcome ?? answerOf(end as never).problem?.code,
    ])
    for (const outcome of outcomes)
      expect([
        [0, 'imported'],
        [4, 'workspace-busy'],
      ]).toContainEqual(outcome)
    const done = outcomes.filter(([code]) => code === 0).length
    expect(done).toBeGreaterThan(0)
    expect(await flowsIn(workspace)).toHaveLength(done)
    expect(filesIn(workspace)).toEqual(filesNamed(workspace))
  })

  test('a reader is never in the way, nor a writer in a reader’s', async () => {
    const { workspace, file, places } = start()
    await imported(workspace, baci, [file])
    const lock = await takeLock(places)
    expect(await flowsIn(workspace)).toEqual(['2020 SRB→RUS 270900 1000'])
    expect((await importInto(workspace, baci, [file])).ok).toBe(true) // known: nothing to write
    await lock.release()
  })

  test('one that slept until its lock was taken over publishes nothing', async () => {
    const { workspace, file, places } = start()
    const problem = await refused(workspace, baci, [file], {
      onStep: (step) => {
        if (step === 'sort')
          write(workspace, 'lock.json', JSON.stringify({ ...me, token: 'the one who took over' }))
      },
    })
    expect(problem.code).toBe('workspace-busy')
    expect(manifestText(workspace)).toBeNull()
    expect(existsSync(places.lock)).toBe(true) // it is the other's
  })
})

describe('a lock is taken over, and that is said,', () => {
  test.each([
    ['when its process is gone', { ...me, pid: dead }, 0, `process ${dead} on ${me.host}, which is gone`],
    ['when its number is ours, but not its token', me, 0, `process ${me.pid} on ${me.host}, which is gone`],
    [
      'when nobody renewed it for a minute',
      { ...me, pid: process.ppid },
      61,
      `process ${process.ppid} on ${me.host}, which has not renewed it for a minute`,
    ],
    [
      'when another machine did not renew it for a minute',
      { ...me, host: 'elsewhere', pid: 1 },
      61,
      'process 1 on elsewhere, which has not renewed it for a minute',
    ],
    ['when it is empty', '', 0, 'a process that left no name'],
    ['when it is torn', '{"host":"vm","pi', 0, 'a process that left no name'],
    ['when it is something else', '[1]', 0, 'a process that left no name'],
  ])('%s', async (_, content, seconds, says) => {
    const { workspace, file, places } = start()
    write(workspace, 'lock.json', typeof content === 'string' ? content : JSON.stringify(content))
    age(places.lock, seconds)
    const notes: string[] = []
    expect((await imported(workspace, baci, [file], { onNote: (note) => notes.push(note) })).outcome).toBe(
      'imported',
    )
    expect(notes[0]).toBe(`took over the lock of ${says}`)
    expect(existsSync(places.lock)).toBe(false)
  })

  test.each([
    ['but not while its process lives', { ...me, pid: process.ppid }, 59],
    ['but not from another machine that renewed it', { ...me, host: 'elsewhere', pid: dead }, 59],
  ])('%s', async (_, holder, seconds) => {
    const { workspace, file, places } = start()
    write(workspace, 'lock.json', JSON.stringify(holder))
    age(places.lock, seconds)
    expect(await refused(workspace, baci, [file])).toMatchObject({
      code: 'workspace-busy',
      message: `Process ${holder.pid} on ${holder.host} is writing to this workspace.`,
    })
  })

  test('also from one that was killed while it took over, and from one that was killed while it took over from that one', async () => {
    const { workspace, file } = start()
    write(workspace, 'lock.json', JSON.stringify({ ...me, pid: dead }))
    for (let killed = 1; killed <= 3; killed += 1) {
      // the third step on the disk is the guard: tmp and the lock's content come before it
      const { flags, env } = killedAfter(3, workspace)
      const args = importArguments(workspace, 'baci', [file], flags)
      expect((await run(process.execPath, args, { env })).signal).toBe('SIGKILL')
      expect(filesIn(workspace).filter((name) => name.startsWith('lock.json.'))).toHaveLength(killed)
    }
    const notes: string[] = []
    await imported(workspace, baci, [file], { onNote: (note) => notes.push(note) })
    expect(notes[0]).toBe(`took over the lock of process ${dead} on ${me.host}, which is gone`)
    expect(filesIn(workspace)).toEqual(filesNamed(workspace))
  })
})

describe('the writing place', () => {
  /** Tries to take the lock, holds it for a moment, and counts how many hold it at once. */
  const contenders = (places: ReturnType<typeof layout>, many: number) => {
    let holding = 0
    let most = 0
    const one = async () => {
      const lock = await attempt(() => takeLock(places))
      if (!lock.ok) return lock.error.code
      holding += 1
      most = Math.max(most, holding)
      await wait(2)
      holding -= 1
      await lock.value.release()
      return 'held'
    }
    return Promise.all(Array.from({ length: many }, one)).then((ends) => ({ ends, most }))
  }

  test('is held by one at a time, however many try', async () => {
    const { places } = start()
    for (let round = 0; round < 20; round += 1) {
      const { ends, most } = await contenders(places, 8)
      expect(most).toBe(1)
      expect(ends).toContain('held')
      expect(new Set(ends)).toEqual(new Set(['held', 'workspace-busy']))
    }
  })

  test('left stale, is taken over by exactly one of those who find it so', async () => {
    const { workspace, places } = start()
    for (let round = 0; round < 60; round += 1) {
      write(workspace, 'lock.json', JSON.stringify({ ...me, pid: dead }))
      const { most } = await contenders(places, 8)
      expect(most).toBe(1)
    }
  })

  test('left stale, is taken over by exactly one of several processes', async () => {
    const { folder, workspace } = start()
    write(workspace, 'lock.json', JSON.stringify({ ...me, pid: dead }))
    const files = [2020, 2021, 2022, 2023].map((year) =>
      write(folder, `BACI_HS92_Y${year}_V202301.csv`, baciText(`${year},688,643,270900,1,NA`)),
    )
    const ends = await Promise.all(
      files.map((file) => run(process.execPath, importArguments(workspace, 'baci', [file]))),
    )
    const took = ends.filter((end) => answerOf(end).notes?.some((note) => note.startsWith('took over')))
    expect(took).toHaveLength(1)
    expect(await flowsIn(workspace)).toHaveLength(ends.filter(({ code }) => code === 0).length)
  })

  test('is renewed while it is held', async () => {
    const { places } = start()
    const lock = await takeLock(places)
    age(places.lock, 120)
    await wait(5_500)
    expect(await isStale(places.lock, { ...me, pid: process.ppid })).toBe(false)
    await lock.release()
  })

  test('is swept around: what a living process has in tmp stays, what a dead one left goes', async () => {
    const { workspace, file, places } = start()
    const mine = ['engine', 'lock', 'original'].map((kind) =>
      path.basename(temporaryPath(places, kind as 'engine')),
    )
    const theirs = mine.map((name) => name.replace(`-${process.pid}-`, `-${dead}-`))
    for (const name of [...mine, ...theirs, 'anything']) write(workspace, `tmp/${name}`, '')
    const notes: string[] = []
    await imported(workspace, baci, [file], { onNote: (note) => notes.push(note) })
    expect(notes).toEqual(['removed 4 leftovers of an interrupted import'])
    expect(filesIn(path.join(workspace, 'tmp'))).toEqual(mine.toSorted())
  })
})
