import { refusal, Refusal, type Problem } from '../domain/problem.js'
import { exitCodes } from '../domain/problems.js'
import type { Command } from './command.js'
import { commands } from './commands.js'
import { commandHelp, programHelp } from './help.js'
import { createOutput, ReaderLeft, type Output } from './output.js'
import { globalFlags, parseArguments } from './parse.js'
import { runCommand } from './run.js'
import { createScreen, type Environment, type Stream } from './screen.js'
import { onInterrupt, type SignalSource } from './signals.js'
import { version } from '../workbench/package.js'

/** What the program stands on; a test hands in its own. */
export type Io = {
  readonly stdout: Stream
  readonly stderr: Stream
  readonly stdin?: NodeJS.ReadableStream
  readonly env: Environment
  readonly cwd?: string
  readonly registry?: readonly Command[]
  readonly signals?: SignalSource
  /** Milliseconds since the start. */
  readonly clock?: () => number
}

/**
 * Runs one command line and gives its exit code. Never throws: a refusal is printed with its own code, anything
 * unforeseen as a fault of ours.
 */
export const main = async (argv: readonly string[], io: Io): Promise<number> => {
  const { clock = () => performance.now(), registry = commands } = io
  const flags = globalFlags(argv)
  const [stdout, stderr] = [
    createScreen(io.stdout, io.env, flags.plain),
    createScreen(io.stderr, io.env, flags.plain),
  ]
  const output = createOutput({ ...flags, stdout, stderr, clock })
  const interrupt = onInterrupt(io.signals ?? process, output)
  const settled = { ...io, registry, clock }
  const code = await answer(argv, settled, output, stdout.width, interrupt.signal)
    .catch((error: unknown) => {
      if (error instanceof ReaderLeft) return exitCodes.done
      if (interrupt.signal.aborted) return output.refuse(refusal('interrupted', 'Interrupted.').problem)
      return refuseError(error, output, flags.verbose)
    })
    .finally(interrupt.stop)
  await stdout.flush()
  const ended = stdout.failure() === undefined ? code : refuseError(stdout.failure(), output, flags.verbose)
  await stderr.flush()
  return ended
}

type Settled = Io & Required<Pick<Io, 'registry' | 'clock'>>

const answer = async (
  argv: readonly string[],
  io: Settled,
  output: Output & { tell: (line: string) => void },
  width: number,
  signal: AbortSignal,
): Promise<number> => {
  const asked = parseArguments(argv, io.registry)
  const helpWidth = Math.min(100, width)
  if (asked.kind === 'run') return runCommand(asked, { ...io, ...globalFlags(argv) }, output, signal)
  if (asked.kind === 'version') output.result(version())
  if (asked.kind === 'help') output.result(programHelp(io.registry, helpWidth, asked.group))
  if (asked.kind === 'command-help') {
    const more = await asked.command.moreHelp?.(asked.args)
    output.result(commandHelp(asked.command, helpWidth, more))
  }
  return exitCodes.done
}

/** Prints whatever ended the command, and gives its exit code. */
export const refuseError = (error: unknown, output: Output, verbose: boolean): number => {
  if (error instanceof Refusal) return output.refuse(error.problem)
  const stack = verbose && error instanceof Error ? { stack: error.stack ?? '' } : {}
  return output.refuse(foreseen(error) ?? fault(error), stack)
}

const fullDisk = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

const foreseen = (error: unknown): Problem | undefined => {
  const { code, path } = error as NodeJS.ErrnoException
  if (!fullDisk.has(code ?? '')) return undefined
  return refusal(
    'disk-full',
    `Writing failed (${code}).`,
    path === undefined ? {} : { place: { file: path } },
  ).problem
}

const fault = (error: unknown): Problem => {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return refusal('fault', `A fault in Rapport itself: ${said.replace(/[.\s]*$/, '.')}`).problem
}
