import { stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { openWorkspace, type Workspace } from '../../../workbench.js'
import { valueOf } from '../../compute/value.js'
import { mediaTypes } from '../../../domain/brief-formats.js'
import type { JobSettings, Progress, Told } from '../protocol.js'

/** What the work of a job is done with. */
export type Means = {
  readonly settings: JobSettings
  /** The job's own folder: its files go there, and nothing else lies in it. */
  readonly folder: string
  readonly signal: AbortSignal
  readonly tell: (told: Told) => void
}

/** Tells how far the work is. */
export const tellProgress = ({ tell }: Means, done: number, total: number | null, note: string): void =>
  tell({ kind: 'progress', progress: { done, total, note } satisfies Progress })

const types: Readonly<Record<string, string>> = {
  ...mediaTypes,
  sarif: 'application/sarif+json',
  csv: 'text/csv; charset=utf-8',
}

/** Tells of a file that lies ready in the job's folder. */
export const tellFile = async ({ tell, folder }: Means, name: string): Promise<void> => {
  const { size } = await stat(join(folder, name))
  const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
  tell({ kind: 'file', file: { name, type, bytes: size } })
}

/** Writes a file into the job's folder and tells of it. */
export const keepFile = async (means: Means, name: string, content: string): Promise<void> => {
  await writeFile(join(means.folder, name), content)
  await tellFile(means, name)
}

/** Writes a report as the command line prints it, under the name of its kind. */
export const keepReport = (means: Means, kind: string, value: object): Promise<void> =>
  keepFile(means, `${kind}.json`, `${JSON.stringify({ schema: `rapport/${kind}@1`, ...value }, null, 2)}\n`)

/** Opens the workspace, does something in it, and closes it whatever happens. */
export const inWorkspace = async <T>(
  means: Means,
  work: (workspace: Workspace) => Promise<T>,
): Promise<T> => {
  const { folder, memory, importMemory, threads } = means.settings
  const opened = await openWorkspace({
    folder,
    memory,
    importMemory,
    threads,
    onNote: (note) => means.tell({ kind: 'note', note }),
  })
  const workspace = valueOf(opened)
  try {
    return await work(workspace)
  } finally {
    workspace.close()
  }
}

/** A file is told by its name: where it lies is nobody's business. */
export const fileNote = (what: string, path: string): string => `${what} ${basename(path)}`
