import type { Problem } from '../answers.js'
import { get } from '../api.js'
import { hasEnded, type Job } from '../jobs.js'
import { live } from './live.svelte.js'

/** The jobs of the server, asked for again each second while one goes on: events tell of ends, not of progress. */
export class JobList {
  jobs = $state.raw<readonly Job[] | null>(null)
  problem = $state.raw<Problem | null>(null)
  #turn = $state(0)

  get turn(): number {
    return this.#turn
  }
  refresh(): void {
    this.#turn += 1
  }
}

const [busy, idle] = [1000, 5000] as const

/** To be called while a component is set up. */
export const jobList = (): JobList => {
  const state = new JobList()
  $effect(() => {
    void [live.version, state.turn]
    const controller = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async (): Promise<void> => {
      const answer = await get<{ readonly jobs: readonly Job[] }>('/api/jobs', controller.signal)
      if (controller.signal.aborted) return
      state.problem = answer.ok ? null : answer.problem
      if (answer.ok) state.jobs = answer.value.jobs
      else if (answer.problem.code === 'sign-in-needed') live.signInNeeded = true
      const running = answer.ok && answer.value.jobs.some((job) => !hasEnded(job))
      timer = setTimeout(() => void ask(), running ? busy : idle)
    }
    void ask()
    return () => {
      controller.abort()
      clearTimeout(timer)
    }
  })
  return state
}
