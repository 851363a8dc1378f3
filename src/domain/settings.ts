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
    fallback: () => 800,
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

/** A publisher's limits where they are not the usual ones; what is not given stays as the source says. */
export type QuotaSettings = {
  /** Rows an answer holds at most. */
  readonly rows?: number
  readonly perDay?: number
  readonly perMinute?: number
}

/** Settings in force. `keys`, `urls` and `quotas` hold those of sources by the source's id. */
export type Settings = { readonly [Name in SettingName]: z.output<(typeof settings)[Name]['type']> } & {
  readonly keys: Readonly<Record<string, string>>
  /** Where a source is asked in place of the publisher's own address. */
  readonly urls: Readonly<Record<string, string>>
  readonly quotas: Readonly<Record<string, QuotaSettings>>
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

const quotaNames = { rows: 'rows', 'per-day': 'perDay', 'per-minute': 'perMinute' } as const

/** What can be set for a source. Of each kind there is one a source, or one a name. */
export const sourceSettings = {
  keys: { variable: 'KEY', names: [], type: z.string().min(1) },
  urls: { variable: 'URL', names: [], type: z.url({ protocol: /^https?$/ }).refine(hasNoLogin, noLogin()) },
  quotas: {
    variable: 'QUOTA',
    names: Object.keys(quotaNames) as (keyof typeof quotaNames)[],
    type: z.coerce.number().int().min(1),
  },
} as const satisfies Record<string, { variable: string; names: readonly string[]; type: z.ZodType }>

export type SourceSettingKind = keyof typeof sourceSettings

/** `quotas.comtrade.per-day` in its parts; `name` is null for a kind of which a source has one. */
export type SourceSetting = {
  readonly kind: SourceSettingKind
  readonly source: string
  readonly name: keyof typeof quotaNames | null
}

/** What a key in a file means for a source; undefined when it is no such setting. */
export const sourceSettingNamed = (key: string): SourceSetting | undefined => {
  const [, kind = '', source = '', name] = sourceSettingKey.exec(key) ?? []
  return sourceSettingIn(kind, source, name)
}

const sourceSettingKey = /^([a-z]+)\.([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.([a-z-]+))?$/

const sourceSettingIn = (kind: string, source: string, name: string | undefined) => {
  if (!isKind(kind)) return undefined
  const known = sourceSettings[kind].names.find((each) => each === name)
  if (name === undefined ? sourceSettings[kind].names.length > 0 : known === undefined) return undefined
  return { kind, source, name: known ?? null }
}

const isKind = (text: string): text is SourceSettingKind => text in sourceSettings

/** The source's id in `keys.comtrade`; undefined when the text names no key of a source. */
export const sourceOfKey = (key: string): string | undefined => {
  const found = sourceSettingNamed(key)
  return found?.kind === 'keys' ? found.source : undefined
}

/** `quotas.comtrade.per-day` → `RAPPORT_QUOTA_COMTRADE_PER_DAY`. */
export const sourceVariable = (key: string): string => {
  const found = sourceSettingNamed(key)
  const words = found && [sourceSettings[found.kind].variable, found.source, found.name]
  return ['RAPPORT', ...(words ?? []).filter((word) => word !== null)]
    .join('_')
    .replaceAll(/[-.]/g, '_')
    .toUpperCase()
}

/** `RAPPORT_QUOTA_COMTRADE_PER_DAY` → `quotas.comtrade.per-day`; undefined for a variable that sets nothing of a source. */
export const keyOfSourceVariable = (variable: string): string | undefined => {
  const words = variable.toLowerCase().replaceAll('_', '-')
  for (const [kind, { variable: word, names }] of Object.entries(sourceSettings)) {
    const rest = words.startsWith(`rapport-${word.toLowerCase()}-`) ? words.slice(word.length + 9) : ''
    const name = names.find((each) => rest.endsWith(`-${each}`))
    const key = name === undefined ? `${kind}.${rest}` : `${kind}.${rest.slice(0, -name.length - 1)}.${name}`
    if (sourceSettingNamed(key) !== undefined) return key
  }
  return undefined
}

/** `comtrade` → `RAPPORT_KEY_COMTRADE`. */
export const keyVariable = (source: string): string => sourceVariable(`keys.${source}`)

/** The source's id in `RAPPORT_KEY_COMTRADE`, `RAPPORT_URL_COMTRADE` …; undefined for any other variable. */
export const sourceOfVariable = (variable: string): string | undefined => {
  const key = keyOfSourceVariable(variable)
  return key === undefined ? undefined : sourceSettingNamed(key)?.source
}

/** The settings of sources from their keys and values, each of which its type has read. */
export const sourceSettingsFrom = (
  values: readonly { readonly key: string; readonly value: string | number }[],
): Pick<Settings, 'keys' | 'urls' | 'quotas'> => {
  const keys: Record<string, string> = {}
  const urls: Record<string, string> = {}
  const quotas: Record<string, QuotaSettings> = {}
  for (const { key, value } of values) {
    const { kind, source, name } = sourceSettingNamed(key) ?? {}
    if (kind === undefined || source === undefined) continue
    if (kind === 'keys') keys[source] = String(value)
    else if (kind === 'urls') urls[source] = String(value)
    else if (name) quotas[source] = { ...quotas[source], [quotaNames[name]]: Number(value) }
  }
  return { keys, urls, quotas }
}

/** A name and password in an address would end up wherever the address does. */
function hasNoLogin(text: string): boolean {
  if (!URL.canParse(text)) return true // told already
  const { username, password } = new URL(text)
  return username === '' && password === ''
}

function noLogin() {
  return 'an address holds no name and no password'
}

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
