import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Refusal, refusal } from '../domain/problem.js'
import type { GivenFile } from './jobs/protocol.js'
import { isDocumentName, mayBeData, uploadKind, uploadName, type UploadKind } from './uploads-kind.js'

/** A file that was sent to the server, kept for the jobs it is used in. */
export type Upload = GivenFile & {
  readonly id: string
  readonly bytes: number
  readonly kind: UploadKind
  /** Ids of sources that read it. */
  readonly sources: readonly string[]
}

/** Bytes of one file, and of all that are kept. */
export type UploadLimits = { readonly data: number; readonly document: number; readonly all: number }

export type UploadsOptions = {
  readonly folder: string
  /** Which sources read a file. */
  readonly recognise: (file: GivenFile, signal: AbortSignal) => Promise<readonly string[]>
  readonly limits?: Partial<UploadLimits>
  /** Milliseconds for which a file is kept that no job uses; default one hour. */
  readonly keepFor?: number
}

export type Uploads = {
  /**
   * Keeps a file as it comes; what came of one that is refused or broken off is removed.
   * @throws Refusal `request-too-large`, `usage-option` for its name, `disk-full`; the signal's reason
   */
  readonly receive: (
    name: string,
    body: ReadableStream<Uint8Array> | null,
    signal: AbortSignal,
  ) => Promise<Upload>
  /**
   * Files for a job, which stay until it lets them go.
   * @throws Refusal `unknown-upload`
   */
  readonly take: (ids: readonly string[]) => {
    readonly files: readonly Upload[]
    readonly release: () => void
  }
  readonly close: () => void
}

const usualLimits: UploadLimits = { data: 2 * 2 ** 30, document: 64 * 2 ** 20, all: 8 * 2 ** 30 }
const hour = 3_600_000
const headSize = 2 ** 16

/** Kept so long after the last use; `users` are the jobs that have it now. */
type Kept = { readonly upload: Upload; users: number; until: number }

/** Begins with no file. */
export const openUploads = ({ folder, recognise, limits, keepFor = hour }: UploadsOptions): Uploads => {
  const most = { ...usualLimits, ...limits }
  const kept = new Map<string, Kept>()
  const remove = (id: string): void => {
    kept.delete(id)
    rm(join(folder, id), { recursive: true, force: true }).catch(() => {}) // what stays now goes with the server
  }
  const idle = () => [...kept.values()].filter(({ users }) => users === 0)
  const sweep = (): void => {
    for (const { upload, until } of idle()) if (until <= Date.now()) remove(upload.id)
  }
  const timer = setInterval(sweep, Math.min(keepFor, 60_000))
  timer.unref()
  const total = () => [...kept.values()].reduce((sum, { upload }) => sum + upload.bytes, 0)
  const makeRoom = (): void => {
    for (const { upload } of idle().toSorted((a, b) => a.until - b.until)) {
      if (total() <= most.all) return
      remove(upload.id)
    }
  }

  return {
    receive: async (given, body, signal) => {
      const name = uploadName(given)
      const limit = isDocumentName(name) ? most.document : most.data
      const id = randomBytes(8).toString('hex')
      const path = join(folder, id, name)
      await mkdir(join(folder, id), { recursive: true, mode: 0o700 })
      try {
        const bytes = await written(body, path, limit, signal)
        const sources = mayBeData(name) ? await recognise({ name, path }, signal).catch(none(signal)) : []
        const upload = {
          id,
          name,
          path,
          bytes,
          sources,
          kind: await uploadKind(name, await headOf(path), sources),
        }
        kept.set(id, { upload, users: 0, until: Date.now() + keepFor })
        makeRoom()
        return upload
      } catch (error) {
        await rm(join(folder, id), { recursive: true, force: true })
        throw error
      }
    },
    take: (ids) => {
      sweep()
      const entries = [...new Set(ids)].map((id) => {
        const found = kept.get(id)
        if (found === undefined) throw refusal('unknown-upload', `There is no uploaded file ${id}.`)
        return found
      })
      for (const entry of entries) entry.users += 1
      const release = () => {
        for (const entry of entries) {
          entry.users -= 1
          entry.until = Date.now() + keepFor
        }
      }
      return { files: entries.map(({ upload }) => upload), release }
    },
    close: () => clearInterval(timer),
  }
}

/** Streams a body to the disk. @returns its bytes */
const written = async (
  body: ReadableStream<Uint8Array> | null,
  path: string,
  limit: number,
  signal: AbortSignal,
): Promise<number> => {
  let bytes = 0
  const counting = new Transform({
    transform(chunk: Uint8Array, _encoding, next) {
      bytes += chunk.byteLength
      if (bytes > limit) next(tooLarge(limit))
      else next(null, chunk)
    },
  })
  const source = body === null ? Readable.from([]) : Readable.fromWeb(body)
  try {
    await pipeline(source, counting, createWriteStream(path, { flags: 'wx', mode: 0o600 }), { signal })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC')
      throw refusal('disk-full', 'The disk of the server is full.')
    throw error
  }
  return bytes
}

const tooLarge = (limit: number): Refusal =>
  refusal('request-too-large', `A file of this kind has at most ${sizeText(limit)}.`)

const sizeText = (bytes: number): string =>
  bytes >= 2 ** 20 ? `${Math.floor(bytes / 2 ** 20).toLocaleString('en-GB')} MB` : `${bytes} bytes`

/** A file that cannot be recognised is still one that was sent; only a client who left ends the upload. */
const none =
  (signal: AbortSignal) =>
  (error: unknown): readonly string[] => {
    if (signal.aborted || !(error instanceof Refusal)) throw error
    return []
  }

const headOf = async (path: string): Promise<Uint8Array> => {
  const handle = await open(path, 'r')
  const head = Buffer.alloc(headSize)
  const { bytesRead } = await handle.read(head, 0, headSize, 0).finally(() => handle.close())
  return head.subarray(0, bytesRead)
}
