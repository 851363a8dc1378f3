import type { Compute } from './compute/compute.js'
import type { Jobs } from './jobs/jobs.js'
import type { Uploads } from './uploads.js'

/** What endpoints work with. */
export type Server = {
  readonly compute: Compute
  readonly jobs: Jobs
  readonly uploads: Uploads
  /** The workspace's. */
  readonly folder: string
  /** Who decides and forgets, where a request does not say. */
  readonly who: string
  readonly version: string
}
