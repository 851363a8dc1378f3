import type { Problem } from '../../domain/problem.js'
import type { Answer } from '../answer.js'

/** What the process that computes is opened with. */
export type ComputeSettings = {
  readonly folder: string
  /** Megabytes the engine may take. */
  readonly memory: number
  readonly threads: number
}

/** From the server to the process that computes. */
export type Ask =
  | { readonly kind: 'open'; readonly settings: ComputeSettings }
  | { readonly kind: 'ask'; readonly id: number; readonly operation: string; readonly input: unknown }
  | { readonly kind: 'cancel'; readonly id: number }

/** And back. A fault is a failure of ours: its message goes to the log, never to a client. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unready'; readonly problem: Problem }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'problem'; readonly id: number; readonly problem: Problem }
  | { readonly kind: 'fault'; readonly id: number; readonly message: string }
