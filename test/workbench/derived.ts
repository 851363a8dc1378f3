import path from 'node:path'
import { attempt, type Result } from '../../src/domain/problem.js'
import { openDuckdb } from '../../src/engine/duckdb/duckdb.js'
import type { Row } from '../../src/engine/engine.js'
import { sql } from '../../src/engine/sql.js'
import { layout } from '../../src/lake/layout.js'
import type { Source } from '../../src/lake/source.js'
import { engineFolder } from '../../src/lake/sweep.js'
import type { TableName } from '../../src/lake/tables.js'
import { measureOf } from '../../src/measures/index.js'
import { comtrade } from '../../src/sources/comtrade/source.js'
import { converted } from '../../src/sources/converted/source.js'
import { eurostat } from '../../src/sources/eurostat/source.js'
import { gravity } from '../../src/sources/gravity/source.js'
import { sources } from '../../src/sources/index.js'
import { reconciled } from '../../src/sources/reconciled/source.js'
import { fx } from '../../src/sources/wdi/source.js'
import { convert, type ConvertReport, type ConvertRequest } from '../../src/workbench/convert.js'
import { reconcile, type ReconcileReport, type ReconcileRequest } from '../../src/workbench/reconcile.js'
import { traceFigure, type TracedRow } from '../../src/workbench/trace.js'
import { imported, importedAt, temporaryFolder, withLake, write } from '../lake/workspace.js'

/** Every source with those that are made here, whether the registry names them yet or not. */
export const allSources: readonly Source[] = [
  ...new Map(
    [...sources, gravity, fx, eurostat, reconciled, converted].map((each) => [each.id, each]),
  ).values(),
]

/** Rows of a download: `SRB X RUS 2020 TOTAL 100`, and a weight in kilograms where there is one. */
export const download = (rows: readonly string[]): string =>
  [
    'reporterISO,flowCode,partnerISO,period,cmdCode,primaryValue,netWgt,classificationCode',
    ...rows.map((row) => {
      const cells = row.split(' ')
      return [...cells.slice(0, 6), cells[6] ?? '', 'H5'].join(',')
    }),
  ].join('\n')

/** A workspace with downloads of UN Comtrade, one import each. */
export const workspaceOf = async (...downloads: readonly (readonly string[])[]): Promise<string> => {
  const folder = temporaryFolder()
  const workspace = path.join(folder, 'workspace')
  for (const [index, rows] of downloads.entries())
    await imported(workspace, comtrade, [write(folder, `download-${index}.csv`, download(rows))])
  return workspace
}

type Options = { readonly dryRun?: boolean; readonly threads?: number; readonly now?: string }

const engineFor = (workspace: string, threads: number) => () =>
  openDuckdb({ memory: 512, threads, temporary: engineFolder(layout(workspace)) })

/** Reconciles as the workbench does, with a clock that stands still. */
export const reconcileIn = (
  workspace: string,
  request: ReconcileRequest = {},
  { threads = 1, dryRun = false, now = importedAt }: Options = {},
  source: Source = comtrade,
): Promise<Result<ReconcileReport>> =>
  attempt(() =>
    withLake(
      workspace,
      (lake) => reconcile(lake, engineFor(workspace, threads), source, request, { now, dryRun }),
      allSources,
    ),
  )

export const convertIn = (
  workspace: string,
  source: Source,
  request: ConvertRequest = {},
  { threads = 1, dryRun = false, now = importedAt }: Options = {},
): Promise<Result<ConvertReport>> =>
  attempt(() =>
    withLake(
      workspace,
      (lake) => convert(lake, engineFor(workspace, threads), source, request, { now, dryRun }),
      allSources,
    ),
  )

/** The value of what must succeed. */
export const well = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}

/** All rows of a table of a snapshot, in the order of their numbers. */
export const rowsOfSnapshot = (workspace: string, id: string, table: TableName): Promise<Row[]> =>
  withLake(workspace, (lake) => {
    const files = lake.files(lake.snapshot(id), table)
    const order = table === 'flow_parent' ? sql`"row", role, parent_row` : sql`"row"`
    return lake.engine.rows(sql`select * from ${lake.engine.parquet(files)} order by ${order}`)
  })

/** A trace of some rows of a derived snapshot, as of a number in a brief. */
export const traced = (
  workspace: string,
  snapshot: string,
  rows: readonly Row[],
  of: readonly Source[] = allSources,
): Promise<TracedRow[]> =>
  withLake(
    workspace,
    async (lake) => {
      const sample = rows.map((row) => ({
        snapshot,
        file: Number(row['file']),
        row: Number(row['row']),
        place: null,
        value: String(Number(row['value_usd'])),
      }))
      const lineage = {
        kind: 'rows',
        table: 'flow',
        source: lake.snapshot(snapshot).source,
        record: 'own',
        snapshots: [snapshot],
        where: [],
        column: 'value_usd',
        rows: sample.length,
        nulls: 0,
        sum: null,
        sample,
      } as const
      const figure = {
        ref: 1,
        value: 1,
        unit: 'USD',
        reason: null,
        text: '1',
        section: 'trade',
        lineage: 'one',
        source: '',
        locator: '',
      } as const
      const brief = { schema: 'rapport/brief@1', figures: [figure], lineages: { one: lineage } } as const
      const { step } = await traceFigure(lake, brief, 1, false)
      return step.kind === 'rows' ? [...step.rows] : []
    },
    of,
  )

/** A measure's first value and, where there is none, the reason. */
export const ask = (workspace: string, id: string, parameters: Readonly<Record<string, unknown>>) =>
  withLake(
    workspace,
    async (lake) => {
      const measure = measureOf(id)
      if (measure === null) throw new Error(id)
      const params = measure.params.parse({ dyad: 'SRB-RUS', flow: 'import', years: '2020', ...parameters })
      const { rows } = await measure.compute({ lake, asOf: null }, params)
      return rows[0]?.value.value ?? rows[0]?.value.reason
    },
    allSources,
  )
