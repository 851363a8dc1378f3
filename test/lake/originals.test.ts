import { createHash } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { baci } from '../../src/sources/baci/source.js'
import { answerOf, importArguments, run } from './processes.js'
import {
  baciText,
  counts,
  filesIn,
  filesNamed,
  flowsIn,
  imported,
  importInto,
  manifestText,
  refused,
  rejectsIn,
  temporaryFolder,
  write,
} from './workspace.js'

const name = 'BACI_HS92_Y2020_V202301.csv'
const text = baciText('2020,688,643,270900,1,NA', '2020,688,999,270900,1,NA', '2020,688,643,271121,2,NA')

const start = (content: string | Uint8Array = text, as = name) => {
  const folder = temporaryFolder()
  return { folder, workspace: path.join(folder, 'workspace'), file: write(folder, `data/${as}`, content) }
}

describe('an original', () => {
  test('is kept under the hash of its bytes, and is the user’s file no more', async () => {
    const { workspace, file } = start()
    const { snapshot } = await imported(workspace, baci, [file])
    const sha256 = createHash('sha256').update(text).digest('hex')
    expect(snapshot.originals[0]).toMatchObject({
      sha256,
      name,
      member: null,
      bytes: text.length,
      encoding: 'utf-8',
    })
    const kept = path.join(workspace, 'originals', sha256)
    expect(statSync(kept).ino).not.toBe(statSync(file).ino)
    appendFileSync(file, '2020,688,643,270900,9,NA\n')
    expect(readFileSync(kept, 'utf8')).toBe(text)
    expect(await flowsIn(workspace)).toEqual(['2020 SRB→RUS 270900 1000', '2020 SRB→RUS 271121 2000'])
    // the changed file is another original, and another snapshot
    expect((await imported(workspace, baci, [file])).snapshot.id).not.toBe(snapshot.id)
  })

  test('is kept packed as it came', async () => {
    const packed = gzipSync(text)
    const { workspace, file } = start(packed, `${name}.gz`)
    const { snapshot } = await imported(workspace, baci, [file])
    expect(readFileSync(path.join(workspace, 'originals', snapshot.originals[0]?.sha256 as string))).toEqual(
      packed,
    )
  })

  test.each(['read', 'keep'] as const)('that changes while it is imported (%s) is refused', async (at) => {
    const { workspace, file } = start()
    const problem = await refused(workspace, baci, [file], {
      onStep: (step) => {
        if (step === at) appendFileSync(file, '2020,688,643,270900,9,NA\n')
      },
    })
    expect(problem).toMatchObject({
      code: 'input-changed',
      message: `${file} changed while it was imported.`,
    })
    expect(manifestText(workspace)).toBeNull()
  })

  test('named twice, or lying there twice, is read once', async () => {
    const { folder, workspace, file } = start()
    write(folder, 'data/BACI_HS92_Y2020_V202301 (1).csv', text)
    const report = await imported(workspace, baci, [file, path.join(folder, 'data'), file])
    expect(report.leftAside).toEqual(['BACI_HS92_Y2020_V202301 (1).csv (the same file again)'])
    expect(counts(report)).toEqual({ read: 3, kept: 2, rejected: 1 })
    expect(await flowsIn(workspace)).toHaveLength(2)
  })
})

describe('the same file twice', () => {
  test('is a no-op: not a byte of the workspace changes', async () => {
    const { workspace, file } = start()
    const first = await imported(workspace, baci, [file], { now: '2026-01-01T00:00:00.000Z' })
    const state = () =>
      filesIn(workspace).map((each) => {
        const { mtimeMs, ino } = statSync(path.join(workspace, each))
        return [each, mtimeMs, ino]
      })
    const before = state()
    const again = await imported(workspace, baci, [file], { now: '2027-01-01T00:00:00.000Z' })
    expect(again).toMatchObject({ outcome: 'known', snapshot: first.snapshot })
    expect(state()).toEqual(before)
  })

  test('is a no-op under another path too', async () => {
    const { folder, workspace, file } = start()
    await imported(workspace, baci, [file])
    const before = manifestText(workspace)
    const copy = write(folder, `elsewhere/${name}`, text)
    expect((await imported(workspace, baci, [copy])).outcome).toBe('known')
    expect(manifestText(workspace)).toBe(before)
  })

  test('tried first changes nothing either, and counts the same', async () => {
    const { workspace, file } = start()
    const tried = await imported(workspace, baci, [file], { dryRun: true })
    expect(tried.outcome).toBe('tried')
    expect(filesIn(workspace)).toEqual([])
    expect(counts(await imported(workspace, baci, [file]))).toEqual(counts(tried))
  })
})

