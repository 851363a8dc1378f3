import type { Command } from './command.js'
import type { ArgumentHelp, CommandHelp } from './describe.js'
import { misuse } from './input.js'

/** Gives what stands by position to the keys it belongs to. */
export const placed = (
  command: Command,
  help: CommandHelp,
  operands: readonly string[],
): Record<string, unknown> => {
  const last = help.arguments.at(-1)
  const most = last?.variadic ? Infinity : help.arguments.length
  if (operands.length > most) throw misuse(command, tooMany(help, operands[most] ?? ''))
  const values: Record<string, unknown> = {}
  help.arguments.forEach((argument, index) => {
    if (index >= operands.length) return
    const given = argument.variadic ? operands.slice(index) : operands[index]
    values[argument.key] = typed(command, argument.label, argument, given)
  })
  return values
}

const tooMany = (help: CommandHelp, surplus: string): string => {
  const count = help.arguments.length
  const takes = count === 0 ? 'no arguments' : `${count} argument${count === 1 ? '' : 's'}`
  return `rapport ${help.name} takes ${takes}: “${surplus}” is one too many.`
}

/** Numbers are made of texts here, so that a schema may say `z.number()`; what is none is left for it to refuse. */
export const typed = (
  command: Command,
  name: string,
  { numeric }: Pick<ArgumentHelp, 'numeric'>,
  given: unknown,
): unknown => {
  if (!numeric) return given
  if (Array.isArray(given)) return given.map((each) => typed(command, name, { numeric }, each))
  if (typeof given !== 'string') return given
  if (given.trim() === '') throw misuse(command, `${name} needs a number.`)
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(given) ? Number(given) : given
}

/** Sorts the words of a command that passes options through: `--key value`, `--key=value`, `--flag`, and the rest. */
export const passedThrough = (
  command: Command,
  words: readonly string[],
): { operands: string[]; rest: Record<string, string> } => {
  const operands: string[] = []
  const rest: Record<string, string> = {}
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    if (word === '--') return { operands: [...operands, ...words.slice(index + 1)], rest }
    const [, key, value] = /^--([a-z][\w-]*)(?:=(.*))?$/is.exec(word) ?? []
    if (key === undefined) {
      if (/^-\D/.test(word)) throw misuse(command, `There is no option ${word}.`)
      operands.push(word)
      continue
    }
    const next = words[index + 1]
    const follows = value === undefined && next !== undefined && !next.startsWith('--')
    if (follows) index++
    const name = key.replace(/-([a-z0-9])/gi, (_, letter: string) => letter.toUpperCase())
    const text = value ?? (follows ? next : 'true')
    rest[name] = Object.hasOwn(rest, name) ? `${rest[name]},${text}` : text
  }
  return { operands, rest }
}
