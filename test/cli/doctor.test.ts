import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfiguration } from '../../src/cli/configuration.js'
import type { Context } from '../../src/cli/context.js'
import { examine, nodeCheck, workspaceChecks, type Diagnose } from '../../src/cli/doctor-checks.js'
import { machineOf } from '../../src/cli/machine.js'
import { doctorReport } from '../../src/cli/reports.js'
import { attempt } from '../../src/domain/problem.js'
import { session, temporaryFolder } from './session.js'

const examined = async (env: Record<string, string>, diagnose: Diagnose = async () => []) => {
  const machine = machineOf({ HOME: '/nonexistent', ...env })
  const configuration = await attempt(() => readConfiguration({ flags: {}, machine, cwd: '/' }))
  const surroundings = { version: '1.2.3', machine, configuration, userFile: '/u/config.yaml', commands: [] }
  return examine({ surroundings } as unknown as Context, diagnose)
}

describe('doctor', () => {
  test('tells an old Node from one that will do', () => {
    const stateOf = (version: string) => nodeCheck(version).state
    expect(['18.20.1', '20.14.0', '21.7.3', '22.1.0'].map(stateOf)).toEqual(Array(4).fill('error'))
    expect(['20.15.0', '20.20.2', '22.2.0', '24.0.0'].map(stateOf)).toEqual(Array(4).fill('ok'))
  })

  test('says which limits hold and who set them', async () => {
    const checks = await examined({ RAPPORT_MEMORY: '512', RAPPORT_THREADS: '2' })
    expect(checks.find(({ name }) => name === 'Memory')?.says).toBe(
      '512 MB (RAPPORT_MEMORY), 800 MB for an import (default)',
    )
    expect(checks.find(({ name }) => name === 'Threads')?.says).toBe('2 (RAPPORT_THREADS)')
    const greedy = await examined({ RAPPORT_MEMORY: '99999999' })
    expect(greedy.find(({ name }) => name === 'Memory')?.state).toBe('warning')
  })

  test('warns of a variable that means nothing', async () => {
    const checks = await examined({ RAPPORT_WORKSPCE: '/x', RAPPORT_KEY_COMTRADE: 'x', RAPPORT_CONFIG: '' })
    const said = checks.filter(({ name }) => name === 'Environment').map(({ says }) => says)
    expect(said).toEqual(['RAPPORT_WORKSPCE means nothing to Rapport. Did you mean “RAPPORT_WORKSPACE”?'])
  })

  test('finds an engine that cannot be loaded, and is not felled by it', async () => {
    expect(
      (await examined({}, () => Promise.reject(new Error('duckdb.node: invalid ELF header')))).at(-1),
    ).toMatchObject({ name: 'Engine', state: 'error' })
    expect(
      (await examined({}, async () => [{ name: 'Engine', state: 'ok', says: 'DuckDB 1.5.6' }])).at(-1),
    ).toMatchObject({ says: 'DuckDB 1.5.6' })
  })

  test('finds a workspace that is a file, one that is there and one that would be made', async () => {
    const folder = temporaryFolder()
    const file = path.join(folder, 'file')
    writeFileSync(file, '')
    mkdirSync(path.join(folder, 'work'))
    const [wrong] = await workspaceChecks(file)
    expect(wrong).toMatchObject({ state: 'error', says: `${file} is not a folder.` })
    const [there, disk] = await workspaceChecks(path.join(folder, 'work'))
    expect([there?.says, disk?.name]).toEqual([path.join(folder, 'work'), 'Disk'])
    const [later] = await workspaceChecks(path.join(folder, 'a', 'b'))
    expect(later).toMatchObject({
      state: 'ok',
      says: `${path.join(folder, 'a', 'b')} (made when it is first needed)`,
    })
  })

  test('stops at a broken configuration with exit code 4, in text and as JSON', async () => {
    const cwd = temporaryFolder()
    writeFileSync(path.join(cwd, '.rapport.yaml'), 'langg: en')
    const text = await session(['doctor'], { cwd })
    expect(text.code).toBe(4)
    expect(text.stdout).toMatch(/^✗ error {4}Configuration: .*line 1: There is no setting “langg”/m)
    const json = await session(['doctor', '--format', 'json'], { cwd })
    expect(json.code).toBe(4)
    expect(doctorReport.parse(JSON.parse(json.stdout))).toMatchObject({ ok: false })
  })
})
