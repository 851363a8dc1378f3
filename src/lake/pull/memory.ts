import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomically, writeProblem } from '../atomic-write.js'
import type { Layout } from '../layout.js'
import { temporaryPath } from '../temporary.js'
import type { Validators } from './download.js'

/** What is remembered of a source between pulls. Nothing in it is needed: it saves calls. */
export type PullMemory = {
  /** Calls of a day in UTC, made from this workspace. The publisher's own count may be higher. */
  readonly calls: { readonly day: string; readonly made: number }
  /** The snapshot that came of a single file, and what the server said of it, by the file's address. */
  readonly files: Readonly<Record<string, { readonly snapshot: string; readonly validators: Validators }>>
}

const nothing: PullMemory = { calls: { day: '', made: 0 }, files: {} }

const memoryFile = ({ pulls }: Layout, source: string): string => join(pulls, `${source}.json`)

export const readMemory = async (layout: Layout, source: string): Promise<PullMemory> => {
  try {
    const found = JSON.parse(await readFile(memoryFile(layout, source), 'utf8')) as Partial<PullMemory>
    return { calls: found.calls ?? nothing.calls, files: found.files ?? {} }
  } catch {
    return nothing
  }
}

export const writeMemory = async (layout: Layout, source: string, memory: PullMemory): Promise<void> => {
  for (const folder of [layout.pulls, layout.temporary])
    await mkdir(folder, { recursive: true }).catch((error: unknown) => {
      throw writeProblem(error, folder)
    })
  const text = `${JSON.stringify(memory)}\n`
  await writeAtomically(memoryFile(layout, source), text, temporaryPath(layout, 'pull'))
}

/** Calls made on that day, as far as this workspace knows. */
export const callsOn = ({ calls }: PullMemory, day: string): number => (calls.day === day ? calls.made : 0)

export const oneMoreCall = (memory: PullMemory, day: string): PullMemory => ({
  ...memory,
  calls: { day, made: callsOn(memory, day) + 1 },
})
