import { createOutput } from './output.js'
import { globalFlags } from './parse.js'
import { main, refuseError } from './program.js'
import { createScreen, type Stream } from './screen.js'

/** The program as a process: its streams, its environment, and an end that loses none of the output. */
export const runProcess = async (): Promise<void> => {
  const argv = process.argv.slice(2)
  process.on('uncaughtException', (error) => {
    void lastWords(argv, error)
  })
  // By force: a native addon that keeps a thread or a timer alive must not keep the user waiting.
  process.exit(await main(argv, { stdout: process.stdout, stderr: process.stderr, env: process.env }))
}

/** What slipped past every command, as a promise nobody waited for. */
const lastWords = async (argv: readonly string[], error: unknown): Promise<never> => {
  const flags = globalFlags(argv)
  const screen = (stream: Stream) => createScreen(stream, process.env, flags.plain)
  const [stdout, stderr] = [screen(process.stdout), screen(process.stderr)]
  const output = createOutput({ ...flags, stdout, stderr, clock: () => performance.now() })
  const code = refuseError(error, output, flags.verbose)
  await Promise.all([stdout.flush(), stderr.flush()])
  process.exit(code)
}
