import { describe, expect, test } from 'vitest'
import { sanctionHistory } from '../../../src/measures/relations/sanction-history.js'
import { gsdb } from '../../../src/sources/gsdb/source.js'
import { answer, measured } from '../small-lake.js'
import { expectRowsAgain, withFiles, type GivenFile } from './files.js'

/** Invented cases; the edition ends with 2022. */
const cases: GivenFile = [
  gsdb,
  'GSDB_V9.csv',
  `case_id,sanctioned_state,sanctioning_state,begin,end,trade,descr_trade,arms,military,financial,travel,other,objective,success
1,Russia,Serbia,2010,2012,1,imp_part,0,0,0,0,1,policy_change,failed
2,Serbia,Russia,2011,2011,0,,1,0,0,0,0,"other,end_war","failed,failed"
3,Belarus,"Serbia, Russia",2012,2022,0,,0,0,1,0,0,democracy,ongoing
4,Belarus,Serbia,2012,2013,0,,0,0,0,1,0,democracy,failed
5,Russia,EU,2014,2022,1,exp_part,0,0,1,0,0,policy_change,ongoing
6,Belarus,Germany,2012,2022,0,,0,0,0,1,0,democracy,ongoing`,
]
const asked = { dyad: 'SRB-RUS', years: '2010-2014' }

/** `2012 reporter-sends 1` */
const texts = async (parameters: Record<string, string>): Promise<string[]> =>
  withFiles([cases], async (read) => {
    const { rows } = await measured(read, sanctionHistory, parameters)
    return rows.map(({ key, value }) => [key['year'], key['role'], answer(value)].filter(Boolean).join(' '))
  })

describe('the history of sanctions', () => {
  test('counts the cases in force in a year by what the two have to do with them', async () => {
    expect(await texts(asked)).toEqual([
      '2010 reporter-on-partner 1',
      '2011 reporter-on-partner 1',
      '2011 partner-on-reporter 1',
      '2012 reporter-on-partner 1',
      '2012 both-send 1',
      '2012 reporter-sends 1',
      '2013 both-send 1',
      '2013 reporter-sends 1',
      '2014 both-send 1',
      '2014 partner-target 1', // the Union’s: Serbia is none of its members
    ])
  })

  test('of the dyad alone leaves out what concerns one of them', async () => {
    expect(await texts({ ...asked, years: '2012-2014', between: 'dyad' })).toEqual([
      '2012 reporter-on-partner 1',
      '2012 both-send 1',
      '2013 both-send 1',
      '2014 both-send 1',
    ])
  })

  test('has the members of a union in its place where that is asked', async () => {
    const german = { dyad: 'DEU-RUS', years: '2014', between: 'dyad' }
    expect(await texts(german)).toEqual(['2014'])
    expect(await texts({ ...german, unions: 'members' })).toEqual(['2014 reporter-on-partner 1'])
  })

  test('knows nothing after the last year of the edition, and without a data base', async () => {
    expect(await texts({ ...asked, years: '2023', between: 'dyad' })).toEqual(['2023 no-report'])
    await withFiles([], async (read) => {
      const { rows, basis } = await measured(read, sanctionHistory, asked)
      expect(rows.every(({ value }) => value.reason === 'no-report')).toBe(true)
      expect(basis).toBeNull()
    })
  })

  test('counts types and objectives beside it, and each number leads to its rows', async () => {
    await withFiles([cases], async (read) => {
      const result = await measured(read, sanctionHistory, { ...asked, years: '2010-2011' })
      const [first, , second] = result.rows
      const numbers = (row: typeof first) =>
        Object.fromEntries(Object.entries(row?.also ?? {}).map(([name, { value }]) => [name, value]))
      expect(numbers(first)).toEqual({ begun: 1, trade: 1, other: 1, aimPolicyChange: 1 })
      expect(numbers(second)).toEqual({ begun: 1, arms: 1, aimEndWar: 1, aimOther: 1 })
      await expectRowsAgain(read, result)
    })
  })
})
