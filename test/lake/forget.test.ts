import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { attempt } from '../../src/domain/problem.js'
import { forgetSnapshot } from '../../src/lake/forget.js'
import { layout } from '../../src/lake/layout.js'
import { baci } from '../../src/sources/baci/source.js'
import {
  baciText,
  filesIn,
  filesNamed,
  flowsIn,
  imported,
  importInto,
  manifestText,
  temporaryFolder,
  withLake,
  write,
} from './workspace.js'

const decision = { who: 'an analyst', why: 'a licence', now: '2026-02-03T00:00:00.000Z' }

describe('a snapshot that is forgotten', () => {
  let [folder, workspace, first, second]: [string, string, string, string] = ['', '', '', '']
  const file = (year: number) => path.join(folder, `BACI_HS17_Y${year}_V202301.csv`)
  beforeEach(async () => {
    folder = temporaryFolder()
    workspace = path.join(folder, 'workspace')
    const ids: string[] = []
    for (const year of [2019, 2020]) {
      write(
        folder,
        path.basename(file(year)),
        baciText(`${year},688,643,10121,1.5,1`, `${year},688,643,x,1.5,1`),
      )
      ids.push((await imported(workspace, baci, [file(year)])).snapshot.id)
    }
    ;[first = '', second = ''] = ids
  })
  const forget = (id: string, dryRun = false) =>
    attempt(() => forgetSnapshot(layout(workspace), id, { ...decision, dryRun }))

  test('is gone with its rows, rejects and originals; the rest stays', async () => {
    expect((await forget(first)).ok).toBe(true)
    expect(await flowsIn(workspace)).toEqual(['2020 SRB→RUS 010121 1500'])
    expect(filesIn(workspace)).toEqual(filesNamed(workspace))
    expect(filesIn(workspace).join()).not.toContain(first)
  })
  test('leaves a line: which, who, when and why, and nothing of what it held', async () => {
    await forget(first)
    const { forgotten } = JSON.parse(manifestText(workspace) ?? '') as { forgotten: unknown }
    expect(forgotten).toEqual([
      {
        id: first,
        source: 'baci',
        importedAt: '2026-01-01T00:00:00.000Z',
        who: 'an analyst',
        when: decision.now,
        why: 'a licence',
      },
    ])
  })
  test('whoever asks for it is told when it went and why', async () => {
    await forget(first)
    const asked = await withLake(workspace, (lake) => attempt(() => lake.snapshot(first)))
    expect(asked).toMatchObject({
      ok: false,
      error: {
        code: 'snapshot-gone',
        message: `Snapshot ${first} was forgotten on 2026-02-03 by an analyst: a licence.`,
      },
    })
    const unknown = await withLake(workspace, (lake) => attempt(() => lake.snapshot('baci-0')))
    expect(unknown).toMatchObject({ error: { message: 'This workspace has no snapshot baci-0.' } })
  })
  test('comes back, the same, when its file is imported again', async () => {
    await forget(first)
    const again = await importInto(workspace, baci, [file(2019)])
    expect(again).toMatchObject({ ok: true, value: { outcome: 'imported', snapshot: { id: first } } })
    expect(await flowsIn(workspace)).toHaveLength(2)
  })
  test('an original that another snapshot rests on stays', async () => {
    const other = { ...baci, id: 'baci-copy' }
    const { snapshot } = await imported(workspace, other, [file(2019)])
    const done = await forget(first)
    expect(done).toMatchObject({ value: { originals: 0 } })
    expect(filesIn(workspace)).toContain(`originals/${snapshot.originals[0]?.sha256}`)
  })
  test('is only looked at in a dry run', async () => {
    const before = manifestText(workspace)
    expect(await forget(second, true)).toMatchObject({ value: { outcome: 'tried', rows: 1, originals: 1 } })
    expect(manifestText(workspace)).toBe(before)
    expect(await flowsIn(workspace)).toHaveLength(2)
  })
  test('cannot be forgotten twice', async () => {
    await forget(first)
    expect(await forget(first)).toMatchObject({ ok: false, error: { code: 'snapshot-gone' } })
  })
})
