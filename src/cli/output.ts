import { once } from 'node:events'
import { exitOf as exitOfCode } from '../domain/problems.js'
import { problemLine, type Problem } from '../domain/problem.js'
import { harmless, painter, type Paint } from './colour.js'
import type { Row } from '../workbench/csv.js'
import { createProgress, type Progress } from './progress.js'
import type { Screen } from './screen.js'
import { table, type Column } from './table.js'

export { csv } from '../workbench/csv.js'

/** Raised by `write` when the reader has left: the rest of a long result is not worth computing. */
export class ReaderLeft extends Error {}

/** What a command says: results on stdout, everything else on stderr. */
export type Output = {
  /** True when a person is looking at stdout. */
  readonly terminal: boolean
  /** Colours text for stdout, where colour is wanted. */
  readonly paint: Paint
  /** The result, or a part of it; a line break is added where it has none. Dropped once the reader has left. */
  result: (text: string) => void
  /** A long result in pieces, no faster than it is read. @throws ReaderLeft, which is no error */
  write: (piece: string | Uint8Array) => Promise<void>
  /** Rows as a table for reading; cut to the width only on a terminal. */
  table: (rows: readonly Row[], columns: readonly (Column | string)[]) => void
  /** Something to know that is no result. Not with `--quiet`. */
  note: (text: string) => void
  /** Something that should not be overlooked. */
  warn: (text: string) => void
  /** Prints the problem and gives the exit code to return. */
  refuse: (problem: Problem, more?: { stack?: string }) => number
  progress: () => Progress
}

export type OutputOptions = {
  readonly stdout: Screen
  readonly stderr: Screen
  readonly quiet: boolean
  /** Errors as JSON; then nothing else is said on stderr. */
  readonly json: boolean
  readonly clock: () => number
}

/** The exit code that goes with a problem. */
export const exitOf = (problem: Problem): number => exitOfCode(problem.code)

/** Builds the output of one run. `tell` writes a line of stderr past a progress bar that is being shown. */
export const createOutput = (options: OutputOptions): Output & { tell: (line: string) => void } => {
  const { stdout, stderr, quiet, json, clock } = options
  const paint = painter(stdout.colour)
  const stress = painter(stderr.colour)
  let bar = ''
  const clear = () => (bar === '' ? '' : '\r\u001b[2K')
  const tell = (line: string) => void stderr.write(`${clear()}${line}\n${bar}`)
  const show = (text: string) => {
    if (text !== bar) stderr.write(clear() + text)
    bar = text
  }
  const aside = quiet || json ? () => {} : tell
  const emit = (text: string | Uint8Array): boolean => {
    if (stdout.terminal) show('')
    return stdout.write(text)
  }
  return {
    terminal: stdout.terminal,
    paint,
    tell,
    result: (text) => void emit(text === '' || text.endsWith('\n') ? text : `${text}\n`),
    write: async (piece) => {
      if (stdout.closed()) throw new ReaderLeft()
      if (!emit(piece)) await drained(stdout)
      if (stdout.closed()) throw new ReaderLeft()
    },
    table: (rows, columns) => {
      const layout = { paint, ...(stdout.terminal && { width: stdout.width }) }
      emit(`${table(rows, columns, layout)}\n`)
    },
    note: (text) => aside(harmless(text)),
    warn: (text) => (json ? undefined : tell(`${stress('yellow', 'warning:')} ${harmless(text)}`)),
    refuse: (problem, { stack } = {}) => {
      show('')
      tell(json ? problemJson(problem, stack) : problemText(problem, stack, stress('red', 'error:')))
      return exitOf(problem)
    },
    progress: () => {
      const live = stderr.terminal && !quiet && !json
      return createProgress({ live, width: stderr.width, bar: live ? show : () => {}, line: aside }, clock)
    },
  }
}

/** Waits until the stream takes more, or has ended. */
const drained = async ({ stream }: Screen): Promise<void> => {
  const over = new AbortController()
  const { signal } = over
  await Promise.race([once(stream, 'drain', { signal }), once(stream, 'close', { signal })]).catch(() => {}) // an error of the stream is kept by its screen
  over.abort()
}

const problemText = (problem: Problem, stack: string | undefined, label: string): string =>
  [`${problem.code === 'interrupted' ? '' : `${label} `}${harmless(problemLine(problem))}`, stack]
    .filter((part) => part !== undefined)
    .join('\n')

const problemJson = (problem: Problem, stack: string | undefined): string =>
  JSON.stringify({ schema: 'rapport/error@1', error: { ...problem, ...(stack && { stack }) } })
