import { existsSync } from 'node:fs'
import { homedir, tmpdir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import type { Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { refusal } from '../domain/problem.js'
import { createApp } from './app.js'
import { openCompute } from './compute/compute.js'
import type { Programs } from './compute/process.js'
import { isLoopback, namesOf } from './guard/hosts.js'
import { openJobs, type JobsOptions } from './jobs/jobs.js'
import type { PullSettings } from './jobs/protocol.js'
import { openUploads, type UploadLimits } from './uploads.js'

export type ServeOptions = {
  readonly folder: string
  readonly memory: number
  readonly threads: number
  readonly port: number
  readonly host: string
  /** Further names by which the server is asked, as a proxy before it does. */
  readonly names?: readonly string[]
  /** What is kept of the token. */
  readonly tokenHash?: string | null
  readonly behindProxy?: boolean
  readonly version: string
  readonly onFault: (message: string) => void
  readonly programs?: Programs
  /** The compiled web app. */
  readonly web?: string
  /** Megabytes that the engine of an import may take; default 800. */
  readonly importMemory?: number
  /** How publishers are asked, by source. */
  readonly pull?: PullSettings
  /** Who decides and forgets, where a request does not say; default the user of this machine. */
  readonly who?: string
  readonly uploadLimits?: Partial<UploadLimits>
  readonly keep?: NonNullable<JobsOptions['keep']>
}

export type Serving = {
  readonly address: string
  /** Ends what runs, within so many milliseconds, and closes the lake. */
  readonly close: (patience?: number) => Promise<void>
}

/** Megabytes of a job's engine at most: its process is held to a limit of its own. */
const jobMemory = 600

const webBeside = fileURLToPath(new URL('../web', import.meta.url))

/**
 * Serves a workspace: the API, and the web app where it was built.
 * @throws Refusal `server-token` where other machines could reach it without a token, `usage-option` where the port is taken,
 *   and what opening the workspace refuses with
 */
export const serve = async (options: ServeOptions): Promise<Serving> => {
  const { folder, memory, threads, port, host, version, onFault, programs = {} } = options
  const { names = [], tokenHash = null, behindProxy = false, web = webBeside } = options
  if (!isLoopback(host) && tokenHash === null)
    throw refusal(
      'server-token',
      `Other machines can reach ${host}: without a token anyone could read and change this lake.`,
    )
  const compute = await openCompute({ folder, memory, threads, onFault, programs })
  const { importMemory = 800, pull = {}, who = userName(), uploadLimits = {}, keep = {} } = options
  const hide = [resolve(folder), homedir(), tmpdir(), process.cwd()]
  const settings = { folder, memory: Math.min(memory, jobMemory), importMemory, threads, pull }
  const jobs = await openJobs({ settings, compute, hide, onFault, programs, keep })
  const uploads = openUploads({
    folder: join(jobs.folder, 'uploads'),
    limits: uploadLimits,
    recognise: async (file, signal) => (await jobs.once({ kind: 'recognise', file }, signal)) as string[],
  })
  const app = createApp({
    server: { compute, jobs, uploads, folder, who, version },
    access: { names: namesOf(host, names), tokenHash, behindProxy },
    hide,
    onFault,
    ...(existsSync(web) && { web }),
  })
  const server = createAdaptorServer({ fetch: app.fetch }) as HttpServer
  server.headersTimeout = 10_000
  server.requestTimeout = 900_000 // an upload may take long; what is computed has a deadline of its own
  server.maxHeadersCount = 100
  try {
    await listen(server, port, host)
  } catch (error) {
    uploads.close()
    await jobs.close(0)
    await compute.close(1000)
    throw portProblem(error, port, host)
  }
  const { port: taken } = server.address() as AddressInfo
  const shown = host.includes(':') ? `[${host}]` : host
  return {
    address: `http://${shown}:${taken}/`,
    close: async (patience = 4000) => {
      const closed = new Promise<void>((done) => server.close(() => done()))
      // Those that are busy now are idle soon, and would be kept for a while.
      const idle = setInterval(() => server.closeIdleConnections(), 50)
      const force = setTimeout(() => server.closeAllConnections(), patience)
      uploads.close()
      // A job that has just ended may still ask for the lake anew: what computes ends after it.
      const ended = jobs.close(Math.min(patience, 2000)).then(() => compute.close(patience))
      await Promise.all([closed, ended])
      clearInterval(idle)
      clearTimeout(force)
    },
  }
}

/** A container may run as a user without a name. */
const userName = (): string => {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}

const listen = (server: ServerType, port: number, host: string): Promise<void> =>
  new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => {
      server.off('error', fail)
      done()
    })
  })

const portProblem = (error: unknown, port: number, host: string): unknown => {
  const code = (error as NodeJS.ErrnoException).code
  const says: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is taken.`,
    EACCES: `Port ${port} may not be opened by this user.`,
    EADDRNOTAVAIL: `${host} is no address of this machine.`,
    ENOTFOUND: `${host} is no address of this machine.`,
  }
  const message = code === undefined ? undefined : says[code]
  return message === undefined
    ? error
    : refusal('usage-option', message, { remedy: 'Give another with --port (0 for any free one) or --host.' })
}
