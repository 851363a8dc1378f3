import type { Output } from './output.js'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** `process`, or in a test an emitter. */
export type SignalSource = {
  on: (signal: (typeof signals)[number], listener: () => void) => unknown
  removeListener: (signal: (typeof signals)[number], listener: () => void) => unknown
}

const patience = 1000

/**
 * Turns Ctrl-C and termination into an abort. Whoever runs undoes what is half done and ends; a second Ctrl-C
 * doesn't wait for it.
 */
export const onInterrupt = (
  source: SignalSource,
  output: Pick<Output, 'note'>,
): { signal: AbortSignal; stop: () => void } => {
  const controller = new AbortController()
  let reminder: NodeJS.Timeout | undefined
  const listener = () => {
    stop() // with no listener left, the next signal ends the process by itself
    controller.abort()
    reminder = setTimeout(() => output.note('Stopping … press Ctrl-C again to stop at once.'), patience)
    reminder.unref()
  }
  const stop = () => {
    clearTimeout(reminder)
    for (const signal of signals) source.removeListener(signal, listener)
  }
  for (const signal of signals) source.on(signal, listener)
  return { signal: controller.signal, stop }
}
