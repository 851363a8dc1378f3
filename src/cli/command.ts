import type { z } from 'zod'
import type { SettingName } from '../domain/settings.js'
import type { Context } from './context.js'
import type { Output } from './output.js'

export { exitCodes as Exit } from '../domain/problems.js'

/** The names of an input's keys given by position; `...` after the last takes all that follow. */
type Positional<Input extends z.ZodObject> =
  (keyof z.output<Input> & string) | `${keyof z.output<Input> & string}...`

/** A command as it is written: help, argument checks, completion and `docs/cli.md` all come from this. */
export type CommandSpec<Input extends z.ZodObject> = {
  /** One word, or two for a command of a group: `config get`. */
  readonly name: string
  /** One sentence. */
  readonly summary: string
  readonly example: string | readonly string[]
  readonly arguments?: readonly Positional<Input>[]
  /**
   * A key that is no argument is an option: `asOf` is `--as-of`, a boolean a flag (`--no-x` when its default is
   * true), an array takes commas and repetition. `.describe()` is its help; `.meta({ value: 'FILE' })` names its value.
   */
  readonly input: Input
  /** Settings that may be given as flags too. Their value is in `context.settings`, whoever gave it. */
  readonly settings?: readonly Exclude<SettingName, 'workspace' | 'log'>[]
  /** Options nobody declared reach `input.rest` as texts, by camel-cased name; a flag without value is `true`. */
  readonly passThrough?: boolean
  /** Help that only the arguments decide, printed below the options. May load what it needs. */
  readonly moreHelp?: (args: readonly string[]) => Promise<string>
  /** Gives the exit code. Loads what is heavy by `import()`, so that `--help` stays quick. */
  readonly run: (context: Context, input: z.output<Input>, output: Output) => Promise<number>
}

/** A command as the program knows it, whatever its input. */
export type Command = Omit<CommandSpec<z.ZodObject>, 'arguments' | 'run' | 'example'> & {
  readonly arguments: readonly string[]
  readonly examples: readonly string[]
  // Written as a method: the program hands `run` only what the command's own `input` has parsed.
  run(context: Context, input: unknown, output: Output): Promise<number>
}

/** Declares a command. Its module must be light: everything heavy is imported inside `run`. */
export const command = <Input extends z.ZodObject>(spec: CommandSpec<Input>): Command => {
  const { example, arguments: names = [], run, ...rest } = spec
  const examples = typeof example === 'string' ? [example] : example
  return Object.freeze({
    ...rest,
    arguments: names,
    examples,
    run: (context: Context, input: unknown, output: Output) => run(context, input as z.output<Input>, output),
  })
}
