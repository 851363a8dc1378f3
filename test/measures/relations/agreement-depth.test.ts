import { describe, expect, test } from 'vitest'
import { agreementDepth } from '../../../src/measures/relations/agreement-depth.js'
import { desta } from '../../../src/sources/desta/source.js'
import { rta } from '../../../src/sources/rta/source.js'
import { answer, answers, measured } from '../small-lake.js'
import { imported, temporaryFolder, withLake, write } from '../../lake/workspace.js'
import { expectRowsAgain } from './files.js'
import type { Reader } from '../../../src/measures/measure.js'

// 705 Slovenia, 792 Türkiye, 643 Russia, 688 Serbia, 398 Kazakhstan, 112 Belarus, 32 Argentina, 76 Brazil, 600 Paraguay, 858 Uruguay, 68 Bolivia, 484 Mexico, 704 Viet Nam, 51 Armenia; Kyrgyzstan joined the union later
const treaties = `number,base_treaty,name,entry_type,consolidated,year,entryforceyear,c1,c2,c3,c4,c5,c6
10,10,Turkey Serbia,base_treaty,0,2009,2010,792,688,NA,NA,NA,NA
11,10,Turkey Serbia services,protocol or amendment,0,2018,2019,792,688,NA,NA
12,12,Russia Serbia and Montenegro,base_treaty,0,2000,2006,643,688,NA,NA,NA,NA
13,13,Turkey Serbia talks,negotiation,0,2011,NA,792,688,NA,NA,NA,NA
14,14,Turkey Serbia signed,base_treaty,0,2012,NA,792,688,NA,NA,NA,NA
15,15,Union of three,base_treaty,0,2014,2015,398,112,643,NA,NA,NA
16,16,Union of three and Vietnam,base_treaty,0,2016,2016,398,112,643,51,704,NA
17_1,15,Union withdrawal,withdrawal,0,2021,NA,398,112,643,NA,NA,NA
20,20,MERCOSUR,base_treaty,0,1991,1991,32,76,600,858,NA,NA
21,21,Bolivia MERCOSUR,base_treaty,0,1996,1997,68,32,76,600,858,NA
22,22,Wider association,base_treaty,0,1998,1999,68,32,76,600,858,484`
const depths = `number,base_treaty,year,depth_index,depth_rasch
10,10,2009,2,0.1
11,10,2018,4,0.5
15,15,2014,7,2`

const withTreaties = async <T>(work: (read: Reader) => Promise<T>, indices = true): Promise<T> => {
  const folder = temporaryFolder()
  const files = [write(folder, 'treaties.csv', `${treaties}\n`)]
  if (indices) files.push(write(folder, 'indices.csv', `${depths}\n`))
  await imported(`${folder}/workspace`, desta, files)
  return withLake(`${folder}/workspace`, (lake) => work({ lake, asOf: null }))
}
const listed = async (read: Reader, dyad: string, date: string, more = {}) =>
  (await measured(read, agreementDepth, { dyad, date, ...more })).rows.map(({ key, value }) => [
    key['agreement'] ?? key['date'],
    answer(value),
  ])

