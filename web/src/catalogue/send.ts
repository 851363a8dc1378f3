import type { Answer } from '../api.js'
import type { Job } from '../jobs.js'
import type { Problem } from '../answers.js'
import type { CatalogueShow } from '../core.js'

/** Sends a file, and begins the job that imports it or tries to. */
export const beginImport = async (path: string, file: File, csrf: string): Promise<Answer<Job>> => {
  const failed = (problem: Problem): Answer<Job> => ({ ok: false, problem })
  try {
    const answer = await fetch(path, { method: 'POST', headers: { 'x-rapport-csrf': csrf }, body: file })
    const value = (await answer.json()) as Job & { readonly error: Problem | null }
    if (answer.ok) return { ok: true, value, manifest: null }
    return failed(value.error ?? { code: `http-${answer.status}`, message: '', remedy: null })
  } catch (error) {
    const code = error instanceof SyntaxError ? 'not-json' : 'offline'
    return failed({ code, message: '', remedy: null })
  }
}

/** What went wrong, and at which columns: `country, contact_2_email`; empty where it is said of none. */
export type PlacedProblem = Problem & { readonly columns: string }
export type EntryAnswer =
  | { readonly ok: true; readonly value: CatalogueShow }
  | { readonly ok: false; readonly problem: PlacedProblem }

/** Adds or changes an entry. */
export const sendEntry = async (path: string, body: unknown, csrf: string): Promise<EntryAnswer> => {
  const failed = (problem: Problem, columns = ''): EntryAnswer => ({
    ok: false,
    problem: { ...problem, columns },
  })
  try {
    const headers = { 'content-type': 'application/json', 'x-rapport-csrf': csrf }
    const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
    const value = (await answer.json()) as CatalogueShow & {
      readonly error?: Problem & { readonly place?: { readonly place?: string } }
    }
    if (answer.ok) return { ok: true, value }
    return value.error === undefined
      ? failed({ code: `http-${answer.status}`, message: '', remedy: null })
      : failed(value.error, value.error.place?.place)
  } catch (error) {
    const code = error instanceof SyntaxError ? 'not-json' : 'offline'
    return failed({ code, message: '', remedy: null })
  }
}
