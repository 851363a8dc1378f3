import { openDuckdb } from '../../engine/duckdb/duckdb.js'
import type { Row } from '../../engine/engine.js'
import { sql } from '../../engine/sql.js'
import type { Layout } from '../../lake/layout.js'
import type { Snapshot } from '../../lake/manifest.js'
import { temporaryFolder } from '../../lake/temporary.js'
import type { Entry, EntryDetail, EntryName } from './entry.js'
import { listedCountry, listedKinds, type ListedKind } from './facts.js'

const text = (value: unknown): string | null =>
  value === null || value === undefined || value === '' ? null : String(value)

/** Of each table what an entry is made of: every cell that is not read is time saved. */
const columns = {
  listed_entity: sql`list, entity_id, kind, name, programmes, listed_on, updated_on, legal_basis, remarks`,
  listed_name: sql`list, entity_id, name, kind, quality`,
  listed_detail: sql`list, entity_id, kind, value, country, note`,
}

/** The entries of a snapshot with their names and details, by list and in the order of the file. */
export const readEntries = async (places: Layout, snapshot: Snapshot): Promise<Entry[]> => {
  const engine = await openDuckdb({ memory: 600, threads: 2, temporary: await temporaryFolder(places, 'engine') })
  try {
    const rows = (table: keyof typeof columns) => {
      const files = (snapshot.tables[table] ?? []).map(({ path }) => places.at(path))
      return files.length === 0
        ? Promise.resolve<Row[]>([])
        : engine.rows(sql`select ${columns[table]} from ${engine.parquet(files)} order by list, file, row`)
    }
    const key = (row: Row): string => `${String(row['list'])}\n${String(row['entity_id'])}`
    const names = grouped(await rows('listed_name'), key, nameFrom)
    const details = grouped(await rows('listed_detail'), key, detailFrom)
    return (await rows('listed_entity')).map((row) => entryFrom(row, names.get(key(row)) ?? [], details.get(key(row)) ?? []))
  } finally {
    engine.close()
  }
} // prettier-ignore

const grouped = <T>(
  rows: readonly Row[],
  key: (row: Row) => string,
  read: (row: Row) => T,
): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const at = key(row)
    const group = groups.get(at)
    if (group === undefined) groups.set(at, [read(row)])
    else group.push(read(row))
  }
  return groups
}

const nameFrom = (row: Row): EntryName => ({
  name: String(row['name']),
  kind: row['kind'] === 'primary' || row['kind'] === 'former' ? row['kind'] : 'alias',
  quality: row['quality'] === 'strong' || row['quality'] === 'weak' ? row['quality'] : null,
})

const detailFrom = (row: Row): EntryDetail => ({
  kind: String(row['kind']),
  value: text(row['value']) ?? '',
  country: listedCountry(text(row['country'])),
  note: text(row['note']),
})

const entryFrom = (row: Row, names: readonly EntryName[], details: readonly EntryDetail[]): Entry => {
  const kind = listedKinds.find((each) => each === row['kind']) ?? 'entity'
  const stated = text(row['name'])
  const name = stated ?? names.find((each) => each.kind === 'primary')?.name ?? names[0]?.name ?? ''
  const has = names.some((each) => each.name === name)
  const primary: EntryName = { name, kind: 'primary', quality: null }
  return {
    list: String(row['list']),
    id: String(row['entity_id']),
    kind: kind satisfies ListedKind,
    name,
    names: eachOnce(has || name === '' ? names : [primary, ...names]),
    programmes: Array.isArray(row['programmes']) ? row['programmes'].map(String) : [],
    listedOn: text(row['listed_on']),
    updatedOn: text(row['updated_on']),
    legalBasis: text(row['legal_basis']),
    remarks: text(row['remarks']),
    details,
  }
} // prettier-ignore

/** A name stated twice counts once, as the stronger of the two. */
const eachOnce = (names: readonly EntryName[]): readonly EntryName[] => {
  const kept = new Map<string, EntryName>()
  for (const each of names) {
    const before = kept.get(each.name)
    if (before === undefined || (before.quality === 'weak' && each.quality !== 'weak'))
      kept.set(each.name, each)
  }
  return kept.size === names.length ? names : names.filter((each) => kept.get(each.name) === each)
}
