import { allCountries } from '../domain/country.js'
import type { ConsoleTable } from '../engine/console/protocol.js'
import type { Lake } from '../lake/lake.js'
import { rejectColumns, tables, type TableName } from '../lake/tables.js'
import { countryName } from '../messages/country-names.js'
import { hsChapters } from '../messages/hs-chapters.js'
import { hsSections } from '../messages/hs-sections.js'

/**
 * What `rapport sql` can ask: the canonical tables over the newest snapshots of each source, the rejects, and the
 * code tables. `flow` holds several sources side by side: a sum needs `where source = …` and one level.
 */
export const consoleTables = (lake: Lake): ConsoleTable[] => {
  const newest = lake.sources.flatMap((source) => {
    const snapshots = lake.snapshots(source.id, null)
    return source.replaces === 'all' ? snapshots.slice(0, 1) : snapshots
  })
  const canonical = (Object.keys(tables) as TableName[]).map((name) => ({
    name,
    columns: columnsOf(tables[name]),
    files: newest.flatMap((snapshot) => (snapshot.tables[name] ?? []).map(({ path }) => path)),
  }))
  const rejects = {
    name: 'rejects',
    columns: columnsOf(rejectColumns),
    files: newest.flatMap((each) => each.rejects?.path ?? []),
  }
  return [...canonical, rejects, countries(), products()]
}

const columnsOf = (columns: Readonly<Record<string, string>>) =>
  Object.entries(columns).map(([name, type]) => ({ name, type }))

const countries = (): ConsoleTable => ({
  name: 'country',
  columns: columnsOf({
    code: 'varchar',
    kind: 'varchar',
    iso2: 'varchar',
    since: 'smallint',
    until: 'smallint',
    name: 'varchar',
  }),
  files: [],
  rows: allCountries.map(({ code, kind, iso2, since, until }) => [
    code,
    kind,
    iso2,
    since,
    until,
    countryName(code, 'en'),
  ]),
})

const products = (): ConsoleTable => ({
  name: 'product',
  columns: columnsOf({ classification: 'varchar', level: 'tinyint', code: 'varchar', name: 'varchar' }),
  files: [],
  rows: [
    ...Object.entries(hsSections).map(([code, { en }]) => ['HS', 1, code, en]),
    ...Object.entries(hsChapters).map(([code, { en }]) => ['HS', 2, code, en]),
  ],
})
