import type { Task } from '../protocol.js'
import type { Means } from './means.js'

/**
 * Does the work of a task. Modules are loaded only where they are needed: a decision opens no engine.
 * @returns what is handed back beside the files; undefined for what stands in files alone
 * @throws Refusal what the façade refuses with
 */
export const workOn = async (task: Task, means: Means): Promise<unknown> => {
  switch (task.kind) {
    case 'check':
      return (await import('./check.js')).checkDocuments(task, means)
    case 'briefs':
      return (await import('./briefs.js')).writeBriefs(task, means)
    case 'import':
      return (await import('./lake.js')).importUploads(task, means)
    case 'pull':
      return (await import('./lake.js')).pull(task, means)
    case 'forget':
      return (await import('./lake.js')).forget(task, means)
    case 'reconcile':
      return (await import('./lake.js')).reconcile(task, means)
    case 'convert':
      return (await import('./lake.js')).convert(task, means)
    case 'screen-batch':
      return (await import('./screen-batch.js')).screenUpload(task, means)
    case 'recognise':
      return (await import('../../../workbench/recognise.js')).recognise(task.file.path)
    case 'catalogue-import':
      return (await import('./catalogue.js')).bringOrganisations(task, means)
    case 'catalogue-screen':
      return (await import('./catalogue.js')).screenCatalogue(task, means)
    case 'decide': {
      const { decide } = await import('../../../workbench/screen-decisions.js')
      return (await decide(means.settings.folder, task.request)).decision
    }
  }
}
