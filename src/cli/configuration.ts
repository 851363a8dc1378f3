import { dirname, join, resolve } from 'node:path'
import type { z } from 'zod'
import { refusal, type Place } from '../domain/problem.js'
import {
  keyOfSourceVariable,
  settingKey,
  settingNames,
  settings,
  settingVariable,
  sourceSettingNamed,
  sourceSettings,
  sourceSettingsFrom,
  sourceVariable,
  type Machine,
  type SettingName,
  type Settings,
} from '../domain/settings.js'
import { readFolderConfig, readUserConfig, userConfigPath, type ConfigFile } from './config-files.js'
import { issueSentence } from './input.js'
import { flagOf } from './describe.js'
import { factsOf } from './schema-facts.js'

export const layers = ['flag', 'environment', 'folder', 'user', 'default'] as const

/** Where a value comes from: the layer, and the flag, variable, or file and line in it. */
export type Origin = { readonly layer: (typeof layers)[number]; readonly where: string }

export type Configuration = {
  readonly settings: Settings
  /** Every value in force, in the registry's order, then what is set for sources. */
  readonly values: readonly {
    readonly key: string
    readonly value: string | number
    readonly origin: Origin
  }[]
  readonly files: readonly string[]
  readonly warnings: readonly string[]
}

export type Given = {
  readonly flags: Readonly<Record<string, string>>
  readonly machine: Machine
  readonly cwd: string
}

type Found = { readonly text: string; readonly origin: Origin; readonly base: string; readonly place: Place }

/**
 * Settles every setting: flag, environment, `.rapport.yaml`, `config.yaml`, default; the first that is given.
 * @throws Refusal `input-config`, with file and line or the variable
 */
export const readConfiguration = async ({ flags, machine, cwd }: Given): Promise<Configuration> => {
  const folder = await readFolderConfig(cwd)
  const user = await readUserConfig(userConfigPath(machine, cwd), machine)
  const files = [folder, user].filter((file) => file !== undefined)
  const own = settingNames.map((name) => {
    const found =
      inFlags(flags, name, cwd) ??
      inEnvironment(machine, settingVariable(name), cwd) ??
      inFile(folder, 'folder', settingKey(name)) ??
      inFile(user, 'user', settingKey(name))
    return settle(name, found, machine)
  })
  const ofSources = keysOfSources(machine, [folder, user]).flatMap((key) => {
    const found =
      inEnvironment(machine, sourceVariable(key), cwd) ??
      inFile(folder, 'folder', key) ??
      inFile(user, 'user', key)
    return found
      ? [{ key, value: parseSourceSetting(key, found.text, found.place), origin: found.origin }]
      : []
  })
  return {
    settings: {
      ...Object.fromEntries(own.map(({ name, value }) => [name, value])),
      ...sourceSettingsFrom(ofSources),
    } as Settings,
    values: [...own, ...ofSources].map(({ key, value, origin }) => ({ key, value, origin })),
    files: files.map(({ path }) => path),
    warnings: files.filter(({ exposed }) => exposed).map(exposedSentence),
  }
}

/** Reads one value. @throws Refusal `input-config` */
export const parseSetting = (name: SettingName, text: string, place: Place): string | number =>
  parseValue(settingKey(name), settings[name].type, text, place)

/** Reads what is set for a source. @throws Refusal `input-config`, which never shows a key */
export const parseSourceSetting = (key: string, text: string, place: Place): string | number => {
  const kind = sourceSettingNamed(key)?.kind
  if (kind === undefined || kind === 'keys') return text
  return parseValue(key, sourceSettings[kind].type, text, place)
}

const parseValue = (
  key: string,
  type: z.ZodType<string | number>,
  text: string,
  place: Place,
): string | number => {
  const parsed = type.safeParse(text)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const sentence = issue && issueSentence(key, issue, text, factsOf(type).choices)
  throw refusal('input-config', sentence ?? `“${text}” cannot be used.`, { place })
}

const fallback: Origin = { layer: 'default', where: 'default' }

const settle = (name: SettingName, found: Found | undefined, machine: Machine) => {
  const key = settingKey(name)
  if (found === undefined) return { name, key, value: settings[name].fallback(machine), origin: fallback }
  const value = parseSetting(name, found.text, found.place)
  const path = 'path' in settings[name] && typeof value === 'string'
  return { name, key, value: path ? absolute(value, found.base, machine) : value, origin: found.origin }
}

const absolute = (path: string, base: string, { home }: Machine): string =>
  path === '~' || /^~[\\/]/.test(path) ? join(home, path.slice(1)) : resolve(base, path)

const inFlags = (flags: Given['flags'], name: SettingName, base: string): Found | undefined => {
  const text = flags[name]
  const where = flagOf(name)
  return text === undefined
    ? undefined
    : { text, base, origin: { layer: 'flag', where }, place: { place: where } }
}

/** An empty variable is one that is not set, as everywhere in Unix. */
const inEnvironment = ({ env }: Machine, where: string, base: string): Found | undefined => {
  const text = env[where]
  return text ? { text, base, origin: { layer: 'environment', where }, place: { place: where } } : undefined
}

const inFile = (file: ConfigFile | undefined, layer: 'folder' | 'user', key: string): Found | undefined => {
  const entry = file?.entries.find((each) => each.key === key)
  if (file === undefined || entry === undefined) return undefined
  const place = { file: file.path, place: `line ${entry.line}` }
  const origin = { layer, where: `${file.path}, line ${entry.line}` }
  return { text: entry.text, base: dirname(file.path), origin, place }
}

const keysOfSources = ({ env }: Machine, configFiles: readonly (ConfigFile | undefined)[]): string[] => {
  const inVariables = Object.keys(env)
    .filter((name) => env[name])
    .map(keyOfSourceVariable)
  const inFiles = configFiles.flatMap((file) => (file?.entries ?? []).map(({ key }) => key))
  const kinds = Object.keys(sourceSettings)
  const named = [...inVariables, ...inFiles].filter((key) => key !== undefined)
  return [...new Set(named)]
    .filter((key) => sourceSettingNamed(key) !== undefined)
    .toSorted()
    .toSorted((a, b) => kinds.indexOf(a.split('.')[0] ?? '') - kinds.indexOf(b.split('.')[0] ?? ''))
}

const exposedSentence = ({ path }: ConfigFile): string =>
  `${path} holds keys that other users of this machine can read. Run \`chmod 600\` on it.`
