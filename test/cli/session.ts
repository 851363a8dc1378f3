import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable, Writable } from 'node:stream'
import { onTestFinished } from 'vitest'
import type { Command } from '../../src/cli/command.js'
import { commands } from '../../src/cli/commands.js'
import { main } from '../../src/cli/program.js'

/** A folder that is gone after the test. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rapport-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

type Around = {
  env?: Record<string, string>
  registry?: readonly Command[]
  cwd?: string
  terminal?: number
  stdin?: string
  signals?: EventEmitter
}

/** Keeps what is written to it. With `columns` it is a terminal. */
export const sink = (columns?: number) => {
  const pieces: string[] = []
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      pieces.push(chunk.toString())
      done()
    },
  })
  if (columns !== undefined) Object.assign(stream, { isTTY: true, columns })
  return { stream, text: () => pieces.join('') }
}

/** Runs a command line in this process, with a home folder nobody uses. */
export const session = async (argv: readonly string[], around: Around = {}) => {
  const [stdout, stderr] = [sink(around.terminal), sink(around.terminal)]
  const code = await main(argv, {
    stdout: stdout.stream,
    stderr: stderr.stream,
    stdin: Readable.from([around.stdin ?? '']),
    env: { HOME: '/nonexistent/home', ...around.env },
    cwd: around.cwd ?? '/',
    registry: around.registry ?? commands,
    signals: around.signals ?? new EventEmitter(),
  })
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}
