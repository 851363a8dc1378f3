import type { Command } from './command.js'
import {
  describeCommand,
  globalOptions,
  programOptions,
  type ArgumentHelp,
  type OptionHelp,
} from './describe.js'

/** The help of one command. `more` is what only its arguments decide. */
export const commandHelp = (command: Command, width: number, more = ''): string => {
  const help = describeCommand(command)
  return sections([
    wrap(help.summary, width),
    `Usage: ${help.usage}`,
    list('Arguments', help.arguments.map(argumentRow), width),
    list('Options', help.options.map(optionRow), width),
    more.trimEnd(),
    list('Global options', globalOptions.map(optionRow), width),
    [help.examples.length > 1 ? 'Examples:' : 'Example:', ...help.examples.map((text) => `  ${text}`)].join(
      '\n',
    ),
  ])
}

/** The list of commands: all of them, or those of a group such as `config`. */
export const programHelp = (commands: readonly Command[], width: number, group = ''): string => {
  const shown = commands.filter(({ name }) => group === '' || name.startsWith(`${group} `))
  const about =
    'Rapport turns a country pair into a brief in which every number can be traced to the cell it came from.'
  return sections([
    group === '' ? wrap(about, width) : '',
    `Usage: rapport ${group === '' ? 'COMMAND' : `${group} COMMAND`} [options]`,
    list(
      'Commands',
      shown.map(({ name, summary }) => [name, summary] as const),
      width,
    ),
    list('Global options', (group === '' ? programOptions : globalOptions).map(optionRow), width),
    wrap(`“rapport ${group === '' ? '' : `${group} `}COMMAND --help” says more of one.`, width),
  ])
}

type Line = readonly [term: string, says: string]

export const argumentRow = (each: ArgumentHelp): Line => [each.label, says(each, true)]

/** Choices are told only where they don't already stand as the name of the value. */
export const optionRow = (each: OptionHelp): Line => {
  const named = each.value === each.choices?.join(each.kind === 'list' ? ',' : '|')
  return [each.value === null ? each.flag : `${each.flag} ${each.value}`, says(each, !named)]
}

type Said = Pick<OptionHelp, 'says' | 'choices' | 'fallback' | 'required'>

const says = (each: Said, withChoices: boolean): string => {
  const notes = [
    ...(withChoices && each.choices ? [`one of ${each.choices.join(', ')}`] : []),
    ...(each.fallback === undefined ? [] : [`default: ${each.fallback}`]),
  ]
  return [each.says, notes.length === 0 ? '' : `(${notes.join('; ')})`]
    .filter((part) => part !== '')
    .join(' ')
}

const sections = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n')

const list = (title: string, lines: readonly Line[], width: number): string => {
  if (lines.length === 0) return ''
  const column = Math.min(28, Math.max(...lines.map(([term]) => term.length)))
  const rows = lines.map(([term, text]) => {
    const room = Math.max(30, width - column - 4)
    const wrapped = wrap(text, room)
      .split('\n')
      .join(`\n${' '.repeat(column + 4)}`)
    if (term.length <= column) return `  ${term.padEnd(column)}  ${wrapped}`.trimEnd()
    return `  ${term}\n${' '.repeat(column + 4)}${wrapped}`.trimEnd()
  })
  return [`${title}:`, ...rows].join('\n')
}

const wrap = (text: string, width: number): string => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}
