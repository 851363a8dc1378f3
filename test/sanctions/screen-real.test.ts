import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { layout } from '../../src/lake/layout.js'
import { readManifest } from '../../src/lake/manifest.js'
import type { Entry } from '../../src/sanctions/screen/entry.js'
import { noFacts } from '../../src/sanctions/screen/facts.js'
import { indexPath, openIndex } from '../../src/sanctions/screen/index-file.js'
import { nameOf } from '../../src/sanctions/names/name.js'
import { openScreening, screenDifference } from '../../src/workbench/screen.js'
import { sanctionsOfac } from '../../src/sources/sanctions-ofac/source.js'
import { sanctionsUn } from '../../src/sources/sanctions-un/source.js'
import { imported, temporaryFolder } from '../lake/workspace.js'

const data = path.resolve('..', 'shared', 'data', 'relations')
const un = path.join(data, 'un-sc-consolidated', 'consolidated.xml.gz')
const ofac = (name: string) => path.join(data, 'ofac-sdn', name)

const unWorkspace = async (): Promise<string> => {
  const workspace = path.join(temporaryFolder(), 'workspace')
  await imported(workspace, sanctionsUn, [un])
  return workspace
}

describe('the UN list', () => {
  test('finds every name and strong alias of it at 1, weak ones at 0.92', async (context) => {
    if (!existsSync(un)) return context.skip(`no data in ${un}`)
    const { inForce, screen } = await openScreening(await unWorkspace())
    const missed: string[] = []
    let asked = 0
    for (const index of inForce.indexes.values())
      for (let at = 0; at < index.entries.length; at += 1) {
        const entry = JSON.parse(index.entries.at(at)) as Entry
        for (const { name, quality } of entry.names) {
          if (nameOf(name, null).words.every(({ text }) => Array.from(text).length === 1)) continue // nothing to look for
          asked += 1
          const { findings } = screen({ name, facts: noFacts }, { threshold: 0.7, limit: 1000 })
          const own = findings.find((each) => each.entry.id === entry.id)
          const least = quality === 'weak' ? 0.9199 : 0.9999
          if (own === undefined || own.score < least) missed.push(`${entry.id} ${name}: ${own?.score}`)
        }
      }
    expect(asked).toBeGreaterThan(4000)
    expect(missed).toEqual([])
  }, 300_000) // prettier-ignore

  test('has an index that is made again when it is missing, torn or of another version', async (context) => {
    if (!existsSync(un)) return context.skip(`no data in ${un}`)
    const places = layout(await unWorkspace())
    const snapshot = (await readManifest(places))!.snapshots.find(({ source }) => source === 'sanctions-un')!
    const made: string[] = []
    const open = () => openIndex(places, snapshot, (id) => made.push(id))
    const { about } = await open()
    await open()
    expect(made).toEqual([snapshot.id]) // the second was read
    const kept = readFileSync(indexPath(places, snapshot))
    for (const broken of [kept.subarray(0, kept.length - 1), Buffer.from(kept).fill(7, 2_000, 2_004), Buffer.from('')]) {
      writeFileSync(indexPath(places, snapshot), broken)
      expect((await open()).about).toEqual(about)
      expect(readFileSync(indexPath(places, snapshot)).equals(kept)).toBe(true) // the same entries, the same bytes
    }
    expect(made).toHaveLength(4)
    expect(statSync(indexPath(places, snapshot)).size).toBe(kept.length)
  }, 120_000) // prettier-ignore
})

describe('two states of the OFAC list', () => {
  test('differ by 1,256 entries that came and 112 that went', async (context) => {
    const later = ofac('sdn_2024-05-03.csv.gz')
    if (!existsSync(later)) return context.skip(`no data in ${later}`)
    const workspace = path.join(temporaryFolder(), 'workspace')
    const first = ['sdn.csv.gz', 'alt.csv.gz', 'add.csv.gz', 'sdn_comments.csv'].map(ofac)
    await imported(workspace, sanctionsOfac, first)
    await imported(workspace, sanctionsOfac, [later])
    const found = await screenDifference(workspace, ['sanctions-ofac'])
    // counted by the entries’ numbers in the two files of the publisher
    expect(found).toMatchObject({ added: 1256, removed: 112 })
    expect(found.notCompared).toContain('strong aliases: none in the later state')
  }, 300_000)
})
