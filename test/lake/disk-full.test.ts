import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { problems } from '../../src/domain/problems.js'
import { openDuckdb } from '../../src/engine/duckdb/duckdb.js'
import { sql } from '../../src/engine/sql.js'
import type { Manifest } from '../../src/lake/manifest.js'
import { baci } from '../../src/sources/baci/source.js'
import { documents } from '../../src/sources/documents/source.js'
import type { Source } from '../../src/lake/source.js'
import { sourceOf } from '../../src/sources/index.js'
import { answerOf, importArguments, run } from './processes.js'
import {
  baciText,
  filesIn,
  filesNamed,
  flowsIn,
  imported,
  importInto,
  manifestText,
  temporaryFolder,
  write,
} from './workspace.js'

/** Kilobytes that a file may grow to: a full disk without a disk to fill. */
const limit = 100

/** Pairs of Open Trade Statistics, with noise beside them where the file is to be large for what is kept of it. */
const otsParquet = async (folder: string, rows: number, noise: number): Promise<string> => {
  const engine = await openDuckdb({ memory: 256, threads: 1, temporary: path.join(folder, 'engine') })
  const file = path.join(folder, 'ots_section_flows_pairs.parquet')
  await engine.writeParquet(
    sql`select 2010::smallint as "year", 'Machines' as community_name, 'srb' as reporter_iso, 'rus' as partner_iso,
          (hash(range) % 1000000000000)::bigint as export_value_usd, 0 as import_value_usd,
          array_to_string([hash(range * 100 + i) for i in range(${noise})], ' ') as noise
        from range(${rows})`,
    { path: file },
  )
  engine.close()
  return file
}

const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

const figuresHeader =
  'id,indicator,reporter,partner,period,dimension,category,value,unit,resolution,qualifier,document,line,place,cites,note'

const cases: readonly (readonly [string, string, (folder: string) => Promise<string> | string])[] = [
  [
    'while a file is made plain',
    'baci',
    (folder) =>
      write(
        folder,
        'BACI_HS92_Y2020_V202301.csv',
        baciText(many(6000, (index) => `2020,688,643,270900,${index},NA`)),
      ),
  ],
  [
    'while rows are accepted',
    'documents',
    (folder) =>
      write(folder, 'figures.csv', `${figuresHeader}\n${many(2000, () => 'f,x,,,,,,1,USD,,,d,1,,,')}\n`),
  ],
  [
    'while rows are rejected',
    'documents',
    (folder) => write(folder, 'figures.csv', `${figuresHeader}\n${many(3000, () => ',,,,,,,,,,,,,,,')}\n`),
  ],
  ['while the engine writes', 'ots', (folder) => otsParquet(folder, 40_000, 0)],
  ['while the original is kept', 'ots', (folder) => otsParquet(folder, 1000, 40)],
]

const full = async (workspace: string, source: string, file: string) =>
  run('bash', [
    '-c',
    'ulimit -f "$0" && exec "$@"',
    String(limit),
    process.execPath,
    ...importArguments(workspace, source, [file]),
  ])

describe('a disk that is full', () => {
  test.each(cases)('%s leaves the old state and says what to do', async (_, source, make) => {
    const folder = temporaryFolder()
    const workspace = path.join(folder, 'workspace')
    await imported(workspace, baci, [
      write(folder, 'old/BACI_HS92_Y2019_V202301.csv', baciText('2019,688,643,270900,1,NA')),
    ])
    const before = manifestText(workspace)
    const file = await make(path.join(folder, 'new'))
    const ended = await full(workspace, source, file)
    expect([answerOf(ended).problem?.code, ended.code, ended.stderr]).toEqual(['disk-full', 4, ''])
    expect(answerOf(ended).problem?.remedy).toBe(problems['disk-full'].remedy)
    expect(manifestText(workspace)).toBe(before)
    expect(await flowsIn(workspace)).toEqual(['2019 SRB→RUS 270900 1000'])
    expect(existsSync(path.join(workspace, 'lock.json'))).toBe(false)
    expect(filesIn(path.join(workspace, 'tmp'))).toEqual([])
    // With room again it is imported (or refused for what it is), and nothing of the first try is left.
    const again = await importInto(workspace, sourceOf(source) as Source, [file])
    if (!again.ok) expect(again.error.code).toBe('input-no-rows')
    expect(filesIn(workspace)).toEqual(filesNamed(workspace))
  })

  test('while the manifest is written leaves the old one', async () => {
    const folder = temporaryFolder()
    const workspace = path.join(folder, 'workspace')
    const old = write(folder, 'old/BACI_HS92_Y2019_V202301.csv', baciText('2019,688,643,270900,1,NA'))
    const { snapshot } = await imported(workspace, baci, [old])
    // a long history, so that the manifest alone is larger than a file may be
    const snapshots = Array.from({ length: 400 }, (_, index) => ({
      ...snapshot,
      id: `documents-${index}`,
      source: documents.id,
      tables: {},
      coverage: null,
    }))
    const manifest: Manifest = {
      schema: 'rapport/manifest@1',
      sequence: 1,
      snapshots: [snapshot, ...snapshots],
      forgotten: [],
    }
    write(workspace, 'manifest.json', JSON.stringify(manifest))
    const before = manifestText(workspace) as string
    expect(before.length).toBeGreaterThan(limit * 1024)
    const file = write(folder, 'BACI_HS92_Y2020_V202301.csv', baciText('2020,688,643,270900,1,NA'))
    const ended = await full(workspace, 'baci', file)
    expect(answerOf(ended).problem).toMatchObject({
      code: 'disk-full',
      message: `There is no room to write ${path.join(workspace, 'manifest.json')}.`,
    })
    expect(manifestText(workspace)).toBe(before)
    expect(await flowsIn(workspace)).toEqual(['2019 SRB→RUS 270900 1000'])
    expect((await imported(workspace, baci, [file])).outcome).toBe('imported')
  })
})
