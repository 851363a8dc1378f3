import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Refusal, refusal, type Problem } from '../../domain/problem.js'
import { problems } from '../../domain/problems.js'
import type { Compute } from '../compute/compute.js'
import type { Programs } from '../compute/process.js'
import { withoutPaths } from '../problem.js'
import { eventLog, type EventLog } from './event-log.js'
import { filesOf } from './files-of.js'
import { hasEnded, limitsOf, type Job, type JobKind } from './job.js'
import { listeners } from './listeners.js'
import { startJob, type JobEnd, type JobProcess } from './process.js'
import type { JobFile, JobSettings, Task, Told } from './protocol.js'
import { nextDue, startable, writesLake } from './queue.js'
import { superfluous } from './kept.js'
import { turns } from './turns.js'

export type JobsOptions = {
  readonly settings: JobSettings
  readonly compute: Pick<Compute, 'refresh' | 'manifest'>
  /** Folders of the machine that nothing told may name. */
  readonly hide: readonly string[]
  readonly onFault: (message: string) => void
  readonly programs?: Programs
  /** How much of what has ended is kept. */
  readonly keep?: { readonly jobs?: number; readonly bytes?: number }
}

/** What a job is begun with. */
export type JobRequest = {
  readonly kind: JobKind
  readonly title: string
  readonly task: Task & { readonly kind: JobKind }
  /** It waits so long, and can be undone meanwhile. */
  readonly delaySeconds?: number
  /** Called when it has ended: what it was given is not needed any more. */
  readonly onEnded?: () => void
}

/** Long work, each piece in a process of its own. */
export type Jobs = {
  /** Of this run of the server; gone when it ends. */
  readonly folder: string
  /** @throws Refusal `request-limit` where too many wait, `server-restarted` where the server is ending */
  readonly begin: (request: JobRequest) => Job
  /** The newest first. */
  readonly list: () => readonly Job[]
  /** @throws Refusal `unknown-job` */
  readonly get: (id: string) => Job
  /** @throws Refusal `unknown-job` */
  readonly events: (id: string) => EventLog
  /** Ends a job, or takes it out of the queue; one that has ended stays as it is. @throws Refusal `unknown-job` */
  readonly cancel: (id: string) => Job
  /** @throws Refusal `unknown-job`; `unknown-path` for a name that is none of the job's files */
  readonly file: (id: string, name: string) => JobFile & { readonly path: string }
  /**
   * Does small work at once, in a process of its own and in no list.
   * @throws Refusal what the façade refuses with; Error for a fault of ours; the signal's reason
   */
  readonly once: (task: Task, signal: AbortSignal) => Promise<unknown>
  /** Removes what jobs of a kind wrote; of one that goes on when it ends. */
  readonly discard: (kind: JobKind) => void
  /** Calls back when a job came, went or changed its state. @returns what ends that */
  readonly onList: (listener: () => void) => () => void
  /** Aborts when the server ends. */
  readonly closing: AbortSignal
  readonly close: (patience?: number) => Promise<void>
}

type Entry = {
  readonly id: string
  readonly request: JobRequest
  /** Holds the job as it is now, and what was told of it. */
  readonly log: EventLog
  readonly notBefore: number
  process: JobProcess | null
  /** Whether what it writes goes when it ends. */
  discarded: boolean
  /** Settles when it has ended. */
  over: Promise<void>
}

const usualKeep = { jobs: 100, bytes: 2 * 2 ** 30 }
const mostWaiting = 200
const mostNotes = 100
/** Who was cut off at the end has so many milliseconds to fetch rows that it missed. */
const rowsKept = 60_000

const now = (): string => new Date().toISOString()

