import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { layout } from '../../src/lake/layout.js'
import type { Snapshot } from '../../src/lake/manifest.js'
import type { Entry } from '../../src/sanctions/screen/entry.js'
import { buildIndex } from '../../src/sanctions/screen/index-build.js'
import { contentsOf, type IndexAbout } from '../../src/sanctions/screen/index-contents.js'
import { indexPath, namesVersion } from '../../src/sanctions/screen/index-file.js'
import type { InForce } from '../../src/sanctions/screen/in-force.js'
import { unpack } from '../../src/sanctions/screen/packed.js'

/** An entry of a list that nobody publishes; names of nobody. */
export const entry = (id: string, name: string, more: Partial<Entry> = {}): Entry => ({
  list: 'TEST',
  id,
  kind: 'person',
  name,
  names: [{ name, kind: 'primary', quality: 'strong' }],
  programmes: ['P1'],
  listedOn: '2020-01-01',
  updatedOn: null,
  legalBasis: null,
  remarks: null,
  details: [],
  ...more,
})

export const alias = (name: string, quality: 'strong' | 'weak' | null = 'strong') =>
  ({ name, kind: 'alias', quality }) as const

export const born = (value: string, note: string | null = null) => ({
  kind: 'birth-date',
  value,
  country: null,
  note,
})

const aboutOf = (snapshot: string) => ({ index: 2, names: namesVersion, snapshot })

export const indexOf = (entries: readonly Entry[], snapshot = 'test-1') => {
  const read = unpack(buildIndex(entries, aboutOf(snapshot)))
  if (read === null) throw new Error('the index cannot be read')
  return contentsOf(read.about as IndexAbout, read.sections)
}

/** Lists of one state in force on 2024-01-02. */
export const inForce = (entries: readonly Entry[]): InForce => {
  const lists = [...new Set(entries.map(({ list }) => list))].map((list) => ({
    list,
    source: 'test',
    snapshot: 'test-1',
    date: '2024-01-01',
    dateIs: 'vintage' as const,
    entriesUntil: null,
    entries: entries.length,
    age: 1,
    notes: [],
  }))
  return { asOf: '2024-01-02', lists, indexes: new Map([['test-1', indexOf(entries)]]) }
}

export type State = {
  readonly id: string
  readonly vintage: string | null
  readonly entries: readonly Entry[]
}

export const snapshotOf = ({ id, vintage }: State, sequence: number): Snapshot => ({
  id,
  source: 'test',
  sequence,
  importedAt: `2024-06-0${sequence}T00:00:00.000Z`,
  vintage,
  parser: 1,
  originals: [],
  tables: { listed_entity: [{ path: 'none', rows: 1, bytes: 1, year: null }] },
  rejects: null,
  reasons: {},
  coverage: null,
})

/** A workspace that holds states of lists with their indexes and nothing else. */
export const workspaceWith = (folder: string, states: readonly State[]): string => {
  const places = layout(folder)
  const snapshots = states.map((state, at) => snapshotOf(state, at + 1))
  mkdirSync(folder, { recursive: true })
  for (const { id, entries } of states) {
    mkdirSync(path.join(places.snapshots, id), { recursive: true })
    writeFileSync(indexPath(places, { id }), buildIndex(entries, aboutOf(id)))
  }
  const manifest = { schema: 'rapport/manifest@1', sequence: states.length, snapshots, forgotten: [] }
  writeFileSync(places.manifest, JSON.stringify(manifest))
  return folder
}
