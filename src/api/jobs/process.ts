import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { refusal, type Problem } from '../../domain/problem.js'
import { rssMegabytes } from '../compute/process.js'
import type { FromJob, JobSettings, Task, Told, ToJob } from './protocol.js'

/** What the process of a job may take. */
export type JobLimits = {
  /** Of the process as the operating system counts it. */
  readonly megabytes: number
  /** Of JavaScript's own heap. */
  readonly heapMegabytes: number
  readonly seconds: number
}

/** How a job's work ended. */
export type JobEnd =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'fault'; readonly message: string }
  | { readonly kind: 'cancelled' }

export type JobProcess = {
  /** Settles when the process is gone, with everything it started. */
  readonly ended: Promise<JobEnd>
  /** Asks it to end, and kills it after so many milliseconds. */
  readonly cancel: (patience?: number) => void
}

const beside = fileURLToPath(new URL('child.js', import.meta.url))

/** How long a process that is called off may take to end by itself, in milliseconds. */
const usualPatience = 2000
const watchEvery = 100

/** On Windows a process of its own group would open a window, and there are no groups to be killed. */
const grouped = process.platform !== 'win32'

/**
 * Does a task in a process of its own, held to its limits.
 * @param program the compiled `jobs/child.js`
 */
export const startJob = (
  work: { readonly settings: JobSettings; readonly folder: string; readonly task: Task },
  limits: JobLimits,
  onTold: (told: Told) => void,
  program: string = beside,
): JobProcess => {
  const child = fork(program, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
    detached: grouped,
  })
  let end: JobEnd | null = null
  let cancelled = false
  let patience: NodeJS.Timeout | undefined
  const kill = () => killAll(child)
  const stop = (problem: Problem): void => {
    end ??= { kind: 'problem', problem }
    kill()
  }
  const deadline = setTimeout(() => stop(overTime(limits)), limits.seconds * 1000)
  const watch = setInterval(() => {
    if (rssMegabytes(child.pid) > limits.megabytes) stop(overMemory(limits))
  }, watchEvery)
  process.once('exit', kill) // nobody would hold it to its limits then
  const send = (message: ToJob): void => {
    if (child.connected) child.send(message, () => {}) // it may end this moment: that is told below
  }

  const ended = new Promise<JobEnd>((resolve) => {
    const settle = (): void => {
      for (const timer of [deadline, watch, patience]) clearTimeout(timer)
      process.removeListener('exit', kill)
      kill() // what it may have left behind
      if (cancelled && end?.kind !== 'done') resolve({ kind: 'cancelled' })
      else resolve(end ?? { kind: 'fault', message: 'the process of a job could not be started' })
    }
    child.on('message', (message: FromJob) => {
      if (end !== null) return
      if (message.kind === 'done' || message.kind === 'problem' || message.kind === 'fault') {
        end = message
        patience ??= setTimeout(kill, usualPatience)
        child.disconnect() // by which it knows that it was heard
      } else onTold(message)
    })
    child.on('error', () => {
      if (child.pid === undefined) settle()
    })
    child.on('exit', (code, signal) => {
      end ??=
        signal === null
          ? { kind: 'fault', message: `the process of a job ended with ${code}` }
          : { kind: 'problem', problem: gone(signal, limits) }
      settle()
    })
  })
  send({ kind: 'run', ...work })
  return {
    ended,
    cancel: (wait = usualPatience) => {
      if (end !== null || cancelled) return
      cancelled = true
      send({ kind: 'cancel' })
      patience = setTimeout(kill, wait)
    },
  }
}

/** Kills a process with those it started: the readers of documents. */
const killAll = (child: ChildProcess): void => {
  if (child.pid === undefined) return
  try {
    if (grouped) process.kill(-child.pid, 'SIGKILL')
    else child.kill('SIGKILL')
  } catch {
    // all of them are gone
  }
}

const onTheMachine = 'Ask for less at once, or run the command on the machine itself.'

const overMemory = ({ megabytes }: JobLimits): Problem =>
  refusal('request-too-large', `The job took more than ${megabytes.toLocaleString('en-GB')} MB of memory.`, {
    remedy: onTheMachine,
  }).problem

const overTime = ({ seconds }: JobLimits): Problem =>
  refusal('request-timeout', `The job took longer than ${Math.round(seconds / 60)} minutes.`, {
    remedy: onTheMachine,
  }).problem

/** Node aborts itself where its heap is full; the system kills what takes too much. */
const gone = (signal: NodeJS.Signals, limits: JobLimits): Problem =>
  signal === 'SIGABRT' || signal === 'SIGKILL' || signal === 'SIGTRAP'
    ? overMemory(limits)
    : refusal('server-restarted', 'The process of the job was ended from outside.', {
        remedy: 'Begin it again.',
      }).problem
