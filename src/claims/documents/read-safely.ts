import { spawn } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { refusal, Refusal } from '../../domain/problem.js'
import { queueOf } from '../../engine/queue.js'
import type { DocumentText } from './document.js'
import { titleOf } from './format.js'
import { replyIn } from './frame.js'
import { largestDocument } from './read.js'

/** What reading one document may take. */
export type ReadLimits = {
  readonly seconds: number
  /** Of the reading process as the operating system counts it; 60 or so are Node's own. */
  readonly megabytes: number
}

export const readLimits: ReadLimits = { seconds: 120, megabytes: 700 }

const beside = fileURLToPath(new URL('read-child.js', import.meta.url))

/** Each process may take all its limits allow. */
const turn = queueOf(2)

/**
 * Reads a document in a process of its own that can read nothing but this program, write nothing, start nothing, and is
 * stopped when it takes too long or too much: documents come from strangers.
 * @param name the file's, or `-`
 * @param child the compiled `read-child.js`
 * @throws Refusal `document-format`, `document-encrypted`, `document-damaged`, `document-no-text`, `document-too-large`
 */
export const readSafely = (
  bytes: Uint8Array,
  name: string,
  limits: ReadLimits = readLimits,
  child: string = beside,
): Promise<DocumentText> =>
  turn(async () => {
    // told here, so that no file too large is sent; readDocument says the same to those who call it
    const reply =
      bytes.length > largestDocument
        ? tooLarge(name, 'is larger than 100 MB')
        : await ask(bytes, name, limits, child)
    if (reply instanceof Refusal) throw reply
    return reply
  })

const tooLarge = (name: string, what: string) => refusal('document-too-large', `${titleOf(name)} ${what}.`)

/** Starts the process, holds it to its limits, and settles only when it is gone. */
const ask = (
  bytes: Uint8Array,
  name: string,
  limits: ReadLimits,
  script: string,
): Promise<DocumentText | Refusal> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [...flags(script), script], {
      env: environment(),
      stdio: ['pipe', 'pipe', 'ignore'], // its stderr would name paths, and nobody reads it
      windowsHide: true,
    })
    const end = (): void => void child.kill('SIGKILL')
    process.once('exit', end) // nobody would hold it to its limits then
    let stopped: Refusal | null = null
    const stop = (reason: Refusal): void => {
      stopped ??= reason
      end()
    }
    const overTime = tooLarge(name, `took longer to read than ${limits.seconds} seconds`)
    const overMemory = tooLarge(name, `took more memory to read than ${limits.megabytes} MB`)
    const deadline = setTimeout(() => stop(overTime), limits.seconds * 1000)
    const watch = setInterval(() => {
      if (rssMegabytes(child.pid) > limits.megabytes) stop(overMemory)
    }, 50)
    const chunks: Buffer[] = []
    let size = 0
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > largestAnswer) stop(overMemory)
      else chunks.push(chunk)
    })
    child.stdin.on('error', () => {}) // it ended before it had read all: its end is told below
    child.stdin.write(`${JSON.stringify({ name })}\n`)
    child.stdin.end(bytes)
    const settle = (reply: DocumentText | Refusal): void => {
      clearTimeout(deadline)
      clearInterval(watch)
      process.removeListener('exit', end)
      resolve(reply)
    }
    child.on('error', () => {
      if (child.pid === undefined) settle(damaged(name, 'the process that reads could not be started'))
    })
    child.on('close', (_, signal) =>
      settle(stopped ?? answerOf(Buffer.concat(chunks), name, signal, overMemory)),
    )
  })

const largestAnswer = 400 * 2 ** 20

const damaged = (name: string, why: string) =>
  refusal('document-damaged', `${titleOf(name)} could not be read: ${why}.`)

const answerOf = (
  output: Buffer,
  name: string,
  signal: NodeJS.Signals | null,
  overMemory: Refusal,
): DocumentText | Refusal => {
  const reply = replyIn(output)
  if (reply?.ok) return reply.document
  if (reply?.problem) return new Refusal(reply.problem)
  // Node aborts itself where its heap is full; the system kills what takes too much
  if (reply === null && (signal === 'SIGABRT' || signal === 'SIGKILL' || signal === 'SIGTRAP'))
    return overMemory
  return damaged(name, 'its content broke off reading')
}

/** The flag has had two names; under both nothing may be written and no process started. */
const flags = (script: string): string[] => [
  process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission',
  ...readable(script).map((folder) => `--allow-fs-read=${folder}`),
  '--max-old-space-size=512',
]

/** The package of the script, and every folder its packages can lie in: they may have been installed beside it. */
const readable = (script: string): string[] => {
  const real = existsSync(script) ? realpathSync(script) : script
  const above = foldersAbove(path.dirname(real))
  const root = above.find((folder) => existsSync(path.join(folder, 'package.json'))) ?? path.dirname(real)
  const modules = above
    .filter((folder) => path.basename(folder) !== 'node_modules')
    .map((folder) => path.join(folder, 'node_modules'))
    .filter((folder) => existsSync(folder))
  const folders = [root, ...modules, ...modules.map((folder) => realpathSync(folder))]
  return [...new Set(folders)].map((folder) => path.join(folder, '*'))
}

const foldersAbove = (folder: string): string[] => {
  const parent = path.dirname(folder)
  return parent === folder ? [folder] : [folder, ...foldersAbove(parent)]
}

/** Nothing of ours may be read from it. Windows starts no process without its own folder's name. */
const environment = (): NodeJS.ProcessEnv => {
  const windows = process.env['SystemRoot']
  return { TZ: 'UTC', ...(windows !== undefined && { SystemRoot: windows }) }
}

/**
 * What a process takes now, or 0 where that cannot be seen: only Linux has /proc. Elsewhere the limit of its heap and the
 * deadline hold.
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
