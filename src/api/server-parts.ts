import type { Compute } from './compute/compute.js'

/** What endpoints work with. */
export type Server = {
  readonly compute: Compute
  readonly version: string
}
