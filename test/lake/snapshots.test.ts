import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { attempt } from '../../src/domain/problem.js'
import { openDuckdb } from '../../src/engine/duckdb/duckdb.js'
import { sql } from '../../src/engine/sql.js'
import { choicesFor } from '../../src/lake/choice.js'
import { readManifest, snapshotCounts } from '../../src/lake/manifest.js'
import { layout } from '../../src/lake/layout.js'
import { sortOrder } from '../../src/lake/tables.js'
import { baci } from '../../src/sources/baci/source.js'
import { wtoHs2 } from '../../src/sources/wto-hs2/source.js'
import {
  baciText,
  filesIn,
  imported,
  manifestText,
  rowsIn,
  temporaryFolder,
  withLake,
  write,
} from './workspace.js'

const name = 'BACI_HS92_Y2020_V202301.csv'
const lines = ['2020,688,643,270900,1,NA', '2020,688,276,270900,2,NA', '2020,8,688,10121,3,NA', 'x']

/** Shuffled the same way each time. */
const many = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const at = (index * 7919) % count
    return `2020,${[688, 643, 276, 842][at % 4]},${[8, 76, 156][at % 3]},${270000 + (at % 5000)},${at % 997}.${at % 7},NA`
  })

describe('a snapshot’s id', () => {
  test('is the same for the same input in every workspace, whatever the day and the folder', async () => {
    const folder = temporaryFolder()
    const [one, two] = ['a', 'b'].map((each) => write(folder, `${each}/${name}`, baciText(...lines))) as [
      string,
      string,
    ]
    const first = await imported(path.join(folder, 'one'), baci, [one])
    const second = await imported(path.join(folder, 'two'), baci, [path.dirname(two)], {
      now: '2027-05-05T00:00:00.000Z',
    })
    expect(second.snapshot.id).toBe(first.snapshot.id)
    expect(first.snapshot.id).toMatch(/^baci-[0-9a-f]{12}$/)
  })

  test('is another for another parser, which reads the file anew beside the old snapshot', async () => {
    const folder = temporaryFolder()
    const workspace = path.join(folder, 'workspace')
    const file = write(folder, name, baciText(...lines))
    const { snapshot } = await imported(workspace, baci, [file])
    const again = await imported(workspace, { ...baci, parser: baci.parser + 1 }, [file])
    expect(again.outcome).toBe('imported')
    expect(again.snapshot.id).not.toBe(snapshot.id)
    expect(filesIn(path.join(workspace, 'originals'))).toHaveLength(1)
  })
})

describe('what an import writes', () => {
  test('is the same to the byte in two workspaces, with one thread or two', async () => {
    const folder = temporaryFolder()
    const file = write(folder, name, baciText(...many(30_000)))
    const quoted = write(
      folder,
      'BACI_HS92_Y2021_V202301.csv',
      baciText(...many(3000).map((each) => each.replace('NA', '" NA"').replace('2020', '2021'))),
    )
    const workspaces = ['one', 'two', 'three'].map((each) => path.join(folder, each))
    for (const [index, workspace] of workspaces.entries())
      await imported(workspace, baci, [file, quoted], {}, { threads: index === 2 ? 2 : 1 })
    const [one, ...others] = workspaces as [string, ...string[]]
    for (const other of others) {
      expect(filesIn(other)).toEqual(filesIn(one))
      for (const each of filesIn(one))
        expect(readFileSync(path.join(other, each)).equals(readFileSync(path.join(one, each))), each).toBe(
          true,
        )
    }
  })

  test('is in the order of reporter, partner and product, with each column in the file itself', async () => {
    const folder = temporaryFolder()
    const workspace = path.join(folder, 'workspace')
    await imported(workspace, baci, [write(folder, name, baciText(...many(500)))])
    await withLake(workspace, async (lake) => {
      const files = lake.manifest.snapshots.flatMap((snapshot) => lake.files(snapshot, 'flow'))
      const rows = await lake.engine.rows(sql`select * from ${lake.engine.parquet(files)}`)
      const keys = rows.map((row) =>
        sortOrder.flow.map((column) => String(row[column]).padStart(12, '0')).join(' '),
      )
      expect(keys).toEqual(keys.toSorted())
      expect(rows[0]).toMatchObject({ source: 'baci', snapshot: lake.manifest.snapshots[0]?.id, file: 1 })
    })
  })

  test('adds up in the manifest: rows of the files, of the rejects, of the originals', async () => {
    const folder = temporaryFolder()
    const workspace = path.join(folder, 'workspace')
    const { snapshot } = await imported(workspace, baci, [write(folder, name, baciText(...lines))])
    const { read, kept, rejected } = snapshotCounts(snapshot)
    expect([read, kept, rejected]).toEqual([4, 3, 1])
    expect(snapshot.tables.flow?.map(({ rows, year }) => [rows, year])).toEqual([[3, null]])
    expect(snapshot.rejects?.rows).toBe(1)
    expect(await rowsIn(workspace)).toHaveLength(3)
  })
})

