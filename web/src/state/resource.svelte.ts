import type { Problem } from '../answers.js'
import { get } from '../api.js'
import { live } from './live.svelte.js'

/** An answer on its way: what is there stays until the next is. */
export class Resource<T> {
  value = $state.raw<T | null>(null)
  problem = $state.raw<Problem | null>(null)
  loading = $state(false)
  /** Loading for longer than a reader takes for at once: time for a skeleton. */
  slow = $state(false)
  #again = $state(0)

  get turn(): number {
    return this.#again
  }
  retry(): void {
    this.#again += 1
  }
}

const slowAfter = 150

/**
 * Follows an address: asks again when it changes or the lake does, and lets go of the request when the component leaves.
 * To be called while a component is set up.
 * @param path null where there is nothing to ask
 */
export const resource = <T>(path: () => string | null): Resource<T> => {
  const state = new Resource<T>()
  $effect(() => {
    const asked = path()
    void [live.version, state.turn]
    if (asked === null) return
    const controller = new AbortController()
    const timer = setTimeout(() => (state.slow = true), slowAfter)
    state.loading = true
    void get<T>(asked, controller.signal).then((answer) => {
      if (controller.signal.aborted) return
      clearTimeout(timer)
      state.loading = false
      state.slow = false
      state.problem = answer.ok ? null : answer.problem
      if (answer.ok) {
        state.value = answer.value
        live.saw(answer.manifest)
      } else if (answer.problem.code !== 'offline') state.value = null
      if (!answer.ok && answer.problem.code === 'sign-in-needed') live.signInNeeded = true
    })
    return () => {
      controller.abort()
      clearTimeout(timer)
    }
  })
  return state
}
