import { existsSync, readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { attempt, refusal } from '../../src/domain/problem.js'
import { openDuckdb } from '../../src/engine/duckdb/duckdb.js'
import { literal, sql, type Sql } from '../../src/engine/sql.js'
import { coverageOf } from '../../src/lake/coverage.js'
import { canonicalJson, deriveSnapshot, type Computed, type Derivation } from '../../src/lake/derive.js'
import { layout } from '../../src/lake/layout.js'
import { readManifest, snapshotCounts } from '../../src/lake/manifest.js'
import { parentRows } from '../../src/lake/parent-rows.js'
import type { Source } from '../../src/lake/source.js'
import { engineFolder } from '../../src/lake/sweep.js'
import { baci } from '../../src/sources/baci/source.js'
import { reconciled } from '../../src/sources/reconciled/source.js'
import { statusOf } from '../../src/workbench/status.js'
import {
  baciText,
  filesIn,
  filesNamed,
  imported,
  importedAt,
  importInto,
  manifestText,
  rowsIn,
  temporaryFolder,
  withLake,
  write,
} from './workspace.js'

const made: Source = { ...reconciled, id: 'made', name: 'Made here' }
const from = {
  source: made,
  from: ['b-2', 'a-1'],
  method: 'doubling',
  parameters: { times: 2, of: { y: 1, x: null } },
}

/** Twice what a number of rows of a year hold, each with one parent. */
const rows = (count: number, year: number, snapshot: string): { flow: Sql; parent: Sql } => ({
  flow: sql`select 'made' as source, 'SRB' as reporter, 'RUS' as partner, 'export' as flow, cast(${text(year)} as varchar) as period, ${text(year)}::smallint as "year",
      'HS' as classification, 6::tinyint as "level", lpad(cast(i as varchar), 6, '0') as product, cast(2 * i as decimal(20,3)) as value_usd,
      null::decimal(20,3) as net_kg, null::decimal(20,3) as quantity, null::varchar as quantity_unit, 'fob' as valuation, 'na' as partner_basis,
      'reconciled' as reported_by, ${literal(snapshot)} as snapshot, 1 as file, i::bigint as "row", null::varchar as place
    from range(1, ${text(count + 1)}) numbers(i)`,
  parent: sql`select 'amount' as role, 'a-1' as parent_snapshot, 7 as parent_file, (i + 100)::bigint as parent_row, null::varchar as parent_place,
      cast(i as decimal(26,6)) as "value", cast(2 as decimal(28,18)) as factor, 'doubled' as note, ${literal(snapshot)} as snapshot,
      1 as file, i::bigint as "row", null::varchar as place
    from range(1, ${text(count + 1)}) numbers(i)`,
})
const text = (value: string | number): Sql => ({ text: String(value), values: [] })

const doubled =
  (counts: Readonly<Record<number, number>>) =>
  (_: unknown, id: string): Promise<Computed> => {
    const years = Object.entries(counts).map(([year, count]) => [Number(year), count] as const)
    const parts = (of: 'flow' | 'parent') =>
      new Map(years.map(([year, count]) => [year, { rows: rows(count, year, id)[of], count }]))
    return Promise.resolve({
      tables: new Map([
        ['flow', parts('flow')],
        ['flow_parent', parts('parent')],
      ]),
      coverage: (engine, flows) => coverageOf(engine, flows, true),
      notes: ['Everything is doubled.'],
      found: { rows: 3 },
    })
  }

const deriveIn = (
  workspace: string,
  derivation: Derivation = from,
  compute: Parameters<typeof deriveSnapshot>[4] = doubled({ 2020: 3 }),
  { dryRun = false, threads = 1 } = {},
) => {
  const places = layout(workspace)
  const engine = () => openDuckdb({ memory: 512, threads, temporary: engineFolder(places) })
  return deriveSnapshot(places, engine, derivation, { now: importedAt, dryRun }, compute)
}

const emptyWorkspace = () => path.join(temporaryFolder(), 'workspace')

describe('a derived snapshot', () => {
  test('is a snapshot without originals, which names its parents, its method and what it found', async () => {
    const workspace = emptyWorkspace()
    const { snapshot, outcome } = await deriveIn(workspace)
    expect(outcome).toBe('imported')
    expect(snapshot).toMatchObject({
      source: 'made',
      originals: [],
      rejects: null,
      reasons: {},
      importedAt,
      sequence: 1,
      derived: {
        from: ['a-1', 'b-2'],
        method: 'doubling',
        parameters: from.parameters,
        notes: ['Everything is doubled.'],
        found: { rows: 3 },
      },
    })
    expect((await readManifest(layout(workspace)))?.snapshots).toEqual([snapshot])
    expect(filesIn(workspace)).toEqual(filesNamed(workspace))
    expect(readdirSync(path.join(workspace, 'tmp'))).toEqual([])
    const flows = await rowsIn(workspace)
    expect(flows.map(({ row, file, value_usd }) => [row, file, value_usd])).toEqual([
      ['1', 1, '2.000'],
      ['2', 1, '4.000'],
      ['3', 1, '6.000'],
    ])
  })

  test('has the parents of each row, with what they state and what that was multiplied with', async () => {
    const workspace = emptyWorkspace()
    const { snapshot } = await deriveIn(workspace)
    const parents = await withLake(workspace, (lake) => parentRows(lake, snapshot, [2, 9]))
    const second = {
      role: 'amount',
      snapshot: 'a-1',
      file: 7,
      row: 102,
      place: null,
      value: '2',
      factor: '2',
      note: 'doubled',
    }
    expect([...parents]).toEqual([
      [2, [second]],
      [9, []],
    ])
  })

  test('is known by its parents and parameters, in whatever order they come', async () => {
    const workspace = emptyWorkspace()
    const { snapshot } = await deriveIn(workspace)
    const before = manifestText(workspace)
    const again = await deriveIn(
      workspace,
      { ...from, from: ['a-1', 'b-2'], parameters: { of: { x: null, y: 1 }, times: 2 } },
      () => Promise.reject(new Error('computed again')),
    )
    expect(again).toMatchObject({ outcome: 'known', snapshot })
    expect(manifestText(workspace)).toBe(before)
  })

  test('is another one with another parent, parameter, method or version of it', async () => {
    const ids = new Set<string>()
    for (const other of [
      from,
      { ...from, from: ['a-1'] },
      { ...from, parameters: { times: 3 } },
      { ...from, method: 'tripling' },
      { ...from, source: { ...made, parser: 2 } },
    ])
      ids.add((await deriveIn(emptyWorkspace(), other, doubled({ 2020: 1 }), { dryRun: true })).snapshot.id)
    expect(ids.size).toBe(5)
  })

  test('tried only, leaves nothing', async () => {
    const workspace = emptyWorkspace()
    expect((await deriveIn(workspace, from, doubled({ 2020: 3 }), { dryRun: true })).outcome).toBe('tried')
    expect(filesIn(workspace)).toEqual([])
  })

  test('has the same bytes on one thread and on two', async () => {
    const [one, two] = [emptyWorkspace(), emptyWorkspace()]
    const compute = doubled({ 2019: 40_000, 2020: 30_000 })
    await deriveIn(one, from, compute, { threads: 1 })
    await deriveIn(two, from, compute, { threads: 2 })
    expect(filesIn(two)).toEqual(filesIn(one))
    for (const file of filesIn(one))
      expect(readFileSync(path.join(two, file)).equals(readFileSync(path.join(one, file))), file).toBe(true)
  })

  test('above a million rows has a file a year, of flows and of parents', async () => {
    const workspace = emptyWorkspace()
    const { snapshot } = await deriveIn(workspace, from, doubled({ 2019: 600_000, 2020: 500_000 }))
    const years = (table: 'flow' | 'flow_parent') =>
      snapshot.tables[table]?.map(({ year, rows: count }) => [year, count])
    expect(years('flow')).toEqual([
      [2019, 600_000],
      [2020, 500_000],
    ])
    expect(years('flow_parent')).toEqual(years('flow'))
    expect(filesIn(workspace)).toEqual(filesNamed(workspace))
  })
})

describe('a derivation that fails', () => {
  test('leaves the workspace as it was, and the next one goes through', async () => {
    const workspace = emptyWorkspace()
    const before = manifestText(workspace)
    const failed = await attempt(() =>
      deriveIn(workspace, from, () => Promise.reject(refusal('no-data', 'There is nothing.'))),
    )
    expect(failed).toMatchObject({ ok: false, error: { code: 'no-data' } })
    expect(manifestText(workspace)).toBe(before)
    expect(filesIn(workspace)).toEqual([])
    expect((await deriveIn(workspace)).outcome).toBe('imported')
  })

  test('killed on the way leaves leftovers that the next writer sweeps, and a lock it takes over', async () => {
    const workspace = emptyWorkspace()
    write(workspace, 'lock.json', JSON.stringify({ host: os.hostname(), pid: 2 ** 22 + 1, token: 'gone' }))
    write(workspace, 'snapshots/made-000000000000/flow.parquet', 'left')
    write(workspace, 'tmp/made-000000000000/stage/values.jsonl', 'left')
    await deriveIn(workspace)
    expect(filesIn(workspace)).toEqual(filesNamed(workspace))
  })
})

describe('beside imported snapshots', () => {
  test('a derived one stays when files are imported, and status tells of both', async () => {
    const workspace = emptyWorkspace()
    const { snapshot } = await deriveIn(workspace)
    const file = write(temporaryFolder(), 'BACI_HS92_Y2020_V202301.csv', baciText('2020,688,643,270900,1,NA'))
    await imported(workspace, baci, [file])
    expect(existsSync(path.join(workspace, 'snapshots', snapshot.id))).toBe(true)
    const status = await withLake(
      workspace,
      (lake) => statusOf(lake, null, { now: importedAt, findings: 0 }),
      [baci, made],
    )
    expect(status.snapshots.map(({ source, kept, years }) => [source, kept, years])).toEqual([
      ['made', 3, '2020'],
      ['baci', 1, '2020'],
    ])
    expect(snapshotCounts(snapshot)).toEqual({ read: 3, kept: 3, rejected: 0, empty: 0 })
  })

  test('a manifest from before there were derived ones is read as it was', async () => {
    const workspace = emptyWorkspace()
    const file = write(temporaryFolder(), 'BACI_HS92_Y2020_V202301.csv', baciText('2020,688,643,270900,1,NA'))
    await imported(workspace, baci, [file])
    expect(manifestText(workspace)).not.toContain('derived')
    expect((await readManifest(layout(workspace)))?.snapshots[0]).not.toHaveProperty('derived')
  })

  test('no file can be imported as one', async () => {
    const file = write(temporaryFolder(), 'anything.csv', 'a,b\n1,2\n')
    const result = await importInto(emptyWorkspace(), made, [file])
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'input-unrecognised', message: expect.stringContaining('rapport reconcile') as string },
    })
  })
})

describe('parameters', () => {
  test('are the same whatever the order of their names, and not that of a list', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: null, c: 'x' } })).toBe('{"a":{"c":"x","d":null},"b":[2,1]}')
    expect(canonicalJson({ a: [1, 2] })).not.toBe(canonicalJson({ a: [2, 1] }))
  })
})
