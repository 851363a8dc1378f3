import { constants } from 'node:fs'
import { access, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Check } from '../domain/check.js'
import { problemLine } from '../domain/problem.js'
import { settingNames, settingVariable, sourceOfVariable, type Settings } from '../domain/settings.js'
import type { Configuration } from './configuration.js'
import type { Context } from './context.js'
import { didYouMean } from './suggest.js'

/** What the workbench says of engine, lock and fonts. */
export type Diagnose = (settings: Settings) => Promise<readonly Check[]>

/** Every check, the machine first; none of them changes anything. */
export const examine = async (context: Context, diagnose: Diagnose): Promise<Check[]> => {
  const { version, machine, configuration, userFile } = context.surroundings
  const checks = [
    ok('Rapport', version),
    nodeCheck(process.versions.node),
    ok(
      'Platform',
      `${machine.platform} ${process.arch}, ${machine.cores} cores, ${machine.memory} MB of memory`,
    ),
    ...variableChecks(Object.keys(machine.env)),
  ]
  if (!configuration.ok)
    return [...checks, { name: 'Configuration', state: 'error', says: problemLine(configuration.error) }]
  const { settings } = configuration.value
  return [
    ...checks,
    ...configurationChecks(configuration.value, userFile),
    ...limitChecks(configuration.value, machine.memory),
    ...(await workspaceChecks(settings.workspace)),
    ...(await diagnosed(diagnose, settings)),
  ]
}

const ok = (name: string, says: string): Check => ({ name, state: 'ok', says })

export const nodeCheck = (version: string): Check => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  // `crc32` of node:zlib came with 20.15 and 22.2; 21 never had it.
  if (major > 22 || (major === 22 && minor >= 2) || (major === 20 && minor >= 15)) return ok('Node', version)
  return {
    name: 'Node',
    state: 'error',
    says: `${version} is too old.`,
    remedy: 'Install Node 20.15 or newer of that line, or 22.2 or newer.',
  }
}

const variableChecks = (names: readonly string[]): Check[] => {
  const known = [...settingNames.map(settingVariable), 'RAPPORT_CONFIG']
  return names
    .filter((name) => name.startsWith('RAPPORT_') && !known.includes(name) && !sourceOfVariable(name))
    .map((name) => ({
      name: 'Environment',
      state: 'warning',
      says: `${name} means nothing to Rapport.${didYouMean(name, known)}`,
    }))
}

const configurationChecks = ({ files, warnings }: Configuration, userFile: string): Check[] => [
  ok('Configuration', files.length === 0 ? `no file; yours would be ${userFile}` : files.join(' and ')),
  ...warnings.map((says): Check => ({ name: 'Keys', state: 'warning', says })),
]

const limitChecks = ({ settings, values }: Configuration, machine: number): Check[] => {
  const from = (key: string) => values.find((each) => each.key === key)?.origin.where ?? 'default'
  const says = `${settings.memory} MB (${from('memory')}), ${settings.importMemory} MB for an import (${from('import-memory')})`
  const tooMuch = Math.max(settings.memory, settings.importMemory) > machine
  return [
    tooMuch
      ? { name: 'Memory', state: 'warning', says: `${says}; this machine gives us ${machine} MB.` }
      : ok('Memory', says),
    ok('Threads', `${settings.threads} (${from('threads')})`),
  ]
}

const enough = 1024 // megabytes; an import of a large year needs about that

const wrong = (says: string): Check => ({
  name: 'Workspace',
  state: 'error',
  says,
  remedy: 'Check the permissions, or choose another folder with --workspace.',
})

/** The folder, or where there is none yet, the one it would be made in. */
export const workspaceChecks = async (workspace: string): Promise<Check[]> => {
  const there = await nearestFolder(workspace)
  if (!(await stat(there)).isDirectory()) return [wrong(`${there} is not a folder.`)]
  try {
    await access(there, constants.W_OK | constants.X_OK)
  } catch {
    // A workspace on a read-only disk can still be read; one that isn't there yet cannot be made.
    if (there !== workspace) return [wrong(`${there} cannot be written.`)]
    return [{ ...wrong(`${there} can be read but not written.`), state: 'warning' }]
  }
  const { bavail, bsize } = await statfs(there)
  const free = Math.floor((bavail * bsize) / 2 ** 20)
  const says = there === workspace ? workspace : `${workspace} (made when it is first needed)`
  return [
    ok('Workspace', says),
    free < enough
      ? { name: 'Disk', state: 'warning', says: `${free} MB free.`, remedy: 'An import may need more.' }
      : ok('Disk', `${free} MB free`),
  ]
}

const nearestFolder = async (path: string): Promise<string> => {
  for (let folder = path; ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => undefined)
    if (found || dirname(folder) === folder) return folder
  }
}

/** An engine that cannot be loaded is what a doctor is called for: it is a finding, not a fault. */
const diagnosed = async (diagnose: Diagnose, settings: Settings): Promise<readonly Check[]> => {
  try {
    return await diagnose(settings)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const says = `The workbench could not be loaded: ${why.replace(/[.\s]*$/, '.')}`
    return [
      {
        name: 'Engine',
        state: 'error',
        says,
        remedy: 'Install Rapport again on a platform DuckDB has a build for.',
      },
    ]
  }
}
