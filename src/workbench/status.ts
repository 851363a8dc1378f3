import { stat } from 'node:fs/promises'
import type { Dyad } from '../domain/dyad.js'
import { dyadText } from '../domain/dyad.js'
import { yearsText } from '../domain/period.js'
import { refusal } from '../domain/problem.js'
import { identifier, sql } from '../engine/sql.js'
import { choicesFor } from '../lake/choice.js'
import { findingsOf, type FindingGroup } from '../lake/findings/read.js'
import type { Lake } from '../lake/lake.js'
import { snapshotCounts, type Snapshot } from '../lake/manifest.js'
import { holdingsOf, type Holding } from './holdings.js'

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
  /** Records without data: headings, footnotes, blank lines. */
  readonly empty: number
  readonly reasons: readonly { readonly code: string; readonly says: string; readonly rows: number }[]
  readonly tables: readonly { readonly table: string; readonly rows: number; readonly bytes: number }[]
  readonly licence: string
  readonly redistribute: string
  /** True where a newer snapshot of the source answers instead. */
  readonly superseded: boolean
  /** Days since it was imported. */
  readonly age: number
  readonly findings: readonly FindingGroup[]
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
  /** What there is beside the records of trade, by topic and source. */
  readonly holdings: readonly Holding[]
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

export type StatusOptions = {
  /** ISO time from which ages are counted. */
  readonly now: string
  /** How many examples of each finding are given; 0 gives only their numbers. */
  readonly findings: number
  /** Only these sources; all where none is named. */
  readonly sources?: readonly string[]
}

/** What the lake holds, what was found in it, and what a dyad at hand still lacks. */
export const statusOf = async (lake: Lake, dyad: Dyad | null, options: StatusOptions): Promise<Status> => {
  const { sources = [] } = options
  const unknown = sources.find((id) => !lake.sources.some((each) => each.id === id))
  if (unknown !== undefined) throw refusal('unknown-source', `There is no source “${unknown}”.`)
  const shown = lake.manifest.snapshots.filter(
    ({ source }) => sources.length === 0 || sources.includes(source),
  )
  const snapshots = await Promise.all(shown.map((each) => snapshotStatus(lake, each, dyad, options)))
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
    dyad: dyad && (await dyadStatus(lake, dyad, options.now)),
  }
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  )

const snapshotStatus = async (
  lake: Lake,
  snapshot: Snapshot,
  dyad: Dyad | null,
  options: StatusOptions,
): Promise<SnapshotStatus> => {
  const source = lake.sources.find(({ id }) => id === snapshot.source)
  const coverage = await lake.coverage(snapshot)
  const years = coverage?.entries.flatMap(({ reporters }) => Object.values(reporters).flat()) ?? []
  return {
    id: snapshot.id,
    source: snapshot.source,
    name: source?.name ?? snapshot.source,
    importedAt: snapshot.importedAt,
    vintage: snapshot.vintage,
    years: years.length === 0 ? await spanOf(lake, snapshot) : yearsText(years),
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
    age: Math.max(0, Math.floor((Date.parse(options.now) - Date.parse(snapshot.importedAt)) / 86_400_000)),
    findings: await findingsOf(lake, snapshot, {
      examples: options.findings,
      about: dyad === null ? [] : [dyad.reporter, dyad.partner],
    }),
  }
}

/** From when to when the rows of a snapshot are that has no annual flows: `1950–2025`. */
const spanOf = async (lake: Lake, snapshot: Snapshot): Promise<string | null> => {
  for (const [table, column] of spans) {
    const files = lake.files(snapshot, table)
    if (files.length === 0) continue
    const year = sql`regexp_extract(cast(${identifier(column)} as varchar), '^[0-9]{4}')`
    const [row] = await lake.engine.rows<{ first: string | null; last: string | null }>(
      sql`select min(nullif(${year}, '')) as first, max(nullif(${year}, '')) as last from ${lake.engine.parquet(files)}`,
    )
    if (row?.first && row.last) return row.first === row.last ? row.first : `${row.first}–${row.last}`
  }
  return null
}

const spans = [
  ['flow', 'period'],
  ['flow_in_currency', 'period'],
  ['vote', 'date'],
  ['roll_call', 'date'],
  ['arms_transfer', 'order_year'],
  ['poll_answer', 'field_from'],
  ['tariff', 'year'],
  ['agreement', 'signed'],
  ['sanction_case', 'begin_year'],
  ['observation', 'period'],
  ['event', 'date'],
] as const

const dyadStatus = async (lake: Lake, dyad: Dyad, now: string): Promise<DyadStatus> => {
  const asked = { dyad, year: Number(now.slice(0, 4)) }
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
              command: commandFor(
                lake,
                asked,
                record,
                records.filter((each) => each.flow === flow),
              ),
            },
          ],
    ),
  )
  const { holdings, lacking } = await holdingsOf(lake, dyad)
  const unconverted = holdings.find(({ topic }) => topic === 'trade-in-currency')
  const inDollars = lake.snapshots('converted', null).length > 0
  if (unconverted && !inDollars)
    lacking.push({ topic: 'converted', what: 'that trade in US dollars', sources: [], pulling: undefined })
  const others = lacking.map(({ what, sources, pulling }) => ({
    what,
    command:
      sources.length === 0
        ? `rapport convert ${unconverted?.source}`
        : bringing(lake, asked, sources, pulling),
  }))
  return { dyad: dyadText(dyad), records, holdings, lacks: [...lacks, ...others] }
}

/** The first of the sources that can be asked over the network, else the first that takes a file. */
const bringing = (lake: Lake, asked: Asked, ids: readonly string[], more = ''): string => {
  const able = ids.flatMap((id) => lake.sources.find((each) => each.id === id) ?? [])
  const pulled = able.find(({ pull }) => pull !== undefined)
  if (pulled?.pull) {
    const { dyad: takesDyad, years: takesYears } = pulled.pull.takes
    const dyad = takesDyad === undefined ? '' : ` --dyad ${dyadText(asked.dyad)}`
    const years = takesYears === undefined ? '' : ` --years ${asked.year - 5}-${asked.year - 1}`
    return `rapport pull ${pulled.id}${dyad}${years}${more}`
  }
  return able[0] ? `rapport import ${able[0].id} FILE` : 'rapport sources'
}

/** For whom a command is meant, and in which year somebody looks. */
type Asked = { readonly dyad: Dyad; readonly year: number }

/**
 * The command that would bring such a record: of a source that has it and is not in yet, else of any that has it. A
 * reconciled one is made of a source that is in with both countries' books of the flow.
 */
const commandFor = (
  lake: Lake,
  asked: Asked,
  record: 'own' | 'mirror' | 'reconciled',
  ofFlow: DyadStatus['records'],
): string => {
  const sourcesWith = (whose: string) =>
    ofFlow.filter((each) => each.record === whose).map(({ source }) => source)
  const both = sourcesWith('own').find((source) => sourcesWith('mirror').includes(source))
  if (record === 'reconciled' && both !== undefined) return `rapport reconcile ${both}`
  const kind = record === 'reconciled' ? 'reconciled' : 'reported'
  const able = lake.sources.filter((source) => source.record === kind && source.inputs.length > 0)
  const fresh = able.filter(({ id }) => lake.snapshots(id, null).length === 0)
  return bringing(
    lake,
    asked,
    (fresh.length > 0 ? fresh : able).map(({ id }) => id),
  )
}
