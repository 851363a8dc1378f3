import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { isCode } from './atomic-write.js'
import type { Layout } from './layout.js'

type Kind = 'engine' | 'lock' | 'original' | 'pull'

const host = hostname().replaceAll(/[^A-Za-z0-9.]/g, '_')

/** A path in the workspace's `tmp` that says whose it is, so that a sweep can tell whether its process still lives. */
export const temporaryPath = (layout: Layout, kind: Kind): string =>
  join(layout.temporary, `${kind}-${host}-${process.pid}-${randomBytes(4).toString('hex')}`)

/** A folder of that kind, made; on a disk that only reads, in the machine's own place for such things. */
export const temporaryFolder = async (layout: Layout, kind: Kind): Promise<string> => {
  const folder = temporaryPath(layout, kind)
  const elsewhere = join(tmpdir(), `rapport-${basename(folder)}`)
  return mkdir(folder, { recursive: true }).then(
    () => folder,
    () => mkdir(elsewhere, { recursive: true }).then(() => elsewhere),
  )
}

/** True of what a living process has in `tmp`, and of what another machine has there: nobody here can tell. */
export const isInUse = (name: string): boolean => {
  const [, owner, pid] = /^(?:engine|lock|original|pull)-(.+)-(\d+)-[0-9a-f]{8}$/.exec(name) ?? []
  return owner !== undefined && (owner !== host || isAlive(Number(pid)))
}

/** Whether a process of this machine lives. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return isCode(error, 'EPERM')
  }
}
