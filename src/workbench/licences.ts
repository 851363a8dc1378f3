import type { Lake } from '../lake/lake.js'
import type { Snapshot } from '../lake/manifest.js'

/** Whether rows of a source that an export holds, or rests on, may be passed on. */
export type ExportLicence = {
  readonly source: string
  readonly licence: string
  /** `unclear` is treated as `no`. */
  readonly redistribute: 'yes' | 'no' | 'unclear'
}

/** The licences of the sources that snapshots come from, each source once, in the order of the registry. */
export const licencesOf = (lake: Lake, snapshots: readonly Snapshot[]): ExportLicence[] => {
  const ids = new Set(snapshots.map(({ source }) => source))
  return lake.sources
    .filter(({ id }) => ids.has(id))
    .map(({ id, licence }) => ({ source: id, licence: licence.name, redistribute: licence.redistribute }))
}

/** The snapshots whose rows a statement may give: those that have a table it names. */
export const snapshotsNamed = (lake: Lake, statement: string): Snapshot[] => {
  const words = new Set(statement.toLowerCase().match(/[a-z_]+/g) ?? [])
  return lake.manifest.snapshots.filter(({ tables }) => Object.keys(tables).some((table) => words.has(table)))
}
