import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { attempt } from '../../src/domain/problem.js'
import { baci } from '../../src/sources/baci/source.js'
import { comtrade } from '../../src/sources/comtrade/source.js'
import { sanctionsOfac } from '../../src/sources/sanctions-ofac/source.js'
import { differenceOf } from '../../src/workbench/difference.js'
import { baciText, imported, temporaryFolder, withLake, write } from '../lake/workspace.js'

const twice = async (earlier: string, later: string) => {
  const folder = temporaryFolder()
  const workspace = path.join(folder, 'workspace')
  const ids: string[] = []
  for (const [version, text] of [
    ['202301', earlier],
    ['202401', later],
  ] as const) {
    const file = write(folder, `BACI_HS17_Y2020_V${version}.csv`, text)
    ids.push((await imported(workspace, baci, [file])).snapshot.id)
  }
  return { folder, workspace, ids }
}

describe('two vintages of a source', () => {
  const earlier = baciText('2020,688,643,270900,1,1', '2020,688,643,310210,2,1', '2020,688,643,840110,3,1')
  const later = baciText('2020,688,643,270900,1,1', '2020,688,643,310210,2.5,1', '2020,688,643,850110,4,1')

  test('show what went, what came and what was revised', async () => {
    const { workspace } = await twice(earlier, later)
    const found = await withLake(workspace, (lake) => differenceOf(lake, ['baci'], 10))
    expect(found).toMatchObject({ source: 'baci', from: { vintage: '202301' }, to: { vintage: '202401' } })
    expect(found.tables).toMatchObject([
      {
        table: 'flow',
        removed: 1,
        added: 1,
        changed: 1,
        same: 1,
        changes: [
          { kind: 'removed', key: { product: '840110' }, after: null },
          { kind: 'added', key: { product: '850110' }, before: null },
          {
            kind: 'changed',
            key: { product: '310210' },
            before: { value_usd: '2000.000' },
            after: { value_usd: '2500.000' },
          },
        ],
      },
    ])
  })
  test('may be named in either order', async () => {
    const { workspace, ids } = await twice(earlier, later)
    const [first = '', second = ''] = ids
    const found = await withLake(workspace, (lake) => differenceOf(lake, [second, first], 10))
    expect(found.tables[0]?.changes[0]).toMatchObject({ kind: 'removed', key: { product: '850110' } })
  })
  test('are counted in full where only some changes are listed', async () => {
    const { workspace } = await twice(earlier, later)
    const found = await withLake(workspace, (lake) => differenceOf(lake, ['baci'], 1))
    expect(found.tables[0]).toMatchObject({ removed: 1, added: 1, changed: 1 })
    expect(found.tables[0]?.changes).toHaveLength(1)
  })
  test('that are the same have no changes', async () => {
    const { workspace, ids } = await twice(earlier, later)
    const found = await withLake(workspace, (lake) => differenceOf(lake, [ids[0] ?? '', ids[0] ?? ''], 10))
    expect(found.tables[0]).toMatchObject({ removed: 0, added: 0, changed: 0, same: 3 })
  })
})

test('a delisting shows, with the names and details that went', async () => {
  const folder = temporaryFolder()
  const workspace = path.join(folder, 'workspace')
  const line = (id: number, name: string) =>
    `${id},"${name}","individual","X",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1 Jan 1970."`
  for (const [name, people] of [
    ['sdn_2024-01-01.csv', [line(1, 'PETROV, Ivan'), line(2, 'DOE, Jane')]],
    ['sdn_2024-02-01.csv', [line(2, 'DOE, Jane')]],
  ] as const)
    await imported(workspace, sanctionsOfac, [write(folder, name, `${people.join('\r\n')}\r\n`)])
  const found = await withLake(workspace, (lake) => differenceOf(lake, ['sanctions-ofac'], 5))
  expect(found).toMatchObject({ from: { vintage: '2024-01-01' }, to: { vintage: '2024-02-01' } })
  const went = found.tables.flatMap(({ table, removed, added, changes }) =>
    changes.map(({ kind, key }) => [
      table,
      removed,
      added,
      kind,
      key['entity_id'],
      key['kind'] ?? key['name'] ?? '',
    ]),
  )
  expect(went).toEqual([
    ['listed_entity', 1, 0, 'removed', '1', ''],
    ['listed_name', 1, 0, 'removed', '1', 'PETROV, Ivan'],
    ['listed_detail', 1, 0, 'removed', '1', 'birth-date'],
  ])
})

describe('is refused', () => {
  const problem = async (names: readonly [string, string?], more = false) => {
    const { folder, workspace, ids } = await twice(
      baciText('2020,688,643,270900,1,1'),
      baciText('2020,688,643,270900,2,1'),
    )
    if (more) {
      const text = 'reporterISO,flowCode,partnerISO,period,cmdCode,primaryValue\nSRB,M,RUS,2020,TOTAL,1\n'
      const { snapshot } = await imported(workspace, comtrade, [write(folder, 'download.csv', text)])
      names = [ids[0] ?? '', snapshot.id]
    }
    const result = await withLake(workspace, (lake) => attempt(() => differenceOf(lake, names, 1)))
    return result.ok ? '' : result.error.code
  }
  test('for a source with fewer than two snapshots', async () => {
    expect(await problem(['ots'])).toBe('no-data')
  })
  test('for what is no source', async () => {
    expect(await problem(['nothing'])).toBe('unknown-source')
  })
  test('for a snapshot that is not there', async () => {
    expect(await problem(['baci-000000000000', 'baci-000000000001'])).toBe('snapshot-gone')
  })
  test('for snapshots of two sources', async () => {
    expect(await problem([''], true)).toBe('usage-option')
  })
})
