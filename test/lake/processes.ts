import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Problem } from '../../src/domain/problem.js'
import { compiledPath } from '../compiled.js'

export type Answer = {
  readonly outcome?: 'imported' | 'known'
  readonly problem?: Problem
  readonly notes?: readonly string[]
}
export type Ended = {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  /** What came out of descriptor 3. */
  readonly log: string
}

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
compiledPath('lake/import') // says so if nothing is compiled

const nobody = 65_534

type Around = {
  readonly env?: Readonly<Record<string, string>>
  /** As a user whom permissions bind: root, who may do everything, becomes nobody. */
  readonly bound?: boolean
  /** Runs on the child as soon as it is started. */
  readonly meanwhile?: (child: ReturnType<typeof spawn>) => void
}

/** Starts a program and waits for its end. */
export const run = (
  program: string,
  args: readonly string[],
  { env, meanwhile, bound = false }: Around = {},
): Promise<Ended> => {
  const child = spawn(program, [...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    ...(bound && process.getuid?.() === 0 && { uid: nobody, gid: nobody }),
  })
  meanwhile?.(child)
  const read = (at: 1 | 2 | 3): (() => string) => {
    const pieces: string[] = []
    ;(child.stdio[at] as NodeJS.ReadableStream).on('data', (piece: Buffer) => pieces.push(String(piece)))
    return () => pieces.join('')
  }
  const [stdout, stderr, log] = [read(1), read(2), read(3)]
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) =>
      resolve({ code, signal, stdout: stdout(), stderr: stderr(), log: log() }),
    )
  })
}

/** The command line that opens a workspace and prints a measure of SRB–RUS, as `[value, notes]`, or the problem. */
export const readArguments = (workspace: string): string[] => [here('read-process.mjs'), workspace]

/** The command line of an import in a process of its own, with flags of Node's before it. */
export const importArguments = (
  workspace: string,
  source: string,
  files: readonly string[],
  flags: readonly string[] = [],
): string[] => [...flags, here('import-process.mjs'), workspace, source, ...files]

/** Flags and environment of a process that kills itself after its n-th step on the disk; 0 counts them. */
export const killedAfter = (steps: number, folder: string) => ({
  flags: ['--import', here('kill-after.mjs')],
  env: { RAPPORT_KILL_AFTER: String(steps), RAPPORT_KILL_FOLDER: folder },
})

export const answerOf = ({ stdout }: Ended): Answer => (stdout === '' ? {} : (JSON.parse(stdout) as Answer))
