import type { Answer } from '../api.js'
import type { Job } from '../jobs.js'
import type { Problem } from '../answers.js'

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