test('up to a million rows are one file, above it there is one a year, and only the years asked for are read', async () => {
  const folder = temporaryFolder()
  const workspace = path.join(folder, 'workspace')
  const file = path.join(folder, 'wto_hs2_imports.parquet')
  const engine = await openDuckdb({ memory: 512, threads: 2, temporary: path.join(folder, 'engine') })
  await engine.writeParquet(
    sql`select 'A' as "FrequencyCode", 'HS_M_0010' as "IndicatorCode", '643' as "PartnerEconomyCode", 'A' as "PeriodCode",
      'HS' as "ProductOrSectorClassificationCode", '27' as "ProductOrSectorCode", '892' as "ReportingEconomyCode",
      'USD' as "UnitCode", range::double as "Value", (2010 + range % 3)::smallint as "Year" from range(1050000)`,
    { path: file },
  )
  engine.close()
  const { snapshot } = await imported(workspace, wtoHs2, [file])
  expect(snapshotCounts(snapshot)).toEqual({ read: 1_050_000, kept: 1_050_000, rejected: 0, empty: 0 })
  expect(
    snapshot.tables.flow?.map(({ path: each, rows, year }) => [path.basename(each), rows, year]),
  ).toEqual([
    ['flow-2010.parquet', 350_000, 2010],
    ['flow-2011.parquet', 350_000, 2011],
    ['flow-2012.parquet', 350_000, 2012],
  ])
  await withLake(workspace, async (lake) => {
    const [only] = lake.manifest.snapshots
    if (only === undefined) throw new Error('no snapshot')
    expect(lake.files(only, 'flow', [2011]).map((each) => path.basename(each))).toEqual(['flow-2011.parquet'])
    const need = {
      reporter: 'SRB',
      partner: 'RUS',
      flow: 'import',
      level: 'total',
      years: [2010, 2012, 2013],
    } as const
    expect((await choicesFor(lake, need))[0]?.covered).toEqual([2010, 2012])
  })
})

describe('a workspace’s manifest', () => {
  const start = async () => {
    const folder = temporaryFolder()
    const workspace = path.join(folder, 'workspace')
    const { snapshot } = await imported(workspace, baci, [write(folder, name, baciText(...lines))])
    return { workspace, snapshot }
  }

  test.each([
    [
      'of a newer Rapport',
      (text: string) => text.replace('manifest@1', 'manifest@2'),
      'workspace-newer',
      'has a manifest of version 2; this Rapport knows version 1.',
    ],
    [
      'that was torn',
      (text: string) => text.slice(0, text.length / 2),
      'workspace-damaged',
      'manifest.json is not JSON.',
    ],
    ['that is empty', () => '', 'workspace-damaged', 'manifest.json is not JSON.'],
    [
      'of something else',
      () => '{"schema":"npm"}',
      'workspace-damaged',
      'manifest.json is not a manifest of Rapport.',
    ],
    [
      'that lost a field',
      (text: string) => text.replace('"parser"', '"parsed"'),
      'workspace-damaged',
      'manifest.json: snapshots.0.parser: ',
    ],
  ])(
    '%s is refused with a sentence, by readers and writers, and left as it is',
    async (_, change, code, says) => {
      const { workspace } = await start()
      write(workspace, 'manifest.json', change(manifestText(workspace) as string))
      const before = manifestText(workspace)
      const opened = await attempt(() => withLake(workspace, () => Promise.resolve()))
      expect(opened).toMatchObject({
        ok: false,
        error: { code, message: expect.stringContaining(says) as unknown },
      })
      const file = write(
        workspace,
        `../${name.replace('2020', '2021')}`,
        baciText('2021,688,643,270900,1,NA'),
      )
      await expect(imported(workspace, baci, [file])).rejects.toThrow(code)
      expect(manifestText(workspace)).toBe(before)
    },
  )

  test('is none in a folder that is not there yet', async () => {
    const workspace = path.join(temporaryFolder(), 'none')
    expect(await readManifest(layout(workspace))).toBeNull()
    expect(await rowsIn(workspace)).toEqual([])
  })

  test.each(['coverage.json', 'torn'])(
    'whose snapshot lost a file (%s) is an error that names it, no crash',
    async (lost) => {
      const { workspace, snapshot } = await start()
      const coverage = path.join(workspace, snapshot.coverage as string)
      if (lost === 'torn') write(workspace, snapshot.coverage as string, '{')
      else rmSync(coverage)
      const need = { reporter: 'SRB', partner: 'RUS', flow: 'export', level: 'total', years: [2020] } as const
      expect(await attempt(() => withLake(workspace, (lake) => choicesFor(lake, need)))).toMatchObject({
        ok: false,
        error: { code: 'workspace-damaged', message: `${coverage} is missing or damaged.` },
      })
    },
  )

  test('holds paths that are relative and portable, so that the folder can be moved', async () => {
    const { workspace, snapshot } = await start()
    expect(manifestText(workspace)).not.toContain(path.dirname(workspace))
    for (const each of filesIn(workspace)) expect(each).toMatch(/^[\w./-]+$/)
    const moved = path.join(temporaryFolder(), 'moved')
    for (const each of filesIn(workspace)) {
      write(moved, each, '')
      copyFileSync(path.join(workspace, each), path.join(moved, each))
    }
    expect(await rowsIn(moved)).toEqual(await rowsIn(workspace))
    expect(snapshot.tables.flow?.[0]?.path).toBe(`snapshots/${snapshot.id}/flow.parquet`)
  })
})
