import { basename } from 'node:path'
import { writeBriefFiles } from '../../../workbench/brief-files.js'
import { valueOf } from '../../compute/value.js'
import type { TaskOf } from '../protocol.js'
import { inWorkspace, tellFile, tellProgress, type Means } from './means.js'

/** Writes the brief in each language and format that was asked for. */
export const writeBriefs = (
  { dyad, year, languages, formats, only, asOf }: TaskOf<'briefs'>,
  means: Means,
): Promise<void> =>
  inWorkspace(means, async (workspace) => {
    let sections = 0
    const documents = valueOf(
      await workspace.brief({
        dyad,
        languages,
        ...(year !== undefined && { year }),
        ...(only !== undefined && { only }),
        ...(asOf !== undefined && { asOf }),
        onSection: (id) => tellProgress(means, sections++, null, `section ${id}`),
      }),
    )
    const total = documents.length * new Set(formats).size
    let written = 0
    for (const document of documents)
      for (const format of new Set(formats)) {
        means.signal.throwIfAborted()
        tellProgress(means, written, total, `writing ${format}`)
        for (const path of await writeBriefFiles(document, [format], means.folder))
          await tellFile(means, basename(path))
        written += 1
      }
    tellProgress(means, total, total, 'written')
  })
