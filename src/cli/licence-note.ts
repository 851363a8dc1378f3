import type { ExportLicence } from '../workbench/licences.js'
import type { Output } from './output.js'

/** Says beside what was printed whose rows may not be passed on. */
export const noteLicences = (licences: readonly ExportLicence[], output: Output): void => {
  for (const { source, licence, redistribute } of licences)
    if (redistribute !== 'yes')
      output.note(
        `${source}: ${redistribute === 'no' ? 'its rows may not be passed on' : 'not clear whether its rows may be passed on: treated as no'} (${licence})`,
      )
}
