import { AsyncLocalStorage } from 'node:async_hooks'
import { setMaxListeners } from 'node:events'

const active = new AsyncLocalStorage<AbortSignal | undefined>()

/**
 * Runs work whose statements end when the signal aborts. It holds for everything the work awaits, so that nothing between a
 * request and the engine has to hand a signal on.
 */
export const cancellable = <T>(signal: AbortSignal | undefined, work: () => T): T => active.run(signal, work)

/** The signal of the work that is running; undefined where it cannot be cancelled. */
export const currentSignal = (): AbortSignal | undefined => active.getStore()

/** An answer that several callers wait for, and a way to join them. */
export type SharedAnswer<T> = {
  readonly answer: Promise<T>
  /** Takes one more caller in; false where the work is already being cancelled and must be begun anew. */
  readonly join: (signal: AbortSignal | undefined) => boolean
}

/** Begins work for a first caller. It is cancelled when every caller that joined has left, and never where one cannot leave. */
export const shared = <T>(work: () => Promise<T>): SharedAnswer<T> => {
  const controller = new AbortController()
  setMaxListeners(0, controller.signal) // each statement of the work listens
  const callers = new Set<AbortSignal>()
  let [waiting, settled] = [0, false]
  const leave = () => {
    waiting -= 1
    if (waiting === 0) controller.abort(new DOMException('Nobody waits for it any more.', 'AbortError'))
  }
  const join = (signal: AbortSignal | undefined): boolean => {
    if (controller.signal.aborted) return settled
    if (settled) return true
    waiting += 1
    if (signal?.aborted) leave()
    else if (signal !== undefined) {
      callers.add(signal)
      signal.addEventListener('abort', leave, { once: true })
    }
    return true
  }
  join(currentSignal())
  const part = () => {
    for (const signal of callers) signal.removeEventListener('abort', leave)
  }
  const answer = cancellable(controller.signal, work)
  answer.then(() => {
    settled = true
    part()
  }, part)
  return { answer, join }
}
