import { expect, test } from 'vitest'
import { visits } from '../../../src/measures/relations/visits.js'
import { documents } from '../../../src/sources/documents/source.js'
import { answer, answers, measured } from '../small-lake.js'
import { expectRowsAgain, withFiles, type GivenFile } from './files.js'

const events: GivenFile = [
  documents,
  'events.csv',
  `id,date,date_end,kind,parties,title_en,title_ru,title_sr,status,document,line,place,cites,note
e1,2020-05-01,,visit,FRA;ESP,A visit,,,held,paper,1,,,
e2,2020-06,,visit,ESP;FRA,Another,,,reported,paper,2,,,
e3,2020-07-01,,meeting,FRA;ESP;ITA,Three meet,,,held,paper,3,,,
e4,2020-08-01,,meeting,FRA;ITA,Without Spain,,,held,paper,4,,,
e5,2020-09-01,,statement,FRA;ESP,Words,,,stated,paper,5,,,
e6,2021-01-01,,meeting,FRA;ESP,To come,,,planned,paper,6,,,
e7,,,visit,FRA;ESP,Some day,,,held,paper,7,,,`,
]
const asked = { dyad: 'FRA-ESP', years: '2020-2021' }

test('visits and meetings of both are counted by year and level; others, plans and undated ones are not', async () => {
  await withFiles([events], async (read) => {
    const result = await measured(read, visits, asked)
    expect(result.rows.map(({ key, value }) => [key['year'], key['level'], answer(value)])).toEqual([
      [2020, 'visit', 2],
      [2020, 'meeting', 1],
      [2021, undefined, 'no-report'], // a list of what documents mention has no zeros
    ])
    expect(result.notes).toEqual([
      { id: 'undated-left-out', values: { count: 1 } },
      { id: 'visits-planned', values: { count: 1 } },
    ])
    await expectRowsAgain(read, result)
  })
})

test('of one level, from either side', async () => {
  await withFiles([events], async (read) => {
    for (const dyad of ['FRA-ESP', 'ESP-FRA'])
      expect(answers(await measured(read, visits, { dyad, years: '2020', level: 'meeting' }))).toEqual([1])
  })
})

test('without documents there is no number', async () => {
  await withFiles([], async (read) => {
    const result = await measured(read, visits, asked)
    expect(answers(result)).toEqual(['no-report', 'no-report'])
    expect(result.basis).toBeNull()
  })
})
