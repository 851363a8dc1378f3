import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openWorkspace } from '../../src/workbench.js'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'rapport-ots-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

const header = 'year,community_name,reporter_iso,partner_iso,export_value_usd,import_value_usd'

/** What Russia's exports to Serbia come to when a file has these rows. */
const exportsOf = async (name: string, rows: readonly string[]) => {
  const file = join(folder, 'ots_section_flows_pairs.csv')
  await writeFile(file, `${[header, ...rows].join('\n')}\n`)
  const opened = await openWorkspace({ folder: join(folder, name) })
  if (!opened.ok) throw new Error(opened.error.message)
  const workspace = opened.value
  const imported = await workspace.import('ots', [file])
  if (!imported.ok) throw new Error(imported.error.message)
  const value = async (dyad: string) => {
    const measured = await workspace.measure('trade-value', {
      dyad,
      flow: 'export',
      years: '2018',
      source: 'ots',
    })
    return measured.ok ? measured.value.result.rows[0]?.value.value : measured.error.code
  }
  const values = [await value('RUS-SRB'), await value('SRB-RUS'), await value('WLD-WLD')]
  workspace.close()
  return values
}

describe('a pair of countries in Open Trade Statistics', () => {
  const once = ['2018,Machines,rus,srb,700,30', '2018,Metals,rus,srb,50,0']
  const fromTheOtherSide = ['2018,Machines,srb,rus,30,700', '2018,Metals,srb,rus,0,50']

  test('that stands once gives both directions', async () => {
    expect(await exportsOf('once', once)).toEqual([750, 30, 780])
  })

  test('that stands twice, once from each side, is not counted twice', async () => {
    expect(await exportsOf('twice', [...once, ...fromTheOtherSide])).toEqual([750, 30, 780])
  })
})
