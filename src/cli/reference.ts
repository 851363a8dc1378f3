import type { Command } from './command.js'
import { commands } from './commands.js'
import { describeCommand, globalOptions } from './describe.js'
import { argumentRow, optionRow } from './help.js'

/** `docs/cli.md`: every command from the same objects as its help. */
export const commandReference = (registry: readonly Command[] = commands): string =>
  [
    '# Commands',
    'Printed from the commands themselves; `rapport COMMAND --help` says the same.',
    '## Options of every command',
    bullets(globalOptions.map(optionRow)),
    ...registry.flatMap(sectionOf),
  ].join('\n\n') + '\n'

const sectionOf = (command: Command): string[] => {
  const help = describeCommand(command)
  const lines = [...help.arguments.map(argumentRow), ...help.options.map(optionRow)]
  return [
    `## rapport ${help.name}`,
    help.summary,
    fenced([help.usage]),
    ...(lines.length === 0 ? [] : [bullets(lines)]),
    fenced(help.examples),
  ]
}

const bullets = (lines: readonly (readonly [string, string])[]): string =>
  lines.map(([term, says]) => `- \`${term}\`${says === '' ? '' : ` – ${says}`}`).join('\n')

const fenced = (lines: readonly string[]): string => ['```sh', ...lines, '```'].join('\n')
