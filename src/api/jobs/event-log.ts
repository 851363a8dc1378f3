import type { Job } from './job.js'
import { listeners } from './listeners.js'

/** An event of a job as it is sent: ids count up, so that a client that was cut off says what it has seen. */
export type JobEvent = { readonly id: number; readonly event: 'job' | 'rows'; readonly data: string }

/** Characters of rows that are kept for those who come later; the file has them all. */
const usualRows = 4 * 2 ** 20

/**
 * The events of a job for those who listen. Of its state only the latest is kept, since each holds the whole of it.
 * @param job as it begins
 * @param mostRows characters of rows that are kept
 */
export const eventLog = (job: Job, mostRows = usualRows) => {
  const { tell, listen } = listeners<void>()
  let last = 0
  const event = (name: JobEvent['event'], value: unknown): JobEvent => {
    last += 1
    return { id: last, event: name, data: JSON.stringify(value) }
  }
  let [state, stateEvent] = [job, event('job', job)]
  let rows: JobEvent[] = []
  let size = 0
  return {
    /** The job as it is now. */
    state: (): Job => state,
    putState: (next: Job): void => {
      ;[state, stateEvent] = [next, event('job', next)]
      tell()
    },
    putRows: (some: readonly unknown[]): void => {
      const made = event('rows', { kind: 'rows', rows: some })
      rows.push(made)
      size += made.data.length
      while (size > mostRows && rows.length > 1) size -= rows.shift()?.data.length ?? 0
      tell()
    },
    /** What came after an id, in its order; everything after one that never was. */
    after: (id: number): readonly JobEvent[] => {
      const seen = id > last ? 0 : id
      return [...rows, stateEvent].filter((each) => each.id > seen).toSorted((a, b) => a.id - b.id)
    },
    /** Calls back at each event. @returns what ends that */
    listen,
    /** Lets the rows go: whoever comes now has the file. */
    forgetRows: (): void => {
      rows = []
      size = 0
    },
  }
}

export type EventLog = ReturnType<typeof eventLog>
