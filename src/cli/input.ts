import type { z } from 'zod'
import { refusal, type Refusal } from '../domain/problem.js'
import type { Command } from './command.js'
import { describeCommand } from './describe.js'
import { didYouMean } from './suggest.js'

/**
 * Checks what was given against the command's input.
 * @throws Refusal `usage-option` with a sentence for each thing that is missing or wrong
 */
export const readInput = async (
  command: Command,
  values: Readonly<Record<string, unknown>>,
): Promise<unknown> => {
  const parsed = await command.input.safeParseAsync(values)
  if (parsed.success) return parsed.data
  const { arguments: positional, options } = describeCommand(command)
  const sentences = parsed.error.issues.map((issue) => {
    const key = String(issue.path[0] ?? '')
    const argument = positional.find((each) => each.key === key)
    const option = options.find((each) => each.key === key)
    const name = argument?.label ?? option?.flag ?? key
    return values[key] === undefined && key !== '' && issue.code === 'invalid_type'
      ? `${name} is missing.`
      : issueSentence(name, issue, at(values, issue.path), (argument ?? option)?.choices)
  })
  throw misuse(command, [...new Set(sentences)].join(' '))
}

/** A wrong use of a command, with the way to its help. */
export const misuse = (command: Pick<Command, 'name'> | undefined, message: string): Refusal =>
  refusal('usage-option', message, {
    remedy: `Run \`rapport ${command === undefined ? '' : `${command.name} `}--help\`.`,
  })

/** What zod found, said for somebody at a terminal. `value` is shown as it was typed. */
export const issueSentence = (
  name: string,
  issue: z.core.$ZodIssue,
  value: unknown,
  choices?: readonly string[],
): string => {
  const given = typeof value === 'string' || typeof value === 'number' ? `“${value}”` : 'that'
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') {
    const known = choices ?? (issue.code === 'invalid_value' ? issue.values.map(String) : [])
    const hint = typeof value === 'string' ? didYouMean(value, known) : ''
    if (known.length > 0) return `${name}: ${given} is none of ${known.join(', ')}.${hint}`
  }
  if (issue.code === 'invalid_type') return `${name}: ${given} is not ${article(issue.expected)}.`
  if (issue.code === 'too_small')
    return `${name}: ${given} is too ${small(issue.origin)}, ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}.`
  if (issue.code === 'too_big')
    return `${name}: ${given} is too ${large(issue.origin)}, ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}.`
  return `${name}: ${given}: ${issue.message.replace(/\.?$/, '.')}`
}

const small = (origin: string): string => (origin === 'string' ? 'short' : 'small')
const large = (origin: string): string => (origin === 'string' ? 'long' : 'large')

const article = (expected: string): string =>
  expected === 'int' ? 'a whole number' : `${/^[aeiou]/.test(expected) ? 'an' : 'a'} ${expected}`

const at = (values: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => {
    if (Array.isArray(value) && typeof key === 'number') return value[key] as unknown
    return typeof value === 'object' && value !== null && key in value
      ? (value as Record<PropertyKey, unknown>)[key]
      : value
  }, values)
