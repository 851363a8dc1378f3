import type { Command } from './command.js'
import { bashScript } from './completion-bash.js'
import { fishScript } from './completion-fish.js'
import { zshScript } from './completion-zsh.js'
import { describeCommand, globalOptions, programOptions, type OptionHelp } from './describe.js'

/** A place in the command line, `''`, `config` or `config get`, and what may come next there. */
export type CompletionPlace = {
  readonly at: string
  /** Sub-commands, or the choices of arguments, with what they mean. */
  readonly words: readonly { readonly word: string; readonly says: string }[]
  readonly options: readonly OptionHelp[]
}

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript } as const

/** The script for a shell; all three know the same places. */
export const completionScript = (shell: keyof typeof scripts, commands: readonly Command[]): string =>
  scripts[shell](placesOf(commands))

const placesOf = (commands: readonly Command[]): CompletionPlace[] => {
  const groups = [...new Set(commands.flatMap(({ name }) => name.split(' ').slice(0, -1)))]
  const leaves = commands.map((command) => {
    const { arguments: positional, options } = describeCommand(command)
    const words = positional.flatMap(({ choices = [], says }) => choices.map((word) => ({ word, says })))
    return { at: command.name, words, options: [...options, ...globalOptions] }
  })
  return [
    { at: '', words: firstWords(commands), options: programOptions },
    ...groups.map((at) => ({ at, words: wordsBelow(commands, at), options: globalOptions })),
    ...leaves,
  ]
}

const firstWords = (commands: readonly Command[]) => {
  const words = new Map<string, string>()
  for (const { name, summary } of commands) {
    const [first = '', second] = name.split(' ')
    words.set(first, second === undefined ? summary : [words.get(first), second].filter(Boolean).join(', '))
  }
  return [...words].map(([word, says]) => ({ word, says }))
}

const wordsBelow = (commands: readonly Command[], group: string) =>
  commands
    .filter(({ name }) => name.startsWith(`${group} `))
    .map(({ name, summary }) => ({ word: name.slice(group.length + 1), says: summary }))

/** A text in single quotes, as all three shells read it but for the quote itself. */
export const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`