/** Begins with no job, and a folder for what they write. */
export const openJobs = async ({
  settings,
  compute,
  hide,
  onFault,
  programs = {},
  keep,
}: JobsOptions): Promise<Jobs> => {
  const folder = await mkdtemp(join(tmpdir(), 'rapport-serve-'))
  const entries = new Map<string, Entry>()
  const changed = listeners<void>()
  const closing = new AbortController()
  const small = turns(2)
  const limits = { ...usualKeep, ...keep }
  let timer: NodeJS.Timeout | undefined

  const allJobs = () => [...entries.values()].map(({ log }) => log.state())
  const folderOf = (id: string): string => join(folder, 'jobs', id)
  const removeFiles = (id: string): void => {
    rm(folderOf(id), { recursive: true, force: true }).catch(() => {}) // what stays now goes with the server
  }
  const shown = (text: string, { request: { task } }: Entry): string =>
    withoutPaths(text, [...filesOf(task).map(({ path }) => dirname(path)), folder, ...hide])
  const entryOf = (id: string): Entry => {
    const found = entries.get(id)
    if (found === undefined) throw refusal('unknown-job', `There is no job ${id}.`)
    return found
  }
  const change = (entry: Entry, part: Partial<Job>): void => {
    const before = entry.log.state()
    entry.log.putState({ ...before, ...part })
    if (entry.log.state().state !== before.state) changed.tell()
  }
  const note = (entry: Entry, text: string): void => {
    const notes = [...entry.log.state().notes, shown(text, entry).slice(0, 500)]
    if (notes.length <= mostNotes) change(entry, { notes })
  }
  const hear = (entry: Entry, told: Told): void => {
    if (told.kind === 'rows') entry.log.putRows(told.rows)
    else if (told.kind === 'note') note(entry, told.note)
    else if (told.kind === 'file') change(entry, { files: [...entry.log.state().files, told.file] })
    else change(entry, { progress: { ...told.progress, note: shown(told.progress.note, entry) } })
  }
  const errorOf = (entry: Entry, { code, message, remedy }: Problem): NonNullable<Job['error']> => ({
    code,
    message: shown(message, entry),
    remedy: shown(remedy, entry),
  })
  const endWith = (entry: Entry, end: JobEnd): void => {
    const ended = { endedAt: now(), ...(entry.discarded && { files: [] }) }
    if (end.kind === 'fault') onFault(`job ${entry.id}: ${end.message}`)
    if (end.kind === 'done') change(entry, { state: 'done', ...ended })
    else if (end.kind === 'cancelled') change(entry, { state: 'cancelled', ...ended })
    else
      change(entry, {
        state: 'failed',
        ...ended,
        error: errorOf(entry, end.kind === 'problem' ? end.problem : faultOf(entry.id)),
      })
    entry.request.onEnded?.()
    if (entry.log.state().files.length === 0) removeFiles(entry.id) // what was left half-written
    setTimeout(entry.log.forgetRows, rowsKept).unref()
    prune()
  }
  const prune = (): void => {
    for (const id of superfluous(allJobs(), limits)) {
      entries.delete(id)
      changed.tell()
      removeFiles(id)
    }
  }

  const run = async (entry: Entry): Promise<void> => {
    const {
      id,
      request: { kind },
    } = entry
    change(entry, { state: 'running', startedAt: now(), progress: null })
    const before = compute.manifest()
    mkdirSync(folderOf(id), { recursive: true }) // at once: whoever cancels from here on finds a process
    const work = { settings, folder: folderOf(id), task: entry.request.task }
    entry.process = startJob(work, limitsOf[kind], (told) => hear(entry, told), programs.job)
    const end = await entry.process.ended
    if (writesLake(kind) && !closing.signal.aborted) {
      // The first look may have begun before the manifest was written; the second has not.
      await compute.refresh()
      if (!closing.signal.aborted) await compute.refresh()
      if (end.kind !== 'done' && compute.manifest() !== before) note(entry, 'The lake changed meanwhile.')
    }
    endWith(entry, end)
  }
  const pump = (): void => {
    clearTimeout(timer)
    if (closing.signal.aborted) return
    const all = [...entries.values()]
    const waiting = all
      .filter(({ log }) => log.state().state === 'waiting')
      .map(({ id, request: { kind }, notBefore }) => ({ id, kind, notBefore }))
    const running = all
      .filter(({ log }) => log.state().state === 'running')
      .map(({ request }) => request.kind)
    for (const id of startable(waiting, running, Date.now())) {
      const entry = entryOf(id)
      entry.over = run(entry)
        .catch((error: unknown) => endWith(entry, { kind: 'fault', message: String(error) }))
        .finally(pump)
    }
    const due = nextDue(waiting, Date.now())
    if (due !== null) timer = setTimeout(pump, due)
  }
  const cancel = (entry: Entry, patience?: number): Job => {
    if (entry.log.state().state === 'waiting') endWith(entry, { kind: 'cancelled' })
    else entry.process?.cancel(patience)
    return entry.log.state()
  }

  return {
    folder,
    closing: closing.signal,
    begin: (request) => {
      if (closing.signal.aborted) throw refusal('server-restarted', 'The server is ending.')
      const waiting = allJobs().filter(({ state }) => state === 'waiting')
      if (waiting.length >= mostWaiting)
        throw refusal('request-limit', `${mostWaiting} jobs wait already.`, {
          remedy: 'Wait until some of them have ended, or cancel some.',
        })
      const { kind, title, delaySeconds = 0 } = request
      const id = randomBytes(8).toString('hex')
      const entry: Entry = {
        id,
        request,
        log: eventLog({ ...fresh, id, kind, title, createdAt: now() }),
        notBefore: Date.now() + delaySeconds * 1000,
        process: null,
        discarded: false,
        over: Promise.resolve(),
      }
      entries.set(id, entry)
      changed.tell()
      pump()
      return entry.log.state()
    },
    list: () => allJobs().toReversed(),
    get: (id) => entryOf(id).log.state(),
    events: (id) => entryOf(id).log,
    cancel: (id) => cancel(entryOf(id)),
    file: (id, name) => {
      const found = entryOf(id)
        .log.state()
        .files.find((each) => each.name === name)
      if (found === undefined) throw refusal('unknown-path', 'The job has no file of that name.')
      return { ...found, path: join(folderOf(id), found.name) }
    },
    once: (task, signal) =>
      small(async () => {
        signal.throwIfAborted()
        const process = startJob({ settings, folder, task }, limitsOf[task.kind], () => {}, programs.job)
        const leave = () => process.cancel(0)
        const both = AbortSignal.any([signal, closing.signal])
        both.addEventListener('abort', leave, { once: true })
        const end = await process.ended
        both.removeEventListener('abort', leave)
        signal.throwIfAborted()
        if (end.kind === 'done') return end.value
        if (end.kind === 'problem') throw new Refusal(end.problem)
        throw end.kind === 'fault'
          ? new Error(end.message)
          : refusal('server-restarted', 'The server is ending.')
      }),
    discard: (kind) => {
      for (const entry of [...entries.values()].filter(({ request }) => request.kind === kind)) {
        entry.discarded = true
        if (!hasEnded(entry.log.state())) continue
        change(entry, { files: [] })
        removeFiles(entry.id)
      }
    },
    onList: changed.listen,
    close: async (patience) => {
      clearTimeout(timer)
      const all = [...entries.values()]
      for (const entry of all) cancel(entry, patience)
      closing.abort()
      await Promise.all(all.map(({ over }) => over))
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
    },
  }
}

const fresh = {
  schema: 'rapport/job@1',
  state: 'waiting',
  startedAt: null,
  endedAt: null,
  progress: null,
  error: null,
  files: [],
  notes: [],
} as const

const faultOf = (id: string): Problem => ({
  code: 'fault',
  message: `Rapport failed here; its log has the details under job ${id}.`,
  remedy: problems.fault.remedy,
})
