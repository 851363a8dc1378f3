import { posix, win32 } from 'node:path'
import { z } from 'zod'

/** What a default may depend on. Filled in at the edge, so that this file reads nothing itself. */
export type Machine = {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Megabytes this process may use: the machine's, or its container's if that is less. */
  readonly memory: number
  readonly cores: number
}

export type Setting = {
  /** How its value is called in help: `DIR`, `MB`. */
  readonly value: string
  readonly meaning: string
  readonly type: z.ZodType
  /** A relative path is taken from the folder of the file that holds it, and `~` is the home folder. */
  readonly path?: true
  readonly fallback: (machine: Machine) => string | number
}

const megabytes = z.coerce.number().int().min(64)

/** Every setting, under its name in code; `settingKey` gives its name in files and flags. */
export const settings = {
  workspace: {
    value: 'DIR',
    meaning: 'folder of the workspace',
    type: z.string().min(1),
    path: true,
    fallback: (machine) => defaultWorkspace(machine),
  },
  lang: {
    value: 'LANG',
    meaning: 'language of briefs and labels',
    type: z.enum(['en', 'ru', 'sr-Latn', 'sr-Cyrl']),
    fallback: () => 'en',
  },
  memory: {
    value: 'MB',
    meaning: 'memory the engine may take, in megabytes',
    type: megabytes,
    fallback: ({ memory }) => Math.max(64, Math.min(4096, Math.floor(memory / 2))),
  },
  importMemory: {
    value: 'MB',
    meaning: 'memory the engine may take during an import, in megabytes',
    type: megabytes,
    fallback: () => 1000,
  },
  threads: {
    value: 'N',
    meaning: 'threads the engine may use',
    type: z.coerce.number().int().min(1).max(1024),
    fallback: ({ cores }) => Math.max(1, Math.min(4, cores)),
  },
  port: {
    value: 'PORT',
    meaning: 'port of the local server (0: any free one)',
    type: z.coerce.number().int().min(0).max(65_535),
    fallback: () => 4173,
  },
  log: {
    value: 'LEVEL',
    meaning: 'how much is told on stderr of what is done',
    type: z.enum(['debug', 'info', 'warn']),
    fallback: () => 'warn',
  },
} as const satisfies Record<string, Setting>

export type SettingName = keyof typeof settings

/** Settings in force. `keys` holds the keys of sources by the source's id. */
export type Settings = { readonly [Name in SettingName]: z.output<(typeof settings)[Name]['type']> } & {
  readonly keys: Readonly<Record<string, string>>
}

export const settingNames = Object.keys(settings) as SettingName[]

/** `importMemory` → `import-memory`, its name in files, in `rapport config` and as a flag. */
export const settingKey = (name: SettingName): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** `importMemory` → `RAPPORT_IMPORT_MEMORY`. */
export const settingVariable = (name: SettingName): string =>
  `RAPPORT_${settingKey(name).replaceAll('-', '_').toUpperCase()}`

export const settingNamed = (key: string): SettingName | undefined =>
  settingNames.find((name) => settingKey(name) === key)

const secret = /^keys\.([a-z0-9]+(?:-[a-z0-9]+)*)$/

/** The source's id in `keys.comtrade`; undefined when the text names no key of a source. */
export const sourceOfKey = (key: string): string | undefined => secret.exec(key)?.[1]

/** `comtrade` → `RAPPORT_KEY_COMTRADE`. */
export const keyVariable = (source: string): string =>
  `RAPPORT_KEY_${source.replaceAll('-', '_').toUpperCase()}`

/** The source's id in `RAPPORT_KEY_COMTRADE`; undefined for any other variable. */
export const sourceOfVariable = (variable: string): string | undefined =>
  /^RAPPORT_KEY_([A-Z0-9]+(?:_[A-Z0-9]+)*)$/.exec(variable)?.[1]?.replaceAll('_', '-').toLowerCase()

/** A secret as it may be shown: its last four characters, and none of a short one. */
export const masked = (value: string): string => `••••${value.length < 12 ? '' : value.slice(-4)}`

/** Where `config.yaml` is kept on this platform. */
export const configFolder = ({ platform, home, env }: Machine): string => {
  if (platform === 'win32')
    return win32.join(env['APPDATA'] || win32.join(home, 'AppData', 'Roaming'), 'rapport')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'rapport')
  return posix.join(xdg(env['XDG_CONFIG_HOME']) ?? posix.join(home, '.config'), 'rapport')
}

const defaultWorkspace = ({ platform, home, env }: Machine): string => {
  if (platform === 'win32')
    return win32.join(env['LOCALAPPDATA'] || win32.join(home, 'AppData', 'Local'), 'rapport')
  // On a Mac configuration and data share a folder: whoever deletes the workspace keeps the keys.
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'rapport', 'workspace')
  return posix.join(xdg(env['XDG_DATA_HOME']) ?? posix.join(home, '.local', 'share'), 'rapport')
}

/** The XDG specification: a relative path in these variables is to be ignored. */
const xdg = (folder: string | undefined): string | undefined =>
  folder !== undefined && posix.isAbsolute(folder) ? folder : undefined
