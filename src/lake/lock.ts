import { createHash, randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, link, mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { refusal } from '../domain/problem.js'
import { isCode, renameStubbornly, writeProblem } from './atomic-write.js'
import type { Layout } from './layout.js'
import { isAlive, temporaryPath } from './temporary.js'

/** How often a writer renews its lock, and after what silence another may take it over. */
const renewEvery = 5_000
const staleAfter = 60_000
/** A lock that does not say whose it is was torn, or is being written this moment where a disk has no links. */
const namelessFor = 2_000

/** Tokens of the locks that this process holds: a lock with its pid and another token is an earlier process's. */
const own = new Set<string>()

export type LockHolder = { readonly host: string; readonly pid: number; readonly token: string }
export type Lock = {
  readonly release: () => Promise<void>
  /** Refuses where another has taken the lock over: a machine that slept for a minute is not the writer any more. */
  readonly confirm: () => Promise<void>
  /** Whose lock was taken over, in words; null where the place was free. */
  readonly tookOver: string | null
}

/**
 * Takes the workspace's only writing place.
 * @throws Refusal `workspace-busy` when a living process holds it
 */
export const takeLock = async (layout: Layout): Promise<Lock> => {
  const mine: LockHolder = { host: hostname(), pid: process.pid, token: randomUUID() }
  own.add(mine.token)
  const tookOver = await create(layout, mine).catch((error: unknown) => {
    own.delete(mine.token)
    throw error
  })
  const timer = setInterval(() => {
    const now = new Date()
    utimes(layout.lock, now, now).catch(() => {}) // a lock that was taken over is noticed by `confirm`
  }, renewEvery)
  timer.unref()
  return {
    tookOver,
    confirm: async () => {
      const now = await holder(layout.lock)
      if (now?.token !== mine.token) throw busy(layout, now)
    },
    release: async () => {
      clearInterval(timer)
      if ((await holder(layout.lock))?.token === mine.token) await rm(layout.lock, { force: true })
      own.delete(mine.token) // not before: a lock of ours without its token would look left behind
    },
  }
}

const create = async (layout: Layout, mine: LockHolder): Promise<string | null> => {
  await mkdir(layout.temporary, { recursive: true }).catch(rethrow(layout.temporary))
  const ready = temporaryPath(layout, 'lock')
  await writeFile(ready, JSON.stringify(mine)).catch(rethrow(ready))
  try {
    for (let attempt = 1; attempt <= 100; attempt += 1) {
      if (await linkNew(ready, layout.lock)) return null
      const found = await standingAt(layout.lock)
      if (found === null) continue // released meanwhile
      if (found.by !== null && !(await isStale(layout.lock, found.by))) throw busy(layout, found.by)
      return await takeOver(layout, ready, found)
    }
    throw busy(layout, null)
  } finally {
    await rm(ready, { force: true })
  }
}

/** A link appears with its content or not at all, so that nobody ever reads an empty lock. */
const linkNew = async (ready: string, path: string): Promise<boolean> => {
  try {
    await link(ready, path)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    if (!isCode(error, 'EPERM') && !isCode(error, 'ENOTSUP') && !isCode(error, 'ENOSYS'))
      throw writeProblem(error, path)
    // A disk without links (FAT): the second best, a file that must be new.
    return copyFile(ready, path, constants.COPYFILE_EXCL).then(
      () => true,
      (copyError: unknown) => {
        if (isCode(copyError, 'EEXIST')) return false
        throw writeProblem(copyError, path)
      },
    )
  }
}

/**
 * Of several that find the same stale lock, one replaces it: the one who links the guard that bears the lock's name. A
 * guard is never taken away while its lock stands: where its maker was killed, the next one links a guard that bears
 * the name of that guard, and so on.
 */
const takeOver = async (layout: Layout, ready: string, stale: Standing): Promise<string> => {
  const guards: string[] = []
  for (let before = stale; ;) {
    const guard = `${layout.lock}.${before.id}`
    guards.push(guard)
    if (await linkNew(ready, guard)) break
    const found = await standingAt(guard)
    if (found === null || !(await isLeftBehind(guard, found))) throw busy(layout, found?.by ?? null)
    before = found
  }
  const now = await standingAt(layout.lock)
  const stands = now?.id === stale.id
  if (stands) await renameStubbornly(ready, layout.lock)
  for (const guard of guards) await rm(guard, { force: true })
  if (!stands) throw busy(layout, now?.by ?? null)
  return inWords(stale)
}

const isLeftBehind = async (guard: string, { by }: Standing): Promise<boolean> =>
  by === null ? (await age(guard)) > namelessFor : isStale(guard, by)

const inWords = ({ by }: Standing): string => {
  if (by === null) return 'a process that left no name'
  const why = isGone(by) ? 'is gone' : 'has not renewed it for a minute'
  return `process ${by.pid} on ${by.host}, which ${why}`
}

const busy = (layout: Layout, other: LockHolder | null) =>
  refusal(
    'workspace-busy',
    other
      ? `Process ${other.pid} on ${other.host} is writing to this workspace.`
      : 'Another process has just begun to write to this workspace.',
    { place: { file: layout.lock } },
  )

const rethrow = (path: string) => (error: unknown) => {
  throw writeProblem(error, path)
}

/** A lock as it lies there: whose it is (null where it does not say), and a name that no other lock has. */
type Standing = { readonly by: LockHolder | null; readonly id: string }

const standingAt = async (path: string): Promise<Standing | null> => {
  try {
    const [text, { ino }] = await Promise.all([readFile(path, 'utf8'), stat(path)])
    return {
      by: holderIn(text),
      id: createHash('sha256').update(`${ino} ${text}`).digest('hex').slice(0, 16),
    }
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null
    throw error
  }
}

const holderIn = (text: string): LockHolder | null => {
  try {
    const value: unknown = JSON.parse(text)
    return isHolder(value) ? value : null
  } catch {
    return null
  }
}

const isHolder = (value: unknown): value is LockHolder =>
  typeof value === 'object' &&
  value !== null &&
  'host' in value &&
  typeof value.host === 'string' &&
  'pid' in value &&
  typeof value.pid === 'number'

/** Who holds the lock; null where nobody does, or where it does not say. */
export const holder = async (path: string): Promise<LockHolder | null> => (await standingAt(path))?.by ?? null

/** Stale: a process of this machine that is gone, or a lock nobody has renewed for a minute. */
export const isStale = async (path: string, writer: LockHolder): Promise<boolean> =>
  isGone(writer) || (await age(path)) > staleAfter

const age = async (path: string): Promise<number> => {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }))
  return Date.now() - mtimeMs
}

const isGone = ({ host, pid, token }: LockHolder): boolean =>
  host === hostname() && (pid === process.pid ? !own.has(token) : !isAlive(pid))
