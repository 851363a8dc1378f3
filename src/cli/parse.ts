import { Command as Parser, CommanderError, InvalidArgumentError, Option } from 'commander'
import { refusal, type Refusal } from '../domain/problem.js'
import type { Command } from './command.js'
import { describeCommand, globalOptions, type CommandHelp, type OptionHelp } from './describe.js'
import { misuse } from './input.js'
import { passedThrough, placed, typed } from './operands.js'
import { didYouMean } from './suggest.js'

/** What was asked for. `flags` are settings given as flags, by their name in code. */
export type Asked =
  | { readonly kind: 'version' }
  | { readonly kind: 'help'; readonly group: string }
  | { readonly kind: 'command-help'; readonly command: Command; readonly args: readonly string[] }
  | {
      readonly kind: 'run'
      readonly command: Command
      readonly values: Readonly<Record<string, unknown>>
      readonly flags: Readonly<Record<string, string>>
    }

/**
 * Takes a command line apart. Commander finds commands, options and their values; what they mean is decided here.
 * @throws Refusal `usage-unknown-command` or `usage-option`
 */
export const parseArguments = (argv: readonly string[], commands: readonly Command[]): Asked => {
  let asked: Asked | undefined
  const program = silent(new Parser('rapport'))
    .option('-V, --version')
    .option('-h, --help')
    .exitOverride((error) => {
      throw programMisuse(error)
    })
  const globals = new Set(globalOptions.map(({ flag }) => flag))
  for (const option of globalOptions)
    if (option.flag !== '--help') program.addOption(declareOption(option, globals))
  const given = () => program.opts<{ help?: boolean; version?: boolean; workspace?: string }>()

  const askGroup = (group: string, words: readonly string[]) => {
    asked = given().version === true ? { kind: 'version' } : groupHelp(commands, group, words)
  }
  openTo(program).action(() => askGroup('', program.args))
  const groups = new Map<string, Parser>()
  for (const command of commands) {
    const [first = '', second] = command.name.split(' ')
    const parent = second === undefined ? program : groupOf(groups, program, first, askGroup)
    const parser = declare(parent, second ?? first, command)
    parser.action(() => {
      const { help, version, workspace } = given()
      if (version === true) asked = { kind: 'version' }
      else if (help === true) asked = { kind: 'command-help', command, args: parser.args }
      else asked = { kind: 'run', command, ...valuesOf(command, parser, workspace) }
    })
  }
  program.parse([...argv], { from: 'user' })
  return asked ?? { kind: 'help', group: '' }
}

/** The global flags, found before anything is parsed: an error in the rest must already heed them. */
export const globalFlags = (argv: readonly string[]) => {
  const end = argv.indexOf('--')
  const given = new Set(end === -1 ? argv : argv.slice(0, end))
  return {
    quiet: given.has('--quiet'),
    verbose: given.has('--verbose'),
    json: given.has('--json'),
    plain: given.has('--no-color'),
  }
}

/** Commander prints nothing by itself and knows no help: both are ours. */
const silent = (parser: Parser): Parser =>
  parser
    .helpOption(false)
    .helpCommand(false)
    .configureOutput({ writeOut: () => {}, writeErr: () => {} })

const openTo = (parser: Parser): Parser => parser.allowUnknownOption().allowExcessArguments()

const groupOf = (
  groups: Map<string, Parser>,
  program: Parser,
  name: string,
  ask: (group: string, words: readonly string[]) => void,
): Parser => {
  const known = groups.get(name)
  if (known) return known
  const group = openTo(program.command(name))
  group.action(() => ask(name, group.args))
  groups.set(name, group)
  return group
}

const declare = (parent: Parser, name: string, command: Command): Parser => {
  const help = describeCommand(command)
  const parser = parent.command(name).allowExcessArguments()
  if (command.passThrough) parser.allowUnknownOption()
  const flags = [...help.options, ...globalOptions].map(({ flag }) => flag)
  for (const option of help.options) parser.addOption(declareOption(option, new Set(flags)))
  return parser.exitOverride((error) => {
    throw commandMisuse(command, error, flags)
  })
}

const declareOption = ({ flag, kind, value }: OptionHelp, flags: ReadonlySet<string>): Option => {
  const option = new Option(value === null ? flag : `${flag} <value>`)
  if (value === null) return option
  return option.argParser((text: string, before: unknown) => {
    // `--out --format json`: the value was forgotten.
    if (flags.has(text)) throw new InvalidArgumentError('missing')
    if (kind !== 'list') return text
    const items = text.split(',').map((item) => item.trim())
    return [...(Array.isArray(before) ? (before as string[]) : []), ...items.filter((item) => item !== '')]
  })
}

const valuesOf = (command: Command, parser: Parser, workspace: string | undefined) => {
  const help: CommandHelp = describeCommand(command)
  const { operands, rest } = command.passThrough
    ? passedThrough(command, parser.args)
    : { operands: parser.args, rest: undefined }
  const values: Record<string, unknown> = { ...placed(command, help, operands), ...(rest && { rest }) }
  const flags: Record<string, string> = workspace === undefined ? {} : { workspace }
  const given = parser.opts<Record<string, unknown>>()
  for (const option of help.options) {
    const { key, flag } = option // commander keeps `--as-of` and `--no-links` as `asOf` and `links`, as we do
    if (parser.getOptionValueSource(key) !== 'cli') continue
    if (command.settings?.some((setting) => setting === key)) flags[key] = String(given[key])
    else values[key] = typed(command, flag, option, given[key])
  }
  return { values, flags }
}

const groupHelp = (commands: readonly Command[], group: string, words: readonly string[]): Asked => {
  const named = words[0] === 'help' && group === '' ? words.slice(1) : words
  const [word] = named
  if (word === undefined) return { kind: 'help', group }
  if (word.startsWith('-')) throw misuse(undefined, `There is no option ${bare(word)}.`)
  if (named !== words) {
    const command = commands.find(({ name }) => name === named.slice(0, name.split(' ').length).join(' '))
    if (command) return { kind: 'command-help', command, args: named.slice(command.name.split(' ').length) }
    if (commands.some(({ name }) => name.startsWith(`${word} `))) return { kind: 'help', group: word }
  }
  const asked = `${group} ${word}`.trim()
  const names = commands.flatMap(({ name }) => [name, name.split(' ')[0] ?? name])
  const remedy = group === '' ? {} : { remedy: `Run \`rapport ${group} --help\` for its commands.` }
  throw refusal('usage-unknown-command', `There is no command “${asked}”.${didYouMean(asked, names)}`, remedy)
}

const quoted = ({ message }: CommanderError): string => /'([^']+)'/.exec(message)?.[1] ?? ''
const bare = (option: string): string => option.replace(/[= ].*$/s, '')

const programMisuse = (error: CommanderError): Refusal =>
  error.code === 'commander.optionMissingArgument' || error.code === 'commander.invalidArgument'
    ? misuse(undefined, `${bare(quoted(error))} needs a value.`)
    : misuse(undefined, error.message)

const commandMisuse = (command: Command, error: CommanderError, flags: readonly string[]): Refusal => {
  const option = bare(quoted(error))
  if (error.code === 'commander.unknownOption')
    return misuse(command, `There is no option ${option}.${didYouMean(option, flags)}`)
  if (error.code === 'commander.optionMissingArgument' || error.code === 'commander.invalidArgument')
    return misuse(command, `${option} needs a value.`)
  return misuse(command, error.message)
}
