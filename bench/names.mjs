// How well names are told apart, on the real lists of a workspace that RAPPORT_BENCH_WORKSPACE names (sanctions-un, -eu, -ofac):
// names that were changed, people who are on no list, labelled pairs. By itself or from main.mjs; --misses prints what was missed.
import { DuckDBInstance } from '@duckdb/node-api'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { byThreshold, foundWrongly, labelledPairs, recallByKind } from './names/measures.mjs'
import { madeUpFirms, madeUpPeople } from './names/people.mjs'
import { moduleOf } from './modules.mjs'

const thresholds = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]
const percent = (share) => (share === null ? '' : (100 * share).toFixed(1))

const reader = async (workspace) => {
  const database = await (await DuckDBInstance.create(':memory:')).connect()
  const folders = (source) =>
    readdirSync(join(workspace, 'snapshots'))
      .filter((name) => name.startsWith(`${source}-`))
      .toSorted()
      .slice(0, 1)
      .map((name) => join(workspace, 'snapshots', name))
  const rows = async (query) => (await database.runAndReadAll(query)).getRowObjectsJson()
  return {
    names: async (source) =>
      (
        await Promise.all(
          folders(source).map((folder) =>
            rows(`select n.list || n.entity_id as id, n.entity_id as entity, n.name, n.kind as role, n.quality, n.script, e.kind
              from '${folder}/listed_name.parquet' n join '${folder}/listed_entity.parquet' e using (list, entity_id)
              order by n.list, n.entity_id, n.file, n.row, n.place, n.name`),
          ),
        )
      ).flat(),
    /** The UN’s number of an entity, where the EU says it. */
    references: async () =>
      (
        await Promise.all(
          folders('sanctions-eu').map((folder) =>
            rows(`select entity_id as entity, value from '${folder}/listed_detail.parquet'
              where kind = 'un-reference' order by all`),
          ),
        )
      ).flat(),
    close: () => database.closeSync(),
  }
}

/** The UN writes `QDi.043` where the EU writes `QDi.43`. */
const number = (reference) => reference.replace(/0+(?=\d)/g, '')

const linked = (un, eu, references) => {
  const primary = (names, key) =>
    new Map(names.filter(({ role }) => role === 'primary').map((each) => [key(each.entity), each]))
  const [ofUn, ofEu] = [primary(un, number), primary(eu, (entity) => entity)]
  return references.flatMap(({ entity, value }) => {
    const [left, right] = [ofUn.get(number(value)), ofEu.get(entity)]
    return left && right ? [[left, right]] : []
  })
}

const recallTable = (title, { rows, misses }) => {
  const sum = (column) => rows.reduce((total, row) => total + row[column], 0)
  const all = { kind: 'all', tried: sum('tried'), own: sum('own'), any: sum('any') }
  console.log(title)
  console.table(
    [...rows, all]
      .filter(({ tried }) => tried > 0)
      .map(({ kind, tried, own, any }) => ({
        kind,
        tried,
        'the name itself, %': percent(own / tried),
        'its entity, %': percent(any / tried),
      })),
  )
  if (process.argv.includes('--misses'))
    for (const { kind, changed, name, score } of misses)
      console.log(`  ${kind}: ${changed} | ${name} ${score.toFixed(3)}`)
}

const wrongTable = (list, { tried, apart, wrong, wrongApart }) => ({
  list,
  tried,
  'found, %': percent(wrong.length / tried),
  'with a family name not listed': apart,
  'of these found, %': ((100 * wrongApart) / apart).toFixed(2),
})

/** Prints the tables; nothing without a workspace. */
export const namesBench = async (workspace = process.env.RAPPORT_BENCH_WORKSPACE) => {
  if (!workspace) return
  const { nameOf } = await moduleOf('sanctions/names/name')
  const { compare } = await moduleOf('sanctions/names/compare')
  const { alike } = await moduleOf('sanctions/names/words-alike')
  const engine = { nameOf, compare, alike }
  const lake = await reader(workspace)
  const un = await lake.names('sanctions-un')
  const eu = await lake.names('sanctions-eu')
  const ofac = await lake.names('sanctions-ofac')
  const references = await lake.references()
  lake.close()
  const strong = (names) => names.filter(({ quality }) => quality !== 'weak')
  recallTable(
    'UN names, changed, at 0.70',
    recallByKind(
      strong(un).filter(({ script }) => script === 'Latin'),
      400,
      7,
      engine,
    ),
  )
  recallTable(
    'EU persons in Cyrillic, changed, at 0.70',
    recallByKind(
      strong(eu).filter(({ script, kind }) => script === 'Cyrillic' && kind === 'person'),
      300,
      9,
      engine,
    ),
  )
  console.log('people and firms on no list, at 0.70')
  const made = (people, firms, seed) => [...madeUpPeople(people, seed), ...madeUpFirms(firms, seed + 1)]
  console.table([
    wrongTable('UN', foundWrongly(made(3_000, 300, 11), un, engine)),
    wrongTable('OFAC', foundWrongly(made(600, 60, 13), ofac, engine)),
  ])
  const pairs = labelledPairs([un, eu, ofac], linked(un, eu, references), 500, 3, engine)
  for (const [title, some] of [
    ['pairs of the lists', pairs],
    ['without other names altogether', pairs.filter(({ otherName }) => !otherName)],
  ]) {
    console.log(`${title}: ${some.length}, ${some.filter(({ same }) => same).length} of one entity`)
    console.table(
      byThreshold(some, thresholds, engine).rows.map(({ threshold, precision, recall, f1 }) => ({
        threshold,
        'precision, %': percent(precision),
        'recall, %': percent(recall),
        F1: f1.toFixed(3),
      })),
    )
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await namesBench()