describe('agreements in force on a day', () => {
  test('are those of both, once in force: not the signed, not the negotiated', async () => {
    await withTreaties(async (read) => {
      expect(await listed(read, 'SRB-TUR', '2009-12-31')).toEqual([['2009-12-31', 'no-report']])
      expect(await listed(read, 'SRB-TUR', '2012-12-31')).toEqual([['desta:10', 2]])
      expect(await listed(read, 'TUR-SRB', '2012-12-31')).toEqual([['desta:10', 2]])
    })
  })

  test('have the depth of the youngest entry: an amendment deepens its treaty', async () => {
    await withTreaties(async (read) => {
      expect(await listed(read, 'SRB-TUR', '2020-01-01')).toEqual([['desta:10', 4]])
      const result = await measured(read, agreementDepth, { dyad: 'SRB-TUR', date: '2020-01-01' })
      await expectRowsAgain(read, result)
    })
  })

  test('a state’s agreement goes on with its successor, and the notes say whose it was', async () => {
    await withTreaties(async (read) => {
      const result = await measured(read, agreementDepth, { dyad: 'SRB-RUS', date: '2018-12-31' })
      expect(answers(result)).toEqual(['no-report']) // no depth of it in the file
      expect(result.rows[0]?.key).toMatchObject({ agreement: 'desta:12', since: '2006' })
      expect(result.notes).toEqual([
        { id: 'agreement-predecessor', values: { agreement: 'Russia Serbia and Montenegro', state: 'SCG' } },
      ])
    })
  })

  test('what a union concluded with others does not bind its members to each other', async () => {
    await withTreaties(async (read) => {
      expect(await listed(read, 'KAZ-VNM', '2020-06-30')).toEqual([['desta:16', 'no-report']])
      expect(await listed(read, 'KAZ-RUS', '2020-06-30')).toEqual([['desta:15', 7]])
    })
  })

  test('of a union whose members are together in wider agreements too, the title tells which are its own', async () => {
    await withTreaties(async (read) => {
      expect(await listed(read, 'BRA-ARG', '2005-06-30')).toEqual([
        ['desta:20', 'no-report'],
        ['desta:22', 'no-report'], // five and one more, without the union's name: it binds all of them
      ])
      expect(await listed(read, 'BRA-BOL', '2005-06-30')).toEqual([
        ['desta:21', 'no-report'],
        ['desta:22', 'no-report'],
      ])
    })
  })

  test('a withdrawal is told, since the list does not say in a field who left', async () => {
    await withTreaties(async (read) => {
      const { notes } = await measured(read, agreementDepth, { dyad: 'KAZ-RUS', date: '2022-06-30' })
      expect(notes).toContainEqual({
        id: 'agreement-withdrawal',
        values: { title: 'Union withdrawal', year: '2021' },
      })
    })
  })

  test('of the year alone: in force in the course of it, and said so', async () => {
    await withTreaties(async (read) => {
      const { notes } = await measured(read, agreementDepth, { dyad: 'SRB-TUR', date: '2010-02-01' })
      expect(notes).toEqual([
        { id: 'agreement-year-only', values: { agreement: 'Turkey Serbia', year: '2010' } },
      ])
    })
  })
})

test('the WTO’s list has days and ends, and no depths', async () => {
  const folder = temporaryFolder()
  const file = write(
    folder,
    'AllRTAs.csv',
    `RTA ID,RTA Name,Coverage,Type,Status,Notification,Date of Signature (G),Date of Signature (S),Date of Entry into Force (G),Date of Entry into Force (S),Inactive Date,Current signatories,Original signatories,Specific Entry/Exit dates
1,European Union - Albania,Goods,FTA,In Force,GATT Art. XXIV,12-Jun-2006,,01-Dec-2006,,,Albania; European Union,Albania; European Union,
2,Albania - Croatia,Goods,FTA,Inactive,GATT Art. XXIV,27-Sep-2002,,01-Jun-2003,,01-May-2007,Albania; Croatia,Albania; Croatia,
`,
  )
  await imported(`${folder}/workspace`, rta, [file])
  await withLake(`${folder}/workspace`, async (lake) => {
    const read = { lake, asOf: null }
    expect(await listed(read, 'ALB-DEU', '2010-01-01')).toEqual([['rta:1', 'no-report']]) // Germany through the Union
    expect(await listed(read, 'ALB-DEU', '2006-11-30')).toEqual([['2006-11-30', 'no-report']])
    expect(await listed(read, 'ALB-HRV', '2007-04-30')).toEqual([['rta:2', 'no-report']])
    expect(await listed(read, 'ALB-HRV', '2007-05-01')).toEqual([['2007-05-01', 'no-report']])
    expect(await listed(read, 'DEU-FRA', '2010-01-01')).toEqual([['2010-01-01', 'no-report']])
  })
})

test('a day is asked for, and nothing in the lake is no agreement known', async () => {
  expect(agreementDepth.params.safeParse({ dyad: 'SRB-RUS', date: '2018' }).success).toBe(false)
  const folder = temporaryFolder()
  await withLake(`${folder}/workspace`, async (lake) => {
    const result = await measured({ lake, asOf: null }, agreementDepth, {
      dyad: 'SRB-RUS',
      date: '2018-12-31',
    })
    expect(answers(result)).toEqual(['no-report'])
    expect(result.basis).toBeNull()
  })
})
