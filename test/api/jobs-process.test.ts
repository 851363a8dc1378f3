import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { JobLimits } from '../../src/api/jobs/process.js'
import { startJob } from '../../src/api/jobs/process.js'
import type { Task, Told } from '../../src/api/jobs/protocol.js'
import { compiledPath } from '../compiled.js'
import { temporaryFolder, write } from '../lake/workspace.js'

const usual: JobLimits = { megabytes: 1200, heapMegabytes: 400, seconds: 60 }

/** Begins a task in a process of its own. */
const begun = (task: Task, limits: Partial<JobLimits> = {}, onTold: (told: Told) => void = () => {}) => {
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'job'))
  const settings = {
    folder: path.join(folder, 'workspace'),
    memory: 256,
    importMemory: 256,
    threads: 1,
    pull: {},
  }
  const work = { settings, folder: path.join(folder, 'job'), task }
  return startJob(work, { ...usual, ...limits }, onTold, compiledPath('api/jobs/child'))
}
const checking = (text: string): Task => {
  const file = write(temporaryFolder(), 'draft.md', text)
  return { kind: 'check', documents: [{ name: 'draft.md', path: file }], data: false, language: 'en' }
}

describe('the process of a job', () => {
  test('that takes more memory than it may is ended, and says so', async () => {
    // Node alone takes some 40 MB.
    expect(await begun(checking('One.\n'), { megabytes: 10 }).ended).toMatchObject({
      kind: 'problem',
      problem: { code: 'request-too-large', message: 'The job took more than 10 MB of memory.' },
    })
  })

  test('that takes longer than it may is ended, and says so', async () => {
    expect(await begun(checking('One.\n'), { seconds: 0.01 }).ended).toMatchObject({
      kind: 'problem',
      problem: { code: 'request-timeout' },
    })
  })

  test('hands back what it found, and what the façade refuses with', async () => {
    const file = write(temporaryFolder(), 'BACI_HS17_Y2020_V202301.csv', 't,i,j,k,v,q\n')
    const recognised = begun({ kind: 'recognise', file: { name: path.basename(file), path: file } })
    expect(await recognised.ended).toEqual({ kind: 'done', value: ['baci'] })
    const request = { query: { name: 'x' }, entry: 'x', decision: 'match' as const, reason: ' ', by: 'x' }
    expect(await begun({ kind: 'decide', request }).ended).toMatchObject({
      kind: 'problem',
      problem: { code: 'usage-option' },
    })
  })

  test('that is called off takes the readers of its documents with it', async () => {
    let heard = () => {}
    const reading = new Promise<void>((resolve) => (heard = resolve))
    const text = 'Exports rose by 25 %, from $1.00bn in 2020 to $1.20bn in 2021.\n\n'.repeat(150_000)
    const job = begun(checking(text), {}, () => heard())
    await reading
    expect(processesOf('claims/documents/read-child')).toHaveLength(process.platform === 'linux' ? 1 : 0)
    job.cancel(0)
    expect(await job.ended).toEqual({ kind: 'cancelled' })
    await expect
      .poll(() => processesOf('claims/documents/read-child'), { timeout: 500, interval: 10 })
      .toEqual([])
  })
})

/** Command lines of processes that run a module of this test's compiled sources; only Linux shows them. */
const processesOf = (module: string): string[] =>
  process.platform !== 'linux'
    ? []
    : readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map((pid) => {
          try {
            return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
          } catch {
            return '' // it has just ended
          }
        })
        .filter((line) => line.includes(compiledPath(module)))
