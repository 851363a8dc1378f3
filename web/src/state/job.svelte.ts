import type { Problem } from '../answers.js'
import { get } from '../api.js'
import { cancelJob, hasEnded, type Job } from '../jobs.js'
import { live } from './live.svelte.js'
import { session } from './session.svelte.js'

/** A job that is followed. */
export class FollowedJob {
  job = $state.raw<Job | null>(null)
  problem = $state.raw<Problem | null>(null)
  /** Whether the server cannot be heard at the moment; the browser tries again by itself. */
  silent = $state(false)

  /** Whether the end was asked for: a job ends what it is at before it goes. */
  cancelling = $state(false)

  async cancel(): Promise<void> {
    if (this.job === null || this.cancelling) return
    this.cancelling = true
    const answer = await cancelJob(this.job.id, session.csrf)
    if (answer.ok) this.job = answer.value
    else {
      this.problem = answer.problem
      this.cancelling = false
    }
  }
}

/**
 * Follows a job by its events until it has ended or the component leaves. To be called while a component is set up.
 * @param id null where there is none to follow
 * @param onRows called with rows of a table as they are made
 */
export const followJob = (
  id: () => string | null,
  onRows: (rows: readonly unknown[]) => void = () => {},
): FollowedJob => {
  const state = new FollowedJob()
  $effect(() => {
    const asked = id()
    void live.version
    state.job = null
    state.problem = null
    state.silent = false
    state.cancelling = false
    if (asked === null) return
    const path = `/api/jobs/${encodeURIComponent(asked)}`
    const controller = new AbortController()
    let events: EventSource | null = null
    const listen = (): void => {
      events = new EventSource(`${path}/events`)
      events.addEventListener('open', () => (state.silent = false))
      events.addEventListener('job', ({ data }: MessageEvent<string>) => {
        const job = JSON.parse(data) as Job
        state.job = job
        if (hasEnded(job)) events?.close()
      })
      events.addEventListener('rows', ({ data }: MessageEvent<string>) => {
        const { rows } = JSON.parse(data) as { rows: readonly unknown[] }
        onRows(rows)
      })
      events.addEventListener('error', () => (state.silent = state.job === null || !hasEnded(state.job)))
    }
    // Events alone cannot say that there is no such job: it is asked for first.
    void get<Job>(path, controller.signal).then((answer) => {
      if (controller.signal.aborted) return
      if (!answer.ok) {
        state.problem = answer.problem
        if (answer.problem.code === 'sign-in-needed') live.signInNeeded = true
        return
      }
      state.job = answer.value
      listen()
    })
    return () => {
      controller.abort()
      events?.close()
    }
  })
  return state
}
