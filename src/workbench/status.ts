import { stat } from 'node:fs/promises'
import type { Dyad } from '../domain/dyad.js'
import { dyadText } from '../domain/dyad.js'
import { yearsText } from '../domain/period.js'
import { choicesFor } from '../lake/choice.js'
import type { Lake } from '../lake/lake.js'
import { snapshotCounts, type Snapshot } from '../lake/manifest.js'

export type SnapshotStatus = {
  readonly id: string
  readonly source: string
  readonly name: string
  readonly importedAt: string
  readonly vintage: string | null
  readonly years: string | null
  readonly read: number
  readonly kept: number
  readonly rejected: number
  readonly reasons: readonly { readonly code: string; readonly says: string; readonly rows: number }[]
  readonly tables: readonly { readonly table: string; readonly rows: number; readonly bytes: number }[]
  readonly licence: string
  readonly redistribute: string
  /** True where a newer snapshot of the source answers instead. */
  readonly superseded: boolean
}

export type DyadStatus = {
  readonly dyad: string
  readonly records: readonly {
    readonly flow: string
    readonly source: string
    readonly record: string
    readonly level: number
    readonly years: string
  }[]
  readonly lacks: readonly { readonly what: string; readonly command: string }[]
}

export type Status = {
  readonly schema: 'rapport/status@1'
  readonly workspace: string
  readonly snapshots: readonly SnapshotStatus[]
  readonly bytes: number
  readonly dyad: DyadStatus | null
}

const allYears = Array.from({ length: 300 }, (_, index) => 1800 + index)

/** What the lake holds, and what a dyad at hand still lacks. */
export const statusOf = async (lake: Lake, dyad: Dyad | null): Promise<Status> => {
  const snapshots = await Promise.all(lake.manifest.snapshots.map((each) => snapshotStatus(lake, each)))
  const originals = new Set(
    lake.manifest.snapshots.flatMap((each) => each.originals.map(({ sha256 }) => sha256)),
  )
  const kept = await Promise.all(
    [...originals].map((sha256) => sizeOf(lake.layout.at(`originals/${sha256}`))),
  )
  return {
    schema: 'rapport/status@1',
    workspace: lake.layout.folder,
    snapshots,
    bytes:
      kept.reduce((sum, bytes) => sum + bytes, 0) +
      snapshots.reduce((sum, { tables }) => sum + tables.reduce((all, { bytes }) => all + bytes, 0), 0),
    dyad: dyad && (await dyadStatus(lake, dyad)),
  }
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  )

const snapshotStatus = async (lake: Lake, snapshot: Snapshot): Promise<SnapshotStatus> => {
  const source = lake.sources.find(({ id }) => id === snapshot.source)
  const coverage = await lake.coverage(snapshot)
  const years = coverage?.entries.flatMap(({ reporters }) => Object.values(reporters).flat()) ?? []
  return {
    id: snapshot.id,
    source: snapshot.source,
    name: source?.name ?? snapshot.source,
    importedAt: snapshot.importedAt,
    vintage: snapshot.vintage,
    years: years.length === 0 ? null : yearsText(years),
    ...snapshotCounts(snapshot),
    reasons: Object.entries(snapshot.reasons).map(([code, rows]) => ({
      code,
      says: source?.rejects[code] ?? code,
      rows,
    })),
    tables: Object.entries(snapshot.tables).map(([table, files = []]) => ({
      table,
      rows: files.reduce((sum, { rows }) => sum + rows, 0),
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    })),
    licence: source?.licence.name ?? 'unknown source',
    redistribute: source?.licence.redistribute ?? 'unclear',
    superseded: lake.snapshots(snapshot.source, null)[0]?.id !== snapshot.id && source?.replaces === 'all',
  }
}

const dyadStatus = async (lake: Lake, dyad: Dyad): Promise<DyadStatus> => {
  const records = (
    await Promise.all(
      (['export', 'import'] as const).flatMap((flow) =>
        ([1, 2, 4, 6] as const).map(async (level) =>
          (await choicesFor(lake, { ...dyad, flow, years: allYears, level }, {})).map((choice) => ({
            flow,
            source: choice.scope.source.id,
            record: choice.record,
            level: choice.level,
            years: yearsText(choice.covered),
          })),
        ),
      ),
    )
  ).flat()
  const lacks = (['export', 'import'] as const).flatMap((flow) =>
    (['own', 'mirror', 'reconciled'] as const).flatMap((record) =>
      records.some((each) => each.flow === flow && each.record === record)
        ? []
        : [
            {
              what: `${flow}s, ${record === 'own' ? 'the reporter’s own record' : record === 'mirror' ? 'the partner’s record' : 'a reconciled record'}`,
              command: commandFor(lake, record),
            },
          ],
    ),
  )
  return { dyad: dyadText(dyad), records, lacks }
}

/** The command that would bring such a record: a source that has it and is not in yet, else any that has it. */
const commandFor = (lake: Lake, record: 'own' | 'mirror' | 'reconciled'): string => {
  const kind = record === 'reconciled' ? 'reconciled' : 'reported'
  const able = lake.sources.filter((source) => source.record === kind)
  const fresh = able.find(({ id }) => lake.snapshots(id, null).length === 0) ?? able[0]
  return fresh ? `rapport import ${fresh.id} FILE` : 'rapport sources'
}
