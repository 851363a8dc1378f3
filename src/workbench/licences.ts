import type { Lake } from '../lake/lake.js'
import type { Snapshot } from '../lake/manifest.js'
import { rowLineages } from '../lake/reading.js'
import type { Measured } from '../measures/measure.js'

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

/** Every snapshot that a result rests on: the record it was read from, and what its numbers were computed with. */
export const snapshotsUnder = ({ basis, rows }: Measured): string[] => [
  ...new Set([
    ...(basis?.snapshots ?? []),
    ...rows
      .flatMap(({ value, also }) => [value, ...Object.values(also ?? {})])
      .flatMap(({ lineage }) => rowLineages(lineage).flatMap(({ selection }) => selection.snapshots)),
  ]),
]

/** The snapshots whose rows a statement may give: those that have a table it names. */
export const snapshotsNamed = (lake: Lake, statement: string): Snapshot[] => {
  const words = new Set(statement.toLowerCase().match(/[a-z_]+/g) ?? [])
  return lake.manifest.snapshots.filter(({ tables }) => Object.keys(tables).some((table) => words.has(table)))
}
