import { expect, test } from 'vitest'
import { events } from '../../../src/briefs/sections/events.js'
import { gsdb } from '../../../src/sources/gsdb/source.js'
import type { GivenFile } from '../../measures/relations/files.js'
import { cells, exhibit, exhibitsIn, missingIn, written, writtenIn, wordsOf } from './written.js'

/** Invented cases; the edition ends with 2022. */
const cases: GivenFile = [
  gsdb,
  'GSDB_V9.csv',
  `case_id,sanctioned_state,sanctioning_state,begin,end,trade,descr_trade,arms,military,financial,travel,other,objective,success
1,Spain,France,2010,2012,1,imp_part,0,0,0,0,1,policy_change,failed
2,Belarus,"France, Spain",2012,2022,0,,0,0,1,0,0,democracy,ongoing
3,Spain,Chile,2012,2012,1,exp_part,0,0,1,0,0,policy_change,failed
4,Belarus,Chile,2012,2014,0,,0,0,0,1,0,democracy,failed`,
]
const asked = { reporter: 'FRA', partner: 'ESP', year: 2013 }

test('cases of sanctions are counted by year and by what the two have to do with them, a column a role that occurs', async () => {
  const document = await written(events, [cases], asked)
  const table = exhibit(document, 'sanction-cases')
  expect(table.table.columns.map(({ title }) => title)).toEqual([
    'Year',
    'France on Spain',
    'Both as senders',
    'Spain as target',
  ])
  expect(cells(table)).toEqual([
    ['2010', '1', '', ''],
    ['2011', '1', '', ''],
    ['2012', '1', '1', '1'],
    ['2013', '', '1', ''],
  ])
  expect(missingIn(document)).toHaveLength(1) // dated events, which no document here tells
})

test('without a list of cases there is no table, and every language has its words', async () => {
  expect(exhibitsIn(await written(events, [], asked))).toEqual([])
  for (const document of Object.values(await writtenIn(events, [cases], asked)))
    expect(wordsOf(document)).not.toMatch(/undefined|NaN|\{|\}/)
})
