import type { Result } from '../domain/problem.js'
import type { Machine, Settings } from '../domain/settings.js'
import type { Command } from './command.js'
import type { Configuration } from './configuration.js'
import type { Log } from './log.js'

/** What a command runs in. */
export type Context = {
  /** Settings in force. Reading them refuses with `input-config` when a configuration file is broken. */
  readonly settings: Settings
  readonly log: Log
  /** Aborts on Ctrl-C and on termination: pass it to whatever takes long. */
  readonly signal: AbortSignal
  /** For a FILE given as `-`. */
  readonly stdin: NodeJS.ReadableStream
  readonly cwd: string
  /** What only `config`, `doctor` and `completion` look at. */
  readonly surroundings: Surroundings
}

export type Surroundings = {
  readonly version: string
  readonly machine: Machine
  readonly configuration: Result<Configuration>
  /** The user's `config.yaml`, whether it exists or not. */
  readonly userFile: string
  readonly commands: readonly Command[]
}
