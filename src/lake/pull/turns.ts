import { refusal } from '../../domain/problem.js'
import type { Layout } from '../layout.js'
import { momentText, type Clock } from './clock.js'
import { callsOn, oneMoreCall, readMemory, writeMemory } from './memory.js'
import { dayOf, type Prepared } from './prepare.js'

/** Calls one after another, no faster than the publisher allows, and counted by the day. */
export const takeTurns = (
  layout: Layout,
  { source, quotas }: Prepared,
  clock: Clock,
  signal: AbortSignal | undefined,
) => {
  let last = -Infinity
  let calls = 0
  const count = async (): Promise<void> => {
    if (quotas.perDay === null) return
    const [memory, day] = [await readMemory(layout, source.id), dayOf(clock)]
    if (callsOn(memory, day) >= quotas.perDay)
      throw refusal(
        'pull-quota',
        `The ${quotas.perDay} calls a day that ${source.name} allows are made. Come back after ${momentText(Date.parse(day) + 86_400_000)}.`,
      )
    await writeMemory(layout, source.id, oneMoreCall(memory, day))
  }
  return {
    calls: () => calls,
    memory: () => readMemory(layout, source.id),
    turn: async () => {
      await clock.sleep(Math.max(0, last + 60_000 / quotas.perMinute - clock.now()), signal)
      await count()
      last = clock.now()
      calls += 1
    },
  }
}
