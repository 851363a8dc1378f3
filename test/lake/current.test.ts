import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { sql } from '../../src/engine/sql.js'
import { currentRows, type ReadTable } from '../../src/lake/current.js'
import { csvReader } from '../../src/lake/readers/csv.js'
import { accept, rowsInput, type Source } from '../../src/lake/source.js'
import { baci } from '../../src/sources/baci/source.js'
import { imported, temporaryFolder, withLake, write } from './workspace.js'

/** A source of observations and names on lists, made up: `observation,gdp,SRB,,2020,5`. */
const made = (replaces: Source['replaces']): Source => ({
  ...baci,
  id: 'made-up',
  record: 'document',
  valuation: 'na',
  replaces,
  vintage: () => null,
  inputs: [
    rowsInput({
      id: 'table',
      name: /\.csv$/,
      what: 'a table',
      table: 'observation',
      reader: csvReader({ columns: ['table'] }),
      parse: () => (record) => {
        const { table, a = '', b = '', c = '', d = '', value = '' } = record.value
        return table === 'listed_name'
          ? [accept({ list: a, entity_id: b, name: c }, { table: 'listed_name' })]
          : [accept({ indicator: a, reporter: b, partner: c || null, period: d, value, document: 'paper' })]
      },
    }),
  ],
})

const after = async (replaces: Source['replaces'], table: ReadTable, ...files: readonly string[][]) => {
  const folder = temporaryFolder()
  const workspace = path.join(folder, 'workspace')
  const source = made(replaces)
  for (const [index, lines] of files.entries()) {
    const text = ['table,a,b,c,d,value', ...lines].join('\n')
    await imported(workspace, source, [write(folder, `${index}.csv`, text)])
  }
  return withLake(
    workspace,
    async (lake) => {
      const rows = currentRows(lake, source, table, null)
      if (rows === null) return []
      const what =
        table === 'listed_name'
          ? sql`concat_ws(' ', list, name)`
          : sql`concat_ws(' ', reporter, partner, period, cast("value" as integer))`
      const found = await lake.engine.rows<{ says: string }>(
        sql`select ${what} as says from ${rows} order by 1`,
      )
      return found.map(({ says }) => says)
    },
    [source],
  )
}

describe('a later extract', () => {
  const first = [
    'observation,gdp,SRB,,2020,5',
    'observation,gdp,RUS,,2020,9',
    'observation,stock,SRB,RUS,2020,3',
  ]

  test('replaces what it states anew, also where a dimension is empty, and hides nothing else', async () => {
    expect(await after('cell', 'observation', first, ['observation,gdp,SRB,,2020,6'])).toEqual([
      'RUS 2020 9',
      'SRB 2020 6',
      'SRB RUS 2020 3',
    ])
  })
  test('of another list leaves the first list alone; of the same one it is the list', async () => {
    const sdn = ['listed_name,SDN,1,Ivan', 'listed_name,SDN,2,Petar']
    expect(
      await after('cell', 'listed_name', sdn, ['listed_name,CONS,9,Ana'], ['listed_name,SDN,2,Petar']),
    ).toEqual(['CONS Ana', 'SDN Petar'])
  })
})

test('a later edition of the whole leaves nothing of the earlier one', async () => {
  const first = ['observation,gdp,SRB,,2020,5', 'observation,gdp,RUS,,2020,9']
  expect(await after('all', 'observation', first, ['observation,gdp,SRB,,2020,6'])).toEqual(['SRB 2020 6'])
})

test('a document transcribed anew replaces its earlier transcript', async () => {
  const first = ['observation,gdp,SRB,,2020,5', 'observation,gdp,RUS,,2020,9']
  expect(await after('document', 'observation', first, ['observation,gdp,SRB,,2020,6'])).toEqual([
    'SRB 2020 6',
  ])
})

test('of a table that no snapshot has there are no rows', async () => {
  expect(await after('all', 'vote', ['observation,gdp,SRB,,2020,5'])).toEqual([])
})
