import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { killedAfter, run } from '../lake/processes.js'
import { filesIn, filesNamed, flowsIn, temporaryFolder } from '../lake/workspace.js'
import { comtradeServer } from './comtrade-server.js'

const program = fileURLToPath(new URL('pull-process.mjs', import.meta.url))
const years = '2021'
const workspaceIn = (): string => path.join(temporaryFolder(), 'workspace')

const pull = (workspace: string, url: string, flags: readonly string[] = [], env = {}) =>
  run(process.execPath, [...flags, program, workspace, url, years], { env })

/** Pages that lie whole in the workspace. */
const pagesIn = (workspace: string): string[] =>
  existsSync(path.join(workspace, 'pulls'))
    ? readdirSync(path.join(workspace, 'pulls'), { recursive: true, encoding: 'utf8' }).filter((name) =>
        /\d{4}-[^/\\]*\.json$/.test(name),
      )
    : []

test('a pull that is killed at any moment goes on after its last whole page, to the same snapshot', async () => {
  const whole = workspaceIn()
  const reference = await comtradeServer()
  const { code } = await pull(whole, reference.url)
  expect(code).toBe(0)
  const calls = reference.answered()
  const flows = await flowsIn(whole)
  expect(flows.length).toBeGreaterThan(100)

  // After each of some steps on the disk, from the first to the import.
  const killed: number[] = []
  for (const step of [1, 6, 14, 15, 16, 17, 18, 45, 70]) {
    const workspace = workspaceIn()
    const server = await comtradeServer()
    const { flags, env } = killedAfter(step, workspace)
    const ended = await pull(workspace, server.url, flags, env)
    if (ended.signal === null) continue
    killed.push(step)
    const before = server.answered()
    const there = pagesIn(workspace).length
    const again = await pull(workspace, server.url)
    expect(again.code).toBe(0)
    expect(JSON.parse(again.stdout)).toMatchObject({ outcome: 'imported', calls: { made: calls - there } })
    // No page that lay there whole was asked for again.
    expect(server.answered() - before).toBe(calls - there)
    expect(await flowsIn(workspace)).toEqual(flows)
    expect(filesIn(workspace)).toEqual(filesNamed(workspace))
  }
  process.stdout.write(`killed after the steps ${killed.join(', ')} on the disk\n`)
  expect(killed.length).toBeGreaterThan(6)
}, 180_000)

test('a pull that is killed in the middle, at a moment of chance, goes on', async () => {
  const workspace = workspaceIn()
  const server = await comtradeServer()
  const ended = await run(process.execPath, [program, workspace, server.url, years], {
    meanwhile: (child) => {
      const timer = setInterval(() => {
        if (pagesIn(workspace).length < 3) return
        clearInterval(timer)
        child.kill('SIGKILL')
      }, 5)
      child.on('close', () => clearInterval(timer))
    },
  })
  expect(ended.signal).toBe('SIGKILL')
  const there = pagesIn(workspace).length
  expect(there).toBeGreaterThan(2)
  const again = await pull(workspace, server.url)
  expect(JSON.parse(again.stdout)).toMatchObject({ outcome: 'imported', pages: { kept: 8 } })
})
