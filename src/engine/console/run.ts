import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { refusal } from '../../domain/problem.js'
import { queueOf } from '../queue.js'
import {
  answerMegabytes,
  overMemory,
  overSize,
  overTime,
  type ConsoleAnswer,
  type ConsoleReply,
  type ConsoleRequest,
  type Failure,
} from './protocol.js'

const beside = fileURLToPath(new URL('child.js', import.meta.url))

/** Each child may take all its limits allow. */
const turn = queueOf(2)

/**
 * Runs one reading statement over the tables given, in a process of its own that can reach nothing else.
 * At most two run at once; more wait.
 * @param signal kills the process when it aborts
 * @param child the compiled `child.js`
 * @throws Refusal `sql-refused`, `sql-failed`, `sql-limit` (the message says which limit), `interrupted`,
 *   `workspace-damaged` where a file listed cannot be read, `engine-missing`
 */
export const runSql = (
  request: ConsoleRequest,
  signal?: AbortSignal,
  child: string = beside,
): Promise<ConsoleAnswer> =>
  turn(async () => {
    const reply = signal?.aborted
      ? { ok: false as const, failure: interrupted }
      : await ask(request, signal, child)
    if (reply.ok) return reply.answer
    const { code, message, remedy } = reply.failure
    throw refusal(code, message, remedy === undefined ? {} : { remedy })
  })

const interrupted: Failure = { code: 'interrupted', message: 'The statement was interrupted.' }

/** Starts the child, holds it to its limits, and settles only when it is gone. */
const ask = (request: ConsoleRequest, signal: AbortSignal | undefined, path: string): Promise<ConsoleReply> =>
  new Promise((resolve) => {
    const { limits, folder } = request
    // Node's permission flags cannot be used: under them no native addon loads, and the engine is one.
    const child = spawn(process.execPath, [`--max-old-space-size=${limits.rssMegabytes}`, path], {
      cwd: folder,
      env: environment(),
      stdio: ['pipe', 'pipe', 'ignore'], // its stderr would name paths, and nobody reads it
      windowsHide: true,
    })
    let stopped: Failure | null = null
    const stop = (reason: Failure) => {
      stopped ??= reason
      child.kill('SIGKILL')
    }
    const abort = () => stop(interrupted)
    signal?.addEventListener('abort', abort)
    const deadline = setTimeout(() => stop(overTime(limits)), (limits.seconds + 1) * 1000)
    const watch = setInterval(() => {
      if (rssMegabytes(child.pid) > limits.rssMegabytes) stop(overMemory(limits))
    }, 50)

    const chunks: Buffer[] = []
    let size = 0
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > (answerMegabytes + 1) * 2 ** 20) stop(overSize)
      else chunks.push(chunk)
    })
    child.stdin.on('error', () => {}) // it ended before it had read all: its end is told below
    child.stdin.end(JSON.stringify(request))

    const settle = (reply: ConsoleReply) => {
      clearTimeout(deadline)
      clearInterval(watch)
      signal?.removeEventListener('abort', abort)
      resolve(reply)
    }
    child.on('error', () => {
      if (child.pid === undefined) settle(failed('The process for the statement could not be started.'))
    })
    child.on('close', () =>
      settle(stopped ? { ok: false, failure: stopped } : understood(Buffer.concat(chunks))),
    )
  })

/** Nothing of ours may be read from it. Windows starts no process without its own folder's name. */
const environment = (): NodeJS.ProcessEnv => {
  const windows = process.env['SystemRoot']
  return { TZ: 'UTC', ...(windows !== undefined && { SystemRoot: windows }) }
}

const failed = (message: string): ConsoleReply => ({ ok: false, failure: { code: 'sql-failed', message } })

/** The child ends itself by a signal once it has replied: only a whole line counts, not how it ended. */
const understood = (output: Buffer): ConsoleReply => {
  try {
    const text = output.toString('utf8')
    if (text.endsWith('\n')) return JSON.parse(text) as ConsoleReply
  } catch {
    // told below
  }
  return failed('The process that ran the statement ended without an answer.')
}

/**
 * What a process takes now, or 0 where that cannot be seen: only Linux has /proc. Elsewhere the child's own watch and the
 * deadline hold. Read synchronously: it is no disk, and the thread pool may be full of the engine's statements.
 */
const rssMegabytes = (pid: number | undefined): number => {
  if (process.platform !== 'linux' || pid === undefined) return 0
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Number(kilobytes?.[1] ?? 0) / 1024
  } catch {
    return 0 // it has just ended
  }
}
