import { spawn } from 'node:child_process'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import {
  addDecision,
  decisionsPath,
  readDecisions,
  verifyDecisions,
} from '../../src/sanctions/screen/decisions.js'
import { session, temporaryFolder } from '../cli/session.js'
import { compiledPath } from '../compiled.js'
import { entry, workspaceWith } from './screen-lists.js'

const decided = (reason: string) => ({
  at: '2024-01-02T00:00:00.000Z',
  by: 'somebody',
  query: { name: 'Radovan Zlatarski' },
  list: 'TEST',
  listDate: '2024-01-01',
  snapshot: 'test-b',
  entry: '1',
  score: 1,
  decision: 'unsure' as const,
  reason,
})
const logOf = async (count: number): Promise<string> => {
  const folder = temporaryFolder()
  for (let at = 0; at < count; at += 1) await addDecision(folder, decided(`reason ${at}`))
  return folder
}
const linesOf = (folder: string): string[] =>
  readFileSync(decisionsPath(folder), 'utf8').trimEnd().split('\n')
const rewrite = (folder: string, lines: readonly string[]) =>
  writeFileSync(decisionsPath(folder), `${lines.join('\n')}\n`)
const brokenLine = async (folder: string) => (await verifyDecisions(folder)).broken?.line ?? null

describe('the log of decisions', () => {
  test('keeps them in their order, each with the hash of the one before', async () => {
    const folder = await logOf(3)
    expect((await readDecisions(folder)).map(({ number, reason }) => [number, reason])).toEqual([
      [1, 'reason 0'],
      [2, 'reason 1'],
      [3, 'reason 2'],
    ])
    expect((await readDecisions(folder))[0]?.before).toBe('0'.repeat(64))
    expect(await verifyDecisions(folder)).toMatchObject({ lines: 3, broken: null })
  })

  test.each([0, 1, 2])('names the first line that was changed: line %i from 0', async (at) => {
    const folder = await logOf(3)
    rewrite(folder, linesOf(folder).map((line, place) => (place === at ? line.replace('unsure', 'match') : line)))
    expect(await brokenLine(folder)).toBe(at + 1)
    await expect(readDecisions(folder)).rejects.toThrow(`Line ${at + 1}`)
  }) // prettier-ignore

  test('shows a line that was taken out, put in or moved', async () => {
    const folder = await logOf(4)
    const [a, b, c, d] = linesOf(folder) as [string, string, string, string]
    rewrite(folder, [a, c, d])
    expect(await brokenLine(folder)).toBe(2)
    rewrite(folder, [a, b, b, c, d])
    expect(await brokenLine(folder)).toBe(3)
    rewrite(folder, [b, a, c, d])
    expect(await brokenLine(folder)).toBe(1)
  })

  test('refuses to go on from a last line that was changed', async () => {
    const folder = await logOf(2)
    rewrite(folder, linesOf(folder).map((line) => line.replace('reason 1', 'reason 9')))
    await expect(addDecision(folder, decided('next'))).rejects.toThrow('nothing was added')
  }) // prettier-ignore

  test('names a torn last line, and sets it aside when it goes on', async () => {
    const folder = await logOf(2)
    appendFileSync(decisionsPath(folder), '{"schema":"rapport/decision@1","num')
    expect(await verifyDecisions(folder)).toMatchObject({ lines: 2, broken: { line: 3 } })
    const { torn, decision } = await addDecision(folder, decided('next'))
    expect([torn, decision.number]).toEqual([true, 3])
    expect(await brokenLine(folder)).toBeNull()
    expect(readFileSync(path.join(folder, 'decisions.torn'), 'utf8')).toContain('"num')
  })

  test('takes writers one after another, each a process of its own', async () => {
    const folder = temporaryFolder()
    const module = pathToFileURL(compiledPath('sanctions/screen/decisions')).href
    const script = `import { addDecision } from ${JSON.stringify(module)}
      for (let at = 0; at < 6; at += 1) await addDecision(process.argv[1], { ...${JSON.stringify(decided(''))}, reason: process.argv[2] + at })`
    const write = (who: string) =>
      new Promise<number | null>((resolve, reject) => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder, who], { stdio: 'inherit' })
        child.on('error', reject)
        child.on('close', resolve)
      })
    expect(await Promise.all([write('a'), write('b')])).toEqual([0, 0])
    const reasons = (await readDecisions(folder)).map(({ reason }) => reason)
    expect(reasons).toHaveLength(12)
    for (const who of ['a', 'b'])
      expect(reasons.filter((reason) => reason.startsWith(who))).toEqual([0, 1, 2, 3, 4, 5].map((at) => `${who}${at}`))
  }, 60_000) // prettier-ignore
})

describe('the commands', () => {
  const opened = () => {
    const workspace = workspaceWith(path.join(temporaryFolder(), 'ws'), [
      { id: 'test-a', vintage: '2024-01-01', entries: [entry('1', 'Radovan Zlatarski', { remarks: 'a remark' })] },
    ])
    return (...args: string[]) => session([...args, '--workspace', workspace])
  } // prettier-ignore
  const add = [
    'decision',
    'add',
    '--name',
    '=Radovan Zlatarski',
    '--decision',
    'no-match',
    '--by',
    'me',
    '--reason',
    'seen',
  ]

  test('write, list, export and verify; the entry by its id alone', async () => {
    const run = opened()
    expect((await run(...add, '--entry', 'TEST:1')).stdout).toContain('1: no-match, TEST:1, score 1;')
    expect((await run('decision', 'list')).stdout).toContain('no-match')
    const exported = (await run('decision', 'export')).stdout
    expect(exported).toContain("'=Radovan Zlatarski")
    expect(exported).not.toContain('a remark')
    expect(await run('decision', 'verify')).toMatchObject({ code: 0 })
  })

  test('refuse an entry that is on no list', async () => {
    const run = opened()
    expect((await run(...add, '--entry', 'TEST:9')).stderr).toContain('has no entry 9')
    expect((await run(...add, '--entry', 'MOON:1')).stderr).toContain('names no list')
    expect((await run('decision', 'verify')).stdout).toContain('No decisions')
  })
})
