import type { SSEStreamingApi } from 'hono/streaming'
import { hasEnded } from './job.js'
import type { Jobs } from './jobs.js'

/** A comment is sent so often, in milliseconds: a proxy ends what stays silent. */
const heartbeat = 15_000

/** An event as it is sent. */
export type ServerEvent = { readonly id: number; readonly event: string; readonly data: string }

/** What is sent to one client. */
type Followed = {
  /** What has come since it was last asked. */
  readonly pending: () => readonly ServerEvent[]
  /** Whether nothing will come any more. */
  readonly over: () => boolean
  /** Calls back at each event. @returns what ends that */
  readonly listen: (wake: () => void) => () => void
}

/**
 * Sends events as they come until there will be no more, the client has left or the server ends. A client that reads slowly
 * skips states.
 */
const follow = async (
  stream: SSEStreamingApi,
  closing: AbortSignal,
  { pending, over, listen }: Followed,
): Promise<void> => {
  let wake = () => {}
  const call = () => wake()
  const off = listen(call)
  stream.onAbort(call)
  closing.addEventListener('abort', call, { once: true })
  try {
    while (!stream.aborted && !closing.aborted) {
      const events = pending()
      for (const { id, event, data } of events) await stream.writeSSE({ id: String(id), event, data })
      if (events.length > 0) continue
      if (over()) return
      const woken = await within(heartbeat, (how) => (wake = how))
      if (!woken) await stream.write(': still here\n\n')
    }
  } finally {
    off()
    closing.removeEventListener('abort', call)
  }
}

/** Waits until it is woken. @returns false where only the time ran out */
const within = (milliseconds: number, arm: (wake: () => void) => void): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), milliseconds)
    arm(() => {
      clearTimeout(timer)
      resolve(true)
    })
  })

/**
 * Sends the events of a job: `job` with the whole of it, `rows` with rows of a table as they are screened.
 * @param after the id of the event that the client has seen last; 0 for none
 */
export const followJob = (stream: SSEStreamingApi, jobs: Jobs, id: string, after: number): Promise<void> => {
  const log = jobs.events(id)
  let seen = after
  return follow(stream, jobs.closing, {
    pending: () => {
      const events = log.after(seen)
      seen = events.at(-1)?.id ?? seen
      return events
    },
    over: () => hasEnded(log.state()),
    listen: log.listen,
  })
}

/** Sends `lake` when the lake changed, and `jobs` when the list of jobs did. */
export const followServer = (
  stream: SSEStreamingApi,
  jobs: Jobs,
  compute: {
    readonly manifest: () => string
    readonly onChange: (listener: (manifest: string) => void) => () => void
  },
): Promise<void> => {
  const waiting = new Map<string, string>() // a client that reads slowly is told once
  let id = 0
  return follow(stream, jobs.closing, {
    pending: () => {
      const events = [...waiting].map(([event, data]) => ({ id: ++id, event, data }))
      waiting.clear()
      return events
    },
    over: () => false,
    listen: (wake) => {
      const tell = (event: string, value: unknown) => {
        waiting.set(event, JSON.stringify(value))
        wake()
      }
      tell('lake', { manifest: compute.manifest() })
      const leave = [
        compute.onChange((manifest) => tell('lake', { manifest })),
        jobs.onList(() => tell('jobs', { jobs: jobs.list().length })),
      ]
      return () => leave.forEach((off) => off())
    },
  })
}
