import { attempt, Refusal } from '../domain/problem.js'
import type { Command } from './command.js'
import { userConfigPath } from './config-files.js'
import { readConfiguration } from './configuration.js'
import type { Context } from './context.js'
import { readInput } from './input.js'
import { createLog, type LogLevel } from './log.js'
import { machineOf } from './machine.js'
import type { Output } from './output.js'
import type { Io } from './program.js'
import { version } from '../workbench/package.js'

type Call = {
  readonly command: Command
  readonly values: Readonly<Record<string, unknown>>
  readonly flags: Readonly<Record<string, string>>
}
type Around = Io &
  Required<Pick<Io, 'registry' | 'clock'>> & { readonly verbose: boolean; readonly quiet: boolean }

/** Checks the input, settles the settings, and runs the command in its context. */
export const runCommand = async (
  { command, values, flags }: Call,
  { env, clock, registry, verbose, quiet, stdin, cwd = process.cwd() }: Around,
  output: Output & { tell: (line: string) => void },
  signal: AbortSignal,
): Promise<number> => {
  const input = await readInput(command, values)
  const machine = machineOf(env)
  const configuration = await attempt(() => readConfiguration({ flags, machine, cwd }))
  const configured = configuration.ok ? configuration.value.settings.log : 'warn'
  const log = createLog(levelOf(configured, verbose, quiet), output.tell, clock)
  const context: Context = {
    get settings() {
      // A broken file stops whoever needs a setting, and not `config path` or `doctor`.
      if (!configuration.ok) throw new Refusal(configuration.error)
      return configuration.value.settings
    },
    log,
    signal,
    get stdin() {
      return stdin ?? process.stdin // which opens it: only for whoever reads
    },
    cwd,
    surroundings: {
      get version() {
        return version()
      },
      machine,
      configuration,
      userFile: userConfigPath(machine, cwd),
      commands: registry,
    },
  }
  if (configuration.ok) {
    for (const warning of configuration.value.warnings) output.warn(warning)
    for (const file of configuration.value.files) log.info(`read ${file}`)
    log.debug(`settings ${JSON.stringify({ ...configuration.value.settings, keys: undefined })}`)
  }
  return command.run(context, input, output)
}

const levelOf = (configured: LogLevel, verbose: boolean, quiet: boolean): LogLevel => {
  if (verbose) return configured === 'debug' ? 'debug' : 'info'
  return quiet ? 'warn' : configured
}
