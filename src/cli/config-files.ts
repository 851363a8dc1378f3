import { readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { refusal } from '../domain/problem.js'
import {
  configFolder,
  sourceOfKey,
  sourceSettingNamed,
  sourceVariable,
  type Machine,
} from '../domain/settings.js'
import { broken, parseConfig, type Entry } from './config-yaml.js'

/** A configuration file that was found. */
export type ConfigFile = {
  readonly path: string
  readonly entries: readonly Entry[]
  /** Holds keys of sources that other users of the machine can read. */
  readonly exposed: boolean
}

/** The user's `config.yaml`: `RAPPORT_CONFIG`, else in the platform's configuration folder. */
export const userConfigPath = (machine: Machine, cwd: string): string => {
  const given = machine.env['RAPPORT_CONFIG']
  return given ? resolve(cwd, given) : join(configFolder(machine), 'config.yaml')
}

/** Reads the user's file; undefined where there is none. @throws Refusal `input-config` */
export const readUserConfig = async (
  path: string,
  { platform }: Machine,
): Promise<ConfigFile | undefined> => {
  const text = await readIfThere(path)
  if (text === undefined) return undefined
  const { entries } = await parseConfig(path, text)
  const secrets = entries.some(({ key }) => sourceOfKey(key) !== undefined)
  const exposed = secrets && platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0
  return { path, entries, exposed }
}

/** The nearest `.rapport.yaml` of a folder and its parents, with its text; undefined where there is none. */
export const nearestFolderFile = async (
  cwd: string,
): Promise<{ readonly path: string; readonly text: string } | undefined> => {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const path = join(folder, '.rapport.yaml')
    const text = await readIfThere(path)
    if (text !== undefined) return { path, text }
    if (dirname(folder) === folder) return undefined
  }
}

/** Sections of a `.rapport.yaml` that are no settings: `silences.ts` reads this one. */
const sections = ['check']

/**
 * Reads the settings of the nearest `.rapport.yaml` of a folder and its parents; the nearest counts alone.
 * @throws Refusal `input-config`, also when it holds a key, or the address a key is sent to: such a file is shared
 * and committed
 */
export const readFolderConfig = async (cwd: string): Promise<ConfigFile | undefined> => {
  const found = await nearestFolderFile(cwd)
  if (found === undefined) return undefined
  const { entries } = await parseConfig(found.path, found.text, sections)
  const own = entries.find(({ key }) => ['keys', 'urls'].includes(sourceSettingNamed(key)?.kind ?? ''))
  if (own) throw ownInFolder(found.path, own)
  return { path: found.path, entries, exposed: false }
}

const ownInFolder = (path: string, { key, line }: Entry) => {
  const isKey = sourceOfKey(key) !== undefined
  return broken(
    path,
    line,
    isKey
      ? `${key} is a secret, and a folder’s .rapport.yaml is shared with whoever gets the folder.`
      : `${key} says where your key would be sent, which a folder from somebody else must not.`,
    `Remove it here and use \`rapport config set ${key} ${isKey ? '-' : 'URL'}\` or the variable ${sourceVariable(key)}.`,
  )
}

/** The text of a file, undefined where there is none. @throws Refusal `input-config` where it cannot be read */
export const readIfThere = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    const why = code === 'EISDIR' ? 'It is a folder, not a file.' : `It cannot be read (${code}).`
    throw refusal('input-config', why, {
      place: { file: path },
      remedy: 'Check the path and its permissions.',
    })
  }
}
