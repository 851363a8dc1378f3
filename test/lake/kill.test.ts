import { cpSync, readdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { baci } from '../../src/sources/baci/source.js'
import { tradeValue } from '../../src/measures/trade/trade-value.js'
import { answerOf, importArguments, killedAfter, run } from './processes.js'
import {
  baciText,
  filesIn,
  filesNamed,
  imported,
  importInto,
  manifestText,
  sharedFolder,
  temporaryFolder,
  withLake,
  write,
} from './workspace.js'

/*
 * An import is killed after each of its steps on the disk, and at moments of chance. Before it the workspace holds one
 * snapshot, a lock and leftovers of a writer that was killed earlier, so that taking over and sweeping are killed too.
 */
const folder = sharedFolder()
const base = path.join(folder, 'base')
const file = path.join(folder, 'BACI_HS92_Y2020_V202301.csv.gz')
const later = path.join(folder, 'BACI_HS92_Y2022_V202301.csv')
const dead = 2 ** 22 + 1 // beyond the greatest pid there is

beforeAll(async () => {
  write(folder, 'old/BACI_HS92_Y2019_V202301.csv', baciText('2019,688,643,270900,1,NA', '2019,688,999,1,1,1'))
  await imported(base, baci, [path.join(folder, 'old')])
  const packed = gzipSync(
    baciText('2020,688,643,270900,2,"NA"', '2020,688,643,"x\ny",2,NA', '2021,643,688,1,3,NA'),
  )
  write(folder, path.basename(file), packed)
  write(folder, path.basename(later), baciText('2022,688,643,270900,4,NA'))
  write(base, 'lock.json', JSON.stringify({ host: os.hostname(), pid: dead, token: 'gone' }))
  write(base, 'tmp/baci-000000000000/stage/1/plain.csv', 'left')
  write(base, 'snapshots/baci-000000000000/flow.parquet', 'left')
  write(base, 'rejects/baci-000000000000.parquet', 'left')
  write(base, `originals/${'0'.repeat(64)}`, 'left')
})

/** A workspace as it stood before the import. */
const fresh = (): string => {
  const workspace = path.join(temporaryFolder(), 'workspace')
  cpSync(base, workspace, { recursive: true })
  return workspace
}

/** What a reader is told of Serbia's exports to Russia; reading never waits, and never changes anything. */
const measured = (workspace: string) =>
  withLake(workspace, async (lake) => {
    const question = tradeValue.params.parse({ dyad: 'SRB-RUS', flow: 'export', years: '2019-2021' })
    const { rows } = await tradeValue.compute({ lake, asOf: null }, question)
    return rows.map(({ value }) => value.value ?? value.reason)
  })

const before = [1000, 'no-report', 'no-report']
const after = [1000, 2000, 'no-report']

/** The manifest of an import that nobody killed. */
const complete = async (): Promise<string> => {
  const workspace = fresh()
  await imported(workspace, baci, [file])
  expect(filesIn(workspace)).toEqual(filesNamed(workspace))
  return manifestText(workspace) as string
}

/** After a kill: the old state or the new, a second run that completes at once, and nothing left over. */
const recovers = async (workspace: string, old: string, whole: string): Promise<'old' | 'new'> => {
  const found = manifestText(workspace) as string
  expect([old, whole]).toContain(found)
  const state = found === old ? 'old' : 'new'
  expect(await measured(workspace)).toEqual(state === 'old' ? before : after)
  const again = await importInto(workspace, baci, [file])
  expect(again).toMatchObject({ ok: true, value: { outcome: state === 'old' ? 'imported' : 'known' } })
  expect(manifestText(workspace)).toBe(whole)
  // A file that is known already is not written for, so the sweep falls to the next writer.
  if (state === 'new') await imported(workspace, baci, [later])
  expect(filesIn(workspace)).toEqual(filesNamed(workspace))
  expect(readdirSync(path.join(workspace, 'tmp'))).toEqual([])
  return state
}

/** Does work on each of a list, two at a time. */
const inPairs = async <T>(list: readonly T[], work: (each: T) => Promise<void>): Promise<void> => {
  const left = [...list]
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next)
  }
  await Promise.all([worker(), worker()])
}

describe('an import that is killed', () => {
  test('after any step on the disk leaves the old state, and running it again completes it', async () => {
    const old = manifestText(base) as string
    const whole = await complete()
    const counting = fresh()
    const { flags, env } = killedAfter(0, counting)
    const counted = await run(process.execPath, importArguments(counting, 'baci', [file], flags), {
      env,
    })
    expect(answerOf(counted)).toMatchObject({
      outcome: 'imported',
      notes: [
        expect.stringContaining(`took over the lock of process ${dead}`),
        expect.stringContaining('removed'),
      ],
    })
    const steps = counted.log.trimEnd().split('\n')
    const renamed = steps.indexOf('rename manifest.json') + 1
    expect(renamed).toBeGreaterThan(30)

    const ends: string[] = []
    await inPairs(
      steps.map((_, index) => index + 1),
      async (step) => {
        const workspace = fresh()
        const killing = killedAfter(step, workspace)
        const args = importArguments(workspace, 'baci', [file], killing.flags)
        const { signal } = await run(process.execPath, args, { env: killing.env })
        // Two writes of a stream may come as one: then the last step is one that never comes.
        ends[step - 1] = signal === null ? 'ended' : await recovers(workspace, old, whole)
      },
    )
    const killed = ends.filter((end) => end !== 'ended').length
    process.stdout.write(
      `killed after each of ${killed} steps on the disk; the manifest is new from ${renamed}\n`,
    )
    expect(killed).toBeGreaterThan(steps.length - 3)
    expect(Math.abs(ends.indexOf('new') + 1 - renamed)).toBeLessThan(3)
    expect(ends.toSorted((a, b) => 'old new ended'.indexOf(a) - 'old new ended'.indexOf(b))).toEqual(ends)
  })

  test('at any moment leaves the old state, and running it again completes it', async () => {
    const old = manifestText(base) as string
    const whole = await complete()
    const started = performance.now()
    await run(process.execPath, importArguments(fresh(), 'baci', [file]))
    const duration = performance.now() - started
    const ends: string[] = []
    const moments = Array.from({ length: 12 }, (_, index) => duration * (0.3 + index * 0.07))
    await inPairs(moments, async (moment) => {
      const workspace = fresh()
      const { signal } = await run(process.execPath, importArguments(workspace, 'baci', [file]), {
        meanwhile: (child) => setTimeout(() => child.kill('SIGKILL'), moment),
      })
      ends.push(signal === null ? 'ended' : await recovers(workspace, old, whole))
    })
    expect(ends.filter((end) => end !== 'ended').length).toBeGreaterThan(3)
  })

  test('in a workspace’s first moments leaves one that can be opened, and imported into', async () => {
    await inPairs([1, 2, 3, 4, 5, 6], async (step) => {
      const workspace = path.join(temporaryFolder(), 'workspace')
      const { flags, env } = killedAfter(step, workspace)
      await run(process.execPath, importArguments(workspace, 'baci', [file], flags), { env })
      expect(manifestText(workspace)).toBeNull()
      expect(await measured(workspace)).toEqual(['no-report', 'no-report', 'no-report'])
      expect(await importInto(workspace, baci, [file])).toMatchObject({ value: { outcome: 'imported' } })
      expect(filesIn(workspace)).toEqual(filesNamed(workspace))
    })
  })
})
