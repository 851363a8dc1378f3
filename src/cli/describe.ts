import { settingKey, settingVariable, settings, type SettingName } from '../domain/settings.js'
import type { Command } from './command.js'
import { factsOf, type Facts } from './schema-facts.js'

export type OptionHelp = {
  readonly key: string
  /** `--as-of`, or `--no-links` for a flag that is on by default. */
  readonly flag: string
  readonly kind: Facts['kind']
  /** The name of its value, `DATE`; null for a flag. */
  readonly value: string | null
  readonly says: string
  readonly required: boolean
  readonly choices?: readonly string[]
  readonly fallback?: string
  readonly numeric: boolean
}

export type ArgumentHelp = Omit<OptionHelp, 'flag' | 'value'> & {
  /** `FILE…` */
  readonly label: string
  readonly variadic: boolean
}

export type CommandHelp = {
  readonly name: string
  readonly summary: string
  readonly usage: string
  readonly arguments: readonly ArgumentHelp[]
  readonly options: readonly OptionHelp[]
  readonly examples: readonly string[]
  readonly passThrough: boolean
}

/** `asOf` → `--as-of`. */
export const flagOf = (key: string): string =>
  `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** Everything that is known of a command, as data: help, completion and `docs/cli.md` are printed from it. */
export const describeCommand = (command: Command): CommandHelp => {
  const positional = command.arguments.map((name) => describeArgument(command, name))
  const taken = new Set(positional.map(({ key }) => key))
  if (command.passThrough) taken.add('rest')
  const own = Object.keys(command.input.shape).filter((key) => !taken.has(key))
  const options = [
    ...own.map((key) => describeOption(key, factsOfKey(command, key))),
    ...(command.settings ?? []).map(describeSetting),
  ]
  const tail = [
    ...(options.length > 0 ? ['[options]'] : []),
    ...(command.passThrough ? ['[--PARAM VALUE …]'] : []),
  ]
  const labels = positional.map(({ label, required }) => (required ? label : `[${label}]`))
  return {
    name: command.name,
    summary: command.summary,
    usage: ['rapport', command.name, ...labels, ...tail].join(' '),
    arguments: positional,
    options,
    examples: command.examples,
    passThrough: command.passThrough ?? false,
  }
}

/** The options every command takes. */
export const globalOptions: readonly OptionHelp[] = [
  { ...globalOption('workspace', 'folder of the workspace'), kind: 'text', value: 'DIR' },
  globalOption('quiet', 'no notes and no progress'),
  globalOption('verbose', 'say what is being done; show where a fault arose'),
  globalOption('json', 'errors as JSON on stderr'),
  globalOption('no-color', 'no colour, on a terminal either'),
  globalOption('help', 'this help'),
]

/** What the program takes where no command is named. */
export const programOptions: readonly OptionHelp[] = [
  ...globalOptions,
  globalOption('version', 'the version of Rapport'),
]

function globalOption(key: string, says: string): OptionHelp {
  return { key, flag: `--${key}`, kind: 'flag', value: null, says, required: false, numeric: false }
}

const factsOfKey = ({ input, name }: Command, key: string): Facts => {
  const schema = input.shape[key]
  if (schema === undefined)
    throw new Error(`The command ${name} has an argument “${key}” that its input lacks.`)
  return factsOf(schema as Parameters<typeof factsOf>[0])
}

const describeArgument = (command: Command, name: string): ArgumentHelp => {
  const variadic = name.endsWith('...')
  const key = variadic ? name.slice(0, -3) : name
  const facts = factsOfKey(command, key)
  const label = facts.value ?? flagOf(key).slice(2).toUpperCase()
  return { key, ...shared(facts), label: variadic ? `${label}…` : label, variadic }
}

const describeOption = (key: string, facts: Facts): OptionHelp => ({
  key,
  flag: facts.kind === 'flag' && facts.fallback === true ? flagOf(key).replace('--', '--no-') : flagOf(key),
  ...shared(facts),
  value: facts.kind === 'flag' ? null : (facts.value ?? valueName(facts)),
})

/** A setting as an option: its default is not shown, because files and environment come before it. */
const describeSetting = (name: SettingName): OptionHelp => {
  const { meaning, value, type } = settings[name]
  const { fallback: _, ...facts } = shared(factsOf(type))
  const says = `${meaning} (else ${settingVariable(name)} or the setting ${settingKey(name)})`
  return {
    ...facts,
    key: name,
    flag: flagOf(name),
    says,
    value: facts.choices?.join('|') ?? value,
    required: false,
  }
}

const shared = ({ kind, says, required, choices, numeric, fallback }: Facts) => ({
  kind,
  says,
  required,
  numeric,
  ...(choices && { choices }),
  ...(fallbackText(fallback) !== '' && { fallback: fallbackText(fallback) }),
})

const fallbackText = (fallback: unknown): string => {
  if (fallback === undefined || fallback === null || typeof fallback === 'boolean') return ''
  if (Array.isArray(fallback)) return fallback.join(',')
  return typeof fallback === 'object' ? JSON.stringify(fallback) : String(fallback as string | number)
}

/** `text|json` where it is short enough to read, otherwise a word for its kind. */
const valueName = ({ kind, choices, numeric }: Facts): string => {
  const joined = choices?.join(kind === 'list' ? ',' : '|')
  if (joined !== undefined && joined.length <= 36) return joined
  const word = numeric ? 'N' : choices ? 'CHOICE' : 'TEXT'
  return kind === 'list' ? `${word},…` : word
}
