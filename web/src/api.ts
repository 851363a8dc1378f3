import type { Problem } from './answers.js'

/** An answer or the problem in its place; the page never catches. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T; readonly manifest: string | null }
  | { readonly ok: false; readonly problem: Problem }

type Kept = { readonly etag: string; readonly value: unknown }

/** Answers by address, newest last: what has not changed is not sent again. */
const kept = new Map<string, Kept>()
const mostKept = 60

const keep = (path: string, answer: Kept): void => {
  kept.delete(path)
  kept.set(path, answer)
  const oldest = kept.keys().next().value
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
}

/**
 * Asks the server. An aborted request gives `aborted`, which nobody shows.
 * @param path from the server's root, with its query: `/api/sources`
 */
export const get = async <T>(path: string, signal: AbortSignal): Promise<Answer<T>> => {
  const known = kept.get(path)
  const headers = { accept: 'application/json', ...(known && { 'if-none-match': known.etag }) }
  return answered<T>(path, known, () => fetch(path, { headers, signal, cache: 'no-store' }))
}

/** Sends JSON; `csrf` is the session's. */
export const post = async <T>(path: string, body: unknown, csrf: string): Promise<Answer<T>> => {
  const headers = { 'content-type': 'application/json', 'x-rapport-csrf': csrf }
  return answered<T>(path, undefined, () =>
    fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }),
  )
}

const answered = async <T>(
  path: string,
  known: Kept | undefined,
  ask: () => Promise<Response>,
): Promise<Answer<T>> => {
  try {
    const response = await ask()
    // An answer that has not changed may be of an older lake; the server says of which it is now.
    const manifest = response.headers.get('x-rapport-manifest')
    if (response.status === 304 && known) return { ok: true, value: known.value as T, manifest }
    const value: unknown = await response.json()
    if (!response.ok) return { ok: false, problem: problemIn(value, response.status) }
    const etag = response.headers.get('etag')
    if (etag !== null) keep(path, { etag, value })
    return { ok: true, value: value as T, manifest }
  } catch (error) {
    return { ok: false, problem: thrown(error) }
  }
}

const problemIn = (body: unknown, status: number): Problem => {
  const { error } = (body ?? {}) as { error?: Partial<Problem> }
  const { code, message, remedy } = error ?? {}
  return { code: code ?? `http-${status}`, message: message ?? '', remedy: remedy ?? null }
}

const thrown = (error: unknown): Problem => {
  const name = error instanceof Error ? error.name : ''
  const code = name === 'AbortError' ? 'aborted' : name === 'SyntaxError' ? 'not-json' : 'offline'
  return { code, message: '', remedy: null }
}

/** An address of the API with its query; what is null, undefined or empty is left out. */
export const apiPath = (
  path: string,
  query: Readonly<Record<string, string | number | null | undefined>> = {},
): string => {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  const search = new URLSearchParams(given).toString()
  return `/api/${path}${search === '' ? '' : `?${search}`}`
}
