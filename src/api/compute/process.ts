import { fork, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Refusal, refusal } from '../../domain/problem.js'
import type { Answer } from '../answer.js'
import type { Ask, ComputeSettings, Reply } from './protocol.js'

/** A process that computes over one manifest. */
export type ComputeProcess = {
  /** @throws Refusal what the façade refuses with; Error for a fault of ours; the signal's reason where it aborts */
  readonly ask: (operation: string, input: unknown, signal: AbortSignal) => Promise<Answer>
  /** Settles when the lake is open. @throws Refusal `workspace-damaged`, `workspace-newer` … */
  readonly ready: Promise<void>
  /** Ends it when what runs has been answered, or after so many milliseconds. */
  readonly retire: (patience: number) => Promise<void>
  readonly megabytes: () => number
  readonly ended: () => boolean
}

const beside = fileURLToPath(new URL('child.js', import.meta.url))

/** Where a program of ours lies compiled; tests run the sources and name it. */
export type Programs = { readonly compute?: string; readonly job?: string }

/**
 * Starts a process that computes.
 * @param onFault what the log is told
 */
export const startCompute = (
  settings: ComputeSettings,
  onFault: (message: string) => void,
  program: string = beside,
): ComputeProcess => {
  const child = fork(program, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: unknown) => void }>()
  let next = 1
  let over = false
  let empty = () => {}
  let opened = () => {}
  let failed: (reason: unknown) => void = () => {}
  const ready = new Promise<void>((resolve, reject) => {
    opened = resolve
    failed = reject
  })
  ready.catch(() => {}) // told to whoever waits for it
  const send = (message: Ask): void => {
    if (child.connected) child.send(message)
  }
  const settle = (id: number) => {
    const found = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) empty()
    return found
  }
  child.on('message', (reply: Reply) => {
    if (reply.kind === 'ready') opened()
    else if (reply.kind === 'unready') failed(new Refusal(reply.problem))
    else if (reply.kind === 'answer') settle(reply.id)?.resolve(reply.answer)
    else if (reply.kind === 'problem') settle(reply.id)?.reject(new Refusal(reply.problem))
    else {
      const asker = settle(reply.id)
      if (asker !== undefined) onFault(reply.message) // one who left asked it to fail
      asker?.reject(new Error(reply.message))
    }
  })
  const end = () => {
    over = true
    const gone = refusal('server-restarted', 'The process that computed this ended.')
    failed(gone)
    for (const { reject } of waiting.values()) reject(gone)
    waiting.clear()
    empty()
  }
  child.on('exit', end)
  child.on('error', end)
  send({ kind: 'open', settings })
  return {
    ready,
    ask: async (operation, input, signal) => {
      await ready
      signal.throwIfAborted()
      const id = next
      next += 1
      return new Promise<Answer>((resolve, reject) => {
        const cancel = () => {
          send({ kind: 'cancel', id })
          settle(id)?.reject(signal.reason)
        }
        signal.addEventListener('abort', cancel, { once: true })
        const leave = () => signal.removeEventListener('abort', cancel)
        waiting.set(id, {
          resolve: (answer) => {
            leave()
            resolve(answer)
          },
          reject: (error) => {
            leave()
            reject(error instanceof Error ? error : new Error(String(error)))
          },
        })
        send({ kind: 'ask', id, operation, input })
        if (over) end()
      })
    },
    retire: (patience) => retire(child, waiting.size, patience, (then) => (empty = then)),
    megabytes: () => rssMegabytes(child.pid),
    ended: () => over,
  }
}

/** Lets what runs be answered, then closes the lake; kills what does not end. */
const retire = async (
  child: ChildProcess,
  waiting: number,
  patience: number,
  onEmpty: (then: () => void) => void,
): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const kill = setTimeout(() => child.kill('SIGKILL'), patience)
  const leave = () => {
    if (child.connected) child.disconnect()
  }
  if (waiting === 0) leave()
  else onEmpty(leave)
  await gone
  clearTimeout(kill)
}

/** What a process takes now; 0 where that cannot be seen (only Linux has /proc). */
export const rssMegabytes = (pid: number | undefined): number => {
  if (process.platform !== 'linux' || pid === undefined) return 0
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Number(kilobytes?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
