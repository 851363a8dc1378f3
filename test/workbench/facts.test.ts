import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Manifest } from '../../src/lake/manifest.js'
import { layout } from '../../src/lake/layout.js'
import { takeLock } from '../../src/lake/lock.js'
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../../src/workbench.js'
import { readArguments, run } from '../lake/processes.js'
import { baciText, filesIn, filesNamed, manifestText, temporaryFolder, write } from '../lake/workspace.js'

const opened = async (folder: string, more: Partial<WorkspaceOptions> = {}): Promise<Workspace> => {
  const workspace = await openWorkspace({ folder, memory: 512, importMemory: 512, threads: 1, ...more })
  if (!workspace.ok) throw new Error(`${workspace.error.code}: ${workspace.error.message}`)
  return workspace.value
}

const start = () => {
  const folder = temporaryFolder()
  return { folder, workspace: path.join(folder, 'workspace') }
}

/** Makes the workspace one of an older release, whose facts were others. */
const older = (workspace: string) => {
  const manifest = JSON.parse(manifestText(workspace) as string) as Manifest
  const [first, ...others] = manifest.snapshots
  write(
    workspace,
    'manifest.json',
    JSON.stringify({ ...manifest, snapshots: [{ ...first, id: 'documents-000000000000' }, ...others] }),
  )
}

test('a new workspace begins with the facts that ship, whole: not one row of them is rejected', async () => {
  const { workspace } = start()
  const notes: string[] = []
  const bench = await opened(workspace, { onNote: (note) => notes.push(note) })
  const status = await bench.status()
  expect(status.ok && status.value.snapshots.map(({ source, rejected }) => [source, rejected])).toEqual([
    ['documents', 0],
  ])
  expect(notes).toEqual([
    expect.stringMatching(
      /^the facts that ship with Rapport are in the workspace as documents-[0-9a-f]{12}$/,
    ),
  ])
  bench.close()
  expect(filesIn(workspace)).toEqual(filesNamed(workspace))
})

test('a workspace opened again is not written', async () => {
  const { workspace } = start()
  ;(await opened(workspace)).close()
  const before = manifestText(workspace)
  const notes: string[] = []
  ;(await opened(workspace, { onNote: (note) => notes.push(note) })).close()
  expect([manifestText(workspace), notes]).toEqual([before, []])
})

test('an older workspace gets the newer facts beside its own', async () => {
  const { workspace } = start()
  ;(await opened(workspace)).close()
  older(workspace)
  ;(await opened(workspace)).close()
  const { snapshots } = JSON.parse(manifestText(workspace) as string) as Manifest
  expect(snapshots.map(({ source }) => source)).toEqual(['documents', 'documents'])
})

test('an older workspace is read as it is while another process writes to it', async () => {
  const { workspace } = start()
  ;(await opened(workspace)).close()
  older(workspace)
  const before = manifestText(workspace)
  const lock = await takeLock(layout(workspace))
  const notes: string[] = []
  const bench = await opened(workspace, { onNote: (note) => notes.push(note) })
  expect((await bench.measure('trade-value', { dyad: 'SRB-RUS', years: '2020' })).ok).toBe(true)
  expect(notes).toEqual([
    `the facts that ship with Rapport were not brought up to date: Process ${process.pid} on ${os.hostname()} is writing to this workspace.`,
  ])
  expect(manifestText(workspace)).toBe(before)
  bench.close()
  await lock.release()
})

test('a workspace is read on a disk that only reads, by whoever may read it', async () => {
  const { folder, workspace } = start()
  const bench = await opened(workspace)
  const file = write(folder, 'BACI_HS92_Y2020_V202301.csv', baciText('2020,688,643,270900,1,NA'))
  expect((await bench.import('baci', [file])).ok).toBe(true)
  bench.close()
  older(workspace)
  chmodSync(folder, 0o755)
  const folders = ['.', ...readdirSync(workspace, { recursive: true, encoding: 'utf8' })]
    .map((each) => path.join(workspace, each))
    .filter((each) => statSync(each).isDirectory())
  for (const each of folders) chmodSync(each, 0o555)
  const before = filesIn(workspace)
  const { stdout, stderr } = await run(process.execPath, readArguments(workspace), { bound: true })
  for (const each of folders) chmodSync(each, 0o755)
  expect([JSON.parse(stdout), stderr]).toEqual([
    [1000, [expect.stringContaining('were not brought up to date')]],
    '',
  ])
  expect(filesIn(workspace)).toEqual(before)
})

test('a folder that may not be written cannot become a workspace, and says so', async () => {
  const { folder, workspace } = start()
  chmodSync(folder, 0o555)
  const { stdout } = await run(process.execPath, readArguments(workspace), { bound: true })
  expect(JSON.parse(stdout)).toMatchObject({ code: 'workspace-unwritable' })
})

test('a folder that is a file cannot be a workspace, and says so', async () => {
  const { folder } = start()
  const file = write(folder, 'notes.txt', 'x')
  expect(await openWorkspace({ folder: file })).toMatchObject({
    ok: false,
    error: { code: 'workspace-unwritable', message: expect.stringContaining(file) as unknown },
  })
  expect(readFileSync(file, 'utf8')).toBe('x')
})

test('an import is seen at once by the workspace it was made in, and by the next one opened', async () => {
  const { folder, workspace } = start()
  const bench = await opened(workspace)
  const file = write(folder, 'BACI_HS92_Y2020_V202301.csv', baciText('2020,688,643,270900,1,NA'))
  const question = { dyad: 'SRB-RUS', flow: 'export', years: '2020', source: 'baci' }
  const value = async (of: Workspace) => {
    const measured = await of.measure('trade-value', question)
    return measured.ok ? (measured.value.result.rows[0]?.value.value ?? null) : measured.error.code
  }
  const other = await opened(workspace)
  expect(await value(bench)).toBeNull()
  expect((await bench.import('baci', [file])).ok).toBe(true)
  expect([await value(bench), await value(other)]).toEqual([1000, null]) // the other reads what it opened
  other.close()
  const next = await opened(workspace)
  expect(await value(next)).toBe(1000)
  next.close()
  bench.close()
  expect(existsSync(path.join(workspace, 'lock.json'))).toBe(false)
})

test.each([
  [['nothing'], 'unknown-source'],
  [['baci'], 'input-missing'],
] as const)('an import that cannot be is a value with a code: %s %s', async ([source], code) => {
  const { workspace } = start()
  const bench = await opened(workspace)
  expect(await bench.import(source, ['/nowhere/at/all'])).toMatchObject({ ok: false, error: { code } })
  bench.close()
})
