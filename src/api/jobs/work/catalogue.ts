import { importOrganisations } from '../../../workbench/catalogue-import.js'
import { openCatalogue } from '../../../workbench/catalogue-read.js'
import { screenEntries } from '../../../workbench/catalogue-screen.js'
import type { TaskOf } from '../protocol.js'
import { keepReport, tellProgress, type Means } from './means.js'

const stepsOf = (means: Means) => ({
  signal: means.signal,
  onNote: (note: string) => means.tell({ kind: 'note', note }),
  onStep: (done: number, of: number, what: string = 'screening') => tellProgress(means, done, of, what),
})

/** Brings organisations of a file into the catalogue. @returns the report where it is not to be written as a file */
export const bringOrganisations = async (
  { file, request, asFile }: TaskOf<'catalogue-import'>,
  means: Means,
): Promise<unknown> => {
  const report = await importOrganisations(means.settings.folder, [file.path], {
    ...request,
    ...stepsOf(means),
    name: file.name,
    withMedia: false, // no path in a file from elsewhere is followed
  })
  if (!asFile) return report
  await keepReport(means, 'catalogue-import', report)
  return undefined
}

/** Holds entries against the lists: those that are named, all, or those for which lists changed. */
export const screenCatalogue = async (
  { ids, all }: TaskOf<'catalogue-screen'>,
  means: Means,
): Promise<unknown> => {
  const { folder } = means.settings
  const every = all ? (await openCatalogue(folder)).catalogue.entries.map(({ id }) => id) : undefined
  return screenEntries(folder, { ...((ids ?? every) && { ids: ids ?? every ?? [] }), ...stepsOf(means) })
}
