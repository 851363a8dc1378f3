import type { JobKind } from './job.js'

/** A job that waits for its turn. */
export type Waiting = {
  readonly id: string
  readonly kind: JobKind
  /** Milliseconds of the clock before which it may not begin. */
  readonly notBefore: number
}

/** Kinds that write the lake: it has one writer at a time. */
const writers: ReadonlySet<JobKind> = new Set(['import', 'pull', 'forget', 'reconcile', 'convert'])

/** Kinds that write the partner catalogue, which has one writer at a time as well. */
const cataloguers: ReadonlySet<JobKind> = new Set(['catalogue-import', 'catalogue-screen'])

/** Whether a job of this kind may change the lake. */
export const writesLake = (kind: JobKind): boolean => writers.has(kind)

/** Whether a job of this kind may change the partner catalogue. */
export const writesCatalogue = (kind: JobKind): boolean => cataloguers.has(kind)

/** So many run at once of those that write the lake, that write the catalogue, and of the others. */
const atOnce = { lake: 1, catalogue: 1, none: 2 } as const
const writesWhat = (kind: JobKind): keyof typeof atOnce =>
  writesLake(kind) ? 'lake' : writesCatalogue(kind) ? 'catalogue' : 'none'

/**
 * Which of those that wait may begin now: in their order one that writes the lake and one that writes the catalogue, where none does, and of
 * the others two at once. One whose time has not come holds up nobody.
 * @param waiting in the order in which they came
 * @param now milliseconds of the clock
 */
export const startable = (
  waiting: readonly Waiting[],
  running: readonly JobKind[],
  now: number,
): readonly string[] => {
  const started: JobKind[] = [...running]
  const begin: string[] = []
  for (const { id, kind, notBefore } of waiting) {
    if (notBefore > now) continue
    const what = writesWhat(kind)
    if (started.filter((each) => writesWhat(each) === what).length >= atOnce[what]) continue
    started.push(kind)
    begin.push(id)
  }
  return begin
}

/** Milliseconds until the next of those whose time has not come; null where there is none. */
export const nextDue = (waiting: readonly Waiting[], now: number): number | null => {
  const due = waiting.map(({ notBefore }) => notBefore - now).filter((left) => left > 0)
  return due.length === 0 ? null : Math.min(...due)
}
