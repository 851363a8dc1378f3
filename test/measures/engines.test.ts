import { TrinoSQL } from 'dt-sql-parser/dist/parser/trino/index.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql, type Sql } from '../../src/engine/sql.js'
import type { Engine } from '../../src/engine/engine.js'
import { flowRelation } from '../../src/lake/binding.js'
import type { Lake } from '../../src/lake/lake.js'
import { rowLineages, rowsOf } from '../../src/lake/reading.js'
import { tradeValue } from '../../src/measures/trade/trade-value.js'
import type { Lineage } from '../../src/domain/lineage.js'
import { measures } from '../../src/measures/index.js'
import { caseName, examples } from './examples.js'
import { openQuickLakes } from './quick-lake.js'
import { books, measured, openSmallLake, type OpenLake } from './small-lake.js'

let small: OpenLake
beforeAll(async () => {
  small = await openSmallLake()
})
afterAll(() => small.close())

const trino = new TrinoSQL()

/** What Trino's grammar has against a statement. Which files there are is the engine's business: there they are a table. */
const refusals = ({ text }: Sql): readonly string[] => {
  const statement = text
    .replaceAll(/read_parquet\(\[[^\]]*\], hive_partitioning = false\)/g, 'files')
    .replaceAll(/\(\?(?:, \?)+\)/g, '(?, ?)') // a longer list is the same to a grammar
  const known = judged.get(statement) ?? trino.validate(statement).map(({ message }) => message)
  judged.set(statement, known)
  return known
}
const judged = new Map<string, readonly string[]>()

/** The lake, with everything that it is asked: whole statements, and what they are put together from. */
const overheard = (lake: Lake) => {
  const statements: Sql[] = []
  const parts: Sql[] = []
  const engine: Engine = {
    ...lake.engine,
    bind: (names, statement) => {
      parts.push(statement, ...Object.values(names))
      return lake.engine.bind(names, statement)
    },
  }
  const ask: Lake['ask'] = (statement) => {
    statements.push(statement)
    return lake.ask(statement)
  }
  return { lake: { ...lake, engine, ask }, statements, parts }
}

const overhear = async (example: (typeof examples)[number]) => {
  const { lake, statements, parts } = overheard(small.read.lake)
  await measured({ ...small.read, lake }, example.measure, example.parameters)
  const unbound = statements.filter(({ text }) => !text.startsWith('with "flow"'))
  return { statements, parts: [...parts, ...unbound] }
}

const explained = new Set<string>()

const byMeasure = measures.map(({ id }) => [id, examples.filter(({ measure }) => measure.id === id)] as const)

describe.each(byMeasure)('every statement of %s', (_id, own) => {
  test('is explained by DuckDB over the tables of the lake', async () => {
    for (const example of own) {
      const { statements } = await overhear(example)
      expect(statements.length, caseName(example)).toBeGreaterThan(0)
      for (const statement of statements) {
        const key = JSON.stringify(statement)
        if (!explained.has(key))
          expect(await small.read.lake.engine.explain(statement), statement.text).toMatch(/\w/)
        explained.add(key)
      }
    }
  })

  test('is within Trino’s grammar, and binds its values: none stands in the text', async () => {
    for (const example of own) {
      const { parts } = await overhear(example)
      expect(parts.length, caseName(example)).toBeGreaterThan(0)
      for (const part of parts) {
        expect(refusals(part), part.text).toEqual([])
        expect(part.text).not.toMatch(/'(SRB|RUS|EUN|X-NES|20\d\d|27)'/)
      }
    }
  })
})

test('the rows of a selection are listed in words that both engines know', async () => {
  const { lake, parts } = overheard(small.read.lake)
  const asked = { dyad: 'SRB-RUS', flow: 'import', years: '2010', source: 'baci' }
  const { rows } = await measured(small.read, tradeValue, asked)
  for (const { selection } of rowLineages(rows[0]?.value.lineage as Lineage))
    expect(await rowsOf(lake, selection)).not.toEqual([])
  for (const part of parts) expect(refusals(part), part.text).toEqual([])
})

test('what a newer snapshot replaces is left out in words that both engines know', async () => {
  const lakes = await openQuickLakes()
  try {
    const row = {
      reporter: 'SRB',
      partner: 'RUS',
      flow: 'export' as const,
      year: 2010,
      product: '27',
      value: '1',
    }
    for (const replaces of ['all', 'year', 'reporter-year'] as const) {
      const source = { ...books, replaces }
      const { lake } = await lakes.lake([
        { source, rows: [row] },
        { source, rows: [row] },
      ])
      const scope = {
        source,
        record: 'own' as const,
        snapshots: lake.snapshots('books', null),
        years: [2010],
      }
      const relation = flowRelation(lake, scope)
      expect(refusals(relation), relation.text).toEqual([])
      expect(await lake.engine.explain(relation)).toMatch(/\w/)
    }
  } finally {
    lakes.close()
  }
})

test('forms that only DuckDB knows are refused by the check', () => {
  const onlyDuckdb = [
    sql`select partner from flow qualify row_number() over (order by value_usd) = 1`,
    sql`select value_usd::varchar from flow`,
    sql`select distinct on (partner) partner from flow`,
    sql`from flow`,
  ]
  for (const statement of onlyDuckdb) expect(refusals(statement), statement.text).not.toEqual([])
  expect(refusals(sql`select partner from flow where product = ${'27'}`)).toEqual([])
})
