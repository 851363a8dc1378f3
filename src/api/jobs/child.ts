import { Refusal, refusal } from '../../domain/problem.js'
import { cancellable } from '../../workbench.js'
import type { FromJob, Told, ToJob } from './protocol.js'
import { workOn } from './work/index.js'

/*
 * The process of one job. What it takes and how long it runs is the server's to watch; it ends when the server has let go of
 * it, so that nothing it said is lost.
 */
const controller = new AbortController()
const called = () => refusal('interrupted', 'The job was cancelled.', { remedy: 'Begin it again.' })
const send = (message: FromJob): void => {
  if (process.connected) process.send?.(message)
}

/** Progress is told ten times a second at most; everything else at once, and after what came before it. */
const every = 100
let latest: Told | null = null
let timer: NodeJS.Timeout | null = null
const flush = (): void => {
  if (timer !== null) clearTimeout(timer)
  timer = null
  if (latest !== null) send(latest)
  latest = null
}
const tell = (told: Told): void => {
  if (told.kind === 'progress') {
    latest = told
    timer ??= setTimeout(flush, every)
    return
  }
  flush()
  send(told)
}

const run = async ({ settings, folder, task }: Extract<ToJob, { kind: 'run' }>): Promise<FromJob> => {
  try {
    const means = { settings, folder, signal: controller.signal, tell }
    return { kind: 'done', value: await cancellable(controller.signal, () => workOn(task, means)) }
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'problem', problem: error.problem }
    if (controller.signal.aborted) return { kind: 'problem', problem: called().problem }
    return {
      kind: 'fault',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }
  }
}

process.on('message', (message: ToJob) => {
  if (message.kind === 'cancel') controller.abort(called())
  else
    void run(message).then((last) => {
      flush()
      send(last)
    })
})
process.on('disconnect', () => process.exit(0))
// Ctrl-C reaches every process of the terminal: the server decides when this one ends.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})