describe('what is named for an import', () => {
  test('may be a folder whose name is a pattern, in a workspace whose name is one', async () => {
    const folder = path.join(temporaryFolder(), "it's [2024] *?")
    const file = write(folder, name, text)
    const workspace = path.join(folder, 'work [a-z]*')
    await imported(workspace, baci, [folder])
    expect(await flowsIn(workspace)).toHaveLength(2)
    expect(filesIn(workspace)).toEqual(filesNamed(workspace))
    expect(file).toContain('[2024]')
  })

  test('is refused where no file is one of the source’s, with those it has', async () => {
    const { folder, workspace } = start(text, 'trade.csv')
    expect(await refused(workspace, baci, [path.join(folder, 'data')])).toMatchObject({
      code: 'input-unrecognised',
      message: expect.stringContaining('BACI_HS92_Y2021_V202301.csv') as unknown,
      place: { file: path.join(folder, 'data') },
    })
    expect(filesIn(folder)).toEqual(['data/trade.csv'])
  })

  test('is left aside, and said, where other files of the folder are not the source’s', async () => {
    const { folder, workspace } = start()
    write(folder, 'data/country_codes_V202301.csv', 'code')
    mkdirSync(path.join(folder, 'data', 'older'))
    expect((await imported(workspace, baci, [path.join(folder, 'data')])).leftAside).toEqual([
      'country_codes_V202301.csv',
    ])
  })

  test('is refused where it is not there', async () => {
    const { folder, workspace } = start()
    expect(await refused(workspace, baci, [path.join(folder, 'none.csv')])).toMatchObject({
      code: 'input-missing',
    })
    symlinkSync(path.join(folder, 'none.csv'), path.join(folder, 'data', 'dangling.csv'))
    expect(await refused(workspace, baci, [path.join(folder, 'data')])).toMatchObject({
      code: 'input-missing',
      message: `${path.join(folder, 'data', 'dangling.csv')} cannot be read.`,
    })
  })

  test('is refused where it may not be read', async () => {
    const { folder, workspace, file } = start()
    chmodSync(folder, 0o777)
    chmodSync(file, 0)
    const ended = await run(process.execPath, importArguments(workspace, 'baci', [file]), { bound: true })
    expect(answerOf(ended).problem).toMatchObject({
      code: 'input-missing',
      message: `${file} cannot be read.`,
    })
    expect(ended.code).toBe(2)
  })

  test('is refused where the workspace is a file', async () => {
    const { file } = start()
    expect(await refused(file, baci, [file])).toMatchObject({ code: 'workspace-unwritable' })
  })

  test('two files that state the same flows would be added together: refused', async () => {
    const { folder, workspace } = start()
    write(
      folder,
      'data/BACI_HS92_Y2020_V202401.csv',
      baciText('2020,688,643,271121,3,NA', '2020,688,276,271121,3,NA'),
    )
    expect(await refused(workspace, baci, [path.join(folder, 'data')])).toMatchObject({
      code: 'input-doubled',
      message:
        'BACI_HS92_Y2020_V202301.csv and BACI_HS92_Y2020_V202401.csv both state the export of SRB with RUS in 2020, product 271121 (HS1992): they would be added together.',
    })
    expect(manifestText(workspace)).toBeNull()
    // the same reporter and year in two files is no harm where they share no flow
    write(folder, 'data/BACI_HS92_Y2020_V202401.csv', baciText('2020,688,276,271121,3,NA'))
    expect((await importInto(workspace, baci, [path.join(folder, 'data')])).ok).toBe(true)
  })

  test('stops where the import is called off, and nothing of it stays', async () => {
    const { workspace, file } = start()
    for (const at of ['hash', 'read', 'sort'] as const) {
      const controller = new AbortController()
      const running = importInto(workspace, baci, [file], {
        signal: controller.signal,
        onStep: (step) => {
          if (step === at) controller.abort()
        },
      })
      await expect(running).rejects.toMatchObject({ name: 'AbortError' })
      expect(filesIn(path.dirname(workspace))).toEqual([`data/${name}`])
    }
  })
})

test('rejects lie in a file of the snapshot’s name, each with file, row, code and the row as it came', async () => {
  const { folder, workspace } = start()
  write(
    folder,
    'data/BACI_HS92_Y2021_V202301.csv',
    baciText('2021,688,643,270900,1,NA', 'x', '2021,688,643,270900,-1,"NA"'),
  )
  const report = await imported(workspace, baci, [path.join(folder, 'data')])
  expect(readdirSync(path.join(workspace, 'rejects'))).toEqual([`${report.snapshot.id}.parquet`])
  expect(report.snapshot.rejects).toMatchObject({ path: `rejects/${report.snapshot.id}.parquet`, rows: 3 })
  expect(await rejectsIn(workspace)).toEqual([
    { file: 1, row: '2', place: null, code: 'baci-country', raw: '2020,688,999,270900,1,NA' },
    { file: 2, row: '2', place: null, code: 'baci-shape', raw: 'x' },
    { file: 2, row: '3', place: null, code: 'baci-negative', raw: '2021,688,643,270900,-1,NA' },
  ])
  expect(report.snapshot.reasons).toEqual({ 'baci-country': 1, 'baci-shape': 1, 'baci-negative': 1 })
  expect(report.snapshot.originals.map(({ read, kept, rejected }) => [read, kept, rejected])).toEqual([
    [3, 2, 1],
    [3, 1, 2],
  ])
})
