import { setMaxListeners } from 'node:events'
import { Refusal } from '../../domain/problem.js'
import { cancellable, openWorkspace, type Workspace } from '../../workbench.js'
import { operations } from './operations.js'
import type { Ask, Reply } from './protocol.js'

/*
 * The process that computes for the server: it holds the open lake of one manifest. The server itself only passes bytes on, so
 * that a small request is answered at once while a heavy one is computed, and ends this process where it must.
 */
let workspace: Workspace | null = null
const running = new Map<number, AbortController>()
const reply = (message: Reply): void => {
  process.send?.(message)
}

const open = async (message: Extract<Ask, { kind: 'open' }>): Promise<void> => {
  const opened = await openWorkspace(message.settings)
  if (!opened.ok) return reply({ kind: 'unready', problem: opened.error })
  workspace = opened.value
  reply({ kind: 'ready' })
}

const answer = async ({ id, operation, input }: Extract<Ask, { kind: 'ask' }>): Promise<void> => {
  const controller = new AbortController()
  setMaxListeners(0, controller.signal)
  running.set(id, controller)
  try {
    const work = operations[operation]
    if (workspace === null || work === undefined) throw new Error(`No operation ${operation}.`)
    const lake = workspace
    reply({
      kind: 'answer',
      id,
      answer: await cancellable(controller.signal, () => work(lake, input, controller.signal)),
    })
  } catch (error) {
    if (error instanceof Refusal) reply({ kind: 'problem', id, problem: error.problem })
    else
      reply({
        kind: 'fault',
        id,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      })
  } finally {
    running.delete(id)
  }
}

process.on('message', (message: Ask) => {
  if (message.kind === 'open') void open(message)
  else if (message.kind === 'ask') void answer(message)
  else running.get(message.id)?.abort(new DOMException('The client left.', 'AbortError'))
})
process.on('disconnect', () => {
  workspace?.close()
  process.exit(0)
})
// Ctrl-C reaches every process of the terminal: the server decides when this one ends.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})
