import type { Context } from './context.js'
import type { Output } from './output.js'
import type { Workspace } from '../workbench.js'

/** Opens the workspace that the settings name, does something in it, and closes it whatever happens. */
export const inWorkspace = async (
  { settings, log }: Context,
  output: Output,
  work: (workspace: Workspace) => Promise<number>,
): Promise<number> => {
  const { openWorkspace } = await import('../workbench.js')
  const { workspace: folder, memory, importMemory, threads } = settings
  const opened = await openWorkspace({
    folder,
    memory,
    importMemory,
    threads,
    onNote: (note) => log.info(note),
  })
  if (!opened.ok) return output.refuse(opened.error)
  log.debug(`opened the workspace ${folder}`)
  try {
    return await work(opened.value)
  } finally {
    opened.value.close()
  }
}
