import type { Problem } from './answers.js'
import { post, type Answer } from './api.js'

/** A job of the server, whole at each change (`rapport/job@1`). */
export type Job = {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  readonly createdAt: string
  readonly startedAt: string | null
  readonly endedAt: string | null
  readonly progress: { readonly done: number; readonly total: number | null; readonly note: string } | null
  readonly error: Problem | null
  readonly files: readonly { readonly name: string; readonly type: string; readonly bytes: number }[]
  readonly notes: readonly string[]
}

/** A file that the server keeps for jobs (`rapport/upload@1`). */
export type Upload = {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly kind: 'document' | 'data' | 'names' | 'unknown'
  readonly sources: readonly string[]
}

/** Whether nothing will change of it any more. */
export const hasEnded = ({ state }: Pick<Job, 'state'>): boolean => state !== 'waiting' && state !== 'running'

/** The address of a file that a job wrote. */
export const jobFile = (id: string, name: string, { inline = false }: { inline?: boolean } = {}): string =>
  `/api/jobs/${encodeURIComponent(id)}/files/${encodeURIComponent(name)}${inline ? '?inline=1' : ''}`

/** Begins a job: `beginJob('check', { uploads: […] }, csrf)`. */
export const beginJob = (kind: string, body: unknown, csrf: string): Promise<Answer<Job>> =>
  post<Job>(`/api/${kind}`, body, csrf)

/** Ends a job, or takes it out of the queue. */
export const cancelJob = (id: string, csrf: string): Promise<Answer<Job>> =>
  post<Job>(`/api/jobs/${encodeURIComponent(id)}/cancel`, {}, csrf)

/**
 * Sends a file. `fetch` tells nothing of how much has been sent, so this is an XMLHttpRequest.
 * @param sent called with the share that has been sent, 0 to 1
 */
export const sendFile = (
  file: File,
  csrf: string,
  { sent = () => {}, signal }: { sent?: (share: number) => void; signal?: AbortSignal } = {},
): Promise<Answer<Upload>> =>
  new Promise((resolve) => {
    const failed = (problem: Problem) => resolve({ ok: false, problem })
    const request = new XMLHttpRequest()
    request.open('POST', `/api/uploads?name=${encodeURIComponent(file.name)}`)
    request.setRequestHeader('x-rapport-csrf', csrf)
    request.responseType = 'text'
    request.upload.addEventListener('progress', ({ loaded, total }) => sent(total === 0 ? 1 : loaded / total))
    request.addEventListener('error', () => failed({ code: 'offline', message: '', remedy: null }))
    request.addEventListener('abort', () => failed({ code: 'aborted', message: '', remedy: null }))
    request.addEventListener('load', () => {
      const body = parsed(request.responseText) as (Upload & { error?: Problem }) | null
      if (request.status === 200 && body !== null)
        resolve({ ok: true, value: body, manifest: request.getResponseHeader('x-rapport-manifest') })
      else failed(body?.error ?? { code: `http-${request.status}`, message: '', remedy: null })
    })
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
