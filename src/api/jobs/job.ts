import type { Problem } from '../../domain/problem.js'
import type { JobLimits } from './process.js'
import type { JobFile, Progress, Task } from './protocol.js'

/** All but what is over at once. */
export type JobKind = Exclude<Task['kind'], 'recognise' | 'decide'>
export const jobKinds = [
  'check',
  'briefs',
  'import',
  'pull',
  'screen-batch',
  'forget',
  'reconcile',
  'convert',
  'catalogue-import',
  'catalogue-screen',
] as const satisfies readonly JobKind[]

export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
export type JobState = (typeof jobStates)[number]

/** A job as it is told to whoever asks; each change makes a new one. */
export type Job = {
  readonly schema: 'rapport/job@1'
  readonly id: string
  readonly kind: JobKind
  /** In a few words, as `Check draft.md`. */
  readonly title: string
  readonly state: JobState
  readonly createdAt: string
  readonly startedAt: string | null
  readonly endedAt: string | null
  readonly progress: Progress | null
  readonly error: Pick<Problem, 'code' | 'message' | 'remedy'> | null
  readonly files: readonly JobFile[]
  readonly notes: readonly string[]
}

/** Whether nothing will change of it any more. */
export const hasEnded = ({ state }: Pick<Job, 'state'>): boolean => state !== 'waiting' && state !== 'running'

const minute = 60
const usual: JobLimits = { megabytes: 1200, heapMegabytes: 700, seconds: 10 * minute }
const entering: JobLimits = { megabytes: 2000, heapMegabytes: 1000, seconds: 10 * minute }
/** What is over at once has no list to be cancelled in. */
const small: JobLimits = { megabytes: 700, heapMegabytes: 400, seconds: 45 }

/** What each kind of work may take. An import has two engines: the lake's, and its own. */
export const limitsOf: Readonly<Record<Task['kind'], JobLimits>> = {
  check: usual,
  briefs: usual,
  'screen-batch': usual,
  forget: usual,
  reconcile: entering,
  convert: entering,
  import: { ...entering, seconds: 120 * minute },
  pull: { ...entering, seconds: 120 * minute },
  recognise: small,
  decide: small,
  'catalogue-import': { ...small, seconds: 5 * minute },
  'catalogue-screen': { ...small, seconds: 5 * minute },
}
