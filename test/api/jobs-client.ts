import { expect } from 'vitest'
import type { Job } from '../../src/api/jobs/job.js'
import { signedIn, type Running } from './serving.js'

export type Uploaded = { id: string; name: string; bytes: number; kind: string; sources: string[] }
export type Heard = { readonly id: string; readonly event: string; readonly data: unknown }
export type Failure = { error: { code: string; message: string; remedy: string } }

/** A browser of the server: it has a session, and sends and hears as the page does. */
export const clientOf = async (server: Running) => {
  const headers = await signedIn(server)
  const at = (path: string) => new URL(path, server.address)
  const post = (path: string, body: unknown = {}): Promise<Response> =>
    fetch(at(path), {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const send = (name: string, body: string | Uint8Array<ArrayBuffer>): Promise<Response> =>
    fetch(at(`/api/uploads?name=${encodeURIComponent(name)}`), { method: 'POST', headers, body })
  const upload = async (name: string, body: string | Uint8Array<ArrayBuffer>): Promise<Uploaded> => {
    const answer = await send(name, body)
    expect(answer.status, await answer.clone().text()).toBe(200)
    return (await answer.json()) as Uploaded
  }
  const begin = async (path: string, body: unknown): Promise<Job> => {
    const answer = await post(path, body)
    expect(answer.status, await answer.clone().text()).toBe(202)
    return (await answer.json()) as Job
  }
  const job = async (id: string): Promise<Job> => (await (await fetch(at(`/api/jobs/${id}`))).json()) as Job
  const cancel = async (id: string): Promise<Job> =>
    (await (await post(`/api/jobs/${id}/cancel`)).json()) as Job
  const events = (id: string, last?: string) => listen(at(`/api/jobs/${id}/events`), last)
  /** The job when it has ended, told by its events. */
  const ended = async (id: string): Promise<Job> => {
    for await (const { event, data } of events(id)) {
      const told = data as Job
      if (event === 'job' && told.endedAt !== null) return told
    }
    throw new Error('the events ended before the job')
  }
  /** The job as soon as it is in a state, asked again and again. */
  const reaching = async (id: string, state: Job['state']): Promise<Job> => {
    for (;;) {
      const found = await job(id)
      if (found.state === state || found.endedAt !== null) return found
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const file = (id: string, name: string, query = '') => fetch(at(`/api/jobs/${id}/files/${name}${query}`))
  return { headers, post, send, upload, begin, job, cancel, events, ended, reaching, file, at }
}

/** Hears the events of an address until they end or the reader leaves, as `EventSource` does. */
export async function* listen(url: URL, last?: string): AsyncGenerator<Heard> {
  const leaving = new AbortController()
  const answer = await fetch(url, {
    signal: leaving.signal,
    headers: { accept: 'text/event-stream', ...(last !== undefined && { 'last-event-id': last }) },
  })
  try {
    let text = ''
    for await (const chunk of (answer.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      text += chunk
      const parts = text.split('\n\n')
      text = parts.pop() ?? ''
      for (const part of parts) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(part)?.[1] ?? ''
        if (field('data') !== '')
          yield { id: field('id'), event: field('event'), data: JSON.parse(field('data')) }
      }
    }
  } finally {
    leaving.abort()
  }
}
