import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startCompute, type Programs } from './process.js'
import { answerCache, keep, type KeptAnswer } from './cache.js'
import type { OperationName } from './operations.js'
import type { ComputeSettings } from './protocol.js'

/** The lake as the server sees it: asked by question, remembered, and opened anew when it changes. */
export type Compute = {
  /**
   * Answers a question. Those who ask the same at once share the work, which ends when the last of them has left.
   * @throws Refusal, or the signal's reason
   */
  readonly ask: (operation: OperationName, input: unknown, signal: AbortSignal) => Promise<KeptAnswer>
  /** A short hash of the manifest that answers are made from. */
  readonly manifest: () => string
  readonly onChange: (listener: (manifest: string) => void) => () => void
  /** Looks at once whether the lake has changed, as after a job that imported. */
  readonly refresh: () => Promise<void>
  readonly megabytes: () => number
  readonly close: (patience: number) => Promise<void>
}

export type ComputeOptions = ComputeSettings & {
  readonly onFault: (message: string) => void
  readonly programs?: Programs
  /** Bytes of answers that are remembered; default 64 MB. */
  readonly remember?: number
  /** Above so many megabytes the process is replaced when nothing runs in it; default 1,200. */
  readonly mostMegabytes?: number
  /** Milliseconds between two looks at the manifest; default 500. */
  readonly poll?: number
}

type Shared = { readonly answer: Promise<KeptAnswer>; readonly join: (signal: AbortSignal) => void }

/** How long a replaced process may go on with what it was asked. */
const patience = 60_000

/** Opens the lake of a workspace in a process of its own. */
export const openCompute = async (options: ComputeOptions): Promise<Compute> => {
  const { folder, memory, threads, onFault, programs = {} } = options
  const { remember = 64 * 2 ** 20, mostMegabytes = 1200, poll = 500 } = options
  const start = () => startCompute({ folder, memory, threads }, onFault, programs.compute)
  const cache = answerCache(remember)
  const inFlight = new Map<string, Shared>()
  const listeners = new Set<(manifest: string) => void>()
  const retired = new Set<Promise<void>>()

  let current = start()
  await current.ready // with the facts that ship with Rapport, where the workspace is new
  let manifest = await manifestHash(folder)

  const replace = async (found: string): Promise<void> => {
    const next = start()
    await next.ready
    const before = current
    current = next
    const changed = found !== manifest
    manifest = found
    if (changed) cache.clear()
    const ending = before.retire(patience)
    retired.add(ending)
    void ending.finally(() => retired.delete(ending))
    if (changed) for (const listener of listeners) listener(manifest)
  }
  let looking: Promise<void> | null = null
  const look = (): Promise<void> =>
    (looking ??= lookNow()
      .catch((error: unknown) => onFault(`the lake could not be opened anew: ${String(error)}`))
      .finally(() => (looking = null)))
  const lookNow = async (): Promise<void> => {
    const found = await manifestHash(folder)
    const swollen = inFlight.size === 0 && current.megabytes() > mostMegabytes
    if (found !== manifest || current.ended() || swollen) await replace(found)
  }
  const timer = setInterval(() => void look(), poll)

  const begin = (key: string, operation: OperationName, input: unknown): Shared => {
    const controller = new AbortController()
    let waiting = 0
    const answer = current.ask(operation, input, controller.signal).then(keep)
    answer.then(
      (kept) => cache.set(key, kept),
      () => {},
    )
    const forget = () => {
      if (inFlight.get(key)?.answer === answer) inFlight.delete(key)
    }
    answer.then(forget, forget)
    const leave = () => {
      waiting -= 1
      if (waiting > 0) return
      forget()
      controller.abort(new DOMException('Nobody waits for it any more.', 'AbortError'))
    }
    const joined = (signal: AbortSignal) => {
      waiting += 1
      signal.addEventListener('abort', leave, { once: true })
      answer.then(
        () => signal.removeEventListener('abort', leave),
        () => signal.removeEventListener('abort', leave),
      )
    }
    return { answer, join: joined }
  }

  return {
    ask: async (operation, input, signal) => {
      signal.throwIfAborted()
      const key = JSON.stringify([manifest, today(), operation, input])
      const known = cache.get(key)
      if (known !== undefined) return known
      if (current.ended()) await look()
      const work = inFlight.get(key) ?? begin(key, operation, input)
      inFlight.set(key, work)
      work.join(signal)
      return work.answer
    },
    manifest: () => manifest,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    refresh: look,
    megabytes: () => current.megabytes(),
    close: async (closing) => {
      clearInterval(timer)
      await looking // a process that is being started would outlive the one it takes the place of
      await Promise.all([current.retire(closing), ...retired])
    },
  }
}

/**
 * What answers may be kept for: the lake, and the catalogue beside it, so that no kept brief names an organisation that was erased. A
 * lake that is not there yet has the hash of nothing.
 */
const manifestHash = async (folder: string): Promise<string> => {
  const hash = createHash('sha256')
  for (const name of ['manifest.json', 'catalogue/meta.json', 'catalogue/erased.jsonl'])
    hash.update(await readFile(join(folder, name)).catch(() => Buffer.alloc(0)))
  return hash.digest('hex').slice(0, 16)
}

/** Some answers tell the age of data: they are of a day. */
const today = (): string => new Date().toISOString().slice(0, 10)
