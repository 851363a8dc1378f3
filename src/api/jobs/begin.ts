import { json, type Answer } from '../answer.js'
import type { Server } from '../server-parts.js'
import type { Upload } from '../uploads.js'
import type { JobRequest } from './jobs.js'

/** Begins a job. @returns the answer 202 with the job as it is now */
export const begin = ({ jobs }: Server, request: JobRequest): Answer => json(jobs.begin(request), 202)

/**
 * Begins a job that uses uploaded files, which stay until it has ended.
 * @throws Refusal `unknown-upload`, and what beginning a job refuses with
 */
export const beginWith = (
  server: Server,
  ids: readonly string[],
  request: (files: readonly Upload[]) => JobRequest,
): Answer => {
  const { files, release } = server.uploads.take(ids)
  try {
    return begin(server, { ...request(files), onEnded: release })
  } catch (error) {
    release()
    throw error
  }
}

/** Files in a few words. */
export const namesOf = (files: readonly Upload[]): string =>
  files.length <= 2
    ? files.map(({ name }) => name).join(', ')
    : `${files[0]?.name} and ${files.length - 1} more`
