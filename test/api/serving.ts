import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { serve, type ServeOptions, type Serving } from '../../src/api/server.js'
import { compiledPath } from '../compiled.js'

export type Running = Serving & {
  readonly folder: string
  readonly faults: readonly string[]
  /** Asks for a path of the server. */
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>
}

const open: Serving[] = []
const folders: string[] = []
// Here and not where a server is started, which may be in a hook: what a hook registers does not run.
afterAll(async () => {
  await Promise.all(open.map((server) => server.close()))
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const freshFolder = (): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-api-'))
  folders.push(folder)
  return path.join(folder, 'workspace')
}

/** A server on a free port, over a workspace with the facts that ship with Rapport; it ends after the tests of the file. */
export const running = async (options: Partial<ServeOptions> = {}): Promise<Running> => {
  const folder = options.folder ?? freshFolder()
  const faults: string[] = []
  const serving = await serve({
    folder,
    memory: 512,
    threads: 1,
    port: 0,
    host: '127.0.0.1',
    version: '0.0.0-test',
    onFault: (message) => faults.push(message),
    programs: { compute: compiledPath('api/compute/child'), job: compiledPath('api/jobs/child') },
    web: path.join(folder, 'no-web'),
    ...options,
  })
  open.push(serving)
  const get = (at: string, headers: Record<string, string> = {}) =>
    fetch(new URL(at, serving.address), { headers })
  return { ...serving, folder, faults, get }
}

/** A browser's session: its cookie and its token against forged requests. */
export const signedIn = async (server: Running): Promise<Record<string, string>> => {
  const answer = await server.get('/api/session')
  const { csrf } = (await answer.json()) as { csrf: string }
  return { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] as string, 'x-rapport-csrf': csrf }
}
